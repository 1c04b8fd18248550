/**
 * Looks up for matches under an ignore comment whether the comment still counts: reads the versions before, and marks
 * comments that stood there while the value did not as lapsed. Only such matches cost anything: they are rare.
 */
import type { BlobVersion, IgnoreComment, PlacedMatch } from '../../scan/types.ts';
import { CatFileReader } from '../object/blob-reader.ts';
import { displayText } from '../call/display-text.ts';
import { IgnoreAge } from './ignore-age.ts';
import { IdLines, type HexLength } from '../object/object-ids.ts';
import type { ObjectScan } from '../object/object-scan.ts';
import type { Pace } from '../call/pace.ts';
import type { Git } from '../call/process.ts';

/** A changed file; a blob is null when the file is not on that side. */
export interface FileChange {
  /** Bytes as Latin-1. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** All files that a commit changes against one of its parents, by path; null when that cannot be read. */
export type ChangedFiles = ReadonlyMap<string, FileChange> | null;

/** A match in a file of a commit. */
export interface IgnoredPlace {
  readonly path: string;
  readonly match: PlacedMatch;
  /** One for each parent; none for a commit without parents, which has nothing before. */
  readonly parents: readonly ChangedFiles[];
}

export interface LapsedIgnoresInput {
  readonly git: Git;
  readonly hexLength: HexLength;
  readonly scan: ObjectScan;
  readonly pace: Pace;
}

/** Whether a comment counts for the match that names no fingerprint: only these have to be looked up. */
export function isUnderUnboundIgnore({ ignoreComments }: PlacedMatch): boolean {
  return ignoreComments.some(isUnbound);
}

/**
 * @param places those that are under no unbound ignore cost nothing and need no `parents`.
 * @returns the places' matches in their order, with `lapsed` on the comments that do not count any more.
 */
export async function lapseIgnores(input: LapsedIgnoresInput, places: readonly IgnoredPlace[]): Promise<PlacedMatch[]> {
  const comparisons = new Comparisons();
  const questions = places.map((place) => ({
    ...place,
    comparisons: isUnderUnboundIgnore(place.match)
      ? place.parents.map((parent) => comparisons.of(parent, place.path))
      : [],
  }));
  if (questions.every((question) => question.comparisons.length === 0)) return places.map(({ match }) => match);
  const versions = await readVersions(
    input,
    questions.flatMap((question) => question.comparisons),
  );
  const ages = new Map<Comparison, IgnoreAge | null>();
  return questions.map(({ match, path, parents, comparisons: compared }) => {
    const judged = compared.map((comparison, index) => {
      const age = comparison === null ? null : ageOf(comparison, versions, ages);
      const version = versions.get(parents[index]?.get(path)?.after ?? '');
      return age === null || version === undefined ? null : { age, version };
    });
    if (judged.some((parent) => parent?.age.knows(match) === true)) return match;
    // What could not be read is in doubt, and then the value is reported.
    const isNew = ({ line }: IgnoreComment): boolean =>
      judged.every((parent) => parent !== null && parent.age.areNew(parent.version, line));
    return {
      ...match,
      ignoreComments: match.ignoreComments.map((comment) =>
        isUnbound(comment) && !isNew(comment) ? { ...comment, lapsed: true } : comment,
      ),
    };
  });
}

function isUnbound({ fingerprints, malformed }: IgnoreComment): boolean {
  return fingerprints.length === 0 && !malformed;
}

/** A blob with a path at which it stands. */
interface NamedBlob {
  readonly blob: string;
  readonly path: string;
}

/** Versions to compare. A blob that stands at several paths is in here several times. */
interface Comparison {
  readonly before: readonly NamedBlob[];
  readonly after: readonly NamedBlob[];
}

/** What is to be compared with what; the same comparison is made once. */
class Comparisons {
  readonly #ofFile = new Map<string, Comparison>();
  readonly #ofNewFiles = new Map<ChangedFiles, Comparison>();

  /**
   * A file is compared with its own version before. A new one may be a removed one under a new name, or a part of it.
   */
  of(changes: ChangedFiles, path: string): Comparison | null {
    const change = changes?.get(path);
    if (changes === null || change === undefined || change.after === null) return null;
    if (change.before === null) {
      const whole = this.#newFiles(changes);
      // Nothing was removed: of the other new files, none matters.
      if (whole.before.length > 0) return whole;
    }
    const key = `${change.before} ${change.after}`;
    const known = this.#ofFile.get(key) ?? {
      before: change.before === null ? [] : [{ blob: change.before, path }],
      after: [{ blob: change.after, path }],
    };
    this.#ofFile.set(key, known);
    return known;
  }

  #newFiles(changes: NonNullable<ChangedFiles>): Comparison {
    const all = [...changes.values()];
    const known = this.#ofNewFiles.get(changes) ?? {
      before: all.flatMap(({ path, before, after }) =>
        before !== null && after === null ? [{ blob: before, path }] : [],
      ),
      after: all.flatMap(({ path, before, after }) =>
        before === null && after !== null ? [{ blob: after, path }] : [],
      ),
    };
    this.#ofNewFiles.set(changes, known);
    return known;
  }
}

/** Reads every blob once. What cannot be read is left out. */
async function readVersions(
  { git, hexLength, scan, pace }: LapsedIgnoresInput,
  comparisons: readonly (Comparison | null)[],
): Promise<ReadonlyMap<string, BlobVersion>> {
  const paths = new Map<string, string>();
  for (const comparison of new Set(comparisons)) {
    for (const { blob, path } of [...(comparison?.before ?? []), ...(comparison?.after ?? [])]) paths.set(blob, path);
  }
  const versions = new Map<string, BlobVersion>();
  await new CatFileReader(git).read(
    IdLines.of(hexLength, paths.keys()),
    {
      visit: (object) => {
        const path = displayText(Buffer.from(paths.get(object.id) ?? '', 'latin1'));
        if (object.type === 'blob') versions.set(object.id, scan.version(object, path));
      },
      unreadable: () => undefined,
    },
    pace,
  );
  return versions;
}

/** Null when one of the versions could not be read. */
function ageOf(
  comparison: Comparison,
  versions: ReadonlyMap<string, BlobVersion>,
  ages: Map<Comparison, IgnoreAge | null>,
): IgnoreAge | null {
  const known = ages.get(comparison);
  if (known !== undefined) return known;
  const before = comparison.before.map(({ blob }) => versions.get(blob));
  const after = comparison.after.flatMap(({ blob }) => versions.get(blob) ?? []);
  const age = before.every((version) => version !== undefined) ? new IgnoreAge(before, after) : null;
  ages.set(comparison, age);
  return age;
}
