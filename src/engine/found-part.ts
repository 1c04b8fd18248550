/** What the engine's rooms pass to each other: parts on their way to being paired. */
import type { Confidence, Part, RuleId } from '../core/types.ts';

/** A part with what only the engine needs to know. */
export interface FoundPart {
  readonly part: Part;
  /** Line ordinal in the blob (any base), for counting line breaks between parts. */
  readonly line: number;
  /** The same for its end: a token in wrapped base64 has many lines. */
  readonly endLine: number;
  /** Found by a companion pattern only: believed beside an anchor, else dropped. */
  readonly companionOnly: boolean;
  /** Depends on a context word that has to occur somewhere in the blob. */
  readonly needsContext: boolean;
  /** False for an ID in a signed request: its secret is elsewhere, whatever stands near. */
  readonly pairable: boolean;
  /** Set when a check moved the part to another rule (a signed request). */
  readonly relabelled: RuleId | null;
}

/** Fewer layers say more; then a longer value (a token cut by an escape in the raw view is whole in the decoded one). */
export function betterThan(a: FoundPart, b: FoundPart): boolean {
  const length = (found: FoundPart): number => found.part.span.end - found.part.span.start;
  if (length(a) !== length(b)) return length(a) > length(b);
  // The view that shows a signed request knows more: `\\u0026` hides its `&` in the raw one.
  if (a.pairable !== b.pairable) return b.pairable;
  if (a.companionOnly !== b.companionOnly) return b.companionOnly;
  if (a.needsContext !== b.needsContext) return b.needsContext;
  return a.part.encoding.length < b.part.encoding.length;
}

/** A check of the domain room: the last word on a value, and what its structure tells. */
export type Check = (input: CheckInput) => CheckResult | null;

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
