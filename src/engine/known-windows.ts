/**
 * Remembers what was found in a window: versions of a file, and copies of one, share nearly all of theirs. What is
 * found depends on the window's bytes, at times on the blob's path, on nothing else. In memory only, as long as the
 * engine lives.
 */
import { hash } from 'node:crypto';
import type { ViewMatch } from './match-view.ts';

/** So many are remembered, and so many matches in all; then the memory starts anew. */
const MOST_WINDOWS = 50_000;
const MOST_MATCHES = 20_000;

export interface KnownWindow {
  /** Spans count from the window's start. */
  readonly matches: readonly ViewMatch[];
  /** Whether a decoded view holds a context word; null when nobody has looked. */
  readonly context: boolean | null;
  /** Whether the path decided something, or would have if it were known. */
  readonly dependsOnPath: boolean;
}

export class KnownWindows {
  readonly #known = new Map<string, KnownWindow>();
  #matches = 0;

  identity(window: Uint8Array): string {
    return hash('sha256', window, 'base64');
  }

  /**
   * @param path null when it is not known: what was found last is told then, and is of no use where `dependsOnPath`.
   */
  get(identity: string, path: string | null): KnownWindow | undefined {
    const known = this.#known.get(identity);
    return known?.dependsOnPath === true ? this.#known.get(underPath(identity, path)) : known;
  }

  /** @param start of the window, from which the matches' spans do not count yet. */
  add(identity: string, path: string | null, window: KnownWindow, start: number): void {
    if (this.#known.size >= MOST_WINDOWS || this.#matches >= MOST_MATCHES) {
      this.#known.clear();
      this.#matches = 0;
    }
    this.#matches += window.matches.length;
    const relative = { ...window, matches: moved(window.matches, -start) };
    this.#known.set(identity, relative);
    if (window.dependsOnPath) this.#known.set(underPath(identity, path), relative);
  }
}

function underPath(identity: string, path: string | null): string {
  return identity + (path === null ? '' : `/${path}`);
}

/** The matches with spans `by` farther on. */
export function moved(matches: readonly ViewMatch[], by: number): readonly ViewMatch[] {
  return matches.map((match) => {
    const { span } = match.part;
    return { ...match, part: { ...match.part, span: { start: span.start + by, end: span.end + by } } };
  });
}
