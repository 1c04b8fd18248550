/**
 * Turns attributions into the origins that a report names: people and dates from the commit objects, refs that contain
 * the commit, paths as text, notes told apart from files. Reads a handful of commits, never contents.
 */
import type { Origin } from '../../core/types.ts';
import type { PlacedMatch } from '../../scan/types.ts';
import type { Attribution } from '../graph/attribution.ts';
import type { BlobEvents } from '../graph/blob-events.ts';
import type { BlobReader } from '../object/blob-reader.ts';
import { ancestors, type CommitGraph, type Vertex } from '../graph/commit-graph.ts';
import { commitPeople, type CommitPeople } from '../object/commit-object.ts';
import { containingRefs, type RefTip } from '../repository/containing-refs.ts';
import { displayText } from '../call/display-text.ts';
import type { HitTable } from '../object/hit-table.ts';
import { IdLines } from '../object/object-ids.ts';
import { contentsOf } from '../object/object-stream.ts';
import type { MessageHit } from '../object/object-scan.ts';
import { Pace } from '../call/pace.ts';
import type { Git } from '../call/process.ts';
import type { JudgedMatches } from './range-ignores.ts';
import type { DirectObject, TagObject } from '../repository/tips.ts';

export type CommitOrigin = Extract<Origin, { readonly kind: 'commit' }>;

/** One place in history where a credential was found. */
export interface HistoryOccurrence {
  readonly origin: CommitOrigin;
  readonly match: PlacedMatch;
}

export interface OriginsInput {
  readonly git: Git;
  /** For commits. */
  readonly reader: BlobReader;
  readonly graph: CommitGraph;
  readonly hits: HitTable;
  readonly messages: readonly MessageHit[];
  readonly events: BlobEvents;
  readonly attributions: readonly Attribution[];
  /** The matches of attributions in which ignore comments were judged; all others are as they were found. */
  readonly judged?: JudgedMatches;
  readonly refs: readonly RefTip[];
  /** Of those, the ones to name first. */
  readonly leading?: readonly string[];
  readonly tags: readonly TagObject[];
  readonly direct: readonly DirectObject[];
  /** Blobs with hits that stand in no commit's tree, with the best name there is for them. */
  readonly loose: readonly { readonly blob: string; readonly path: string }[];
  readonly head: string | null;
}

/** So many other paths are named per occurrence. */
const PATH_LIMIT = 20;

/** All occurrences; per attribution one for every place of the credential in the introducing blob. */
export async function nameOrigins(input: OriginsInput): Promise<HistoryOccurrence[]> {
  const { graph, attributions } = input;
  const messageCommits = input.messages.flatMap((message) => {
    const vertex = carryingVertex(input, message);
    return vertex === null ? [] : [vertex];
  });
  const introducing = [...attributions.map((attribution) => attribution.commit), ...messageCommits];
  const refs = containingRefs(graph, introducing, input.refs, input.leading);
  const people = await readPeople(
    input.reader,
    graph,
    new Set([
      ...introducing.map((vertex) => graph.id(vertex)),
      ...attributions.flatMap(({ removedIn }) => (removedIn === null ? [] : [graph.id(removedIn)])),
      ...input.messages.filter((message) => message.kind === 'commit-message').map((message) => message.id),
    ]),
  );
  return [
    ...attributions.flatMap((attribution) =>
      fromAttribution(input, attribution, refs.get(attribution.commit) ?? [], people),
    ),
    ...fromMessages(input, refs, people),
    ...input.direct.flatMap((direct) =>
      blobsOf(input.git, direct).flatMap(({ blob, path }) =>
        occurrencesIn(input, blob, {
          ...UNATTRIBUTED,
          ...taggerOf(direct),
          path,
          commit: direct.id,
          refs: [direct.ref],
        }),
      ),
    ),
    ...input.loose.flatMap(({ blob, path }) => occurrencesIn(input, blob, { ...UNATTRIBUTED, path, commit: blob })),
  ];
}

const UNKNOWN: CommitPeople = { author: { person: '', date: '' }, committer: { person: '', date: '' } };

function fromAttribution(
  input: OriginsInput,
  attribution: Attribution,
  refs: readonly string[],
  people: ReadonlyMap<string, CommitPeople>,
): HistoryOccurrence[] {
  const { graph, events, hits } = input;
  const commit = graph.id(attribution.commit);
  const path = events.paths.at(attribution.path);
  const noted = notedObject(path, refs);
  const otherPaths: number[] = [];
  // Not all of them for each: a file may stand at thousands of paths.
  for (const other of events.pathsOf(attribution.hit)) {
    if (otherPaths.length === PATH_LIMIT) break;
    if (other !== attribution.path) otherPaths.push(other);
  }
  const origin: CommitOrigin = {
    ...commitFields(commit, people),
    path: noted ?? shownPath(path),
    inHead: attribution.inHead,
    refs,
    ...(attribution.removedIn === null ? {} : { removedIn: removal(graph.id(attribution.removedIn), people) }),
    ...(otherPaths.length === 0 || noted !== null
      ? {}
      : { otherPaths: otherPaths.map((other) => shownPath(events.paths.at(other))).toSorted() }),
    ...(noted === null ? {} : { object: 'note' }),
  };
  const matches = input.judged?.get(attribution) ?? hits.matchesOf(attribution.hit, attribution.credential);
  return matches.map((match) => ({ origin, match }));
}

function fromMessages(
  input: OriginsInput,
  refs: ReadonlyMap<number, readonly string[]>,
  people: ReadonlyMap<string, CommitPeople>,
): HistoryOccurrence[] {
  if (input.messages.length === 0) return [];
  const head = input.head === null ? null : input.graph.find(input.head);
  const headAncestors = head === null ? null : ancestors(input.graph, head);
  return input.messages.flatMap((message) => {
    const vertex = carryingVertex(input, message);
    const inHead = vertex !== null && headAncestors?.[vertex] === 1;
    const tag =
      message.kind === 'tag-message' ? input.tags.find((candidate) => candidate.id === message.id) : undefined;
    const origin: CommitOrigin =
      tag === undefined
        ? {
            ...commitFields(message.id, people),
            path: message.id,
            inHead,
            refs: (vertex === null ? null : refs.get(vertex)) ?? [],
            object: 'commit-message',
          }
        : {
            kind: 'commit',
            path: tag.refs[0] ?? tag.fields.name,
            commit: tag.id,
            author: tag.fields.tagger.person,
            date: tag.fields.tagger.date,
            inHead,
            refs: tag.refs,
            object: 'tag-message',
          };
    return message.matches.map((match) => ({ origin, match }));
  });
}

/** For a blob that no commit holds: `commit` is then the object that `git show` shows, and nobody is its author. */
const UNATTRIBUTED = { kind: 'commit', author: '', date: '', inHead: false, refs: [] } as const;

function taggerOf(direct: DirectObject): Pick<CommitOrigin, 'author' | 'date'> {
  return { author: direct.tag?.tagger.person ?? '', date: direct.tag?.tagger.date ?? '' };
}

function occurrencesIn(input: OriginsInput, blob: string, origin: CommitOrigin): HistoryOccurrence[] {
  const hit = input.hits.find(blob);
  if (hit === null) return [];
  return [...input.hits.credentials(hit)].flatMap((credential) =>
    input.hits.matchesOf(hit, credential).map((match) => ({ origin, match })),
  );
}

/** The blobs of a tree or a blob that a ref names, with their paths; a blob's path is the ref. */
export function blobsOf(git: Git, direct: DirectObject): readonly { readonly blob: string; readonly path: string }[] {
  if (direct.type === 'blob') return [{ blob: direct.id, path: direct.ref }];
  const listed = git.attempt(['ls-tree', '-r', '-z', '--full-tree', direct.id]);
  return listed.stdout
    .toString('latin1')
    .split('\0')
    .flatMap((line) => {
      const match = /^\d+ blob ([0-9a-f]+)\t/.exec(line);
      return match?.[1] === undefined ? [] : [{ blob: match[1], path: shownPath(line.slice(match[0].length)) }];
    });
}

/** A path given as Latin-1 bytes, as text for people. */
export function shownPath(path: string): string {
  return displayText(Buffer.from(path, 'latin1'));
}

function commitFields(
  commit: string,
  people: ReadonlyMap<string, CommitPeople>,
): Pick<CommitOrigin, 'kind' | 'commit' | 'author' | 'date' | 'committer' | 'committerDate'> {
  const { author, committer } = people.get(commit) ?? UNKNOWN;
  return {
    kind: 'commit',
    commit,
    author: author.person,
    date: author.date,
    committer: committer.person,
    committerDate: committer.date,
  };
}

function removal(
  commit: string,
  people: ReadonlyMap<string, CommitPeople>,
): { readonly commit: string; readonly date: string } {
  return { commit, date: (people.get(commit) ?? UNKNOWN).author.date };
}

/** The commit whose message it is, or that the tag leads to; null when it is not in the graph. */
function carryingVertex(input: OriginsInput, message: MessageHit): Vertex | null {
  const commit =
    message.kind === 'commit-message' ? message.id : (input.tags.find((tag) => tag.id === message.id)?.commit ?? null);
  return commit === null ? null : input.graph.find(commit);
}

/** The object that a note is about, when only notes refs contain the commit; git spreads its id over folders. */
function notedObject(path: string, refs: readonly string[]): string | null {
  if (refs.length === 0 || !refs.every((ref) => ref.startsWith('refs/notes/'))) return null;
  const id = path.replaceAll('/', '');
  return /^[0-9a-f]{40}$|^[0-9a-f]{64}$/.test(id) ? id : null;
}

async function readPeople(
  reader: BlobReader,
  graph: CommitGraph,
  commits: ReadonlySet<string>,
): Promise<Map<string, CommitPeople>> {
  const people = new Map<string, CommitPeople>();
  await reader.read(
    IdLines.of(graph.hexLength, commits),
    {
      visit: (object) => {
        const contents = contentsOf(object);
        if (contents !== null) people.set(object.id, commitPeople(contents));
      },
      unreadable: () => undefined,
    },
    new Pace(),
  );
  return people;
}
