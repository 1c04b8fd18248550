/**
 * Moves findings from the lines on which a commit brought them in to the lines on which they stand now: a reviewer
 * reads the head of a pull request, code scanning the checkout, and both have more commits than the one that leaked.
 */
import type { Finding, Occurrence, Report } from '../core/types.ts';
import { readFileAt } from '../git/object/file-at-commit.ts';
import type { CommitOrigin } from '../git/history/origins.ts';
import type { Git } from '../git/call/process.ts';
import type { BlobScanner, PlacedMatch } from '../scan/types.ts';

/**
 * @param commit full id of the commit whose lines are wanted.
 * @returns the report with the occurrences of history at their places in that commit, `inHead` set accordingly. What is
 *   not in it any more keeps its place in the commit that brought it in.
 */
export function placesAt(commit: string, report: Report, git: Git, scanner: BlobScanner): Report {
  const files = new ScannedFiles(commit, git, scanner);
  const moved = (findings: readonly Finding[]): Finding[] =>
    findings.map((finding) => ({ ...finding, occurrences: moveAll(finding.occurrences, files) }));
  return { ...report, findings: moved(report.findings), suppressed: moved(report.suppressed) };
}

function moveAll(occurrences: readonly Occurrence[], files: ScannedFiles): Occurrence[] {
  /** How many places of a path have been given away. */
  const taken = new Map<string, number>();
  return occurrences.map((occurrence) => {
    const { source } = occurrence;
    if (source.kind !== 'commit' || source.object !== undefined) return occurrence;
    const places = files.placesOf(source.path, occurrence);
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

/** Files of one commit, each read and scanned once. */
class ScannedFiles {
  readonly #commit: string;
  readonly #git: Git;
  readonly #scanner: BlobScanner;
  readonly #matches = new Map<string, readonly PlacedMatch[] | null>();

  constructor(commit: string, git: Git, scanner: BlobScanner) {
    this.#commit = commit;
    this.#git = git;
    this.#scanner = scanner;
  }

  /** Where the parts of the occurrence stand together in the file; null when there is no such file. */
  placesOf(path: string, occurrence: Occurrence): readonly PlacedMatch[] | null {
    let matches = this.#matches.get(path);
    if (matches === undefined) {
      const contents = readFileAt(this.#git, this.#commit, path);
      matches = contents === null ? null : this.#scanner.scanBytes(contents, path).matches;
      this.#matches.set(path, matches);
    }
    return (
      matches?.filter(({ match }) =>
        occurrence.parts.every((part) => match.parts.some((other) => other.value.sha256() === part.sha256)),
      ) ?? null
    );
  }
}
