/**
 * The seam where objects leave git and enter the scanner, and the reader that asks `git cat-file --batch`.
 * Another reader (straight from the packs) can take its place: it must visit every wanted object that could hold a
 * match and report every one that it could not read.
 */
import { readerOf } from '../../core/bytes-reader.ts';
import { visitLines } from '../call/line-stream.ts';
import { IdLines, IdTable } from './object-ids.ts';
import { DerailedStream, LARGEST_VIEW, ObjectStream, TruncatedStream, type GitObject } from './object-stream.ts';
import type { Pace } from '../call/pace.ts';
import { inParallel } from '../call/in-parallel.ts';
import { isOurFault } from '../call/git-failure.ts';
import { GitError, type Git } from '../call/process.ts';
import { HAS_NAMED_PIPES } from '../call/scratch.ts';

export interface ObjectVisitor {
  /** Called synchronously; the object is valid during the call only. Errors thrown here stop the run. */
  visit(object: GitObject): void;
  /** The object could not be read; the run goes on. */
  unreadable(id: string, reason: 'missing-object' | 'corrupt-object'): void;
}

export interface BlobReader {
  readonly name: 'cat-file' | 'pack';
  /** Reads `wanted` in the given order (pack order is fastest). @throws Interrupted through `pace`. */
  read(wanted: IdLines, visitor: ObjectVisitor, pace: Pace): Promise<void>;
}

/** Where output cannot be streamed, so many objects are asked for at once: they are all in memory for a moment. */
const BUFFERED_OBJECTS = 256;
/**
 * Behind an object on which git gave up so many are asked for; twice as many each time that all goes well. A damaged
 * store may have thousands of those.
 */
const AFTER_FAILURE = 64;
/** So many objects are most likely small together: what a commit stages, the commits of a report. */
const FEW_OBJECTS = 1000;

/**
 * Reads through `cat-file --batch`, two of them for many objects; starts another behind an object on which git gave up.
 */
export class CatFileReader implements BlobReader {
  readonly name = 'cat-file';
  readonly #git: Git;
  readonly #atOnce: number;

  /** @param atOnce objects per call of git; all in one where its output is streamed. */
  constructor(git: Git, atOnce: number = HAS_NAMED_PIPES ? Number.POSITIVE_INFINITY : BUFFERED_OBJECTS) {
    this.#git = git;
    this.#atOnce = atOnce;
  }

  async read(wanted: IdLines, visitor: ObjectVisitor, pace: Pace): Promise<void> {
    await inParallel(wanted.count, (from, to) => this.#readPart(wanted.slice(from, to), visitor, pace));
  }

  async #readPart(wanted: IdLines, visitor: ObjectVisitor, pace: Pace): Promise<void> {
    let ids = wanted;
    let next = 0;
    let sifted = false;
    let atOnce = this.#atOnce;
    // Each turn visits or reports an object, or is the one that leaves out what is missing.
    while (next < ids.count) {
      await pace.giveWay();
      const first = next;
      const end = Math.min(ids.count, first + atOnce);
      const stream = this.#git.stream(
        ['cat-file', '--batch', '--buffer'],
        ids.lines(first, end),
        end - first <= FEW_OBJECTS,
      );
      let outcome;
      let ending: Ending;
      try {
        ending = await readAll(new ObjectStream(stream.read), ids, first, end, visitor, pace);
      } finally {
        outcome = await stream.finish();
      }
      next = ending.index;
      if (next >= end) {
        atOnce = Math.min(2 * atOnce, this.#atOnce);
        continue;
      }
      atOnce = Math.min(AFTER_FAILURE, this.#atOnce);
      if (ending.derailed || outcome.status === 0) {
        if (ending.visited) visitor.unreadable(ids.at(next), 'corrupt-object');
        else this.#readAlone(ids.at(next), visitor);
        next++;
        continue;
      }
      if (next === first && isOurFault(outcome)) throw new GitError('cat-file', outcome.status, outcome.stderr);
      if (!sifted && outcome.stderr.includes('promisor remote')) {
        sifted = true;
        // A partial clone: git may not fetch what is missing and gives up. Ask it for nothing more that is not there.
        ids = await this.#stored(ids, next, visitor, pace);
        next = 0;
      } else {
        // Contents that git cannot read end it: leave that object out and go on behind it.
        visitor.unreadable(ids.at(next), 'corrupt-object');
        next++;
      }
    }
  }

  /** Asks for the contents of one blob, without the size that git would give it in a stream. */
  #readAlone(id: string, visitor: ObjectVisitor): void {
    const { status, stdout } = this.#git.attempt(['cat-file', 'blob', id]);
    if (status !== 0) {
      visitor.unreadable(id, 'corrupt-object');
      return;
    }
    visitor.visit({
      id,
      type: 'blob',
      size: stdout.length,
      contents: stdout.length <= LARGEST_VIEW ? stdout : null,
      read: readerOf(stdout),
    });
  }

  /** The ids from `from` on that are stored, in their order; the others are reported. */
  async #stored(ids: IdLines, from: number, visitor: ObjectVisitor, pace: Pace): Promise<IdLines> {
    const present = new IdTable(ids.hexLength);
    const stream = this.#git.stream([
      'cat-file',
      '--batch-all-objects',
      '--unordered',
      '--buffer',
      '--batch-check=%(objectname)',
    ]);
    try {
      await visitLines(stream.read, pace, (text, start) => void present.addHex(text, start));
    } finally {
      await stream.finish();
    }
    const rest = new IdLines(ids.hexLength);
    for (let index = from; index < ids.count; index++) {
      const id = ids.at(index);
      if (present.find(id) >= 0) rest.push(id);
      else visitor.unreadable(id, 'missing-object');
    }
    return rest;
  }
}

/** Where a stream ended. */
interface Ending {
  /** Of the first object that was not delivered whole. */
  readonly index: number;
  /** Whether it was not as long as git had said; what follows it in the stream is of no use then. */
  readonly derailed: boolean;
  /** Whether it was visited all the same, as that was found out only behind it. */
  readonly visited: boolean;
}

/** Visits objects until the stream ends. */
async function readAll(
  objects: ObjectStream,
  wanted: IdLines,
  first: number,
  end: number,
  visitor: ObjectVisitor,
  pace: Pace,
): Promise<Ending> {
  let index = first;
  try {
    for (; index < end; index++) {
      const object = objects.next(wanted.at(index));
      if (object === null) break;
      if (object.type === 'missing') visitor.unreadable(object.id, 'missing-object');
      else visitor.visit(object);
      await pace.giveWay();
    }
    return { index, derailed: false, visited: false };
  } catch (error) {
    if (!(error instanceof TruncatedStream || error instanceof DerailedStream)) throw error;
    // next() skips what a visitor left unread, so the broken object may be the one before.
    const visited = error.id !== wanted.at(index) && index > first;
    return { index: visited ? index - 1 : index, derailed: error instanceof DerailedStream, visited };
  }
}
