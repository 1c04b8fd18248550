/**
 * Makes objects from zlib streams and deltas, one after another as a plan says, finds literals in them and reads them
 * as trees or commits. Crossing over to the host several times for each object costs more than most objects take to
 * read. Streams, deltas and what they declare are hostile: an object that cannot be made ends in a code, and so does
 * all that hangs on it. The plan is the host's; its places are checked none the less.
 */
import { free, resetArena, take } from './arena';
import { commitWords, readCommit } from './commit-fields';
import { applyDelta, deltaHits, resultSize } from './delta';
import { resumeAt, saveHits, search } from '../search/literal-search';
import { settleHits } from '../search/settle-hits';
import { dropTree, readMadeTree, readTree, saveStarts, TABLE_FULL, treeOwnEntries, treeSegments } from './tree-entries';
import {
  AT,
  BYTES,
  ENTRIES,
  FRAMES,
  FRAME_SIZE,
  HITS,
  HIT_COUNT,
  MOST_FRAMES,
  STARTS,
  STATE,
  leave,
} from './walk-frames';
import {
  BAD_PLAN,
  BASE,
  BYTES_OUT,
  COUNT,
  DONE,
  FIND,
  FLAGS,
  FRAME,
  FREE_STREAM,
  HEAD,
  KNOWN_TREE,
  LAST_OF_BASE,
  LOOK,
  MESSAGE,
  OWN,
  PAUSE,
  READ_COMMIT,
  READ_TREE,
  SEGMENTS,
  SHOW,
  SHOW_HITS,
  SIZE,
  STEP,
  TAKE,
} from './walk-step';
import { mayBePacked } from './packed-start';
import { configureStreams, inflateStep, origin, SPARE } from './walk-streams';

/** Bytes that are made, or tried to be, before the host gets its turn. */
const BYTES_A_TURN: usize = 8 * 1024 * 1024;

let plan: usize = 0;
/**
 * A larger tree is refused. With more own entries, twice as many segments or as many words of commits waiting, the host
 * must take them first.
 */
let largestTree: u32 = 0;
let mostWaiting: u32 = 0;

let stop: i32 = DONE;
/** Whether the host looks at the object in hand; it is finished before the next, when the plan may be another. */
let shown: bool = false;
let madeBytes: usize = 0;
let countedObjects: u32 = 0;
let countedBytes: f64 = 0;

// The object in hand: what its step says, and what was made.
let flags: u32 = 0;
let base: i32 = -1;
let frame: i32 = -1;
let at: usize = 0;
let size: usize = 0;
let deltaAt: usize = 0;
let entries: u32 = 0;
let hits: u32 = 0;
let openHits: u32 = 0;
let complete: bool = true;

/**
 * Says where things are: the plan, the address from which its offsets count, the area for streams and the one for
 * objects behind it.
 * @param tree, waiting see `largestTree` and `mostWaiting`; both 0 where no tree or commit is read.
 */
export function configureWalk(
  planAt: usize,
  from: usize,
  streams: usize,
  arena: usize,
  end: usize,
  tree: u32,
  waiting: u32,
): void {
  plan = planAt;
  configureStreams(from, streams, end);
  largestTree = tree;
  mostWaiting = waiting;
  shown = false;
  madeBytes = 0;
  // No frame of an earlier walk may pass for one of this.
  memory.fill(FRAMES, 0, <usize>MOST_FRAMES * FRAME_SIZE);
  countedObjects = 0;
  countedBytes = 0;
  resetArena(arena, end);
}

/** Why the last walk stopped. */
export function walkStop(): i32 {
  return stop;
}

// The object that the host looks at: its place and size, its hits as `search` leaves them.
export function walkAt(): usize {
  return at;
}

export function walkSize(): usize {
  return size;
}

export function walkHits(): u32 {
  return hits;
}

export function walkOpenHits(): u32 {
  return openHits;
}

export function walkHitsComplete(): bool {
  return complete;
}

/** Objects with COUNT since the walk was configured, and their bytes. */
export function walkObjectsCounted(): u32 {
  return countedObjects;
}

export function walkBytesCounted(): f64 {
  return countedBytes;
}

/** Room in the arena for a stream that is larger than the streams' own area; freed by FREE_STREAM. An offset, or -1. */
export function takeStream(bytes: usize): i32 {
  // The host has looked: what it saw gives up its room.
  if (shown) finish();
  shown = false;
  const room = take(bytes);
  return room ? <i32>(room - origin) : -1;
}

/**
 * Makes the objects of steps `first` to before `last`. Returns where it stopped; `walkStop` tells why. At LOOK and at
 * an error the next walk begins with the step behind, at TAKE and PAUSE with that step.
 */
export function walkObjects(first: u32, last: u32): u32 {
  if (shown) finish();
  shown = false;
  for (let i = first; i < last; i++) {
    const step = plan + <usize>i * STEP;
    if (load<u32>(step, FLAGS) & (READ_TREE | READ_COMMIT) && waits()) return stopAt(i, TAKE);
    if (madeBytes > BYTES_A_TURN) {
      madeBytes = 0;
      return stopAt(i, PAUSE);
    }
    const code = make(step);
    if (code != DONE) {
      fail(code);
      return stopAt(i, code);
    }
    if (flags & COUNT) {
      countedObjects++;
      countedBytes += <f64>size;
    }
    if (flags & SHOW || (flags & SHOW_HITS && (openHits || !complete || mayBePacked(at, size)))) {
      shown = true;
      return stopAt(i, LOOK);
    }
    finish();
  }
  return stopAt(last, DONE);
}

/** Whether as much was read as the host waits with. */
function waits(): bool {
  return treeOwnEntries() > mostWaiting || treeSegments() > 2 * mostWaiting || commitWords() > mostWaiting;
}

// @ts-ignore: decorator
@inline
function stopAt(i: u32, why: i32): u32 {
  stop = why;
  return i;
}

/** Makes the object of a step. Returns DONE, 0 or an error; then nothing of it is left. */
function make(step: usize): i32 {
  flags = load<u32>(step, FLAGS);
  base = load<i32>(step, BASE);
  frame = load<i32>(step, FRAME);
  if (<u32>(base + 1) > MOST_FRAMES || <u32>(frame + 1) > MOST_FRAMES) return BAD_PLAN;
  const baseFrame = FRAMES + <usize>base * FRAME_SIZE;
  if (base >= 0 && load<i32>(baseFrame, STATE) != DONE) {
    if (flags & FREE_STREAM) free(origin + load<u32>(step, HEAD));
    return load<i32>(baseFrame, STATE);
  }
  hits = 0;
  openHits = 0;
  complete = true;
  deltaAt = 0;
  const declared = load<u32>(step, SIZE);
  const room = declared < 0x7fffffff - SPARE ? take(<usize>(declared + SPARE)) : 0;
  let code: i32 = 0;
  if (room) {
    madeBytes += declared;
    code = inflateStep(step, room, declared);
  }
  if (flags & FREE_STREAM) free(origin + load<u32>(step, HEAD));
  if (!room) return 0;
  if (code != DONE) {
    free(room);
    return code;
  }
  if (base < 0) {
    at = room;
    size = declared;
    if (flags & FIND) {
      hits = search(at, at, at + size, at + size);
      complete = resumeAt() == at + size;
    }
  } else {
    deltaAt = room;
    code = rebuild(baseFrame, declared);
    if (code != DONE) {
      free(deltaAt);
      return code;
    }
  }
  if (hits) openHits = settleHits(at, at + size, hits);
  if (flags & (READ_TREE | READ_COMMIT)) {
    code = flags & READ_TREE ? readAsTree(step, baseFrame, declared) : readAsCommit(step);
    if (code != DONE) {
      free(at);
      if (deltaAt) free(deltaAt);
      return code;
    }
  }
  return DONE;
}

/** Applies the delta in hand to the base. */
function rebuild(baseFrame: usize, deltaSize: u32): i32 {
  const result = resultSize(deltaAt, deltaAt + deltaSize);
  if (result < 0) return -1;
  if (result >= <i64>(0x7fffffff - SPARE)) return 0;
  at = take(<usize>result + SPARE);
  if (!at) return 0;
  madeBytes += <usize>result;
  const saved: usize = load<u32>(baseFrame, HITS);
  const carries = (flags & FIND) != 0 && saved != 0;
  const made = applyDelta(
    load<u32>(baseFrame, AT),
    load<u32>(baseFrame, BYTES),
    deltaAt,
    deltaAt + deltaSize,
    at,
    <usize>result,
    <usize>result + SPARE,
    carries,
    saved,
    load<u32>(baseFrame, HIT_COUNT),
  );
  if (<i64>made != result) {
    free(at);
    return min(made, -1);
  }
  size = <usize>result;
  if (carries) {
    hits = deltaHits();
    complete = resumeAt() == at + size;
  } else if (flags & FIND) {
    hits = search(at, at, at + size, at + size);
    complete = resumeAt() == at + size;
  }
  return DONE;
}

function readAsTree(step: usize, baseFrame: usize, deltaSize: u32): i32 {
  const whole = base < 0;
  if (size > <usize>largestTree) return TABLE_FULL;
  if (!whole && !load<u32>(baseFrame, STARTS)) return BAD_PLAN;
  const count = whole
    ? readTree(at, at + size)
    : readMadeTree(
        at,
        at + size,
        load<u32>(baseFrame, STARTS),
        load<u32>(baseFrame, ENTRIES),
        deltaAt,
        deltaAt + deltaSize,
      );
  if (count < 0) return count;
  entries = <u32>count;
  if (flags & KNOWN_TREE) dropTree();
  store<u32>(step, treeSegments(), SEGMENTS);
  store<u32>(step, treeOwnEntries(), OWN);
  return DONE;
}

function readAsCommit(step: usize): i32 {
  const message = readCommit(at, at + size);
  if (message < 0) return message;
  store<u32>(step, <u32>size, BYTES_OUT);
  store<u32>(step, <u32>message, MESSAGE);
  return DONE;
}

/**
 * Puts the object in hand into its frame, or forgets it; gives up the base's frame behind its last delta. The step may
 * be gone.
 */
function finish(): void {
  if (deltaAt) free(deltaAt);
  let saved: usize = 0;
  let starts: usize = 0;
  let state = DONE;
  if (frame < 0) free(at);
  else {
    if (flags & FIND && complete) {
      saved = take(8 * <usize>hits + 16);
      if (saved) saveHits(saved, hits);
    }
    if (flags & READ_TREE) {
      starts = take(4 * <usize>entries + 32);
      if (starts) saveStarts(starts, entries);
      else state = TABLE_FULL;
    }
  }
  if (flags & LAST_OF_BASE && base >= 0) leave(FRAMES + <usize>base * FRAME_SIZE);
  if (frame < 0) return;
  const to = FRAMES + <usize>frame * FRAME_SIZE;
  store<u32>(to, <u32>at, AT);
  store<u32>(to, <u32>size, BYTES);
  store<u32>(to, <u32>saved, HITS);
  store<u32>(to, hits, HIT_COUNT);
  store<u32>(to, <u32>starts, STARTS);
  store<u32>(to, entries, ENTRIES);
  store<i32>(to, state, STATE);
}

/** What hangs on the object in hand fails like it. */
function fail(code: i32): void {
  if (code == BAD_PLAN) return;
  if (flags & LAST_OF_BASE && base >= 0) leave(FRAMES + <usize>base * FRAME_SIZE);
  if (frame >= 0) {
    const to = FRAMES + <usize>frame * FRAME_SIZE;
    store<u32>(to, 0, AT);
    store<i32>(to, code, STATE);
  }
}
