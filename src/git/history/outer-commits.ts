/**
 * What a range must know about commits outside of it: their trees, to compare with, and which credentials stand at
 * which paths in them, so that a value that was there before the range is not taken for a new one. Asks git in bulk.
 */
import { CatFileReader } from '../object/blob-reader.ts';
import type { PathNumber, PathTable } from '../graph/blob-events.ts';
import { commitLinks } from '../object/commit-object.ts';
import type { Credential } from '../object/hit-table.ts';
import { IdLines, type HexLength } from '../object/object-ids.ts';
import { contentsOf } from '../object/object-stream.ts';
import type { ObjectScan } from '../object/object-scan.ts';
import type { Pace } from '../call/pace.ts';
import type { Git } from '../call/process.ts';
import { displayText } from '../call/display-text.ts';

/** Trees of commits; commits that are not stored are left out. */
export async function readTrees(
  git: Git,
  hexLength: HexLength,
  commits: Iterable<string>,
  pace: Pace,
): Promise<Map<string, string>> {
  const trees = new Map<string, string>();
  await new CatFileReader(git).read(
    IdLines.of(hexLength, commits),
    {
      visit: (object) => {
        const contents = object.type === 'commit' ? contentsOf(object) : null;
        const links = contents === null ? null : commitLinks(contents, hexLength);
        if (links !== null) trees.set(object.id, links.tree);
      },
      unreadable: () => undefined,
    },
    pace,
  );
  return trees;
}

/** Answers whether a commit outside of the graph holds a credential at a path. */
export class OuterState {
  /** Credentials by commit and path. */
  readonly #held = new Map<string, Map<PathNumber, ReadonlySet<Credential>>>();

  holds(commit: string, path: PathNumber, credential: Credential): boolean {
    return this.#held.get(commit)?.get(path)?.has(credential) === true;
  }

  /**
   * Looks the paths up in every commit and scans the blobs there that were not scanned yet.
   * Their matches are kept apart from the run's own findings.
   */
  static async read(
    git: Git,
    hexLength: HexLength,
    commits: readonly string[],
    paths: PathTable,
    scan: ObjectScan,
    pace: Pace,
  ): Promise<OuterState> {
    const state = new OuterState();
    const blobs = blobsAt(git, hexLength, commits, paths);
    const credentials = new Map<string, ReadonlySet<Credential>>();
    const unknown = new Map<string, string>();
    for (const entry of blobs) {
      const hit = scan.hits.find(entry.blob);
      if (hit !== null) credentials.set(entry.blob, scan.hits.credentials(hit));
      else unknown.set(entry.blob, paths.at(entry.path));
    }
    await new CatFileReader(git).read(
      IdLines.of(hexLength, unknown.keys()),
      {
        visit: (object) => {
          const path = displayText(Buffer.from(unknown.get(object.id) ?? '', 'latin1'));
          credentials.set(object.id, scan.credentialsIn(object, path));
        },
        unreadable: () => undefined,
      },
      pace,
    );
    for (const { commit, path, blob } of blobs) {
      const held = state.#held.get(commit) ?? new Map<PathNumber, ReadonlySet<Credential>>();
      held.set(path, credentials.get(blob) ?? new Set());
      state.#held.set(commit, held);
    }
    return state;
  }
}

interface BlobAt {
  readonly commit: string;
  readonly path: PathNumber;
  readonly blob: string;
}

/** The blobs at `paths` in `commits`. */
function blobsAt(git: Git, hexLength: HexLength, commits: readonly string[], paths: PathTable): BlobAt[] {
  const asked: Omit<BlobAt, 'blob'>[] = [];
  for (const commit of commits) for (let path = 0; path < paths.size; path++) asked.push({ commit, path });
  if (asked.length === 0) return [];
  // `<commit>:<path>` in, `<id> blob <size>` or `<the line> missing` out, one line each, in order: one call for all.
  const lines = asked.map(({ commit, path }) => `${commit}:${paths.at(path)}\n`);
  const answer = lines.some((line) => line.indexOf('\n') < line.length - 1)
    ? null
    : git.attempt(['cat-file', '--batch-check', '--buffer'], Buffer.from(lines.join(''), 'latin1'));
  // A path with a line feed, or a partial clone in which git may not fetch a blob that is missing.
  if (answer?.status !== 0) return commits.flatMap((commit) => listedBlobs(git, commit, paths));
  const answers = answer.stdout.toString('latin1').split('\n');
  return asked.flatMap((question, index) => {
    const [blob = '', type] = (answers[index] ?? '').split(' ');
    return type === 'blob' && blob.length === hexLength ? [{ ...question, blob }] : [];
  });
}

/** The same by listing all of a commit's tree, which needs no blob. */
function listedBlobs(git: Git, commit: string, paths: PathTable): BlobAt[] {
  const wanted = new Map(Array.from({ length: paths.size }, (_, path) => [paths.at(path), path]));
  const listed = git.attempt(['ls-tree', '-r', '-z', '--full-tree', commit]).stdout.toString('latin1');
  return listed.split('\0').flatMap((line) => {
    const [, blob, name = ''] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    const path = wanted.get(name);
    return blob === undefined || path === undefined ? [] : [{ commit, path, blob }];
  });
}
