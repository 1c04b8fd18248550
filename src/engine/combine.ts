/**
 * From the parts of a blob to credential matches: overlapping parts are settled, parts that stand together become one
 * credential, what is left alone is reported by its own rule or dropped.
 */
import { CONFIDENCES, type Confidence, type CredentialMatch, type Span } from '../core/types.ts';
import type { CompiledRule } from '../rules/compiled.ts';
import type { Rule } from '../rules/rule.ts';
import type { FoundPart } from './found-part.ts';
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

/** Of two parts over the same bytes the surer one stays, then the longer one; kinds do not matter: bytes mean one thing. */
function settleOverlaps(parts: readonly FoundPart[]): FoundPart[] {
  const sorted = parts.toSorted((a, b) => a.part.span.start - b.part.span.start || b.part.span.end - a.part.span.end);
  const kept: FoundPart[] = [];
  for (const part of sorted) {
    const before = kept.at(-1);
    if (before === undefined || before.part.span.end <= part.part.span.start || sharesOnlyBase64Digit(before, part)) kept.push(part);
    else if (outranks(part, before)) kept[kept.length - 1] = part;
  }
  return kept;
}

/** Neighbours inside one base64 run share the character that holds the last bits of one and the first of the other. */
function sharesOnlyBase64Digit(a: FoundPart, b: FoundPart): boolean {
  return a.part.encoding.length > 0 && b.part.encoding.length > 0 && a.part.span.end - b.part.span.start <= 4 && b.part.span.end > a.part.span.end;
}

function outranks(a: FoundPart, b: FoundPart): boolean {
  const sure = CONFIDENCES.indexOf(a.part.confidence) - CONFIDENCES.indexOf(b.part.confidence);
  if (a.companionOnly !== b.companionOnly) return b.companionOnly;
  if (sure !== 0) return sure < 0;
  // What stands in one literal is no accident; two literals in a row may be cells of a table: `"AccessKey Secret"`, `"LTAI…"`.
  if (isJoined(a) !== isJoined(b)) return isJoined(b);
  // The same value in both byte orders of UTF-16, one byte apart: characters of a file stand at even places.
  if (a.part.value.equals(b.part.value)) return a.part.span.start % 2 === 0 && b.part.span.start % 2 === 1;
  return a.part.value.length > b.part.value.length;
}

function isJoined(found: FoundPart): boolean {
  return found.part.encoding.includes('split-literal');
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
  return { rule: rule.info.id, severity: rule.info.severity, confidence: part.part.confidence, parts: [part.part], span: part.part.span };
}

function cover(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}
