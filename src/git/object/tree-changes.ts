/**
 * What changed between pairs of trees, read from one `git diff-tree --stdin` for all pairs together. Raw entries only:
 * no rename search, no contents, so no blob is needed and nothing that a repository configures can run.
 */
import { inParallel } from '../call/in-parallel.ts';
import type { HexLength } from './object-ids.ts';
import type { Pace } from '../call/pace.ts';
import { isOurFault } from '../call/git-failure.ts';
import { GitError, type Git } from '../call/process.ts';

export interface TreePair {
  /** Hex id of the tree before; the empty tree for a root commit. */
  readonly before: string;
  readonly after: string;
}

/** One changed path of a pair. A view on the reader's buffer: valid during the call only. */
export interface TreeChange {
  /** Index of the pair. */
  readonly pair: number;
  /** Holds the fields below. */
  readonly text: Buffer;
  /** Offset of the old and the new blob's hex digits in `text`; all zeros when the path is not on that side. */
  readonly before: number;
  readonly after: number;
  /** The path's bytes: `[pathStart, pathEnd)` in `text`. */
  readonly pathStart: number;
  readonly pathEnd: number;
  /** Whether the new side is a submodule (its id names a commit elsewhere). */
  readonly submodule: boolean;
}

export interface TreeChangeVisitor {
  change(change: TreeChange): void;
  /**
   * The pair could not be compared, or not wholly: a tree is missing or corrupt, or stands for more files than there
   * can be.
   */
  unreadable(pair: number): void;
}

/** git is started anew behind each broken tree; after so many the rest is given up. */
const RESTART_LIMIT = 200;
/**
 * Changes of one pair: more files than any tree has. A few trees that name each other's blobs again and again stand for
 * any number.
 */
const MOST_CHANGES = 3_000_000;
const BUFFER_SIZE = 1024 * 1024;
const COLON = 0x3a;

/**
 * Visits the changes of all pairs.
 * @param count number of pairs; `pairAt` gives each one.
 * @param pathspecs git pathspecs that limit the comparison; empty for everything.
 * @param order `any` lets two gits share the pairs; the changes of one pair come together, in either case.
 */
export async function visitTreeChanges(
  git: Git,
  hexLength: HexLength,
  count: number,
  pairAt: (index: number) => TreePair,
  pathspecs: readonly string[],
  visitor: TreeChangeVisitor,
  pace: Pace,
  order: 'any' | 'ascending',
): Promise<void> {
  const command = [
    'diff-tree',
    '--stdin',
    '-r',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--no-ext-diff',
    '--no-textconv',
    '--',
    ...pathspecs,
  ];
  if (order === 'ascending') await visitPart(git, command, hexLength, 0, count, pairAt, visitor, pace);
  else await inParallel(count, (from, to) => visitPart(git, command, hexLength, from, to, pairAt, visitor, pace));
}

/** Visits the pairs `[from, to)`. */
async function visitPart(
  git: Git,
  command: readonly string[],
  hexLength: HexLength,
  from: number,
  to: number,
  pairAt: (index: number) => TreePair,
  visitor: TreeChangeVisitor,
  pace: Pace,
): Promise<void> {
  let next = from;
  for (let restarts = 0; next < to; restarts++) {
    if (restarts > RESTART_LIMIT) {
      for (; next < to; next++) visitor.unreadable(next);
      return;
    }
    const stream = git.stream(command, pairLines(next, to, pairAt, hexLength));
    const parser = new RawParser(hexLength, next, to, pairAt, visitor, pace);
    let outcome;
    try {
      await parser.parse(stream.read);
    } finally {
      outcome = await stream.finish();
    }
    if (outcome.status === 0 && !parser.hasTooMany) {
      parser.giveUpRest();
      return;
    }
    if (!parser.hasTooMany && isOurFault(outcome)) throw new GitError('diff-tree', outcome.status, outcome.stderr);
    const broken = Math.max(next, parser.current);
    visitor.unreadable(broken);
    next = broken + 1;
  }
}

function pairLines(from: number, to: number, pairAt: (index: number) => TreePair, hexLength: HexLength): Buffer {
  const width = 2 * hexLength + 2;
  const lines = Buffer.allocUnsafe((to - from) * width);
  for (let index = from; index < to; index++) {
    const pair = pairAt(index);
    lines.write(`${pair.before} ${pair.after}\n`, (index - from) * width, 'latin1');
  }
  return lines;
}

/** Follows git's output: a line with the two trees, then the entries of that pair. */
class RawParser {
  /** Index of the pair whose header was read last; -1 before the first. */
  current: number;
  /** Whether it was given up there, because it has more changes than are read. */
  hasTooMany = false;
  #changes = 0;
  readonly #count: number;
  readonly #hexLength: HexLength;
  readonly #pairAt: (index: number) => TreePair;
  readonly #visitor: TreeChangeVisitor;
  readonly #pace: Pace;
  #buffer = Buffer.allocUnsafeSlow(BUFFER_SIZE);
  #start = 0;
  #end = 0;

  constructor(
    hexLength: HexLength,
    next: number,
    count: number,
    pairAt: (index: number) => TreePair,
    visitor: TreeChangeVisitor,
    pace: Pace,
  ) {
    this.#hexLength = hexLength;
    this.current = next - 1;
    this.#count = count;
    this.#pairAt = pairAt;
    this.#visitor = visitor;
    this.#pace = pace;
  }

  async parse(read: (target: Uint8Array) => number): Promise<void> {
    for (;;) {
      while (this.#record());
      if (this.hasTooMany) return;
      await this.#pace.giveWay();
      this.#makeRoom();
      const count = read(this.#buffer.subarray(this.#end));
      if (count === 0) return;
      this.#end += count;
    }
  }

  /** Pairs that git passed over in silence at the end (a tree it could not read). */
  giveUpRest(): void {
    for (let pair = this.current + 1; pair < this.#count; pair++) this.#visitor.unreadable(pair);
  }

  /** Consumes one header or entry; false when it is not complete in the buffer yet. */
  #record(): boolean {
    const text = this.#buffer;
    const start = this.#start;
    if (start >= this.#end) return false;
    if (text[start] !== COLON) {
      const stop = start + 2 * this.#hexLength + 1;
      if (stop >= this.#end) return false;
      this.#header(text.toString('latin1', start, stop));
      this.#start = stop + 1;
      return true;
    }
    // `:100644 100644 <old> <new> M\0path\0`
    const before = start + 15;
    const after = before + this.#hexLength + 1;
    const pathStart = after + this.#hexLength + 3;
    if (pathStart >= this.#end) return false;
    const pathEnd = text.indexOf(0, pathStart);
    if (pathEnd < 0 || pathEnd >= this.#end) return false;
    if (++this.#changes > MOST_CHANGES) {
      this.hasTooMany = true;
      return false;
    }
    const submodule = text[start + 8] === 0x31 && text[start + 9] === 0x36; // mode 160000
    this.#visitor.change({ pair: this.current, text, before, after, pathStart, pathEnd, submodule });
    this.#start = pathEnd + 1;
    return true;
  }

  /** git passes over a pair whose tree it cannot read: the header says which pair it is really at. */
  #header(line: string): void {
    for (;;) {
      if (this.current >= 0) this.#pace.step();
      this.current++;
      this.#changes = 0;
      if (this.current >= this.#count) throw new Error('git diff-tree printed a pair that was not asked for');
      const pair = this.#pairAt(this.current);
      if (line === `${pair.before} ${pair.after}`) return;
      this.#visitor.unreadable(this.current);
    }
  }

  #makeRoom(): void {
    if (this.#start > 0) {
      this.#buffer.copyWithin(0, this.#start, this.#end);
      this.#end -= this.#start;
      this.#start = 0;
    }
    if (this.#end === this.#buffer.length) {
      const larger = Buffer.allocUnsafeSlow(this.#buffer.length * 2);
      this.#buffer.copy(larger, 0, 0, this.#end);
      this.#buffer = larger;
    }
  }
}
