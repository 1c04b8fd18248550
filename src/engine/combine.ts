/**
 * From the parts of a blob to credential matches: overlapping parts are settled, parts that stand together become one
 * credential, what is left alone is reported by its own rule or dropped.
 */
import { CONFIDENCES, type Confidence, type CredentialMatch, type Span } from '../core/types.ts';
import type { CompiledRule } from '../rules/compiled.ts';
import type { Rule } from '../rules/rule.ts';
import { doubt, isJoined, isWholeOf, type FoundPart } from './found-part.ts';
import { pairParts } from './pairing.ts';

/** @param parts any order; @returns matches in order of their spans */
export function combineParts(parts: readonly FoundPart[], rules: readonly CompiledRule[]): CredentialMatch[] {
  const settled = settleOverlaps(parts);
  const matches: CredentialMatch[] = [];
  const used = new Set<FoundPart>();
  for (const { rule } of rules) {
    const spec = rule.credential;
    if (spec === null) continue;
    const kinds = new Set([...spec.anchors, ...spec.companions]);
    const candidates = settled.filter((part) => kinds.has(part.part.kind) && !used.has(part));
    if (candidates.length < 2) continue;
    for (const { anchor, members } of pairParts(candidates, spec)) {
      const group = [anchor, ...members];
      group.forEach((part) => used.add(part));
      matches.push(credential(rule, group));
    }
  }
  for (const part of settled) {
    if (used.has(part) || part.companionOnly) continue;
    const own = rules.find(({ rule }) => rule.info.id === part.part.rule);
    if (own !== undefined) matches.push(alone(own.rule, part));
  }
  return matches.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * Of parts over the same bytes the surest stays; kinds do not matter: bytes mean one thing. What gave way takes nothing
 * with it: a part that overlaps it alone stays as well.
 */
function settleOverlaps(parts: readonly FoundPart[]): FoundPart[] {
  const sorted = parts.toSorted((a, b) => a.part.span.start - b.part.span.start || b.part.span.end - a.part.span.end);
  const kept: FoundPart[] = [];
  for (let at = 0; at < sorted.length;) {
    const chain = chainFrom(sorted, at);
    at += chain.length;
    kept.push(...(chain.length === 1 ? chain : strongest(chain)));
  }
  return kept;
}

/** The part at `at` with all behind it that overlap one of them. */
function chainFrom(sorted: readonly FoundPart[], at: number): FoundPart[] {
  let end = sorted[at]?.part.span.end ?? 0;
  let behind = at + 1;
  for (let next = sorted[behind]; next !== undefined && next.part.span.start < end; next = sorted[++behind])
    end = Math.max(end, next.part.span.end);
  return sorted.slice(at, behind);
}

/**
 * Takes the strongest, then the strongest of those that overlap none that was taken. @returns in order of their spans
 */
function strongest(chain: readonly FoundPart[]): FoundPart[] {
  const taken: FoundPart[] = [];
  const whole = chain.filter((part) => !part.isCut || !chain.some((longer) => isPieceOf(part, longer)));
  for (const part of whole.toSorted(byStrength)) {
    // Neighbours of a taken part in the order of spans are the only ones that it can overlap: those that were taken do
    // not overlap each other.
    const place = taken.findLastIndex((before) => before.part.span.start <= part.part.span.start) + 1;
    if (![taken[place - 1], taken[place]].some((near) => near !== undefined && overlap(near, part)))
      taken.splice(place, 0, part);
  }
  return taken;
}

/** Whether a value that may be cut stands in one that is not. */
function isPieceOf(cut: FoundPart, whole: FoundPart): boolean {
  const [inner, outer] = [cut.part.span, whole.part.span];
  return (
    isWholeOf(whole, cut) &&
    outer.start <= inner.start &&
    outer.end >= inner.end &&
    outer.end - outer.start > inner.end - inner.start
  );
}

function overlap(a: FoundPart, b: FoundPart): boolean {
  const [first, second] = a.part.span.start <= b.part.span.start ? [a, b] : [b, a];
  return first.part.span.end > second.part.span.start && !sharesOnlyBase64Digit(first, second);
}

/** Neighbours inside one base64 run share the character that holds the last bits of one and the first of the other. */
function sharesOnlyBase64Digit(a: FoundPart, b: FoundPart): boolean {
  return (
    a.part.encoding.length > 0 &&
    b.part.encoding.length > 0 &&
    a.part.span.end - b.part.span.start <= 4 &&
    b.part.span.end > a.part.span.end
  );
}

/** Negative when `a` is to be believed rather than `b`. */
function byStrength(a: FoundPart, b: FoundPart): number {
  return (
    Number(a.companionOnly) - Number(b.companionOnly) ||
    // A value in one literal is no accident; two literals in a row may be cells of a table (`"AccessKey Secret"`,
    // `"LTAI…"`). An ID without check bytes and what follows it may even add up to the length of a secret.
    doubt(a) + Number(isJoined(a)) - doubt(b) - Number(isJoined(b)) ||
    Number(isJoined(a)) - Number(isJoined(b)) ||
    b.part.value.length - a.part.value.length ||
    oddUtf16(a) - oddUtf16(b) ||
    a.part.span.start - b.part.span.start
  );
}

/** The same value in both byte orders of UTF-16 is found one byte apart: characters of a file stand at even places. */
function oddUtf16(found: FoundPart): number {
  return found.part.encoding[0]?.startsWith('utf-16') === true ? found.part.span.start % 2 : 0;
}

function credential(rule: Rule, group: readonly FoundPart[]): CredentialMatch {
  const spec = rule.credential;
  if (spec === null) throw new Error(`rule ${rule.info.id} combines nothing`);
  const kinds = new Set(group.map((part) => part.part.kind));
  const complete = [...spec.anchors, ...spec.companions].every((kind) => kinds.has(kind));
  const secret = spec.companions.some((kind) => kinds.has(kind));
  const order = [...spec.anchors, ...spec.companions];
  const parts = group.map((part) => part.part).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return {
    rule: rule.info.id,
    severity: complete ? rule.info.severity : secret ? spec.partialSeverity : 'medium',
    confidence: groupConfidence(group),
    parts,
    span: cover(parts.map((part) => part.span)),
  };
}

/** A secret beside it lifts an anchor one step: a made-up ID alone is low, with a secret it may be a future version. */
function groupConfidence(group: readonly FoundPart[]): Confidence {
  const best = Math.min(...group.map((part) => CONFIDENCES.indexOf(part.part.confidence)));
  const worst = Math.max(...group.map((part) => CONFIDENCES.indexOf(part.part.confidence)));
  return CONFIDENCES[worst === 2 ? Math.max(best, 1) : best] ?? 'medium';
}

function alone(rule: Rule, part: FoundPart): CredentialMatch {
  return {
    rule: rule.info.id,
    severity: rule.info.severity,
    confidence: part.part.confidence,
    parts: [part.part],
    span: part.part.span,
  };
}

function cover(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}
