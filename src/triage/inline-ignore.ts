/**
 * Comments in the scanned text that suppress a finding: `aksweep:ignore`, with a reason behind it.
 * On the line itself the marker may stand anywhere, in any language's comment (or in a JSON value, for want of
 * comments). On the line before it counts only when that line holds nothing else, so that a comment behind one secret
 * does not hide the next. With fingerprints (`aksweep:ignore v1:… reason`) it is bound: it suppresses these findings
 * and no other.
 */
import { FINGERPRINT } from './fingerprint.ts';
import { cleanReason } from './reason.ts';

/** An ignore comment as it is written. */
export interface WrittenIgnore {
  /** UTF-16 offset of the marker in the line. */
  readonly index: number;
  /**
   * Marker and reason with single blanks, by which a comment is known again in another version. May hold a value: never
   * shown.
   */
  readonly text: string;
  /** Harmless to show; see reason.ts. */
  readonly reason: string | null;
  /** What it is bound to. Without any it counts for whatever stands there, unless `malformed`. */
  readonly fingerprints: readonly string[];
  /** Names something that is meant to be a fingerprint and is none. */
  readonly malformed: boolean;
  /** Nothing but the comment is on its line. */
  readonly alone: boolean;
}

const NAME = 'aksweep:ignore';
/**
 * What other scanners honour; `--compat-ignores`. gitleaks: `gitleaks:allow`. trufflehog: `trufflehog:ignore`.
 * betterleaks: its own marker beside gitleaks'. kingfisher: `kingfisher:ignore` (by default; more with
 * --ignore-comment). ggshield: `ggignore` on the line. detect-secrets: `pragma: allowlist secret`, formerly
 * `whitelist`, with or without a blank behind the colon and with a hyphen for the other one
 * (detect_secrets/filters/allowlist.py); its `nextline` form stands alone on the line before.
 */
const NEXT_LINE = 'pragma: ?allowlist[ -]nextline[ -]secret';
const COMPAT_NAMES = [
  NAME,
  'gitleaks:allow',
  'trufflehog:ignore',
  'betterleaks:allow',
  'kingfisher:ignore',
  'ggignore',
  'pragma: ?(?:allow|white)list[ -]secret',
  NEXT_LINE,
].join('|');
const MARKER = marker(NAME);
const COMPAT_MARKER = marker(COMPAT_NAMES);
const FOR_NEXT_LINE = new RegExp(`^${NEXT_LINE}`);

/** Every text with which an ignore comment can begin: a blob without one of them has none. */
export const IGNORE_MARKERS: readonly string[] = [
  NAME,
  'gitleaks:allow',
  'trufflehog:ignore',
  'betterleaks:allow',
  'kingfisher:ignore',
  'ggignore',
  'pragma:',
];

/** Ends a comment, and with it the reason. */
const COMMENT_END = /\*\/|--%?>|%>|#\}|-?-?\}\}|\{%|\*\)|-\}|\]\]/;
/** In a JSON value the closing quote does. */
const VALUE_END = /"/;
/** Only what opens a comment: no letter or digit but the words that do. */
const COMMENT_START = /^[^\p{L}\p{N}]*(?:\b(?:rem|dnl|comment|c)\b[^\p{L}\p{N}]*)?$/iu;
const PUNCTUATION_ONLY = /^[^\p{L}\p{N}]*(?:\bendcomment\b[^\p{L}\p{N}]*)?$/iu;
/**
 * What is meant to be a fingerprint: `v1:` at the start of the reason, or anywhere with hexadecimal digits behind it.
 */
const MEANT_FINGERPRINT = /^v\d+:\w*|(?<!\w)v\d+:[0-9a-f]{6}\w*/gi;

function marker(names: string): RegExp {
  return new RegExp(`(?<![\\w:@/.-])(?:${names})(?![\\w/-]|:\\S)`, 'g');
}

/**
 * The comments that count for what was found on `line`: those on the line, then those on the line before when nothing
 * else is there.
 * @param line the whole line of a part, or as much of it as the caller keeps.
 * @param lineBefore null when there is none.
 * @param compat also accept the comments of other scanners.
 */
export function ignoresFor(
  line: string,
  lineBefore: string | null,
  compat = false,
): { readonly here: readonly WrittenIgnore[]; readonly before: readonly WrittenIgnore[] } {
  const before = lineBefore === null ? [] : ignoresIn(lineBefore, compat);
  const here = ignoresIn(line, compat).filter(({ text }) => !FOR_NEXT_LINE.test(text));
  return { here, before: before[0]?.alone === true ? before : [] };
}

/** All ignore comments of a line, in the order in which they stand. */
export function ignoresIn(line: string, compat = false): WrittenIgnore[] {
  const found = [...line.matchAll(compat ? COMPAT_MARKER : MARKER)];
  const all = found.map((match, number) =>
    readIgnore(line, match.index, match[0], found[number + 1]?.index ?? line.length),
  );
  // Who binds a comment means it, whatever other scanners need beside it.
  const bound = all.some(isBound);
  return bound ? all.filter((ignore) => isBound(ignore) || ignore.text.startsWith(NAME)) : all;
}

/** Whether the comment names what it suppresses; one that tries to and fails suppresses nothing. */
export function isBound({ fingerprints, malformed }: Pick<WrittenIgnore, 'fingerprints' | 'malformed'>): boolean {
  return malformed || fingerprints.length > 0;
}

/** @param next where the next marker begins, or the line ends. */
function readIgnore(line: string, index: number, name: string, next: number): WrittenIgnore {
  const rest = line.slice(index + name.length);
  const before = line.slice(0, index);
  const end = (/"\s*$/.test(before) ? VALUE_END : COMMENT_END).exec(rest);
  const stop = Math.min(end?.index ?? rest.length, next - index - name.length);
  const after = end === null ? '' : rest.slice(end.index + end[0].length);
  const said = rest
    .slice(0, stop)
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,;–—-]+/, '')
    .trimEnd();
  const meant = said.match(MEANT_FINGERPRINT) ?? [];
  const fingerprints = meant.filter((text) => FINGERPRINT.test(text));
  return {
    index,
    text: said === '' ? name : `${name} ${said}`,
    reason: cleanReason(
      said
        .replace(MEANT_FINGERPRINT, '')
        .replace(/\(\)|\[\]/g, '')
        .replace(/^[\s:,;–—-]+/, ''),
    ),
    fingerprints,
    malformed: fingerprints.length < meant.length,
    alone: before.trim() !== '' && COMMENT_START.test(before) && PUNCTUATION_ONLY.test(after),
  };
}
