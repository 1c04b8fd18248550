/** What the engine's rooms pass to each other: parts on their way to being paired. */
import { CONFIDENCES, type Confidence, type Part } from '../core/types.ts';

/** A part with what only the engine needs to know. */
export interface FoundPart {
  readonly part: Part;
  /** Line ordinal in the blob (any base), for counting line breaks between parts. */
  readonly line: number;
  /** The same for its end: a token in wrapped base64 has many lines. */
  readonly endLine: number;
  /** Found by a companion pattern only: believed beside an anchor, else dropped. */
  readonly companionOnly: boolean;
  /** At the end of a piece of base64 that goes on in the next literal or line: perhaps the whole value is longer. */
  readonly isCut: boolean;
  /** Depends on a context word that has to occur somewhere in the blob. */
  readonly needsContext: boolean;
  /** False for an ID in a signed request: its secret is elsewhere, whatever stands near. */
  readonly pairable: boolean;
}

/** Put together from several literals; not of base64 that is, of which a piece alone decodes to a cut value. */
export function isJoined({ part: { encoding } }: FoundPart): boolean {
  const joint = encoding.lastIndexOf('split-literal');
  return (
    joint >= 0 && !encoding.slice(joint).some((layer) => layer === 'base64' || layer === 'base64url' || layer === 'hex')
  );
}

/** Steps of confidence from the surest, 0. */
export function doubt(found: FoundPart): number {
  return CONFIDENCES.indexOf(found.part.confidence);
}

/**
 * Whether a reading may be the whole of a value of which a piece of base64 shows a part. A made-up ID of 24 characters
 * cut to 16 passes for one of those, which have no check bytes; what is certain of itself is no part of something
 * doubtful.
 */
export function isWholeOf(whole: FoundPart, cut: FoundPart): boolean {
  return cut.isCut && !whole.isCut && !isJoined(whole) && doubt(whole) <= doubt(cut) + 1;
}

/**
 * Which of two readings of a value that begins at one place stays. What the structure says comes first: a complete ID
 * is one, whatever literal follows it (`"LTAI…" "cn-hangzhou"` joins to a longer value that is made up). Of two that
 * are as sure, what stands in one literal is no accident; then the longer one (a token cut by an escape in the raw view
 * is whole in the decoded one).
 */
export function betterThan(a: FoundPart, b: FoundPart): boolean {
  if (a.isCut !== b.isCut && (isWholeOf(a, b) || isWholeOf(b, a))) return b.isCut;
  if (doubt(a) !== doubt(b)) return doubt(a) < doubt(b);
  const length = (found: FoundPart): number => found.part.span.end - found.part.span.start;
  if (length(a) !== length(b)) return isJoined(a) === isJoined(b) ? length(a) > length(b) : isJoined(b);
  // The view that shows a signed request knows more: `\\u0026` hides its `&` in the raw one.
  if (a.pairable !== b.pairable) return b.pairable;
  if (a.companionOnly !== b.companionOnly) return b.companionOnly;
  if (a.needsContext !== b.needsContext) return b.needsContext;
  return a.part.encoding.length < b.part.encoding.length;
}

/** A check of the domain room: the last word on a value, and what its structure tells. */
type Check = (input: CheckInput) => CheckResult | null;

export interface CheckInput {
  readonly value: string;
  /** Text before and after the value in its view, up to 2,000 characters each. */
  readonly left: string;
  readonly right: string;
  readonly nowSeconds: number;
}

export interface CheckResult {
  readonly confidence?: Confidence;
  readonly attributes?: Part['attributes'];
  /** Report under this rule instead. */
  readonly rule?: string;
  readonly pairable?: boolean;
  /** What may be shown of the value; the default is its length. */
  readonly redacted?: string;
}

/** Checks by the names that rules use. */
export type CheckRegistry = Readonly<Record<string, Check>>;
