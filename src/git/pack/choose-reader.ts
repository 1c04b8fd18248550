/**
 * Decides whether the packs can be read directly, and says so when they cannot: then git reads them (`cat-file`), which
 * is slower and knows everything. Never fails because of what is stored.
 */
import type { Diagnostics } from '../../core/diagnostics.ts';
import { isMemoryFault } from '../../core/system-fault.ts';
import type { BlobPrefilter } from '../../scan/types.ts';
import { isFileError } from '../folder/git-file.ts';
import type { HexLength } from '../object/object-ids.ts';
import type { Pace } from '../call/pace.ts';
import { findPacks } from './store/found-packs.ts';
import { NO_HELPERS, type SieveHelpers } from './sieve/sieve-work.ts';
import type { EarlyStore, StoreReading } from './store-question.ts';
import { TooManyPaths, UnusualStore } from '../folder/unusual-store.ts';

/** `--git-reader`: `auto` reads packs directly when it can. */
export type GitReader = 'auto' | 'pack' | 'cat-file';

/** What the reader may do with the settings of a repository's format; all others may change how objects are stored. */
const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set([
  'objectformat',
  'partialclone',
  'worktreeconfig',
  'refstorage',
  'noop',
  'noop-v1',
  'preciousobjects',
  'relativeworktrees',
]);

/** What decides before anything is read. */
export interface ReaderChoice {
  /** The repository's `objects` folder. */
  readonly folder: string;
  readonly hexLength: HexLength;
  readonly wanted: GitReader;
  /** Null when the scanner must see every blob. */
  readonly prefilter: BlobPrefilter | null;
  /** Threads that help; none when left out. */
  readonly helpers: SieveHelpers | undefined;
}

export interface ReaderQuestion extends ReaderChoice {
  /** Those of git's format that the repository uses, in lower case. */
  readonly extensions: readonly string[];
  readonly early: EarlyStore | null;
  readonly starts: Iterable<string>;
  readonly head: string | null;
  readonly shallow: ReadonlySet<string>;
  readonly unreachable: boolean;
  readonly diagnostics: Diagnostics;
  readonly pace: Pace;
}

/** Has another thread get ready while the caller asks git for what it needs. Null when that does not pay off. */
export function startEarly({ folder, wanted, prefilter, helpers = NO_HELPERS }: ReaderChoice): EarlyStore | null {
  if (wanted === 'cat-file' || prefilter === null) return null;
  try {
    const packs = findPacks(folder);
    const helper = helpers.getReady(packs.reduce((sum, { size }) => sum + size, 0));
    return helper === null ? null : { helper, packs };
  } catch (error) {
    // It will be met again, and told then.
    if (reasonOf(error) === null) throw error;
    return null;
  }
}

export interface DirectReading {
  /** Null when git has to read. */
  readonly reading: StoreReading | null;
  /** Whether trees stand for too many paths: nobody may compare them. */
  readonly hasTooManyPaths: boolean;
}

/** @throws Interrupted through the pace. */
export async function readDirectly({
  extensions,
  wanted,
  prefilter,
  helpers = NO_HELPERS,
  diagnostics,
  ...question
}: ReaderQuestion): Promise<DirectReading> {
  if (wanted === 'cat-file' || prefilter === null) return { reading: null, hasTooManyPaths: false };
  try {
    checkExtensions(extensions);
    const { readStore } = await import('./store-reading.ts');
    return { reading: await readStore({ ...question, prefilter, helpers }), hasTooManyPaths: false };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    question.early?.helper.close();
    diagnostics.warn(`The object store is read through git cat-file, which is slower: ${reason}.`);
    return { reading: null, hasTooManyPaths: error instanceof TooManyPaths };
  }
}

/** Null for errors that are none of the store's. */
function reasonOf(error: unknown): string | null {
  if (error instanceof UnusualStore) return error.message;
  if (isMemoryFault(error)) return 'there is not enough memory to do it directly';
  // A file that went away (git repacked meanwhile) or cannot be read.
  if (isFileError(error)) return `a file of the store cannot be read: ${error.message}`;
  return null;
}

function checkExtensions(extensions: readonly string[]): void {
  const unknown = extensions.find((name) => !KNOWN_EXTENSIONS.has(name));
  if (unknown !== undefined) throw new UnusualStore(`the repository uses the extension ${unknown}`);
}
