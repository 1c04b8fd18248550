/**
 * Rounds of the differential fuzz: a repository's packs, indexes and loose objects are damaged at random, then both
 * readers scan it. They may refuse (as git does), but must not fail otherwise, and what they find and leave out must be
 * the same. A seed makes the same store and the same damage again, byte for byte.
 */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UserError } from '../../src/core/errors.ts';
import { parsePackIndex } from '../../src/git/pack/store/pack-index.ts';
import type { MadeRepository } from '../git/made-repository.ts';
import { randomNumbers } from '../git/random-history.ts';
import { scanWith, type Comparable } from './both-readers.ts';
import { editedHistory } from './edited-history.ts';
import { indexTables } from './index-tables.ts';

/** What a scan came to: its findings, or the message with which it refused. */
type Outcome = Comparable | string;

/** Packs with long chains of deltas, whose bases are named by offset or by id; some objects twice, some loose. */
export function storeToDamage(seed: number): MadeRepository {
  const original = editedHistory(seed, 40);
  const random = randomNumbers(seed);
  const byId = random(3) === 0 ? ['-c', 'repack.useDeltaBaseOffset=false'] : [];
  original.git(
    '-c',
    'pack.threads=1',
    ...byId,
    'repack',
    '-q',
    '-a',
    '-d',
    '-f',
    `--depth=${1 + random(40)}`,
    `--window=${2 + random(30)}`,
  );
  if (random(2) === 0)
    original.feed(
      `${original.git('rev-parse', 'main~20')}\n`,
      '-c',
      'pack.threads=1',
      'pack-objects',
      '--revs',
      '--quiet',
      'objects/pack/pack',
    );
  for (let index = 0; index < 5; index++) original.feed(`loose ${index}\n`, 'hash-object', '-w', '--stdin');
  return original;
}

/** What a round came to. */
export interface Round {
  readonly difference?: string;
  /** Which way the pack reader took. */
  readonly reader: 'pack' | 'cat-file' | 'refused';
  /** Whether something was left out. */
  readonly incomplete: boolean;
}

async function outcome(reader: 'pack' | 'cat-file', folder: string): Promise<Outcome> {
  try {
    return await scanWith(reader, folder);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/**
 * One round in a copy of `original` at `folder`, which must not be there before; it stays there.
 * @param doDamage to the folder; returns what was done.
 */
export async function damageRound(
  original: string,
  folder: string,
  seed: number,
  doDamage: typeof damage = damage,
): Promise<Round> {
  cpSync(original, folder, { recursive: true });
  const what = doDamage(folder, randomNumbers(seed));
  const [pack, git] = [await outcome('pack', folder), await outcome('cat-file', folder)];
  const reader = typeof pack === 'string' ? 'refused' : pack.warnings.length > 0 ? 'cat-file' : 'pack';
  const incomplete = typeof pack === 'string' || pack.skipped.length > 0;
  // Where git itself gives up there is nothing to compare with.
  if (typeof git === 'string') return { reader, incomplete };
  if (typeof pack === 'string') return { reader, incomplete, difference: `${what}: refused with ${pack}` };
  // By a damaged multi-pack-index git finds less, and says so; this reader does not look at it.
  if (
    pack.reader === 'pack' &&
    what.includes('multi-pack-index') &&
    git.skipped.length > 0 &&
    values(git).every((value) => values(pack).includes(value))
  )
    return { reader, incomplete };
  if (JSON.stringify(pack.occurrences) !== JSON.stringify(git.occurrences))
    return {
      reader,
      incomplete,
      difference:
        `${what}: other findings: ` +
        `${JSON.stringify([only(pack, git), only(git, pack), pack.skipped, git.skipped])}`,
    };
  // Of two copies git may have tried the damaged one, where this reader takes the sound one.
  const hasCopies = readdirSync(join(folder, 'objects/pack')).filter((name) => name.endsWith('.pack')).length > 1;
  const leavesOutLess = pack.skipped.every((entry) =>
    git.skipped.some((other) => JSON.stringify(other) === JSON.stringify(entry)),
  );
  if (hasCopies && leavesOutLess) return { reader, incomplete };
  if (JSON.stringify(pack.skipped) !== JSON.stringify(git.skipped))
    return {
      reader,
      incomplete,
      difference: `${what}: other things left out: ${JSON.stringify([pack.skipped, git.skipped])}`,
    };
  return { reader, incomplete };
}

function values({ occurrences }: Comparable): readonly string[] {
  return occurrences.map((text) => (JSON.parse(text) as readonly [string])[0]);
}

function only(a: Comparable, b: Comparable): readonly string[] {
  return a.occurrences.filter((occurrence) => !b.occurrences.includes(occurrence));
}

/** @returns what was done, for a message. */
function damage(folder: string, random: (below: number) => number): string {
  const objects = join(folder, 'objects');
  const files = readdirSync(objects, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !entry.parentPath.endsWith('info') && /^[0-9a-f]+$|\.(?:pack|idx)$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  // Mostly the pack: it is the largest and the most intricate.
  const packs = files.filter((file) => file.endsWith('.pack'));
  const file = (random(10) < 7 ? packs[random(packs.length)] : undefined) ?? files[random(files.length)] ?? '';
  const name = relative(folder, file);
  if (file.endsWith('.pack') && random(3) === 0) {
    const done = random(4) === 0 ? swapPlaces(file.replace(/pack$/, 'idx'), random) : otherBase(file, random);
    if (done !== null) return `${name}: ${done}`;
  }
  const { size } = statSync(file);
  const place = file.endsWith('.pack') && random(2) === 0 ? headIn(file, random) : random(size);
  if (random(12) === 0) {
    truncateSync(file, place);
    return `${name} cut at ${place}`;
  }
  const bytes = readFileSync(file);
  const count = 1 + random(3);
  for (let index = 0; index < count; index++) {
    const at = Math.min(size - 1, place + random(8));
    bytes[at] = random(2) === 0 ? random(256) : (bytes[at] ?? 0) ^ (1 << random(8));
  }
  rewrite(file, bytes);
  return `${name} changed at ${place}`;
}

/** Puts other contents into a file of a store. */
export function rewrite(file: string, bytes: Uint8Array): void {
  // git writes them read-only.
  rmSync(file, { force: true });
  writeFileSync(file, bytes);
}

/** Gives an index that was changed the checksum that goes with it: what somebody made up, and not what a disk did. */
export function sealed(index: Buffer): Buffer {
  createHash('sha1')
    .update(index.subarray(0, -20))
    .digest()
    .copy(index, index.length - 20);
  return index;
}

/** Offsets of a pack's objects, ascending. */
export function offsetsIn(pack: string): readonly number[] {
  return indexTables(parsePackIndex(readFileSync(pack.replace(/pack$/, 'idx')), 20)).offsets.toSorted((a, b) => a - b);
}

/** Where an object begins: its type, size and base are covered by no checksum that is looked at when it is read. */
function headIn(pack: string, random: (below: number) => number): number {
  const offsets = offsetsIn(pack);
  return offsets[random(offsets.length)] ?? 0;
}

/** Two objects of the pack change places: each is sound, and the other. @returns what was done. */
function swapPlaces(index: string, random: (below: number) => number): string {
  const bytes = readFileSync(index);
  const count = bytes.readUInt32BE(8 + 4 * 255);
  const [one, other] = [random(count), random(count)].map((place) => 8 + 1024 + 24 * count + 4 * place) as [
    number,
    number,
  ];
  const [first, second] = [bytes.readUInt32BE(one), bytes.readUInt32BE(other)];
  bytes.writeUInt32BE(second, one);
  bytes.writeUInt32BE(first, other);
  rewrite(index, sealed(bytes));
  return `the objects at ${first} and ${second} have changed places`;
}

const OFS_DELTA = 6;

/**
 * A delta gets another object as its base. @returns what was done; null when the object that was drawn does not name
 * its base by offset.
 */
function otherBase(pack: string, random: (below: number) => number): string | null {
  const bytes = readFileSync(pack);
  const offsets = offsetsIn(pack);
  const offset = offsets[random(offsets.length)] ?? 0;
  let at = offset;
  if ((((bytes[at] ?? 0) >> 4) & 7) !== OFS_DELTA) return null;
  while ((bytes[at++] ?? 0) & 128);
  let end = at;
  while ((bytes[end++] ?? 0) & 128);
  const fitting = [...offsets].filter((other) => other < offset && backwards(offset - other).length === end - at);
  const base = fitting[random(fitting.length)] ?? 0;
  bytes.set(backwards(offset - base), at);
  rewrite(pack, bytes);
  return `the object at ${offset} gets the base at ${base}`;
}

/** The distance to a base as packs write it (gitformat-pack, "offset encoding"). */
function backwards(distance: number): number[] {
  const digits = [distance & 127];
  for (let rest = distance >> 7; rest > 0; rest >>= 7) digits.unshift(128 | (--rest & 127));
  return digits;
}
