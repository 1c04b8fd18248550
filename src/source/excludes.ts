/** Decides which paths the user left out. Patterns mean what they mean in `.gitignore`. */
import { pathInside } from '../core/path-inside.ts';
import { decidingPattern, excludingPattern, parsePathPattern, type PathPattern } from '../core/path-pattern.ts';

/** Patterns that were written in one place. */
export interface ExcludeSet {
  /** Absolute folder that anchored patterns (`/dist`, `docs/*.md`) start from: the config file's folder, or the working directory. */
  readonly base: string;
  readonly patterns: readonly string[];
}

/** Excludes as seen from one scanned folder. Outside of a set's base its patterns apply as if the scanned folder were the base. */
export class Excludes {
  readonly #sets: { readonly patterns: readonly PathPattern[]; readonly prefix: readonly string[] }[] = [];

  /** @param root absolute path of the scanned folder. */
  constructor(sets: readonly ExcludeSet[], root: string) {
    for (const set of sets) {
      const patterns = set.patterns.flatMap((line) => parsePathPattern(line) ?? []);
      const inside = pathInside(set.base, root);
      const prefix = inside === null || inside === '' ? [] : inside.split('/');
      if (patterns.length > 0) this.#sets.push({ patterns, prefix });
    }
  }

  get empty(): boolean {
    return this.#sets.length === 0;
  }

  /** The pattern that excludes this path whose parents are known to be included, or null. @param path relative to the root, `/` separators. */
  patternFor(path: string, isDirectory: boolean): string | null {
    for (const { patterns, prefix } of this.#sets) {
      const pattern = decidingPattern(patterns, [...prefix, ...path.split('/')], isDirectory);
      if (pattern !== null && !pattern.negated) return pattern.source;
    }
    return null;
  }

  /** The pattern that excludes this path, by itself or through a parent folder (the root's own parents included), or null. */
  patternForWithParents(path: string, isDirectory: boolean): string | null {
    for (const { patterns, prefix } of this.#sets) {
      const segments = path === '' ? prefix : [...prefix, ...path.split('/')];
      if (segments.length === 0) continue;
      const pattern = excludingPattern(patterns, segments.join('/'), isDirectory);
      if (pattern !== null) return pattern.source;
    }
    return null;
  }
}
