/**
 * Byte offset → line and UTF-16 column inside the buffer that is being looked at. Built only for blobs with hits.
 * A blob longer than the buffer goes through it in pieces; what was left behind is remembered as a count of lines and
 * the columns of the line that is cut.
 */
import type { Location, Span } from '../core/types.ts';
import { decodeText, type TextEncoding } from '../text/line-text.ts';
import type { ByteCounts } from './types.ts';

const NEWLINE = 0x0a;
/** Up to here a line's start is decoded (and may be GBK); beyond, UTF-8 is assumed. Bytes. */
const DECODED_PREFIX = 16_384;

export class LineMap {
  readonly #bytes: Buffer;
  readonly #counts: ByteCounts;
  readonly #encoding: TextEncoding;
  /** Lines before the buffer, and columns of the buffer's first line that lie before it. */
  readonly #linesBefore: number;
  readonly #columnsBefore: number;
  /** The place asked for last: a line of 300 MB with a thousand keys is walked once. */
  #knownOffset = 0;
  #knownLine = 0;
  #columnOffset = 0;
  #columnUnits = 0;
  #columnLineStart = -1;
  /** From the first to the second no line ends but at the second. */
  #endFrom = 0;
  #end = -1;

  /** @param bytes the buffer, from its first to its last valid byte */
  constructor(
    bytes: Uint8Array,
    counts: ByteCounts,
    encoding: TextEncoding,
    linesBefore: number,
    columnsBefore: number,
  ) {
    // Buffer searches with memrchr; Uint8Array.lastIndexOf took 50 ms of a 600 ms scan of minified files.
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#counts = counts;
    this.#encoding = encoding;
    this.#linesBefore = linesBefore;
    this.#columnsBefore = columnsBefore;
  }

  /** 1-based line of a buffer offset. Costs as much as the offset is away from the one asked for last. */
  line(place: number): number {
    const offset = this.#atCharacter(place);
    if (offset < this.#knownOffset / 2) {
      this.#knownOffset = 0;
      this.#knownLine = 0;
    }
    if (offset < this.#knownOffset) this.#knownLine -= this.#newlines(offset, this.#knownOffset);
    else this.#knownLine += this.#newlines(this.#knownOffset, offset);
    this.#knownOffset = offset;
    return this.#linesBefore + this.#knownLine + 1;
  }

  /** 1-based UTF-16 column of a buffer offset. */
  column(place: number): number {
    const offset = this.#atCharacter(place);
    const start = this.lineStart(offset);
    const before = start === 0 ? this.#columnsBefore : 0;
    const resume =
      start === this.#columnLineStart && offset - start > DECODED_PREFIX && this.#columnOffset - start > DECODED_PREFIX;
    const units = resume ? this.#columnUnits + this.#unitsFromKnown(offset) : this.#units(start, offset, false);
    this.#columnOffset = offset;
    this.#columnUnits = units;
    this.#columnLineStart = start;
    return before + units + 1;
  }

  location(span: Span): Location {
    return {
      startLine: this.line(span.start),
      startColumn: this.column(span.start),
      endLine: this.line(span.end),
      endColumn: this.column(span.end),
    };
  }

  /** Offset of the first byte of the line; 0 when the line began before the buffer. */
  lineStart(place: number): number {
    const offset = this.#atCharacter(place);
    if (offset === 0) return 0;
    if (this.#encoding === 'utf-8') {
      const known = this.#columnLineStart;
      if (
        known >= 0 &&
        this.#columnOffset >= known &&
        offset >= known &&
        this.#newlines(Math.min(this.#columnOffset, offset), Math.max(this.#columnOffset, offset)) === 0
      )
        return known;
      return this.#bytes.lastIndexOf(NEWLINE, offset - 1) + 1;
    }
    for (let at = offset - 2; at >= 0; at -= 2) if (this.#wideNewline(at)) return at + 2;
    return 0;
  }

  #unitsFromKnown(offset: number): number {
    return offset < this.#columnOffset
      ? -this.#units(offset, this.#columnOffset, true)
      : this.#units(this.#columnOffset, offset, true);
  }

  /** Offset behind the last byte of the line, its line end left out. */
  lineEnd(place: number): number {
    const offset = this.#atCharacter(place);
    if (offset < this.#endFrom || offset > this.#end) {
      this.#end = this.#findLineEnd(offset);
      this.#endFrom = offset;
    }
    return this.#end;
  }

  #findLineEnd(offset: number): number {
    if (this.#encoding === 'utf-8') {
      const at = this.#bytes.indexOf(NEWLINE, offset);
      return at < 0 ? this.#bytes.length : at;
    }
    for (let at = offset; at + 1 < this.#bytes.length; at += 2) if (this.#wideNewline(at)) return at;
    return this.#bytes.length;
  }

  /** UTF-16 has characters at even places only; a part that was read across them may begin at an odd one. */
  #atCharacter(offset: number): number {
    return this.#encoding === 'utf-8' ? offset : offset - (offset % 2);
  }

  text(start: number, end: number): string {
    return decodeText(this.#bytes.subarray(start, end), this.#encoding);
  }

  #newlines(start: number, end: number): number {
    if (this.#encoding === 'utf-8') return this.#counts.countNewlines(start, end);
    let count = 0;
    for (let at = start; at + 1 < end; at += 2) if (this.#wideNewline(at)) count++;
    return count;
  }

  #wideNewline(at: number): boolean {
    const [high, low] = this.#encoding === 'utf-16le' ? [at + 1, at] : [at, at + 1];
    return this.#bytes[low] === NEWLINE && this.#bytes[high] === 0;
  }

  #units(start: number, end: number, inside: boolean): number {
    if (this.#encoding !== 'utf-8') return (end - start) >> 1;
    if (inside || end - start > DECODED_PREFIX) return this.#counts.utf16Units(start, end);
    // A byte order mark is no column of the first line.
    const mark =
      start === 0 &&
      this.#linesBefore === 0 &&
      this.#bytes[0] === 0xef &&
      this.#bytes[1] === 0xbb &&
      this.#bytes[2] === 0xbf
        ? 3
        : 0;
    return decodeText(this.#bytes.subarray(Math.min(start + mark, end), end), 'utf-8').length;
  }
}
