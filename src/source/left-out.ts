/** Links and excluded paths are left out by design: one record each with the count, since a tree can hold thousands. */
import type { Diagnostics } from '../core/diagnostics.ts';

const WORDS = {
  symlink: ['symbolic link not followed', 'symbolic links not followed'],
  excluded: ['path excluded', 'paths excluded'],
} as const;

export class LeftOut {
  readonly #reason: keyof typeof WORDS;
  #count = 0;
  readonly #examples: string[] = [];

  constructor(reason: keyof typeof WORDS) {
    this.#reason = reason;
  }

  add(path: string): void {
    this.#count += 1;
    if (this.#examples.length < 3) this.#examples.push(path);
  }

  /** @param shown display path of the folder that was listed; '' for the working directory. */
  record(shown: string, diagnostics: Diagnostics): void {
    if (this.#count === 0) return;
    const [one, many] = WORDS[this.#reason];
    const more = this.#count > this.#examples.length ? ', …' : '';
    diagnostics.skip({
      path: shown || '.',
      reason: this.#reason,
      detail: `${this.#count} ${this.#count === 1 ? one : many}: ${this.#examples.join(', ')}${more}`,
      incomplete: false,
    });
  }
}
