/**
 * Looks for words that give context in a blob whose other hits are known. One is enough: it begins where such a word is
 * likely.
 */
import { standsAsWord } from '../engine/context-word.ts';
import type { LiteralUse } from '../engine/prefilter.ts';
import { MAX_LITERAL_LENGTH, SETTLED_HIT } from '../kernel/literal-tables.ts';
import type { SearchKernel } from '../kernel/search-kernel.ts';

/** Bytes that are searched at once, around the place where a word is likely and elsewhere. */
const FIRST_PIECE = 4 * 1024;
const PIECE = 64 * 1024;

export class ContextSearch {
  readonly #uses: readonly LiteralUse[];
  readonly #hasWords: boolean;
  readonly #kernel: SearchKernel;
  /** From where it was likely to where it was: in versions of a blob often the same. */
  #lastDistance = 0;

  /** @param uses the kernel's literals. The kernel's input and hits are overwritten. */
  constructor(uses: readonly LiteralUse[], kernel: SearchKernel) {
    this.#uses = uses;
    this.#hasWords = uses.some((use) => use.isContext);
    this.#kernel = kernel;
  }

  /**
   * Whether a word stands anywhere in `bytes`. @param near an offset to begin at: the whole of `bytes` is searched if
   * need be.
   */
  isIn(bytes: Uint8Array, near: number): boolean {
    if (!this.#hasWords) return false;
    for (const place of [near, near + this.#lastDistance]) {
      const start = Math.max(0, place - FIRST_PIECE / 2);
      if (this.#isInPiece(bytes, start, start + FIRST_PIECE, near)) return true;
    }
    for (let at = near; at < bytes.length; at += PIECE) if (this.#isInPiece(bytes, at, at + PIECE, near)) return true;
    for (let at = 0; at < near; at += PIECE)
      if (this.#isInPiece(bytes, at, Math.min(near, at + PIECE), near)) return true;
    return false;
  }

  /** Words that begin in bytes[start, until). */
  #isInPiece(bytes: Uint8Array, start: number, until: number, near: number): boolean {
    const { input } = this.#kernel;
    const piece = bytes.subarray(start, until + MAX_LITERAL_LENGTH);
    input.set(piece);
    const end = Math.min(until - start, piece.length);
    for (let at = 0; at < end; at = this.#kernel.resumeAt) {
      const count = this.#kernel.search(at, end, piece.length);
      for (let hit = 0; hit < count; hit++) {
        const use = this.#uses[(this.#kernel.hitLiterals[hit] ?? 0) & ~SETTLED_HIT];
        if (
          use?.isContext === true &&
          standsAsWord(bytes, start + (this.#kernel.hitOffsets[hit] ?? 0), use.form.bytes.length, bytes.length)
        ) {
          this.#lastDistance = start + (this.#kernel.hitOffsets[hit] ?? 0) - near;
          return true;
        }
      }
    }
    return false;
  }
}
