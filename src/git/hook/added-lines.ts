/**
 * Which lines a change adds, read from the hunk headers of `-U0` patches. Pure: text in, line ranges out.
 * Counts lines as git does, by line feeds.
 */
import type { PlacedMatch } from '../../scan/types.ts';

/** Lines of the new file that a change adds: `[first, last]` ranges, 1-based, ascending; `all` for a new file. */
export type AddedLines = 'all' | readonly (readonly [first: number, last: number])[];

const FILE_HEADER = 'diff --git ';
const HUNK_HEADER = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;

/**
 * The added lines of every file in a patch, in the patch's order. Lines of contents begin with `+`, `-` or `\`, so that
 * no contents can be taken for a header. A file that git calls binary has no hunks: all of it counts as added.
 */
export function parseAddedLines(patch: Uint8Array): AddedLines[] {
  const files: AddedLines[] = [];
  let ranges: [number, number][] = [];
  const text = Buffer.from(patch.buffer, patch.byteOffset, patch.length);
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf(0x0a, start);
    const end = feed < 0 ? text.length : feed;
    const first = text[start];
    if (first === 0x64 && text.toString('latin1', start, start + FILE_HEADER.length) === FILE_HEADER) {
      ranges = [];
      files.push(ranges);
    } else if (first === 0x40) {
      const header = HUNK_HEADER.exec(text.toString('latin1', start, Math.min(end, start + 100)));
      const from = Number(header?.[1] ?? 0);
      const count = Number(header?.[2] ?? 1);
      if (header !== null && count > 0) ranges.push([from, from + count - 1]);
    } else if (first === 0x42 && text.toString('latin1', start, start + 13) === 'Binary files ' && files.length > 0) {
      files[files.length - 1] = 'all';
    }
    start = end + 1;
  }
  return files;
}

/** Whether a part of the match stands on an added line: an old ID beside a new secret does. */
export function touchesAddedLine(match: PlacedMatch, added: AddedLines): boolean {
  if (added === 'all') return true;
  return match.partLocations.some((part) =>
    added.some(([first, last]) => part.startLine <= last && part.endLine >= first),
  );
}
