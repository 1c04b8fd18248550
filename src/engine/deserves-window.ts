/**
 * The cheap question before any window is cut: can what stands behind a literal be a value at all? Asked millions of
 * times in a large tree, so it looks at bytes and makes nothing.
 */
import type { Follows } from '../rules/rule.ts';
import type { HitTest, RunMembers } from '../kernel/literal-tables.ts';
import type { RunClass } from '../kernel/text-kernel.ts';
import { runClass } from '../text/run-class.ts';
import type { Beside, LiteralForm } from './literal-forms.ts';

/** What must follow a keyword (rules/rule.ts), ready to be asked. */
export interface Gate extends Follows {
  readonly memberBytes: RunClass;
  /** Bytes behind the keyword that may decide. */
  readonly reach: number;
}

export function makeGate(follows: Follows): Gate {
  const { run, within, startsValue, endsName, segments, mixed, members, either } = follows;
  const reach = within + run + (mixed ? LONGEST_MIXED : 0) + LONGEST_JOINT;
  // Field by field: the objects have one shape then, and what asks them millions of times is compiled once.
  return {
    run,
    within,
    startsValue,
    endsName,
    segments,
    mixed,
    members,
    either,
    memberBytes: runClass(members),
    reach,
  };
}

/** A literal, and what its rules demand behind it. */
export interface GatedLiteral {
  readonly form: LiteralForm;
  /** One of them must hold; null when some rule asks for nothing. */
  readonly gates: readonly Gate[] | null;
}

/**
 * Whether a hit opens a window. A keyword as it is written needs a run of characters, long enough to be the value, soon
 * behind it; a piece of a hidden one needs the rest of it; other hidden forms are rare and always deserve a look.
 * @param bytes the buffer; only `[0, length)` is valid
 * @param at where the literal begins
 */
export function deservesWindow({ form, gates }: GatedLiteral, bytes: Uint8Array, at: number, length: number): boolean {
  const end = at + form.bytes.length;
  if (form.beside !== null) return form.beside.some((beside) => standsBeside(beside, bytes, at, end, length));
  if (form.form !== 'plain' || gates === null) return true;
  for (const gate of gates)
    if (
      gate.either
        ? standsNear(gate, bytes, at, end, length)
        : mayBegin(gate, bytes, at, end) && opens(gate, bytes, end, length)
    )
      return true;
  return false;
}

/** What the kernel needs to know to settle hits that deserve no window. */
export function hitTest({ form, gates }: GatedLiteral): HitTest {
  if (form.beside !== null) return { before: LONGEST_BESIDE, behind: form.bytes.length + LONGEST_BESIDE, run: null };
  const asked = gates ?? [];
  const behind = Math.max(0, ...asked.map((gate) => gate.reach));
  const before = Math.max(LONGEST_ESCAPE, ...asked.map((gate) => (gate.either ? reachBefore(gate) : 0)));
  return {
    before,
    behind: form.bytes.length + behind,
    run: form.form === 'plain' ? runOf(asked) : null,
  };
}

/** Bytes before a keyword in which the run may stand. */
function reachBefore({ within, run }: Gate): number {
  return within + run;
}

/** The run that any of the gates asks for; null where there is none, or the kernel does not know its members. */
function runOf(gates: readonly Gate[]): HitTest['run'] {
  // The kernel looks behind a literal only.
  if (gates.some((gate) => gate.either)) return null;
  const length = Math.min(...gates.map((gate) => gate.run));
  const extent = Math.max(...gates.map((gate) => gate.within + gate.run));
  const members = MEMBERS.find(([, bytes]) =>
    gates.every((gate) => gate.memberBytes.every((member, byte) => member <= (bytes[byte] ?? 0))),
  )?.[0];
  // Members that are more than a gate asks for must not be what a joint consists of: runs would go on where they end.
  const joins =
    members === 'token' && gates.some((gate) => gate.memberBytes.some((member, byte) => member < (TOKEN[byte] ?? 0)));
  return gates.length === 0 || members === undefined || joins ? null : { length, extent, members };
}

const TOKEN = runClass('A-Za-z0-9+/_.=~-');
/** The smallest first. */
const MEMBERS: readonly (readonly [RunMembers, RunClass])[] = [
  ['alphanumeric', runClass('A-Za-z0-9')],
  ['token', TOKEN],
];

/**
 * What is read on either side of a form that counts only beside something: a letter escaped several times, a joint, a
 * line break with its indentation.
 */
const LONGEST_BESIDE = 96;

const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
/** Which of the three a byte is; 0 for anything else. */
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[a-z]/.test(char) ? LOWER : /[A-Z]/.test(char) ? UPPER : /[0-9]/.test(char) ? DIGIT : 0;
});

/** A run longer than this is as mixed as its beginning. */
const LONGEST_MIXED = 256;
/**
 * So many segments in a run of this length: `credentialModel.bearerToken` has one in seven, random letters one in two.
 */
const MIXED_LENGTH = 5;

function standsBeside({ before, behind }: Beside, bytes: Uint8Array, at: number, end: number, length: number): boolean {
  if (behind !== null && !behind.test(latin1(bytes, end, Math.min(length, end + LONGEST_BESIDE)))) return false;
  return before === null || before.test(latin1(bytes, Math.max(0, at - LONGEST_BESIDE), at));
}

/** What a gate asks of the characters beside the literal bytes[at, end). */
function mayBegin({ startsValue, endsName }: Gate, bytes: Uint8Array, at: number, end: number): boolean {
  if (endsName && KINDS[bytes[end] ?? 0] !== 0) return false;
  return !startsValue || at === 0 || KINDS[bytes[at - 1] ?? 0] === 0 || afterEscape(bytes, at);
}

/**
 * Whether a run of exactly as many characters as the gate asks for is near the literal bytes[at, end). Longer ones are
 * digests and ids, of which a log has one in each line. A piece before a soft line break may be part of one.
 */
function standsNear(gate: Gate, bytes: Uint8Array, at: number, end: number, length: number): boolean {
  const { run, segments, memberBytes } = gate;
  const limit = Math.min(length, end + gate.reach);
  let i = Math.max(0, at - reachBefore(gate));
  // A run that is cut off here is longer than what is left of it.
  if (i > 0) while (i < limit && memberBytes[bytes[i] ?? 0] === 1) i++;
  while (i < limit) {
    const start = i;
    while (i < length && memberBytes[bytes[i] ?? 0] === 1) i++;
    if (i - start === run && segmentsOf(bytes, start, i) >= segments) return true;
    if (i > start && i - start < run && softBreak(bytes, i, length) > 0) return true;
    i++;
  }
  return false;
}

/** camelCase segments as core/randomness.ts counts them. */
function segmentsOf(bytes: Uint8Array, start: number, end: number): number {
  let [segments, before, uppers] = [0, 0, 0];
  for (let i = start; i < end; i++) {
    const kind = KINDS[bytes[i] ?? 0] ?? 0;
    if (kind !== 0 && kind !== before && !(kind === LOWER && before === UPPER && uppers === 1)) segments++;
    uppers = kind === UPPER ? (before === UPPER ? uppers + 1 : 1) : 0;
    before = kind;
  }
  return segments;
}

/**
 * Whether a run such as the gate asks for stands behind `start`. Compares what it may not need: V8 compiles a function
 * again when it comes to a comparison that it has never made.
 */
function opens(gate: Gate, bytes: Uint8Array, start: number, length: number): boolean {
  const { memberBytes, mixed, run: wanted, segments: wantedSegments } = gate;
  let end = Math.min(length, start + gate.within + wanted);
  const farthest = Math.min(length, start + gate.reach);
  const longest = mixed ? LONGEST_MIXED : 0;
  let run = 0;
  let joined = false;
  // Of the last piece alone: what is joined by commas may be arguments, of which the last is the value.
  let own = 0;
  let ownSegments = 0;
  // camelCase segments as core/randomness.ts counts them, across joints: the pieces are one value.
  let segments = 0;
  let uppers = 0;
  let before = 0;
  let digits = 0;
  for (let i = start; i < end || (run >= wanted && run < longest && i < farthest); i++) {
    const byte = bytes[i] ?? 0;
    if (memberBytes[byte] === 1) {
      run++;
      own++;
      const kind = KINDS[byte] ?? 0;
      // One capital and the small letters behind it are one segment.
      if (kind !== 0 && kind !== before && !(kind === LOWER && before === UPPER && uppers === 1)) {
        segments++;
        ownSegments++;
      } else if (own === 1) ownSegments = 1;
      uppers = kind === UPPER ? (before === UPPER ? uppers + 1 : 1) : 0;
      before = kind;
      if (kind === DIGIT) digits++;
      const varied = segments >= wantedSegments;
      if (own === wanted && !mixed && ownSegments >= wantedSegments) return true;
      if (run < wanted) continue;
      if (mixed ? digits > 0 : run === wanted && varied) return true;
      // The beginning of a run says enough; words in a list go on, and the value may begin with this one.
      if (mixed || !joined) continue;
      run = own;
      segments = ownSegments;
      continue;
    }
    const isMixed = segments * MIXED_LENGTH >= run;
    if (isMixed && mixed && run >= wanted) return true;
    const soft = run > 0 ? softBreak(bytes, i, farthest) : 0;
    if (soft > 0) end = Math.min(farthest, end + soft - i + 1);
    const next = soft > 0 ? soft : run > 0 && QUOTES[byte] === 1 ? nextLiteral(bytes, i, farthest) : null;
    joined = next !== null && run < wanted;
    own = 0;
    ownSegments = 0;
    if (joined) i = next ?? i;
    else {
      run = 0;
      segments = 0;
      before = 0;
      digits = 0;
    }
  }
  return segments * MIXED_LENGTH >= run && mixed && run >= wanted;
}

const QUOTES = runClass(`"'\``);
/** What may stand between two literals that are joined. */
const JOINTS = runClass(String.raw` \t\r\n+.&|<>()@\\,`);
/** Longest joint that is looked through: a line break with its indentation. */
const LONGEST_JOINT = 40;

/** `'abc' + 'def'`: where the next literal begins, so that a run of letters goes on in it; null when none follows. */
function nextLiteral(bytes: Uint8Array, quote: number, length: number): number | null {
  const end = Math.min(length, quote + LONGEST_JOINT);
  for (let i = quote + 1; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (QUOTES[byte] === 1) return i;
    if (JOINTS[byte] !== 1) return null;
  }
  return null;
}

/**
 * `abc=` at the end of a line of quoted-printable text: where that line ends, 0 elsewhere. The sign may be a member of
 * the run.
 */
function softBreak(bytes: Uint8Array, at: number, length: number): number {
  let end = at;
  if (bytes[end] === 0x3d) end++;
  else if (bytes[end - 1] !== 0x3d) return 0;
  if (bytes[end] === 0x0d) end++;
  return end < length && bytes[end] === 0x0a ? end : 0;
}

/** `\033[38;5;196m`, written out. */
const LONGEST_ESCAPE = 14;

/**
 * A letter or digit on the left may belong to an escape (`\n`, `%3D`, `\u0022`, a colour code) or to a double-byte
 * character.
 */
function afterEscape(bytes: Uint8Array, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_ESCAPE); i--) {
    const byte = bytes[i] ?? 0;
    // Backslash, percent sign, ampersand, escape character.
    if (byte === 0x5c || byte === 0x25 || byte === 0x26 || byte === 0x1b) return true;
    if (byte >= 0x80) return true;
    // Quoted-printable: `=3D`.
    if (byte === 0x3d && i === at - 3) return true;
  }
  return false;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.max(0, end - start)).toString('latin1');
}
