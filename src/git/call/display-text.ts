/**
 * Bytes that git hands over (paths, names) as text for people: UTF-8 where it is valid; other bytes as `\377`, the
 * octal form that git itself prints, so that two different paths stay different. Not an escape for terminals: reporters
 * do that.
 */
import { isUtf8 } from 'node:buffer';

export function displayText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isUtf8(text)) return text.toString('utf8');
  let shown = '';
  for (let offset = 0; offset < text.length;) {
    const length = sequenceLength(text, offset);
    if (length === 0) {
      shown += `\\${(text[offset] ?? 0).toString(8)}`;
      offset++;
    } else {
      shown += text.toString('utf8', offset, offset + length);
      offset += length;
    }
  }
  return shown;
}

/** Bytes of the valid UTF-8 sequence at `offset`; 0 when there is none. */
function sequenceLength(text: Buffer, offset: number): number {
  for (let length = 1; length <= 4 && offset + length <= text.length; length++) {
    if (isUtf8(text.subarray(offset, offset + length))) return length;
  }
  return 0;
}
