/**
 * A view is a stretch of a blob as text, one UTF-16 unit per decoded byte or character, with the way back: for every
 * unit the range of blob bytes it came from. Patterns run on views; reports name the blob's bytes.
 */
import type { Encoding, Span } from '../core/types.ts';

/** All are made with the same fields in the same order: code that runs on views is compiled once then. */
export interface View {
  readonly text: string;
  /** Layers undone to get here, outermost first. Empty for bytes as they stand (Latin-1). */
  readonly encoding: readonly Encoding[];
  /** Byte range in the buffer for the text range `[start, end)`, start < end. */
  span(start: number, end: number): Span;
  /** For a view of only a stretch of another one (a base64 run, and what is decoded of it): where that stretch stands. */
  readonly outer: { readonly view: View; readonly start: number; readonly end: number } | null;
}

/**
 * Up to `length` characters that end at `start`, from the parent as well: the name of a value that is base64 stands
 * outside of it.
 */
export function textBefore(view: View, start: number, length: number): string {
  const text = view.text.slice(Math.max(0, start - length), start);
  if (start >= length || view.outer === null) return text;
  return textBefore(view.outer.view, view.outer.start, length - start) + text;
}

/** Up to `length` characters from `end` on, from the parent as well. */
export function textAfter(view: View, end: number, length: number): string {
  const text = view.text.slice(end, end + length);
  if (text.length === length || view.outer === null) return text;
  return text + textAfter(view.outer.view, view.outer.end, length - text.length);
}

/** Bytes `[start, end)` of a buffer as they stand, one unit per byte. */
export function rawView(bytes: Uint8Array, start: number, end: number): View {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  return makeView(text, [], (from, to) => ({ start: start + from, end: start + to }), null);
}

function makeView(text: string, encoding: readonly Encoding[], span: View['span'], outer: View['outer']): View {
  return { text, encoding, span, outer };
}

/** Builds a decoded view piece by piece; every piece remembers which stretch of the parent's text it came from. */
export class ViewBuilder {
  readonly #parent: View;
  readonly #encoding: Encoding;
  readonly #pieces: Piece[] = [];
  readonly #texts: string[] = [];
  #length = 0;

  constructor(parent: View, encoding: Encoding) {
    this.#parent = parent;
    this.#encoding = encoding;
  }

  /** Copies the parent's text `[start, end)` unit for unit. */
  copy(start: number, end: number): void {
    if (start >= end) return;
    this.#pieces.push({ at: this.#length, start, end, copied: true });
    this.#append(this.#parent.text.slice(start, end));
  }

  /** Adds decoded text of which every unit came from the parent's `[start, end)`. */
  add(text: string, start: number, end: number): void {
    this.#pieces.push({ at: this.#length, start, end, copied: false });
    this.#append(text);
  }

  #append(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
  }

  /**
   * @param outer stretch of the parent's text that the view shows, when it is not all of it; what stands around all of
   *   the parent stands around the view as well
   */
  build(outer?: { readonly start: number; readonly end: number }): View {
    const parent = this.#parent;
    const pieces = this.#pieces;
    // Joined at once it is one flat string: V8 takes several times as long for each character of one that grew by `+=`.
    const text = this.#texts.join('');
    const span = (from: number, to: number): Span => {
      const [first, last] = [pieceAt(pieces, from), pieceAt(pieces, to - 1)];
      return parent.span(
        first.copied ? first.start + from - first.at : first.start,
        last.copied ? last.start + to - last.at : last.end,
      );
    };
    return makeView(
      text,
      [...parent.encoding, this.#encoding],
      span,
      outer === undefined ? parent.outer : { view: parent, ...outer },
    );
  }
}

/**
 * Decoded text from `at` on; its units stand one by one in the parent's `[start, end)`, or each for the whole stretch.
 */
interface Piece {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly copied: boolean;
}

function pieceAt(pieces: readonly Piece[], unit: number): Piece {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.at ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  if (piece === undefined) throw new RangeError('a span outside of its view');
  return piece;
}
