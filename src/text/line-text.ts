/** Reads a stretch of a line the way an editor would show it, and counts its UTF-16 columns. */

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * Encoding of a blob by its first bytes: a byte order mark, or zero bytes in every second place (UTF-16 without one).
 * GBK and GB18030 are told from UTF-8 line by line (`decodeText`), since files mix them.
 */
export function detectEncoding(head: Uint8Array): TextEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const length = Math.min(head.length & ~1, 512);
  if (length < 8) return 'utf-8';
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.7 && odd < pairs * 0.1 ? 'utf-16be' : 'utf-8';
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const UTF8_LOSSY = new TextDecoder('utf-8');
const GB18030 = new TextDecoder('gb18030', { fatal: true });
const UTF16 = { 'utf-16le': new TextDecoder('utf-16le'), 'utf-16be': new TextDecoder('utf-16be') } as const;

/**
 * Text of a few bytes of a line: UTF-8 when it is valid, else GB18030 when that is, else UTF-8 with replacement
 * characters.
 */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding !== 'utf-8') return UTF16[encoding].decode(bytes);
  try {
    return UTF8.decode(bytes);
  } catch {
    try {
      return GB18030.decode(bytes);
    } catch {
      return UTF8_LOSSY.decode(bytes);
    }
  }
}
