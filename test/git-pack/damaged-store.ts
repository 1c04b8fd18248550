/**
 * Rounds of the differential fuzz: a repository's packs, indexes and loose objects are damaged at random, then both readers scan
 * it. They may refuse (as git does), but must not fail otherwise, and what they find and leave out must be the same.
 */
import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../src/core/errors.ts';
import { randomNumbers } from '../git/random-history.ts';
import { scanWith, type Comparable } from './both-readers.ts';

/** What a scan came to: its findings, or the message with which it refused. */
type Outcome = Comparable | string;

async function outcome(reader: 'pack' | 'cat-file', folder: string): Promise<Outcome> {
  try {
    return await scanWith(reader, folder);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/**
 * One round in a copy of `original` at `folder`.
 * @returns what differs, and which way the pack reader took.
 */
export async function damageRound(original: string, folder: string, seed: number): Promise<{ readonly difference?: string; readonly reader: string; readonly incomplete: boolean }> {
  cpSync(original, folder, { recursive: true });
  try {
    const what = damage(folder, randomNumbers(seed));
    const [pack, git] = [await outcome('pack', folder), await outcome('cat-file', folder)];
    const reader = typeof pack === 'string' ? 'refused' : pack.warnings.length > 0 ? 'cat-file' : 'pack';
    const incomplete = typeof pack === 'string' || pack.skipped.length > 0;
    // Where git itself gives up there is nothing to compare with.
    if (typeof git === 'string') return { reader, incomplete };
    if (typeof pack === 'string') return { reader, incomplete, difference: `${what}: refused with ${pack}` };
    if (JSON.stringify(pack.occurrences) !== JSON.stringify(git.occurrences)) return { reader, incomplete, difference: `${what}: other findings: ${JSON.stringify([only(pack, git), only(git, pack), pack.skipped, git.skipped])}` };
    if (JSON.stringify(pack.skipped) !== JSON.stringify(git.skipped)) return { reader, incomplete, difference: `${what}: other things left out: ${JSON.stringify([pack.skipped, git.skipped])}` };
    return { reader, incomplete };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function only(a: Comparable, b: Comparable): readonly string[] {
  return a.occurrences.filter((occurrence) => !b.occurrences.includes(occurrence));
}

/** @returns what was done, for a message. */
function damage(folder: string, random: (below: number) => number): string {
  const objects = join(folder, 'objects');
  const files = readdirSync(objects, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('info') && /^[0-9a-f]+$|\.(?:pack|idx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  // Mostly the pack: it is the largest and the most intricate.
  const packs = files.filter((file) => file.endsWith('.pack'));
  const file = (random(10) < 7 ? packs[random(packs.length)] : undefined) ?? files[random(files.length)] ?? '';
  const { size } = statSync(file);
  const place = random(size);
  if (random(12) === 0) {
    truncateSync(file, place);
    return `${file} cut at ${place}`;
  }
  const bytes = readFileSync(file);
  const count = 1 + random(3);
  for (let index = 0; index < count; index++) {
    const at = Math.min(size - 1, place + random(8));
    bytes[at] = random(2) === 0 ? random(256) : (bytes[at] ?? 0) ^ (1 << random(8));
  }
  rmSync(file, { force: true });
  writeFileSync(file, bytes);
  return `${file} changed at ${place}`;
}
