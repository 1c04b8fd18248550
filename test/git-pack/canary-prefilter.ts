/**
 * What the canary scanner would tell a source beforehand: only blobs with `CANARY-` hold one. Says no to some of those
 * with the word alone.
 */
import type { BlobPrefilter, BlobScanner, PlacedMatch, SearchedBlob } from '../../src/scan/types.ts';

const WHOLE = /^CANARY-[a-z0-9]{8}/;

export class CanaryPrefilter implements BlobPrefilter {
  readonly literals = [{ bytes: Buffer.from('CANARY-'), ignoreCase: false }];
  asked = 0;
  scanned = 0;
  #maybe: number[] = [];
  readonly #scanner: BlobScanner | null;
  readonly #leavesToPath: boolean;

  /**
   * @param scanner scans every other blob that holds a canary at once, as the engine does with versions of what it has
   *   seen. @param leavesToPath some blobs are decided on by their paths.
   */
  constructor(scanner: BlobScanner | null = null, leavesToPath = true) {
    this.#scanner = scanner;
    this.#leavesToPath = leavesToPath;
  }

  ask(blob: number, bytes: Uint8Array, { hits, counts }: SearchedBlob): readonly PlacedMatch[] | null | 'later' {
    this.asked++;
    const text = Buffer.from(bytes).toString('latin1');
    if (counts.countNewlines(0, bytes.length) !== text.split('\n').length - 1)
      throw new Error('lines are counted elsewhere');
    for (let index = 0; index < hits.count; index++) {
      const at = hits.offsets[index] ?? 0;
      if (text.slice(at, at + 7) !== 'CANARY-') throw new Error(`no literal at ${at}`);
      if (WHOLE.test(text.slice(at, at + 15))) {
        if (this.#scanner !== null && blob % 2 === 0) return this.#scanner.scanBytes(bytes, '').matches;
        // Some are left to the path, the rest is told later.
        if (this.#leavesToPath && blob % 3 === 0) return null;
        this.#maybe.push(blob);
        return 'later';
      }
    }
    return 'later';
  }

  scan(bytes: Uint8Array): readonly PlacedMatch[] | null {
    this.scanned++;
    return this.#scanner?.scanBytes(bytes, '').matches ?? null;
  }

  answer(): readonly number[] {
    const maybe = this.#maybe;
    this.#maybe = [];
    return maybe;
  }
}
