/** Escapes text for XML 1.0: only characters that may stand in a document, in element text and in attributes. */
import { escapeCommands, escapeControls } from '../words/escape-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Controls become visible escapes (XML 1.0 cannot hold most of them at all); U+FFFE and U+FFFF are no characters. What
 * a CI runner would take for a command becomes a character reference, which a reader of the document does not see.
 */
export function xmlText(text: string): string {
  const escaped = escapeControls(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
  return escapeCommands(escaped, (character) => `&#${character.charCodeAt(0)};`);
}
