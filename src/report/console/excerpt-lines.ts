/** Draws an excerpt with a caret under the match, fitted to the terminal, in the manner of a compiler's message. */
import type { Excerpt } from '../../core/types.ts';
import { cutStartToWidth, cutToWidth, displayWidth } from '../words/display-width.ts';
import { escapeText } from '../words/escape-text.ts';
import { excerptText } from '../words/excerpt-text.ts';
import type { Messages } from '../words/messages.ts';
import type { Style } from './style.ts';

/** A tab stands as this many columns: its real width depends on where it stands, and the caret must not. */
const TAB = '  ';

function shown(text: string): string {
  return escapeText(text.replaceAll('\t', TAB));
}

/**
 * Two lines: `12 | text` and the caret line below it. Indentation of the text is dropped.
 * @param columns columns that both lines may take; at least 20 are used.
 */
export function excerptLines(excerpt: Excerpt, columns: number, style: Style, messages: Messages): string[] {
  const { text, highlight } = excerptText(excerpt, messages);
  const gutter = String(excerpt.line);
  const room = Math.max(20, columns - gutter.length - 3);
  const matchRoom = Math.floor((room * 2) / 3);
  const match = cutToWidth(shown(text.slice(highlight.start, highlight.end)), matchRoom);
  const matchWidth = Math.max(1, displayWidth(match));
  const whole = shown(text.slice(0, highlight.start).trimStart());
  const after = shown(text.slice(highlight.end).trimEnd());
  // What follows the match gets what is left, but at least a sixth of the line.
  const before = cutStartToWidth(whole, room - matchWidth - Math.min(displayWidth(after), Math.floor(room / 6)));
  const rest = cutToWidth(after, room - matchWidth - displayWidth(before));
  const margin = `${' '.repeat(gutter.length)} ${style.dim('|')} `;
  return [
    `${style.dim(`${gutter} |`)} ${before}${style.bold(match)}${rest}`,
    `${margin}${' '.repeat(displayWidth(before))}${style.caret('^'.repeat(matchWidth))}`,
  ].map((line) => line.trimEnd());
}
