/**
 * Shares a list of files between threads without talking: whoever is free takes the next batch by counting up one
 * number in shared memory. Every thread walks the same list and scans what it has claimed.
 */

/** Files a batch. Small enough that threads end together, large enough that the counter is rarely touched. */
const BATCH_BITS = 5;
/** Beyond any batch number: ends all claims. */
const NO_MORE = 0x7fffffff;

/** How many batches there are to take: more threads than these would find none left. */
export function batchesOf(files: number): number {
  return Math.ceil(files / (1 << BATCH_BITS));
}

export class Claims {
  readonly #next: Int32Array;
  #mine = -1;

  /** @param shared four bytes of shared memory, zero at first; the same for all threads of a scan */
  constructor(shared: SharedArrayBuffer) {
    this.#next = new Int32Array(shared);
  }

  static allocate(): SharedArrayBuffer {
    return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  }

  /** Whether this thread scans the file with that place in the list. Ask in ascending order. */
  take(index: number): boolean {
    const batch = index >>> BATCH_BITS;
    while (this.#mine < batch) this.#mine = Atomics.add(this.#next, 0, 1);
    return this.#mine === batch;
  }

  /** Nobody gets another batch; threads end with the one they have. */
  stop(): void {
    Atomics.store(this.#next, 0, NO_MORE - 1_000_000);
  }
}
