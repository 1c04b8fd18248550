/**
 * Ignore comments in a range of commits: each is judged in the commit that brings the value in, against that commit's
 * parents.
 */
import type { PlacedMatch } from '../../scan/types.ts';
import type { Attribution } from '../graph/attribution.ts';
import { pathOf, type BlobEvents } from '../graph/blob-events.ts';
import { parentsOf, type CommitGraph, type Vertex } from '../graph/commit-graph.ts';
import { isUnderUnboundIgnore, lapseIgnores, type ChangedFiles, type FileChange } from './lapsed-ignores.ts';
import { isNullId, type HexLength } from '../object/object-ids.ts';
import type { ObjectScan } from '../object/object-scan.ts';
import type { Pace } from '../call/pace.ts';
import type { Git } from '../call/process.ts';
import { visitTreeChanges, type TreeChange } from '../object/tree-changes.ts';

export interface RangeIgnoresInput {
  readonly git: Git;
  readonly hexLength: HexLength;
  readonly graph: CommitGraph;
  readonly events: BlobEvents;
  readonly scan: ObjectScan;
  readonly attributions: readonly Attribution[];
  /** Trees of commits outside of the graph; those that could not be read are not in it. */
  readonly outerTrees: ReadonlyMap<string, string>;
  readonly pace: Pace;
}

/** The matches of an attribution as they are judged; undefined where there was nothing to judge. */
export type JudgedMatches = ReadonlyMap<Attribution, readonly PlacedMatch[]>;

export async function judgeIgnores(input: RangeIgnoresInput): Promise<JudgedMatches> {
  const { events, scan } = input;
  const ignored = input.attributions
    .map((attribution) => ({ attribution, matches: scan.hits.matchesOf(attribution.hit, attribution.credential) }))
    .filter(({ matches }) => matches.some(isUnderUnboundIgnore));
  if (ignored.length === 0) return new Map();
  const changes = await changesOf(input, new Set(ignored.map(({ attribution }) => attribution.commit)));
  const places = ignored.flatMap(({ attribution, matches }) =>
    matches.map((match) => ({
      attribution,
      match,
      path: events.paths.at(attribution.path),
      parents: changes.get(attribution.commit) ?? [],
    })),
  );
  const judged = new Map<Attribution, PlacedMatch[]>(ignored.map(({ attribution }) => [attribution, []]));
  (await lapseIgnores(input, places)).forEach((match, index) => {
    const attribution = places[index]?.attribution;
    if (attribution !== undefined) judged.get(attribution)?.push(match);
  });
  return judged;
}

/** What each commit changes against each of its parents, in all of its tree. */
async function changesOf(
  { git, hexLength, graph, outerTrees, pace }: RangeIgnoresInput,
  commits: ReadonlySet<Vertex>,
): Promise<ReadonlyMap<Vertex, readonly ChangedFiles[]>> {
  const pairs = [...commits].flatMap((vertex) =>
    [
      ...[...parentsOf(graph.parents, vertex)].map((parent) => graph.tree(parent)),
      ...graph.outerParents(vertex).map((parent) => outerTrees.get(parent) ?? null),
    ].map((before) => ({ vertex, before, files: new Map<string, FileChange>() as Map<string, FileChange> | null })),
  );
  const comparable = pairs.flatMap((pair) => (pair.before === null ? [] : [{ ...pair, before: pair.before, pair }]));
  await visitTreeChanges(
    git,
    hexLength,
    comparable.length,
    (index) => ({ before: comparable[index]?.before ?? '', after: graph.tree(comparable[index]?.vertex ?? 0) }),
    [],
    {
      change: (change) => {
        const path = pathOf(change);
        comparable[change.pair]?.pair.files?.set(path, { path, ...sides(change, hexLength) });
      },
      unreadable: (index) => {
        const pair = comparable[index]?.pair;
        if (pair !== undefined) pair.files = null;
      },
    },
    pace,
    'ascending',
  );
  return new Map(
    [...commits].map((vertex) => [
      vertex,
      pairs.filter((pair) => pair.vertex === vertex).map(({ before, files }) => (before === null ? null : files)),
    ]),
  );
}

/**
 * Mode of a submodule, whose id names a commit of another repository: its digits stand 14 and 7 bytes before the ids.
 */
const SUBMODULE = '160000';

function sides({ text, before, after }: TreeChange, hexLength: HexLength): Pick<FileChange, 'before' | 'after'> {
  const modes = text.toString('latin1', before - 14, before - 1).split(' ');
  const blob = (start: number, mode: string | undefined): string | null => {
    const id = text.toString('latin1', start, start + hexLength);
    return isNullId(id) || mode === SUBMODULE ? null : id;
  };
  return { before: blob(before, modes[0]), after: blob(after, modes[1]) };
}
