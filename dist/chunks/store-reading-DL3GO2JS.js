import {
  BlobSieve,
  HIT_CAPACITY,
  KERNEL_ROOM,
  STEP,
  STEP_FLAGS,
  STEP_WORDS,
  WalkKernel,
  partialFamilies
} from "./chunk-WH3JREHD.js";
import {
  checkIndexOrder,
  checkIndexSum,
  findPacks,
  objectFolders,
  parsePackIndex
} from "./chunk-KAJT56PR.js";
import {
  BlobEvents,
  firstOf,
  parentsFirst
} from "./chunk-KRFKMYIW.js";
import "./start-D0E8E70D.js";
import { $chunk_GNO566AO } from "./start-D0E8E70D.js";
const {
  emptyTreeId
} = $chunk_GNO566AO;
import { $chunk_4FZEHQU7 } from "./start-D0E8E70D.js";
const {
  Interrupted,
  LAST_BUDGET,
  Pace
} = $chunk_4FZEHQU7;
import "./start-D0E8E70D.js";
import {
  BLOB,
  COMMIT,
  MOST_OBJECTS,
  NOTHING_RESIDENT,
  PackFile,
  PackOrderKernel,
  TAG,
  TREE,
  UnusualStore,
  planWork,
  readPackRows,
  residentRoom,
  rootsOf,
  stopWork,
  takePart
} from "./chunk-7CSDUWDN.js";
import "./start-D0E8E70D.js";
import { $chunk_34UVJT3K } from "./start-D0E8E70D.js";
const {
  readerOf
} = $chunk_34UVJT3K;
import "./chunk-ULZDHRKX.js";


// src/kernel/tree-kernel.ts
var LARGEST_TREE = 16 * 1024 * 1024;
var MOST_ENTRIES = Math.ceil(LARGEST_TREE / 24);
var WAITING_ENTRIES = 1 << 16;
var COMMIT_WORDS = WAITING_ENTRIES + 32 + 16384;
var ENTRIES = MOST_ENTRIES + WAITING_ENTRIES;
var NAME_SLOTS = 1 << 21;
var NAME_BYTES = 32 * 1024 * 1024;
var UNKNOWN_SLOTS = 1 << 20;
var COMMIT2 = { tree: 0, message: 1, timeLow: 2, timeHigh: 3, parentCount: 4, parents: 5 };
var READ_ERRORS = { malformed: -30, tableFull: -31 };
var TreeKernel = class extends WalkKernel {
  #idLength;
  #words;
  #segmentsAt;
  #ownAt;
  #namesAt;
  #nameStartsAt;
  #unknownAt;
  #known;
  #commitsAt;
  /** @param room bytes for the caller: as WalkKernel's. @param known ids to be found; copied. */
  constructor(literals, room, hitCapacity, known, emptyTree) {
    const aligned = room + 79 & ~15;
    const { idLength, ids, slots } = known;
    let end = aligned;
    const area = (bytes) => {
      const at2 = end;
      end = end + bytes + 31 & ~15;
      return at2;
    };
    const settingsAt = area(18 * 4);
    const idsAt = area(ids.length + 32);
    const idSlotsAt = area(slots.length * 4);
    const unknownAt = area(UNKNOWN_SLOTS / 2 * idLength + 32);
    const unknownSlotsAt = area(UNKNOWN_SLOTS * 4);
    const namesAt = area(NAME_BYTES);
    const nameStartsAt = area((NAME_SLOTS / 2 + 1) * 4);
    const nameHashesAt = area(NAME_SLOTS / 2 * 4);
    const nameSlotsAt = area(NAME_SLOTS * 4);
    const startsAt = area((MOST_ENTRIES + 8) * 4);
    const segmentsAt = area((ENTRIES + 8) * 16);
    const ownAt = area((ENTRIES + 8) * 8);
    const ownIdsAt = area((ENTRIES + 8) * idLength);
    const emptyTreeAt = area(32);
    const commitsAt = area(COMMIT_WORDS * 4);
    super(literals, room, hitCapacity, end - room);
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
      Math.clz32(slots.length - 1),
      at + unknownAt,
      at + unknownSlotsAt,
      UNKNOWN_SLOTS - 1,
      at + namesAt,
      at + namesAt + NAME_BYTES,
      at + nameStartsAt,
      at + nameHashesAt,
      at + nameSlotsAt,
      NAME_SLOTS,
      at + startsAt,
      at + segmentsAt,
      at + ownAt,
      at + emptyTreeAt,
      at + ownIdsAt
    ], settingsAt >> 2);
    this.exports.configureTrees(at + settingsAt);
    this.exports.configureCommits(at + commitsAt);
    this.#commitsAt = commitsAt;
    this.#segmentsAt = segmentsAt;
    this.#ownAt = ownAt;
    this.#namesAt = namesAt;
    this.#nameStartsAt = nameStartsAt;
    this.#unknownAt = unknownAt;
    this.#known = { at: idsAt, length: ids.length };
  }
  /** Pairs that were read and not taken yet. */
  get segmentCount() {
    return this.exports.treeSegments();
  }
  get ownCount() {
    return this.exports.treeOwnEntries();
  }
  /** True when what was read must be taken before the next tree or commit. */
  get mustTake() {
    return this.exports.treeOwnEntries() > WAITING_ENTRIES || this.exports.treeSegments() > 2 * WAITING_ENTRIES || this.exports.commitWords() > WAITING_ENTRIES;
  }
  /**
   * Reads the whole tree at input[at, at + size): adds to what `takeEntries` gives.
   * @returns the number of its entries, or an error of `READ_ERRORS`; after an error nothing is added.
   */
  readTree(at, size) {
    if (size > LARGEST_TREE) return READ_ERRORS.tableFull;
    this.#checkRoom();
    this.checkRange(at, at + size);
    return this.exports.readTree(this.inputAt + at, this.inputAt + at + size);
  }
  /** Reads the commit at input[at, at + size): adds to what `takeCommits` gives. @returns the offset of its message, or an error of `READ_ERRORS`. */
  readCommit(at, size) {
    this.#checkRoom();
    this.checkRange(at, at + size);
    return this.exports.readCommit(this.inputAt + at, this.inputAt + at + size);
  }
  /** The commits read since the last time, one behind the other (see COMMIT); a view that the next one overwrites. */
  takeCommits() {
    const words = this.#view(this.#commitsAt, this.exports.commitWords());
    this.exports.takeCommits();
    return words;
  }
  startWalk(streams, arena, end) {
    this.configureWalk(streams, arena, end, LARGEST_TREE, WAITING_ENTRIES);
  }
  /** What was read of trees since the last time. @returns null when it names more ids that the host did not number than the kernel has room for. */
  takeEntries() {
    if (this.exports.resolveTrees() === 0) return null;
    const entries = { segments: this.#view(this.#segmentsAt, 2 * this.segmentCount), own: this.#view(this.#ownAt, 2 * this.ownCount) };
    this.exports.takeTrees();
    return entries;
  }
  /** Bytes of a name, a view. */
  nameBytes(name) {
    const starts = this.#nameStartsAt >> 2;
    return this.input.subarray(this.#namesAt + (this.#words[starts + name] ?? 0), this.#namesAt + (this.#words[starts + name + 1] ?? 0));
  }
  /** The ids that the host gave, as it gave them. A view; not to be written to. */
  get knownIds() {
    return this.input.subarray(this.#known.at, this.#known.at + this.#known.length);
  }
  /** The ids that the host did not number, one behind the other; the first is object -2. A view. */
  get unknownIds() {
    return this.input.subarray(this.#unknownAt, this.#unknownAt + this.exports.unknownIdCount() * this.#idLength);
  }
  #view(at, length) {
    return this.#words.subarray(at >> 2, (at >> 2) + length);
  }
  #checkRoom() {
    if (this.mustTake) throw new RangeError("what was read of trees must be taken first");
  }
};

// src/git/pack/commit-reader.ts
var MOST_COMMITS = 2e3;
var CommitReader = class {
  name = "pack";
  #sieve;
  #placeOf;
  #other;
  /** @param sieve one that has finished. @param placeOf null for what is no packed commit. @param other reads what this one cannot. */
  constructor(sieve, placeOf, other) {
    this.#sieve = sieve;
    this.#placeOf = placeOf;
    this.#other = other;
  }
  async read(wanted, visitor, pace) {
    const contents = await this.#contentsOf(wanted, pace);
    if (contents === null) {
      await this.#other.read(wanted, visitor, pace);
      return;
    }
    for (const id of wanted) {
      const commit = contents.get(id) ?? new Uint8Array(0);
      visitor.visit({ id, type: "commit", size: commit.length, contents: commit, read: readerOf(commit) });
      await pace.giveWay();
    }
  }
  /** Null when some are not to be had here. */
  async #contentsOf(wanted, pace) {
    if (wanted.count > MOST_COMMITS) return null;
    const byPack = /* @__PURE__ */ new Map();
    for (const id of wanted) {
      const place = this.#placeOf(id);
      if (place === null) return null;
      const ids = byPack.get(place.pack) ?? /* @__PURE__ */ new Map();
      byPack.set(place.pack, ids.set(place.row, id));
    }
    const contents = /* @__PURE__ */ new Map();
    try {
      for (const [pack, ids] of byPack) await this.#readFrom(pack, ids, contents, pace);
    } catch (error) {
      if (error instanceof Error && "syscall" in error) return null;
      throw error;
    }
    return [...wanted].every((id) => contents.has(id)) ? contents : null;
  }
  async #readFrom(pack, ids, contents, pace) {
    const { rows, roots, packRows, wanted } = partialFamilies(pack.rows, new Set(ids.keys()));
    const { input } = this.#sieve.kernel;
    const file = new PackFile(pack.rows.path, pack.resident);
    try {
      const more = this.#sieve.walk({ file, rows, roots, flags: STEP_FLAGS.prove, marks: wanted, markedFlags: STEP_FLAGS.show | STEP_FLAGS.prove }, {
        look: (row, at, size) => {
          const id = ids.get(packRows[row] ?? -1);
          if (id !== void 0) contents.set(id, input.slice(at, at + size));
        },
        unreadable: () => {
        }
      });
      while (more()) await pace.giveWay();
    } finally {
      file.close();
    }
  }
};

// src/git/pack/growing-numbers.ts
var GrowingNumbers = class {
  #numbers;
  #length = 0;
  #view = new Int32Array(0);
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
  at(index) {
    return this.#numbers[index] ?? 0;
  }
  append(numbers) {
    this.extend(numbers.length).set(numbers);
  }
  /** Adds `count` numbers. @returns where they are to be written: a view that the next `push` may leave behind. */
  extend(count) {
    const start = this.#length;
    this.#length += count;
    if (this.#length > this.#numbers.length) {
      const larger = new Int32Array(Math.max(this.#length, this.#numbers.length * 2));
      larger.set(this.#numbers.subarray(0, start));
      this.#numbers = larger;
    }
    return this.#numbers.subarray(start, this.#length);
  }
  /** The numbers so far; a view that the next `push` may leave behind. */
  view() {
    if (this.#view.length !== this.#length) this.#view = this.#numbers.subarray(0, this.#length);
    return this.#view;
  }
};

// src/git/pack/held-entries.ts
var MOST_HELD = 2e7;
var MOST_WORDS = 1e9;
function heldEntries(links, wanted) {
  const entries = links.scripts.entries.view();
  const found = [];
  for (let word = 1; word < entries.length; word += 2) if (wanted[entries[word] ?? -1] === 1) found.push(word >> 1);
  const places = new HeldPlaces(links, MOST_HELD);
  places.follow(found);
  if (places.isFull) throw new UnusualStore("what was found stands in more folders than are followed");
  return inOrder(places);
}
function leadsToAny(links, tree, entries) {
  const places = new HeldPlaces(links, MOST_PLACES);
  places.follow(entries);
  return (places.holders[tree] ?? -1) >= 0 ? true : places.isFull ? null : false;
}
var MOST_PLACES = 1e5;
var HeldPlaces = class {
  /** As in `HeldEntries`, and the trees by their numbers. */
  holders;
  trees = new GrowingNumbers();
  /** By place: holder, entry, and its position in the tree. */
  holding = new GrowingNumbers();
  entries = new GrowingNumbers();
  positions = new GrowingNumbers();
  #links;
  #script;
  #scriptStarts;
  #most;
  #words = 0;
  /** @param most places to enter. */
  constructor(links, most) {
    this.#most = most;
    this.#links = links;
    this.#script = links.scripts.script.view();
    this.#scriptStarts = links.scripts.scriptStarts.view();
    this.holders = new Int32Array(links.scripts.count).fill(-1);
  }
  /** Whether places were left out. */
  get isFull() {
    return this.entries.length >= this.#most || this.#words > MOST_WORDS;
  }
  /** Enters the entries wherever they are, and all that name a folder which leads to them. */
  follow(entries) {
    for (const entry of entries) this.#hold(entry);
    const treeObjects = this.#links.scripts.objects.view();
    for (let holder = 0; holder < this.trees.length && !this.isFull; holder++) {
      const object = treeObjects[this.trees.at(holder)] ?? 0;
      for (const entry of this.#links.naming(object)) this.#hold(entry);
    }
  }
  /** Enters `entry` for its tree and every tree that takes it over. */
  #hold(entry) {
    const { madeStarts, made } = this.#links;
    const tree = this.#links.treeOf(entry);
    const waiting = [tree, this.#ownPosition(tree, entry)];
    while (waiting.length > 0 && !this.isFull) {
      const position = waiting.pop() ?? 0;
      const holder = waiting.pop() ?? 0;
      let number = this.holders[holder] ?? -1;
      if (number < 0) {
        number = this.trees.length;
        this.holders[holder] = number;
        this.trees.push(holder);
      }
      this.holding.push(number);
      this.entries.push(entry);
      this.positions.push(position);
      const end = madeStarts[holder + 1] ?? 0;
      for (let slot = madeStarts[holder] ?? 0; slot < end; slot++) this.#takenOver(made[slot] ?? 0, position, waiting);
    }
  }
  /** Adds the places in `tree` of the base's entry at `position`. */
  #takenOver(tree, position, places) {
    const script = this.#script;
    const end = this.#scriptStarts[tree + 1] ?? 0;
    let before = 0;
    this.#words += end - (this.#scriptStarts[tree] ?? 0);
    for (let word = this.#scriptStarts[tree] ?? 0; word < end; word += 2) {
      const start = script[word] ?? 0;
      const count = script[word + 1] ?? 0;
      if (start >= 0 && position >= start && position < start + count) places.push(tree, before + position - start);
      before += count;
    }
  }
  /** Position in its tree of an entry of the tree's own. */
  #ownPosition(tree, entry) {
    const script = this.#script;
    const end = this.#scriptStarts[tree + 1] ?? 0;
    let before = 0;
    let own = this.#links.scripts.entryStarts.view()[tree] ?? 0;
    for (let word = this.#scriptStarts[tree] ?? 0; word < end; word += 2) {
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
function inOrder(places) {
  const entries = places.entries.view();
  const positions = places.positions.view();
  const all = new Int32Array(entries.length);
  let limit = 0;
  for (let place = 0; place < all.length; place++) {
    all[place] = place;
    limit = Math.max(limit, (positions[place] ?? 0) + 1);
  }
  const byPosition = spread(all, positions, limit).sorted;
  const { starts, sorted } = spread(byPosition, places.holding.view(), places.trees.length);
  for (let slot = 0; slot < sorted.length; slot++) sorted[slot] = entries[sorted[slot] ?? 0] ?? 0;
  return { holders: places.holders, starts, entries: sorted };
}
function spread(items, keys, limit) {
  const starts = new Int32Array(limit + 1);
  for (let item = 0; item < items.length; item++) {
    const key = keys[item] ?? 0;
    starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key < limit; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const sorted = new Int32Array(items.length);
  for (let index = 0; index < items.length; index++) {
    const item = items[index] ?? 0;
    const key = keys[item] ?? 0;
    const slot = next[key] ?? 0;
    sorted[slot] = item;
    next[key] = slot + 1;
  }
  return { starts, sorted };
}

// src/git/pack/loose-reader.ts
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
var TYPES = /* @__PURE__ */ new Map([["commit", COMMIT], ["tree", TREE], ["blob", BLOB], ["tag", TAG]]);
var LARGEST_FILE = 8 * 1024 * 1024;
var LONGEST_HEAD = 32;
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
  if (size < 0 || kernel.consumed !== length) return null;
  const end = input.subarray(LARGEST_FILE, LARGEST_FILE + Math.min(size, LONGEST_HEAD)).indexOf(0);
  const [, word, declared] = /^([a-z]+) (0|[1-9]\d*)$/.exec(Buffer.from(input.subarray(LARGEST_FILE, LARGEST_FILE + Math.max(end, 0))).toString("latin1")) ?? [];
  const type = TYPES.get(word ?? "");
  if (end < 0 || type === void 0 || Number(declared) !== size - end - 1) return null;
  if (type !== BLOB && idOf(input.subarray(LARGEST_FILE, LARGEST_FILE + size), path) !== idIn(path)) return null;
  return { type, at: LARGEST_FILE + end + 1, size: size - end - 1 };
}
function idIn(path) {
  return basename(dirname(path)) + basename(path);
}
function idOf(object, path) {
  return createHash(idIn(path).length === 40 ? "sha1" : "sha256").update(object).digest("hex");
}

// src/git/pack/object-numbers.ts
import { readdirSync, readFileSync as readFileSync2 } from "node:fs";
import { join } from "node:path";

// src/git/pack/object-table.ts
var MOST_PROBES = 1024;
var ObjectTable = class {
  idLength;
  /** Room for them is made when the first one comes: most tables begin with those of an index, which bring their own. */
  #ids = new Uint8Array(0);
  #expected;
  #slots;
  #count = 0;
  /** @param expected about as many ids will come. */
  constructor(idLength, expected) {
    this.idLength = idLength;
    this.#expected = Math.max(64, expected);
    this.#slots = freeSlots(this.#expected * 2);
  }
  get size() {
    return this.#count;
  }
  /** The ids as the kernel takes them; views that the next `add` may leave behind. */
  get numbered() {
    return { idLength: this.idLength, ids: this.#ids.subarray(0, this.#count * this.idLength), slots: this.#slots };
  }
  /** Number of the id at `bytes[offset...]`; adds it when new. @throws UnusualStore for ids that were made to be alike. */
  add(bytes, offset) {
    const slot = this.#slot(bytes, offset);
    if (slot < 0) throw new UnusualStore("ids of objects are alike");
    const known = this.#slots[slot] ?? -1;
    if (known >= 0) return known;
    const start = this.#count * this.idLength;
    if (start + this.idLength > this.#ids.length) {
      const larger = new Uint8Array(Math.max(this.#expected, Math.ceil(this.#count * 1.25)) * this.idLength);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    for (let index = 0; index < this.idLength; index++) this.#ids[start + index] = bytes[offset + index] ?? 0;
    this.#slots[slot] = this.#count++;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return this.#count - 1;
  }
  /** Adds the ids of the first index, which holds each once: numbers in their order. Keeps the array until there are more ids. Much faster than one by one. @throws when there are others. */
  addFirst(ids, count) {
    if (this.#count > 0) throw new Error("the table is not empty");
    this.#ids = ids;
    this.#count = count;
    if (count * 2 > this.#slots.length) this.#rehash();
    else this.#enterAll();
  }
  /** Lets go of the array of ids. @param ids the same ones; they are read only, and until the next `add` of a new one. */
  keepIn(ids) {
    if (ids.length !== this.#count * this.idLength) throw new RangeError("not the ids of this table");
    this.#ids = ids;
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
    return Buffer.from(this.#ids.buffer, this.#ids.byteOffset + start, this.idLength).toString("hex");
  }
  /** Ids are hashes already: their first bytes spread well. @returns -1 when it is nowhere, and has no place. */
  #slot(bytes, offset) {
    const mask = this.#slots.length - 1;
    let slot = firstBits(bytes, offset) >>> Math.clz32(mask);
    for (let probes = 0; ; probes++) {
      if (probes > MOST_PROBES) return -1;
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
    const shift = Math.clz32(mask);
    for (let entry = 0, at = 0; entry < this.#count; entry++, at += this.idLength) {
      const first = firstBits(ids, at) >>> shift;
      let slot = first;
      while ((slots[slot] ?? -1) >= 0) slot = slot + 1 & mask;
      if ((slot - first & mask) > MOST_PROBES) throw new UnusualStore("ids of objects are alike");
      slots[slot] = entry;
    }
  }
};
function firstBits(id, at) {
  return (id[at] ?? 0) << 24 | (id[at + 1] ?? 0) << 16 | (id[at + 2] ?? 0) << 8 | (id[at + 3] ?? 0);
}
function freeSlots(atLeast) {
  return new Int32Array(2 ** Math.ceil(Math.log2(atLeast))).fill(-1);
}

// src/git/pack/object-numbers.ts
function readIndexes(packs, idLength) {
  return packs.map(({ indexPath }) => parsePackIndex(readFileSync2(indexPath), idLength));
}
function numberObjects(folder, indexes, idLength) {
  for (const index of indexes) {
    checkIndexOrder(index, idLength);
    checkIndexSum(index, idLength);
  }
  const table = new ObjectTable(idLength, indexes.reduce((sum, { count }) => sum + count, 0) + 64);
  const packs = numberPacked(indexes, table);
  return { table, packs, loose: objectFolders(folder).flatMap((place) => listLoose(place, table)) };
}
function numberPacked(indexes, table) {
  return indexes.map(({ ids, count }) => {
    if (table.size === 0) {
      table.addFirst(ids, count);
      return null;
    }
    const objects = new Int32Array(count);
    const repeated = new Uint8Array(count);
    for (let place = 0; place < count; place++) {
      const before = table.size;
      const object = table.add(ids, place * table.idLength);
      objects[place] = object;
      if (object < before) repeated[place] = 1;
    }
    return { objects, repeated };
  });
}
function listLoose(folder, table) {
  const loose = [];
  for (const first of readdirSync(folder)) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue;
    for (const rest2 of readdirSync(join(folder, first))) {
      if (rest2.length !== 2 * table.idLength - 2 || !/^[0-9a-f]+$/.test(rest2)) continue;
      const before = table.size;
      const object = table.add(Buffer.from(first + rest2, "hex"), 0);
      if (object === before) loose.push({ object, path: join(folder, first, rest2) });
    }
  }
  return loose;
}

// src/git/pack/object-store.ts
var ObjectStore = class {
  table;
  packs;
  loose;
  /** Number of stored objects: numbers from here on are ids without an object. */
  stored;
  /** @param table of which no other ids were asked yet. @param packs opened with the same numbers. */
  constructor({ table, loose }, packs) {
    this.table = table;
    this.packs = packs;
    this.loose = loose;
    this.stored = table.size;
  }
};
async function openPacks(found, indexes, numbers, idLength) {
  const kernel = orderKernelFor(indexes);
  const overlaps = numbers.some((pack) => pack?.repeated.includes(1) === true);
  const packs = [];
  let room = residentRoom(indexes, idLength);
  for (const [place, { path }] of found.entries()) {
    const index = indexes[place];
    if (index === void 0) throw new Error("a pack without its index");
    const { rows, resident, bytes } = await openPack(path, index, kernel, idLength, room);
    room -= bytes;
    packs.push({ rows, resident, ...numbersByRow(rows, numbers[place] ?? null), overlaps });
  }
  return packs;
}
function orderKernelFor(indexes) {
  if (indexes.some(({ count }) => count > MOST_OBJECTS)) throw new UnusualStore("a pack holds more objects than are sorted");
  return new PackOrderKernel(indexes);
}
async function openPack(path, index, kernel, idLength, room) {
  const file = new PackFile(path);
  let loading = Promise.resolve({ resident: NOTHING_RESIDENT, bytes: 0 });
  try {
    const rows = readPackRows(file, index, kernel, idLength, (offsets, large) => {
      loading = file.load(offsets, large, room);
    });
    return { rows, ...await loading };
  } finally {
    await loading.catch(() => {
    });
    file.close();
  }
}
function numbersByRow({ count, indexPlaces }, numbers) {
  const objects = new Int32Array(new SharedArrayBuffer(4 * count));
  const repeated = new Uint8Array(new SharedArrayBuffer(count));
  if (numbers === null) {
    objects.set(indexPlaces);
    return { objects, repeated };
  }
  for (let row = 0; row < count; row++) {
    const place = indexPlaces[row] ?? 0;
    objects[row] = numbers.objects[place] ?? 0;
    repeated[row] = numbers.repeated[place] ?? 0;
  }
  return { objects, repeated };
}

// src/git/pack/open-store.ts
async function openStore({ folder, hexLength, prefilter, helpers: threads, early, pace }) {
  const idLength = hexLength === 40 ? 20 : 32;
  const found = early?.packs ?? findPacks(folder);
  const indexes = readIndexes(found, idLength);
  const several = indexes.length > 1 ? numberObjects(folder, indexes, idLength) : null;
  const packs = await openPacks(found, indexes, several?.packs ?? indexes.map(() => null), idLength);
  const work = planWork(packs);
  const helpers = threads.start(work, early?.helper ?? null, ({ blobs, bytes }) => pace.step(bytes, blobs));
  helpers.results.catch(() => stopWork(work));
  try {
    const numbers = several ?? numberObjects(folder, indexes, idLength);
    const kernel = new TreeKernel(prefilter.literals, KERNEL_ROOM, HIT_CAPACITY, numbers.table.numbered, Buffer.from(emptyTreeId(hexLength), "hex"));
    numbers.table.keepIn(kernel.knownIds);
    return { store: new ObjectStore(numbers, packs), kernel, work, helpers };
  } catch (error) {
    stopWork(work);
    helpers.close();
    throw error;
  }
}

// src/git/pack/tree-scripts.ts
var FOLDER = 1;
var SUBMODULE = 2;
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
  /** Those that were asked for: few, and most of them often. */
  #names = /* @__PURE__ */ new Map();
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
  /** Takes in the whole tree at input[at, at + size). @throws UnusualStore when it is not a well-formed tree. */
  record(object, at, size) {
    const kernel = this.#kernel;
    const count = kernel.readTree(at, size);
    if (count < 0) this.refuse(object, count);
    this.treeOf[object] = this.objects.length;
    this.objects.push(object);
    this.bases.push(-1);
    this.scriptStarts.push(this.script.length + 2 * kernel.segmentCount);
    this.entryStarts.push(this.entries.length / 2 + kernel.ownCount);
    if (kernel.mustTake) this.#take();
  }
  /** Takes in the trees of a pack that the kernel has made as planned, and read. Those that an earlier pack holds are known. */
  recordPlanned({ objects, repeated, rows: { bases } }, plan, first, last) {
    const kernel = this.#kernel;
    const words = kernel.plan;
    const { treeOf } = this;
    let count = last - first;
    for (let step = first; step < last; step++) if (repeated[plan.row(step)] === 1) count--;
    let tree = this.count;
    const start = tree;
    const [scriptEnd, entriesEnd] = [this.script.length, this.entries.length / 2];
    const newObjects = this.objects.extend(count);
    const newBases = this.bases.extend(count);
    const newScripts = this.scriptStarts.extend(count);
    const newEntries = this.entryStarts.extend(count);
    for (let step = first; step < last; step++) {
      const row = plan.row(step);
      if (repeated[row] === 1) continue;
      const object = objects[row] ?? 0;
      const base = bases[row] ?? -1;
      const at = step * STEP_WORDS;
      newObjects[tree - start] = object;
      newBases[tree - start] = base < 0 ? -1 : treeOf[objects[base] ?? 0] ?? -1;
      newScripts[tree - start] = scriptEnd + 2 * (words[at + STEP.first] ?? 0);
      newEntries[tree - start] = entriesEnd + (words[at + STEP.second] ?? 0);
      treeOf[object] = tree++;
    }
  }
  /** Takes the entries of what was recorded last, when the kernel has no room for more. To be called after each `recordPlanned`. */
  takeIfFull() {
    if (this.#kernel.mustTake) this.#take();
  }
  /** @param code why the kernel could not read the tree. */
  refuse(object, code) {
    const why = code === READ_ERRORS.malformed ? "is malformed" : code === READ_ERRORS.tableFull ? "is large, or there are too many names" : "cannot be read";
    throw new UnusualStore(`tree ${this.table.hex(object)} ${why}`);
  }
  /** Must be called once, after the last tree and commit: gives numbers to the ids that are not stored. @returns them, in the kernel's order. */
  finish() {
    this.#take();
    const { table } = this;
    const { unknownIds } = this.#kernel;
    const numbers = Int32Array.from({ length: unknownIds.length / table.idLength }, (_, index) => table.add(unknownIds, index * table.idLength));
    if (numbers.length === 0) return numbers;
    const entries = this.entries.view();
    for (let word = 1; word < entries.length; word += 2) {
      const object = entries[word] ?? -1;
      if (object < -1) entries[word] = numbers[-2 - object] ?? -1;
    }
    return numbers;
  }
  /** A name's bytes as Latin-1. */
  name(nameAndKind) {
    const number = nameAndKind >>> KIND_BITS;
    const known = this.#names.get(number);
    if (known !== void 0) return known;
    const name = Buffer.from(this.#kernel.nameBytes(number)).toString("latin1");
    this.#names.set(number, name);
    return name;
  }
  /** Entries that name a commit of another repository. */
  submodules() {
    const entries = this.entries.view();
    const found = [];
    for (let word = 0; word < entries.length; word += 2) if (((entries[word] ?? 0) & KIND_MASK) === SUBMODULE) found.push(word >> 1);
    return found;
  }
  #take() {
    const taken = this.#kernel.takeEntries();
    if (taken === null) throw new UnusualStore("trees name more objects that are not there than this reader counts");
    this.script.append(taken.segments);
    this.entries.append(taken.own);
  }
};

// src/git/pack/first-paths.ts
var FirstPaths = class {
  #scripts;
  #entries;
  #held;
  /** 1 by object, trees too. */
  #seen;
  #paths = /* @__PURE__ */ new Map();
  constructor(scripts, held) {
    this.#scripts = scripts;
    this.#entries = scripts.entries.view();
    this.#held = held;
    this.#seen = new Uint8Array(scripts.table.size);
  }
  /** Object to path (bytes as Latin-1; empty for one that a ref names directly), for the wanted objects that were met. */
  get paths() {
    return this.#paths;
  }
  /** Goes on from an object that a ref or a commit names: a tree, or an object without a path. */
  visit(object, isWanted) {
    if (this.#seen[object] === 1) return;
    const tree = this.#scripts.treeOf[object] ?? -1;
    if (tree >= 0) this.#visitTree(object, tree);
    else if (isWanted) this.#meet(object, "");
  }
  #meet(object, path) {
    this.#seen[object] = 1;
    this.#paths.set(object, path);
  }
  #visitTree(object, root) {
    this.#seen[object] = 1;
    if (this.#hasNothingNew(root)) return;
    const { entries } = this.#held;
    const stack = [this.#frame(root, "")];
    for (let frame = stack.at(-1); frame !== void 0; frame = stack.at(-1)) {
      if (frame.next === frame.end) {
        stack.pop();
        continue;
      }
      const entry = entries[frame.next++] ?? 0;
      const named = this.#entries[2 * entry + 1] ?? 0;
      if (this.#seen[named] === 1) continue;
      const nameAndKind = this.#entries[2 * entry] ?? 0;
      const path = frame.prefix + this.#scripts.name(nameAndKind);
      const tree = (nameAndKind & KIND_MASK) === FOLDER ? this.#scripts.treeOf[named] ?? -1 : -1;
      if (tree < 0) this.#meet(named, path);
      else {
        this.#seen[named] = 1;
        stack.push(this.#frame(tree, `${path}/`));
      }
    }
  }
  #frame(tree, prefix) {
    const { holders, starts } = this.#held;
    const holder = holders[tree] ?? -1;
    return { next: starts[holder] ?? 0, end: starts[holder + 1] ?? 0, prefix };
  }
  /** The trees of a commit and of the one before it have nearly all in common. */
  #hasNothingNew(tree) {
    const { holders, starts, entries } = this.#held;
    const holder = holders[tree] ?? -1;
    const end = starts[holder + 1] ?? 0;
    for (let place = starts[holder] ?? 0; place < end; place++) {
      if (this.#seen[this.#entries[2 * (entries[place] ?? 0) + 1] ?? -1] !== 1) return false;
    }
    return true;
  }
};

// src/git/pack/hit-changes.ts
var DEEPEST = 4096;
var MOST_STEPS = 4e6;
var HitChanges = class {
  #scripts;
  #entries;
  #held;
  #hidSome = false;
  #steps = 0;
  /** @param held for the blobs that are asked for. */
  constructor(scripts, held) {
    this.#scripts = scripts;
    this.#entries = scripts.entries.view();
    this.#held = held;
  }
  /** Whether a malformed tree had a name twice: changes tell of the last blob under it only. */
  get hidSome() {
    return this.#hidSome;
  }
  /** @param before tree object, or -1 for none. @param after as `before`. @throws UnusualStore for trees that lead too deep, to themselves or to too much. */
  between(before, after, change) {
    if (before === after) return;
    this.#steps = 0;
    const folders = [{ before, after, depth: 0, outer: null, nameAndKind: 0 }];
    for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) {
      this.#count(1);
      if (this.#haveSameNames(folder)) this.#compareInPairs(folder, folders, change);
      else this.#compare(folder, folders, change);
    }
  }
  /** For trees that hold something under the same names, as nearly all trees do that are compared. */
  #compareInPairs(folder, folders, change) {
    const [old, now] = [this.#holder(folder.before), this.#holder(folder.after)];
    const first = this.#start(old);
    const count = this.#start(old + 1) - first;
    const start = this.#start(now);
    for (let i = 0; i < count; i++) {
      const was = this.#objectAt(first + i);
      const object = this.#objectAt(start + i);
      if (was !== object) this.#differ(folder, this.#nameAt(start + i), was, object, folders, change);
    }
  }
  #compare(folder, folders, change) {
    const old = this.#objectsByName(this.#holder(folder.before));
    const now = this.#objectsByName(this.#holder(folder.after));
    for (const [nameAndKind, object] of now) {
      const was = old.get(nameAndKind) ?? -1;
      if (was !== object) this.#differ(folder, nameAndKind, was, object, folders, change);
    }
    for (const [nameAndKind, was] of old) if (!now.has(nameAndKind)) this.#differ(folder, nameAndKind, was, -1, folders, change);
  }
  #differ(outer, nameAndKind, before, after, folders, change) {
    if ((nameAndKind & KIND_MASK) === FOLDER) {
      if (outer.depth >= DEEPEST) throw new UnusualStore("folders are nested too deep");
      folders.push({ before, after, depth: outer.depth + 1, outer, nameAndKind });
      return;
    }
    this.#count(outer.depth + 1);
    change(this.#path(outer, nameAndKind), after);
  }
  #count(steps) {
    this.#steps += steps;
    if (this.#steps > MOST_STEPS) throw new UnusualStore("a commit leads to more paths than are followed");
  }
  #path(outer, nameAndKind) {
    let path = this.#scripts.name(nameAndKind);
    for (let folder = outer; folder.outer !== null; folder = folder.outer) path = `${this.#scripts.name(folder.nameAndKind)}/${path}`;
    return path;
  }
  /** -1 for none. */
  #holder(object) {
    const tree = object < 0 ? -1 : this.#scripts.treeOf[object] ?? -1;
    return tree < 0 ? -1 : this.#held.holders[tree] ?? -1;
  }
  /** Where the entries of a holder begin; those of none, -1, end where the first one's begin. */
  #start(holder) {
    return holder < 0 ? 0 : this.#held.starts[holder] ?? 0;
  }
  #nameAt(place) {
    return this.#entries[2 * (this.#held.entries[place] ?? 0)] ?? 0;
  }
  #objectAt(place) {
    return this.#entries[2 * (this.#held.entries[place] ?? 0) + 1] ?? 0;
  }
  #haveSameNames({ before, after }) {
    const [old, now] = [this.#holder(before), this.#holder(after)];
    const first = this.#start(old);
    const count = this.#start(old + 1) - first;
    const start = this.#start(now);
    if (this.#start(now + 1) - start !== count) return false;
    for (let i = 0; i < count; i++) if (this.#nameAt(first + i) !== this.#nameAt(start + i)) return false;
    return true;
  }
  /** By name and kind. */
  #objectsByName(holder) {
    const objects = /* @__PURE__ */ new Map();
    for (let place = this.#start(holder); place < this.#start(holder + 1); place++) objects.set(this.#nameAt(place), this.#objectAt(place));
    this.#hidSome ||= objects.size < this.#start(holder + 1) - this.#start(holder);
    return objects;
  }
};

// src/git/pack/held-history.ts
var MOST_EVENTS = 5e6;
var BETWEEN_RESTS = 64;
var HeldHistory = class _HeldHistory {
  #size;
  #events;
  /** Whether a commit may lead to a blob without an event: a malformed tree has a name twice. */
  hidesBlobs;
  constructor(size, events, hidesBlobs) {
    this.#size = size;
    this.#events = events;
    this.hidesBlobs = hidesBlobs;
  }
  /** @param held for the blobs that are asked for, in all trees of the graph's commits. @throws UnusualStore; Interrupted through `pace`. */
  static async read(graph, scripts, held, pace) {
    const events = [];
    const changes = new HitChanges(scripts, held);
    const treeOf = (vertex) => vertex === null ? -1 : graph.treeObject(vertex);
    for (let vertex = 0; vertex < graph.size; vertex++) {
      changes.between(treeOf(graph.firstParent(vertex)), treeOf(vertex), (path, object) => void events.push({ vertex, path, object }));
      if (events.length > MOST_EVENTS) throw new UnusualStore("what was found stands at more paths than are followed");
      if (vertex % BETWEEN_RESTS === 0) await pace.giveWay();
    }
    return new _HeldHistory(graph.size, events, changes.hidSome);
  }
  /** Those of the blobs that a commit's tree leads to. */
  blobs() {
    return new Set(this.#events.map((event) => event.object).filter((object) => object >= 0));
  }
  /** @param hitOf hits by blob; a blob that is none of them counts as one without hits. */
  events(hitOf) {
    const events = new BlobEvents(this.#size);
    for (const { vertex, path, object } of this.#events) events.add(vertex, events.paths.add(path), hitOf.get(object) ?? -1);
    events.close();
    return events;
  }
};

// src/git/pack/reachability.ts
var BETWEEN_RESTS2 = 64;
var NO_PATHS = /* @__PURE__ */ new Map();
var Reachability = class _Reachability {
  #input;
  #walked;
  /** Null when first paths had to be found. */
  #history;
  #paths;
  #blobs;
  /** Objects that are reached and not stored: blobs. */
  missing;
  /** @param roots the trees of all walked commits. @param paths null where the history tells what is reached. */
  constructor(input, roots, history, paths, absent) {
    this.#input = input;
    this.#walked = new Set(input.walked);
    this.#history = history;
    this.#paths = paths ?? NO_PATHS;
    this.#blobs = paths ?? history?.blobs() ?? /* @__PURE__ */ new Set();
    this.missing = absent.filter((object) => this.#blobs.has(object));
    const [tree] = treesAmong(input, roots, this.missing);
    if (tree !== void 0) throw new UnusualStore(`tree ${input.store.table.hex(tree)} is missing`);
  }
  /**
   * @param asked blobs (and commits) in question. @param withPaths whether `path` will be asked for.
   * @throws UnusualStore when a tree is missing: nobody can say then what is reachable; Interrupted through `pace`.
   */
  static async find(input, asked, withPaths, pace) {
    const { commits, walked, starts } = input;
    const roots = walked.map((commit) => commits.tree(commit));
    const others = starts.filter((start) => start >= 0 && commits.find(start) === null);
    const absent = absentFrom(input);
    const objects = [...asked, ...absent];
    const history = withPaths || others.length > 0 || treesAmong(input, roots, absent).length > 0 ? null : await historyOf(input, objects, pace);
    if (history !== null && !history.hidesBlobs) return new _Reachability(input, roots, history, null, absent);
    return new _Reachability(input, roots, null, await firstPathsOf(input, objects, [...others, ...roots], pace), absent);
  }
  has(object) {
    const commit = this.#input.commits.find(object);
    return commit === null ? this.#blobs.has(object) : this.#walked.has(commit);
  }
  /** First path (bytes as Latin-1) of a blob that is reached, as git comes by it; empty when it has none, or paths were not asked for. */
  path(object) {
    return this.#paths.get(object) ?? "";
  }
  /** Where the blobs with hits come and go, all of them blobs in question. @throws UnusualStore; Interrupted through `pace`. */
  async events(hits, pace) {
    const { table } = this.#input.store;
    const hitOf = new Map(Array.from({ length: hits.size }, (_, hit) => [table.findHex(hits.blob(hit)), hit]));
    return (this.#history ?? await historyOf(this.#input, [...hitOf.keys()], pace)).events(hitOf);
  }
};
function absentFrom({ store: { table, stored }, hexLength }) {
  const empty = table.findHex(emptyTreeId(hexLength));
  return Array.from({ length: table.size - stored }, (_, index) => stored + index).filter((object) => object !== empty);
}
function treesAmong({ links }, roots, objects) {
  if (objects.length === 0) return [];
  const named = new Set(roots);
  return objects.filter((object) => named.has(object) || links.naming(object).length > 0);
}
async function firstPathsOf(input, objects, roots, pace) {
  const wanted = marked(input, objects);
  const paths = new FirstPaths(input.links.scripts, heldEntries(input.links, wanted));
  for (const [index, root] of roots.entries()) {
    paths.visit(root, wanted[root] === 1);
    if (index % BETWEEN_RESTS2 === 0) await pace.giveWay();
  }
  return paths.paths;
}
function historyOf(input, blobs, pace) {
  return HeldHistory.read(input.graph, input.links.scripts, heldEntries(input.links, marked(input, blobs)), pace);
}
function marked({ store }, objects) {
  const marks = new Uint8Array(store.table.size);
  for (const object of objects) marks[object] = 1;
  return marks;
}

// src/git/pack/stored-commits.ts
var StoredCommits = class {
  table;
  /** Commit by object; -1 for what is none. */
  #commitOf;
  #objects = new GrowingNumbers();
  /** Row of each in its pack. */
  #rows = new GrowingNumbers();
  #trees = new GrowingNumbers();
  #parents = new GrowingNumbers();
  /** First parent of each commit in `#parents`; one more for the end. */
  #starts = new GrowingNumbers();
  #times = [];
  constructor(table) {
    this.table = table;
    this.#commitOf = new Int32Array(table.size).fill(-1);
    this.#starts.push(0);
  }
  get count() {
    return this.#objects.length;
  }
  /**
   * Takes in the commit that the kernel has read to words[at ...] (tree-kernel.ts).
   * @param row where its pack has it; -1 for one that lies alone. @returns where the next one begins.
   */
  add(object, words, at, row) {
    const count = words[at + COMMIT2.parentCount] ?? 0;
    const end = at + COMMIT2.parents + count;
    this.#commitOf[object] = this.#objects.length;
    this.#objects.push(object);
    this.#rows.push(row);
    this.#trees.push(words[at + COMMIT2.tree] ?? 0);
    for (let parent = at + COMMIT2.parents; parent < end; parent++) this.#parents.push(words[parent] ?? 0);
    this.#starts.push(this.#parents.length);
    this.#times.push((words[at + COMMIT2.timeHigh] ?? 0) * 2 ** 32 + ((words[at + COMMIT2.timeLow] ?? 0) >>> 0));
    return end;
  }
  /** Must be called once, after the last commit. @param unknown numbers for the ids that the kernel did not know. */
  finish(unknown) {
    for (const objects of [this.#trees.view(), this.#parents.view()]) {
      for (let index = 0; index < objects.length; index++) {
        const object = objects[index] ?? 0;
        if (object < -1) objects[index] = unknown[-2 - object] ?? -1;
      }
    }
  }
  find(object) {
    const commit = this.#commitOf[object] ?? -1;
    return commit < 0 ? null : commit;
  }
  object(commit) {
    return this.#objects.view()[commit] ?? 0;
  }
  /** Its row in its pack; -1 for one that lies alone. */
  row(commit) {
    return this.#rows.view()[commit] ?? -1;
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
  parents;
  circular = [];
  #stored;
  /** By vertex, ascending. */
  #commits;
  /** By commit; -1 outside of the graph. */
  #vertices;
  /**
   * @param commits all of them with all their parents, but for `roots`.
   * @param roots objects of commits whose parents do not count.
   * @throws UnusualStore when commits lead back to themselves.
   */
  constructor(stored, commits, roots) {
    this.hexLength = stored.table.idLength === 20 ? 40 : 64;
    this.#stored = stored;
    this.#commits = Int32Array.from(commits).toSorted();
    this.#vertices = new Int32Array(stored.count).fill(-1);
    this.#commits.forEach((commit, vertex) => this.#vertices[commit] = vertex);
    const starts = new Int32Array(this.size + 1);
    const links = [];
    this.#commits.forEach((commit, vertex) => {
      if (!roots.has(stored.object(commit))) for (const object of new Set(stored.parents(commit))) links.push(this.#vertexOf(object));
      starts[vertex + 1] = links.length;
    });
    this.parents = { starts, list: Int32Array.from(links) };
    this.order = parentsFirst(this.parents);
    if (this.order.length < this.size) throw new UnusualStore("commits lead back to themselves");
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
  firstParent(vertex) {
    return firstOf(this.parents, vertex);
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
    this.madeStarts = startsOfMade(bases);
    this.made = madeFrom(bases, this.madeStarts);
    const entries = scripts.entries.view();
    this.#folderStarts = startsOfFolders(entries, scripts.table.size);
    this.#folders = foldersIn(entries, this.#folderStarts);
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
function startsOfMade(bases) {
  const starts = new Int32Array(bases.length + 1);
  for (let tree = 0; tree < bases.length; tree++) {
    const base = bases[tree] ?? -1;
    if (base >= 0) starts[base + 1] = (starts[base + 1] ?? 0) + 1;
  }
  return addUp(starts);
}
function madeFrom(bases, starts) {
  const made = new Int32Array(starts.at(-1) ?? 0);
  const free = starts.slice();
  for (let tree = 0; tree < bases.length; tree++) {
    const base = bases[tree] ?? -1;
    if (base < 0) continue;
    const slot = free[base] ?? 0;
    made[slot] = tree;
    free[base] = slot + 1;
  }
  return made;
}
function startsOfFolders(entries, objects) {
  const starts = new Int32Array(objects + 1);
  for (let word = 0; word < entries.length; word += 2) {
    const object = entries[word + 1] ?? -1;
    if (((entries[word] ?? 0) & KIND_MASK) === FOLDER && object >= 0) starts[object + 1] = (starts[object + 1] ?? 0) + 1;
  }
  return addUp(starts);
}
function foldersIn(entries, starts) {
  const folders = new Int32Array(starts.at(-1) ?? 0);
  const free = starts.slice();
  for (let word = 0; word < entries.length; word += 2) {
    const object = entries[word + 1] ?? -1;
    if (((entries[word] ?? 0) & KIND_MASK) !== FOLDER || object < 0) continue;
    const slot = free[object] ?? 0;
    folders[slot] = word >> 1;
    free[object] = slot + 1;
  }
  return folders;
}
function addUp(counts) {
  for (let index = 1; index < counts.length; index++) counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0);
  return counts;
}

// src/git/pack/type-agreement.ts
function checkTypes(store, trees, looseBlobs, commits) {
  const types = new Uint8Array(store.stored);
  for (const pack of store.packs) enterTypes(types, pack, store.table);
  for (const object of looseBlobs) types[object] = BLOB;
  for (const { object } of store.loose) if ((trees.treeOf[object] ?? -1) >= 0) types[object] = TREE;
  const misnamed = firstMisnamed(trees.entries.view(), types);
  if (misnamed !== null) throw misnamedAs(store.table, misnamed.object, misnamed.type);
  for (let commit = 0; commit < commits.count; commit++) {
    const tree = commits.tree(commit);
    if (tree < types.length && types[tree] !== TREE) throw misnamedAs(store.table, tree, TREE);
  }
}
function enterTypes(types, { rows, objects, repeated }, table) {
  for (let row = 0; row < objects.length; row++) {
    const object = objects[row] ?? 0;
    const type = rows.types[row] ?? 0;
    if (repeated[row] !== 1) types[object] = type;
    else if (types[object] !== type) throw new UnusualStore(`object ${table.hex(object)} has copies of different kinds`);
  }
}
function firstMisnamed(entries, types) {
  for (let word = 0; word < entries.length; word += 2) {
    const object = entries[word + 1] ?? -1;
    const type = ((entries[word] ?? 0) & KIND_MASK) === FOLDER ? TREE : BLOB;
    if (object >= 0 && object < types.length && types[object] !== type) return { object, type };
  }
  return null;
}
function misnamedAs(table, object, type) {
  return new UnusualStore(`object ${table.hex(object)} is named as a ${type === TREE ? "tree" : "blob"} and is none`);
}

// src/git/pack/store-reading.ts
async function readStore(question) {
  const { pace } = question;
  pace.begin("list", null);
  const { store, kernel, work, helpers } = await openStore(question);
  try {
    await rest(pace);
    const reader = new StoreReader(store, kernel, question);
    await reader.readPacked();
    await reader.readLoose();
    return await reader.finish(work, helpers);
  } finally {
    stopWork(work);
    helpers.close();
  }
}
async function rest(pace) {
  if (pace.due()) await pace.rest();
}
async function findReached(input, asked, withPaths, stopped, pace) {
  let interrupted = stopped;
  if (interrupted === null) {
    try {
      return { reach: await Reachability.find(input, asked, withPaths, pace), interrupted };
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      interrupted = error.reason;
    }
  }
  return { reach: await Reachability.find(input, asked, withPaths, new Pace({ budget: LAST_BUDGET })), interrupted };
}
var StoreReader = class {
  #store;
  #question;
  #kernel;
  #sieve;
  #commits;
  #trees;
  #looseBlobs = [];
  /** By pack: how many commits were read before it. */
  #firstCommits = [];
  constructor(store, kernel, question) {
    this.#store = store;
    this.#question = question;
    const { table } = store;
    this.#kernel = kernel;
    this.#sieve = new BlobSieve(question.prefilter, this.#kernel);
    this.#commits = new StoredCommits(table);
    this.#trees = new TreeScripts(table, this.#kernel);
  }
  async readPacked() {
    const { packs } = this.#store;
    for (const { rows } of packs) {
      if (rows.linked < rows.count) throw new UnusualStore(`${rows.path} holds deltas without a base`);
    }
    const { find, showHits, prove, readTree, knownTree, readCommit } = STEP_FLAGS;
    for (const pack of packs) {
      this.#firstCommits.push(this.#commits.count);
      await this.#readFamilies(pack, COMMIT, find | showHits | readCommit | prove, find | prove, {
        look: (row, at, size, step) => this.#sieve.message(pack.objects[row] ?? 0, at, size, this.#kernel.plan[step * STEP_WORDS + STEP.second] ?? 0),
        unreadable: (row, code) => this.#refuseCommit(pack.objects[row] ?? 0, code),
        passed: (plan, first, last) => this.#takeCommits(pack, plan, first, last)
      });
    }
    for (const pack of packs) {
      await this.#readFamilies(pack, TREE, readTree | prove, readTree | knownTree | prove, {
        look: () => {
        },
        unreadable: (row, code) => this.#trees.refuse(pack.objects[row] ?? 0, code),
        passed: (plan, first, last) => {
          this.#trees.recordPlanned(pack, plan, first, last);
          this.#trees.takeIfFull();
        }
      });
    }
  }
  /** @param flags of new objects. @param flagsAgain of those that an earlier pack holds (walk-kernel.ts). */
  async #readFamilies(pack, type, flags, flagsAgain, visitor) {
    const { rows, repeated } = pack;
    const more = this.#sieve.walk({ file: this.#sieve.file(pack), rows, roots: rootsOf(rows, type), flags, marks: repeated, markedFlags: flagsAgain }, visitor);
    while (more()) await rest(this.#question.pace);
  }
  #takeCommits({ objects, repeated }, plan, first, last) {
    const { plan: words } = this.#kernel;
    const commits = this.#kernel.takeCommits();
    let at = 0;
    let bytes = 0;
    for (let step = first; step < last; step++) {
      const row = plan.row(step);
      if (repeated[row] === 1) continue;
      at = this.#commits.add(objects[row] ?? 0, commits, at, row);
      bytes += (words[step * STEP_WORDS + STEP.first] ?? 0) - (words[step * STEP_WORDS + STEP.second] ?? 0);
    }
    this.#sieve.passMessages(bytes);
  }
  #refuseCommit(object, code) {
    throw new UnusualStore(`commit ${this.#store.table.hex(object)} ${code === READ_ERRORS.malformed ? "is malformed" : "cannot be read"}`);
  }
  /** @returns what all threads have got, and why it is not everything. */
  async #siftBlobs(work, helpers) {
    const { pace } = this.#question;
    const sieve = this.#sieve;
    const more = takePart(work, sieve, "last");
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
      if (type === TREE) this.#trees.record(object, at, size);
      else if (type === COMMIT || type === BLOB) {
        kernel.searchBlob(at, size);
        if (type === COMMIT) this.#readLooseCommit(object, at, size);
        else {
          this.#looseBlobs.push(object);
          this.#sieve.blob(object, at, size);
        }
      }
      await rest(this.#question.pace);
    }
  }
  #readLooseCommit(object, at, size) {
    const from = this.#kernel.readCommit(at, size);
    if (from < 0) this.#refuseCommit(object, from);
    this.#commits.add(object, this.#kernel.takeCommits(), 0, -1);
    this.#sieve.passMessages(size - from);
    this.#sieve.message(object, at, size, from);
  }
  async finish(work, helpers) {
    this.#commits.finish(this.#trees.finish());
    checkTypes(this.#store, this.#trees, this.#looseBlobs, this.#commits);
    const { table } = this.#store;
    const { hexLength, shallow, unreachable } = this.#question;
    const commits = this.#commits;
    const starts = [...this.#question.starts].map((id) => this.#startOf(id));
    if (unreachable) for (let commit = 0; commit < commits.count; commit++) starts.push(commits.object(commit));
    const roots = new Set([...shallow].map((id) => table.findHex(id)));
    const walked = commits.walk(starts, roots);
    const links = new TreeLinks(this.#trees);
    const graph = new StoredGraph(commits, walked, roots);
    const mayHoldSubmodules = this.#mayHoldSubmodules(links);
    const { results, interrupted: stopped } = await this.#siftBlobs(work, helpers);
    const [doubtful] = results.flatMap((result) => result.doubtful);
    if (doubtful !== void 0) throw new UnusualStore(`object ${table.hex(doubtful)} is not what its pack's index says, and other packs may hold it too`);
    const found = new Map(results.flatMap((result) => result.found).map(({ object, matches }) => [object, matches]));
    const candidates = [...new Set(results.flatMap((result) => result.candidates))].filter((object) => !found.has(object));
    const isCommit = (object) => commits.find(object) !== null;
    const input = { store: this.#store, hexLength, commits, starts, walked, graph, links };
    const { reach, interrupted } = await findReached(input, [...candidates, ...found.keys()], !candidates.every(isCommit), stopped, this.#question.pace);
    const isReached = (object) => reach.has(object) || unreachable && !isCommit(object);
    const scanned = candidates.filter(isReached);
    return {
      graph,
      interrupted,
      mayHoldSubmodules,
      blobs: results.reduce((sum, result) => sum + result.blobs, 0),
      bytes: results.reduce((sum, result) => sum + result.bytes, 0),
      blobIds: () => this.#blobIds(),
      candidates: scanned.filter((object) => !isCommit(object)).map((object) => table.hex(object)),
      pathHint: (id) => reach.path(table.findHex(id)),
      found: [...found].filter(([object]) => isReached(object)).map(([object, matches]) => ({ id: table.hex(object), matches })),
      messages: scanned.filter(isCommit).map((object) => table.hex(object)),
      missing: reach.missing.map((object) => table.hex(object)),
      events: (hits, ownPace) => reach.events(hits, ownPace),
      commitReader: (other) => new CommitReader(this.#sieve, (id) => this.#placeOf(id), other)
    };
  }
  /** Commits of a pack have numbers one after another. Null for one that lies alone, and for what is none. */
  #placeOf(id) {
    const commit = this.#commits.find(this.#store.table.findHex(id));
    const row = commit === null ? -1 : this.#commits.row(commit);
    if (commit === null || row < 0) return null;
    const pack = this.#store.packs[this.#firstCommits.findLastIndex((first) => first <= commit)];
    return pack === void 0 ? null : { pack, row };
  }
  #mayHoldSubmodules(links) {
    const { head } = this.#question;
    const submodules = this.#trees.submodules();
    if (head === null || submodules.length === 0) return false;
    const commit = this.#commits.find(this.#store.table.findHex(head));
    const tree = commit === null ? -1 : this.#trees.treeOf[this.#commits.tree(commit)] ?? -1;
    return tree < 0 || leadsToAny(links, tree, submodules) !== false;
  }
  *#blobIds() {
    const { table, packs } = this.#store;
    for (const { rows, objects, repeated } of packs) {
      for (let row = 0; row < rows.count; row++) if (rows.types[row] === BLOB && repeated[row] !== 1) yield table.hex(objects[row] ?? 0);
    }
    for (const object of this.#looseBlobs) yield table.hex(object);
  }
  /** What git has found is there, or this reader does not see all that git sees. */
  #startOf(id) {
    const { table, stored } = this.#store;
    const object = table.findHex(id);
    if ((object < 0 || object >= stored) && id !== emptyTreeId(this.#question.hexLength)) throw new UnusualStore(`object ${id} is stored where this reader does not look`);
    return object;
  }
};
export {
  readStore
};
