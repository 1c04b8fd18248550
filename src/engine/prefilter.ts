/** What the literal search looks for, and what a hit means. The search itself is the kernel's. */
import type { CompiledRule } from '../rules/compiled.ts';
import { makeGate, type Gate, type GatedLiteral } from './deserves-window.ts';
import { formsOf } from './known-forms.ts';
import type { Beside, LiteralForm } from './literal-forms.ts';

/** How far a window reaches around a hit, in bytes. */
interface Reach {
  readonly before: number;
  readonly after: number;
}

/**
 * Around a keyword that can anchor a credential: pairing reaches 600 characters, three bytes each in Chinese text, and
 * an STS set holds a token of up to 1,048 characters, more when escaped.
 */
const WIDE_REACH: Reach = { before: 2600, after: 3600 };
/** Farthest in text that takes several bytes for a character: less than pieces of a blob overlap. */
const FARTHEST: Reach = { before: 8_000, after: 12_000 };
/** Around a name: the value follows within a line or two. */
const NEAR_REACH: Reach = { before: 320, after: 420 };
/** Bytes for each character of a distance in decoded text (`%41`; of `\u0041` half as many are seen). */
const BYTES_PER_CHARACTER = 3;

/** What a hit of one literal sets off. */
export interface LiteralUse extends GatedLiteral {
  /** Whether it is a keyword of a rule. */
  readonly isKeyword: boolean;
  readonly reach: Reach;
  /** Whether every rule behind it needs a context word somewhere in the blob. */
  readonly needsContext: boolean;
  readonly isContext: boolean;
}

/** The table of literals for a set of rules; the index is the kernel's literal number. */
export function literalTable(rules: readonly CompiledRule[]): LiteralUse[] {
  const uses = new Map<string, LiteralUse>();
  const add = (use: LiteralUse): void => {
    const key = `${use.form.ignoreCase}:${Buffer.from(use.form.bytes).toString('latin1')}`;
    const present = uses.get(key);
    uses.set(key, present === undefined ? use : merge(present, use));
  };
  for (const { rule } of rules) {
    const inCredential = rules.some((other) => other.rule.credential?.anchors.includes(rule.kind) === true);
    const needsContext = rule.patterns
      .filter((pattern) => pattern.scope === 'keyword')
      .every((pattern) => pattern.needsContext);
    const reach = inCredential
      ? WIDE_REACH
      : reachFor(
          Math.max(
            rule.reach,
            ...rule.patterns.filter((pattern) => pattern.near !== null).map((pattern) => pattern.nearDistance),
          ),
        );
    for (const keyword of rule.keywords) {
      const gates = keyword.follows === null ? null : [makeGate(keyword.follows)];
      for (const form of formsOf(keyword))
        add({ form, gates, isKeyword: true, reach: stretched(reach, form.stretch), needsContext, isContext: false });
    }
    for (const word of rule.contextWords) {
      for (const form of formsOf({ text: word, ignoreCase: true, forms: 'plain', follows: null })) {
        add({ form, gates: null, isKeyword: false, reach: NEAR_REACH, needsContext: true, isContext: true });
      }
    }
  }
  return [...uses.values()];
}

/** @param characters farthest that a match, or the words beside a value, may lie from a keyword. */
function reachFor(characters: number): Reach {
  const bytes = BYTES_PER_CHARACTER * characters;
  return {
    before: Math.min(WIDE_REACH.before, Math.max(NEAR_REACH.before, bytes)),
    after: Math.min(WIDE_REACH.after, NEAR_REACH.after + bytes),
  };
}

function stretched({ before, after }: Reach, stretch: number): Reach {
  if (stretch === 1) return { before, after };
  return { before: Math.min(FARTHEST.before, before * stretch), after: Math.min(FARTHEST.after, after * stretch) };
}

/** The same bytes wanted twice: the wider wish wins. */
function merge(a: LiteralUse, b: LiteralUse): LiteralUse {
  return {
    form: eitherForm(a.form, b.form),
    gates: eitherGate(a, b),
    isKeyword: a.isKeyword || b.isKeyword,
    reach: { before: Math.max(a.reach.before, b.reach.before), after: Math.max(a.reach.after, b.reach.after) },
    needsContext: a.needsContext && b.needsContext,
    isContext: a.isContext || b.isContext,
  };
}

function eitherForm(a: LiteralForm, b: LiteralForm): LiteralForm {
  const beside =
    a.beside === null || b.beside === null
      ? null
      : [...a.beside, ...b.beside.filter((one) => !a.beside?.some((same) => isSameBeside(same, one)))];
  // Bytes that are a keyword as written and another one encoded deserve every look that either does.
  return { ...a, form: a.form === b.form ? a.form : 'hidden', beside, stretch: Math.max(a.stretch, b.stretch) };
}

function isSameBeside(a: Beside, b: Beside): boolean {
  return a.before?.source === b.before?.source && a.behind?.source === b.behind?.source;
}

/** A context word opens no window, so it demands nothing either. */
function eitherGate(a: LiteralUse, b: LiteralUse): readonly Gate[] | null {
  if (!a.isKeyword) return b.gates;
  if (!b.isKeyword) return a.gates;
  return a.gates === null || b.gates === null
    ? null
    : [...a.gates, ...b.gates.filter((gate) => !a.gates?.some((same) => isSame(same, gate)))];
}

function isSame(a: Gate, b: Gate): boolean {
  return (
    a.run === b.run &&
    a.within === b.within &&
    a.startsValue === b.startsValue &&
    a.endsName === b.endsName &&
    a.segments === b.segments &&
    a.mixed === b.mixed &&
    a.members === b.members &&
    a.either === b.either
  );
}
