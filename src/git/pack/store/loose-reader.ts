/**
 * Reads loose objects: one zlib stream each, `<type> <size>\0` and the contents. Large and damaged ones are left to
 * git.
 */
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { FileFault, readFile } from '../../../disk/read-file.ts';
import type { PackKernel } from '../../../kernel/pack-kernel.ts';
import { BLOB, COMMIT, TAG, TREE } from './pack-rows.ts';

const TYPES: ReadonlyMap<string, number> = new Map([
  ['commit', COMMIT],
  ['tree', TREE],
  ['blob', BLOB],
  ['tag', TAG],
]);
/** Bytes of a file that is read here. */
const LARGEST_FILE = 8 * 1024 * 1024;
const LONGEST_HEAD = 32;

/** An object in the kernel's input; its hits are not searched yet. */
export interface LooseContents {
  /** As packs number them. */
  readonly type: number;
  readonly at: number;
  readonly size: number;
}

/** @param kernelRoom bytes of the kernel's input that may be used. @returns null when git has to read it. */
export function readLoose(kernel: PackKernel, kernelRoom: number, path: string): LooseContents | null {
  const { input } = kernel;
  let length: number;
  try {
    const file = readFile(path, LARGEST_FILE);
    length = file.length;
    input.set(file);
  } catch (error) {
    // Gone, too large, or not to be read: git says so in its own way.
    if (error instanceof FileFault) return null;
    throw error;
  }
  const room = kernelRoom - LARGEST_FILE;
  const size = kernel.inflate(0, length, LARGEST_FILE, room, room, true);
  // git refuses what has something behind its stream.
  if (size < 0 || kernel.consumed !== length) return null;
  const end = input.subarray(LARGEST_FILE, LARGEST_FILE + Math.min(size, LONGEST_HEAD)).indexOf(0);
  const [, word, declared] =
    /^([a-z]+) (0|[1-9]\d*)$/.exec(
      Buffer.from(input.subarray(LARGEST_FILE, LARGEST_FILE + Math.max(end, 0))).toString('latin1'),
    ) ?? [];
  const type = TYPES.get(word ?? '');
  if (end < 0 || type === undefined || Number(declared) !== size - end - 1) return null;
  // What it leads to depends on a commit or tree: git compares the ids of some of them.
  if (type !== BLOB && idOf(input.subarray(LARGEST_FILE, LARGEST_FILE + size), path) !== idIn(path)) return null;
  return { type, at: LARGEST_FILE + end + 1, size: size - end - 1 };
}

/** The id that the file's name gives to its object. */
function idIn(path: string): string {
  return basename(dirname(path)) + basename(path);
}

/** The id by which a repository with ids such as the file's name would know the object. */
function idOf(object: Uint8Array, path: string): string {
  return createHash(idIn(path).length === 40 ? 'sha1' : 'sha256')
    .update(object)
    .digest('hex');
}
