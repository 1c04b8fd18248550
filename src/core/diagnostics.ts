/**
 * Collects what went wrong or was left out while a scan runs, in place of global flags.
 * The scan goes on; the report lists everything; one incomplete entry makes the exit status 2.
 */
import { isPackedReason, type PackedFormat, type PackedReason } from './packed-format.ts';
import type { Skipped } from './types.ts';

export class Diagnostics {
  #skipped: Skipped[] = [];
  readonly #warnings = new Set<string>();

  /** Records an input that was not (wholly) scanned. */
  skip(entry: Skipped): void {
    this.#skipped.push(entry);
  }

  /**
   * Records an input of which only the packed form was looked at: left out by design, listed and counted.
   * @param versions of a file in history.
   */
  skipPacked(path: string, format: PackedFormat, versions = 1): void {
    const reason: PackedReason = format === 'git-lfs' ? 'lfs-pointer' : 'compressed';
    const detail = format === 'git-lfs' ? 'its contents are in Git LFS: git lfs pull fetches them' : format;
    this.skip({
      path,
      reason,
      detail: versions === 1 ? detail : `${detail}; ${versions} versions`,
      incomplete: false,
    });
  }

  /** Forgets packed inputs at paths that the user excludes: nobody misses what is in them. */
  forgetPacked(isExcluded: (path: string) => boolean): void {
    this.#skipped = this.#skipped.filter(({ path, reason }) => !isPackedReason(reason) || !isExcluded(path));
  }

  /** Takes over what another one recorded of the files below a folder. @param prefix its path, with a slash at the end. */
  addFrom(other: Diagnostics, prefix: string): void {
    for (const entry of other.skipped) this.skip({ ...entry, path: prefix + entry.path });
    for (const warning of other.warnings) this.warn(`${prefix}: ${warning}`);
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
