import {
  PackFile,
  PackWindow,
  startFor
} from "./chunk-7CSDUWDN.js";
import { $chunk_TPJPYLFA } from "./start-D0E8E70D.js";
const {
  SearchKernel
} = $chunk_TPJPYLFA;

// src/kernel/pack-kernel.ts
var PackKernel = class extends SearchKernel {
  #hitCount = 0;
  #hitsComplete = true;
  /** Hits of the last `searchBlob`, or of the object that a walk shows (walk-kernel.ts); read them in `hitOffsets` (from the start of the blob) and `hitLiterals`. */
  get hitCount() {
    return this.#hitCount;
  }
  /** False when the hit buffers were too small: then there are more hits than `hitCount`. */
  get hitsComplete() {
    return this.#hitsComplete;
  }
  /**
   * Inflates the zlib stream at input[start, end), which may end before `end`, to `output`.
   * @param limit largest acceptable result, in bytes.
   * @param room bytes from `output` on that may be written to, `limit` or more. 300 more make small streams fast.
   * @param check whether the stream's Adler-32 must agree.
   * @returns the size of the result, or a negative error code (kernel-errors.ts). After an error [output, output + room) holds rubbish.
   * @throws RangeError when the ranges overlap or leave `input`.
   */
  inflate(start, end, output, limit, room, check) {
    this.checkRange(start, end);
    this.checkRange(output, output + room);
    if (!(limit >= 0 && limit <= room) || overlap(start, end, output, output + room)) throw new RangeError("inflate: the ranges overlap or are too small");
    const at = this.inputAt;
    return this.exports.inflate(at + start, at + end, at + output, limit, room, check ? 1 : 0);
  }
  /** Bytes that the last successful `inflate` took from its input, header and checksum included. */
  get consumed() {
    return this.exports.inflateConsumed();
  }
  /** Searches the whole blob at input[start, start + size). Hit offsets count from `start`. @returns `hitCount`. */
  searchBlob(start, size) {
    this.checkRange(start, start + size);
    const at = this.inputAt + start;
    this.#hitCount = this.exports.search(at, at, at + size, at + size);
    this.#hitsComplete = this.exports.resumeAt() >>> 0 === at + size;
    this.settle(at, at + size, this.#hitCount);
    return this.#hitCount;
  }
  /** What an object that the kernel made in one go has, in place of `searchBlob`. */
  setHits(count, open, complete) {
    this.#hitCount = count;
    this.#hitsComplete = complete;
    this.setOpenHits(open);
  }
};
function overlap(start, end, otherStart, otherEnd) {
  return start < otherEnd && otherStart < end;
}

// src/kernel/walk-kernel.ts
var PLAN_STEPS = 2048;
var STEP_WORDS = 12;
var STEP = { head: 0, stream: 1, end: 2, size: 3, checksum: 4, base: 5, frame: 6, flags: 7, first: 8, second: 9, mine: 10 };
var FRAMES = 64;
var STEP_FLAGS = {
  /** The last delta of its base. */
  lastOfBase: 1,
  /** Head and stream must agree with the checksum. */
  prove: 2,
  /** The compressed bytes lie where `takeStream` gave room. */
  freeStream: 4,
  count: 8,
  /** Shown in any case. */
  show: 16,
  readTree: 32,
  /** A tree that was read before: what it holds is dropped. */
  knownTree: 64,
  /** Literals are looked for. */
  find: 128,
  /** Shown when literals stand where a match may be; goes with `find`. */
  showHits: 256,
  readCommit: 512
};
var STOPS = { done: 1, look: 2, take: 3, pause: 4 };
var BAD_PLAN = -40;
var WalkKernel = class extends PackKernel {
  /** The plan: STEP_WORDS for each step. The caller writes it before `walkPlan`. */
  plan;
  #planAt;
  #at = 0;
  #size = 0;
  /** @param room bytes for the caller. @param more bytes behind them for a kernel that extends this one. */
  constructor(literals, room, hitCapacity, more = 0) {
    const planAt = room + more + 79 & ~15;
    const planBytes = PLAN_STEPS * STEP_WORDS * 4;
    super(literals, planAt + planBytes, hitCapacity);
    this.#planAt = planAt;
    this.plan = new Int32Array(this.input.buffer, this.inputAt + planAt, PLAN_STEPS * STEP_WORDS);
  }
  /** Starts a walk: compressed bytes lie in input[streams, arena), the kernel puts objects into input[arena, end). */
  configureWalk(streams, arena, end, largestTree, mostWaiting) {
    this.checkRange(streams, arena);
    this.checkRange(arena, end);
    const from = this.inputAt;
    this.exports.configureWalk(from + this.#planAt, from, from + streams, from + arena, from + end, largestTree, mostWaiting);
  }
  /** As `configureWalk`, for objects that are no trees. */
  startWalk(streams, arena, end) {
    this.configureWalk(streams, arena, end, 0, 0);
  }
  /** Room for a stream that is larger than the area for streams; its step has `freeStream`. -1 when there is none. */
  takeStream(bytes) {
    return this.exports.takeStream(bytes);
  }
  /**
   * Makes the objects of steps `first` to before `last`. @returns where it stopped; `stop` says why. After `look` and after an object
   * that could not be made go on with the next step, else with this one.
   * @throws RangeError when the plan does not hold together.
   */
  walkPlan(first, last) {
    if (!(first >= 0 && first <= last && last <= PLAN_STEPS)) throw new RangeError("not a part of the plan");
    const at = this.exports.walkObjects(first, last);
    if (this.stop === BAD_PLAN) throw new RangeError(`step ${at} of the plan leads nowhere`);
    if (this.stop === STOPS.look) {
      this.#at = this.exports.walkAt() - this.inputAt;
      this.#size = this.exports.walkSize();
      this.setHits(this.exports.walkHits(), this.exports.walkOpenHits(), this.exports.walkHitsComplete() !== 0);
    }
    return at;
  }
  get stop() {
    return this.exports.walkStop();
  }
  /** Where the object lies that is shown, and its bytes; valid until the next `walkPlan`. */
  get shownAt() {
    return this.#at;
  }
  get shownSize() {
    return this.#size;
  }
  /** Objects with `count` since the walk was started, and their bytes. */
  get counted() {
    return this.exports.walkObjectsCounted();
  }
  get countedBytes() {
    return this.exports.walkBytesCounted();
  }
};

// src/kernel/kernel-errors.ts
var UNPROVEN = -11;

// src/git/pack/family-plan.ts
var FamilyPlan = class {
  #kernel;
  #windowBytes;
  /** The window, four bytes each. */
  #words;
  /** For what is not in memory. */
  #reader = new PackWindow(Buffer.alloc(READER_BYTES));
  /** The walk, taken apart: its rows come from several places, and V8 compiles code anew for each that makes them. */
  #file = null;
  #offsets = NOTHING.numbers;
  #rowEnds = NOTHING.numbers;
  #headLengths = NOTHING.bytes;
  #sizes = NOTHING.numbers;
  #checksums = NOTHING.rows;
  #childStarts = NOTHING.rows;
  #children = NOTHING.rows;
  #roots = NOTHING.rows;
  #marks = NOTHING.bytes;
  #flags = 0;
  #markedFlags = 0;
  /**
   * What comes next on each level, and where the level ends: places in `roots` on the first, places in `children` on the others, whose bases
   * are in the frames from 0 on.
   */
  #next = new Int32Array(FRAMES + 2);
  #ends = new Int32Array(FRAMES + 2);
  #level = 0;
  /** Bytes of the window that are used, and the stretch of the file that was read last: its place in the window, start and end in the file. */
  #used = 0;
  #heldAt = 0;
  #heldStart = 0;
  #heldEnd = 0;
  #heldFromMemory = false;
  /** @param windowBytes the first bytes of the kernel's input, for compressed objects. */
  constructor(kernel, windowBytes) {
    this.#kernel = kernel;
    this.#windowBytes = windowBytes;
    this.#words = new Int32Array(kernel.input.buffer, kernel.input.byteOffset, windowBytes >> 2);
  }
  begin(walk) {
    const { rows } = walk;
    this.#file = walk.file;
    this.#offsets = rows.offsets;
    this.#rowEnds = rows.ends;
    this.#headLengths = rows.headLengths;
    this.#sizes = rows.sizes;
    this.#checksums = rows.checksums;
    this.#childStarts = rows.childStarts;
    this.#children = rows.children;
    this.#roots = walk.roots;
    this.#marks = walk.marks;
    this.#flags = walk.flags;
    this.#markedFlags = walk.markedFlags;
    this.#next[0] = 0;
    this.#ends[0] = walk.roots.length;
    this.#level = 0;
  }
  /** Row of a step. */
  row(step) {
    return this.#kernel.plan[step * STEP_WORDS + STEP.mine] ?? 0;
  }
  /** Writes the next steps, when all before are done. @returns how many; 0 when there are none left. */
  fill() {
    const file = this.#file;
    if (file === null) return 0;
    this.#used = 0;
    this.#heldStart = 0;
    this.#heldEnd = 0;
    let count = 0;
    while (count < PLAN_STEPS && this.#write(file, count)) count++;
    if (count === 0 && this.#hasNext()) count = this.#writeLarge(file);
    return count;
  }
  /** Levels but the first end with their last delta. */
  #hasNext() {
    const level = this.#level;
    return this.#next[level] !== this.#ends[level];
  }
  /**
   * Writes one step. What is used in some cases only is read in all: V8 compiles a function again when it comes to what it has never seen.
   * @returns false when there is none left, or the window is full
   */
  #write(file, step) {
    if (!this.#hasNext()) return false;
    const row = this.#nextRow();
    const offset = this.#offsets[row] ?? 0;
    const length = this.#lengthOf(row);
    const at = this.#place(file, offset, length, this.#rowEnds[row] ?? 0);
    if (at < 0) return false;
    this.#writeStep(step, row, at, Math.max(at, Math.min(at + length, this.#heldAt + this.#heldEnd - this.#heldStart)), 0);
    return true;
  }
  /** Writes a step for an object that lies elsewhere, or nowhere if there is no room. @returns 1, the number of steps */
  #writeLarge(file) {
    const row = this.#nextRow();
    const length = this.#lengthOf(row);
    const at = this.#kernel.takeStream(length);
    if (at < 0) this.#writeStep(0, row, 0, 0, 0);
    else this.#writeStep(0, row, at, at + file.read(this.#kernel.input, this.#offsets[row] ?? 0, at, length), STEP_FLAGS.freeStream);
    return 1;
  }
  #nextRow() {
    const level = this.#level;
    const roots = this.#roots;
    const children = this.#children;
    return (level === 0 ? roots : children)[this.#next[level] ?? 0] ?? 0;
  }
  /** Bytes of an object in the pack, or as many as can be of use. */
  #lengthOf(row) {
    const size = Math.min(this.#sizes[row] ?? 0, LARGEST);
    return Math.min((this.#rowEnds[row] ?? 0) - (this.#offsets[row] ?? 0), (this.#headLengths[row] ?? 0) + longestStream(size));
  }
  /** Writes the step of the next row, whose bytes are input[at, end), and goes on behind it. */
  #writeStep(step, row, at, end, more) {
    const level = this.#level;
    const next = (this.#next[level] ?? 0) + 1;
    const ends = level > 0 && next === this.#ends[level] ? 1 : 0;
    const firstDelta = this.#childStarts[row] ?? 0;
    const deltasEnd = this.#childStarts[row + 1] ?? 0;
    const holds = firstDelta === deltasEnd ? 0 : 1;
    const below = level - ends + 1;
    this.#next[level] = next;
    this.#next[below] = firstDelta;
    this.#ends[below] = deltasEnd;
    this.#level = level - ends + holds;
    if (this.#level > FRAMES) throw new Error("a family is not in order");
    const flags = this.#flags;
    const markedFlags = this.#markedFlags;
    const { plan } = this.#kernel;
    const word = step * STEP_WORDS;
    plan[word + STEP.head] = at;
    plan[word + STEP.stream] = Math.min(end, at + (this.#headLengths[row] ?? 0));
    plan[word + STEP.end] = end;
    plan[word + STEP.size] = Math.min(this.#sizes[row] ?? 0, LARGEST);
    plan[word + STEP.checksum] = this.#checksums[row] ?? 0;
    plan[word + STEP.base] = level - 1;
    plan[word + STEP.frame] = holds * below - 1;
    plan[word + STEP.flags] = (this.#marks[row] === 1 ? markedFlags : flags) | more | ends * STEP_FLAGS.lastOfBase;
    plan[word + STEP.mine] = row;
  }
  /**
   * Brings file[offset, offset + length) of an object into the window, fewer when the file ends there.
   * @param objectEnd where the object ends. @returns where they start; -1 when the window is full.
   */
  #place(file, offset, length, objectEnd) {
    const isHeld = file.holds(offset, objectEnd);
    if (offset >= this.#heldStart && offset + length <= this.#heldEnd && (isHeld || !this.#heldFromMemory)) return this.#heldAt + offset - this.#heldStart;
    const start = startFor(offset);
    const needed = offset - start + length;
    const room = this.#windowBytes - this.#used;
    if (needed > room) return -1;
    const wanted = offset === this.#heldEnd ? Math.min(room, Math.max(needed, AHEAD)) : needed;
    let there = wanted;
    if (isHeld) file.copy(this.#kernel.input, this.#words, this.#used >> 2, start, wanted);
    else if (wanted > MOST_THROUGH_READER) there = file.read(this.#kernel.input, start, this.#used, wanted);
    else {
      const from = this.#reader.place(file, start, wanted);
      there = this.#reader.placed;
      this.#kernel.input.set(this.#reader.bytes(from, there), this.#used);
    }
    this.#heldFromMemory = isHeld;
    this.#heldAt = this.#used;
    this.#heldStart = start;
    this.#heldEnd = start + there;
    this.#used = this.#used + there + 7 & ~7;
    return this.#heldAt + offset - start;
  }
};
var NOTHING = { numbers: new Float64Array(0), bytes: new Uint8Array(0), rows: new Int32Array(0) };
var LARGEST = 2147483647;
var AHEAD = 8 * 1024;
var READER_BYTES = 512 * 1024;
var MOST_THROUGH_READER = 8 * 1024;
function longestStream(size) {
  return Math.ceil(size * 1.02) + 1024;
}

// src/git/pack/family-walk.ts
var FamilyWalker = class {
  #kernel;
  #plan;
  #windowBytes;
  #end;
  /** @param windowBytes the first bytes of the kernel's input, for compressed objects; those up to `end` hold inflated ones. */
  constructor(kernel, windowBytes, end) {
    this.#kernel = kernel;
    this.#plan = new FamilyPlan(kernel, windowBytes);
    this.#windowBytes = windowBytes;
    this.#end = end;
  }
  /** Starts on families; one walk at a time. @returns call it again and again: it goes on by some objects and says whether there are more. */
  walk(walk, visitor) {
    const kernel = this.#kernel;
    const plan = this.#plan;
    kernel.startWalk(0, this.#windowBytes, this.#end);
    plan.begin(walk);
    let steps = 0;
    let next = 0;
    return () => {
      if (next === steps) {
        steps = plan.fill();
        next = 0;
        if (steps === 0) return false;
      }
      while (next < steps) {
        const at = kernel.walkPlan(next, steps);
        const { stop } = kernel;
        const seen = stop === STOPS.look || stop <= 0 ? at + 1 : at;
        if (stop <= 0) visitor.unreadable(plan.row(at), stop);
        else if (stop === STOPS.look) visitor.look(plan.row(at), kernel.shownAt, kernel.shownSize, at);
        visitor.passed?.(plan, next, seen);
        next = seen;
        if (stop === STOPS.pause || visitor.pauses?.() === true) break;
      }
      return true;
    };
  }
};

// src/git/pack/partial-families.ts
function partialFamilies(rows, wanted) {
  const needed = /* @__PURE__ */ new Set();
  for (const each of wanted) for (let row = each; row >= 0 && !needed.has(row); row = rows.bases[row] ?? -1) needed.add(row);
  const packRows = Int32Array.from(needed).toSorted();
  const numbers = /* @__PURE__ */ new Map();
  packRows.forEach((row, number) => numbers.set(row, number));
  const childStarts = new Int32Array(packRows.length + 1);
  const children = [];
  packRows.forEach((row, number) => {
    for (const child of rows.children.subarray(rows.childStarts[row], rows.childStarts[row + 1])) {
      const own = numbers.get(child);
      if (own !== void 0) children.push(own);
    }
    childStarts[number + 1] = children.length;
  });
  const isRoot = (number) => rows.bases[packRows[number] ?? 0] === -1;
  return {
    rows: {
      offsets: Float64Array.from(packRows, (row) => rows.offsets[row] ?? 0),
      ends: Float64Array.from(packRows, (row) => rows.ends[row] ?? 0),
      headLengths: Uint8Array.from(packRows, (row) => rows.headLengths[row] ?? 0),
      sizes: Float64Array.from(packRows, (row) => rows.sizes[row] ?? 0),
      checksums: Int32Array.from(packRows, (row) => rows.checksums[row] ?? 0),
      childStarts,
      children: Int32Array.from(children)
    },
    roots: Int32Array.from([...packRows.keys()].filter(isRoot)),
    packRows,
    wanted: Uint8Array.from(packRows, (row) => Number(wanted.has(row)))
  };
}

// src/git/pack/blob-sieve.ts
var WINDOW_BYTES = 1024 * 1024;
var KERNEL_ROOM = 64 * 1024 * 1024;
var HIT_CAPACITY = 32768;
var MOST_FOUND = 2e4;
var BlobSieve = class {
  kernel;
  #walker;
  #prefilter;
  #files = /* @__PURE__ */ new Map();
  #certain = [];
  #found = [];
  #foundMatches = 0;
  /** Whether a blob was scanned since the last turn: that takes as long as passing hundreds. */
  #scanned = false;
  /** Where packed blobs stand that wait for an answer. */
  #places = /* @__PURE__ */ new Map();
  /** Blobs to be read a second time. */
  #again = /* @__PURE__ */ new Set();
  #doubtful = [];
  /** What was asked about: bytes, below zero for a message. */
  #asked = /* @__PURE__ */ new Map();
  #blobs = 0;
  #bytes = 0;
  /** @param kernel with the prefilter's literals and `KERNEL_ROOM` bytes of input or more. */
  constructor(prefilter, kernel = new WalkKernel(prefilter.literals, KERNEL_ROOM, HIT_CAPACITY)) {
    this.#prefilter = prefilter;
    this.kernel = kernel;
    this.#walker = new FamilyWalker(kernel, WINDOW_BYTES, KERNEL_ROOM);
  }
  get blobs() {
    return this.#blobs + this.kernel.counted;
  }
  get bytes() {
    return this.#bytes + this.kernel.countedBytes;
  }
  /** Walks the families of a task. @returns call it until it says that there is no more. */
  start(pack, roots, task) {
    const proves = pack.overlaps ? STEP_FLAGS.prove : 0;
    const walk = {
      file: this.file(pack),
      rows: pack.rows,
      roots: roots.subarray(task.start, task.start + task.count),
      flags: STEP_FLAGS.find | STEP_FLAGS.count | STEP_FLAGS.showHits | proves,
      marks: pack.repeated,
      markedFlags: STEP_FLAGS.find | proves
    };
    return this.walk(walk, {
      look: (row, at, size) => {
        const object = pack.objects[row] ?? 0;
        if (this.#look(object, at, size)) this.#places.set(object, { pack, row });
      },
      pauses: () => this.#pauses(),
      unreadable: (row, code) => this.#giveUp(pack, row, code)
    });
  }
  /** Walks families with this sieve's kernel. @returns as FamilyWalker.walk. */
  walk(walk, visitor) {
    this.#blobs += this.kernel.counted;
    this.#bytes += this.kernel.countedBytes;
    return this.#walker.walk(walk, visitor);
  }
  /**
   * Looks at what was put off while walking, and reads the blobs again that hold something: their bytes were gone by then.
   * @returns call it until it says that there is no more.
   */
  settle() {
    for (const object of this.#prefilter.answer()) this.#again.add(object);
    const wanted = /* @__PURE__ */ new Map();
    for (const object of this.#again) {
      const place = this.#places.get(object);
      if (place === void 0) continue;
      const rows = wanted.get(place.pack);
      if (rows === void 0) wanted.set(place.pack, /* @__PURE__ */ new Set([place.row]));
      else rows.add(place.row);
    }
    this.#places.clear();
    const packs = [...wanted];
    let more = null;
    return () => {
      for (let next = packs.at(-1); next !== void 0; next = packs.at(-1)) {
        more ??= this.#secondWalk(...next);
        if (more()) return true;
        more = null;
        packs.pop();
      }
      return false;
    };
  }
  /** The pack's file, opened once. */
  file(pack) {
    const known = this.#files.get(pack);
    if (known !== void 0) return known;
    const file = new PackFile(pack.rows.path, pack.resident);
    this.#files.set(pack, file);
    return file;
  }
  /** Counts a blob whose bytes and hits the kernel holds, and asks about it. */
  blob(object, at, size) {
    this.#blobs++;
    this.#bytes += size;
    if (this.kernel.openHits > 0 || !this.kernel.hitsComplete) this.#look(object, at, size);
  }
  /** Asks about a blob that is counted. @returns whether the answer comes later */
  #look(object, at, size) {
    const { kernel } = this;
    this.#asked.set(object, size);
    if (!kernel.hitsComplete) {
      this.#scan(object, at, size);
      return false;
    }
    const answer = this.#prefilter.ask(object, kernel.input.subarray(at, at + size), { hits: this.#hits(), counts: this.#countsAt(at) });
    if (answer === "later") return true;
    this.#keep(object, answer);
    return false;
  }
  /** The kernel's own. */
  #hits() {
    return { count: this.kernel.hitCount, offsets: this.kernel.hitOffsets, literals: this.kernel.hitLiterals };
  }
  /** Counts over what the kernel holds from `at` on. */
  #countsAt(at) {
    const { kernel } = this;
    return {
      countNewlines: (start, end) => kernel.countNewlines(at + start, at + end),
      utf16Units: (start, end) => kernel.utf16Units(at + start, at + end)
    };
  }
  /** Counts bytes of messages. */
  passMessages(bytes) {
    this.#bytes += bytes;
  }
  /** As `blob` for the message of a commit, which begins `from` bytes into the object; does not count it. */
  message(object, at, size, from) {
    const { kernel } = this;
    if (kernel.openHits === 0 && kernel.hitsComplete) return;
    this.#asked.set(object, from - size);
    if (!kernel.hitsComplete) {
      this.#certain.push(object);
      return;
    }
    let first = 0;
    while (first < kernel.hitCount && (kernel.hitOffsets[first] ?? 0) < from) first++;
    if (first === kernel.hitCount) return;
    const hits = {
      count: kernel.hitCount - first,
      offsets: kernel.hitOffsets.slice(first, kernel.hitCount).map((offset) => offset - from),
      literals: kernel.hitLiterals.slice(first, kernel.hitCount)
    };
    const answer = this.#prefilter.ask(object, kernel.input.subarray(at + from, at + size), { hits, counts: this.#countsAt(at + from) });
    if (answer !== "later") this.#certain.push(object);
  }
  finish() {
    for (const file of this.#files.values()) file.close();
    this.#files.clear();
    const candidates = [.../* @__PURE__ */ new Set([...this.#certain, ...this.#again, ...this.#prefilter.answer()])];
    let { blobs, bytes } = this;
    for (const object of candidates) {
      const size = this.#asked.get(object);
      if (size === void 0) continue;
      if (size >= 0) blobs--;
      bytes -= Math.abs(size);
    }
    return { candidates, found: this.#found, doubtful: this.#doubtful, blobs, bytes };
  }
  /** The way to the rows of a pack that are to be read again. */
  #secondWalk(pack, wanted) {
    const { rows, roots, packRows, wanted: marks } = partialFamilies(pack.rows, wanted);
    const proves = pack.overlaps ? STEP_FLAGS.prove : 0;
    return this.walk({ file: this.file(pack), rows, roots, flags: proves, marks, markedFlags: STEP_FLAGS.find | STEP_FLAGS.show | proves }, {
      look: (row, at, size) => {
        const object = pack.objects[packRows[row] ?? 0] ?? 0;
        if (this.#again.delete(object)) this.#scan(object, at, size);
      },
      pauses: () => this.#pauses(),
      // It stays among those that git reads.
      unreadable: () => {
      }
    });
  }
  #pauses() {
    const scanned = this.#scanned;
    this.#scanned = false;
    return scanned;
  }
  /** Not when its matches would not be kept: it is scanned by the calling thread then. */
  #scan(object, at, size) {
    const searched = this.kernel.hitsComplete ? { hits: this.#hits(), counts: this.#countsAt(at) } : null;
    this.#keep(object, this.#foundMatches > MOST_FOUND ? null : this.#prefilter.scan(this.kernel.input.subarray(at, at + size), searched));
  }
  /** @param matches of a blob; null when only its path can tell. */
  #keep(object, matches) {
    this.#scanned = true;
    this.#foundMatches += matches?.length ?? 0;
    if (matches === null || this.#foundMatches > MOST_FOUND) this.#certain.push(object);
    else if (matches.length > 0) this.#found.push({ object, matches });
  }
  #giveUp(pack, row, code) {
    const object = pack.objects[row] ?? 0;
    if (code === UNPROVEN) this.#doubtful.push(object);
    else if (pack.repeated[row] !== 1) this.#certain.push(object);
  }
};

export {
  STEP_WORDS,
  STEP,
  STEP_FLAGS,
  WalkKernel,
  partialFamilies,
  KERNEL_ROOM,
  HIT_CAPACITY,
  BlobSieve
};
