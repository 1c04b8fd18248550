/** Cuts pulled bytes into lines without making a string of each. */
import type { ReadChunk } from '../../scan/types.ts';
import type { Pace } from './pace.ts';

const LINE_FEED = 0x0a;

/**
 * Calls `visit` for every line with the buffer that holds it, `[start, end)` without the line feed; valid during the
 * call.
 */
export async function visitLines(
  read: ReadChunk,
  pace: Pace,
  visit: (text: Buffer, start: number, end: number) => void,
): Promise<void> {
  let buffer = Buffer.allocUnsafeSlow(256 * 1024);
  let end = 0;
  for (;;) {
    const count = read(buffer.subarray(end));
    if (count === 0) break;
    let start = 0;
    // What was there before has no line feed: a path may be as long as it likes.
    const come = end;
    end += count;
    for (let feed = buffer.indexOf(LINE_FEED, come); feed >= 0 && feed < end; feed = buffer.indexOf(LINE_FEED, start)) {
      visit(buffer, start, feed);
      start = feed + 1;
    }
    buffer.copyWithin(0, start, end);
    end -= start;
    if (end === buffer.length) {
      const larger = Buffer.allocUnsafeSlow(buffer.length * 2);
      buffer.copy(larger, 0, 0, end);
      buffer = larger;
    }
    if (pace.due()) await pace.rest();
  }
  if (end > 0) visit(buffer, 0, end);
}
