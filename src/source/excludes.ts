/** Decides which paths the user left out. Patterns mean what they mean in `.gitignore`. */
import { pathInside } from '../core/path-inside.ts';
import { parsePathPattern, type PathPattern } from '../core/path-pattern.ts';
import { PatternList } from '../core/pattern-list.ts';

/** Patterns that were written in one place. */
export interface ExcludeSet {
  /**
   * Absolute folder that anchored patterns (`/dist`, `docs/*.md`) start from: the config file's folder, or the working
   * directory.
   */
  readonly base: string;
  readonly patterns: readonly string[];
}

/** Compiled once, however many folders are scanned. */
const compiled = new WeakMap<readonly string[], PatternList<PathPattern>>();

function compiledPatterns(lines: readonly string[]): PatternList<PathPattern> {
  const known = compiled.get(lines);
  if (known !== undefined) return known;
  const list = new PatternList(
    lines.flatMap((line) => parsePathPattern(line) ?? []),
    'exclude',
  );
  compiled.set(lines, list);
  return list;
}

/**
 * Excludes as seen from one scanned folder. Outside of a set's base its patterns apply as if the scanned folder were
 * the base.
 */
export class Excludes {
  readonly #sets: { readonly patterns: PatternList<PathPattern>; readonly prefix: readonly string[] }[] = [];

  /** @param root absolute path of the scanned folder. */
  constructor(sets: readonly ExcludeSet[], root: string) {
    for (const set of sets) {
      const patterns = compiledPatterns(set.patterns);
      const inside = pathInside(set.base, root);
      const prefix = inside === null || inside === '' ? [] : inside.split('/');
      if (!patterns.empty) this.#sets.push({ patterns, prefix });
    }
  }

  get empty(): boolean {
    return this.#sets.length === 0;
  }

  /**
   * The pattern that excludes this path whose parents are known to be included, or null. @param path relative to the
   * root, `/` separators.
   * @throws UserError when the patterns take too much work
   */
  patternFor(path: string, isDirectory: boolean): string | null {
    for (const { patterns, prefix } of this.#sets) {
      const pattern = patterns.deciding([...prefix, ...path.split('/')], isDirectory);
      if (pattern !== null && !pattern.negated) return pattern.source;
    }
    return null;
  }

  /**
   * The pattern that excludes this path, by itself or through a parent folder (the root's own parents included), or
   * null. @throws as `patternFor`
   */
  patternForWithParents(path: string, isDirectory: boolean): string | null {
    for (const { patterns, prefix } of this.#sets) {
      const segments = path === '' ? prefix : [...prefix, ...path.split('/')];
      if (segments.length === 0) continue;
      const pattern = patterns.excluding(segments.join('/'), isDirectory);
      if (pattern !== null) return pattern.source;
    }
    return null;
  }
}
