/** All hits of one buffer, collected from as many kernel searches as it takes. Reused from blob to blob. */
import type { Hits } from '../engine/engine.ts';
import type { SearchKernel } from '../kernel/search-kernel.ts';

export class HitBuffer implements Hits {
  count = 0;
  /** Those that are not settled. */
  open = 0;
  offsets = new Uint32Array(4096);
  literals = new Uint16Array(4096);

  clear(): void {
    this.count = 0;
    this.open = 0;
  }

  append({ hitOffsets: offsets, hitLiterals: literals, openHits }: SearchKernel, count: number): void {
    const needed = this.count + count;
    if (needed > this.offsets.length) this.#grow(needed);
    if (count === 0) return;
    this.offsets.set(offsets.subarray(0, count), this.count);
    this.literals.set(literals.subarray(0, count), this.count);
    this.count = needed;
    this.open += openHits;
  }

  #grow(needed: number): void {
    const size = Math.max(needed, this.offsets.length * 2);
    const offsets = new Uint32Array(size);
    const literals = new Uint16Array(size);
    offsets.set(this.offsets.subarray(0, this.count));
    literals.set(this.literals.subarray(0, this.count));
    this.offsets = offsets;
    this.literals = literals;
  }
}
