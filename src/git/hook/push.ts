/**
 * Scans what a push brings to the other side, before it leaves (pre-push) or before it is taken (pre-receive, update):
 * every pushed ref, new branches, forced ones, tags on anything. Deletions bring nothing. Runs within the hook's
 * environment, so that objects in quarantine are seen. No simple-git on this path.
 */
import type { Diagnostics } from '../../core/diagnostics.ts';
import type { BlobScanner } from '../../scan/types.ts';
import { CatFileReader } from '../object/blob-reader.ts';
import type { RefTip } from '../repository/containing-refs.ts';
import type { HexLength } from '../object/object-ids.ts';
import { ObjectScan } from '../object/object-scan.ts';
import { blobsOf, nameOrigins, type HistoryOccurrence } from '../history/origins.ts';
import { Pace, type Interrupted, type PaceSettings } from '../call/pace.ts';
import type { Git } from '../call/process.ts';
import type { PushedRef } from './pushed-refs.ts';
import { scanRange } from '../history/range-history.ts';
import { shallowBoundaryOf } from '../repository/shallow.ts';
import { followRefs, objectTypes, type Tips } from '../repository/tips.ts';

export interface PushScan {
  readonly occurrences: readonly HistoryOccurrence[];
  readonly commits: number;
  readonly blobs: number;
  readonly bytes: number;
  /** `out-of-time` when the budget ran out: what was found until then is in `occurrences`. */
  readonly interrupted: Interrupted['reason'] | null;
}

/** Which commits the other side has already. */
export type Known =
  /**
   * pre-push: what the remote's tracking refs and the old ids of the pushed refs reach. An address instead of a name
   * has no tracking refs.
   */
  | { readonly side: 'sender'; readonly remote: string }
  /** pre-receive, update: what the repository's own refs reach; in the hook they are still the old ones. */
  | { readonly side: 'receiver' };

/** @throws GitError when the pushed history cannot be walked. */
export async function scanPush(
  git: Git,
  pushed: readonly PushedRef[],
  known: Known,
  options: PaceSettings,
  scanner: BlobScanner,
  diagnostics: Diagnostics,
): Promise<PushScan> {
  const arriving = pushed.flatMap(({ ref, id }) => (id === null ? [] : [{ name: ref, id }]));
  const first = arriving[0];
  if (first === undefined) return { occurrences: [], commits: 0, blobs: 0, bytes: 0, interrupted: null };
  const hexLength: HexLength = first.id.length === 64 ? 64 : 40;
  const pace = new Pace(options);
  const scan = new ObjectScan(scanner, hexLength, diagnostics);
  const tips = await followRefs(git, hexLength, arriving, new Map(), pace);
  for (const ref of tips.missing) {
    diagnostics.skip({
      path: ref.name,
      reason: 'missing-object',
      detail: 'The pushed object is not in this repository.',
      incomplete: true,
    });
  }
  for (const tag of tips.tags) scan.message('tag-message', tag.id, tag.message);
  // What the push brings stands in its own tip; HEAD is another branch, or still the old commit.
  const tipCommits = [...new Set(tips.commits.map((tip) => tip.commit))];
  const [tip, ...more] = tipCommits;
  const head = tip === undefined || more.length > 0 ? null : tip;
  const reader = new CatFileReader(git);
  const result = await scanRange(
    {
      git,
      hexLength,
      scan,
      pace,
      head,
      reader,
      shallow: shallowBoundaryOf(git),
      alsoBlobs: directBlobs(git, tips),
      comparesIgnores: true,
      unreadableCommit: (commit) => {
        diagnostics.skip({
          path: `commit ${commit}`,
          reason: 'missing-object',
          detail: 'A commit or one of its trees cannot be read.',
          incomplete: true,
        });
      },
    },
    {
      tips: tipCommits,
      ...exclusions(git, hexLength, pushed, known),
      pathspecs: [],
    },
  );
  scan.finish();
  const occurrences = await nameOrigins({
    git,
    reader,
    graph: result.graph,
    hits: scan.hits,
    messages: scan.messages,
    events: result.events,
    attributions: result.attributions,
    judged: result.judged,
    refs: tips.commits satisfies readonly RefTip[],
    tags: tips.tags,
    direct: tips.direct,
    loose: [],
    head,
  });
  return {
    occurrences: occurrences.map(({ origin, match }) => ({ origin: { ...origin, pushed: true }, match })),
    commits: result.graph.size,
    blobs: scan.blobs,
    bytes: scan.bytes,
    interrupted: result.interrupted,
  };
}

function exclusions(
  git: Git,
  hexLength: HexLength,
  pushed: readonly PushedRef[],
  known: Known,
): { excluded: readonly string[]; excludedRefs: readonly string[] } {
  if (known.side === 'receiver') return { excluded: [], excludedRefs: ['--not', '--all'] };
  // A forced push may replace commits that this side never had.
  const before = pushed.flatMap((ref) => ref.before ?? []);
  const excluded = [...objectTypes(git, hexLength, before)].flatMap(([id, type]) =>
    type === 'commit' || type === 'tag' ? [id] : [],
  );
  const hasTrackingRefs = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(known.remote) && !known.remote.includes('..');
  return { excluded, excludedRefs: hasTrackingRefs ? ['--not', `--remotes=${known.remote}`] : [] };
}

function directBlobs(git: Git, tips: Tips): string[] {
  return tips.direct.flatMap((direct) => blobsOf(git, direct).map((entry) => entry.blob));
}
