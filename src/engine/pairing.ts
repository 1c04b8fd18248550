/**
 * Puts parts of one blob together to credentials. In a leak the secret stands beside its ID: of 321 leaks with both,
 * 47 on the same line, 266 on the next, 8 within nine lines; ID first in 318 (docs/research/credential-formats.md,
 * "ID and secret in a leak"). So distance pairs first, whatever the names say.
 */
import type { CredentialSpec } from '../rules/rule.ts';
import { isJoined, type FoundPart } from './found-part.ts';

/** Parts that belong together, anchor first. */
export interface PartGroup {
  readonly anchor: FoundPart;
  readonly members: readonly FoundPart[];
}

interface Link {
  readonly anchor: FoundPart;
  readonly other: FoundPart;
  readonly cost: number;
}

/** A line break weighs as much as this many characters, so that the same line comes before the next one. */
const LINE_COST = 200;
/** Secret before ID happens in 1 of 100 leaks: on equal distance the one after wins. */
const BACKWARD_COST = 150;
/**
 * Two literals in a row may join to the shape of a secret by chance, and the end of one may cut something to it: what
 * is whole comes first, however far away.
 */
const CHANCE_COST = 100_000;
/** Bytes that two neighbours inside base64 of base64 may share. */
const LONGEST_SHARED = 4;
/** An array of bytes in C has twelve characters in a line, a tenth to a fifth of what a line of text has. */
const WRAPPED_LINES = 6;
/** Candidates looked at on each side of an anchor. */
const NEIGHBOURS = 12;

/**
 * Groups the parts of one credential kind.
 * @param parts all parts of the spec's kinds, in order of their spans
 * @returns groups of at least two parts; a part is in one group at most
 */
export function pairParts(parts: readonly FoundPart[], spec: CredentialSpec): PartGroup[] {
  const groups = new Map<FoundPart, FoundPart[]>();
  const taken = new Set<FoundPart>();
  const kinds = [...spec.companions, ...spec.anchors];
  // A made-up ID gets what no valid one asks for, however near it stands.
  const anchorsOf = (kind: string): FoundPart[][] => {
    const anchors = parts.filter((part) => part.part.kind === kind && part.pairable);
    return [anchors.filter((part) => !mayBeMadeUp(part)), anchors.filter(mayBeMadeUp)];
  };
  for (const [anchorKind, candidates] of spec.anchors.flatMap((kind) =>
    anchorsOf(kind).map((anchors) => [kind, anchors] as const),
  )) {
    const anchors = candidates.filter((part) => !taken.has(part));
    for (const kind of kinds) {
      if (kind === anchorKind) continue;
      const others = parts.filter((part) => part.part.kind === kind && part.pairable && !taken.has(part));
      for (const [anchor, other] of assign(anchors, others, parts, spec)) {
        taken.add(anchor);
        taken.add(other);
        const members = groups.get(anchor);
        if (members === undefined) groups.set(anchor, [other]);
        else members.push(other);
      }
    }
  }
  return [...groups].map(([anchor, members]) => ({ anchor, members }));
}

/**
 * Made up by its structure, or perhaps the beginning of a made-up ID that the end of a line cuts to the length of the
 * IDs without check bytes.
 */
function mayBeMadeUp({ part, isCut }: FoundPart): boolean {
  return part.confidence === 'low' || (isCut && part.confidence !== 'high');
}

/** One to one, nearest first; rows of IDs followed by as many secrets are read in order. */
function assign(
  anchors: readonly FoundPart[],
  others: readonly FoundPart[],
  all: readonly FoundPart[],
  spec: CredentialSpec,
): Map<FoundPart, FoundPart> {
  const result = secretFirst(anchors, others, all, spec);
  const used = new Set<FoundPart>(result.values());
  const links = candidateLinks(anchors, others, all, spec);
  links.sort((a, b) => a.cost - b.cost || a.anchor.part.span.start - b.anchor.part.span.start);
  for (const { anchor, other } of links) {
    if (result.has(anchor) || used.has(other)) continue;
    result.set(anchor, other);
    used.add(other);
  }
  return untangle(result);
}

/**
 * `secret1, id1, secret2, id2`: each ID is as near to the next secret as to its own. Where the two kinds take turns,
 * begin with the companion and end with the anchor, they are read two by two, unless the other reading is closer.
 */
function secretFirst(
  anchors: readonly FoundPart[],
  others: readonly FoundPart[],
  all: readonly FoundPart[],
  spec: CredentialSpec,
): Map<FoundPart, FoundPart> {
  const result = new Map<FoundPart, FoundPart>();
  const isAnchor = new Set(anchors);
  const items = [...anchors, ...others].toSorted((a, b) => a.part.span.start - b.part.span.start);
  const costOf = (at: number): number | null => {
    const [a, b] = [items[at], items[at + 1]];
    if (a === undefined || b === undefined || isAnchor.has(a) === isAnchor.has(b)) return null;
    const [anchor, other] = isAnchor.has(a) ? [a, b] : [b, a];
    const cost = distance(anchor, other, all, spec);
    return cost === null ? null : cost - (isAnchor.has(a) ? 0 : BACKWARD_COST);
  };
  let start = 0;
  while (start < items.length) {
    const costs: number[] = [];
    for (let cost = costOf(start); cost !== null; cost = costOf(start + costs.length)) costs.push(cost);
    // Turns of an even number of items have an odd number of steps between them.
    const first = items[start];
    if (
      costs.length % 2 === 1 &&
      costs.length > 1 &&
      first !== undefined &&
      !isAnchor.has(first) &&
      mean(costs, 0) <= mean(costs, 1)
    ) {
      for (let at = start; at < start + costs.length; at += 2) {
        const [other, anchor] = [items[at], items[at + 1]];
        if (anchor !== undefined && other !== undefined) result.set(anchor, other);
      }
    }
    start += costs.length + 1;
  }
  return result;
}

/** Mean of every second number. */
function mean(costs: readonly number[], from: 0 | 1): number {
  const picked = costs.filter((_, at) => at % 2 === from);
  return picked.reduce((sum, cost) => sum + cost, 0) / picked.length;
}

/**
 * Links of every anchor to the nearest parts on either side; a bounded number, so that a file of nothing but keys stays
 * linear.
 */
function candidateLinks(
  anchors: readonly FoundPart[],
  others: readonly FoundPart[],
  all: readonly FoundPart[],
  spec: CredentialSpec,
): Link[] {
  const links: Link[] = [];
  for (const anchor of anchors) {
    const middle = firstAtOrAfter(others, anchor.part.span.start);
    for (let i = Math.max(0, middle - NEIGHBOURS); i < Math.min(others.length, middle + NEIGHBOURS); i++) {
      const other = others[i];
      const cost = other === undefined ? null : distance(anchor, other, all, spec);
      if (other !== undefined && cost !== null) links.push({ anchor, other, cost });
    }
  }
  return links;
}

/** Cost of a link, or null when the parts stand too far apart or overlap. */
function distance(anchor: FoundPart, other: FoundPart, all: readonly FoundPart[], spec: CredentialSpec): number | null {
  const [before, after] = anchor.part.span.start <= other.part.span.start ? [anchor, other] : [other, anchor];
  const gap = after.part.span.start - before.part.span.end;
  // Values inside nested base64 may share the digits between them.
  const shared = before.part.encoding.length > 0 && after.part.encoding.length > 0 ? LONGEST_SHARED : 0;
  if (gap < -shared) return null;
  const lines = after.line - before.endLine;
  if (lines > spec.lines * (isWrapped(before) && isWrapped(after) ? WRAPPED_LINES : 1)) return null;
  const characters = gap - otherPartsBetween(before, after, all);
  if (characters > spec.characters * Math.max(stretch(before), stretch(after))) return null;
  return (
    characters +
    lines * LINE_COST +
    (before === other ? BACKWARD_COST : 0) +
    (isJoined(other) || other.isCut ? CHANCE_COST : 0)
  );
}

/** In encodings that tools wrap, lines of the file say nothing of the lines in the text. */
function isWrapped({ part: { encoding } }: FoundPart): boolean {
  return encoding.some((layer) => layer === 'hex' || layer === 'base64');
}

/**
 * Encoded text is longer than what it says: base64 by a third, `\u0041` six times; twice at least, for layers that
 * begin or end between the parts.
 */
function stretch({ part }: FoundPart): number {
  return part.encoding.length === 0 ? 1 : Math.max(2, (part.span.end - part.span.start) / part.value.length);
}

/** Bytes of long parts in between: a token of 700 characters does not separate an ID from its secret. */
function otherPartsBetween(before: FoundPart, after: FoundPart, all: readonly FoundPart[]): number {
  if (after.part.span.start - before.part.span.end < 200) return 0;
  let bytes = 0;
  for (let i = firstAtOrAfter(all, before.part.span.end); i < all.length; i++) {
    const part = all[i];
    if (part === undefined || part.part.span.start >= after.part.span.start) break;
    if (part.part.span.end <= after.part.span.start) bytes += part.part.span.end - part.part.span.start;
  }
  return bytes;
}

function firstAtOrAfter(parts: readonly FoundPart[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.part.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * `id: prod ? ID1 : ID2, secret: prod ? S1 : S2` — the nearest secret of ID2 is S1. Where a run of anchors is followed
 * by the run of exactly their partners, the partners are handed out in order.
 */
function untangle(links: Map<FoundPart, FoundPart>): Map<FoundPart, FoundPart> {
  const result = new Map<FoundPart, FoundPart>();
  const items = [...links].flatMap(([anchor, other]) => [
    { part: anchor, anchor: true },
    { part: other, anchor: false },
  ]);
  items.sort((a, b) => a.part.part.span.start - b.part.part.span.start);
  let at = 0;
  while (at < items.length) {
    const run = items.slice(at, at + runLength(items, at));
    const follow = items.slice(at + run.length, at + run.length + runLength(items, at + run.length));
    const anchors = (run[0]?.anchor === true ? run : follow).map((item) => item.part);
    const others = (run[0]?.anchor === true ? follow : run).map((item) => item.part);
    const closed =
      anchors.length === others.length && anchors.every((anchor) => others.includes(links.get(anchor) ?? anchor));
    if (closed) {
      anchors.forEach((anchor, i) => result.set(anchor, others[i] ?? anchor));
      at += run.length + follow.length;
    } else {
      for (const item of run) {
        const other = links.get(item.part);
        if (item.anchor && other !== undefined) result.set(item.part, other);
      }
      at += run.length;
    }
  }
  return result;
}

function runLength(items: readonly { readonly anchor: boolean }[], at: number): number {
  let length = 0;
  while (at + length < items.length && items[at + length]?.anchor === items[at]?.anchor) length++;
  return length;
}
