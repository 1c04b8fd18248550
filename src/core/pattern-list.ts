/**
 * Many path patterns as one question: an ignore file of a hundred thousand lines costs hardly more for each path than
 * one of ten. What can be looked up is looked up; the rest is tried, and all tries of a run together are bounded.
 */
import { UserError } from './errors.ts';
import type { PathPattern, PatternLookup, Work } from './path-pattern.ts';

/** With fewer patterns trying each is faster than looking up. */
const FEW = 8;
/** Steps that a list may take however few paths it is asked about: about half a second. */
const FREE_STEPS = 50_000_000;
/** Steps more for each path: about 100 µs. Fifty patterns with wildcards take some 1,000. */
const STEPS_PER_PATH = 20_000;

/** Places in the list, -1 for none: the last pattern for anything, and the last one for folders only. */
interface Last {
  any: number;
  folder: number;
}

export class PatternList<P extends PathPattern> {
  readonly #patterns: readonly P[];
  readonly #name: string;
  readonly #tables = new Map<PatternLookup['part'], Map<string, Last>>();
  /** How long the texts in a table are: names are cut to these lengths. */
  readonly #lengths = new Map<PatternLookup['part'], Set<number>>();
  /** Places of the patterns that must be tried, ascending. */
  readonly #tried: number[] = [];
  readonly #work: Work = { steps: 0 };
  #allowed = FREE_STEPS;

  /**
   * @param patterns the later ones win, as in `.gitignore`.
   * @param name for the error, e.g. the file they are from.
   */
  constructor(patterns: readonly P[], name: string) {
    this.#patterns = patterns;
    this.#name = name;
    const few = patterns.length <= FEW;
    for (const [place, { lookup, directoryOnly }] of patterns.entries()) {
      if (few || lookup === null) this.#tried.push(place);
      else this.#add(lookup, place, directoryOnly);
    }
  }

  get empty(): boolean {
    return this.#patterns.length === 0;
  }

  /**
   * The pattern that decides about this path alone: the last one that fits, or null. For walks, which never enter an
   * excluded folder. The path is excluded when the result is there and not negated.
   * @param segments of a relative path. @throws UserError when the patterns take too much work
   */
  deciding(segments: readonly string[], isDirectory: boolean): P | null {
    let last = this.#tables.size === 0 ? -1 : this.#lookUp(segments, isDirectory);
    this.#allowed += STEPS_PER_PATH;
    for (let at = this.#tried.length - 1; at >= 0; at -= 1) {
      const place = this.#tried[at] ?? -1;
      if (place < last) break;
      this.#work.steps += 1;
      const pattern = this.#patterns[place];
      const fits =
        pattern !== undefined && (isDirectory || !pattern.directoryOnly) && pattern.fits(segments, this.#work);
      if (this.#work.steps > this.#allowed) {
        throw new UserError(
          `${this.#name}: the patterns with wildcards in it take too much work`,
          'there are too many of them, or too long ones: name folders instead',
        );
      }
      if (fits) {
        last = place;
        break;
      }
    }
    return last < 0 ? null : (this.#patterns[last] ?? null);
  }

  /**
   * The pattern that excludes a file (or folder), by itself or through one of its parent folders, or null.
   * As in git, a file cannot be taken back when a parent folder is excluded.
   * @param path relative, `/`-separated, without leading `./`. @throws UserError as `deciding`
   */
  excluding(path: string, isDirectory = false): P | null {
    if (this.#patterns.length === 0) return null;
    const segments = path.split('/');
    for (let depth = 1; depth <= segments.length; depth += 1) {
      const pattern = this.deciding(segments.slice(0, depth), isDirectory || depth < segments.length);
      if (pattern !== null && !pattern.negated) return pattern;
    }
    return null;
  }

  #add({ part, text }: PatternLookup, place: number, directoryOnly: boolean): void {
    const table = this.#tables.get(part) ?? new Map<string, Last>();
    this.#tables.set(part, table);
    const last = table.get(text) ?? { any: -1, folder: -1 };
    table.set(text, last);
    last[directoryOnly ? 'folder' : 'any'] = place;
    const lengths = this.#lengths.get(part) ?? new Set<number>();
    this.#lengths.set(part, lengths.add(part === 'path-end' ? text.split('/').length : text.length));
  }

  #lookUp(segments: readonly string[], isDirectory: boolean): number {
    let last = -1;
    const look = (part: PatternLookup['part'], text: string): void => {
      const found = this.#tables.get(part)?.get(text);
      if (found !== undefined) last = Math.max(last, found.any, isDirectory ? found.folder : -1);
    };
    const name = segments.at(-1) ?? '';
    look('name', name);
    for (const length of this.#lengths.get('name-end') ?? [])
      if (length <= name.length) look('name-end', name.slice(-length));
    for (const length of this.#lengths.get('name-start') ?? [])
      if (length <= name.length) look('name-start', name.slice(0, length));
    if (this.#tables.has('path')) look('path', segments.join('/'));
    if (this.#tables.has('folder'))
      for (let depth = 1; depth < segments.length; depth += 1) look('folder', segments.slice(0, depth).join('/'));
    for (const length of this.#lengths.get('path-end') ?? [])
      if (length <= segments.length) look('path-end', segments.slice(-length).join('/'));
    return last;
  }
}
