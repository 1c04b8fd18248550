/** Arbitrary patterns and texts for comparing engines. */
import fc, { type Arbitrary } from 'fast-check';

/** Few letters, so that patterns match; with bytes of UTF-8 as Latin-1, and a letter whose other case is beyond it. */
const LETTERS = ['a', 'b', 'A', 'k', 's', '1', '_', '-', '=', '"', '\u00e5', '\u00c5', '\u00df', '\u0086'];
const SPACE = [' ', '\n', '\t'];
/** What JavaScript and RE2 take differently: other line ends and spaces, other cases of `s` and `k`, and characters of two units. */
const PECULIAR = ['\r', '\v', '\u00a0', '\u2028', '\u017f', '\u212a', '\u5bc6', '\u{1f511}'];

const textOf = (pieces: readonly string[]): Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(''));

export const portableText = textOf([...LETTERS, ...SPACE]);
export const text = textOf([...LETTERS, ...SPACE, ...PECULIAR]);

const ATOMS =
  'a b k s 1 - = " \u00e5 \\xe5 \\n \\. . \\d \\w \\W [ab] [^a] [a-s] [^\\w-] [A-Za-z0-9_] [\\x80-\\xff]'.split(' ');
const SPACES = ['\\s', '\\S', '[^\\s=]'];
const OF_RE2 = ['\\pL', '\\p{Lu}', '[[:alnum:]]', '[^\\x00-\\x7f]', '\\Qa=\\E', '\\u00e5', '\\cJ', '(?i:K)', '(?s:.)'];
const ANCHORS = ['^', '$', '\\b', '\\B'];
const REPEATS = ['?', '*', '+', '{2}', '{1,3}', '{2,}', '??', '*?', '+?', '{1,3}?'];

interface Pieces {
  readonly atoms: readonly string[];
  /** Whether a group may be repeated: JavaScript forgets what it took in the turn before, and stops at an empty turn. */
  readonly repeatedGroups: boolean;
}

function patternOf({ atoms, repeatedGroups }: Pieces): Arbitrary<string> {
  const atom = fc.constantFrom(...atoms);
  const repeated = fc.tuple(atom, fc.constantFrom(...REPEATS)).map(([one, repeat]) => one + repeat);
  const { sequence } = fc.letrec<{ sequence: string; element: string; group: string }>((tie) => ({
    group: fc
      .tuple(fc.constantFrom('(', '(?:'), fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }))
      .map(([open, alternatives]) => `${open}${alternatives.join('|')})`),
    element: fc.oneof(
      { depthSize: 'small' },
      { arbitrary: atom, weight: 4 },
      { arbitrary: repeated, weight: 4 },
      { arbitrary: fc.constantFrom(...ANCHORS), weight: 1 },
      { arbitrary: tie('group'), weight: 2 },
      {
        arbitrary: repeatedGroups
          ? fc.tuple(tie('group'), fc.constantFrom(...REPEATS)).map(([group, repeat]) => group + repeat)
          : tie('group'),
        weight: 1,
      },
    ),
    sequence: fc.array(tie('element'), { maxLength: 4 }).map((elements) => elements.join('')),
  }));
  return fc.array(sequence, { minLength: 1, maxLength: 2 }).map((alternatives) => alternatives.join('|'));
}

/** Patterns that mean the same in JavaScript and in RE2, on `portableText`. */
export const portablePattern = patternOf({ atoms: [...ATOMS, ...SPACES], repeatedGroups: false });
/** Patterns of RE2's syntax. */
export const pattern = patternOf({ atoms: [...ATOMS, ...SPACES, ...OF_RE2], repeatedGroups: true });
