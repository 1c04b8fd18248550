/**
 * Remembers what was found in a window: versions of a file, and copies of one, share nearly all of theirs. What is found depends
 * on the window's bytes and the blob's path, on nothing else. In memory only, as long as the engine lives.
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
}

export class KnownWindows {
  readonly #known = new Map<string, KnownWindow>();
  #matches = 0;

  identity(path: string, window: Uint8Array): string {
    return `${hash('sha256', window, 'base64')}${path}`;
  }

  get(identity: string): KnownWindow | undefined {
    return this.#known.get(identity);
  }

  /** @param start of the window that the matches' spans belong to. */
  add(identity: string, matches: readonly ViewMatch[], start: number, context: boolean | null): void {
    if (this.#known.size >= MOST_WINDOWS || this.#matches >= MOST_MATCHES) {
      this.#known.clear();
      this.#matches = 0;
    }
    this.#matches += matches.length;
    this.#known.set(identity, { matches: moved(matches, -start), context });
  }
}

/** The matches with spans `by` farther on. */
export function moved(matches: readonly ViewMatch[], by: number): readonly ViewMatch[] {
  return matches.map((match) => {
    const { span } = match.part;
    return { ...match, part: { ...match.part, span: { start: span.start + by, end: span.end + by } } };
  });
}
