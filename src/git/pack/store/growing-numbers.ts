/** A list of 32-bit numbers that grows: four bytes each, where an array of millions would be moved and boxed. */
export class GrowingNumbers {
  #numbers: Int32Array<ArrayBuffer>;
  #length = 0;
  #view: Int32Array = new Int32Array(0);

  constructor(capacity = 1024) {
    this.#numbers = new Int32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  append(numbers: Int32Array): void {
    this.extend(numbers.length).set(numbers);
  }

  /** Adds `count` numbers. @returns where they are to be written: a view that the next `push` may leave behind. */
  extend(count: number): Int32Array {
    const start = this.#length;
    this.#length += count;
    if (this.#length > this.#numbers.length) {
      const larger = new Int32Array(Math.max(this.#length, this.#numbers.length * 2));
      larger.set(this.#numbers.subarray(0, start));
      this.#numbers = larger;
    }
    return this.#numbers.subarray(start, this.#length);
  }

  /** The numbers so far; a view that the next `push` may leave behind. */
  view(): Int32Array {
    // Asked for by the million when the list is complete.
    if (this.#view.length !== this.#length) this.#view = this.#numbers.subarray(0, this.#length);
    return this.#view;
  }
}
