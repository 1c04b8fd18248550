/**
 * The native RE2 of the optional package `re2`, the fastest engine for rules that users write. It is compiled for one
 * platform and one version of Node, so it is never bundled and never required: re2js (rules/re2js-engine.ts) finds the
 * same without it.
 */
import { createRequire } from 'node:module';
import type { MakePattern, TextMatch, TextPattern } from './compiled.ts';

/**
 * Loads RE2.
 * @returns null when it is not installed, or not built for this machine
 */
export function loadRe2(): MakePattern | null {
  try {
    const RE2 = createRequire(import.meta.url)('re2') as new (source: string, flags: string) => RegExp;
    // RE2 reads text as Unicode and says so on every use unless the flag is set.
    return (source, flags) => new Re2Pattern(new RE2(source, `${flags}u`));
  } catch {
    return null;
  }
}

/** RE2's own `exec`, which takes a place behind the end of a text that is not ASCII for one inside it. */
class Re2Pattern implements TextPattern {
  readonly #regex: RegExp;

  constructor(regex: RegExp) {
    this.#regex = regex;
  }

  get lastIndex(): number {
    return this.#regex.lastIndex;
  }

  set lastIndex(index: number) {
    this.#regex.lastIndex = index;
  }

  test(text: string): boolean {
    return this.#regex.test(text);
  }

  exec(text: string): TextMatch | null {
    if (this.#regex.lastIndex <= text.length) return this.#regex.exec(text);
    this.#regex.lastIndex = 0;
    return null;
  }
}
