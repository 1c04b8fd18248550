/**
 * Collects what went wrong or was left out while a scan runs, in place of global flags.
 * The scan goes on; the report lists everything; one incomplete entry makes the exit status 2.
 */
import type { Skipped } from './types.ts';

export class Diagnostics {
  readonly #skipped: Skipped[] = [];
  readonly #warnings = new Set<string>();

  /** Records an input that was not (wholly) scanned. */
  skip(entry: Skipped): void {
    this.#skipped.push(entry);
  }

  /** Records a remark for the user, once however often it is made. Does not change the exit status. */
  warn(message: string): void {
    this.#warnings.add(message);
  }

  /** All skipped inputs, sorted by path so that the order does not depend on timing. */
  get skipped(): readonly Skipped[] {
    return this.#skipped.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  get warnings(): readonly string[] {
    return [...this.#warnings];
  }

  get incomplete(): boolean {
    return this.#skipped.some((entry) => entry.incomplete);
  }
}
