/**
 * Damage that leaves bytes as they are and puts them elsewhere: ranges of a file that are there twice, somewhere else,
 * in each other's place, or zeroed, as disks, file systems and broken copies do it. What stands there is then well
 * formed and wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { MadeRepository } from '../git/made-repository.ts';
import { randomNumbers } from '../git/random-history.ts';
import { offsetsIn, rewrite, sealed, storeToDamage } from './damaged-store.ts';

type Random = (below: number) => number;

/**
 * As `storeToDamage`, with tags on tags, packed refs, and in some a multi-pack-index, a commit-graph file or more loose
 * objects.
 */
export function storeToDisturb(seed: number): MadeRepository {
  const repository = storeToDamage(seed);
  const random = randomNumbers(seed + 1);
  for (const [name, target] of [
    ['v1', 'main~3'],
    ['v2', 'v1'],
    ['v3', 'v2'],
  ] as const)
    repository.git('tag', '-a', '-m', `CANARY- ${name}`, name, target);
  repository.git('branch', 'other', 'main~5');
  repository.git('pack-refs', '--all');
  if (random(2) === 0) repository.git('repack', '-q', '-d');
  if (random(2) === 0) repository.git('multi-pack-index', 'write');
  if (random(3) === 0) repository.git('commit-graph', 'write', '--reachable');
  return repository;
}

/** Disturbs one file of a bare repository. @returns what was done, for a message. */
export function disturb(folder: string, random: Random): string {
  const objects = join(folder, 'objects');
  const files = readdirSync(objects, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.rev'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const kinds = [
    files.filter((file) => file.endsWith('.pack')),
    files.filter((file) => file.endsWith('.idx')),
    files.filter((file) => file.endsWith('multi-pack-index')),
    files.filter((file) => /commit-graph/.test(file)),
    files.filter((file) => /\/[0-9a-f]{2}\/[0-9a-f]{38}$/.test(file)),
    [join(folder, 'packed-refs')].filter((file) => existsSync(file)),
  ];
  // Packs most, as they are the largest and the most intricate.
  const kind = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5][random(12)] ?? 0;
  const chosen = kinds[kind]?.length ? kinds[kind] : kinds[0];
  const file = chosen?.[random(chosen.length)] ?? '';
  const before = readFileSync(file);
  const places = file.endsWith('.pack') ? offsetsIn(file) : [];
  const { bytes, done } = moveRange(before, (below) => placeIn(places, below, random), random);
  // An index that was made up has a checksum that agrees with it.
  const isSealed = file.endsWith('.idx') && bytes.length > 40 && random(2) === 0;
  rewrite(file, isSealed ? sealed(bytes) : bytes);
  return `${relative(folder, file)}: ${done}${isSealed ? ', sealed' : ''}`;
}

/** Where an object begins, or anywhere. */
function placeIn(places: readonly number[], below: number, random: Random): number {
  return (random(2) === 0 ? places[random(places.length || 1)] : undefined) ?? random(below);
}

const LENGTHS = [1, 2, 4, 8, 12, 20, 24, 64, 300, 512, 4096];

function moveRange(
  bytes: Buffer,
  place: (below: number) => number,
  random: Random,
): { readonly bytes: Buffer; readonly done: string } {
  const [from, to] = [place(bytes.length), place(bytes.length)];
  // From one object to another, as often as by itself.
  const between = Math.abs(to - from);
  const length = Math.min(
    bytes.length - from,
    random(4) === 0 && between > 0 ? between : (LENGTHS[random(LENGTHS.length)] ?? 1),
  );
  const range = bytes.subarray(from, from + length);
  const named = `${length} bytes at ${from}`;
  switch (random(6)) {
    case 0:
      return {
        bytes: Buffer.concat([bytes.subarray(0, to), range, bytes.subarray(to)]),
        done: `${named} also at ${to}`,
      };
    case 1: {
      const over = Buffer.from(bytes);
      range.copy(over, to);
      return { bytes: over, done: `${named} over those at ${to}` };
    }
    case 2: {
      const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
      const at = Math.min(to, rest.length);
      return {
        bytes: Buffer.concat([rest.subarray(0, at), range, rest.subarray(at)]),
        done: `${named} moved to ${at}`,
      };
    }
    case 3: {
      const swapped = Buffer.from(bytes);
      const other = Buffer.from(bytes.subarray(to, to + length));
      range.copy(swapped, to);
      other.copy(swapped, from);
      return { bytes: swapped, done: `${named} and at ${to} have changed places` };
    }
    case 4:
      return {
        bytes: Buffer.from(bytes).fill(random(3) === 0 ? 0xff : 0, from, from + length),
        done: `${named} filled`,
      };
    default:
      return {
        bytes: Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]),
        done: `${named} left out`,
      };
  }
}
