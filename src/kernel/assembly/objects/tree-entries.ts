/**
 * Reads git trees (gitformat-index aside, `<mode> <name>\0<id>` one behind the other) into numbers, and trees made by
 * deltas without reading again what was only copied: where the base's entries begin is known, so the first entry of a
 * copied stretch that begins where one of the base's did proves that the rest of them follow. Names and ids become
 * numbers. Input is hostile: every read is checked against the tree's end, every table against its capacity.
 */
import { copyFields, copyFrom, copyLength, copySize, prepareCopies } from './copy-instruction';
import { configureIds, copyId, findIds, idLength, NO_OBJECT, sameId, WANTED } from './object-ids';
import { firstFrom } from './sorted-offsets';
import { configureNames, nameOf, NO_NAME } from './tree-names';

const MALFORMED: i32 = -30;
export const TABLE_FULL: i32 = -31;

const SPACE: u32 = 0x20;
/** Kinds, in the low two bits of a name-and-kind. */
const FILE: u32 = 0;
const FOLDER: u32 = 1;
const SUBMODULE: u32 = 2;

// Fields of the settings that the host writes, u32 each; see ../tree-kernel.ts.
let starts: usize = 0;
let segments: usize = 0;
let ownEntries: usize = 0;
/** Ids of own entries whose objects are not known yet, each at its entry's place. */
let ownIds: usize = 0;
let emptyTree: usize = 0;

// The tree in hand.
let count: u32 = 0;
let segmentCount: u32 = 0;
let ownCount: u32 = 0;
/** Own entries since the last segment. */
let pendingOwn: u32 = 0;
let failure: i32 = 0;
/** What `segmentCount` and `ownCount` were before it. */
let segmentsBefore: u32 = 0;
let ownBefore: u32 = 0;

export function configureTrees(settings: usize): void {
  prepareCopies();
  configureIds(
    load<u32>(settings),
    load<u32>(settings, 4),
    load<u32>(settings, 8),
    load<u32>(settings, 12),
    load<u32>(settings, 16),
    load<u32>(settings, 20),
    load<u32>(settings, 24),
  );
  configureNames(
    load<u32>(settings, 28),
    load<u32>(settings, 32),
    load<u32>(settings, 36),
    load<u32>(settings, 40),
    load<u32>(settings, 44),
    load<u32>(settings, 48),
  );
  starts = load<u32>(settings, 52);
  segments = load<u32>(settings, 56);
  ownEntries = load<u32>(settings, 60);
  emptyTree = load<u32>(settings, 64);
  ownIds = load<u32>(settings, 68);
  segmentCount = 0;
  ownCount = 0;
}

/** Finds the objects of all own entries that wait. Returns false when there are too many ids that nobody knows. */
export function resolveTrees(): bool {
  return findIds(ownIds, ownEntries + 4, 8, ownCount);
}

/** The host has taken what was read so far. */
export function takeTrees(): void {
  segmentCount = 0;
  ownCount = 0;
}

/** Takes back what the last tree added; its entries' places stay. */
export function dropTree(): void {
  segmentCount = segmentsBefore;
  ownCount = ownBefore;
}

function beginTree(): void {
  count = 0;
  pendingOwn = 0;
  failure = 0;
  segmentsBefore = segmentCount;
  ownBefore = ownCount;
}

function fail(): i32 {
  dropTree();
  return failure;
}

/**
 * Segments of all trees not yet taken: pairs of u32, first entry of the base (or 0xffffffff for entries of its own) and
 * how many.
 */
export function treeSegments(): u32 {
  return segmentCount;
}

/** Entries of their own of all trees not yet taken: pairs of name-and-kind, and object. */
export function treeOwnEntries(): u32 {
  return ownCount;
}

// @ts-ignore: decorator
@inline
function setStart(index: u32, offset: usize): void {
  store<u32>(starts + ((<usize>index) << 2), <u32>offset);
}

/** Reads the entry at `p` of the tree [tree, end). Returns where the next one begins, or 0 with `failure` set. */
function readEntry(tree: usize, p: usize, end: usize): usize {
  setStart(count, p - tree);
  let mode: u32 = 0;
  let q = p;
  while (true) {
    if (q >= end || q - p > 6) {
      failure = MALFORMED;
      return 0;
    }
    const byte: u32 = load<u8>(q++);
    if (byte == SPACE && q - p > 1) break;
    if (byte - 0x30 > 7) {
      failure = MALFORMED;
      return 0;
    }
    mode = (mode << 3) | (byte - 0x30);
  }
  const name = q;
  while (q < end && load<u8>(q)) q++;
  const next = q + 1 + idLength;
  if (q == name || next > end) {
    failure = MALFORMED;
    return 0;
  }
  const format = mode & 0o170000;
  const kind: u32 = format == 0o040000 ? FOLDER : format == 0o160000 ? SUBMODULE : FILE;
  const at = ownEntries + ((<usize>ownCount) << 3);
  const number = nameOf(name, q);
  if (number == NO_NAME) {
    failure = TABLE_FULL;
    return 0;
  }
  store<u32>(at, (number << 2) | kind);
  const isOurs = kind != SUBMODULE && !(kind == FOLDER && sameId(q + 1, emptyTree));
  store<i32>(at, isOurs ? WANTED : NO_OBJECT, 4);
  if (isOurs) copyId(ownIds + <usize>ownCount * idLength, q + 1);
  ownCount++;
  pendingOwn++;
  count++;
  return next;
}

function endOwn(): void {
  if (!pendingOwn) return;
  const at = segments + ((<usize>segmentCount) << 3);
  store<i32>(at, -1);
  store<u32>(at, pendingOwn, 4);
  segmentCount++;
  pendingOwn = 0;
}

/**
 * Reads the tree [tree, end). Leaves where its entries begin in `starts`, with its size behind the last. Returns their
 * number.
 */
export function readTree(tree: usize, end: usize): i32 {
  beginTree();
  for (let p = tree; p < end;) {
    p = readEntry(tree, p, end);
    if (!p) return fail();
  }
  endOwn();
  setStart(count, end - tree);
  return <i32>count;
}

/**
 * As `readTree` for a tree that a delta made, whose base has `baseCount` entries that begin at `baseStarts` (one more
 * for the end). The delta's instructions at [delta, deltaEnd) have been applied without error: they are well-formed and
 * make the tree.
 */
export function readMadeTree(
  tree: usize,
  end: usize,
  baseStarts: usize,
  baseCount: u32,
  delta: usize,
  deltaEnd: usize,
): i32 {
  beginTree();
  let p = delta;
  while (load<u8>(p++) & 128);
  while (load<u8>(p++) & 128);
  /** Where the instruction's bytes end in the tree; where the next entry begins. */
  let made = tree;
  let entry = tree;
  /** Entry of the base that the last copy led to. */
  let hint: u32 = 0;
  while (p < deltaEnd) {
    const op: u32 = load<u8>(p++);
    if (op < 128) {
      p += op;
      made += op;
      while (entry < made) {
        entry = readEntry(tree, entry, end);
        if (!entry) return fail();
      }
      continue;
    }
    const fields = copyFields(op, p);
    const from = copyFrom(fields);
    const length = copySize(fields);
    p += copyLength(op);
    /** Added to an offset in the base it gives the one in the tree. */
    const shift: u32 = <u32>(made - tree) - from;
    made += length;
    while (entry < made) {
      const offset: u32 = <u32>(entry - tree) - shift;
      const first = firstFrom(baseStarts, baseCount, offset, hint);
      hint = first;
      if (first >= baseCount || load<u32>(baseStarts + ((<usize>first) << 2)) != offset) {
        entry = readEntry(tree, entry, end);
        if (!entry) return fail();
        continue;
      }
      // Entries from `first` to before `last` were copied whole: the next one begins where the copy ends, or before.
      const last = firstFrom(baseStarts, baseCount + 1, from + length + 1, first) - 1;
      if (last > first) {
        endOwn();
        const at = segments + ((<usize>segmentCount) << 3);
        store<u32>(at, first);
        store<u32>(at, last - first, 4);
        segmentCount++;
        take(baseStarts + ((<usize>first) << 2), last - first, shift);
        entry = tree + load<u32>(baseStarts + ((<usize>last) << 2)) + shift;
      }
      // The rest of the stretch is the beginning of an entry that ends elsewhere.
      if (entry < made) {
        entry = readEntry(tree, entry, end);
        if (!entry) return fail();
      }
    }
  }
  if (entry != end) {
    failure = MALFORMED;
    return fail();
  }
  endOwn();
  setStart(count, end - tree);
  return <i32>count;
}

/** Copies where the entries of the tree just read begin, `n` of them and one more for the end. */
export function saveStarts(to: usize, n: u32): void {
  memory.copy(to, starts, (<usize>n + 1) << 2);
}

/** Takes `n` starts over; up to three more are written, and overwritten later. */
function take(from: usize, n: u32, shift: u32): void {
  const by = i32x4.splat(shift);
  let to = starts + ((<usize>count) << 2);
  const toEnd = to + ((<usize>n) << 2);
  do {
    v128.store(to, i32x4.add(v128.load(from), by));
    from += 16;
    to += 16;
  } while (to < toEnd);
  count += n;
}
