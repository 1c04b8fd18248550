/**
 * How a path is shown: `/` as separator, UTF-8, relative where the user would type it so. Escaping for terminals is
 * report's job.
 */
import { normalize, sep } from 'node:path';

/**
 * The path as the user would type it again: absolute stays absolute, anything else loses `./`; `/` separators; `.` is
 * ''.
 */
export function displayPath(path: string): string {
  const normal = withSlashes(normalize(path));
  const trimmed = normal.length > 1 ? normal.replace(/\/$/, '') : normal;
  return trimmed === '.' ? '' : trimmed;
}

/** Joins with `/`; an empty folder or name adds nothing. */
export function joinDisplay(folder: string, name: string): string {
  if (name === '') return folder;
  return folder === '' || folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/**
 * One well-formed UTF-8 sequence, or one byte that belongs to none (Unicode 15, table 3-7). Applied to a Latin-1 view
 * of the bytes.
 */
const UTF8_SEQUENCE =
  /\p{ASCII}+|[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2}|[^]/gu;

/**
 * A file name from its bytes: what is not UTF-8 becomes `\xHH`, so that two different names never look the same by
 * loss.
 */
export function displayBytes(name: Uint8Array): string {
  const bytes = Buffer.from(name.buffer, name.byteOffset, name.byteLength);
  return bytes
    .toString('latin1')
    .replace(UTF8_SEQUENCE, (sequence) =>
      sequence.length === 1 && sequence > '\x7f'
        ? `\\x${sequence.charCodeAt(0).toString(16).toUpperCase()}`
        : Buffer.from(sequence, 'latin1').toString('utf8'),
    );
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
