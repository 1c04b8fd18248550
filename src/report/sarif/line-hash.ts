/**
 * GitHub code scanning's `primaryLocationLineHash`: the hash by which it recognises an alert again after lines have
 * moved. Same numbers as github/codeql-action computes on upload (docs/research/github.md, "Code scanning"; its
 * test vectors are in our tests); if ours differed, it would warn once per result. Pure: takes text, reads no file.
 *
 * The hash of a line is that of the first 100 UTF-16 units from its start that are no space or tab, running on into the
 * next lines; CR and CRLF count as LF, the end of the file as 65535, and after it zeros:
 * sum of unit[i] * 37^(99-i) modulo 2^64, in hex, then `:N` for the Nth line with that hash.
 */

const WINDOW = 100;
const FACTOR = 37;
const END_OF_FILE = 0xffff;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const TWO_32 = 2 ** 32;

/** 37^100 modulo 2^64 in two 32-bit halves: what a unit is worth when it leaves the window. */
const LEAVING = 37n ** 100n % 2n ** 64n;
const LEAVING_HIGH = Number(LEAVING >> 32n);
const LEAVING_LOW = Number(LEAVING & 0xffffffffn);

/** Hashes a text that comes in pieces. Holds 100 units and one count per distinct hash, never the text. */
export class LineHasher {
  readonly #onLine: (line: number, hash: string) => void;
  readonly #window = new Uint16Array(WINDOW);
  /** Line whose first unit stands at this place of the window; 0 for none. */
  readonly #lineAt = new Float64Array(WINDOW);
  readonly #seen = new Map<string, number>();
  #at = 0;
  #high = 0;
  #low = 0;
  #line = 0;
  #atLineStart = true;
  #afterReturn = false;

  /** @param onLine called once per line in order; lines from 1 */
  constructor(onLine: (line: number, hash: string) => void) {
    this.#onLine = onLine;
  }

  push(text: string): void {
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit === 0x20 || unit === 0x09 || (unit === LINE_FEED && this.#afterReturn)) {
        this.#afterReturn = false;
        continue;
      }
      this.#afterReturn = unit === CARRIAGE_RETURN;
      this.#take(unit === CARRIAGE_RETURN ? LINE_FEED : unit);
    }
  }

  /** Says that the text is complete; gives out the hashes of the last lines. */
  end(): void {
    this.#take(END_OF_FILE);
    for (let index = 0; index < WINDOW; index++) {
      this.#giveOut();
      this.#roll(0);
    }
  }

  #take(unit: number): void {
    this.#giveOut();
    if (this.#atLineStart) {
      this.#atLineStart = false;
      this.#line++;
      this.#lineAt[this.#at] = this.#line;
    }
    if (unit === LINE_FEED) this.#atLineStart = true;
    this.#roll(unit);
  }

  /** The window is full again at a place where a line began: the hash is that line's. */
  #giveOut(): void {
    const line = this.#lineAt[this.#at] ?? 0;
    if (line === 0) return;
    const hash =
      this.#high === 0 ? this.#low.toString(16) : this.#high.toString(16) + this.#low.toString(16).padStart(8, '0');
    const times = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, times);
    this.#lineAt[this.#at] = 0;
    this.#onLine(line, `${hash}:${times}`);
  }

  /** hash = hash * 37 + unit - leaving * 37^100 modulo 2^64; every product stays below 2^53. */
  #roll(unit: number): void {
    const leaving = this.#window[this.#at] ?? 0;
    this.#window[this.#at] = unit;
    this.#at = (this.#at + 1) % WINDOW;
    const low = this.#low * FACTOR + unit - LEAVING_LOW * leaving;
    const carry = Math.floor(low / TWO_32);
    this.#low = low - carry * TWO_32;
    const high = this.#high * FACTOR + carry - LEAVING_HIGH * leaving;
    this.#high = high - Math.floor(high / TWO_32) * TWO_32;
  }
}
