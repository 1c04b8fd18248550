/**
 * Which ignore comments are new, and which values: a comment counts for the value that it was written for, so one that
 * stood before does not cover a value that did not. Pure: compares two versions of a file, or two sets of files where
 * one may be the other under a new name.
 *
 * A value is known when it stood in the version before, wherever. Comments are told apart by their text, and a text may
 * stand many times. A comment is new when every comment of its text from before still has its own counterpart, over the
 * same values or, where it is over none, on the same line: then what is left over was added. In doubt it is old, and
 * the value is reported.
 */
import type { BlobVersion, PlacedMatch } from '../../scan/types.ts';

/** How often a text stands over the same thing before and after. */
interface Counts {
  before: number;
  after: number;
}

export class IgnoreAge {
  readonly #known = new Set<string>();
  /** By the comments' text, then by what is under them. */
  readonly #uses = new Map<string, Map<string, Counts>>();

  /** @param before empty for a file that has no version before. @param after all that may hold what stood before. */
  constructor(before: readonly BlobVersion[], after: readonly BlobVersion[]) {
    for (const version of before) {
      for (const match of version.matches) for (const hash of hashes(match)) this.#known.add(hash);
      this.#count(version, 'before');
    }
    for (const version of after) this.#count(version, 'after');
  }

  /** Whether every value of the match stood before. */
  knows(match: PlacedMatch): boolean {
    return hashes(match).every((hash) => this.#known.has(hash));
  }

  /** Whether all comments on a line of `version`, one of those after, are new. */
  areNew(version: BlobVersion, line: number): boolean {
    const comments = version.comments.filter((comment) => comment.line === line);
    return comments.length > 0 && comments.every(({ text }) => this.#allKept(text));
  }

  /** Whether every comment of this text from before has a counterpart. */
  #allKept(text: string): boolean {
    return [...(this.#uses.get(text)?.values() ?? [])].every(({ before, after }) => before <= after);
  }

  #count(version: BlobVersion, side: keyof Counts): void {
    for (const { line, text, context } of version.comments) {
      const covered = version.matches
        .filter(({ ignoreComments }) => ignoreComments.some((comment) => comment.line === line))
        .flatMap(hashes);
      const use = covered.length === 0 ? `line ${context}` : `values ${[...new Set(covered)].toSorted().join(' ')}`;
      const uses = this.#uses.get(text) ?? new Map<string, Counts>();
      this.#uses.set(text, uses);
      const counts = uses.get(use) ?? { before: 0, after: 0 };
      uses.set(use, counts);
      counts[side]++;
    }
  }
}

function hashes({ match }: PlacedMatch): string[] {
  return match.parts.map(({ kind, value }) => `${kind} ${value.sha256()}`);
}
