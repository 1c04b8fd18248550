/**
 * Base64 and base64url runs inside text, also wrapped over lines. People wrap key pairs in base64 to dodge scanners
 * (17 of 20 random `TFRBST` hits held a real ID: docs/research/credential-formats.md, "Values hidden from scanners"),
 * and Kubernetes wraps every Secret.
 */
import { isUtf8 } from 'node:buffer';
import { OVER_LINES, textKernel } from '../../kernel/text-kernel.ts';
import { ViewBuilder, type View } from '../view.ts';

/** A run with its further lines; tried only where a run begins. */
const RUN =
  /[A-Za-z0-9+/_-]{20,}(?:(?:\r?\n[ \t]{0,40}|\\r?\\?n)[A-Za-z0-9+/_-]{20,})*(?:\r?\n[ \t]{0,40}[A-Za-z0-9+/_-]{1,19}|\\r?\\?n[A-Za-z0-9+/_-]{1,19}(?=={0,2}["'\\]))?={0,2}/y;
const LINE_BREAK = /\r?\n[ \t]{0,40}|\\r?\\?n/g;

/**
 * Decodes every run that turns into text.
 * @returns one view per run; empty when no run decodes to text
 */
export function base64Layers(view: View, limit: number): View[] {
  const views: View[] = [];
  const runs = textKernel().findBase64(view.text);
  let end = 0;
  for (let i = 0; i < runs.length && views.length < limit; i += 2) {
    const [start = 0, phases = 0] = [runs[i], runs[i + 1]];
    if (start < end) continue;
    RUN.lastIndex = start;
    const run = RUN.exec(view.text)?.[0] ?? '';
    end = start + run.length;
    const cut = start === 0;
    const whole = decodeRun(view, start, run, phases, cut);
    if (whole !== null) views.push(whole);
    if (whole === null || !isWrapped(run)) views.push(...decodeLines(view, start, run, cut));
  }
  return views.slice(0, limit);
}

/** Shorter lines are values of their own rather than one that was wrapped: mail, PEM and the tools have 60 to 76. */
const SHORTEST_WRAP = 60;

/** Whether all lines are as long as the first, but for the last one, which may be shorter. */
function isWrapped(run: string): boolean {
  if (!run.includes('\n')) return true;
  const [first = '', ...lines] = run.split(/\r?\n[ \t]{0,40}/);
  return (
    first.length >= SHORTEST_WRAP &&
    lines.every((line, at) => (at < lines.length - 1 ? line.length === first.length : line.length <= first.length))
  );
}

/** The run may be several independent values on lines of their own (a list). */
function decodeLines(view: View, start: number, run: string, cut: boolean): View[] {
  const lines = run.split(/\r?\n[ \t]{0,40}/);
  if (lines.length < 2) return [];
  const views: View[] = [];
  let at = start;
  for (const line of lines) {
    const index = view.text.indexOf(line, at);
    at = index + line.length;
    if (line.length < 20) continue;
    const decoded = decodeRun(view, index, line, OVER_LINES, cut && index === 0);
    if (decoded !== null) views.push(decoded);
  }
  return views;
}

/**
 * A window may begin in the middle of a run, and a run may have a word glued before it: then the phase is not 0.
 * @param phases at which it may decode to text, as the kernel says
 */
function decodeRun(view: View, start: number, run: string, phases: number, cut: boolean): View | null {
  const digits = joinLines(run, start);
  const possible = phases === OVER_LINES ? textKernel().base64Phases(digits.text, cut) : phases;
  const url = /[-_]/.test(run) && !/[+/]/.test(run);
  for (let phase = 0; phase < 4; phase++) {
    if ((possible & (1 << phase)) === 0) continue;
    const bytes = Buffer.from(digits.text.slice(phase), url ? 'base64url' : 'base64');
    if (bytes.length >= 15 && looksLikeText(bytes))
      return decodedView(view, digits, phase, bytes, url ? 'base64url' : 'base64');
  }
  return null;
}

/** The base64 digits of a run without its line breaks, and where each stands in the view's text. */
interface Digits {
  readonly text: string;
  readonly position: (index: number) => number;
}

function joinLines(run: string, start: number): Digits {
  if (!/[\n\\]/.test(run)) return { text: run, position: (index) => start + Math.min(index, run.length - 1) };
  const pieces: string[] = [];
  const positions: number[] = [];
  let at = 0;
  const take = (end: number): void => {
    pieces.push(run.slice(at, end));
    for (let i = at; i < end; i++) positions.push(start + i);
  };
  for (const found of run.matchAll(LINE_BREAK)) {
    take(found.index);
    at = found.index + found[0].length;
  }
  take(run.length);
  return { text: pieces.join(''), position: (index) => positions[Math.min(index, positions.length - 1)] ?? start };
}

function decodedView(view: View, digits: Digits, phase: number, bytes: Buffer, encoding: 'base64' | 'base64url'): View {
  const builder = new ViewBuilder(view, encoding);
  const decoded = bytes.toString('latin1');
  for (let i = 0; i < decoded.length; i++) {
    // Byte i holds bits 8i to 8i+7, digit j bits 6j to 6j+5.
    const first = digits.position(phase + Math.floor((i * 8) / 6));
    const last = digits.position(phase + Math.floor((i * 8 + 7) / 6));
    builder.add(decoded[i] ?? '', first, last + 1);
  }
  return builder.build({ start: digits.position(phase), end: digits.position(digits.text.length - 1) + 1 });
}

/** Text, or UTF-16 text: at most 3 % of the units may be control characters other than tab and line ends. */
export function looksLikeText(bytes: Uint8Array): boolean {
  let control = 0;
  let zero = 0;
  let high = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) high++;
    else if (byte === 0) zero++;
    else if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127) control++;
  }
  if (zero > 0) return zero >= bytes.length * 0.4 && zero <= bytes.length * 0.6 && control === 0;
  if (control * 33 > bytes.length) return false;
  // Random bytes are half above 0x7F; Chinese text in UTF-8 is as well, but then it is valid UTF-8.
  return high * 33 < bytes.length || isUtf8Text(bytes);
}

/** Valid UTF-8 but for characters that the window cut at either end. */
function isUtf8Text(bytes: Uint8Array): boolean {
  let start = 0;
  while (start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++;
  for (let drop = 0; drop < 4; drop++) if (isUtf8(bytes.subarray(start, bytes.length - drop))) return true;
  return false;
}
