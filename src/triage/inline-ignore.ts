/**
 * Comments in the scanned text that suppress a finding: `aksweep:ignore`, with a reason behind it.
 * On the line itself the marker may stand anywhere, in any language's comment (or in a JSON value, for want of comments).
 * On the line before it counts only when that line holds nothing else, so that a comment behind one secret does not hide the next.
 */
import { cleanReason } from './reason.ts';

const MARKER = /(?<![\w:@/.-])aksweep:ignore(?![\w/-]|:\S)/;
/** What gitleaks and trufflehog honour; `--compat-ignores`. */
const COMPAT_MARKER = /(?<![\w:@/.-])(?:aksweep:ignore|gitleaks:allow|trufflehog:ignore)(?![\w/-]|:\S)/;

/** Ends a comment, and with it the reason. */
const COMMENT_END = /\*\/|--%?>|%>|#\}|-?-?\}\}|\{%|\*\)|-\}|\]\]/;
/** In a JSON value the closing quote does. */
const VALUE_END = /"/;
/** Only what opens a comment: no letter or digit but the words that do. */
const COMMENT_START = /^[^\p{L}\p{N}]*(?:\b(?:rem|dnl|comment|c)\b[^\p{L}\p{N}]*)?$/iu;
const PUNCTUATION_ONLY = /^[^\p{L}\p{N}]*(?:\bendcomment\b[^\p{L}\p{N}]*)?$/iu;

/**
 * Whether a comment suppresses what was found on `line`.
 * @param line the whole line of a part, or as much of it as the caller keeps.
 * @param lineBefore null when there is none.
 * @param compat also accept `gitleaks:allow` and `trufflehog:ignore`.
 */
export function inlineIgnore(line: string, lineBefore: string | null, compat = false): { readonly reason: string | null } | null {
  const here = findMarker(line, compat);
  if (here !== null) return { reason: cleanReason(here.reason) };
  const before = lineBefore === null ? null : findMarker(lineBefore, compat);
  return before !== null && before.alone ? { reason: cleanReason(before.reason) } : null;
}

function findMarker(line: string, compat: boolean): { readonly reason: string; readonly alone: boolean } | null {
  const found = (compat ? COMPAT_MARKER : MARKER).exec(line);
  if (found === null) return null;
  const rest = line.slice(found.index + found[0].length);
  const before = line.slice(0, found.index);
  const end = (/"\s*$/.test(before) ? VALUE_END : COMMENT_END).exec(rest);
  const reason = end === null ? rest : rest.slice(0, end.index);
  const after = end === null ? '' : rest.slice(end.index + end[0].length);
  return { reason: reason.replace(/^[\s:,;–—-]+/, ''), alone: before.trim() !== '' && COMMENT_START.test(before) && PUNCTUATION_ONLY.test(after) };
}
