/**
 * `--state FILE`: which blobs earlier runs read and found clean, so that the next run reads only what is new. Blobs with
 * findings are not in it: they are read again, and the report is always complete. Holds ids only, never a value.
 * Only a complete run advances the file; what an interrupted one got done goes to `FILE.partial`, for the next to resume.
 */
import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { treesAround } from '../disk/real-place.ts';
import { writeFileAtomic } from '../disk/write-file.ts';
import { UserError } from '../core/errors.ts';
import { IdTable, isObjectId, type HexLength } from './object-ids.ts';
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
  readonly #scanner: string;
  readonly #clean: IdTable;
  readonly #knownRoots: ReadonlySet<string>;
  #roots: readonly string[] = [];

  private constructor(path: string, scanner: string, clean: IdTable, roots: ReadonlySet<string>) {
    this.#path = path;
    this.#scanner = scanner;
    this.#clean = clean;
    this.#knownRoots = roots;
  }

  /**
   * Reads the file and what an interrupted run left beside it; neither needs to exist.
   * @param scanner names program version and rules: blobs that other rules found clean say nothing.
   * @throws UserError for a file of another version, with other rules, or damaged.
   */
  static open(path: string, scanner: string, hexLength: HexLength): StateFile {
    const clean = new IdTable(hexLength);
    const roots = new Set<string>();
    for (const file of [path, partial(path)]) {
      const text = readText(file);
      if (text !== null) for (const root of load(file, text, scanner, hexLength, clean).roots) roots.add(root);
    }
    return new StateFile(path, scanner, clean, roots);
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
    writeFileAtomic(complete ? this.#path : partial(this.#path), this.#lines(), treesAround([dirname(this.#path)]));
    if (complete) rmSync(partial(this.#path), { force: true });
  }

  *#lines(): Generator<string> {
    const header: Header = { kind: KIND, form: FORM, scanner: this.#scanner, roots: this.#roots, count: this.#clean.size };
    yield `${JSON.stringify(header)}\n`;
    for (let from = 0; from < this.#clean.size; from += 1000) {
      const ids = Array.from({ length: Math.min(1000, this.#clean.size - from) }, (_, index) => this.#clean.at(from + index));
      yield `${ids.join('\n')}\n`;
    }
  }
}

function partial(path: string): string {
  return `${path}.partial`;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === 'ENOENT') return null;
    throw code === undefined ? error : new UserError(`cannot read the state file ${path}: ${code}`, 'Name a file that can be read, or one that does not exist yet.', { cause: error });
  }
}

function load(path: string, text: string, scanner: string, hexLength: HexLength, clean: IdTable): Header {
  const again = 'Delete it to start again: everything is then read once more.';
  const end = text.indexOf('\n');
  const header = readHeader(text.slice(0, end));
  if (header === null) throw new UserError(`${path} is not a state file of aksweep`, 'Name another file.');
  if (header.form !== FORM || header.scanner !== scanner) {
    throw new UserError(`${path} was written by another version of aksweep or with other rules`, again);
  }
  const lines = text.slice(end + 1).split('\n');
  lines.pop();
  if (lines.length !== header.count || !lines.every((line) => line.length === hexLength && isObjectId(line))) {
    throw new UserError(`${path} is damaged`, again);
  }
  for (const line of lines) clean.add(line);
  return header;
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
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === KIND && 'form' in value && 'scanner' in value &&
    'roots' in value && Array.isArray(value.roots) && 'count' in value;
}
