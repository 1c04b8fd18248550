/**
 * Puts untrusted text into Markdown (GitHub and GitLab flavours) so that it stays text: no table cell ends early, no
 * link, image, HTML, mention (`@team`) or formula starts. Always shown as code, where those platforms notify nobody.
 */
import { escapeText } from '../words/escape-text.ts';

/** Characters that mean nothing inside a code span in a table cell; all others make the text go the long way. */
const PLAIN = /^[\p{L}\p{N} /.,:;()_+=#%*…@'"<>&!?$^~{}[\]-]+$/u;
/** ASCII characters that start something in Markdown or HTML; as character references they cannot. */
const MARKUP = /[!-,:-@[-`{-~]/g;

/** `text` as inline code, escaped for terminals too. Empty text gives empty text. */
export function codeText(text: string): string {
  const safe = escapeText(text);
  if (safe.trim() === '') return '';
  if (PLAIN.test(safe)) return `\`${safe.trim()}\``;
  return `<code>${safe.replace(MARKUP, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}

/**
 * Text of a rule or of the message catalogue in a table cell or heading: its Markdown may stay, but it stays in its
 * line and cell.
 */
export function cellText(markdown: string): string {
  return escapeText(markdown.trim().replace(/\s+/g, ' ')).replaceAll('<', '&lt;').replaceAll('|', '\\|');
}

/** A link whose text is code; plain code when there is no address. */
export function linkedCode(text: string, address: string | undefined): string {
  const code = codeText(text);
  if (code === '' || address === undefined || !/^https?:\/\//.test(address) || !URL.canParse(address)) return code;
  return `[${code}](${new URL(address).href.replace(/[()|\\<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)})`;
}
