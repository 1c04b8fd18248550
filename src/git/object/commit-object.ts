/**
 * Parses commit and tag objects from their raw bytes: links for the graph, people and dates for reports, the message
 * for the scanner. Tolerant: a field that is not there or makes no sense is left out, as old histories hold many odd
 * commits.
 */
import { displayText } from '../call/display-text.ts';
import { isObjectId } from './object-ids.ts';

/** Links of a commit, without the cost of decoding the rest. Ids in hex. */
export interface CommitLinks {
  readonly tree: string;
  readonly parents: readonly string[];
  /** Committer time in seconds since 1970; 0 when it cannot be read. */
  readonly time: number;
}

interface Signature {
  /** `Name <e-mail>` decoded to UTF-16 by the object's own encoding header. */
  readonly person: string;
  /** ISO 8601 UTC; empty when it cannot be read. */
  readonly date: string;
}

export interface CommitPeople {
  readonly author: Signature;
  readonly committer: Signature;
}

export interface TagFields {
  /** Id of the tagged object. */
  readonly object: string;
  /** `commit`, `tree`, `blob` or `tag`. */
  readonly type: string;
  readonly name: string;
  readonly tagger: Signature;
}

const LINE_FEED = 0x0a;
const NO_SIGNATURE: Signature = { person: '', date: '' };

/** Offset of the message: behind the first empty line. The whole length when there is none. */
export function messageStart(object: Uint8Array): number {
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.length);
  const gap = bytes.indexOf('\n\n');
  return gap < 0 ? bytes.length : gap + 2;
}

/**
 * Reads `tree`, `parent` and committer time; null when `object` does not begin like a commit, or names something that
 * is no id.
 */
export function commitLinks(object: Uint8Array, hexLength: number): CommitLinks | null {
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.length);
  if (bytes.toString('latin1', 0, 5) !== 'tree ') return null;
  const tree = bytes.toString('latin1', 5, 5 + hexLength);
  const parents: string[] = [];
  let offset = 5 + hexLength + 1;
  while (bytes.toString('latin1', offset, offset + 7) === 'parent ') {
    parents.push(bytes.toString('latin1', offset + 7, offset + 7 + hexLength));
    offset += 7 + hexLength + 1;
  }
  if (![tree, ...parents].every((id) => id.length === hexLength && isObjectId(id))) return null;
  const line = headerLine(bytes, offset, 'committer ');
  const time = /> *(-?\d{1,15})(?: |$)/.exec(line?.toString('latin1') ?? '')?.[1];
  return { tree, parents, time: time === undefined ? 0 : Number(time) };
}

/** Author and committer of a commit. */
export function commitPeople(object: Uint8Array): CommitPeople {
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.length);
  const encoding = headerLine(bytes, 0, 'encoding ')?.toString('latin1');
  return {
    author: signature(headerLine(bytes, 0, 'author '), encoding),
    committer: signature(headerLine(bytes, 0, 'committer '), encoding),
  };
}

/** Fields of an annotated tag; null when it names no object. */
export function tagFields(object: Uint8Array): TagFields | null {
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.length);
  const target = headerLine(bytes, 0, 'object ')?.toString('latin1');
  if (target === undefined) return null;
  const encoding = headerLine(bytes, 0, 'encoding ')?.toString('latin1');
  return {
    object: target,
    type: headerLine(bytes, 0, 'type ')?.toString('latin1') ?? '',
    name: displayText(headerLine(bytes, 0, 'tag ') ?? Buffer.alloc(0)),
    tagger: signature(headerLine(bytes, 0, 'tagger '), encoding),
  };
}

/**
 * Rest of the first header line from `offset` on that begins with `key`; lines after the first empty one are message.
 */
function headerLine(bytes: Buffer, offset: number, key: string): Buffer | null {
  while (offset < bytes.length && bytes[offset] !== LINE_FEED) {
    const feed = bytes.indexOf(LINE_FEED, offset);
    const end = feed < 0 ? bytes.length : feed;
    if (bytes.toString('latin1', offset, offset + key.length) === key) return bytes.subarray(offset + key.length, end);
    offset = end + 1;
  }
  return null;
}

function signature(line: Buffer | null, encoding: string | undefined): Signature {
  if (line === null) return NO_SIGNATURE;
  const close = line.lastIndexOf('>');
  const person = close < 0 ? line : line.subarray(0, close + 1);
  const seconds = /^ *(-?\d{1,15})/.exec(line.subarray(close + 1).toString('latin1'))?.[1];
  return { person: decoded(person, encoding).trim(), date: seconds === undefined ? '' : isoDate(Number(seconds)) };
}

/** ISO 8601 UTC without milliseconds; empty for a time that no calendar holds. */
function isoDate(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace('.000Z', 'Z');
}

/**
 * Text by its declared encoding (git's `encoding` header, iconv names); UTF-8 when there is none or it is not known.
 */
function decoded(bytes: Buffer, encoding: string | undefined): string {
  if (encoding === undefined || /^utf-?8$/i.test(encoding)) return displayText(bytes);
  try {
    return new TextDecoder(encoding.trim()).decode(bytes);
  } catch {
    // RangeError: a name that WHATWG does not know, e.g. `CP936` for GBK.
    const alias = /^cp-?(936|932|949|950)$/i.exec(encoding)?.[1];
    const known =
      alias === undefined ? undefined : { '936': 'gbk', '932': 'shift_jis', '949': 'euc-kr', '950': 'big5' }[alias];
    return known === undefined ? displayText(bytes) : new TextDecoder(known).decode(bytes);
  }
}
