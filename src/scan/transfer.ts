/**
 * Matches on their way between threads. A SecretText does not survive structured cloning (and must not: it would arrive
 * as nothing or as plain text), so its value and its redaction travel side by side, in memory only.
 */
import { SecretText } from '../core/secret-text.ts';
import type { Origin, Part } from '../core/types.ts';
import type { PlacedMatch } from './types.ts';

type WirePart = Omit<Part, 'value'> & { readonly value: string; readonly redacted: string };

/** A placed match as plain data. Holds values: only ever posted to another thread of this process. */
export interface WirePlaced extends Omit<PlacedMatch, 'match'> {
  readonly match: Omit<PlacedMatch['match'], 'parts'> & { readonly parts: readonly WirePart[] };
}

export interface WireMatch extends WirePlaced {
  readonly origin: Origin;
}

export function placedToWire(placed: PlacedMatch): WirePlaced {
  const parts = placed.match.parts.map((part) => ({
    ...part,
    value: part.value.reveal(),
    redacted: part.value.redacted,
  }));
  return { ...placed, match: { ...placed.match, parts } };
}

export function placedFromWire(wire: WirePlaced): PlacedMatch {
  const parts = wire.match.parts.map(({ redacted, ...part }) => ({
    ...part,
    value: new SecretText(part.value, redacted),
  }));
  return { ...wire, match: { ...wire.match, parts } };
}

export function toWire(placed: PlacedMatch, origin: Origin): WireMatch {
  return { ...placedToWire(placed), origin };
}

export function fromWire({ origin, ...wire }: WireMatch): { placed: PlacedMatch; origin: Origin } {
  return { placed: placedFromWire(wire), origin };
}
