/**
 * A view is a stretch of a blob as text, one UTF-16 unit per decoded byte or character, with the way back: for every
 * unit the range of blob bytes it came from. Patterns run on views; reports name the blob's bytes.
 */
import type { Encoding, Span } from '../core/types.ts';

export interface View {
  readonly text: string;
  /** Layers undone to get here, outermost first. Empty for bytes as they stand (Latin-1). */
  readonly encoding: readonly Encoding[];
  /** Byte range in the buffer for the text range `[start, end)`, start < end. */
  span(start: number, end: number): Span;
}

/** Bytes `[start, end)` of a buffer as they stand, one unit per byte. */
export function rawView(bytes: Uint8Array, start: number, end: number): View {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  return {
    text,
    encoding: [],
    span: (from, to) => ({ start: start + from, end: start + to }),
  };
}

/** Builds a decoded view unit by unit; every unit remembers which range of the parent's text it came from. */
export class ViewBuilder {
  readonly #parent: View;
  readonly #encoding: Encoding;
  readonly #pieces: string[] = [];
  /** Start in the parent's text of each unit, then its end. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(parent: View, encoding: Encoding) {
    this.#parent = parent;
    this.#encoding = encoding;
  }

  /** Copies the parent's text `[start, end)` unit for unit. */
  copy(start: number, end: number): void {
    if (start >= end) return;
    this.#pieces.push(this.#parent.text.slice(start, end));
    for (let i = start; i < end; i++) {
      this.#starts.push(i);
      this.#ends.push(i + 1);
    }
  }

  /** Adds decoded text of which every unit came from the parent's `[start, end)`. */
  add(text: string, start: number, end: number): void {
    this.#pieces.push(text);
    for (let i = 0; i < text.length; i++) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  build(): View {
    const parent = this.#parent;
    const starts = this.#starts;
    const ends = this.#ends;
    return {
      text: this.#pieces.join(''),
      encoding: [...parent.encoding, this.#encoding],
      span: (from, to) => parent.span(starts[from] ?? 0, ends[to - 1] ?? 0),
    };
  }
}
