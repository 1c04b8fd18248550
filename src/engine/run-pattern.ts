/**
 * Patterns of the form `[A-Za-z0-9]{30}` whose value may have no neighbour of its own kind: their matches are whole
 * runs and are found without a regular expression.
 */
import { textKernel, WIDE_AS, type RunClass } from '../kernel/text-kernel.ts';
import type { CompiledPattern } from '../rules/compiled.ts';
import { runClass } from '../text/run-class.ts';
import type { View } from '../text/view.ts';

export interface RunPattern {
  /** Names members and shortest length together. */
  readonly kind: string;
  readonly members: RunClass;
  readonly shortest: number;
  readonly longest: number;
}

/** Runs of a view that several patterns ask for: all of a rule look at the same ones. */
const runsOfViews = new WeakMap<View, Map<string, readonly number[]>>();

/** @returns starts and ends of the runs in a view's text that may hold a value, alternating, in order */
export function runsIn(view: View, { kind, members, shortest }: RunPattern): readonly number[] {
  let known = runsOfViews.get(view);
  if (known === undefined) runsOfViews.set(view, (known = new Map()));
  let runs = known.get(kind);
  if (runs === undefined) known.set(kind, (runs = textKernel().findRuns(view.text, members, shortest)));
  return runs;
}

/** Shorter runs are found as fast by a regular expression. */
const SHORTEST = 12;
/** A close range only: each length is a value of its own. */
const WIDEST_RANGE = 4;

const known = new WeakMap<CompiledPattern, RunPattern | null>();

/** @returns null when the pattern is no such run */
export function runPattern(pattern: CompiledPattern): RunPattern | null {
  const present = known.get(pattern);
  if (present !== undefined) return present;
  const made = makeRunPattern(pattern);
  known.set(pattern, made);
  return made;
}

function makeRunPattern({ source, notBefore, notAfter }: CompiledPattern): RunPattern | null {
  const parts = /^\[([^\]\\^]+)\]\{(\d{1,3})(?:,(\d{1,3}))?\}$/.exec(source.pattern);
  if (parts?.[1] === undefined || source.ignoreCase || source.group !== 0) return null;
  const shortest = Number(parts[2]);
  const longest = Number(parts[3] ?? parts[2]);
  if (shortest < SHORTEST || longest < shortest || longest - shortest > WIDEST_RANGE) return null;
  const members = runClass(parts[1]);
  const bounded = members.every((isMember, code) => {
    const char = String.fromCharCode(code);
    return isMember === 0 || (notBefore?.test(char) === true && notAfter?.test(char) === true);
  });
  return bounded && members[WIDE_AS] === 0 ? { kind: `${parts[1]}{${shortest}}`, members, shortest, longest } : null;
}
