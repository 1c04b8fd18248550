/**
 * Reads a whole object store for an audit: every commit and every tree once, every blob only as far as the prefilter
 * asks. What comes out are the few objects to scan, each with its path, and the means to say in which commits a blob
 * comes and goes. Whatever is unusual ends in UnusualStore; then git reads everything instead.
 */
import { emptyTreeId } from '../object/object-ids.ts';
import { Interrupted, LAST_BUDGET, Pace } from '../call/pace.ts';
import { READ_ERRORS, type TreeKernel } from '../../kernel/tree-kernel.ts';
import { STEP, STEP_FLAGS, STEP_WORDS } from '../../kernel/walk-kernel.ts';
import { BlobSieve, KERNEL_ROOM, type SieveResult } from './sieve/blob-sieve.ts';
import { CommitReader, type CommitPlace } from './tree/commit-reader.ts';
import type { FamilyPlan } from './sieve/family-plan.ts';
import type { FamilyVisitor } from './sieve/family-walk.ts';
import { leadsToAny } from './tree/held-entries.ts';
import { readLoose } from './store/loose-reader.ts';
import type { ObjectStore, StoredPack } from './store/object-store.ts';
import type { ObjectNumber } from './store/object-table.ts';
import { openStore } from './open-store.ts';
import { BLOB, COMMIT, rootsOf, TREE } from './store/pack-rows.ts';
import { Reachability, type WalkedHistory } from './tree/reachability.ts';
import { stopWork, takePart, type RunningHelpers, type SieveWork } from './sieve/sieve-work.ts';
import type { StoreQuestion, StoreReading } from './store-question.ts';
import { StoredCommits } from './tree/stored-commits.ts';
import { StoredGraph } from './tree/stored-graph.ts';
import { TreeLinks } from './tree/tree-links.ts';
import { TreeScripts } from './tree/tree-scripts.ts';
import { checkTypes } from './tree/type-agreement.ts';
import { UnusualStore } from '../folder/unusual-store.ts';

/** @throws UnusualStore, Interrupted through the pace, and errors of the file system. */
export async function readStore(question: StoreQuestion): Promise<StoreReading> {
  const { pace } = question;
  pace.begin('list', null);
  const { store, kernel, work, helpers } = await openStore(question);
  try {
    await rest(pace);
    const reader = new StoreReader(store, kernel, question);
    await reader.readPacked();
    await reader.readLoose();
    return await reader.finish(work, helpers);
  } finally {
    stopWork(work);
    helpers.close();
  }
}

async function rest(pace: Pace): Promise<void> {
  if (pace.due()) await pace.rest();
}

/** What was found until an interruption is reported: to say what of it is reached may then take a little longer. */
async function findReached(
  input: WalkedHistory,
  asked: readonly ObjectNumber[],
  withPaths: boolean,
  stopped: Interrupted['reason'] | null,
  pace: Pace,
): Promise<{ readonly reach: Reachability; readonly interrupted: Interrupted['reason'] | null }> {
  let interrupted = stopped;
  if (interrupted === null) {
    try {
      return { reach: await Reachability.find(input, asked, withPaths, pace), interrupted };
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      interrupted = error.reason;
    }
  }
  return { reach: await Reachability.find(input, asked, withPaths, new Pace({ budget: LAST_BUDGET })), interrupted };
}

class StoreReader {
  readonly #store: ObjectStore;
  readonly #question: StoreQuestion;
  readonly #kernel: TreeKernel;
  readonly #sieve: BlobSieve;
  readonly #commits: StoredCommits;
  readonly #trees: TreeScripts;
  readonly #looseBlobs: ObjectNumber[] = [];
  /** By pack: how many commits were read before it. */
  readonly #firstCommits: number[] = [];

  constructor(store: ObjectStore, kernel: TreeKernel, question: StoreQuestion) {
    this.#store = store;
    this.#question = question;
    const { table } = store;
    this.#kernel = kernel;
    this.#sieve = new BlobSieve(question.prefilter, this.#kernel);
    this.#commits = new StoredCommits(table);
    this.#trees = new TreeScripts(table, this.#kernel);
  }

  async readPacked(): Promise<void> {
    const { packs } = this.#store;
    for (const { rows } of packs) {
      if (rows.linked < rows.count) throw new UnusualStore(`${rows.path} holds deltas without a base`);
    }
    const { find, showHits, prove, readTree, knownTree, readCommit } = STEP_FLAGS;
    for (const pack of packs) {
      this.#firstCommits.push(this.#commits.count);
      await this.#readFamilies(pack, COMMIT, find | showHits | readCommit | prove, find | prove, {
        look: (row, at, size, step) =>
          this.#sieve.message(
            pack.objects[row] ?? 0,
            at,
            size,
            this.#kernel.plan[step * STEP_WORDS + STEP.second] ?? 0,
          ),
        unreadable: (row, code) => this.#refuseCommit(pack.objects[row] ?? 0, code),
        passed: (plan, first, last) => this.#takeCommits(pack, plan, first, last),
      });
    }
    for (const pack of packs) {
      await this.#readFamilies(pack, TREE, readTree | prove, readTree | knownTree | prove, {
        look: () => {},
        unreadable: (row, code) => this.#trees.refuse(pack.objects[row] ?? 0, code),
        passed: (plan, first, last) => {
          this.#trees.recordPlanned(pack, plan, first, last);
          this.#trees.takeIfFull();
        },
      });
    }
  }

  /** @param flags of new objects. @param flagsAgain of those that an earlier pack holds (walk-kernel.ts). */
  async #readFamilies(
    pack: StoredPack,
    type: number,
    flags: number,
    flagsAgain: number,
    visitor: FamilyVisitor,
  ): Promise<void> {
    const { rows, repeated } = pack;
    const more = this.#sieve.walk(
      {
        file: this.#sieve.file(pack),
        rows,
        roots: rootsOf(rows, type),
        flags,
        marks: repeated,
        markedFlags: flagsAgain,
      },
      visitor,
    );
    while (more()) await rest(this.#question.pace);
  }

  #takeCommits({ objects, repeated }: StoredPack, plan: FamilyPlan, first: number, last: number): void {
    const { plan: words } = this.#kernel;
    const commits = this.#kernel.takeCommits();
    let at = 0;
    let bytes = 0;
    for (let step = first; step < last; step++) {
      const row = plan.row(step);
      if (repeated[row] === 1) continue;
      at = this.#commits.add(objects[row] ?? 0, commits, at, row);
      bytes += (words[step * STEP_WORDS + STEP.first] ?? 0) - (words[step * STEP_WORDS + STEP.second] ?? 0);
    }
    this.#sieve.passMessages(bytes);
  }

  #refuseCommit(object: ObjectNumber, code: number): never {
    throw new UnusualStore(
      `commit ${this.#store.table.hex(object)} ${code === READ_ERRORS.malformed ? 'is malformed' : 'cannot be read'}`,
    );
  }

  /** @returns what all threads have got, and why it is not everything. */
  async #siftBlobs(
    work: SieveWork,
    helpers: RunningHelpers,
  ): Promise<{ readonly results: readonly SieveResult[]; readonly interrupted: Interrupted['reason'] | null }> {
    const { pace } = this.#question;
    const sieve = this.#sieve;
    const more = takePart(work, sieve, 'last');
    pace.begin('read', null);
    let interrupted: Interrupted['reason'] | null = null;
    try {
      for (let goesOn = true; goesOn;) {
        const [blobs, bytes] = [sieve.blobs, sieve.bytes];
        goesOn = more();
        pace.step(sieve.bytes - bytes, sieve.blobs - blobs);
        await rest(pace);
      }
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      interrupted = error.reason;
      stopWork(work);
    }
    return { results: [sieve.finish(), ...(await helpers.results)], interrupted };
  }

  async readLoose(): Promise<void> {
    const { kernel } = this.#sieve;
    for (const { object, path } of this.#store.loose) {
      const contents = readLoose(kernel, KERNEL_ROOM, path);
      // Its type is not known: left to git, which says what it is.
      if (contents === null) throw new UnusualStore(`${path} cannot be read, or is large`);
      const { type, at, size } = contents;
      if (type === TREE) this.#trees.record(object, at, size);
      else if (type === COMMIT || type === BLOB) {
        kernel.searchBlob(at, size);
        if (type === COMMIT) this.#readLooseCommit(object, at, size);
        else {
          this.#looseBlobs.push(object);
          this.#sieve.blob(object, at, size);
        }
      }
      await rest(this.#question.pace);
    }
  }

  #readLooseCommit(object: ObjectNumber, at: number, size: number): void {
    const from = this.#kernel.readCommit(at, size);
    if (from < 0) this.#refuseCommit(object, from);
    this.#commits.add(object, this.#kernel.takeCommits(), 0, -1);
    this.#sieve.passMessages(size - from);
    this.#sieve.message(object, at, size, from);
  }

  async finish(work: SieveWork, helpers: RunningHelpers): Promise<StoreReading> {
    // All that needs no candidates is done while other threads look for them.
    this.#commits.finish(this.#trees.finish());
    checkTypes(this.#store, this.#trees, this.#looseBlobs, this.#commits);
    const { table } = this.#store;
    const { hexLength, shallow, unreachable } = this.#question;
    const commits = this.#commits;
    const starts = [...this.#question.starts].map((id) => this.#startOf(id));
    if (unreachable) for (let commit = 0; commit < commits.count; commit++) starts.push(commits.object(commit));
    const roots = new Set([...shallow].map((id) => table.findHex(id)));
    const walked = commits.walk(starts, roots);
    const links = new TreeLinks(this.#trees);
    const graph = new StoredGraph(commits, walked, roots);
    const mayHoldSubmodules = this.#mayHoldSubmodules(links);

    const { results, interrupted: stopped } = await this.#siftBlobs(work, helpers);
    const [doubtful] = results.flatMap((result) => result.doubtful);
    if (doubtful !== undefined)
      throw new UnusualStore(
        `object ${table.hex(doubtful)} is not what its pack's index says, and other packs may hold it too`,
      );
    const found = new Map(results.flatMap((result) => result.found).map(({ object, matches }) => [object, matches]));
    const candidates = [...new Set(results.flatMap((result) => result.candidates))].filter(
      (object) => !found.has(object),
    );
    const packed = new Map(
      results.flatMap((result) => result.packed).map(({ object, format }) => [object, format] as const),
    );
    const isCommit = (object: ObjectNumber): boolean => commits.find(object) !== null;
    // The scanner is told the path of a blob; of one that has been scanned nobody asks for it.
    const input = { store: this.#store, hexLength, commits, starts, walked, graph, links };
    const { reach, interrupted } = await findReached(
      input,
      [...candidates, ...found.keys(), ...packed.keys()],
      packed.size > 0 || !candidates.every(isCommit),
      stopped,
      this.#question.pace,
    );
    const isReached = (object: ObjectNumber): boolean => reach.has(object) || (unreachable && !isCommit(object));
    const scanned = candidates.filter(isReached);
    return {
      graph,
      interrupted,
      mayHoldSubmodules,
      blobs: results.reduce((sum, result) => sum + result.blobs, 0),
      bytes: results.reduce((sum, result) => sum + result.bytes, 0),
      blobIds: () => this.#blobIds(),
      packed: [...packed]
        .filter(([object]) => isReached(object))
        .map(([object, format]) => ({ id: table.hex(object), format })),
      candidates: scanned.filter((object) => !isCommit(object)).map((object) => table.hex(object)),
      pathHint: (id) => reach.path(table.findHex(id)),
      found: [...found]
        .filter(([object]) => isReached(object))
        .map(([object, matches]) => ({ id: table.hex(object), matches })),
      messages: scanned.filter(isCommit).map((object) => table.hex(object)),
      missing: reach.missing.map((object) => table.hex(object)),
      events: (hits, ownPace) => reach.events(hits, ownPace),
      commitReader: (other) => new CommitReader(this.#sieve, (id) => this.#placeOf(id), other),
    };
  }

  /** Commits of a pack have numbers one after another. Null for one that lies alone, and for what is none. */
  #placeOf(id: string): CommitPlace | null {
    const commit = this.#commits.find(this.#store.table.findHex(id));
    const row = commit === null ? -1 : this.#commits.row(commit);
    if (commit === null || row < 0) return null;
    const pack = this.#store.packs[this.#firstCommits.findLastIndex((first) => first <= commit)];
    return pack === undefined ? null : { pack, row };
  }

  #mayHoldSubmodules(links: TreeLinks): boolean {
    const { head } = this.#question;
    const submodules = this.#trees.submodules();
    if (head === null || submodules.length === 0) return false;
    const commit = this.#commits.find(this.#store.table.findHex(head));
    const tree = commit === null ? -1 : (this.#trees.treeOf[this.#commits.tree(commit)] ?? -1);
    return tree < 0 || leadsToAny(links, tree, submodules) !== false;
  }

  *#blobIds(): Generator<string> {
    const { table, packs } = this.#store;
    for (const { rows, objects, repeated } of packs) {
      for (let row = 0; row < rows.count; row++)
        if (rows.types[row] === BLOB && repeated[row] !== 1) yield table.hex(objects[row] ?? 0);
    }
    for (const object of this.#looseBlobs) yield table.hex(object);
  }

  /** What git has found is there, or this reader does not see all that git sees. */
  #startOf(id: string): ObjectNumber {
    const { table, stored } = this.#store;
    const object = table.findHex(id);
    if ((object < 0 || object >= stored) && id !== emptyTreeId(this.#question.hexLength))
      throw new UnusualStore(`object ${id} is stored where this reader does not look`);
    return object;
  }
}
