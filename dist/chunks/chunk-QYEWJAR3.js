import {
  UnusualStore
} from "./chunk-UQMU57YL.js";
import { $chunk_3WDBNBRR } from "./start-B9E9450A.js";
const {
  SearchKernel
} = $chunk_3WDBNBRR;

// src/kernel/pack-kernel.ts
var SAVED_HIT_BYTES = 6;
var PackKernel = class extends SearchKernel {
  #hitCount = 0;
  #hitsComplete = true;
  /** Hits of the last `searchBlob` or `applyDelta` with hits; read them in `hitOffsets` (from the start of the blob) and `hitLiterals`. */
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
    return this.#hitCount;
  }
  /** Writes the hits at hand to input[at, at + SAVED_HIT_BYTES * hitCount), for `applyDelta` with this blob as the base. `at` is a multiple of 4. */
  saveHits(at) {
    this.checkRange(at, at + SAVED_HIT_BYTES * this.#hitCount);
    this.exports.saveHits(this.inputAt + at, this.#hitCount);
    return { at, count: this.#hitCount };
  }
  /**
   * Applies a git delta. With `baseHits`, the complete hits of the base, finds the hits of the result too, searching only what
   * the delta inserts and where it joins: they are exactly those of `searchBlob` over the result. Hit offsets count from `output`.
   * @returns the size of the result, or a negative error code (kernel-errors.ts); after an error there are no hits.
   * @throws RangeError when the ranges overlap or leave `input`.
   */
  applyDelta(places, baseHits) {
    const { base, baseSize, delta, deltaSize, output, limit, room } = places;
    this.checkRange(base, base + baseSize);
    this.checkRange(delta, delta + deltaSize);
    this.checkRange(output, output + room);
    const hitsEnd = baseHits === void 0 ? 0 : baseHits.at + SAVED_HIT_BYTES * baseHits.count;
    if (baseHits !== void 0) this.checkRange(baseHits.at, hitsEnd);
    if (!(limit >= 0 && limit <= room) || overlap(base, base + baseSize, output, output + room) || overlap(delta, delta + deltaSize, output, output + room) || baseHits !== void 0 && overlap(baseHits.at, hitsEnd, output, output + room)) {
      throw new RangeError("applyDelta: the ranges overlap or are too small");
    }
    const at = this.inputAt;
    const size = this.exports.applyDelta(
      at + base,
      baseSize,
      at + delta,
      at + delta + deltaSize,
      at + output,
      limit,
      room,
      baseHits === void 0 ? 0 : 1,
      at + (baseHits?.at ?? 0),
      baseHits?.count ?? 0
    );
    this.#hitCount = this.exports.deltaHits();
    this.#hitsComplete = size < 0 || baseHits === void 0 || this.exports.resumeAt() >>> 0 === at + output + size;
    return size;
  }
  /** Bytes that the last `applyDelta` searched. */
  get searched() {
    return this.exports.deltaSearched();
  }
};
function overlap(start, end, otherStart, otherEnd) {
  return start < otherEnd && otherStart < end;
}

// src/git/pack/arena.ts
var Arena = class {
  #start;
  #end;
  /** Taken stretches, ascending, where each starts and ends; `#count` of them. */
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #count = 0;
  /** Stretches lie in [start, end) of the caller's buffer, below 2 GiB. */
  constructor(start, end) {
    this.#start = start + 15 & ~15;
    this.#end = end;
  }
  /** A free stretch, its start a multiple of 16; -1 when there is no room. */
  take(bytes) {
    const starts = this.#starts;
    const ends = this.#ends;
    let at = this.#start;
    let index = 0;
    for (; index < this.#count && at + bytes > (starts[index] ?? 0); index++) at = (ends[index] ?? 0) + 15 & ~15;
    if (index === this.#count && at + bytes > this.#end) return -1;
    if (this.#count === starts.length) {
      this.#starts = twice(starts);
      this.#ends = twice(ends);
    }
    this.#starts.copyWithin(index + 1, index, this.#count);
    this.#ends.copyWithin(index + 1, index, this.#count);
    this.#starts[index] = at;
    this.#ends[index] = at + bytes;
    this.#count++;
    return at;
  }
  /** Gives a stretch back that `take` gave. */
  free(at) {
    let index = 0;
    while (index < this.#count && this.#starts[index] !== at) index++;
    if (index === this.#count) throw new Error("a stretch is freed that was not taken");
    this.#starts.copyWithin(index, index + 1, this.#count);
    this.#ends.copyWithin(index, index + 1, this.#count);
    this.#count--;
  }
  clear() {
    this.#count = 0;
  }
};
function twice(numbers) {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

// src/git/pack/pack-file.ts
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
var HEADER_LENGTH = 12;
var PackFile = class {
  path;
  #descriptor;
  #resident;
  /** @param resident what `load` gave for the same file. @throws the error of the file system. */
  constructor(path, resident = null) {
    this.path = path;
    this.#descriptor = openSync(path, "r");
    this.#resident = new Uint8Array(resident ?? new ArrayBuffer(0));
  }
  /** @throws UnusualStore when it is no pack of version 2 or 3. */
  head() {
    const head = Buffer.alloc(HEADER_LENGTH);
    if (this.read(head, 0) < HEADER_LENGTH || head.toString("latin1", 0, 4) !== "PACK") throw new UnusualStore(`${this.path} is no pack`);
    const version = head.readUInt32BE(4);
    if (version !== 2 && version !== 3) throw new UnusualStore(`${this.path} is a pack of version ${version}`);
    return { size: fstatSync(this.#descriptor).size, count: head.readUInt32BE(8) };
  }
  /** Reads the first bytes of the file into shared memory, `limit` at most. */
  load(limit) {
    const wanted = Math.min(limit, fstatSync(this.#descriptor).size);
    const resident = new SharedArrayBuffer(wanted);
    const count = readFully(this.#descriptor, new Uint8Array(resident), 0);
    return count === wanted ? resident : resident.slice(0, count);
  }
  /** Reads from `offset` on until `target` is full or the file ends. @returns the number of bytes. */
  read(target, offset) {
    if (offset + target.length > this.#resident.length) return readFully(this.#descriptor, target, offset);
    target.set(this.#resident.subarray(offset, offset + target.length));
    return target.length;
  }
  /** The first bytes of the file, as many as are in memory. */
  get resident() {
    return this.#resident;
  }
  /** Whether those bytes are in memory. */
  holds(offset, length) {
    return offset + length <= this.#resident.length;
  }
  close() {
    closeSync(this.#descriptor);
  }
};
function readFully(descriptor, target, offset) {
  let at = 0;
  while (at < target.length) {
    const count = readSync(descriptor, target, at, target.length - at, offset + at);
    if (count === 0) break;
    at += count;
  }
  return at;
}
var PackWindow = class {
  #buffer;
  #file = null;
  #start = 0;
  #end = 0;
  #placed = 0;
  /** @param buffer the window's memory; what `place` gives are offsets into it. */
  constructor(buffer) {
    this.#buffer = buffer;
  }
  get capacity() {
    return this.#buffer.length;
  }
  /** How many of the bytes that `place` was asked for last are there: fewer when the file ends. */
  get placed() {
    return this.#placed;
  }
  /** Brings file[offset, offset + length) into the buffer, `length` at most `capacity`. @returns where they start in the buffer. */
  place(file, offset, length) {
    if (this.#file !== file || offset < this.#start || offset + length > this.#end) this.#move(file, offset, length);
    this.#placed = Math.min(length, Math.max(0, this.#end - offset));
    return offset - this.#start;
  }
  #move(file, offset, length) {
    const forward = this.#file === file && offset >= this.#end && offset < this.#end + STEP;
    const wanted = file.holds(offset, length) ? length : Math.min(this.#buffer.length, Math.max(length, forward ? STEP : JUMP));
    this.#file = file;
    this.#start = offset;
    this.#end = offset + file.read(this.#buffer.subarray(0, wanted), offset);
  }
};
var STEP = 256 * 1024;
var JUMP = 4 * 1024;

// src/git/pack/family-walk.ts
var SPARE = 320;
var FamilyWalker = class {
  #kernel;
  #window;
  #arena;
  /** One for all visits: there are hundreds of thousands. */
  #object = { row: 0, at: 0, size: 0, deltaAt: -1, deltaSize: 0 };
  /** @param windowBytes the first bytes of the kernel's input, for compressed objects; those up to `end` hold inflated ones. */
  constructor(kernel, windowBytes, end) {
    this.#kernel = kernel;
    this.#window = new PackWindow(kernel.input.subarray(0, windowBytes));
    this.#arena = new Arena(windowBytes, end);
  }
  /**
   * Starts on the family of `root`. @returns call it again and again: it goes on by some objects and says whether there are more.
   * @param find whether the kernel's literals are wanted.
   */
  walk(file, rows, root, find, visitor) {
    this.#arena.clear();
    if (rows.childStarts[root] === rows.childStarts[root + 1]) {
      const frame = this.#readRoot(file, rows, root, find, visitor);
      if (frame !== null) this.#leave(frame);
      return NO_MORE;
    }
    const stack = [];
    const enter = (row, base, lastOfBase) => {
      const frame = base === null ? this.#readRoot(file, rows, row, find, visitor) : this.#readDelta(file, rows, row, base, find, visitor);
      if (base !== null && lastOfBase) this.#leave(base);
      if (frame === null) return;
      if (frame.next < (rows.childStarts[row + 1] ?? 0)) stack.push(frame);
      else this.#leave(frame);
    };
    enter(root, null, false);
    return () => {
      for (let budget = OBJECTS_A_TURN; budget > 0; budget--) {
        const frame = stack.at(-1);
        if (frame === void 0) return false;
        const slot = frame.next++;
        const last = frame.next === rows.childStarts[frame.row + 1];
        if (last) stack.pop();
        enter(rows.children[slot] ?? 0, frame, last);
      }
      return stack.length > 0;
    };
  }
  #readRoot(file, rows, row, find, visitor) {
    const kernel = this.#kernel;
    const size = rows.sizes[row] ?? 0;
    const at = this.#arena.take(size + SPARE);
    const made = at < 0 ? 0 : this.#inflate(file, rows, row, at);
    if (at < 0 || made !== size) {
      if (at >= 0) this.#arena.free(at);
      giveUp(rows, row, at < 0 ? 0 : Math.min(made, -1), visitor);
      return null;
    }
    if (find) kernel.searchBlob(at, size);
    const remembered = visitor.visit(this.#show(row, at, size, -1, 0), null);
    return this.#frame(rows, row, at, size, find, remembered);
  }
  #readDelta(file, rows, row, base, find, visitor) {
    const kernel = this.#kernel;
    const arena = this.#arena;
    const deltaSize = rows.sizes[row] ?? 0;
    const deltaAt = arena.take(deltaSize + SPARE);
    const inflated = deltaAt < 0 ? 0 : this.#inflate(file, rows, row, deltaAt);
    let at = -1;
    let code = deltaAt < 0 ? 0 : inflated === deltaSize ? 1 : Math.min(inflated, -1);
    let size = 0;
    if (code > 0) {
      size = resultSize(kernel.input, deltaAt, deltaSize);
      at = size < 0 ? -1 : arena.take(size + SPARE);
      code = size < 0 ? -1 : at < 0 ? 0 : 1;
    }
    if (code > 0) {
      const places = { base: base.at, baseSize: base.size, delta: deltaAt, deltaSize, output: at, limit: size, room: size + SPARE };
      const made = find && base.hits !== null ? kernel.applyDelta(places, base.hits) : kernel.applyDelta(places);
      if (made !== size) code = Math.min(made, -1);
      else if (find && base.hits === null) kernel.searchBlob(at, size);
    }
    if (code <= 0) {
      if (at >= 0) arena.free(at);
      if (deltaAt >= 0) arena.free(deltaAt);
      giveUp(rows, row, code, visitor);
      return null;
    }
    const remembered = visitor.visit(this.#show(row, at, size, deltaAt, deltaSize), base.remembered);
    const frame = this.#frame(rows, row, at, size, find, remembered);
    arena.free(deltaAt);
    return frame;
  }
  #show(row, at, size, deltaAt, deltaSize) {
    const object = this.#object;
    object.row = row;
    object.at = at;
    object.size = size;
    object.deltaAt = deltaAt;
    object.deltaSize = deltaSize;
    return object;
  }
  /** Keeps the hits for the deltas on this row, when there are any. */
  #frame(rows, row, at, size, find, remembered) {
    const next = rows.childStarts[row] ?? 0;
    let hits = null;
    if (find && next < (rows.childStarts[row + 1] ?? 0) && this.#kernel.hitsComplete) {
      const place = this.#arena.take(8 * this.#kernel.hitCount + 16);
      if (place >= 0) hits = this.#kernel.saveHits(place);
    }
    return { row, at, size, hits, remembered, next };
  }
  #leave(frame) {
    this.#arena.free(frame.at);
    if (frame.hits !== null) this.#arena.free(frame.hits.at);
  }
  /** @returns bytes, or an error code. */
  #inflate(file, rows, row, output) {
    const offset = (rows.offsets[row] ?? 0) + (rows.headLengths[row] ?? 0);
    const size = rows.sizes[row] ?? 0;
    const length = Math.min((rows.offsets[row + 1] ?? 0) - offset, longestStream(size));
    if (length <= this.#window.capacity) {
      const at2 = this.#window.place(file, offset, length);
      return this.#kernel.inflate(at2, at2 + this.#window.placed, output, size, size + SPARE, true);
    }
    const at = this.#arena.take(length);
    if (at < 0) return -1;
    const there = file.read(this.#kernel.input.subarray(at, at + length), offset);
    const made = this.#kernel.inflate(at, at + there, output, size, size + SPARE, true);
    this.#arena.free(at);
    return made;
  }
};
function longestStream(size) {
  return Math.ceil(size * 1.02) + 1024;
}
var OBJECTS_A_TURN = 256;
var NO_MORE = () => false;
function giveUp(rows, row, code, visitor) {
  const rest = [row];
  for (let next = rest.pop(); next !== void 0; next = rest.pop()) {
    visitor.unreadable(next, code);
    for (let slot = rows.childStarts[next] ?? 0; slot < (rows.childStarts[next + 1] ?? 0); slot++) rest.push(rows.children[slot] ?? 0);
  }
}
function resultSize(bytes, at, length) {
  const end = at + length;
  let p = at;
  while (p < end && (bytes[p] ?? 0) & 128) p++;
  p++;
  let size = 0;
  for (let unit = 1; p < end && unit <= 2 ** 49; unit *= 128) {
    const byte = bytes[p++] ?? 0;
    size += (byte & 127) * unit;
    if (byte < 128) return size;
  }
  return -1;
}

// src/git/pack/blob-sieve.ts
var WINDOW_BYTES = 1024 * 1024;
var KERNEL_ROOM = 64 * 1024 * 1024;
var HIT_CAPACITY = 32768;
var BlobSieve = class {
  kernel;
  walker;
  #prefilter;
  #files = /* @__PURE__ */ new Map();
  #certain = [];
  /** What was asked about: bytes, below zero for a message. */
  #asked = /* @__PURE__ */ new Map();
  #blobs = 0;
  #bytes = 0;
  /** @param kernel with the prefilter's literals and `KERNEL_ROOM` bytes of input or more. */
  constructor(prefilter, kernel = new PackKernel(prefilter.literals, KERNEL_ROOM, HIT_CAPACITY)) {
    this.#prefilter = prefilter;
    this.kernel = kernel;
    this.walker = new FamilyWalker(kernel, WINDOW_BYTES, KERNEL_ROOM);
  }
  get blobs() {
    return this.#blobs;
  }
  get bytes() {
    return this.#bytes;
  }
  /** Walks the families of a task. @returns call it until it says that there is no more. */
  start(pack, roots, task) {
    const file = this.file(pack);
    const visitor = {
      visit: ({ row, at, size }) => {
        if (pack.repeated[row] !== 1) this.blob(pack.objects[row] ?? 0, at, size);
        return null;
      },
      unreadable: (row) => this.#giveUp(pack, row)
    };
    let next = task.start;
    let more = null;
    return () => {
      while (next < task.start + task.count || more !== null) {
        more ??= this.walker.walk(file, pack.rows, roots[next++] ?? 0, true, visitor);
        const goesOn = more();
        if (goesOn) return true;
        more = null;
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
    const { kernel } = this;
    this.#blobs++;
    this.#bytes += size;
    if (kernel.hitCount === 0) return;
    this.#asked.set(object, size);
    if (!kernel.hitsComplete) this.#certain.push(object);
    else this.#prefilter.ask(object, kernel.input.subarray(at, at + size), { count: kernel.hitCount, offsets: kernel.hitOffsets, literals: kernel.hitLiterals });
  }
  /** The same for the message of a commit, which begins `from` bytes into the object. */
  message(object, at, size, from) {
    const { kernel } = this;
    this.#bytes += size - from;
    if (kernel.hitCount === 0) return;
    this.#asked.set(object, from - size);
    if (!kernel.hitsComplete) {
      this.#certain.push(object);
      return;
    }
    let first = 0;
    while (first < kernel.hitCount && (kernel.hitOffsets[first] ?? 0) < from) first++;
    if (first === kernel.hitCount) return;
    this.#prefilter.ask(object, kernel.input.subarray(at + from, at + size), {
      count: kernel.hitCount - first,
      offsets: kernel.hitOffsets.slice(first, kernel.hitCount).map((offset) => offset - from),
      literals: kernel.hitLiterals.slice(first, kernel.hitCount)
    });
  }
  finish() {
    for (const file of this.#files.values()) file.close();
    this.#files.clear();
    const candidates = [.../* @__PURE__ */ new Set([...this.#certain, ...this.#prefilter.answer()])];
    let [blobs, bytes] = [this.#blobs, this.#bytes];
    for (const object of candidates) {
      const size = this.#asked.get(object);
      if (size === void 0) continue;
      if (size >= 0) blobs--;
      bytes -= Math.abs(size);
    }
    return { candidates, blobs, bytes };
  }
  #giveUp(pack, row) {
    if (pack.repeated[row] !== 1) this.#certain.push(pack.objects[row] ?? 0);
  }
};

export {
  PackKernel,
  PackFile,
  KERNEL_ROOM,
  HIT_CAPACITY,
  BlobSieve
};
