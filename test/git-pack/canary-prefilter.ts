/** What the canary scanner would tell a source beforehand: only blobs with `CANARY-` hold one. Says no to some of those with the word alone. */
import type { BlobPrefilter, LiteralHits } from '../../src/scan/types.ts';

const WHOLE = /^CANARY-[a-z0-9]{8}/;

export class CanaryPrefilter implements BlobPrefilter {
  readonly literals = [{ bytes: Buffer.from('CANARY-'), ignoreCase: false }];
  asked = 0;
  #maybe: number[] = [];

  ask(blob: number, bytes: Uint8Array, hits: LiteralHits): void {
    this.asked++;
    const text = Buffer.from(bytes).toString('latin1');
    for (let index = 0; index < hits.count; index++) {
      const at = hits.offsets[index] ?? 0;
      if (text.slice(at, at + 7) !== 'CANARY-') throw new Error(`no literal at ${at}`);
      if (WHOLE.test(text.slice(at, at + 15))) {
        this.#maybe.push(blob);
        return;
      }
    }
  }

  answer(): readonly number[] {
    const maybe = this.#maybe;
    this.#maybe = [];
    return maybe;
  }
}
