/** The base64 of a keyword as far as it depends on nothing else: whole, nested, and over a line break. */
import { LazyPattern, LINE_BREAK } from './literal-breaks.ts';
import type { PartialForm } from './literal-forms.ts';

/** Shorter sequences would fire on every base64 text: 64^-4 per character is one false start in 16 MB. */
const SHORTEST_FORM = 4;
/** Digits of a group, which lines do not divide. */
const GROUP = 4;

/**
 * @returns for each depth from 1 the forms in which base64 of base64 of … holds the bytes, whatever stands around them
 */
export function base64Forms(bytes: Uint8Array, depth: number): Uint8Array[][] {
  const levels: Uint8Array[][] = [];
  for (let sources = [bytes]; levels.length < depth; sources = levels.at(-1) ?? []) {
    levels.push(
      sources
        .flatMap((source) => [0, 1, 2].map((alignment) => stableBase64(source, alignment)))
        .filter((form) => form.length >= SHORTEST_FORM),
    );
  }
  return levels;
}

/**
 * The base64 characters that depend on nothing but `source`, when `alignment` bytes (0–2) stand before it in its group.
 * @internal
 */
export function stableBase64(source: Uint8Array, alignment: number): Uint8Array {
  const padded = Buffer.concat([Buffer.alloc(alignment), source]);
  const text = padded.toString('base64');
  const first = Math.ceil((alignment * 8) / 6);
  const end = Math.floor((padded.length * 8) / 6);
  return Buffer.from(text.slice(first, end), 'latin1');
}

/**
 * The forms of depth 1, cut where mail, PEM, YAML and the contents API of GitHub may end a line: behind a group of four
 * digits. Of each the longest piece, with the other one beside it, on the same line or over the break.
 */
export function wrappedBase64Forms(bytes: Uint8Array): PartialForm[] {
  return [0, 1, 2].flatMap((alignment) => piecesOf(bytes, alignment));
}

function piecesOf(bytes: Uint8Array, alignment: number): PartialForm[] {
  const form = Buffer.from(stableBase64(bytes, alignment)).toString('latin1');
  if (form.length < SHORTEST_FORM) return [];
  const first = Math.ceil((alignment * 8) / 6);
  const breaks = Array.from({ length: form.length }, (_, at) => at).filter(
    (at) => at > 0 && (first + at) % GROUP === 0,
  );
  if (form.length >= 2 * SHORTEST_FORM) {
    // One half is whole wherever the break is.
    const half = form.length >> 1;
    return [piece(form, 0, half), piece(form, half, form.length)];
  }
  const pieces: PartialForm[] = [];
  for (const at of breaks) {
    if (Math.max(at, form.length - at) >= SHORTEST_FORM)
      pieces.push(2 * at > form.length ? piece(form, 0, at) : piece(form, at, form.length));
    // Two and two: with the next digit, which is one of two.
    else for (const longer of formsWithNext(bytes, alignment)) pieces.push(piece(longer, at, longer.length));
  }
  // A piece of four holds for the whole form as well.
  return pieces.some(({ text }) => text.length >= SHORTEST_FORM) ? pieces : [...pieces, piece(form, 0, form.length)];
}

/**
 * The digits of form[start, end), which count where the others stand beside them, or behind and before the end of a
 * line.
 */
function piece(form: string, start: number, end: number): PartialForm {
  const behind = Array.from(form.slice(end), (digit) => `(?:${LINE_BREAK})?${escaped(digit)}`).join('');
  const before = Array.from(form.slice(0, start), (digit) => `${escaped(digit)}(?:${LINE_BREAK})?`).join('');
  return {
    text: form.slice(start, end),
    before: before === '' ? null : new LazyPattern(`${before}$`),
    behind: behind === '' ? null : new LazyPattern(`^${behind}`),
  };
}

/** The stable characters and the next one, of a keyword that a digit or a letter follows. */
function formsWithNext(bytes: Uint8Array, alignment: number): string[] {
  const end = Math.floor(((alignment + bytes.length) * 8) / 6) + 1;
  return ['0', 'A'].map((next) =>
    Buffer.concat([Buffer.alloc(alignment), bytes, Buffer.from(next)])
      .toString('base64')
      .slice(Math.ceil((alignment * 8) / 6), end),
  );
}

function escaped(digit: string): string {
  return digit === '+' ? '\\+' : digit;
}
