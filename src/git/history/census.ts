/**
 * Every object that an audit of all refs must read: one listing of what is stored (in pack order, the order in which
 * git reads fastest), one walk that says what is reachable and where. Reads no contents.
 */
import { PathTable } from '../graph/blob-events.ts';
import { IdLines, IdTable, type HexLength } from '../object/object-ids.ts';
import type { Pace } from '../call/pace.ts';
import { isOurFault } from '../call/git-failure.ts';
import { GitError, type Git } from '../call/process.ts';
import { visitLines } from '../call/line-stream.ts';
import { objectTypes } from '../repository/tips.ts';

const BLOB = 1;
const COMMIT = 2;
const TAG = 3;
const TREE = 4;

export interface Census {
  /** Reachable commits, in pack order. */
  readonly commits: IdLines;
  /** Reachable blobs, in pack order. */
  readonly blobs: IdLines;
  /** Bytes of those blobs. */
  readonly blobBytes: number;
  /** Ids that are reachable but not stored. */
  readonly missing: readonly string[];
  /** One path (bytes as Latin-1) at which the blob stands; empty when none is known. Others may exist. */
  pathHint(blob: string): string;
  /** Why the walk ended early (a commit or tree is missing or corrupt); then everything stored counts as reachable. */
  readonly brokenWalk: string | null;
}

interface Stored {
  readonly table: IdTable;
  readonly types: number[];
  readonly sizes: number[];
}

/**
 * @param tips ids to start from: commits, tags, trees or blobs that are stored.
 * @param unreachable take everything that is stored, and walk from every stored commit, so that paths are known.
 */
export async function takeCensus(
  git: Git,
  hexLength: HexLength,
  tips: Iterable<string>,
  unreachable: boolean,
  pace: Pace,
): Promise<Census> {
  pace.begin('list', null);
  const stored = await listStored(git, hexLength, pace);
  const starts = IdLines.of(hexLength, tips);
  if (unreachable)
    stored.types.forEach((type, index) => {
      if (type === COMMIT) starts.push(stored.table.at(index));
    });
  const walk = await walkReachable(git, hexLength, starts, stored, pace);
  const everything = unreachable || walk.broken !== null;
  const commits = new IdLines(hexLength);
  const blobs = new IdLines(hexLength);
  let blobBytes = 0;
  for (let index = 0; index < stored.table.size; index++) {
    if (!everything && (walk.paths[index] ?? -1) < 0) continue;
    if (stored.types[index] === COMMIT) commits.push(stored.table.at(index));
    if (stored.types[index] === BLOB) {
      blobs.push(stored.table.at(index));
      blobBytes += stored.sizes[index] ?? 0;
    }
  }
  const types = objectTypes(git, hexLength, walk.unlisted.keys());
  for (const id of walk.unlisted.keys()) {
    // Asked for as a blob where nobody knows: then it is told that it cannot be read.
    const type = types.get(id) ?? 'blob';
    if (type === 'commit') commits.push(id);
    if (type === 'blob') blobs.push(id);
  }
  return {
    commits,
    blobs,
    blobBytes,
    missing: walk.missing,
    pathHint: (blob) => walk.unlisted.get(blob) ?? walk.names.at(walk.paths[stored.table.find(blob)] ?? 0),
    brokenWalk: walk.broken,
  };
}

/**
 * Everything in the object database, numbered in pack order. Nothing asks for trees; but what is reached and not listed
 * is then none of them.
 */
async function listStored(git: Git, hexLength: HexLength, pace: Pace): Promise<Stored> {
  const stored: Stored = { table: new IdTable(hexLength), types: [], sizes: [] };
  const stream = git.stream([
    'cat-file',
    '--batch-all-objects',
    '--unordered',
    '--buffer',
    '--batch-check=%(objectname) %(objecttype) %(objectsize)',
  ]);
  let outcome;
  try {
    await visitLines(stream.read, pace, (text, start, end) => {
      // `<id> blob 123`: the second letter tells the types apart (blob, commit, tree, tag). `<id> missing` is what git
      // says of one that is stored and has no type that can be read: asked for as a blob, so that it is not passed over
      // in silence.
      pace.step();
      const letter = text[start + hexLength + 2];
      const type = letter === 0x6c || letter === 0x69 ? BLOB : letter === 0x6f ? COMMIT : letter === 0x61 ? TAG : TREE;
      const before = stored.table.size;
      if (stored.table.addHex(text, start) < before) return;
      stored.types.push(type);
      stored.sizes.push(letter === 0x6c ? Number(text.toString('latin1', start + hexLength + 6, end)) : 0);
    });
  } finally {
    outcome = await stream.finish();
  }
  if (outcome.status !== 0) throw new GitError('cat-file', outcome.status, outcome.stderr);
  return stored;
}

interface Walk {
  readonly names: PathTable;
  /** Number of the path hint per stored object; -1 when it was not reached. */
  readonly paths: Int32Array;
  readonly missing: string[];
  /**
   * Paths of what was reached without being listed. git lists what the indexes of the packs say, and looks up through a
   * multi-pack-index: where an index is damaged, it has objects that it does not list.
   */
  readonly unlisted: ReadonlyMap<string, string>;
  readonly broken: string | null;
}

async function walkReachable(
  git: Git,
  hexLength: HexLength,
  starts: IdLines,
  { table, types }: Stored,
  pace: Pace,
): Promise<Walk> {
  const names = new PathTable();
  const none = names.add('');
  const paths = new Int32Array(table.size).fill(-1);
  const missing: string[] = [];
  const unlisted = new Map<string, string>();
  if (starts.count === 0) return { names, paths, missing, unlisted, broken: null };
  const stream = git.stream(['rev-list', '--objects', '--missing=print', '--stdin'], starts.lines());
  let outcome;
  try {
    await visitLines(stream.read, pace, (text, start, end) => {
      pace.step();
      if (text[start] === 0x3f) {
        missing.push(text.toString('latin1', start + 1, end));
        return;
      }
      const object = table.findHex(text, start);
      if (types[object] === TREE) return;
      const pathStart = start + hexLength + 1;
      const path = pathStart >= end ? '' : text.toString('latin1', pathStart, end);
      if (object < 0) unlisted.set(text.toString('latin1', start, start + hexLength), path);
      else paths[object] = path === '' ? none : names.add(path);
    });
  } finally {
    outcome = await stream.finish();
  }
  if (isOurFault(outcome)) throw new GitError('rev-list', outcome.status, outcome.stderr);
  return { names, paths, missing, unlisted, broken: outcome.status === 0 ? null : outcome.stderr };
}
