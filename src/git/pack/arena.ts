/** Hands out stretches of one buffer, first fit. For a few dozen stretches at a time: bases on the way down a family, a delta, its result. */

export class Arena {
  readonly #start: number;
  readonly #end: number;
  /** Taken stretches, ascending, where each starts and ends; `#count` of them. */
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #count = 0;

  /** Stretches lie in [start, end) of the caller's buffer, below 2 GiB. */
  constructor(start: number, end: number) {
    this.#start = (start + 15) & ~15;
    this.#end = end;
  }

  /** A free stretch, its start a multiple of 16; -1 when there is no room. */
  take(bytes: number): number {
    const starts = this.#starts;
    const ends = this.#ends;
    let at = this.#start;
    let index = 0;
    for (; index < this.#count && at + bytes > (starts[index] ?? 0); index++) at = ((ends[index] ?? 0) + 15) & ~15;
    if (index === this.#count && at + bytes > this.#end) return -1;
    if (this.#count === starts.length) {
      this.#starts = twice(starts);
      this.#ends = twice(ends);
    }
    // By hand: a few numbers, and `copyWithin` is a call into the runtime.
    for (let next = this.#count; next > index; next--) {
      this.#starts[next] = this.#starts[next - 1] ?? 0;
      this.#ends[next] = this.#ends[next - 1] ?? 0;
    }
    this.#starts[index] = at;
    this.#ends[index] = at + bytes;
    this.#count++;
    return at;
  }

  /** Gives a stretch back that `take` gave. */
  free(at: number): void {
    let index = 0;
    while (index < this.#count && this.#starts[index] !== at) index++;
    if (index === this.#count) throw new Error('a stretch is freed that was not taken');
    this.#count--;
    for (; index < this.#count; index++) {
      this.#starts[index] = this.#starts[index + 1] ?? 0;
      this.#ends[index] = this.#ends[index + 1] ?? 0;
    }
  }

  clear(): void {
    this.#count = 0;
  }
}

function twice(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
