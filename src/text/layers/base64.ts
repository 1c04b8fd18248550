/**
 * Base64 and base64url runs inside text, also wrapped over lines. People wrap key pairs in base64 to dodge scanners
 * (formats.md §0.8: 17 of 20 random `TFRBST` hits held a real ID), and Kubernetes wraps every Secret.
 */
import { ViewBuilder, type View } from '../view.ts';

/** The shortest run worth decoding: a 16-character ID is 22 characters of base64 without padding. */
const RUN = /[A-Za-z0-9+/_-]{20,}(?:(?:\r?\n[ \t]{0,40}|\\r?\\?n)[A-Za-z0-9+/_-]{20,})*(?:(?:\r?\n[ \t]{0,40})[A-Za-z0-9+/_-]{1,19})?={0,2}/g;
const LINE_BREAK = /\r?\n[ \t]{0,40}|\\r?\\?n/g;

/**
 * Decodes every run that turns into text.
 * @returns one view per run; empty when no run decodes to text
 */
export function base64Layers(view: View, limit: number): View[] {
  const views: View[] = [];
  for (const match of view.text.matchAll(RUN)) {
    if (views.length >= limit) break;
    const cut = match.index === 0;
    const decoded = decodeRun(view, match.index, match[0], cut) ?? decodeLines(view, match.index, match[0], cut);
    if (Array.isArray(decoded)) views.push(...decoded);
    else if (decoded !== null) views.push(decoded);
  }
  return views.slice(0, limit);
}

/** The run may be several independent values on lines of their own (a list): decode each line when the whole fails. */
function decodeLines(view: View, start: number, run: string, cut: boolean): View[] | null {
  const lines = run.split(/\r?\n[ \t]{0,40}/);
  if (lines.length < 2) return null;
  const views: View[] = [];
  let at = start;
  for (const line of lines) {
    const index = view.text.indexOf(line, at);
    at = index + line.length;
    if (line.length < 20) continue;
    const decoded = decodeRun(view, index, line, cut && index === 0);
    if (decoded !== null) views.push(decoded);
  }
  return views.length > 0 ? views : null;
}

/** A window may begin in the middle of a run, and a run may have a word glued before it: then the phase is not 0. */
function decodeRun(view: View, start: number, run: string, cut: boolean): View | null {
  const url = /[-_]/.test(run) && !/[+/]/.test(run);
  const breaks = [...run.matchAll(LINE_BREAK)];
  for (let phase = 0; phase < 4; phase++) {
    if (phase > 0 && !cut && run.length < 40) break;
    const decoded = decodePhase(view, start, run, phase, breaks, url);
    if (decoded !== null) return decoded;
  }
  return null;
}

function decodePhase(view: View, start: number, run: string, phase: number, breaks: readonly RegExpMatchArray[], url: boolean): View | null {
  // Positions in the run of the base64 digits, line breaks left out.
  const digits: string[] = [];
  const starts: number[] = [];
  let at = 0;
  const take = (from: number, to: number): void => {
    digits.push(run.slice(from, to));
    for (let i = from; i < to; i++) starts.push(start + i);
  };
  for (const found of breaks) {
    take(at, found.index ?? 0);
    at = (found.index ?? 0) + found[0].length;
  }
  take(at, run.length);
  const text = digits.join('').slice(phase);
  const bytes = Buffer.from(text, url ? 'base64url' : 'base64');
  if (bytes.length < 15 || !looksLikeText(bytes)) return null;
  const builder = new ViewBuilder(view, url ? 'base64url' : 'base64');
  const decoded = bytes.toString('latin1');
  for (let i = 0; i < decoded.length; i++) {
    const first = starts[phase + Math.floor((i * 4) / 3)] ?? start;
    const last = starts[phase + Math.floor((i * 4 + 4 - (i % 3)) / 3)] ?? starts.at(-1) ?? start;
    builder.add(decoded[i] ?? '', first, last + 1);
  }
  return builder.build();
}

/** Text, or UTF-16 text: at most 3 % of the units may be control characters other than tab and line ends. */
function looksLikeText(bytes: Uint8Array): boolean {
  let control = 0;
  let zero = 0;
  for (const byte of bytes) {
    if (byte === 0) zero++;
    else if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127) control++;
  }
  if (zero > 0) return zero >= bytes.length * 0.4 && zero <= bytes.length * 0.6 && control === 0;
  let high = 0;
  for (const byte of bytes) if (byte >= 0x80) high++;
  if (control * 33 > bytes.length) return false;
  // Random bytes are half above 0x7F; Chinese text in UTF-8 is as well, but then it is valid UTF-8.
  return high === 0 || high * 33 < bytes.length || isUtf8Text(bytes);
}

function isUtf8Text(bytes: Uint8Array): boolean {
  // A window may cut a character at either end: tolerate three bytes there.
  for (let skip = 0; skip < 4; skip++) {
    for (let drop = 0; drop < 4; drop++) {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(skip, bytes.length - drop));
        return true;
      } catch {
        // Try the next cut.
      }
    }
  }
  return false;
}
