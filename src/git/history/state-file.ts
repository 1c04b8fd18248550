/**
 * `--state FILE`: which blobs earlier runs read and found clean, so that the next run reads only what is new. Blobs
 * with findings are not in it: they are read again, and the report is always complete. Holds ids only, never a value.
 * Only a complete run advances the file; what an interrupted one got done goes to `FILE.partial`, for the next to
 * resume.
 */
import { closeSync, fstatSync, readSync } from 'node:fs';
import { FileFault, openRegular } from '../../disk/read-file.ts';
import { removeFile, writeFileAtomic } from '../../disk/write-file.ts';
import { UserError } from '../../core/errors.ts';
import { IdTable, isObjectId, type HexLength } from '../object/object-ids.ts';
import type { ScannedBlobs } from './scanned-blobs.ts';

/** Raised when the file's form changes. */
const FORM = 1;
const KIND = 'aksweep-state';

interface Header {
  readonly kind: typeof KIND;
  readonly form: number;
  /** What found nothing in the blobs: program version and rules. */
  readonly scanner: string;
  /** First commits of the repository: the same in every clone. */
  readonly roots: readonly string[];
  readonly count: number;
}

export class StateFile implements ScannedBlobs {
  readonly #path: string;
  readonly #trees: readonly string[];
  readonly #scanner: string;
  readonly #clean: IdTable;
  readonly #knownRoots: ReadonlySet<string>;
  #roots: readonly string[] = [];

  private constructor(
    path: string,
    trees: readonly string[],
    scanner: string,
    clean: IdTable,
    roots: ReadonlySet<string>,
  ) {
    this.#path = path;
    this.#trees = trees;
    this.#scanner = scanner;
    this.#clean = clean;
    this.#knownRoots = roots;
  }

  /**
   * Reads the file and what an interrupted run left beside it; neither needs to exist.
   * @param path absolute. @param trees whose links are not written through (`treesAround`).
   * @param scanner names program version and rules: blobs that other rules found clean say nothing.
   * @throws UserError for a file of another version, with other rules, or damaged.
   */
  static open(path: string, scanner: string, hexLength: HexLength, trees: readonly string[]): StateFile {
    const clean = new IdTable(hexLength);
    const roots = new Set<string>();
    for (const file of [path, partial(path)]) {
      const header = load(file, scanner, hexLength, clean);
      for (const root of header?.roots ?? []) roots.add(root);
    }
    return new StateFile(path, trees, scanner, clean, roots);
  }

  /** Number of blobs known to be clean. */
  get size(): number {
    return this.#clean.size;
  }

  /** @throws UserError when the file belongs to a repository without a common root. */
  enter(roots: readonly string[]): void {
    this.#roots = roots;
    if (this.#knownRoots.size === 0 || roots.length === 0 || roots.some((root) => this.#knownRoots.has(root))) return;
    throw new UserError(`${this.#path} belongs to another repository`, 'Give each repository its own state file.');
  }

  has(id: string): boolean {
    return this.#clean.find(id) >= 0;
  }

  add(id: string): void {
    this.#clean.add(id);
  }

  /** @param complete whether the run read everything there was; otherwise only the file for resuming is written. */
  save(complete: boolean): void {
    writeFileAtomic(complete ? this.#path : partial(this.#path), this.#lines(), this.#trees);
    if (complete) removeFile(partial(this.#path), this.#trees);
  }

  *#lines(): Generator<string> {
    const header: Header = {
      kind: KIND,
      form: FORM,
      scanner: this.#scanner,
      roots: this.#roots,
      count: this.#clean.size,
    };
    yield `${JSON.stringify(header)}\n`;
    for (let from = 0; from < this.#clean.size; from += 1000) {
      const ids = Array.from({ length: Math.min(1000, this.#clean.size - from) }, (_, index) =>
        this.#clean.at(from + index),
      );
      yield `${ids.join('\n')}\n`;
    }
  }
}

function partial(path: string): string {
  return `${path}.partial`;
}

/** First line of the file; a repository may have thousands of first commits. Bytes. */
const MAX_HEADER = 1024 * 1024;
/** Bytes per read. */
const CHUNK = 1024 * 1024;

/**
 * Reads one file in pieces: for 10 million blobs it has 410 MB. What its first line says decides how long it may be.
 * @returns null when there is none.
 * @throws UserError
 */
function load(path: string, scanner: string, hexLength: HexLength, clean: IdTable): Header | null {
  let descriptor: number;
  try {
    descriptor = openRegular(path);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    if (error.code === 'ENOENT') return null;
    throw unreadable(path, error);
  }
  try {
    return loadOpen(descriptor, path, scanner, hexLength, clean);
  } catch (error) {
    const code =
      error instanceof Error && !(error instanceof UserError) && 'code' in error ? String(error.code) : undefined;
    throw code === undefined ? error : unreadable(path, new FileFault(code, code, { cause: error }));
  } finally {
    closeSync(descriptor);
  }
}

function unreadable(path: string, fault: FileFault): UserError {
  return new UserError(
    `cannot read the state file ${path}: ${fault.message}`,
    'Name a file that can be read, or one that does not exist yet.',
    { cause: fault },
  );
}

function loadOpen(descriptor: number, path: string, scanner: string, hexLength: HexLength, clean: IdTable): Header {
  const again = 'Delete it to start again: everything is then read once more.';
  const first = Buffer.allocUnsafe(MAX_HEADER);
  const end = first.subarray(0, fill(descriptor, first, 0)).indexOf(0x0a);
  const header = end < 0 ? null : readHeader(first.toString('utf8', 0, end));
  if (header === null) throw new UserError(`${path} is not a state file of aksweep`, 'Name another file.');
  if (header.form !== FORM || header.scanner !== scanner) {
    throw new UserError(`${path} was written by another version of aksweep or with other rules`, again);
  }
  const lineLength = hexLength + 1;
  const damaged = (): UserError => new UserError(`${path} is damaged`, again);
  if (fstatSync(descriptor).size !== end + 1 + header.count * lineLength) throw damaged();
  const lines = Buffer.allocUnsafe(Math.floor(CHUNK / lineLength) * lineLength);
  let read = 0;
  for (let length = fill(descriptor, lines, end + 1); length > 0; length = fill(descriptor, lines, end + 1 + read)) {
    if (length % lineLength !== 0) throw damaged();
    read += length;
    for (let at = 0; at < length; at += lineLength) {
      const id = lines.toString('latin1', at, at + hexLength);
      if (lines[at + hexLength] !== 0x0a || !isObjectId(id)) throw damaged();
      clean.add(id);
    }
  }
  if (read !== header.count * lineLength) throw damaged();
  return header;
}

/** Reads until the buffer is full or the file ends. @param position from the file's start. @returns bytes read. */
function fill(descriptor: number, target: Buffer, position: number): number {
  let length = 0;
  for (;;) {
    const count = readSync(descriptor, target, length, target.length - length, position + length);
    length += count;
    if (count === 0 || length === target.length) return length;
  }
}

function readHeader(line: string): Header | null {
  try {
    const value: unknown = JSON.parse(line);
    return isHeader(value) ? value : null;
  } catch {
    return null; // Not JSON: some other file.
  }
}

function isHeader(value: unknown): value is Header {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === KIND &&
    'form' in value &&
    'scanner' in value &&
    'roots' in value &&
    Array.isArray(value.roots) &&
    'count' in value &&
    Number.isSafeInteger(value.count)
  );
}
