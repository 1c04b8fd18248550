/**
 * Proves that a pattern runs in bounded time on V8's backtracking engine, or says why it cannot. Conservative: a
 * pattern that passes has at most one way to divide a text among its long repeats, and no starting place inside a run
 * that a long repeat may walk in vain, so its cost is linear. Measured (docs/research/costs.md, "Regular expression
 * engines"): one 80 KB run against `\w*secret\w*\s*[:=]` took 2.4 s unbounded, 9.6 ms bounded. The built-in rules run
 * on that engine and are held to it by a test; rules of users run on RE2, which needs no proof.
 */
import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** A repeat that may take this many turns or more is long. */
const LONG_REPEAT = 200;
/** Ways in which nested short repeats may divide a text. */
const MOST_COMBINATIONS = 50_000;

/**
 * @returns null when the pattern is bounded, else the reason in one sentence
 * @throws SyntaxError when it is no valid pattern
 */
export function unboundedReason(pattern: string): string | null {
  const ast = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern);
  try {
    const cost = walkAlternatives(ast.alternatives, { before: [], followed: false });
    if (cost.combinations > MOST_COMBINATIONS)
      return `its repeats can divide one text in ${cost.combinations} ways; lower their limits`;
    if (cost.startsLong)
      return (
        'it begins with a long repeat, so every place of a long run is a new start; put a literal before it ' +
        'or bound it'
      );
    return null;
  } catch (error) {
    if (error instanceof Unbounded) return error.message;
    throw error;
  }
}

class Unbounded extends Error {}

interface Cost {
  /** Product of the ranges of variable short repeats. */
  readonly combinations: number;
  /** Whether the first thing that takes characters is a long repeat. */
  readonly startsLong: boolean;
  /** Longest text it may take. */
  readonly longest: number;
}

/** What stands around an element in the whole pattern. */
interface Surroundings {
  /** Characters of everything mandatory before it. */
  readonly before: readonly CharSet[];
  /** Whether something mandatory comes after it. */
  readonly followed: boolean;
}

function walkAlternatives(alternatives: readonly AST.Alternative[], around: Surroundings): Cost {
  const costs = alternatives.map((alternative) => walkSequence(alternative, around));
  return {
    combinations: costs.reduce((sum, cost) => sum + cost.combinations, 0),
    startsLong: costs.some((cost) => cost.startsLong),
    longest: Math.max(0, ...costs.map((cost) => cost.longest)),
  };
}

function walkSequence(alternative: AST.Alternative, around: Surroundings): Cost {
  let combinations = 1;
  let longest = 0;
  let startsLong = false;
  let begun = false;
  /** Characters of the last long repeat, while nothing that excludes them has come after it. */
  let open: CharSet | null = null;
  const before = [...around.before];
  for (const [index, element] of alternative.elements.entries()) {
    const followed = around.followed || alternative.elements.slice(index + 1).some((later) => minimum(later) > 0);
    const cost = walkElement(element, { before, followed });
    combinations *= cost.combinations;
    longest += cost.longest;
    const mandatory = minimum(element) > 0;
    if (isLong(element)) {
      if (!begun) startsLong = true;
      const chars = charsOf(element);
      if (followed && before.length > 0 && before.every((set) => overlap(set, chars))) {
        throw new Unbounded(
          'it begins with what its long repeat can take, so every place of a long run may be a new start; bound ' +
            'the repeat',
        );
      }
      if (open !== null && overlap(open, chars))
        throw new Unbounded(
          'two long repeats that can take the same characters follow each other; put something between them that ' +
            'neither can take',
        );
      open = chars;
    } else {
      if (!begun && cost.startsLong) startsLong = true;
      if (mandatory && open !== null && !overlap(open, charsOf(element))) open = null;
    }
    if (mandatory && cost.longest > 0) {
      begun = true;
      before.push(charsOf(element));
    }
  }
  return { combinations, startsLong, longest };
}

function walkElement(element: AST.Element, around: Surroundings): Cost {
  switch (element.type) {
    case 'Assertion':
      if (element.kind === 'lookahead' || element.kind === 'lookbehind')
        throw new Unbounded('it uses look-around, which RE2 does not have');
      return { combinations: 1, startsLong: false, longest: 0 };
    case 'Backreference':
      throw new Unbounded('it uses a back-reference, which RE2 does not have');
    case 'Group':
    case 'CapturingGroup':
      return walkAlternatives(element.alternatives, around);
    case 'Quantifier': {
      const inner = walkElement(element.element, around);
      if (isLong(element)) {
        if (!isSingle(element.element))
          throw new Unbounded('it repeats a group without a close limit; repeat a character class instead');
        return { combinations: 1, startsLong: false, longest: Math.min(element.max, 1e9) };
      }
      const ways = element.max - element.min + 1;
      // A group in a repeat is divided anew in every turn; a single character only in how often it comes.
      const combinations =
        isSingle(element.element) || inner.combinations === 1
          ? ways * inner.combinations
          : inner.combinations ** Math.max(1, element.max) * ways;
      return {
        combinations: Math.min(combinations, 1e12),
        startsLong: inner.startsLong,
        longest: inner.longest * element.max,
      };
    }
    default:
      return { combinations: 1, startsLong: false, longest: 1 };
  }
}

function isLong(element: AST.Element): boolean {
  return element.type === 'Quantifier' && element.max - element.min >= LONG_REPEAT;
}

function isSingle(element: AST.Element): boolean {
  return element.type === 'Character' || element.type === 'CharacterClass' || element.type === 'CharacterSet';
}

function minimum(element: AST.Element): number {
  if (element.type === 'Quantifier') return element.min === 0 ? 0 : minimum(element.element);
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return Math.min(...element.alternatives.map((one) => one.elements.reduce((sum, part) => sum + minimum(part), 0)));
  return element.type === 'Assertion' ? 0 : 1;
}

/** The Latin-1 characters something can take: one boolean per code; views hold one unit per byte. */
type CharSet = readonly boolean[];

function charsOf(element: AST.Element): CharSet {
  const regex = singleRegex(element);
  return Array.from({ length: 256 }, (_, code) => regex === null || regex.test(String.fromCharCode(code)));
}

/** A regex for one character of the element; null (any character) where it is no single class. */
function singleRegex(element: AST.Element): RegExp | null {
  const single = element.type === 'Quantifier' ? element.element : element;
  return isSingle(single) ? new RegExp(`^(?:${single.raw})$`, 'i') : null;
}

function overlap(a: CharSet, b: CharSet): boolean {
  return a.some((inA, code) => inA && b[code] === true);
}
