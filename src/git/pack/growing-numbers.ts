/** A list of 32-bit numbers that grows: four bytes each, where an array of millions would be moved and boxed. */
export class GrowingNumbers {
  #numbers: Int32Array<ArrayBuffer>;
  #length = 0;

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

  append(numbers: Int32Array): void {
    const length = this.#length + numbers.length;
    if (length > this.#numbers.length) {
      const larger = new Int32Array(Math.max(length, this.#numbers.length * 2));
      larger.set(this.view());
      this.#numbers = larger;
    }
    this.#numbers.set(numbers, this.#length);
    this.#length = length;
  }

  /** The numbers so far; a view that the next `push` may leave behind. */
  view(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
