/**
 * What a range must know about commits outside of it: their trees, to compare with, and which credentials stand at which
 * paths in them, so that a value that was there before the range is not taken for a new one. Asks git in bulk.
 */
import { CatFileReader } from './blob-reader.ts';
import type { PathNumber, PathTable } from './blob-events.ts';
import { commitLinks } from './commit-object.ts';
import type { Credential } from './hit-table.ts';
import { IdLines, isObjectId, type HexLength } from './object-ids.ts';
import type { ObjectScan } from './object-scan.ts';
import type { Pace } from './pace.ts';
import type { Git } from './process.ts';
import { displayText } from './display-text.ts';

/** Trees of commits; commits that are not stored are left out. */
export async function readTrees(git: Git, hexLength: HexLength, commits: Iterable<string>, pace: Pace): Promise<Map<string, string>> {
  const trees = new Map<string, string>();
  await new CatFileReader(git).read(IdLines.of(hexLength, commits), {
    visit: (object) => {
      const links = object.type === 'commit' && object.contents !== null ? commitLinks(object.contents, hexLength) : null;
      if (links !== null) trees.set(object.id, links.tree);
    },
    unreadable: () => undefined,
  }, pace);
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
    git: Git, hexLength: HexLength, commits: readonly string[], paths: PathTable, scan: ObjectScan, pace: Pace,
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
    await new CatFileReader(git).read(IdLines.of(hexLength, unknown.keys()), {
      visit: (object) => {
        const path = displayText(Buffer.from(unknown.get(object.id) ?? '', 'latin1'));
        credentials.set(object.id, scan.credentialsIn(object, path));
      },
      unreadable: () => undefined,
    }, pace);
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

/** The blobs at `paths` in `commits`: one git call for all, plus one for each path with a line feed in its name. */
function blobsAt(git: Git, hexLength: HexLength, commits: readonly string[], paths: PathTable): BlobAt[] {
  const found: BlobAt[] = [];
  const asked: Omit<BlobAt, 'blob'>[] = [];
  const lines: string[] = [];
  for (const commit of commits) {
    for (let path = 0; path < paths.size; path++) {
      if (paths.at(path).includes('\n')) {
        const name = displayText(Buffer.from(paths.at(path), 'latin1'));
        const answer = git.attempt(['rev-parse', '-q', '--verify', '--end-of-options', `${commit}:${name}`]);
        const blob = answer.stdout.toString('latin1').trim().split('\n').at(-1) ?? '';
        if (answer.status === 0 && isObjectId(blob)) found.push({ commit, path, blob });
      } else {
        asked.push({ commit, path });
        lines.push(`${commit}:${paths.at(path)}\n`);
      }
    }
  }
  if (lines.length === 0) return found;
  // `<commit>:<path>` in, `<id> blob <size>` or `<the line> missing` out, one line each, in order.
  const answers = git.run(['cat-file', '--batch-check', '--buffer'], Buffer.from(lines.join(''), 'latin1')).toString('latin1').split('\n');
  asked.forEach((question, index) => {
    const [blob = '', type] = (answers[index] ?? '').split(' ');
    if (type === 'blob' && blob.length === hexLength) found.push({ ...question, blob });
  });
  return found;
}
