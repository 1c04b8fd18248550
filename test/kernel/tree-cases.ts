/**
 * Git trees to try, the plainest way to read them, and rounds that compare the kernel's reader with it. Shared by the
 * tests and by bench/fuzz-kernel.ts.
 */
import { TreeKernel, type TreeEntries } from '../../src/kernel/tree-kernel.ts';
import { STEP_FLAGS, STOPS } from '../../src/kernel/walk-kernel.ts';
import { DELTA_LITERALS, copyInstruction, plainApply, sizeBytes } from './delta-cases.ts';
import { damaged } from './inflate-cases.ts';
import { writeStep } from './planned.ts';
import { randomBytes } from '../random/seeded.ts';
import { seededRandom, type Random } from './random-bytes.ts';

/** An entry as the kernel tells it: Latin-1 name, kind, object number. */
type Told = readonly [name: string, kind: number, object: number];

const KNOWN = 300;
const MODES: readonly (readonly [string, number])[] = [
  ['100644', 0],
  ['100755', 0],
  ['120000', 0],
  ['40000', 1],
  ['160000', 2],
  ['040000', 1],
];

export interface TreeBench {
  readonly kernel: TreeKernel;
  readonly idLength: 20 | 32;
  readonly emptyTree: Uint8Array;
  readonly known: readonly Uint8Array[];
  /** Ids that the kernel met and that are not known, in its order. */
  readonly met: string[];
}

/** Room for a base, a delta and a result. */
const ROOM = 1 << 20;

export function treeBench(idLength: 20 | 32): TreeBench {
  const known = Array.from({ length: KNOWN }, () => new Uint8Array(randomBytes(idLength)));
  const ids = new Uint8Array(KNOWN * idLength);
  const slots = new Int32Array(1024).fill(-1);
  known.forEach((id, number) => {
    ids.set(id, number * idLength);
    let slot = Buffer.from(id).readUInt32BE(0) >>> 22;
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & 1023;
    slots[slot] = number;
  });
  const emptyTree = new Uint8Array(randomBytes(idLength));
  return {
    kernel: new TreeKernel(DELTA_LITERALS, ROOM, 100, { idLength, ids, slots }, emptyTree),
    idLength,
    emptyTree,
    known,
    met: [],
  };
}

function randomEntry(bench: TreeBench, random: Random): Buffer {
  const [mode] = MODES[Math.floor(random() * MODES.length)] ?? ['100644'];
  const name = Buffer.from(
    Array.from({ length: 1 + Math.floor(random() ** 3 * 40) }, () => 33 + Math.floor(random() * 200)),
  );
  const pick = random();
  const id =
    pick < 0.1
      ? bench.emptyTree
      : pick < 0.2
        ? Buffer.alloc(bench.idLength, Math.floor(random() * 5))
        : (bench.known[Math.floor(random() * KNOWN)] ?? bench.emptyTree);
  return Buffer.concat([Buffer.from(`${mode} `), name, Buffer.of(0), id]);
}

/** Entries; undefined for what is no tree. Object numbers of unknown ids follow `bench.met`, which it adds to. */
function plainRead(bench: TreeBench, tree: Uint8Array): readonly Told[] | undefined {
  const bytes = Buffer.from(tree);
  const entries: Told[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space + 1);
    const mode = space < 0 ? '' : bytes.toString('latin1', at, space);
    if (!/^[0-7]{1,6}$/.test(mode) || end <= space + 1 || end + 1 + bench.idLength > bytes.length) return undefined;
    const id = bytes.subarray(end + 1, end + 1 + bench.idLength);
    const format = Number.parseInt(mode, 8) & 0o170000;
    const kind = format === 0o040000 ? 1 : format === 0o160000 ? 2 : 0;
    entries.push([bytes.toString('latin1', space + 1, end), kind, objectOf(bench, id, kind)]);
    at = end + 1 + bench.idLength;
  }
  return entries;
}

/** Where the entries of a well-formed tree begin, and its end. */
function startsOf(idLength: number, tree: Uint8Array): number[] {
  const starts = [0];
  for (let at = 0; at < tree.length; starts.push(at)) at = tree.indexOf(0, at) + 1 + idLength;
  return starts;
}

function objectOf(bench: TreeBench, id: Buffer, kind: number): number {
  if (kind === 2 || (kind === 1 && id.equals(bench.emptyTree))) return -1;
  const number = bench.known.findIndex((known) => id.equals(known));
  if (number >= 0) return number;
  const hex = id.toString('hex');
  const met = bench.met.indexOf(hex);
  return met >= 0 ? -2 - met : -1 - bench.met.push(hex);
}

interface Tree {
  readonly bytes: Uint8Array;
  readonly entries: readonly Told[];
  /** Where its entries begin, and its end. */
  readonly starts: readonly number[];
}

export function taken(kernel: TreeKernel): TreeEntries {
  const entries = kernel.takeEntries();
  if (entries === null) throw new Error('too many unknown ids');
  return entries;
}

/** What the kernel told of the last tree, written out. */
function told(kernel: TreeKernel, base: Tree | null): readonly Told[] {
  const { segments, own } = taken(kernel);
  const entries: Told[] = [];
  let next = 0;
  for (let pair = 0; pair < segments.length; pair += 2) {
    const start = segments[pair] ?? 0;
    const count = segments[pair + 1] ?? 0;
    if (start >= 0) entries.push(...(base?.entries.slice(start, start + count) ?? []));
    else {
      for (let index = 0; index < count; index++, next += 2) {
        const nameAndKind = own[next] ?? 0;
        entries.push([
          Buffer.from(kernel.nameBytes(nameAndKind >>> 2)).toString('latin1'),
          nameAndKind & 3,
          own[next + 1] ?? 0,
        ]);
      }
    }
  }
  if (next !== own.length) throw new Error('entries of its own are left over');
  return entries;
}

/**
 * A delta that edits a tree entry by entry as git's do, with copies that stop in the middle of entries now and then.
 */
function editingDelta(bench: TreeBench, random: Random, base: Tree): Uint8Array {
  const body: number[] = [];
  let size = 0;
  const insert = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; at += 127) {
      const part = bytes.subarray(at, at + 127);
      body.push(part.length, ...part);
    }
    size += bytes.length;
  };
  const copy = (from: number, to: number): void => {
    if (to > from) body.push(...copyInstruction(from, to - from));
    size += Math.max(0, to - from);
  };
  const at = (entry: number): number => base.starts[entry] ?? 0;
  for (let entry = 0; entry < base.entries.length;) {
    const kind = random();
    const stretch = Math.min(base.entries.length - entry, 1 + Math.floor(random() ** 2 * 30));
    if (kind < 0.6) {
      const split = at(entry) + Math.floor(random() * (at(entry + stretch) - at(entry)));
      if (random() < 0.3) {
        copy(at(entry), split);
        const few = Math.min(at(entry + stretch), split + Math.floor(random() * 60));
        insert(base.bytes.subarray(split, few));
        copy(few, at(entry + stretch));
      } else copy(at(entry), at(entry + stretch));
      entry += stretch;
    } else if (kind < 0.75) insert(randomEntry(bench, random));
    else if (kind < 0.9) {
      // The same name with another id, as a changed file is: the head is copied.
      const idAt = at(entry + 1) - bench.idLength;
      copy(at(entry), idAt);
      insert(bench.known[Math.floor(random() * KNOWN)] ?? bench.emptyTree);
      entry++;
    } else if (random() < 0.5) entry += stretch;
    else copy(at(entry), at(entry + stretch));
  }
  if (random() < 0.5) insert(randomEntry(bench, random));
  return Uint8Array.from([...sizeBytes(base.bytes.length), ...sizeBytes(size), ...body]);
}

/**
 * A tree, then trees made from it and from each other; sound and damaged ones. @returns the difference, and how many
 * were refused and taken over.
 */
export function treeRound(
  bench: TreeBench,
  seed: number,
): { difference: string | undefined; refused: number; takenOver: number } {
  const random = seededRandom(seed);
  const { kernel } = bench;
  const tally = { refused: 0, takenOver: 0 };
  const whole = Buffer.concat(Array.from({ length: Math.floor(random() ** 2 * 80) }, () => randomEntry(bench, random)));
  const first = random() < 0.2 ? Uint8Array.from(damaged(random, whole, 0)) : whole;
  kernel.startWalk(0, ROOM >> 2, ROOM);
  let base: Tree | null = null;
  let frame = -1;
  for (let generation = 0; generation < 5; generation++) {
    const sound: Uint8Array = base === null ? first : editingDelta(bench, random, base);
    const contents: Uint8Array = base !== null && random() < 0.3 ? Uint8Array.from(damaged(random, sound, 0)) : sound;
    const bytes: Uint8Array | undefined = base === null ? contents : plainApply(base.bytes, contents, ROOM);
    writeStep(kernel, 0, 0, { contents, base: frame, frame: frame + 1, flags: STEP_FLAGS.readTree | STEP_FLAGS.show });
    kernel.walkPlan(0, 1);
    const isRead = kernel.stop === STOPS.look;
    // What it refuses as a delta is the delta rounds' business.
    if (bytes === undefined) {
      if (isRead) return { difference: `generation ${generation}: a delta should be refused`, ...tally };
      continue;
    }
    const entries = plainRead(bench, bytes);
    const difference = isRead
      ? differenceOf(kernel, base, entries, tally)
      : entries === undefined
        ? undefined
        : `is refused (${kernel.stop})`;
    if (difference !== undefined) return { difference: `generation ${generation}: ${difference}`, ...tally };
    if (entries === undefined) {
      tally.refused++;
      // The two may stop at different places of a damaged tree, and so have met other ids.
      bench.met.splice(0, Infinity, ...metBy(bench));
      if (base === null) return { difference: undefined, ...tally };
      continue;
    }
    base = { bytes, entries, starts: startsOf(bench.idLength, bytes) };
    frame++;
  }
  return { difference: undefined, ...tally };
}

function differenceOf(
  kernel: TreeKernel,
  base: Tree | null,
  expected: readonly Told[] | undefined,
  tally: { takenOver: number },
): string | undefined {
  if (expected === undefined) return 'should be refused';
  if (base !== null && kernel.ownCount < expected.length) tally.takenOver++;
  const entries = told(kernel, base);
  return JSON.stringify(entries) === JSON.stringify(expected) ? undefined : 'other entries';
}

function metBy({ kernel, idLength }: TreeBench): readonly string[] {
  const bytes = Buffer.from(kernel.unknownIds);
  return Array.from({ length: bytes.length / idLength }, (_, index) =>
    bytes.toString('hex', index * idLength, (index + 1) * idLength),
  );
}
