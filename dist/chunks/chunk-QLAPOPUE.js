// src/git/pack/unusual-store.ts
var UnusualStore = class extends Error {
  name = "UnusualStore";
};

// src/git/pack/residents.ts
import { existsSync, readdirSync, statSync as statSync2 } from "node:fs";
import { basename, join as join2 } from "node:path";

// src/git/pack/object-folders.ts
import { readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
var DEEPEST = 5;
function objectFolders(folder) {
  const found = /* @__PURE__ */ new Set();
  const visit = (place, depth) => {
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return;
    const real = realpathSync(place);
    if (found.has(real)) return;
    found.add(real);
    const listed = alternates(real);
    if (listed.length > 0 && depth >= DEEPEST) throw new UnusualStore("alternates are nested too deep");
    for (const other of listed) visit(isAbsolute(other) ? other : join(real, other), depth + 1);
  };
  visit(folder, 0);
  return [...found];
}
function alternates(folder) {
  let text;
  try {
    text = readFileSync(join(folder, "info", "alternates"), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => {
    if (line.startsWith('"')) throw new UnusualStore("a quoted path in objects/info/alternates");
    return line;
  });
}

// src/git/pack/pack-file.ts
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
var HEADER_LENGTH = 12;
var PackFile = class {
  path;
  #descriptor;
  #resident;
  /** @param resident its first bytes; may be filled later, before the first `read` (see residents.ts). @throws the error of the file system. */
  constructor(path, resident = null) {
    this.path = path;
    this.#descriptor = openSync(path, "r");
    this.#resident = new Uint8Array(resident ?? new ArrayBuffer(0));
  }
  /** @throws UnusualStore when it is no pack of version 2 or 3. */
  head() {
    const head = Buffer.alloc(HEADER_LENGTH);
    if (readFully(this.#descriptor, head, 0) < HEADER_LENGTH || head.toString("latin1", 0, 4) !== "PACK") throw new UnusualStore(`${this.path} is no pack`);
    const version = head.readUInt32BE(4);
    if (version !== 2 && version !== 3) throw new UnusualStore(`${this.path} is a pack of version ${version}`);
    return { size: fstatSync(this.#descriptor).size, count: head.readUInt32BE(8) };
  }
  /** Fills the resident part. @returns whether the file had all its bytes. */
  load() {
    return readFully(this.#descriptor, this.#resident, 0) === this.#resident.length;
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

// src/git/pack/residents.ts
var MOST_RESIDENT = 144 * 1024 * 1024;
var LEAST_RESIDENT = 16 * 1024 * 1024;
var FREE_INDEX_BYTES = 10 * 1024 * 1024;
var BYTES_PER_INDEX_BYTE = 5;
var State = { waiting: 0, loaded: 1, failed: 2 };
function reserveResidents(folder) {
  const found = objectFolders(folder).flatMap((place) => packNames(place)).map((path) => {
    const indexPath = indexOf(path);
    return { path, indexPath, size: statSync2(path).size, indexSize: statSync2(indexPath).size };
  });
  const remembered = BYTES_PER_INDEX_BYTE * Math.max(0, found.reduce((sum, { indexSize }) => sum + indexSize, 0) - FREE_INDEX_BYTES);
  let room = Math.max(LEAST_RESIDENT, MOST_RESIDENT - remembered);
  const packs = found.map(({ path, indexPath, size }) => {
    const resident = new SharedArrayBuffer(Math.min(room, size));
    room -= resident.byteLength;
    return { path, indexPath, size, resident };
  });
  return { packs, state: new SharedArrayBuffer(4) };
}
function loadResidents({ packs, state }) {
  const word = new Int32Array(state);
  let outcome = State.failed;
  try {
    for (const { path, resident } of packs) load(path, resident);
    outcome = State.loaded;
  } finally {
    Atomics.store(word, 0, outcome);
    Atomics.notify(word, 0);
  }
}
function load(path, resident) {
  const file = new PackFile(path, resident);
  try {
    if (!file.load()) throw changed();
  } finally {
    file.close();
  }
}
function changed() {
  return new UnusualStore("a pack changed while it was read");
}
function awaitResidents({ state }) {
  const word = new Int32Array(state);
  if (Atomics.load(word, 0) === State.waiting) Atomics.wait(word, 0, State.waiting);
  if (Atomics.load(word, 0) !== State.loaded) throw changed();
}
function packNames(folder) {
  const place = join2(folder, "pack");
  if (!existsSync(place)) return [];
  const names = new Set(readdirSync(place));
  return [...names].filter((name) => name.endsWith(".pack") && names.has(indexOf(name))).toSorted().map((name) => join2(place, name));
}
function indexOf(path) {
  return join2(path, "..", `${basename(path, ".pack")}.idx`);
}

// src/git/pack/pack-rows.ts
var COMMIT = 1;
var TREE = 2;
var BLOB = 3;
var TAG = 4;
var OFS_DELTA = 6;
var REF_DELTA = 7;
var WINDOW = 1024 * 1024;
var LONGEST_HEAD = 10 + 32;
function readPackRows(file, index, idLength, beforeReading) {
  const { size, count } = file.head();
  if (count !== index.count) throw new UnusualStore(`${file.path} and its index disagree`);
  const indexPlaces = shared(Int32Array, count);
  indexPlaces.set(sortedPlaces(index.offsets));
  const offsets = shared(Float64Array, count + 1);
  const checksums = shared(Int32Array, count);
  for (let row = 0; row < count; row++) {
    const place = indexPlaces[row] ?? 0;
    offsets[row] = index.offsets[place] ?? 0;
    checksums[row] = index.checksums[place] ?? 0;
  }
  offsets[count] = size - idLength;
  for (let row = 0; row < count; row++) {
    if (!((offsets[row] ?? 0) < (offsets[row + 1] ?? 0))) throw new UnusualStore(`${file.path} and its index disagree`);
  }
  const rows = {
    path: file.path,
    count,
    offsets,
    indexPlaces,
    checksums,
    headLengths: shared(Uint8Array, count),
    sizes: shared(Float64Array, count),
    types: shared(Uint8Array, count),
    bases: shared(Int32Array, count)
  };
  beforeReading();
  readHeads(file, rows, index, idLength);
  return { ...rows, ...families(rows) };
}
function readHeads(file, rows, index, idLength) {
  const { offsets, headLengths, sizes, types, bases } = rows;
  let rowAt = null;
  let window = file.resident;
  let windowStart = 0;
  let windowEnd = window.length;
  for (let row = 0; row < rows.count; row++) {
    const offset = offsets[row] ?? 0;
    const end = offsets[row + 1] ?? 0;
    if (Math.min(offset + LONGEST_HEAD, end) > windowEnd) {
      if (windowStart === 0) window = Buffer.allocUnsafeSlow(WINDOW);
      windowStart = offset;
      windowEnd = offset + file.read(window, offset);
    }
    let at = offset - windowStart;
    const start = at;
    let byte = window[at++] ?? 0;
    const type = byte >> 4 & 7;
    let length = byte & 15;
    for (let unit = 16; byte & 128; unit *= 128) {
      byte = window[at++] ?? 0;
      length += (byte & 127) * unit;
      if (unit > 2 ** 60) break;
    }
    let base = -1;
    if (type === OFS_DELTA) {
      byte = window[at++] ?? 0;
      let back = byte & 127;
      while (byte & 128 && at - start < LONGEST_HEAD) {
        byte = window[at++] ?? 0;
        back = (back + 1) * 128 + (byte & 127);
      }
      base = rowFrom(offsets, row, offset - back);
    } else if (type === REF_DELTA) {
      const place = placeOf(index, window, at, idLength);
      rowAt ??= rowsByPlace(rows.indexPlaces);
      base = place < 0 ? -2 : rowAt[place] ?? -2;
      at += idLength;
    }
    if (base === row) base = -2;
    const isWhole = type >= COMMIT && type <= TAG;
    bases[row] = isWhole ? -1 : type === OFS_DELTA || type === REF_DELTA ? base : -2;
    types[row] = isWhole ? type : 0;
    sizes[row] = length;
    headLengths[row] = at - start;
    if (!Number.isSafeInteger(length) || at > windowEnd - windowStart || at - start > end - offset) bases[row] = -2;
    if (bases[row] === -2) types[row] = 0;
  }
}
function rowsByPlace(places) {
  const rows = new Int32Array(places.length);
  for (let row = 0; row < places.length; row++) rows[places[row] ?? 0] = row;
  return rows;
}
function rowFrom(offsets, row, offset) {
  let low = 0;
  let high = row;
  while (low < high) {
    const middle = low + high >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low < row && offsets[low] === offset ? low : -2;
}
function placeOf(index, bytes, at, idLength) {
  let low = 0;
  let high = index.count;
  while (low < high) {
    const middle = low + high >> 1;
    const order = compareIds(index.ids, middle * idLength, bytes, at, idLength);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}
function compareIds(a, aAt, b, bAt, length) {
  for (let i = 0; i < length; i++) {
    const difference = (a[aAt + i] ?? 0) - (b[bAt + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
function families({ count, bases, types }) {
  const childStarts = shared(Int32Array, count + 1);
  for (let row = 0; row < count; row++) {
    const base = bases[row] ?? -2;
    if (base >= 0) childStarts[base + 1] = (childStarts[base + 1] ?? 0) + 1;
  }
  for (let row = 0; row < count; row++) childStarts[row + 1] = (childStarts[row + 1] ?? 0) + (childStarts[row] ?? 0);
  const children = shared(Int32Array, childStarts[count] ?? 0);
  const next = childStarts.slice(0, count);
  for (let row = 0; row < count; row++) {
    const base = bases[row] ?? -2;
    if (base < 0) continue;
    const slot = next[base] ?? 0;
    children[slot] = row;
    next[base] = slot + 1;
  }
  const order = new Int32Array(count);
  let tail = 0;
  for (let row = 0; row < count; row++) if (bases[row] === -1) order[tail++] = row;
  for (let head = 0; head < tail; head++) {
    const row = order[head] ?? 0;
    for (let slot = childStarts[row] ?? 0; slot < (childStarts[row + 1] ?? 0); slot++) {
      const child = children[slot] ?? 0;
      types[child] = types[row] ?? 0;
      order[tail++] = child;
    }
  }
  heaviestLast(order.subarray(0, tail), bases, childStarts, children);
  const reached = shared(Int32Array, tail);
  reached.set(order.subarray(0, tail));
  return { childStarts, children, order: reached };
}
function heaviestLast(order, bases, childStarts, children) {
  const weights = new Int32Array(bases.length);
  for (let at = order.length - 1; at >= 0; at--) {
    const row = order[at] ?? 0;
    const weight = (weights[row] ?? 0) + 1;
    weights[row] = weight;
    const base = bases[row] ?? -1;
    if (base >= 0) weights[base] = (weights[base] ?? 0) + weight;
    const last = (childStarts[row + 1] ?? 0) - 1;
    let heaviest = last;
    for (let slot = childStarts[row] ?? 0; slot < last; slot++) {
      if ((weights[children[slot] ?? 0] ?? 0) > (weights[children[heaviest] ?? 0] ?? 0)) heaviest = slot;
    }
    if (heaviest === last) continue;
    const moved = children[heaviest] ?? 0;
    children.copyWithin(heaviest, heaviest + 1, last + 1);
    children[last] = moved;
  }
}
function sortedPlaces(offsets) {
  const count = offsets.length;
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  let largest = 0;
  for (let place = 0; place < count; place++) {
    const offset = offsets[place] ?? 0;
    const word = offset >>> 0;
    low[place] = word;
    if (offset > largest) largest = offset;
    if (offset !== word) high[place] = (offset - word) / 2 ** 32;
  }
  let places = new Int32Array(count);
  for (let place = 0; place < count; place++) places[place] = place;
  let sorted = new Int32Array(count);
  const starts = new Int32Array(DIGIT_MASK + 2);
  for (let bit = 0; 2 ** bit <= largest; bit += bit === 22 ? 10 : DIGIT_BITS) {
    const words = bit < 32 ? low : high;
    const shift = bit % 32;
    starts.fill(0);
    for (let place = 0; place < count; place++) {
      const digit = (words[place] ?? 0) >>> shift & DIGIT_MASK;
      starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
    }
    for (let digit = 0; digit <= DIGIT_MASK; digit++) starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
    for (let index = 0; index < count; index++) {
      const place = places[index] ?? 0;
      const digit = (words[place] ?? 0) >>> shift & DIGIT_MASK;
      const slot = starts[digit] ?? 0;
      sorted[slot] = place;
      starts[digit] = slot + 1;
    }
    [places, sorted] = [sorted, places];
  }
  return places;
}
var DIGIT_BITS = 11;
var DIGIT_MASK = 2 ** DIGIT_BITS - 1;
function shared(Kind, length) {
  return new Kind(new SharedArrayBuffer(length * Kind.BYTES_PER_ELEMENT));
}

// src/git/pack/sieve-tasks.ts
var OBJECT_COST = 300;
var SHARES = 96;
function shareOut(packs) {
  const families2 = packs.map((pack) => familiesOf(pack));
  const total = families2.reduce((sum, { costs }) => sum + costs.reduce((a, b) => a + b, 0), 0);
  const share = total / SHARES;
  const sized = [];
  families2.forEach(({ roots, costs }, pack) => {
    let start = 0;
    let cost = 0;
    for (let index = 0; index < roots.length; index++) {
      cost += costs[index] ?? 0;
      if (cost < share && index + 1 < roots.length) continue;
      sized.push({ task: { pack, start, count: index + 1 - start }, cost });
      start = index + 1;
      cost = 0;
    }
  });
  return { roots: families2.map(({ roots }) => roots), tasks: sized.toSorted((a, b) => b.cost - a.cost).map(({ task }) => task), cost: total };
}
function familiesOf({ rows }) {
  const costs = new Float64Array(rows.count);
  for (let at = rows.order.length - 1; at >= 0; at--) {
    const row = rows.order[at] ?? 0;
    costs[row] = (costs[row] ?? 0) + costOf(rows, row);
    const base = rows.bases[row] ?? -1;
    if (base >= 0) costs[base] = (costs[base] ?? 0) + (costs[row] ?? 0);
  }
  const roots = [];
  for (let row = 0; row < rows.count; row++) if (rows.bases[row] === -1 && rows.types[row] === BLOB) roots.push(row);
  const shared2 = new Int32Array(new SharedArrayBuffer(4 * roots.length));
  shared2.set(roots);
  return { roots: shared2, costs: roots.map((row) => costs[row] ?? 0) };
}
function costOf(rows, row) {
  return OBJECT_COST + (rows.offsets[row + 1] ?? 0) - (rows.offsets[row] ?? 0);
}

// src/git/pack/sieve-work.ts
function planWork(packs) {
  return { ...shareOut(packs), packs, next: new SharedArrayBuffer(4) };
}
var NO_HELPERS = { open: () => null, start: () => ({ results: Promise.resolve([]), close: () => Promise.resolve() }) };
var NO_MORE = 1073741824;
function stopWork(work) {
  Atomics.store(new Int32Array(work.next), 0, NO_MORE);
}
function takePart(work, sieve) {
  const next = new Int32Array(work.next);
  let more = null;
  return () => {
    if (more === null) {
      const task = work.tasks[Atomics.add(next, 0, 1)];
      const pack = task === void 0 ? void 0 : work.packs[task.pack];
      const roots = task === void 0 ? void 0 : work.roots[task.pack];
      if (task === void 0 || pack === void 0 || roots === void 0) return false;
      more = sieve.start(pack, roots, task);
    }
    if (!more()) more = null;
    return true;
  };
}

export {
  UnusualStore,
  objectFolders,
  PackFile,
  PackWindow,
  reserveResidents,
  loadResidents,
  awaitResidents,
  COMMIT,
  TREE,
  BLOB,
  TAG,
  readPackRows,
  planWork,
  NO_HELPERS,
  stopWork,
  takePart
};
