/**
 * Moves findings from the lines on which a commit brought them in to the lines on which they stand now: a reviewer
 * reads the head of a pull request, code scanning the checkout, and both have more commits than the one that leaked.
 */
import type { Finding, Occurrence, Report } from '../core/types.ts';
import { blobsAt, visitBlobs } from '../git/object/file-at-commit.ts';
import type { CommitOrigin } from '../git/history/origins.ts';
import type { Git } from '../git/call/process.ts';
import type { BlobScanner, PlacedMatch } from '../scan/types.ts';

/**
 * @param commits full ids of the commits whose lines are wanted.
 * @returns for each commit the report with the occurrences of history at their places in that commit, `inHead` set
 *   accordingly. What is not in it any more keeps its place in the commit that brought it in.
 * @throws GitError, UserError when a file of a commit cannot be read.
 */
export async function placesAt(
  commits: readonly string[],
  report: Report,
  git: Git,
  scanner: BlobScanner,
): Promise<readonly Report[]> {
  const all = [...report.findings, ...report.suppressed].flatMap(({ occurrences }) => occurrences);
  const paths = [...new Set(all.flatMap((occurrence) => pathOf(occurrence) ?? []))];
  const scanned = await scanFilesAt(commits, paths, git, scanner);
  return scanned.map((files) => {
    const moved = (findings: readonly Finding[]): Finding[] =>
      findings.map((finding) => ({ ...finding, occurrences: moveAll(finding.occurrences, files) }));
    return { ...report, findings: moved(report.findings), suppressed: moved(report.suppressed) };
  });
}

/** The file that an occurrence stands in; undefined for messages of commits and for what is not from history. */
function pathOf({ source }: Occurrence): string | undefined {
  return source.kind === 'commit' && source.object === undefined ? source.path : undefined;
}

function moveAll(occurrences: readonly Occurrence[], files: ScannedFiles): Occurrence[] {
  /** How many places of a path have been given away. */
  const taken = new Map<string, number>();
  return occurrences.map((occurrence) => {
    const { source } = occurrence;
    if (source.kind !== 'commit' || source.object !== undefined) return occurrence;
    const places = placesOf(files.get(source.path), occurrence);
    // A name that is not UTF-8 cannot be asked for; what history says about it stands.
    if (places === null && source.inHead) return occurrence;
    const next = taken.get(source.path) ?? 0;
    taken.set(source.path, next + 1);
    const place = places?.[next];
    return place === undefined
      ? { ...occurrence, source: { ...source, inHead: false } }
      : movedTo(place, occurrence, source);
  });
}

function movedTo(place: PlacedMatch, occurrence: Occurrence, source: CommitOrigin): Occurrence {
  const { removedIn: _, ...still } = source;
  return {
    ...occurrence,
    source: { ...still, inHead: true },
    location: place.location,
    parts: occurrence.parts.map((part) => {
      const at = place.match.parts.findIndex((other) => other.value.sha256() === part.sha256);
      return {
        ...part,
        encoding: place.match.parts[at]?.encoding ?? part.encoding,
        location: place.partLocations[at] ?? place.location,
      };
    }),
    excerpt: place.excerpt,
  };
}

/** What was found in the files of one commit, by path. A file that the commit has not, is not in it. */
type ScannedFiles = ReadonlyMap<string, readonly PlacedMatch[]>;

/** Reads and scans the files of all commits: a file that is the same in two of them once. */
async function scanFilesAt(
  commits: readonly string[],
  paths: readonly string[],
  git: Git,
  scanner: BlobScanner,
): Promise<readonly ScannedFiles[]> {
  const wanted = commits.flatMap((commit) => paths.map((path) => ({ commit, path })));
  const found = blobsAt(git, wanted).map((id, index) => ({ id, place: wanted[index] }));
  const pathsOf = new Map<string, Set<string>>();
  for (const { id, place } of found) {
    if (id === null || place === undefined) continue;
    pathsOf.set(id, (pathsOf.get(id) ?? new Set()).add(place.path));
  }
  const matches = new Map<string, readonly PlacedMatch[]>();
  await visitBlobs(git, [...pathsOf.keys()], (id, contents) => {
    // Rules may want certain paths only.
    for (const path of pathsOf.get(id) ?? []) matches.set(`${id}:${path}`, scanner.scanBytes(contents, path).matches);
  });
  return commits.map((commit) => {
    const files = found.flatMap(({ id, place }) => {
      const inFile = place?.commit === commit ? matches.get(`${id}:${place.path}`) : undefined;
      return inFile === undefined || place === undefined ? [] : [[place.path, inFile] as const];
    });
    return new Map(files);
  });
}

/** Where the parts of the occurrence stand together in a file; null when there is no such file. */
function placesOf(matches: readonly PlacedMatch[] | undefined, occurrence: Occurrence): readonly PlacedMatch[] | null {
  return (
    matches?.filter(({ match }) =>
      occurrence.parts.every((part) => match.parts.some((other) => other.value.sha256() === part.sha256)),
    ) ?? null
  );
}
