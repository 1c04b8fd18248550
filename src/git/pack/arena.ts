/** Hands out stretches of one buffer, first fit. For a few dozen stretches at a time: bases on the way down a family, a delta, its result. */

export class Arena {
  readonly #start: number;
  readonly #end: number;
  /** Taken stretches, ascending. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Stretches lie in [start, end) of the caller's buffer. */
  constructor(start: number, end: number) {
    this.#start = start;
    this.#end = end;
  }

  /** A free stretch, its start a multiple of 16; -1 when there is no room. */
  take(bytes: number): number {
    let at = (this.#start + 15) & ~15;
    for (let index = 0; ; index++) {
      const limit = this.#starts[index] ?? this.#end;
      if (at + bytes <= limit) {
        this.#starts.splice(index, 0, at);
        this.#ends.splice(index, 0, at + bytes);
        return at;
      }
      const taken = this.#ends[index];
      if (taken === undefined) return -1;
      at = (taken + 15) & ~15;
    }
  }

  /** Gives a stretch back that `take` gave. */
  free(at: number): void {
    const index = this.#starts.indexOf(at);
    if (index < 0) throw new Error('a stretch is freed that was not taken');
    this.#starts.splice(index, 1);
    this.#ends.splice(index, 1);
  }

  clear(): void {
    this.#starts.length = 0;
    this.#ends.length = 0;
  }
}
