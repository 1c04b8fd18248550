/**
 * The text before a value as the `left` of a pattern is held against: as it is, without what a tool put before every
 * line, or the name of the parameter whose default the value is.
 */
import type { CompiledPattern } from '../rules/compiled.ts';
import { withoutLinePrefix } from '../text/line-prefix.ts';
import { parameterName } from '../text/parameter-name.ts';
import { textBefore, type View } from '../text/view.ts';

/** UTF-16 units of text on one side of a value that checks look at. */
export const SIDE_LENGTH = 2000;
/** UTF-16 units that `left` is held against. */
const LEFT_LENGTH = 160;

/** Other readings of the text before one value; made once, although several patterns ask. */
interface Readings {
  /** Without the prefix of its lines; null where there is none. */
  readonly bare: string | null;
  /** Names of the parameter around the value, of the text and of `bare`; made when they are asked for. */
  names: readonly string[] | null;
}

/** By view, which is as long-lived as a window, and by the place where the value begins. */
const readings = new WeakMap<View, Map<number, Readings>>();

/** @returns the text that the pattern accepts, up to SIDE_LENGTH; null when there is none. */
export function leftThatMatches(pattern: CompiledPattern, view: View, start: number): string | null {
  const { left, notLeft, source } = pattern;
  const fits = (text: string): boolean => left?.test(text) !== false && notLeft?.test(text) !== true;
  if (fits(textBefore(view, start, LEFT_LENGTH))) return textBefore(view, start, SIDE_LENGTH);
  if (left === null) return null;
  const others = readingsOf(view, start);
  if (others.bare !== null && fits(others.bare.slice(-LEFT_LENGTH))) return others.bare;
  if (!source.ofParameter) return null;
  others.names ??= [textBefore(view, start, SIDE_LENGTH), others.bare].flatMap((text) =>
    text === null ? [] : (parameterName(text) ?? []),
  );
  return others.names.find(fits) ?? null;
}

function readingsOf(view: View, start: number): Readings {
  let known = readings.get(view);
  if (known === undefined) readings.set(view, (known = new Map()));
  let found = known.get(start);
  if (found === undefined) known.set(start, (found = { bare: bareText(view, start), names: null }));
  return found;
}

function bareText(view: View, start: number): string | null {
  const text = textBefore(view, start, SIDE_LENGTH);
  return text.slice(-LEFT_LENGTH).includes('\n') ? withoutLinePrefix(text) : null;
}
