/**
 * Long runs of characters of one kind, and which of them may be base64 of text: nearly all runs in source code are
 * words in a row, and their first digits tell. Places are bytes from `start`; reads within [start, end) and the table
 * only.
 */

/**
 * The shortest run worth decoding: a 16-character ID is 22 characters of base64 without padding
 * (docs/research/credential-formats.md, "Values hidden from scanners").
 */
const SHORTEST_BASE64: u32 = 20;
/** From this length on a run may have a word glued before it: then it may begin at any of its first four digits. */
const GLUED_BASE64: u32 = 40;
/** In place of phases: the run goes on behind a line break, and the caller has to look. */
const OVER_LINES: u32 = 0xff;
const BACKSLASH: u8 = 0x5c;
/** What may stand before the digits of a further line. */
const LONGEST_INDENTATION: usize = 40;

/**
 * All maximal runs of at least `shortest` members. @param members 256 bytes, not 0 for members. @param out takes start
 * and end of each (two u32), for half as many runs as there are bytes. Returns how many.
 */
export function findRuns(start: usize, end: usize, members: usize, shortest: u32, out: usize): u32 {
  let n: u32 = 0;
  let floor = start;
  // A run cannot hide between two places that far apart.
  for (let probe = start + shortest - 1; probe < end; probe += shortest) {
    if (!isMember(members, probe)) continue;
    let first = probe;
    while (first > floor && isMember(members, first - 1)) first--;
    let behind = probe + 1;
    while (behind < end && isMember(members, behind)) behind++;
    if (behind - first >= shortest) {
      store<u32>(out + ((<usize>n) << 3), <u32>(first - start));
      store<u32>(out + ((<usize>n) << 3), <u32>(behind - start), 4);
      n++;
    }
    floor = behind;
    probe = behind;
  }
  return n;
}

// @ts-ignore: decorator
@inline
function isMember(members: usize, at: usize): bool {
  return load<u8>(members + load<u8>(at)) != 0;
}

/**
 * Runs of base64 digits that may decode to text, as `findRuns`, with the phases (see `base64Phases`) in place of the
 * end; OVER_LINES for a run over several lines of which all or one may. What stands on its further lines is no run of
 * its own.
 * @param values 256 bytes: the digits' values and one, 0 for what is none. @param scratch room for as many bytes as
 *   there are from `start` to `end`.
 */
export function findBase64(start: usize, end: usize, values: usize, out: usize, scratch: usize): u32 {
  const runs = findRuns(start, end, values, SHORTEST_BASE64, out);
  let n: u32 = 0;
  let floor = start;
  for (let i: u32 = 0; i < runs; i++) {
    const first = start + load<u32>(out + ((<usize>i) << 3));
    const behind = start + load<u32>(out + ((<usize>i) << 3), 4);
    if (first < floor) continue;
    const next = nextDigits(behind, end, values);
    const phases: u32 =
      next == 0
        ? base64Phases(first, behindPadding(behind, end), values, first == start)
        : mayJoinLines(first, behind, end, values, scratch)
          ? OVER_LINES
          : 0;
    if (next != 0) floor = joinedEnd;
    if (phases == 0) continue;
    store<u32>(out + ((<usize>n) << 3), <u32>(first - start));
    store<u32>(out + ((<usize>n) << 3), phases, 4);
    n++;
  }
  return n;
}

/** Behind the run over lines that `mayJoinLines` has read. */
let joinedEnd: usize = 0;

/**
 * Whether the digits [first, behind) with those on the lines behind them, or those of one of the lines, may decode to
 * text.
 */
function mayJoinLines(first: usize, behind: usize, end: usize, values: usize, scratch: usize): bool {
  let from = first;
  let until = behind;
  let to = scratch;
  let line = scratch;
  let may: bool = false;
  let isShort = false;
  for (;;) {
    memory.copy(to, from, until - from);
    to += until - from;
    from = isShort ? 0 : nextDigits(until, end, values);
    if (from == 0) break;
    // An escaped line break ends no line.
    if (load<u8>(until) != BACKSLASH) {
      may = may || mayBeLine(line, to, values);
      line = to;
    }
    until = behindDigits(from, end, values);
    // A short line is the last one.
    isShort = until - from < SHORTEST_BASE64;
  }
  joinedEnd = behindPadding(until, end);
  memory.copy(to, until, joinedEnd - until);
  to += joinedEnd - until;
  return may || mayBeLine(line, to, values) || base64Phases(scratch, to, values, true) != 0;
}

function mayBeLine(start: usize, end: usize, values: usize): bool {
  return end - start >= SHORTEST_BASE64 && base64Phases(start, end, values, true) != 0;
}

/**
 * Where digits go on behind the line break at `at`: as such with an indentation, or escaped (`\n`, `\r\n`), then with a
 * whole line of them or up to the end of a literal. 0 if they do not.
 */
function nextDigits(at: usize, end: usize, values: usize): usize {
  if (at >= end) return 0;
  let p = at;
  if (load<u8>(p) == BACKSLASH) {
    p++;
    if (p < end && load<u8>(p) == 0x72) p++;
    if (p < end && load<u8>(p) == BACKSLASH) p++;
    if (p >= end || load<u8>(p) != 0x6e) return 0;
    p++;
    const behind = behindDigits(p, end, values);
    return behind - p >= SHORTEST_BASE64 || (behind > p && closesLiteral(behindPadding(behind, end), end)) ? p : 0;
  }
  if (load<u8>(p) == 0x0d) p++;
  if (p >= end || load<u8>(p) != 0x0a) return 0;
  p++;
  const indented = min(end, p + LONGEST_INDENTATION);
  while (p < indented && (load<u8>(p) == 0x20 || load<u8>(p) == 0x09)) p++;
  return behindDigits(p, end, values) > p ? p : 0;
}

/** Whether a quote stands at `p`, or what escapes the next line's end or a quote. */
function closesLiteral(p: usize, end: usize): bool {
  if (p >= end) return false;
  const byte = load<u8>(p);
  return byte == 0x22 || byte == 0x27 || byte == BACKSLASH;
}

function behindDigits(at: usize, end: usize, values: usize): usize {
  let p = at;
  while (p < end && isMember(values, p)) p++;
  return p;
}

/** Behind the `=` that digits which end at `at` may be followed by. */
function behindPadding(at: usize, end: usize): usize {
  let p = at;
  while (p < end && p < at + 2 && load<u8>(p) == 0x3d) p++;
  return p;
}

/**
 * At which of their first places the digits [start, end) may begin to decode to text: bit n for the place n. Never less
 * than that.
 * @param cut whether the beginning may be missing. @param values as for `findBase64`
 */
export function base64Phases(start: usize, end: usize, values: usize, cut: bool): u32 {
  if (!mixesCases(start, end)) return 0;
  const most: u32 = cut || end - start >= GLUED_BASE64 ? 4 : 1;
  let phases: u32 = 0;
  for (let phase: u32 = 0; phase < most; phase++) if (mayBeText(start + phase, end, values)) phases |= 1 << phase;
  return phases;
}

/**
 * Base64 of text mixes cases; most long tokens in source are names in one case. That of one ID in 5,000 has no small
 * letter, but then a digit (`TFRBST` goes on with the digit of LTAI4 or LTAI5), and names in capitals have underscores.
 */
function mixesCases(start: usize, end: usize): bool {
  let upper = false;
  let lower = false;
  let digit = false;
  let joined = false;
  for (let p = start; p < end; p++) {
    const byte = <u32>load<u8>(p);
    if (byte - 0x61 < 26) lower = true;
    else if (byte - 0x41 < 26) upper = true;
    else if (byte - 0x30 < 10) digit = true;
    else if (byte == 0x5f || byte == 0x2d) joined = true;
    if (upper && lower) return true;
  }
  return upper && digit && !joined;
}

/**
 * Whether the digits may decode to what passes for text (`looksLikeText` of text/layers/base64.ts): few control
 * characters, and in valid UTF-8 or with few bytes above ASCII. False only where that is false of all of it.
 */
function mayBeText(start: usize, end: usize, values: usize): bool {
  if (start >= end) return true;
  const total = <i32>(((end - start) * 6) >> 3);
  let held: u32 = 0;
  let bits: i32 = 0;
  let made: i32 = 0;
  let control: i32 = 0;
  let high: i32 = 0;
  let pending: i32 = 0;
  let broken = false;
  for (let p = start; p < end; p++) {
    const value = <u32>load<u8>(values + load<u8>(p));
    // Padding: what comes is less than `total`.
    if (value == 0) return true;
    held = (held << 6) | (value - 1);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 255;
    const isTail = (byte & 0xc0) == 0x80;
    // Behind the first character and before the last, which may be cut.
    if (made >= 3 && made < total - 3 && (pending > 0 ? !isTail : isTail)) broken = true;
    pending = isTail ? max(0, pending - 1) : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0;
    if (byte >= 0x80) high++;
    else if (byte != 0 && ((byte < 32 && byte != 9 && byte != 10 && byte != 13) || byte == 127)) control++;
    made++;
    if (control * 33 > total || (broken && control > 0 && high * 33 >= total)) return false;
  }
  return true;
}
