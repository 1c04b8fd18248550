/** Escapes text for XML 1.0: only characters that may stand in a document, in element text and in attributes. */
import { escapeText } from './escape-text.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Controls become visible escapes (XML 1.0 cannot hold most of them at all); U+FFFE and U+FFFF are no characters. */
export function xmlText(text: string): string {
  return escapeText(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
