/**
 * The line of an excerpt in the language of the reader: what stands in place of a value is ours, the rest is the
 * file's.
 */
import type { Excerpt } from '../../core/types.ts';
import { redactionText } from './finding-facts.ts';
import type { Messages } from './messages.ts';

/** As scan/excerpt.ts writes it: a redaction in brackets. */
const REDACTION = /\[([^[\]]{0,40}\d+ (?:characters|hexadecimal digits))\]/g;

/** The same excerpt with its redactions translated; the highlight moves along. Not escaped. */
export function excerptText(excerpt: Excerpt, messages: Messages): Excerpt {
  const translated = (text: string): string =>
    text.replace(REDACTION, (_, redacted: string) => `[${redactionText(redacted, messages)}]`);
  const { text, highlight } = excerpt;
  const [before, match, after] = [
    text.slice(0, highlight.start),
    text.slice(highlight.start, highlight.end),
    text.slice(highlight.end),
  ].map(translated);
  const start = before?.length ?? 0;
  return { ...excerpt, text: `${before}${match}${after}`, highlight: { start, end: start + (match?.length ?? 0) } };
}
