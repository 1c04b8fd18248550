import { $chunk_TPJPYLFA } from "./start-D0E8E70D.js";
const {
  KernelInstance,
  SLACK
} = $chunk_TPJPYLFA;

// src/git/pack/unusual-store.ts
var UnusualStore = class extends Error {
  name = "UnusualStore";
};

// src/kernel/pack-order-kernel.ts
var HEAD_WINDOW = 1024 * 1024;
var MOST_OBJECTS = 2 ** 25;
var BASE_BY_ID = -3;
var PART = 8192;
var LAST_SORT_TURN = 6;
var FOLLOW_TURN = 4;
var PackOrderKernel = class {
  /** Bytes of a pack, for `readHeads`. */
  window;
  /** Offset of each row, ascending, and where the last one ends. */
  offsets = new Float64Array(0);
  /** Place of each row in the index. */
  places = new Int32Array(0);
  /** CRC-32 of each row as the index has it; signed. */
  checksums = new Int32Array(0);
  headLengths = new Uint8Array(0);
  sizes = new Float64Array(0);
  types = new Uint8Array(0);
  /** -1 for a whole object, -2 for a delta without a base here, BASE_BY_ID until somebody has looked for the id. */
  bases = new Int32Array(0);
  childStarts = new Int32Array(0);
  #exports;
  #memory;
  #at;
  #most;
  #mostTableBytes;
  #count = 0;
  /**
   * @param packs all that will be sorted.
   * @throws RangeError for more objects than can be sorted.
   */
  constructor(packs) {
    const most = packs.reduce((count, pack) => Math.max(count, pack.count), 0);
    const mostTableBytes = packs.reduce((bytes, { tables }) => Math.max(bytes, tables.length), 0);
    if (most > MOST_OBJECTS) throw new RangeError(`${most} objects cannot be sorted`);
    const instance = new KernelInstance();
    const offsets = instance.reserve(8 * (most + 1));
    const scratch = instance.reserve(0);
    const area = areaFrom(scratch);
    const sort = { tables: area(mostTableBytes), keys: area(16 * most), places: area(4 * most), checksums: area(4 * most) };
    const later = areaFrom(scratch);
    const rest = {
      sizes: later(8 * most),
      bases: later(4 * most),
      headLengths: later(most),
      types: later(most),
      childStarts: later(4 * (most + 1)),
      children: later(4 * most),
      order: later(4 * most),
      weights: later(4 * most),
      bytes: later(8 * most),
      firstRows: later(4 * (most + 1)),
      window: later(HEAD_WINDOW + SLACK)
    };
    instance.reserve(Math.max(area(0), later(0)) - scratch);
    this.#memory = instance.commit();
    this.#exports = instance.exports;
    this.#at = { offsets, ...sort, ...rest };
    this.#most = most;
    this.#mostTableBytes = mostTableBytes;
    this.window = new Uint8Array(this.#memory, rest.window, HEAD_WINDOW);
  }
  /**
   * Sorts what an index says: fills `offsets`, `places` and `checksums`; the last two are valid until `largeRows` or `readHeads`.
   * @param end offset behind the last object.
   * @returns false when the tables contradict themselves or the end.
   * @throws RangeError for tables that are too short for their objects, or larger than announced.
   */
  sort({ count, tables }, end) {
    if (!(count >= 0 && count <= this.#most && tables.length >= 8 * count && tables.length <= this.#mostTableBytes)) throw new RangeError("other tables than announced");
    const at = this.#at;
    const memory = this.#memory;
    this.#count = count;
    this.offsets = new Float64Array(memory, at.offsets, count + 1);
    this.places = new Int32Array(memory, at.places, count);
    this.checksums = new Int32Array(memory, at.checksums, count);
    this.sizes = new Float64Array(memory, at.sizes, count);
    this.bases = new Int32Array(memory, at.bases, count);
    this.headLengths = new Uint8Array(memory, at.headLengths, count);
    this.types = new Uint8Array(memory, at.types, count);
    this.childStarts = new Int32Array(memory, at.childStarts, count + 1);
    new Uint8Array(memory, at.tables, tables.length).set(tables);
    const large = Math.floor((tables.length - 8 * count) / 8);
    this.#exports.beginSort(at.tables, count, large, at.keys, at.keys + 8 * count, at.offsets, at.places, at.checksums);
    this.offsets[count] = end;
    return this.#sortTurns() && (this.offsets[count - 1] ?? -1) < end;
  }
  #sortTurns() {
    const { sortSome, endDigit } = this.#exports;
    for (let turn = 0; turn <= LAST_SORT_TURN; turn++) {
      let result = 0;
      for (let from = 0; from < this.#count && result === 0; from += PART) result = sortSome(turn, from, Math.min(this.#count, from + PART));
      if (result < 0) return false;
      if (turn > 0 && turn < LAST_SORT_TURN && result === 0) endDigit();
    }
    return true;
  }
  /** Rows of objects that take so many bytes or more in the pack, ascending; valid until `readHeads`. Not behind that. */
  largeRows(least) {
    const at = this.#at;
    return new Int32Array(this.#memory, at.order, this.#exports.largeRows(at.offsets, this.#count, least, at.order));
  }
  /**
   * Reads heads from row `from` on, which is 0 the first time: fills `headLengths`, `sizes`, `types` and `bases`.
   * @param size bytes of the pack in `window`. @param start offset in the pack of the first: row `from`'s or one before.
   * @returns the first row whose head may not be whole in the window; later than `from`.
   */
  readHeads(from, size, start, idLength) {
    const offset = this.offsets[from] ?? -1;
    if (!(size >= 0 && size <= HEAD_WINDOW && from < this.#count && start <= offset && offset - start <= size)) throw new RangeError("no such row in the window");
    const at = this.#at;
    if (from === 0) this.#exports.beginHeads(at.offsets, this.#count, at.firstRows);
    return this.#exports.readHeads(at.offsets, this.#count, from, at.window, size, start, at.headLengths, at.sizes, at.types, at.bases, idLength);
  }
  /** Links deltas to their bases, which must all be rows or below 0; completes `types`, fills `childStarts`. Once, after all heads. */
  linkFamilies() {
    const { bases } = this;
    for (let row = 0; row < bases.length; row++) if ((bases[row] ?? 0) >= bases.length) throw new RangeError("a base that is no row");
    const at = this.#at;
    const memory = this.#memory;
    const { beginFamilies, reachedRows, rootRows } = this.#exports;
    beginFamilies(this.#count, at.offsets, at.bases, at.types, at.childStarts, at.children, at.order, at.weights, at.bytes);
    for (let turn = 0; turn < FOLLOW_TURN; turn++) this.#linkTurn(turn, () => this.#count);
    this.#linkTurn(FOLLOW_TURN, reachedRows);
    this.#linkTurn(FOLLOW_TURN + 1, reachedRows);
    this.#linkTurn(FOLLOW_TURN + 2, rootRows);
    const roots = rootRows();
    return {
      children: new Int32Array(memory, at.children, this.childStarts[this.#count] ?? 0),
      linked: reachedRows(),
      roots: new Int32Array(memory, at.order, roots),
      familyRows: new Int32Array(memory, at.weights, roots),
      familyBytes: new Float64Array(memory, at.bytes, roots)
    };
  }
  /** Rows of whole objects of a type, ascending; valid until the next call. Behind `linkFamilies`. */
  rootsOfType(type) {
    const at = this.#at;
    return new Int32Array(this.#memory, at.firstRows, this.#exports.rootsOfType(type, at.firstRows));
  }
  #linkTurn(turn, end) {
    const { linkSome } = this.#exports;
    for (let from = 0; from < end(); ) {
      const to = Math.min(end(), from + PART);
      linkSome(turn, from, to);
      from = to;
    }
  }
};
function areaFrom(start) {
  let end = start;
  return (bytes) => {
    const at = end + 15 & ~15;
    end = at + bytes;
    return at;
  };
}

// src/git/pack/pack-file.ts
import { closeSync, fstatSync, openSync, read, readSync } from "node:fs";
import { promisify } from "node:util";

// src/git/pack/resident-part.ts
var NOTHING_RESIDENT = { memory: new SharedArrayBuffer(0), pages: new SharedArrayBuffer(0), end: 0 };
var LARGE = 16 * 1024;
var MOST_RESIDENT = 144 * 1024 * 1024;
var LEAST_RESIDENT = 16 * 1024 * 1024;
var LAST_OFFSET = 2 ** 31 - 1;
var FREE_INDEX_BYTES = 10 * 1024 * 1024;
var BYTES_PER_INDEX_BYTE = 5;
var INDEX_BYTES = 8;
var PAGE_BITS = 12;
var PAGE = 2 ** PAGE_BITS;
var BETWEEN = 2 * PAGE;
function residentRoom(indexes, idLength) {
  const indexBytes = indexes.reduce((sum, { count }) => sum + count * (idLength + INDEX_BYTES), 0);
  return Math.max(LEAST_RESIDENT, MOST_RESIDENT - BYTES_PER_INDEX_BYTE * Math.max(0, indexBytes - FREE_INDEX_BYTES));
}
function planResident(offsets, large, room) {
  const count = offsets.length - 1;
  const stretches = [];
  let bytes = 0;
  let end = offsets[0] ?? 0;
  for (let place = 0, first = 0; place <= large.length; place++) {
    const last = large[place] ?? count;
    const to = lastOffset(offsets, first, last, Math.min(LAST_OFFSET, end + room - bytes));
    if (to > end) stretches.push({ from: end, to });
    bytes += to - end;
    end = to;
    if (to < (offsets[last] ?? 0) || last === count) break;
    const next = offsets[last + 1] ?? 0;
    if (bytes + BETWEEN > room || next > LAST_OFFSET) break;
    bytes += BETWEEN;
    end = next;
    first = last + 1;
  }
  return { end, stretches, bytes };
}
function lastOffset(offsets, first, last, limit) {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((offsets[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return offsets[low] ?? 0;
}
function reserveResident({ end, stretches }) {
  const pages = new SharedArrayBuffer(4 * (Math.ceil(end / PAGE) + 1));
  const table = new Int32Array(pages);
  let next = 0;
  const places = stretches.map(({ from, to }) => {
    const first = from >> PAGE_BITS;
    const place = next * PAGE + from % PAGE;
    for (let page = first; page <= to - 1 >> PAGE_BITS; page++) table[page] = next++;
    return place;
  });
  return { resident: { memory: new SharedArrayBuffer(next * PAGE), pages, end }, places };
}

// src/git/pack/pack-file.ts
var readAsync = promisify(read);
var LOADED_AT_ONCE = 64 * 1024 * 1024;
var HEADER_LENGTH = 12;
var PackFile = class {
  path;
  #descriptor;
  #residentEnd;
  #memory;
  /** The same, four bytes each. */
  #words;
  #pages;
  /** @param resident what of it is in memory. @throws the error of the file system. */
  constructor(path, resident = NOTHING_RESIDENT) {
    this.path = path;
    this.#descriptor = openSync(path, "r");
    this.#residentEnd = resident.end;
    this.#memory = new Uint8Array(resident.memory);
    this.#words = new Int32Array(resident.memory);
    this.#pages = new Int32Array(resident.pages);
  }
  /** @throws UnusualStore when it is no pack of version 2 or 3. */
  head() {
    const head = Buffer.alloc(HEADER_LENGTH);
    if (readFully(this.#descriptor, head, 0) < HEADER_LENGTH || head.toString("latin1", 0, 4) !== "PACK") throw new UnusualStore(`${this.path} is no pack`);
    const version = head.readUInt32BE(4);
    if (version !== 2 && version !== 3) throw new UnusualStore(`${this.path} is a pack of version ${version}`);
    return { size: fstatSync(this.#descriptor).size, count: head.readUInt32BE(8) };
  }
  /**
   * Brings small objects into memory, beside what the thread does. The file must be open until then.
   * @param offsets of all objects, ascending, and where the last one ends. @param large rows of LARGE bytes or more. @param room most bytes of memory.
   * @throws UnusualStore when the file has become shorter; the error of the file system.
   */
  async load(offsets, large, room) {
    const plan = planResident(offsets, large, room);
    const { resident, places } = reserveResident(plan);
    const target = new Uint8Array(resident.memory);
    const loaded = await Promise.allSettled(plan.stretches.map((stretch, index) => this.#loadStretch(target, places[index] ?? 0, stretch)));
    for (const outcome of loaded) if (outcome.status === "rejected") throw outcome.reason;
    return { resident, bytes: plan.bytes };
  }
  async #loadStretch(target, place, { from, to }) {
    for (let done = 0; done < to - from; ) {
      const { bytesRead } = await readAsync(this.#descriptor, target, place + done, Math.min(LOADED_AT_ONCE, to - from - done), from + done);
      if (bytesRead === 0) throw new UnusualStore("a pack changed while it was read");
      done += bytesRead;
    }
  }
  /** Reads `length` bytes of the file from `offset` on to target[at, at + length), fewer when it ends. @returns the number of bytes. */
  read(target, offset, at = 0, length = target.length - at) {
    return readFully(this.#descriptor, target.subarray(at, at + length), offset);
  }
  /** Whether an object is in memory. @param end behind its last byte. */
  holds(offset, end) {
    return end <= this.#residentEnd && end - offset < LARGE;
  }
  /**
   * Copies bytes that are in memory to words[at ...], four bytes each; in place of objects that are not stands anything. Most objects are small, and for those a copy by the runtime takes several
   * times as long.
   * @param bytes the same memory as `words`. @param offset a place that `startFor` gives: V8 copies shared memory by words only then.
   */
  copy(bytes, words, at, offset, length) {
    const place = ((this.#pages[offset >> PAGE_BITS] ?? 0) << PAGE_BITS) + (offset & PAGE_MASK);
    if (length > FEW) {
      bytes.set(this.#memory.subarray(place, place + length), at << 2);
      return;
    }
    const source = this.#words;
    const from = place >> 2;
    const count = length + 3 >> 2;
    for (let word = 0; word < count; word++) words[at + word] = source[from + word] ?? 0;
  }
  close() {
    closeSync(this.#descriptor);
  }
};
function startFor(offset) {
  return offset - offset % WORD;
}
var WORD = 8;
var PAGE_MASK = 2 ** PAGE_BITS - 1;
var FEW = 2048;
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
  /** @param buffer the window's memory, aligned to eight bytes; what `place` gives are offsets into it. */
  constructor(buffer) {
    this.#buffer = buffer;
  }
  get capacity() {
    return this.#buffer.length - WORD;
  }
  /** How many of the bytes that `place` was asked for last are there: fewer when the file ends. */
  get placed() {
    return this.#placed;
  }
  /** Bytes of the buffer, a view. */
  bytes(at, length) {
    return this.#buffer.subarray(at, at + length);
  }
  /** Brings file[offset, offset + length) into the buffer, `length` at most `capacity`. @returns where they start in the buffer. */
  place(file, offset, length) {
    if (this.#file !== file || offset < this.#start || offset + length > this.#end) this.#move(file, offset, length);
    this.#placed = Math.min(length, Math.max(0, this.#end - offset));
    return offset - this.#start;
  }
  #move(file, offset, length) {
    const forward = this.#file === file && offset >= this.#end && offset < this.#end + STEP;
    const start = startFor(offset);
    const needed = offset - start + length;
    const wanted = Math.min(this.#buffer.length, Math.max(needed, forward ? STEP : JUMP));
    this.#file = file;
    this.#start = start;
    this.#end = start + file.read(this.#buffer, start, 0, wanted);
  }
};
var STEP = 256 * 1024;
var JUMP = 4 * 1024;

// src/git/pack/pack-rows.ts
var COMMIT = 1;
var TREE = 2;
var BLOB = 3;
var TAG = 4;
var TYPES = [0, COMMIT, TREE, BLOB, TAG];
function readPackRows(file, index, kernel, idLength, onOffsets) {
  const { size, count } = file.head();
  if (count !== index.count || !endsWith(file, size, index.packChecksum)) throw new UnusualStore(`${file.path} and its index disagree`);
  if (!kernel.sort(index, size - idLength)) throw new UnusualStore(`${file.path} and its index disagree`);
  const offsets = shared(Float64Array, kernel.offsets);
  const indexPlaces = shared(Int32Array, kernel.places);
  const checksums = shared(Int32Array, kernel.checksums);
  const large = kernel.largeRows(LARGE).slice();
  onOffsets(offsets, large);
  readHeads(file, kernel, count, large, idLength);
  findBasesById(file, kernel, index, indexPlaces, idLength);
  const { children, linked, roots, familyRows, familyBytes } = kernel.linkFamilies();
  return {
    path: file.path,
    count,
    offsets: offsets.subarray(0, count),
    ends: offsets.subarray(1),
    indexPlaces,
    checksums,
    headLengths: shared(Uint8Array, kernel.headLengths),
    sizes: shared(Float64Array, kernel.sizes),
    types: shared(Uint8Array, kernel.types),
    bases: shared(Int32Array, kernel.bases),
    childStarts: shared(Int32Array, kernel.childStarts),
    children: shared(Int32Array, children),
    linked,
    roots: shared(Int32Array, roots),
    rootsByType: TYPES.map((type) => shared(Int32Array, kernel.rootsOfType(type))),
    familyRows: shared(Int32Array, familyRows),
    familyBytes: shared(Float64Array, familyBytes)
  };
}
function rootsOf({ rootsByType }, type) {
  return rootsByType[type] ?? new Int32Array(0);
}
function endsWith(file, size, checksum) {
  const end = Buffer.alloc(checksum.length);
  return size > end.length && file.read(end, size - end.length) === end.length && end.equals(checksum);
}
function readHeads(file, kernel, count, large, idLength) {
  const { offsets, window } = kernel;
  for (let row = 0, place = 0; row < count; ) {
    while ((large[place] ?? count) < row) place++;
    const start = startFor(offsets[row] ?? 0);
    const end = (offsets[large[place] ?? count] ?? 0) + LONGEST_HEAD;
    const there = file.read(window, start, 0, Math.min(window.length, end - start));
    row = kernel.readHeads(row, there, start, idLength);
  }
}
var LONGEST_HEAD = 64;
function findBasesById(file, { bases, offsets, headLengths }, index, indexPlaces, idLength) {
  let rowAt = null;
  const id = Buffer.alloc(idLength);
  for (let row = bases.indexOf(BASE_BY_ID); row >= 0; row = bases.indexOf(BASE_BY_ID, row + 1)) {
    const whole = file.read(id, (offsets[row] ?? 0) + (headLengths[row] ?? 0) - idLength) === idLength;
    const place = whole ? placeOf(index, id, idLength) : -1;
    rowAt ??= rowsByPlace(indexPlaces);
    const base = place < 0 ? -2 : rowAt[place] ?? -2;
    bases[row] = base === row ? -2 : base;
  }
}
function rowsByPlace(places) {
  const rows = new Int32Array(places.length);
  for (let row = 0; row < places.length; row++) rows[places[row] ?? 0] = row;
  return rows;
}
function placeOf(index, id, idLength) {
  let low = 0;
  let high = index.count;
  while (low < high) {
    const middle = low + high >> 1;
    const order = compareIds(index.ids, middle * idLength, id, idLength);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}
function compareIds(ids, at, id, length) {
  for (let i = 0; i < length; i++) {
    const difference = (ids[at + i] ?? 0) - (id[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
function shared(Kind, values) {
  const copy = new Kind(new SharedArrayBuffer(values.length * Kind.BYTES_PER_ELEMENT));
  copy.set(values);
  return copy;
}

// src/git/pack/sieve-tasks.ts
var OBJECT_COST = 300;
var SHARES = 96;
function shareOut(packs) {
  const families = packs.map(({ rows }) => familiesOf(rows));
  const total = families.reduce((sum, { cost }) => sum + cost, 0);
  const share = total / SHARES;
  const sized = [];
  families.forEach(({ roots, costs, bytes }, pack) => {
    let start = 0;
    let cost = 0;
    let taskBytes = 0;
    for (let index = 0; index < roots.length; index++) {
      cost += costs[index] ?? 0;
      taskBytes += bytes[index] ?? 0;
      if (cost < share && index + 1 < roots.length) continue;
      sized.push({ task: { pack, start, count: index + 1 - start }, bytes: taskBytes });
      start = index + 1;
      cost = 0;
      taskBytes = 0;
    }
  });
  return { roots: families.map(({ roots }) => roots), tasks: sized.toSorted((a, b) => b.bytes - a.bytes).map(({ task }) => task), cost: total };
}
function familiesOf(rows) {
  const roots = rootsOf(rows, BLOB);
  const costs = new Float64Array(roots.length);
  const bytes = new Float64Array(roots.length);
  let cost = 0;
  let found = 0;
  for (let index = 0; index < rows.roots.length; index++) {
    const root = rows.roots[index] ?? 0;
    if (rows.types[root] !== BLOB) continue;
    const members = rows.familyRows[index] ?? 0;
    const own = OBJECT_COST * members + (rows.familyBytes[index] ?? 0);
    bytes[found] = members * (rows.sizes[root] ?? 0);
    costs[found++] = own;
    cost += own;
  }
  return { roots, costs, bytes, cost };
}

// src/git/pack/sieve-work.ts
function planWork(packs) {
  return { ...shareOut(packs), packs, counters: new SharedArrayBuffer(12) };
}
var NO_HELPERS = { getReady: () => null, start: () => ({ results: Promise.resolve([]), close: () => {
} }) };
var Counter = { taken: 0, first: 1, last: 2 };
var NO_MORE = 1073741824;
function stopWork(work) {
  Atomics.store(new Int32Array(work.counters), Counter.taken, NO_MORE);
}
function takePart(work, sieve, end) {
  const steps = stepsOf(work, sieve, end);
  return () => steps.next().done !== true;
}
var LAST_TASKS = 12;
function* stepsOf(work, sieve, end) {
  const counters = new Int32Array(work.counters);
  let nearEnd = false;
  for (; ; ) {
    const taken = Atomics.add(counters, Counter.taken, 1);
    if (taken >= NO_MORE) return;
    if (!nearEnd && taken >= work.tasks.length - LAST_TASKS) {
      nearEnd = true;
      yield* settling(work, sieve);
    }
    if (taken >= work.tasks.length) break;
    const number = Atomics.add(counters, Counter[end], 1);
    const task = work.tasks[end === "first" ? number : work.tasks.length - 1 - number];
    const pack = task === void 0 ? void 0 : work.packs[task.pack];
    const roots = task === void 0 ? void 0 : work.roots[task.pack];
    if (task === void 0 || pack === void 0 || roots === void 0) break;
    const more = sieve.start(pack, roots, task);
    while (more()) yield;
  }
  yield* settling(work, sieve);
}
function* settling(work, sieve) {
  const counters = new Int32Array(work.counters);
  const more = sieve.settle();
  while (Atomics.load(counters, Counter.taken) < NO_MORE && more()) yield;
}

export {
  UnusualStore,
  MOST_OBJECTS,
  PackOrderKernel,
  NOTHING_RESIDENT,
  residentRoom,
  PackFile,
  startFor,
  PackWindow,
  COMMIT,
  TREE,
  BLOB,
  TAG,
  readPackRows,
  rootsOf,
  planWork,
  NO_HELPERS,
  stopWork,
  takePart
};
