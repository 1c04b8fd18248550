/**
 * Reads what a graph needs of commits: tree, parents, committer time, and where the message begins, as
 * ../../git/commit-object.ts does from text. Commits are hostile: every read is checked against the end.
 */
import { idLength, objectOf, TOO_MANY_IDS } from './object-ids';

const MALFORMED: i32 = -30;
const TABLE_FULL: i32 = -31;

const LINE_FEED: u32 = 0x0a;
const SPACE: u32 = 0x20;
const TREE: StaticArray<u8> = [0x74, 0x72, 0x65, 0x65, 0x20];
const PARENT: StaticArray<u8> = [0x70, 0x61, 0x72, 0x65, 0x6e, 0x74, 0x20];
const COMMITTER: StaticArray<u8> = [0x63, 0x6f, 0x6d, 0x6d, 0x69, 0x74, 0x74, 0x65, 0x72, 0x20];

/** An id while it is read from hex, and what is compared with it behind. */
const ID: usize = memory.data(32, 16);

// A commit, u32 each: tree, offset of the message, time (i64), number of parents, then these.
const HEAD_WORDS: u32 = 5;
const MOST_PARENTS: u32 = 16384;

let commits: usize = 0;
let words: u32 = 0;

/** @param at room for what is read, as much as the host waits with and one commit of MOST_PARENTS more. */
export function configureCommits(at: usize): void {
  commits = at;
  words = 0;
}

/** Words of the commits that wait to be taken. */
export function commitWords(): u32 {
  return words;
}

export function takeCommits(): void {
  words = 0;
}

/** Reads the commit [commit, end). Returns its offset of the message, or an error; then nothing is added. */
export function readCommit(commit: usize, end: usize): i32 {
  const to = commits + ((<usize>words) << 2);
  if (!startsWith(commit, end, TREE)) return MALFORMED;
  let p = commit + 5;
  const tree = idAt(p, end);
  if (tree < -0x40000000) return tree == TOO_MANY_IDS ? TABLE_FULL : MALFORMED;
  p += 2 * idLength + 1;
  let parents: u32 = 0;
  while (startsWith(p, end, PARENT)) {
    const parent = idAt(p + 7, end);
    if (parent < -0x40000000) return parent == TOO_MANY_IDS ? TABLE_FULL : MALFORMED;
    if (parents == MOST_PARENTS) return TABLE_FULL;
    store<i32>(to + ((<usize>(HEAD_WORDS + parents)) << 2), parent);
    parents++;
    p += 7 + 2 * idLength + 1;
  }
  store<i32>(to, tree);
  store<i64>(to, 0, 8);
  const message = readRest(commit, p, end, to + 8);
  store<u32>(to, <u32>(message - commit), 4);
  store<u32>(to, parents, 16);
  words += HEAD_WORDS + parents;
  return <i32>(message - commit);
}

// @ts-ignore: decorator
@inline
function startsWith(p: usize, end: usize, key: StaticArray<u8>): bool {
  if (p + key.length > end) return false;
  for (let i = 0; i < key.length; i++) if (load<u8>(p + i) != unchecked(key[i])) return false;
  return true;
}

const NO_ID: i32 = i32.MIN_VALUE + 1;

/** Value of a lower-case hex digit; 256 for anything else. */
// @ts-ignore: decorator
@inline
function digit(byte: u32): u32 {
  return byte - 0x30 < 10 ? byte - 0x30 : byte - 0x61 < 6 ? byte - 0x57 : 256;
}

/** Number of the object whose id stands at `p` in hex; NO_ID, TOO_MANY_IDS. */
function idAt(p: usize, end: usize): i32 {
  if (p + 2 * idLength > end) return NO_ID;
  for (let i: usize = 0; i < idLength; i++, p += 2) {
    const value = (digit(load<u8>(p)) << 4) | digit(load<u8>(p, 1));
    if (value > 255) return NO_ID;
    store<u8>(ID + i, value);
  }
  return objectOf(ID);
}

/** Reads the lines from `at` on. Returns the address of the message: behind the first empty line, or the end. */
function readRest(commit: usize, at: usize, end: usize, time: usize): usize {
  let sought = true;
  for (let line = at; line < end;) {
    // The byte behind the last id may be any in a commit that somebody made up.
    if (load<u8>(line) == LINE_FEED) return load<u8>(line - 1) == LINE_FEED ? line + 1 : afterGap(line, end);
    let lineEnd = line;
    while (lineEnd < end && load<u8>(lineEnd) != LINE_FEED) lineEnd++;
    if (sought && startsWith(line, lineEnd, COMMITTER)) {
      sought = false;
      store<i64>(time, timeOf(line + 10, lineEnd));
    }
    line = lineEnd + 1;
  }
  return afterGap(commit, end);
}

/** Behind the first empty line from `p` on, or the end. */
function afterGap(p: usize, end: usize): usize {
  for (; p + 1 < end; p++) if (load<u8>(p) == LINE_FEED && load<u8>(p, 1) == LINE_FEED) return p + 2;
  return end;
}

/**
 * The number behind a `>` that a space or the line's end follows: up to 15 digits, maybe with a minus. 0 when there is
 * none.
 */
function timeOf(p: usize, end: usize): i64 {
  for (; p < end; p++) {
    if (load<u8>(p) != 0x3e) continue;
    let next = p + 1;
    while (next < end && load<u8>(next) == SPACE) next++;
    const negative = next < end && load<u8>(next) == 0x2d;
    if (negative) next++;
    let value: i64 = 0;
    let digits = 0;
    for (; next < end && digits <= 15; next++, digits++) {
      const one = <u32>load<u8>(next) - 0x30;
      if (one > 9) break;
      value = value * 10 + one;
    }
    if (digits > 0 && digits <= 15 && (next == end || load<u8>(next) == SPACE)) return negative ? -value : value;
  }
  return 0;
}
