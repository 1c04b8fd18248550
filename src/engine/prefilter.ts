/**
 * What the literal search looks for, and what a hit means. The search itself is the kernel's; this room decides which
 * stretches of a blob deserve patterns at all.
 */
import type { CompiledRule } from '../rules/compiled.ts';
import type { Keyword } from '../rules/rule.ts';
import { literalForms, type LiteralForm } from './literal-forms.ts';

/** How far a window reaches around a hit, in bytes. */
interface Reach {
  readonly before: number;
  readonly after: number;
}

/**
 * Around a keyword that can anchor a credential: pairing reaches 600 characters, three bytes each in Chinese text, and
 * an STS set holds a token of up to 1,048 characters, more when escaped.
 */
const WIDE_REACH: Reach = { before: 2600, after: 3600 };
/** Around a name: the value follows within a line or two. */
const NEAR_REACH: Reach = { before: 320, after: 420 };

/** What a hit of one literal sets off. */
export interface LiteralUse {
  readonly form: LiteralForm;
  /** Keyword of a rule; null for a context word. */
  readonly keyword: Keyword | null;
  readonly reach: Reach;
  /** Whether every rule behind it needs a context word somewhere in the blob. */
  readonly needsContext: boolean;
  readonly isContext: boolean;
}

/** The table of literals for a set of rules; the index is the kernel's literal number. */
export function literalTable(rules: readonly CompiledRule[]): LiteralUse[] {
  const uses = new Map<string, LiteralUse>();
  const add = (use: LiteralUse): void => {
    const key = `${use.form.ignoreCase}:${Buffer.from(use.form.bytes).toString('latin1')}`;
    const present = uses.get(key);
    uses.set(key, present === undefined ? use : merge(present, use));
  };
  for (const { rule } of rules) {
    const inCredential = rules.some((other) => other.rule.credential?.anchors.includes(rule.kind) === true);
    const needsContext = rule.patterns.filter((pattern) => pattern.scope === 'keyword').every((pattern) => pattern.needsContext);
    const reach = inCredential || rule.patterns.some((pattern) => pattern.nearDistance > NEAR_REACH.before) ? WIDE_REACH : NEAR_REACH;
    for (const keyword of rule.keywords) {
      for (const form of literalForms(keyword)) add({ form, keyword, reach, needsContext, isContext: false });
    }
    for (const word of rule.contextWords) {
      for (const form of literalForms({ text: word, ignoreCase: true, forms: 'plain', follows: null })) {
        add({ form, keyword: null, reach: NEAR_REACH, needsContext: true, isContext: true });
      }
    }
  }
  return [...uses.values()];
}

/** The same bytes wanted twice: the wider wish wins. */
function merge(a: LiteralUse, b: LiteralUse): LiteralUse {
  return {
    form: a.form,
    keyword: a.keyword === null ? b.keyword : b.keyword === null ? a.keyword : loosest(a.keyword, b.keyword),
    reach: a.reach.before >= b.reach.before ? a.reach : b.reach,
    needsContext: a.needsContext && b.needsContext,
    isContext: a.isContext || b.isContext,
  };
}

function loosest(a: Keyword, b: Keyword): Keyword {
  return a.follows === null || b.follows === null ? { ...a, follows: null } : a;
}

/** 1 for the bytes `A-Z a-z 0-9`. */
const WORD_BYTES = new Uint8Array(256);
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
/** Which of the three a byte is; 0 for none. */
const WORD_KINDS = new Uint8Array(256);
for (let code = 0; code < 256; code++) {
  const char = String.fromCharCode(code);
  WORD_KINDS[code] = /[a-z]/.test(char) ? LOWER : /[A-Z]/.test(char) ? UPPER : /[0-9]/.test(char) ? DIGIT : 0;
  WORD_BYTES[code] = WORD_KINDS[code] === 0 ? 0 : 1;
}

/**
 * The cheap question before any window is cut: does a run of letters and digits, long enough to be the value, begin
 * soon after the keyword? Answers for plain forms only; hidden forms are rare and always deserve a look.
 * @param bytes the buffer; only `[0, length)` is valid
 */
export function deservesWindow(use: LiteralUse, bytes: Uint8Array, at: number, length: number): boolean {
  const follows = use.keyword?.follows;
  if (use.form.form !== 'plain' || follows === undefined || follows === null) return true;
  if (follows.startsValue && at > 0 && WORD_BYTES[bytes[at - 1] ?? 0] === 1 && !afterEscape(bytes, at)) return false;
  const start = at + use.form.bytes.length;
  const end = Math.min(length, start + follows.within + follows.run);
  let run = 0;
  let joined = false;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (WORD_BYTES[byte] === 1) {
      run++;
      // The beginning of a longer run says enough.
      if (run === follows.run && (joined || follows.segments === 0 || segmentsIn(bytes, i + 1 - run, i + 1) >= follows.segments)) return true;
      continue;
    }
    const next = run > 0 && QUOTE_BYTES[byte] === 1 ? nextLiteral(bytes, i, length) : null;
    joined = next !== null && run < follows.run;
    if (joined) i = next ?? i;
    else run = 0;
  }
  return false;
}

/** Number of camelCase segments, as core/randomness.ts counts them: identifiers of thirty letters have up to eight. */
function segmentsIn(bytes: Uint8Array, start: number, end: number): number {
  let segments = 0;
  let uppers = 0;
  let before = 0;
  for (let i = start; i < end; i++) {
    const kind = WORD_KINDS[bytes[i] ?? 0] ?? 0;
    // One capital and the small letters behind it are one segment.
    if (kind !== before && !(kind === LOWER && before === UPPER && uppers === 1)) segments++;
    uppers = kind === UPPER ? (before === UPPER ? uppers + 1 : 1) : 0;
    before = kind;
  }
  return segments;
}

/** 1 for quotes, and for what may stand between two literals that are joined. */
const QUOTE_BYTES = new Uint8Array(256);
for (const char of `"'\``) QUOTE_BYTES[char.charCodeAt(0)] = 1;
const JOINT_BYTES = new Uint8Array(256);
for (const char of ' \t\r\n+.&|<>()@\\,') JOINT_BYTES[char.charCodeAt(0)] = 1;
/** Longest joint that is looked through: a line break with its indentation. */
const LONGEST_JOINT = 40;

/** `'abc' + 'def'`: where the next literal begins, so that a run of letters goes on in it; null when none follows. */
function nextLiteral(bytes: Uint8Array, quote: number, length: number): number | null {
  const end = Math.min(length, quote + LONGEST_JOINT);
  for (let i = quote + 1; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (QUOTE_BYTES[byte] === 1) return i;
    if (JOINT_BYTES[byte] !== 1) return null;
  }
  return null;
}

/** `\033[38;5;196m`, written out. */
const LONGEST_ESCAPE = 14;

/** A letter or digit on the left may belong to an escape (`\n`, `%3D`, `\u0022`, a colour code) or to a double-byte character. */
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
