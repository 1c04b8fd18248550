/**
 * Lists the ignore comments of a blob that comes in pieces, whether anything was found near them or not: what a version
 * of a file has to say when it is compared with another one. Only what is not bound to fingerprints, as only that can
 * lapse.
 */
import { decodeText, detectEncoding, type TextEncoding } from '../text/line-text.ts';
import { IGNORE_MARKERS, ignoresIn, isBound } from '../triage/inline-ignore.ts';
import type { BlobVersion } from './types.ts';

type ListedComment = BlobVersion['comments'][number];

/**
 * How much of a line before a marker and of the lines behind it is looked at, in bytes; both even, as UTF-16 has
 * characters of two.
 */
const REACH_BEFORE = 512;
const REACH_BEHIND = 4_096;

export class IgnoreListing {
  readonly #compat: boolean;
  readonly #comments: ListedComment[] = [];
  #encoding: TextEncoding | null = null;
  /**
   * What was pushed and is still needed: the end of what was looked at, and what was not looked at yet, from `#next`
   * on.
   */
  #bytes: Buffer = Buffer.alloc(0);
  #next = 0;
  /** Line, from 1, on which `#bytes` begins. */
  #line = 1;

  /** @param compat list the comments of other scanners as well (`--compat-ignores`). */
  constructor(compat: boolean) {
    this.#compat = compat;
  }

  /** Takes the next bytes of the blob; they are not kept. */
  push(bytes: Uint8Array): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    if (this.#bytes.length > REACH_BEHIND) this.#look((this.#bytes.length - REACH_BEHIND) & ~1);
  }

  /** Must be called once after the last piece. */
  finish(): readonly ListedComment[] {
    this.#look(this.#bytes.length);
    return this.#comments;
  }

  /** Looks for markers that begin before `end`, and drops what is not needed any more. */
  #look(end: number): void {
    const encoding = (this.#encoding ??= detectEncoding(this.#bytes.subarray(0, 512)));
    let counted = 0;
    for (const at of this.#markers(end, encoding)) {
      this.#line += this.#lineFeeds(counted, at, encoding);
      counted = at;
      const comment = this.#read(at, encoding);
      if (comment !== null) this.#comments.push(comment);
    }
    const keep = Math.max(0, end - REACH_BEFORE);
    this.#line += keep < counted ? -this.#lineFeeds(keep, counted, encoding) : this.#lineFeeds(counted, keep, encoding);
    this.#next = end - keep;
    this.#bytes = Buffer.from(this.#bytes.subarray(keep));
  }

  /** Offsets of what may be markers, ascending. */
  #markers(end: number, encoding: TextEncoding): number[] {
    const found: number[] = [];
    for (const name of IGNORE_MARKERS) {
      const bytes = encoded(name, encoding);
      for (
        let at = this.#bytes.indexOf(bytes, this.#next);
        at >= 0 && at < end;
        at = this.#bytes.indexOf(bytes, at + 1)
      ) {
        if (encoding === 'utf-8' || at % 2 === 0) found.push(at);
      }
    }
    return found.toSorted((a, b) => a - b);
  }

  #read(at: number, encoding: TextEncoding): ListedComment | null {
    const limit = Math.min(this.#bytes.length, at + REACH_BEHIND);
    const start = this.#lineStart(at, encoding);
    const end = this.#lineEnd(at, limit, encoding);
    // Decoded apart, so that the marker's place in the text is known for sure.
    const before = decodeText(this.#bytes.subarray(start, at), encoding);
    const line = before + decodeText(this.#bytes.subarray(at, end), encoding);
    const ignore = ignoresIn(line, this.#compat).find(({ index }) => index === before.length);
    if (ignore === undefined || isBound(ignore)) return null;
    const behind = Math.min(limit, end + (encoding === 'utf-8' ? 1 : 2));
    const next = ignore.alone
      ? decodeText(this.#bytes.subarray(behind, this.#lineEnd(behind, limit, encoding)), encoding)
      : '';
    return {
      line: this.#line,
      text: ignore.text,
      context: `${line}\n${next}`
        .split('\n')
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .join('\n'),
    };
  }

  #lineStart(at: number, encoding: TextEncoding): number {
    const floor = Math.max(0, at - REACH_BEFORE);
    if (encoding === 'utf-8') return floor + this.#bytes.subarray(floor, at).lastIndexOf(LINE_FEED) + 1;
    for (let place = at - 2; place >= floor; place -= 2) if (this.#isWideFeed(place, encoding)) return place + 2;
    return floor;
  }

  #lineEnd(at: number, limit: number, encoding: TextEncoding): number {
    if (encoding === 'utf-8') {
      const feed = this.#bytes.subarray(0, limit).indexOf(LINE_FEED, at);
      return feed < 0 ? limit : feed;
    }
    for (let place = at; place + 1 < limit; place += 2) if (this.#isWideFeed(place, encoding)) return place;
    return limit;
  }

  #lineFeeds(from: number, to: number, encoding: TextEncoding): number {
    let count = 0;
    if (encoding === 'utf-8') {
      for (
        let at = this.#bytes.indexOf(LINE_FEED, from);
        at >= 0 && at < to;
        at = this.#bytes.indexOf(LINE_FEED, at + 1)
      )
        count++;
    } else {
      for (let at = from; at + 1 < to; at += 2) if (this.#isWideFeed(at, encoding)) count++;
    }
    return count;
  }

  #isWideFeed(at: number, encoding: TextEncoding): boolean {
    const [low, high] = encoding === 'utf-16le' ? [at, at + 1] : [at + 1, at];
    return this.#bytes[low] === LINE_FEED && this.#bytes[high] === 0;
  }
}

const LINE_FEED = 0x0a;

function encoded(text: string, encoding: TextEncoding): Buffer {
  const bytes = Buffer.from(text, encoding === 'utf-8' ? 'latin1' : 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}
