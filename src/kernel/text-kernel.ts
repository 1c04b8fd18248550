/**
 * Quick questions about a text, asked before expressions are tried on it: where runs, base64 and joined literals may
 * be. In WebAssembly, which is fast from its first call; most scans end before JavaScript that loops over characters is
 * compiled. Not re-entrant; one per thread. Knows no layers and no rules.
 */
import { KernelInstance, SLACK, type KernelExports } from './kernel-module.ts';

/** For each code below 256 whether it belongs to a run. */
export type RunClass = Uint8Array;

/** In place of phases: the run goes on behind a line break, and its digits have to be joined first. */
export const OVER_LINES = 0xff;
/** Every character that is no byte stands as this one. */
export const WIDE_AS = 0xff;

const WIDE = /[^\0-\xff]/g;
/** Longer than any window; grows for what is longer still. */
const FIRST_CAPACITY = 65_536;
const MEMBERS = 256;

/** The value of a base64 digit and one, by its code; both alphabets. */
const BASE64_VALUES = new Uint8Array(MEMBERS);
for (const digits of ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', '-_']) {
  for (let i = 0; i < digits.length; i++) BASE64_VALUES[digits.charCodeAt(i)] = (digits.length === 2 ? 62 : 0) + i + 1;
}

export class TextKernel {
  #exports!: KernelExports;
  #bytes!: Buffer;
  #found!: Uint32Array;
  #inputAt = 0;
  #foundAt = 0;
  #membersAt = 0;
  #valuesAt = 0;
  #scratchAt = 0;
  #members!: Uint8Array;
  /** What stands in the input area. */
  #text = '';

  constructor() {
    this.#setUp(FIRST_CAPACITY);
  }

  /**
   * All maximal runs of at least `shortest` characters.
   * @param members without `WIDE_AS`
   * @returns starts and ends, alternating, in order; UTF-16 units
   */
  findRuns(text: string, members: RunClass, shortest: number): number[] {
    if (!(shortest > 0)) throw new RangeError('a run has one character at least');
    const length = this.#hold(text);
    this.#members.set(members);
    return this.#take(
      2 * this.#exports.findRuns(this.#inputAt, this.#inputAt + length, this.#membersAt, shortest, this.#foundAt),
    );
  }

  /**
   * Runs of base64 digits that may decode to text.
   * @returns starts and phases (`base64Phases`), alternating, in order; OVER_LINES in place of phases for a run over
   *   lines of which all or one may
   */
  findBase64(text: string): number[] {
    const length = this.#hold(text);
    return this.#take(
      2 *
        this.#exports.findBase64(this.#inputAt, this.#inputAt + length, this.#valuesAt, this.#foundAt, this.#scratchAt),
    );
  }

  /**
   * At which of their first places digits may begin to decode to text.
   * @param digits with the `=` behind them. @param cut whether their beginning may be missing
   * @returns bit n for the place n, 0 to 3
   */
  base64Phases(digits: string, cut: boolean): number {
    const length = this.#hold(digits);
    return this.#exports.base64Phases(this.#inputAt, this.#inputAt + length, this.#valuesAt, cut ? 1 : 0);
  }

  /** Places of quotes behind which a program may join another literal, in order. */
  findQuotes(text: string): number[] {
    const length = this.#hold(text);
    return this.#take(this.#exports.findQuotes(this.#inputAt, this.#inputAt + length, this.#foundAt));
  }

  /** Whether `join`, `concat` or `implode` stands there, in whatever case. */
  holdsListWord(text: string): boolean {
    const length = this.#hold(text);
    return this.#exports.mayJoinList(this.#inputAt, this.#inputAt + length) !== 0;
  }

  /** Brings the text into the input area. @returns its length */
  #hold(text: string): number {
    if (text.length > this.#bytes.length) this.#setUp(2 * text.length);
    if (text !== this.#text) {
      this.#bytes.write(text.replace(WIDE, '\xff'), 'latin1');
      this.#text = text;
    }
    return text.length;
  }

  #take(count: number): number[] {
    return Array.from(this.#found.subarray(0, count));
  }

  #setUp(capacity: number): void {
    const instance = new KernelInstance();
    this.#inputAt = instance.reserve(capacity + SLACK);
    this.#membersAt = instance.reserve(MEMBERS);
    this.#valuesAt = instance.reserve(MEMBERS);
    this.#scratchAt = instance.reserve(capacity + SLACK);
    this.#foundAt = instance.reserve(4 * capacity + SLACK);
    const memory = instance.commit();
    this.#exports = instance.exports;
    this.#bytes = Buffer.from(memory, this.#inputAt, capacity);
    this.#members = new Uint8Array(memory, this.#membersAt, MEMBERS);
    this.#found = new Uint32Array(memory, this.#foundAt, capacity);
    new Uint8Array(memory, this.#valuesAt, MEMBERS).set(BASE64_VALUES);
    this.#text = '';
  }
}

let shared: TextKernel | undefined;

/** The thread's own, made when it is first needed. */
export function textKernel(): TextKernel {
  return (shared ??= new TextKernel());
}
