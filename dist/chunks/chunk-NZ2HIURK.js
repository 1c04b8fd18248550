import {
  BLOB,
  MOST_OBJECTS,
  PackFile,
  PackOrderKernel,
  PackWindow,
  UnusualStore,
  awaitResidents,
  objectFolders,
  readPackRows
} from "./chunk-R3LVRLFC.js";
import { $chunk_F3BUHBHY } from "./start-26358751.js";
const {
  SearchKernel
} = $chunk_F3BUHBHY;

// src/kernel/kernel-errors.ts
var UNPROVEN = -11;

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
  /** CRC-32 of input[start, end), as pack indexes have it; signed. */
  crc32(start, end) {
    this.checkRange(start, end);
    return this.exports.crc32(this.inputAt + start, this.inputAt + end) | 0;
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
  /** Writes the hits at hand with what has been settled of them to input[at, at + SAVED_HIT_BYTES * hitCount), for `applyDelta` with this blob as the base. `at` is a multiple of 4. */
  saveHits(at) {
    this.checkRange(at, at + SAVED_HIT_BYTES * this.#hitCount);
    this.exports.saveHits(this.inputAt + at, this.#hitCount);
    return { at, count: this.#hitCount };
  }
  /**
   * Applies a git delta. With `baseHits`, the complete hits of the base, finds the hits of the result too, searching only what
   * the delta inserts and where it joins: they are exactly those of `searchBlob` over the result, settled where that was copied too. Hit offsets count from `output`.
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
    this.settle(at + output, at + output + size, this.#hitCount);
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
    for (let next = this.#count; next > index; next--) {
      this.#starts[next] = this.#starts[next - 1] ?? 0;
      this.#ends[next] = this.#ends[next - 1] ?? 0;
    }
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
    this.#count--;
    for (; index < this.#count; index++) {
      this.#starts[index] = this.#starts[index + 1] ?? 0;
      this.#ends[index] = this.#ends[index + 1] ?? 0;
    }
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

// src/git/pack/family-walk.ts
var SPARE = 320;
var FamilyWalker = class {
  #kernel;
  #window;
  #arena;
  /** One for all visits: there are hundreds of thousands. */
  #object = { row: 0, at: 0, size: 0, deltaAt: -1, deltaSize: 0 };
  /** Whether the index's checksums count in the family at hand. */
  #proves = false;
  /** @param windowBytes the first bytes of the kernel's input, for compressed objects; those up to `end` hold inflated ones. */
  constructor(kernel, windowBytes, end) {
    this.#kernel = kernel;
    this.#window = new PackWindow(kernel.input.subarray(0, windowBytes));
    this.#arena = new Arena(windowBytes, end);
  }
  /**
   * Starts on the family of `root`. @returns call it again and again: it goes on by some objects and says whether there are more.
   * @param find whether the kernel's literals are wanted.
   * @param proveBlobs whether blobs, too, must agree with the index's checksums.
   */
  walk(file, rows, root, find, visitor, proveBlobs = false) {
    this.#arena.clear();
    this.#proves = proveBlobs || rows.types[root] !== BLOB;
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
        if (visitor.pauses?.() === true) break;
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
    const offset = rows.offsets[row] ?? 0;
    const size = rows.sizes[row] ?? 0;
    const head = rows.headLengths[row] ?? 0;
    const length = Math.min((rows.offsets[row + 1] ?? 0) - offset, head + longestStream(size));
    if (length <= this.#window.capacity) {
      const at2 = this.#window.place(file, offset, length);
      return this.#inflateAt(at2, at2 + this.#window.placed, rows, row, output);
    }
    const at = this.#arena.take(length);
    if (at < 0) return -1;
    const there = file.read(this.#kernel.input, offset, at, length);
    const made = this.#inflateAt(at, at + there, rows, row, output);
    this.#arena.free(at);
    return made;
  }
  /** The row begins at `start` of the kernel's input, and ends before `end` or there. */
  #inflateAt(start, end, rows, row, output) {
    const kernel = this.#kernel;
    const size = rows.sizes[row] ?? 0;
    const stream = Math.min(end, start + (rows.headLengths[row] ?? 0));
    const made = kernel.inflate(stream, end, output, size, size + SPARE, true);
    return made === size && this.#proves && kernel.crc32(start, stream + kernel.consumed) !== rows.checksums[row] ? UNPROVEN : made;
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

// src/git/pack/partial-families.ts
function partialFamilies(rows, wanted) {
  const needed = new Uint8Array(rows.count);
  const roots = [];
  for (const each of wanted) {
    for (let row = each; row >= 0 && needed[row] !== 1; row = rows.bases[row] ?? -1) {
      needed[row] = 1;
      if (rows.bases[row] === -1) roots.push(row);
    }
  }
  const childStarts = new Int32Array(rows.count + 1);
  const children = [];
  for (let row = 0; row < rows.count; row++) {
    if (needed[row] === 1) {
      for (let slot = rows.childStarts[row] ?? 0; slot < (rows.childStarts[row + 1] ?? 0); slot++) {
        const child = rows.children[slot] ?? 0;
        if (needed[child] === 1) children.push(child);
      }
    }
    childStarts[row + 1] = children.length;
  }
  return { rows: { ...rows, childStarts, children: Int32Array.from(children) }, roots: roots.toSorted((a, b) => a - b) };
}

// src/git/pack/blob-sieve.ts
var WINDOW_BYTES = 1024 * 1024;
var KERNEL_ROOM = 64 * 1024 * 1024;
var HIT_CAPACITY = 32768;
var MOST_FOUND = 2e4;
var BlobSieve = class {
  kernel;
  walker;
  #prefilter;
  #files = /* @__PURE__ */ new Map();
  #certain = [];
  #found = [];
  #foundMatches = 0;
  /** Whether a blob was scanned since the last turn: that takes as long as passing hundreds. */
  #scanned = false;
  /** Packed blobs to be read a second time. */
  #again = /* @__PURE__ */ new Set();
  #doubtful = [];
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
      pauses: () => this.#scanned,
      unreadable: (row, code) => this.#giveUp(pack, row, code)
    };
    return this.#walkAll({ file, rows: pack.rows, roots: roots.subarray(task.start, task.start + task.count), find: true, visitor, proveBlobs: pack.overlaps });
  }
  /**
   * Looks at what was put off while walking, and reads the blobs again that hold something: their bytes were gone by then.
   * @returns call it until it says that there is no more.
   */
  settle() {
    for (const object of this.#prefilter.answer()) this.#again.add(object);
    if (this.#again.size === 0) return () => false;
    let most = 0;
    for (const object of this.#again) most = Math.max(most, object);
    const isWanted = new Uint8Array(most + 1);
    for (const object of this.#again) isWanted[object] = 1;
    const packs = [...this.#files.keys()];
    let more = null;
    return () => {
      for (let pack = packs.at(-1); pack !== void 0; pack = packs.at(-1)) {
        more ??= this.#walkAll(this.#secondWalk(pack, isWanted));
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
    const { kernel } = this;
    this.#blobs++;
    this.#bytes += size;
    if (kernel.openHits === 0 && kernel.hitsComplete) return;
    this.#asked.set(object, size);
    const bytes = kernel.input.subarray(at, at + size);
    if (!kernel.hitsComplete) this.#scan(object, bytes);
    else {
      const answer = this.#prefilter.ask(object, bytes, { count: kernel.hitCount, offsets: kernel.hitOffsets, literals: kernel.hitLiterals });
      if (answer !== "later") this.#keep(object, answer);
    }
  }
  /** The same for the message of a commit, which begins `from` bytes into the object. */
  message(object, at, size, from) {
    const { kernel } = this;
    this.#bytes += size - from;
    if (kernel.openHits === 0 && kernel.hitsComplete) return;
    this.#asked.set(object, from - size);
    if (!kernel.hitsComplete) {
      this.#certain.push(object);
      return;
    }
    let first = 0;
    while (first < kernel.hitCount && (kernel.hitOffsets[first] ?? 0) < from) first++;
    if (first === kernel.hitCount) return;
    const answer = this.#prefilter.ask(object, kernel.input.subarray(at + from, at + size), {
      count: kernel.hitCount - first,
      offsets: kernel.hitOffsets.slice(first, kernel.hitCount).map((offset) => offset - from),
      literals: kernel.hitLiterals.slice(first, kernel.hitCount)
    });
    if (answer !== "later") this.#certain.push(object);
  }
  finish() {
    for (const file of this.#files.values()) file.close();
    this.#files.clear();
    const candidates = [.../* @__PURE__ */ new Set([...this.#certain, ...this.#again, ...this.#prefilter.answer()])];
    let [blobs, bytes] = [this.#blobs, this.#bytes];
    for (const object of candidates) {
      const size = this.#asked.get(object);
      if (size === void 0) continue;
      if (size >= 0) blobs--;
      bytes -= Math.abs(size);
    }
    return { candidates, found: this.#found, doubtful: this.#doubtful, blobs, bytes };
  }
  #walkAll({ file, rows, roots, find, visitor, proveBlobs }) {
    let next = 0;
    let more = null;
    return () => {
      this.#scanned = false;
      while (next < roots.length || more !== null) {
        more ??= this.walker.walk(file, rows, roots[next++] ?? 0, find, visitor, proveBlobs);
        if (more()) return true;
        more = null;
        if (this.#scanned) return true;
      }
      return false;
    };
  }
  /** The way to the blobs of a pack that are to be read again. @param isWanted 1 by object */
  #secondWalk(pack, isWanted) {
    const { objects, repeated, rows } = pack;
    const wanted = [];
    for (let row = 0; row < rows.count; row++) {
      if (isWanted[objects[row] ?? 0] === 1 && rows.types[row] === BLOB && repeated[row] !== 1) wanted.push(row);
    }
    const visitor = {
      visit: ({ row, at, size }) => {
        const object = objects[row] ?? 0;
        if (repeated[row] !== 1 && this.#again.delete(object)) this.#scan(object, this.kernel.input.subarray(at, at + size));
        return null;
      },
      pauses: () => this.#scanned,
      // It stays among those that git reads.
      unreadable: () => {
      }
    };
    return { file: this.file(pack), ...partialFamilies(rows, wanted), find: false, visitor, proveBlobs: pack.overlaps };
  }
  /** Not when its matches would not be kept: it is scanned by the calling thread then. */
  #scan(object, bytes) {
    this.#keep(object, this.#foundMatches > MOST_FOUND ? null : this.#prefilter.scan(bytes));
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

// src/git/pack/object-store.ts
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// src/git/pack/object-table.ts
var ObjectTable = class _ObjectTable {
  idLength;
  #ids;
  #slots;
  #count = 0;
  /** @param expected about as many ids will come. */
  constructor(idLength, expected) {
    this.idLength = idLength;
    this.#ids = sharedBytes(Math.max(64, expected) * idLength);
    this.#slots = freeSlots(Math.max(64, expected) * 2);
  }
  /** The table that `parts` was made of; it may grow, and then leaves the shared memory. */
  static of({ idLength, ids, slots, count }) {
    const table = new _ObjectTable(idLength, 0);
    table.#ids = ids;
    table.#slots = slots;
    table.#count = count;
    return table;
  }
  /** For one other owner: the two must not both add ids. */
  get parts() {
    return { idLength: this.idLength, ids: this.#ids, slots: this.#slots, count: this.#count };
  }
  get size() {
    return this.#count;
  }
  /** The ids as the kernel takes them; views that the next `add` may leave behind. */
  get numbered() {
    return { idLength: this.idLength, ids: this.#ids.subarray(0, this.#count * this.idLength), slots: this.#slots };
  }
  /** Number of the id at `bytes[offset...]`; adds it when new. */
  add(bytes, offset) {
    const slot = this.#slot(bytes, offset);
    const known = this.#slots[slot] ?? -1;
    if (known >= 0) return known;
    const start = this.#count * this.idLength;
    if (start + this.idLength > this.#ids.length) {
      const larger = sharedBytes(this.#ids.length * 2);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    for (let index = 0; index < this.idLength; index++) this.#ids[start + index] = bytes[offset + index] ?? 0;
    this.#slots[slot] = this.#count++;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return this.#count - 1;
  }
  /** Adds the ids of the first index, which holds each once: numbers in their order. Much faster than one by one. @throws when there are others. */
  addFirst(ids, count) {
    if (this.#count > 0) throw new Error("the table is not empty");
    if (ids.length > this.#ids.length) this.#ids = sharedBytes(ids.length);
    this.#ids.set(ids);
    this.#count = count;
    if (count * 2 > this.#slots.length) this.#rehash();
    else this.#enterAll();
  }
  /** Number of the id, or -1. */
  find(bytes, offset) {
    return this.#slots[this.#slot(bytes, offset)] ?? -1;
  }
  findHex(id) {
    return id.length === 2 * this.idLength ? this.find(Buffer.from(id, "hex"), 0) : -1;
  }
  /** Lower-case hex. */
  hex(object) {
    const start = object * this.idLength;
    return Buffer.from(this.#ids.buffer, start, this.idLength).toString("hex");
  }
  /** Ids are hashes already: their first bytes spread well. */
  #slot(bytes, offset) {
    const mask = this.#slots.length - 1;
    let slot = ((bytes[offset] ?? 0) | (bytes[offset + 1] ?? 0) << 8 | (bytes[offset + 2] ?? 0) << 16 | (bytes[offset + 3] ?? 0) << 24) & mask;
    for (; ; ) {
      const entry = this.#slots[slot] ?? -1;
      if (entry < 0 || this.#equals(entry, bytes, offset)) return slot;
      slot = slot + 1 & mask;
    }
  }
  #equals(entry, bytes, offset) {
    const start = entry * this.idLength;
    for (let index = 0; index < this.idLength; index++) {
      if (this.#ids[start + index] !== bytes[offset + index]) return false;
    }
    return true;
  }
  #rehash() {
    this.#slots = freeSlots(this.#count * 4);
    this.#enterAll();
  }
  /** All ids are different: the first free slot is the right one. */
  #enterAll() {
    const ids = this.#ids;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let entry = 0, at = 0; entry < this.#count; entry++, at += this.idLength) {
      let slot = ((ids[at] ?? 0) | (ids[at + 1] ?? 0) << 8 | (ids[at + 2] ?? 0) << 16 | (ids[at + 3] ?? 0) << 24) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = slot + 1 & mask;
      slots[slot] = entry;
    }
  }
};
function sharedBytes(length) {
  return new Uint8Array(new SharedArrayBuffer(length));
}
function freeSlots(atLeast) {
  return new Int32Array(new SharedArrayBuffer(4 * 2 ** Math.ceil(Math.log2(atLeast)))).fill(-1);
}

// src/git/pack/pack-index.ts
var IDX_SIGNATURE = 4285812579;
var FANOUT = 256 * 4;
function parsePackIndex(file, idLength) {
  if (file.length < 8 + FANOUT + 2 * idLength) throw new UnusualStore("a pack index is cut off");
  if (file.readUInt32BE(0) !== IDX_SIGNATURE || file.readUInt32BE(4) !== 2) throw new UnusualStore("a pack index is not of version 2");
  const count = fanoutCount(file, 8);
  const idsAt = 8 + FANOUT;
  const checksumsAt = idsAt + count * idLength;
  const offsetsAt = checksumsAt + count * 4;
  const largeAt = offsetsAt + count * 4;
  const largeEnd = file.length - 2 * idLength;
  if (largeAt > largeEnd) throw new UnusualStore("a pack index is cut off");
  const ids = file.subarray(idsAt, checksumsAt);
  checkOrder(file, ids, idLength);
  return { count, ids, tables: file.subarray(checksumsAt, largeEnd) };
}
function fanoutCount(file, at) {
  let before = 0;
  for (let first = 0; first < 256; first++) {
    const next = file.readUInt32BE(at + 4 * first);
    if (next < before) throw new UnusualStore("a pack index contradicts itself");
    before = next;
  }
  return before;
}
function checkOrder(file, ids, idLength) {
  let before = 0;
  for (let first = 0; first < 256; first++) {
    const end = file.readUInt32BE(8 + 4 * first);
    for (let index = before; index < end; index++) {
      const at = index * idLength;
      if (ids[at] !== first || index > before && !isLess(ids, at - idLength, at, idLength)) throw new UnusualStore("a pack index contradicts itself");
    }
    before = end;
  }
}
function isLess(ids, at, other, length) {
  for (let byte = 0; byte < length; byte++) {
    const difference = (ids[at + byte] ?? 0) - (ids[other + byte] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

// src/git/pack/object-store.ts
var ObjectStore = class {
  table;
  packs;
  loose;
  /** Number of stored objects: numbers from here on are ids without an object. */
  stored;
  constructor({ table, packs, loose }) {
    this.table = ObjectTable.of(table);
    this.packs = packs;
    this.loose = loose;
    this.stored = this.table.size;
  }
};
function openStore(folder, idLength, residents) {
  const indexes = residents.packs.map((pack) => ({ pack, index: parsePackIndex(readFileSync(pack.indexPath), idLength) }));
  const table = new ObjectTable(idLength, indexes.reduce((sum, { index }) => sum + index.count, 0) + 64);
  const kernel = orderKernelFor(indexes.map(({ index }) => index));
  const opened = indexes.map(({ pack, index }) => openPack(pack, index, kernel, table, () => awaitResidents(residents)));
  const overlaps = opened.some(({ repeated }) => repeated.includes(1));
  const packs = opened.map((pack) => ({ ...pack, overlaps }));
  const loose = objectFolders(folder).flatMap((place) => listLoose(place, table));
  return { table: table.parts, packs, loose };
}
function orderKernelFor(indexes) {
  if (indexes.some(({ count }) => count > MOST_OBJECTS)) throw new UnusualStore("a pack holds more objects than are sorted");
  return new PackOrderKernel(indexes);
}
function openPack({ path, resident }, index, kernel, table, beforeReading) {
  const file = new PackFile(path, resident);
  try {
    const rows = readPackRows(file, index, kernel, table.idLength, beforeReading);
    const objects = new Int32Array(new SharedArrayBuffer(4 * rows.count));
    const repeated = new Uint8Array(new SharedArrayBuffer(rows.count));
    if (table.size === 0) {
      table.addFirst(index.ids, rows.count);
      objects.set(rows.indexPlaces);
      return { rows, resident, objects, repeated };
    }
    for (let row = 0; row < rows.count; row++) {
      const before = table.size;
      const object = table.add(index.ids, (rows.indexPlaces[row] ?? 0) * table.idLength);
      objects[row] = object;
      if (object < before) repeated[row] = 1;
    }
    return { rows, resident, objects, repeated };
  } finally {
    file.close();
  }
}
function listLoose(folder, table) {
  const loose = [];
  for (const first of readdirSync(folder)) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue;
    for (const rest of readdirSync(join(folder, first))) {
      if (rest.length !== 2 * table.idLength - 2 || !/^[0-9a-f]+$/.test(rest)) continue;
      const before = table.size;
      const object = table.add(Buffer.from(first + rest, "hex"), 0);
      if (object === before) loose.push({ object, path: join(folder, first, rest) });
    }
  }
  return loose;
}

export {
  PackKernel,
  WINDOW_BYTES,
  KERNEL_ROOM,
  HIT_CAPACITY,
  BlobSieve,
  ObjectStore,
  openStore
};
