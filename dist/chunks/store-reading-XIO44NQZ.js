import {
  BlobSieve,
  HIT_CAPACITY,
  KERNEL_ROOM,
  PackFile,
  PackKernel
} from "./chunk-QYEWJAR3.js";
import {
  BlobEvents,
  parentsFirst
} from "./chunk-XJAX7Z7K.js";
import "./start-B9E9450A.js";
import { $chunk_TVJRCXHP } from "./start-B9E9450A.js";
const {
  Interrupted
} = $chunk_TVJRCXHP;
import { $chunk_3UEBEUUQ } from "./start-B9E9450A.js";
const {
  emptyTreeId
} = $chunk_3UEBEUUQ;
import "./start-B9E9450A.js";
import {
  UnusualStore,
  stopWork,
  takePart
} from "./chunk-UQMU57YL.js";
import "./start-B9E9450A.js";
import "./chunk-ULZDHRKX.js";


// src/kernel/tree-kernel.ts
var LARGEST_TREE = 16 * 1024 * 1024;
var MOST_ENTRIES = Math.ceil(LARGEST_TREE / 24);
var WAITING_ENTRIES = 1 << 16;
var ENTRIES = MOST_ENTRIES + WAITING_ENTRIES;
var NAME_SLOTS = 1 << 21;
var NAME_BYTES = 32 * 1024 * 1024;
var UNKNOWN_SLOTS = 1 << 20;
var TREE_ERRORS = { malformed: -30, tableFull: -31 };
var TreeKernel = class extends PackKernel {
  /** Bytes at the beginning of `input` that are the caller's. */
  room;
  #idLength;
  #words;
  #baseStartsAt;
  #startsAt;
  #segmentsAt;
  #ownAt;
  #namesAt;
  #nameStartsAt;
  #unknownAt;
  /** @param room bytes for the caller: as PackKernel's `inputCapacity`. @param known ids to be found; copied. */
  constructor(literals, room, hitCapacity, known, emptyTree) {
    const aligned = room + 79 & ~15;
    const { idLength, ids, slots } = known;
    let end = aligned;
    const area = (bytes) => {
      const at2 = end;
      end = end + bytes + 31 & ~15;
      return at2;
    };
    const settingsAt = area(17 * 4);
    const idsAt = area(ids.length + 32);
    const idSlotsAt = area(slots.length * 4);
    const unknownAt = area(UNKNOWN_SLOTS / 2 * idLength + 32);
    const unknownSlotsAt = area(UNKNOWN_SLOTS * 4);
    const namesAt = area(NAME_BYTES);
    const nameStartsAt = area((NAME_SLOTS / 2 + 1) * 4);
    const nameHashesAt = area(NAME_SLOTS / 2 * 4);
    const nameSlotsAt = area(NAME_SLOTS * 4);
    const baseStartsAt = area((MOST_ENTRIES + 8) * 4);
    const startsAt = area((MOST_ENTRIES + 8) * 4);
    const segmentsAt = area((ENTRIES + 8) * 16);
    const ownAt = area((ENTRIES + 8) * 8);
    const emptyTreeAt = area(32);
    super(literals, end, hitCapacity);
    this.room = room;
    this.#idLength = idLength;
    this.#words = new Int32Array(this.input.buffer, this.inputAt, end >> 2);
    this.input.set(ids, idsAt);
    this.#words.set(slots, idSlotsAt >> 2);
    this.input.set(emptyTree, emptyTreeAt);
    const at = this.inputAt;
    this.#words.set([
      idLength,
      at + idsAt,
      at + idSlotsAt,
      slots.length - 1,
      at + unknownAt,
      at + unknownSlotsAt,
      UNKNOWN_SLOTS - 1,
      at + namesAt,
      at + namesAt + NAME_BYTES,
      at + nameStartsAt,
      at + nameHashesAt,
      at + nameSlotsAt,
      NAME_SLOTS - 1,
      at + startsAt,
      at + segmentsAt,
      at + ownAt,
      at + emptyTreeAt
    ], settingsAt >> 2);
    this.exports.configureTrees(at + settingsAt);
    this.#baseStartsAt = baseStartsAt;
    this.#startsAt = startsAt;
    this.#segmentsAt = segmentsAt;
    this.#ownAt = ownAt;
    this.#namesAt = namesAt;
    this.#nameStartsAt = nameStartsAt;
    this.#unknownAt = unknownAt;
  }
  /** Pairs that were read and not taken yet. */
  get segmentCount() {
    return this.exports.treeSegments();
  }
  get ownCount() {
    return this.exports.treeOwnEntries();
  }
  /** True when `takeEntries` must come before the next tree. */
  get mustTake() {
    return this.exports.treeOwnEntries() > WAITING_ENTRIES || this.exports.treeSegments() > 2 * WAITING_ENTRIES;
  }
  /**
   * Reads the whole tree at input[at, at + size): adds to what `takeEntries` gives.
   * @returns the number of its entries, or an error of `TREE_ERRORS`; after an error nothing is added.
   */
  readTree(at, size) {
    if (size > LARGEST_TREE) return TREE_ERRORS.tableFull;
    this.#checkRoom();
    this.checkRange(at, at + size);
    return this.exports.readTree(this.inputAt + at, this.inputAt + at + size);
  }
  /**
   * The same for the tree at input[at, at + size) that `applyDelta` made.
   * @param deltaAt, deltaSize the delta's place in `input`. @param baseStarts where the entries of the base begin (see `starts`).
   */
  readMadeTree(at, size, deltaAt, deltaSize, baseStarts) {
    if (size > LARGEST_TREE || baseStarts.length > MOST_ENTRIES + 1) return TREE_ERRORS.tableFull;
    this.#checkRoom();
    this.checkRange(at, at + size);
    this.checkRange(deltaAt, deltaAt + deltaSize);
    this.#words.set(baseStarts, this.#baseStartsAt >> 2);
    const origin = this.inputAt;
    return this.exports.readMadeTree(
      origin + at,
      origin + at + size,
      origin + this.#baseStartsAt,
      baseStarts.length - 1,
      origin + deltaAt,
      origin + deltaAt + deltaSize
    );
  }
  /** Where the entries of the tree just read begin: offsets, and one more for the end. A copy. @param count what reading gave. */
  starts(count) {
    return this.#view(this.#startsAt, count + 1).slice();
  }
  /** Takes back what the tree just read added. */
  dropTree() {
    this.exports.dropTree();
  }
  takeEntries() {
    const entries = { segments: this.#view(this.#segmentsAt, 2 * this.segmentCount), own: this.#view(this.#ownAt, 2 * this.ownCount) };
    this.exports.takeTrees();
    return entries;
  }
  /** Bytes of a name, a view. */
  nameBytes(name) {
    const starts = this.#nameStartsAt >> 2;
    return this.input.subarray(this.#namesAt + (this.#words[starts + name] ?? 0), this.#namesAt + (this.#words[starts + name + 1] ?? 0));
  }
  /** The ids that the host did not number, one behind the other; the first is object -2. A view. */
  get unknownIds() {
    return this.input.subarray(this.#unknownAt, this.#unknownAt + this.exports.treeUnknownIds() * this.#idLength);
  }
  #view(at, length) {
    return this.#words.subarray(at >> 2, (at >> 2) + length);
  }
  #checkRoom() {
    if (this.mustTake) throw new RangeError("what was read of trees must be taken first");
  }
};

// src/git/pack/growing-numbers.ts
var GrowingNumbers = class {
  #numbers;
  #length = 0;
  constructor(capacity = 1024) {
    this.#numbers = new Int32Array(capacity);
  }
  get length() {
    return this.#length;
  }
  push(number) {
    if (this.#length === this.#numbers.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }
  append(numbers) {
    const length = this.#length + numbers.length;
    if (length > this.#numbers.length) {
      const larger = new Int32Array(Math.max(length, this.#numbers.length * 2));
      larger.set(this.view());
      this.#numbers = larger;
    }
    this.#numbers.set(numbers, this.#length);
    this.#length = length;
  }
  /** The numbers so far; a view that the next `push` may leave behind. */
  view() {
    return this.#numbers.subarray(0, this.#length);
  }
};

// src/git/pack/tree-scripts.ts
var FOLDER = 1;
var KIND_BITS = 2;
var KIND_MASK = 3;
var TreeScripts = class {
  table;
  /** Tree by object; -1 for what is no tree, or was not recorded. */
  treeOf;
  /** By tree: object, base tree or -1, first word of its script and first entry of its own (one more of each for the end). */
  objects = new GrowingNumbers();
  bases = new GrowingNumbers();
  scriptStarts = new GrowingNumbers();
  entryStarts = new GrowingNumbers();
  /** Pairs: `start, count` of entries from the base, or `-1, count` of entries of its own. */
  script = new GrowingNumbers();
  /** By entry, pairs: name and kind, object (-1 for a submodule; an id that is not stored has a number behind the stored ones). */
  entries = new GrowingNumbers();
  #kernel;
  /** @param kernel made with the ids of `table` as they are now. */
  constructor(table, kernel) {
    this.table = table;
    this.treeOf = new Int32Array(table.size).fill(-1);
    this.#kernel = kernel;
    this.scriptStarts.push(0);
    this.entryStarts.push(0);
  }
  get count() {
    return this.objects.length;
  }
  /**
   * Takes in the tree at input[at, at + size); a second time only says where its entries begin.
   * @param isBase whether trees are made from it: otherwise where its entries begin is not wanted, and the result is empty.
   * @throws UnusualStore when it is not a well-formed tree.
   */
  record(object, at, size, delta, isBase) {
    const kernel = this.#kernel;
    const count = delta === null ? kernel.readTree(at, size) : kernel.readMadeTree(at, size, delta.at, delta.size, delta.baseStarts);
    if (count < 0) throw new UnusualStore(`tree ${this.table.hex(object)} is ${count === TREE_ERRORS.malformed ? "malformed" : "large, or there are too many names"}`);
    if ((this.treeOf[object] ?? -1) < 0) this.#keep(object, delta === null ? -1 : this.treeOf[delta.base] ?? -1);
    else kernel.dropTree();
    const starts = isBase ? kernel.starts(count) : NOTHING;
    if (kernel.mustTake) this.#take();
    return starts;
  }
  /** Must be called once, after the last tree: gives numbers to the ids that are not stored. */
  finish() {
    this.#take();
    const { table } = this;
    const { unknownIds } = this.#kernel;
    if (unknownIds.length === 0) return;
    const numbers = Int32Array.from({ length: unknownIds.length / table.idLength }, (_, index) => table.add(unknownIds, index * table.idLength));
    const entries = this.entries.view();
    for (let word = 1; word < entries.length; word += 2) {
      const object = entries[word] ?? -1;
      if (object < -1) entries[word] = numbers[-2 - object] ?? -1;
    }
  }
  /** A name's bytes as Latin-1. */
  name(nameAndKind) {
    return Buffer.from(this.#kernel.nameBytes(nameAndKind >>> KIND_BITS)).toString("latin1");
  }
  /** Those of the objects that an entry names as a folder. */
  foldersAmong(objects) {
    const entries = this.entries.view();
    const folders = /* @__PURE__ */ new Set();
    for (let word = 0; word < entries.length; word += 2) {
      const object = entries[word + 1] ?? -1;
      if (((entries[word] ?? 0) & KIND_MASK) === FOLDER && objects.has(object)) folders.add(object);
    }
    return folders;
  }
  #keep(object, base) {
    this.treeOf[object] = this.objects.length;
    this.objects.push(object);
    this.bases.push(base);
    this.scriptStarts.push(this.script.length + 2 * this.#kernel.segmentCount);
    this.entryStarts.push(this.entries.length / 2 + this.#kernel.ownCount);
  }
  #take() {
    const { segments, own } = this.#kernel.takeEntries();
    this.script.append(segments);
    this.entries.append(own);
  }
};
var NOTHING = new Int32Array(0);

// src/git/pack/first-paths.ts
var FirstPaths = class {
  #scripts;
  #holdings;
  #seen;
  #paths = /* @__PURE__ */ new Map();
  constructor(scripts, holdings) {
    this.#scripts = scripts;
    this.#holdings = holdings;
    this.#seen = new Uint8Array(scripts.count);
  }
  /** Object to path (bytes as Latin-1; empty for one that a ref names directly), for the wanted objects that were met. */
  get paths() {
    return this.#paths;
  }
  /** Goes on from an object that a ref or a commit names: a tree, or an object without a path. */
  visit(object, isWanted) {
    const tree = this.#scripts.treeOf[object] ?? -1;
    if (tree >= 0) this.#visitTree(tree);
    else if (isWanted && !this.#paths.has(object)) this.#paths.set(object, "");
  }
  #visitTree(root) {
    if (this.#seen[root] === 1 || !this.#holdings.holds(root)) return;
    this.#seen[root] = 1;
    const entries = this.#scripts.entries.view();
    const stack = [{ entries: this.#holdings.of(root), next: 0, prefix: "" }];
    for (let frame = stack.at(-1); frame !== void 0; frame = stack.at(-1)) {
      const entry = frame.entries[frame.next++];
      if (entry === void 0) {
        stack.pop();
        continue;
      }
      const object = entries[2 * entry + 1] ?? 0;
      const nameAndKind = entries[2 * entry] ?? 0;
      const path = () => frame.prefix + this.#scripts.name(nameAndKind);
      const tree = (nameAndKind & KIND_MASK) === FOLDER ? this.#scripts.treeOf[object] ?? -1 : -1;
      if (tree < 0) {
        if (!this.#paths.has(object)) this.#paths.set(object, path());
      } else if (this.#seen[tree] !== 1) {
        this.#seen[tree] = 1;
        stack.push({ entries: this.#holdings.of(tree), next: 0, prefix: `${path()}/` });
      }
    }
  }
};

// src/git/pack/hit-changes.ts
var HitChanges = class {
  #scripts;
  #holdings;
  /** @param holdings of exactly the blobs with hits. */
  constructor(scripts, holdings) {
    this.#scripts = scripts;
    this.#holdings = holdings;
  }
  /** @param before tree object, or -1 for none. @param after as `before`. */
  between(before, after, change) {
    const folders = [{ before, after, prefix: "" }];
    for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) {
      if (folder.before !== folder.after) this.#compare(folder, folders, change);
    }
  }
  #compare({ before, after, prefix }, folders, change) {
    const scripts = this.#scripts;
    const old = this.#entries(before);
    const now = this.#entries(after);
    for (const [nameAndKind, object] of now) {
      const was = old.get(nameAndKind) ?? -1;
      if (was === object) continue;
      const path = prefix + scripts.name(nameAndKind);
      if ((nameAndKind & KIND_MASK) === FOLDER) folders.push({ before: was, after: object, prefix: `${path}/` });
      else change(path, object);
    }
    for (const [nameAndKind, object] of old) {
      if (now.has(nameAndKind)) continue;
      const path = prefix + scripts.name(nameAndKind);
      if ((nameAndKind & KIND_MASK) === FOLDER) folders.push({ before: object, after: -1, prefix: `${path}/` });
      else change(path, -1);
    }
  }
  /** Object by name and kind. */
  #entries(object) {
    const tree = object < 0 ? -1 : this.#scripts.treeOf[object] ?? -1;
    if (tree < 0) return NOTHING2;
    const entries = this.#scripts.entries.view();
    return new Map(this.#holdings.of(tree).map((entry) => [entries[2 * entry] ?? 0, entries[2 * entry + 1] ?? 0]));
  }
};
var NOTHING2 = /* @__PURE__ */ new Map();

// src/git/pack/loose-reader.ts
import { readFileSync, statSync } from "node:fs";

// src/git/pack/pack-rows.ts
var COMMIT = 1;
var TREE = 2;
var BLOB = 3;
var TAG = 4;
var OFS_DELTA = 6;
var REF_DELTA = 7;
var WINDOW = 1024 * 1024;
var LONGEST_HEAD = 10 + 32;
function readPackRows(file, index, idLength) {
  const { size, count } = file.head();
  if (count !== index.count) throw new UnusualStore(`${file.path} and its index disagree`);
  const indexPlaces = shared(Int32Array, count);
  indexPlaces.set(sortedPlaces(index.offsets));
  const offsets = shared(Float64Array, count + 1);
  for (let row = 0; row < count; row++) offsets[row] = index.offsets[indexPlaces[row] ?? 0] ?? 0;
  offsets[count] = size - idLength;
  for (let row = 0; row < count; row++) {
    if (!((offsets[row] ?? 0) < (offsets[row + 1] ?? 0))) throw new UnusualStore(`${file.path} and its index disagree`);
  }
  const rows = {
    path: file.path,
    count,
    offsets,
    indexPlaces,
    headLengths: shared(Uint8Array, count),
    sizes: shared(Float64Array, count),
    types: shared(Uint8Array, count),
    bases: shared(Int32Array, count)
  };
  readHeads(file, rows, index, idLength);
  return { ...rows, ...families(rows) };
}
function readHeads(file, rows, index, idLength) {
  const { offsets, headLengths, sizes, types, bases } = rows;
  const rowAt = new Int32Array(rows.count);
  rows.indexPlaces.forEach((place, row) => rowAt[place] = row);
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
    low[place] = offset % 2 ** 32;
    high[place] = offset / 2 ** 32;
    if (offset > largest) largest = offset;
  }
  let places = new Int32Array(count);
  for (let place = 0; place < count; place++) places[place] = place;
  let sorted = new Int32Array(count);
  const starts = new Int32Array(DIGIT_MASK + 2);
  for (let bit = 0; 2 ** bit <= largest; bit += bit === 22 ? 10 : DIGIT_BITS) {
    const words = bit < 32 ? low : high;
    const shift = bit % 32;
    starts.fill(0);
    for (const word of words) {
      const digit = word >>> shift & DIGIT_MASK;
      starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
    }
    for (let digit = 0; digit <= DIGIT_MASK; digit++) starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
    for (const place of places) {
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

// src/git/pack/loose-reader.ts
var TYPES = /* @__PURE__ */ new Map([["commit", COMMIT], ["tree", TREE], ["blob", BLOB], ["tag", TAG]]);
var LARGEST_FILE = 8 * 1024 * 1024;
var LONGEST_HEAD2 = 32;
function readLoose(kernel, kernelRoom, path) {
  const { input } = kernel;
  let length;
  try {
    length = statSync(path).size;
    if (length > LARGEST_FILE) return null;
    const file = readFileSync(path);
    length = file.length;
    if (length > LARGEST_FILE) return null;
    input.set(file);
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
  const room = kernelRoom - LARGEST_FILE;
  const size = kernel.inflate(0, length, LARGEST_FILE, room, room, true);
  if (size < 0) return null;
  const end = input.subarray(LARGEST_FILE, LARGEST_FILE + Math.min(size, LONGEST_HEAD2)).indexOf(0);
  const [, word, declared] = /^([a-z]+) (0|[1-9]\d*)$/.exec(Buffer.from(input.subarray(LARGEST_FILE, LARGEST_FILE + Math.max(end, 0))).toString("latin1")) ?? [];
  const type = TYPES.get(word ?? "");
  if (end < 0 || type === void 0 || Number(declared) !== size - end - 1) return null;
  return { type, at: LARGEST_FILE + end + 1, size: size - end - 1 };
}

// src/git/pack/object-store.ts
import { existsSync, readdirSync, readFileSync as readFileSync3 } from "node:fs";
import { basename, join as join2 } from "node:path";

// src/git/pack/object-folders.ts
import { readFileSync as readFileSync2, realpathSync, statSync as statSync2 } from "node:fs";
import { isAbsolute, join } from "node:path";
var DEEPEST = 5;
function objectFolders(folder) {
  const found = /* @__PURE__ */ new Set();
  const visit = (place, depth) => {
    if (statSync2(place, { throwIfNoEntry: false })?.isDirectory() !== true) return;
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
    text = readFileSync2(join(folder, "info", "alternates"), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => {
    if (line.startsWith('"')) throw new UnusualStore("a quoted path in objects/info/alternates");
    return line;
  });
}

// src/git/pack/object-table.ts
var ObjectTable = class {
  idLength;
  #ids;
  #slots;
  #count = 0;
  /** @param expected about as many ids will come. */
  constructor(idLength, expected) {
    this.idLength = idLength;
    this.#ids = new Uint8Array(Math.max(64, expected) * idLength);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(64, expected) * 2))).fill(-1);
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
      const larger = new Uint8Array(this.#ids.length * 2);
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
    if (ids.length > this.#ids.length) this.#ids = new Uint8Array(ids.length);
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
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(this.#count * 4))).fill(-1);
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

// src/git/pack/pack-index.ts
var IDX_SIGNATURE = 4285812579;
var FANOUT = 256 * 4;
var LARGE = 2147483648;
function parsePackIndex(file, idLength) {
  if (file.length < 8 + FANOUT + 2 * idLength) throw new UnusualStore("a pack index is cut off");
  if (file.readUInt32BE(0) !== IDX_SIGNATURE || file.readUInt32BE(4) !== 2) throw new UnusualStore("a pack index is not of version 2");
  const count = fanoutCount(file, 8);
  const idsAt = 8 + FANOUT;
  const offsetsAt = idsAt + count * (idLength + 4);
  const largeAt = offsetsAt + count * 4;
  const largeEnd = file.length - 2 * idLength;
  if (largeAt > largeEnd) throw new UnusualStore("a pack index is cut off");
  const offsets = new Float64Array(count);
  for (let index = 0; index < count; index++) offsets[index] = readOffset(file, file.readUInt32BE(offsetsAt + 4 * index), largeAt, largeEnd);
  return { count, ids: file.subarray(idsAt, idsAt + count * idLength), offsets };
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
function readOffset(file, word, largeAt, largeEnd) {
  if (word < LARGE) return word;
  const at = largeAt + 8 * (word - LARGE);
  if (at + 8 > largeEnd) throw new UnusualStore("a pack index contradicts itself");
  const offset = file.readUInt32BE(at) * 2 ** 32 + file.readUInt32BE(at + 4);
  if (!Number.isSafeInteger(offset)) throw new UnusualStore("a pack index contradicts itself");
  return offset;
}

// src/git/pack/object-store.ts
var RESIDENT_BYTES = 144 * 1024 * 1024;
var ObjectStore = class _ObjectStore {
  table;
  packs;
  loose;
  /** Number of stored objects: numbers from here on are ids without an object. */
  stored;
  constructor(table, packs, loose) {
    this.table = table;
    this.packs = packs;
    this.loose = loose;
    this.stored = table.size;
  }
  /**
   * @param folder the repository's `objects` folder.
   * @throws UnusualStore for packs, indexes or folders of an unknown kind; errors of the file system.
   */
  static open(folder, idLength) {
    const folders = objectFolders(folder);
    const found = folders.flatMap((place) => listPacks(place, idLength));
    const table = new ObjectTable(idLength, found.reduce((sum, { index }) => sum + index.count, 0) + 64);
    let room = RESIDENT_BYTES;
    const packs = found.map(({ path, index }) => {
      const pack = openPack(path, index, table, room);
      room -= pack.resident.byteLength;
      return pack;
    });
    const loose = folders.flatMap((place) => listLoose(place, table));
    return new _ObjectStore(table, packs, loose);
  }
};
function listPacks(folder, idLength) {
  const place = join2(folder, "pack");
  if (!existsSync(place)) return [];
  const names = new Set(readdirSync(place));
  return [...names].filter((name) => /^pack-.*\.pack$/.test(name)).toSorted().flatMap((name) => {
    const index = `${basename(name, ".pack")}.idx`;
    return names.has(index) ? [{ path: join2(place, name), index: parsePackIndex(readFileSync3(join2(place, index)), idLength) }] : [];
  });
}
function openPack(path, index, table, room) {
  let file = new PackFile(path);
  try {
    const resident = file.load(room);
    file.close();
    file = new PackFile(path, resident);
    const rows = readPackRows(file, index, table.idLength);
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
    for (const rest2 of readdirSync(join2(folder, first))) {
      if (rest2.length !== 2 * table.idLength - 2 || !/^[0-9a-f]+$/.test(rest2)) continue;
      const before = table.size;
      const object = table.add(Buffer.from(first + rest2, "hex"), 0);
      if (object === before) loose.push({ object, path: join2(folder, first, rest2) });
    }
  }
  return loose;
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
function familiesOf({ rows, repeated }) {
  const costs = new Float64Array(rows.count);
  const news = new Int32Array(rows.count);
  for (let at = rows.order.length - 1; at >= 0; at--) {
    const row = rows.order[at] ?? 0;
    costs[row] = (costs[row] ?? 0) + costOf(rows, row);
    if (repeated[row] !== 1) news[row] = (news[row] ?? 0) + 1;
    const base = rows.bases[row] ?? -1;
    if (base < 0) continue;
    costs[base] = (costs[base] ?? 0) + (costs[row] ?? 0);
    news[base] = (news[base] ?? 0) + (news[row] ?? 0);
  }
  const roots = [];
  for (let row = 0; row < rows.count; row++) if (rows.bases[row] === -1 && rows.types[row] === BLOB && (news[row] ?? 0) > 0) roots.push(row);
  const shared2 = new Int32Array(new SharedArrayBuffer(4 * roots.length));
  shared2.set(roots);
  return { roots: shared2, costs: roots.map((row) => costs[row] ?? 0) };
}
function costOf(rows, row) {
  return OBJECT_COST + (rows.offsets[row + 1] ?? 0) - (rows.offsets[row] ?? 0);
}

// src/git/pack/commit-fields.ts
var LINE_FEED = 10;
var SPACE = 32;
var TREE2 = Buffer.from("tree ");
var PARENT = Buffer.from("parent ");
var COMMITTER = Buffer.from("committer ");
var DIGITS = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value++) DIGITS[value.toString(16).charCodeAt(0)] = value;
var CommitFields = class {
  #idLength;
  /** Tree, then parents, one behind the other. */
  ids;
  parentCount = 0;
  /** Committer time in seconds since 1970; 0 when it cannot be read. */
  time = 0;
  /** Offset of the message: behind the first empty line. The whole size when there is none. */
  messageAt = 0;
  constructor(idLength) {
    this.#idLength = idLength;
    this.ids = new Uint8Array(16 * idLength);
  }
  /** @returns false when the object does not begin like a commit; the fields mean nothing then. */
  read(commit) {
    const idLength = this.#idLength;
    if (!startsWith(commit, 0, TREE2) || !this.#id(commit, TREE2.length, 0)) return false;
    let at = TREE2.length + 2 * idLength + 1;
    this.parentCount = 0;
    while (startsWith(commit, at, PARENT)) {
      if (!this.#id(commit, at + PARENT.length, ++this.parentCount)) return false;
      at += PARENT.length + 2 * idLength + 1;
    }
    this.#rest(commit, at);
    return true;
  }
  #id(commit, at, place) {
    const to = place * this.#idLength;
    if (at + 2 * this.#idLength > commit.length) return false;
    if (to + this.#idLength > this.ids.length) {
      const larger = new Uint8Array(2 * this.ids.length);
      larger.set(this.ids);
      this.ids = larger;
    }
    for (let index = 0; index < this.#idLength; index++) {
      const high = DIGITS[commit[at + 2 * index] ?? 0] ?? 255;
      const low = DIGITS[commit[at + 2 * index + 1] ?? 0] ?? 255;
      if ((high | low) > 15) return false;
      this.ids[to + index] = high << 4 | low;
    }
    return true;
  }
  /** The header lines from `at` on: committer time, and where the message begins. */
  #rest(commit, at) {
    this.time = 0;
    let sought = true;
    for (let line = at; line < commit.length; ) {
      if (commit[line] === LINE_FEED) {
        this.messageAt = commit[line - 1] === LINE_FEED ? line + 1 : afterGap(commit, line);
        return;
      }
      let end = line;
      while (end < commit.length && commit[end] !== LINE_FEED) end++;
      if (sought && startsWith(commit, line, COMMITTER)) {
        sought = false;
        this.time = timeOf(commit, line + COMMITTER.length, end);
      }
      line = end + 1;
    }
    this.messageAt = afterGap(commit, 0);
  }
};
function afterGap(commit, from) {
  for (let at = from; at + 1 < commit.length; at++) if (commit[at] === LINE_FEED && commit[at + 1] === LINE_FEED) return at + 2;
  return commit.length;
}
function timeOf(commit, start, end) {
  for (let at = start; at < end; at++) {
    if (commit[at] !== 62) continue;
    let next = at + 1;
    while (next < end && commit[next] === SPACE) next++;
    const negative = next < end && commit[next] === 45;
    if (negative) next++;
    let value = 0;
    let digits = 0;
    for (; next < end && digits <= 15; next++, digits++) {
      const digit = (commit[next] ?? 0) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (digits > 0 && digits <= 15 && (next === end || commit[next] === SPACE)) return negative ? -value : value;
  }
  return 0;
}
function startsWith(bytes, at, key) {
  for (let index = 0; index < key.length; index++) if (bytes[at + index] !== key[index]) return false;
  return true;
}

// src/git/pack/stored-commits.ts
var StoredCommits = class {
  table;
  /** Commit by object; -1 for what is none. */
  #commitOf;
  #objects = new GrowingNumbers();
  #trees = new GrowingNumbers();
  #parents = new GrowingNumbers();
  /** First parent of each commit in `#parents`; one more for the end. */
  #starts = new GrowingNumbers();
  #times = [];
  #fields;
  constructor(table) {
    this.table = table;
    this.#fields = new CommitFields(table.idLength);
    this.#commitOf = new Int32Array(table.size).fill(-1);
    this.#starts.push(0);
  }
  get count() {
    return this.#objects.length;
  }
  /** @returns offset of the message in `contents`. @throws UnusualStore when the object does not begin like a commit. */
  add(object, contents) {
    const fields = this.#fields;
    if (!fields.read(contents)) throw new UnusualStore(`commit ${this.table.hex(object)} is malformed`);
    if ((this.#commitOf[object] ?? -1) >= 0) return fields.messageAt;
    const { table } = this;
    this.#commitOf[object] = this.#objects.length;
    this.#objects.push(object);
    this.#trees.push(table.add(fields.ids, 0));
    for (let parent = 1; parent <= fields.parentCount; parent++) this.#parents.push(table.add(fields.ids, parent * table.idLength));
    this.#starts.push(this.#parents.length);
    this.#times.push(fields.time);
    return fields.messageAt;
  }
  find(object) {
    const commit = this.#commitOf[object] ?? -1;
    return commit < 0 ? null : commit;
  }
  object(commit) {
    return this.#objects.view()[commit] ?? 0;
  }
  tree(commit) {
    return this.#trees.view()[commit] ?? 0;
  }
  /** Parents as objects. */
  parents(commit) {
    const starts = this.#starts.view();
    return this.#parents.view().subarray(starts[commit], starts[commit + 1]);
  }
  /** Committer time, seconds since 1970. */
  time(commit) {
    return this.#times[commit] ?? 0;
  }
  /**
   * The commits that the tips lead to, newest first as `git rev-list` sorts them: by time, and those of the same time as they
   * were met. Tips that are no stored commits are passed over.
   * @param isRoot objects of commits whose parents do not count (where a shallow clone ends).
   * @throws UnusualStore when a parent is not stored.
   */
  walk(tips, isRoot) {
    const seen = new Uint8Array(this.count);
    const waiting = new NewestFirst(Float64Array.from(this.#times));
    const first = [];
    for (const tip of tips) {
      const commit = this.find(tip);
      if (commit === null || seen[commit] === 1) continue;
      seen[commit] = 1;
      first.push(commit);
    }
    for (const commit of first) waiting.push(commit);
    const order = [];
    const parents = this.#parents.view();
    const starts = this.#starts.view();
    for (let commit = waiting.pop(); commit >= 0; commit = waiting.pop()) {
      order.push(commit);
      if (isRoot.size > 0 && isRoot.has(this.object(commit))) continue;
      const end = starts[commit + 1] ?? 0;
      for (let link = starts[commit] ?? 0; link < end; link++) {
        const object = parents[link] ?? 0;
        const parent = this.#commitOf[object] ?? -1;
        if (parent < 0) throw new UnusualStore(`commit ${this.table.hex(object)} is missing`);
        if (seen[parent] === 1) continue;
        seen[parent] = 1;
        waiting.push(parent);
      }
    }
    return order;
  }
};
var NewestFirst = class {
  #times;
  #heap;
  /** When each commit was pushed. */
  #turns;
  #size = 0;
  #pushed = 0;
  /** @param times by commit. Each commit may be pushed once. */
  constructor(times) {
    this.#times = times;
    this.#heap = new Int32Array(times.length);
    this.#turns = new Int32Array(times.length);
  }
  push(commit) {
    const heap = this.#heap;
    this.#turns[commit] = this.#pushed++;
    let at = this.#size++;
    for (; at > 0; ) {
      const above = at - 1 >> 1;
      const other = heap[above] ?? 0;
      if (this.#before(other, commit)) break;
      heap[at] = other;
      at = above;
    }
    heap[at] = commit;
  }
  /** @returns -1 when it is empty. */
  pop() {
    if (this.#size === 0) return -1;
    const heap = this.#heap;
    const top = heap[0] ?? 0;
    const size = --this.#size;
    const moved = heap[size] ?? 0;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.#before(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      const other = heap[child] ?? 0;
      if (this.#before(moved, other)) break;
      heap[at] = other;
      at = child;
    }
    heap[at] = moved;
    return top;
  }
  #before(a, b) {
    const difference = (this.#times[a] ?? 0) - (this.#times[b] ?? 0);
    return difference === 0 ? (this.#turns[a] ?? 0) < (this.#turns[b] ?? 0) : difference > 0;
  }
};

// src/git/pack/stored-graph.ts
var NO_IDS = [];
var StoredGraph = class {
  hexLength;
  order;
  #stored;
  /** By vertex, ascending. */
  #commits;
  /** By commit; -1 outside of the graph. */
  #vertices;
  #starts;
  #parents;
  /**
   * @param commits all of them with all their parents, but for `roots`.
   * @param roots objects of commits whose parents do not count.
   */
  constructor(stored, commits, roots) {
    this.hexLength = stored.table.idLength === 20 ? 40 : 64;
    this.#stored = stored;
    this.#commits = Int32Array.from(commits).toSorted();
    this.#vertices = new Int32Array(stored.count).fill(-1);
    this.#commits.forEach((commit, vertex) => this.#vertices[commit] = vertex);
    this.#starts = new Int32Array(this.size + 1);
    const links = [];
    this.#commits.forEach((commit, vertex) => {
      if (!roots.has(stored.object(commit))) for (const object of new Set(stored.parents(commit))) links.push(this.#vertexOf(object));
      this.#starts[vertex + 1] = links.length;
    });
    this.#parents = Int32Array.from(links);
    this.order = parentsFirst(this.#starts, this.#parents);
  }
  get size() {
    return this.#commits.length;
  }
  id(vertex) {
    return this.#stored.table.hex(this.#stored.object(this.#commit(vertex)));
  }
  tree(vertex) {
    return this.#stored.table.hex(this.treeObject(vertex));
  }
  treeObject(vertex) {
    return this.#stored.tree(this.#commit(vertex));
  }
  time(vertex) {
    return this.#stored.time(this.#commit(vertex));
  }
  find(id) {
    const object = this.#stored.table.findHex(id);
    const commit = object < 0 ? null : this.#stored.find(object);
    const vertex = commit === null ? -1 : this.#vertices[commit] ?? -1;
    return vertex < 0 ? null : vertex;
  }
  parents(vertex) {
    return this.#parents.subarray(this.#starts[vertex], this.#starts[vertex + 1]);
  }
  firstParent(vertex) {
    const first = this.#starts[vertex] ?? 0;
    return first === this.#starts[vertex + 1] ? null : this.#parents[first] ?? null;
  }
  outerParents() {
    return NO_IDS;
  }
  firstParentId(vertex) {
    const first = this.firstParent(vertex);
    return first === null ? null : this.id(first);
  }
  #commit(vertex) {
    return this.#commits[vertex] ?? 0;
  }
  #vertexOf(object) {
    const commit = this.#stored.find(object);
    const vertex = commit === null ? -1 : this.#vertices[commit] ?? -1;
    if (vertex < 0) throw new Error("a parent lies outside of the graph");
    return vertex;
  }
};

// src/git/pack/tree-holdings.ts
var NONE = [];
var TreeHoldings = class {
  #links;
  /** Entries that lead to wanted objects, by tree: a list of places in the three arrays below. */
  #first;
  #next = new GrowingNumbers();
  #entries = new GrowingNumbers();
  #positions = new GrowingNumbers();
  #sorted = /* @__PURE__ */ new Map();
  /** @param wanted 1 by object. */
  constructor(links, wanted) {
    this.#links = links;
    this.#first = new Int32Array(links.scripts.count).fill(-1);
    this.#follow(wanted);
  }
  /** Whether a tree holds a wanted object somewhere. */
  holds(tree) {
    return (this.#first[tree] ?? -1) >= 0;
  }
  /** Entries of a tree that lead to wanted objects, in the tree's order. */
  of(tree) {
    if (!this.holds(tree)) return NONE;
    const known = this.#sorted.get(tree);
    if (known !== void 0) return known;
    const places = [];
    const next = this.#next.view();
    const positions = this.#positions.view();
    const entries = this.#entries.view();
    for (let place = this.#first[tree] ?? -1; place >= 0; place = next[place] ?? -1) places.push(place);
    const list = places.toSorted((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0)).map((place) => entries[place] ?? 0);
    this.#sorted.set(tree, list);
    return list;
  }
  #follow(wanted) {
    const { scripts } = this.#links;
    const entries = scripts.entries.view();
    const found = [];
    for (let word = 1; word < entries.length; word += 2) if (wanted[entries[word] ?? -1] === 1) this.#hold(word >> 1, found);
    const treeObjects = scripts.objects.view();
    for (let tree = found.pop(); tree !== void 0; tree = found.pop()) {
      const object = treeObjects[tree] ?? 0;
      if (wanted[object] !== 1) for (const entry of this.#links.naming(object)) this.#hold(entry, found);
    }
  }
  /** Enters `entry` for its tree and every tree that takes it over. @param found gets the trees that had none before. */
  #hold(entry, found) {
    const { madeStarts, made } = this.#links;
    const tree = this.#links.treeOf(entry);
    const waiting = [tree, this.#ownPosition(tree, entry)];
    while (waiting.length > 0) {
      const position = waiting.pop() ?? 0;
      const holder = waiting.pop() ?? 0;
      if ((this.#first[holder] ?? -1) < 0) found.push(holder);
      this.#next.push(this.#first[holder] ?? -1);
      this.#first[holder] = this.#entries.length;
      this.#entries.push(entry);
      this.#positions.push(position);
      for (let slot = madeStarts[holder] ?? 0; slot < (madeStarts[holder + 1] ?? 0); slot++) this.#takenOver(made[slot] ?? 0, position, waiting);
    }
  }
  /** Adds the places in `tree` of the base's entry at `position`. */
  #takenOver(tree, position, places) {
    const { scripts } = this.#links;
    const script = scripts.script.view();
    const starts = scripts.scriptStarts.view();
    let before = 0;
    for (let word = starts[tree] ?? 0; word < (starts[tree + 1] ?? 0); word += 2) {
      const start = script[word] ?? 0;
      const count = script[word + 1] ?? 0;
      if (start >= 0 && position >= start && position < start + count) places.push(tree, before + position - start);
      before += count;
    }
  }
  /** Position in its tree of an entry of the tree's own. */
  #ownPosition(tree, entry) {
    const { scripts } = this.#links;
    const script = scripts.script.view();
    const starts = scripts.scriptStarts.view();
    let before = 0;
    let own = scripts.entryStarts.view()[tree] ?? 0;
    for (let word = starts[tree] ?? 0; word < (starts[tree + 1] ?? 0); word += 2) {
      const count = script[word + 1] ?? 0;
      if ((script[word] ?? 0) < 0) {
        if (entry < own + count) return before + entry - own;
        own += count;
      }
      before += count;
    }
    throw new Error("an entry lies outside of its tree");
  }
};

// src/git/pack/tree-links.ts
var TreeLinks = class {
  scripts;
  /** Trees made from tree `t`: `made[madeStarts[t]]` to before `made[madeStarts[t + 1]]`. */
  madeStarts;
  made;
  #folderStarts;
  #folders;
  /** @param scripts of all trees, finished. */
  constructor(scripts) {
    this.scripts = scripts;
    const bases = scripts.bases.view();
    this.madeStarts = new Int32Array(scripts.count + 1);
    for (const base of bases) if (base >= 0) this.madeStarts[base + 1] = (this.madeStarts[base + 1] ?? 0) + 1;
    addUp(this.madeStarts);
    this.made = new Int32Array(this.madeStarts[scripts.count] ?? 0);
    const next = this.madeStarts.slice();
    bases.forEach((base, tree) => {
      if (base < 0) return;
      const slot = next[base] ?? 0;
      this.made[slot] = tree;
      next[base] = slot + 1;
    });
    const entries = scripts.entries.view();
    this.#folderStarts = new Int32Array(scripts.table.size + 1);
    for (let word = 0; word < entries.length; word += 2) {
      const object = folderAt(entries, word);
      if (object >= 0) this.#folderStarts[object + 1] = (this.#folderStarts[object + 1] ?? 0) + 1;
    }
    addUp(this.#folderStarts);
    this.#folders = new Int32Array(this.#folderStarts[scripts.table.size] ?? 0);
    const free = this.#folderStarts.slice();
    for (let word = 0; word < entries.length; word += 2) {
      const object = folderAt(entries, word);
      if (object < 0) continue;
      const slot = free[object] ?? 0;
      this.#folders[slot] = word >> 1;
      free[object] = slot + 1;
    }
  }
  /** Entries that name the object as a folder. */
  naming(object) {
    return this.#folders.subarray(this.#folderStarts[object], this.#folderStarts[object + 1]);
  }
  /** The tree whose own an entry is. */
  treeOf(entry) {
    const starts = this.scripts.entryStarts.view();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high >> 1;
      if ((starts[middle + 1] ?? 0) <= entry) low = middle + 1;
      else high = middle;
    }
    return low;
  }
};
function folderAt(entries, word) {
  return ((entries[word] ?? 0) & KIND_MASK) === FOLDER ? entries[word + 1] ?? -1 : -1;
}
function addUp(counts) {
  for (let index = 1; index < counts.length; index++) counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0);
}

// src/git/pack/store-reading.ts
async function readStore(question) {
  const { pace, hexLength } = question;
  pace.begin("list", null);
  const store = ObjectStore.open(question.folder, hexLength === 40 ? 20 : 32);
  await rest(pace);
  const work = { ...shareOut(store.packs), packs: store.packs, next: new SharedArrayBuffer(4) };
  const helpers = question.helpers.start(work, ({ blobs, bytes }) => pace.step(bytes, blobs));
  helpers.results.catch(() => stopWork(work));
  try {
    const reader = new StoreReader(store, question);
    await reader.readPacked();
    await reader.readLoose();
    return await reader.finish(work, helpers);
  } finally {
    stopWork(work);
    await helpers.close();
  }
}
async function rest(pace) {
  if (pace.due()) await pace.rest();
}
var StoreReader = class {
  #store;
  #question;
  #sieve;
  #commits;
  #trees;
  #looseBlobs = [];
  constructor(store, question) {
    this.#store = store;
    this.#question = question;
    const { table } = store;
    const kernel = new TreeKernel(question.prefilter.literals, KERNEL_ROOM, HIT_CAPACITY, table.numbered, Buffer.from(emptyTreeId(question.hexLength), "hex"));
    this.#sieve = new BlobSieve(question.prefilter, kernel);
    this.#commits = new StoredCommits(table);
    this.#trees = new TreeScripts(table, kernel);
  }
  async readPacked() {
    const { packs } = this.#store;
    for (const { rows } of packs) {
      if (rows.order.length < rows.count) throw new UnusualStore(`${rows.path} holds deltas without a base`);
    }
    for (const pack of packs) await this.#readFamilies(pack, COMMIT, true, this.#commitVisitor(pack));
    for (const pack of packs) await this.#readFamilies(pack, TREE, false, this.#treeVisitor(pack));
  }
  async #readFamilies(pack, type, find, visitor) {
    const { rows } = pack;
    const file = this.#sieve.file(pack);
    for (let row = 0; row < rows.count; row++) {
      if (rows.bases[row] !== -1 || rows.types[row] !== type) continue;
      const more = this.#sieve.walker.walk(file, rows, row, find, visitor);
      while (more()) await rest(this.#question.pace);
      if (row % 64 === 0) await rest(this.#question.pace);
    }
  }
  #commitVisitor(pack) {
    return {
      visit: ({ row, at, size }) => {
        if (pack.repeated[row] !== 1) this.#readCommit(pack.objects[row] ?? 0, at, size);
        return null;
      },
      unreadable: (row) => this.#refuse("commit", pack.objects[row] ?? 0)
    };
  }
  #readCommit(object, at, size) {
    const contents = this.#sieve.kernel.input.subarray(at, at + size);
    this.#sieve.message(object, at, size, this.#commits.add(object, contents));
  }
  #treeVisitor(pack) {
    const { objects, rows: { bases, childStarts } } = pack;
    return {
      visit: ({ row, at, size, deltaAt, deltaSize }, baseStarts) => {
        const base = objects[bases[row] ?? -1] ?? -1;
        const made = baseStarts === null ? null : { base, baseStarts, at: deltaAt, size: deltaSize };
        return this.#trees.record(objects[row] ?? 0, at, size, made, childStarts[row] !== childStarts[row + 1]);
      },
      unreadable: (row) => this.#refuse("tree", objects[row] ?? 0)
    };
  }
  #refuse(type, object) {
    throw new UnusualStore(`${type} ${this.#store.table.hex(object)} cannot be read`);
  }
  /** @returns what all threads have got, and why it is not everything. */
  async #siftBlobs(work, helpers) {
    const { pace } = this.#question;
    const sieve = this.#sieve;
    const more = takePart(work, sieve);
    pace.begin("read", null);
    let interrupted = null;
    try {
      for (let goesOn = true; goesOn; ) {
        const [blobs, bytes] = [sieve.blobs, sieve.bytes];
        goesOn = more();
        pace.step(sieve.bytes - bytes, sieve.blobs - blobs);
        await rest(pace);
      }
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      interrupted = error.reason;
      stopWork(work);
    }
    return { results: [sieve.finish(), ...await helpers.results], interrupted };
  }
  async readLoose() {
    const { kernel } = this.#sieve;
    for (const { object, path } of this.#store.loose) {
      const contents = readLoose(kernel, KERNEL_ROOM, path);
      if (contents === null) throw new UnusualStore(`${path} cannot be read, or is large`);
      const { type, at, size } = contents;
      if (type === TREE) this.#trees.record(object, at, size, null, false);
      else if (type === COMMIT || type === BLOB) {
        kernel.searchBlob(at, size);
        if (type === COMMIT) this.#readCommit(object, at, size);
        else {
          this.#looseBlobs.push(object);
          this.#sieve.blob(object, at, size);
        }
      }
      await rest(this.#question.pace);
    }
  }
  async finish(work, helpers) {
    this.#trees.finish();
    const { table, stored } = this.#store;
    const { hexLength, shallow, unreachable } = this.#question;
    const commits = this.#commits;
    const starts = [...this.#question.starts].map((id) => table.findHex(id));
    if (unreachable) for (let commit = 0; commit < commits.count; commit++) starts.push(commits.object(commit));
    const roots = new Set([...shallow].map((id) => table.findHex(id)));
    const walked = commits.walk(starts, roots);
    const links = new TreeLinks(this.#trees);
    const graph = new StoredGraph(commits, walked, roots);
    const { results, interrupted } = await this.#siftBlobs(work, helpers);
    const candidates = [...new Set(results.flatMap((result) => result.candidates))];
    const wanted = new Uint8Array(table.size);
    for (const object of candidates) wanted[object] = 1;
    wanted.fill(1, stored);
    const empty = table.findHex(emptyTreeId(hexLength));
    if (empty >= stored) wanted[empty] = 0;
    const paths = new FirstPaths(this.#trees, new TreeHoldings(links, wanted));
    for (const start of starts) if (start >= 0 && commits.find(start) === null) paths.visit(start, wanted[start] === 1);
    for (const commit of walked) paths.visit(commits.tree(commit), wanted[commits.tree(commit)] === 1);
    const missing = [...paths.paths.keys()].filter((object) => object >= stored);
    this.#checkTrees(missing, walked);
    const reached = new Set(walked);
    const isReached = (object) => {
      const commit = commits.find(object);
      return commit === null ? unreachable || paths.paths.has(object) : reached.has(commit);
    };
    const isCommit = (object) => commits.find(object) !== null;
    const scanned = candidates.filter(isReached);
    return {
      graph,
      interrupted,
      blobs: results.reduce((sum, result) => sum + result.blobs, 0),
      bytes: results.reduce((sum, result) => sum + result.bytes, 0),
      blobIds: () => this.#blobIds(),
      candidates: scanned.filter((object) => !isCommit(object)).map((object) => table.hex(object)),
      pathHint: (id) => paths.paths.get(table.findHex(id)) ?? "",
      messages: scanned.filter(isCommit).map((object) => table.hex(object)),
      missing: missing.map((object) => table.hex(object)),
      events: (hits) => this.#events(graph, links, hits)
    };
  }
  *#blobIds() {
    const { table, packs } = this.#store;
    for (const { rows, objects, repeated } of packs) {
      for (let row = 0; row < rows.count; row++) if (rows.types[row] === BLOB && repeated[row] !== 1) yield table.hex(objects[row] ?? 0);
    }
    for (const object of this.#looseBlobs) yield table.hex(object);
  }
  /** Without all trees nobody can say what is reachable. */
  #checkTrees(missing, walked) {
    if (missing.length === 0) return;
    const folders = this.#trees.foldersAmong(new Set(missing));
    const roots = new Set(walked.map((commit) => this.#commits.tree(commit)));
    const tree = missing.find((object) => folders.has(object) || roots.has(object));
    if (tree !== void 0) throw new UnusualStore(`tree ${this.#store.table.hex(tree)} is missing`);
  }
  #events(graph, links, hits) {
    const { table } = this.#store;
    const wanted = new Uint8Array(table.size);
    const hitOf = /* @__PURE__ */ new Map();
    for (let hit = 0; hit < hits.size; hit++) {
      const object = table.findHex(hits.blob(hit));
      wanted[object] = 1;
      hitOf.set(object, hit);
    }
    const changes = new HitChanges(this.#trees, new TreeHoldings(links, wanted));
    const events = new BlobEvents(graph.size);
    const treeOf = (vertex) => vertex === null ? -1 : graph.treeObject(vertex);
    for (let vertex = 0; vertex < graph.size; vertex++) {
      changes.between(treeOf(graph.firstParent(vertex)), treeOf(vertex), (path, object) => {
        events.add(vertex, events.paths.add(path), hitOf.get(object) ?? -1);
      });
    }
    events.close();
    return events;
  }
};
export {
  readStore
};
