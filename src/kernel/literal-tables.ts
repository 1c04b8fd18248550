/**
 * Turns literals into the tables of the literal search (assembly/literal-search.ts): chooses for every literal which three
 * neighbouring bytes the filter looks at (its window) and which of the eight buckets it shares, so that ordinary text
 * seldom gets past the filter. Pure; must not touch the kernel's memory.
 */

/** A byte string to find. 2 to 32 bytes; `ignoreCase` folds ASCII letters only. */
export interface Literal {
  readonly bytes: Uint8Array;
  readonly ignoreCase: boolean;
}

export const MAX_LITERAL_LENGTH = 32;
/** Bytes of one entry; fields as in assembly/literal-search.ts. */
const ENTRY_SIZE = 80;
const HASH_BITS = 12;
const WINDOW = 3;
const BUCKETS = 8;
const CASE_BIT = 0x20;

export interface LiteralTables {
  /** 96 bytes: bucket bits by low and high nibble of window bytes 0, 1, 2. */
  readonly filter: Uint8Array;
  readonly heads: Uint16Array;
  readonly entries: Uint8Array;
  /** Largest distance in bytes from a literal's start to its window. */
  readonly farthestWindow: number;
}

/**
 * How often a byte of scanned text has this low or high nibble, per mille: a mix of JavaScript, C and Python sources with
 * a tenth of base64. It steers speed only, never results.
 */
const LOW_NIBBLE_FREQUENCY = [240, 47, 62, 64, 79, 96, 37, 37, 34, 67, 43, 14, 46, 24, 53, 57];
const HIGH_NIBBLE_FREQUENCY = [24, 1, 268, 47, 106, 73, 316, 166, 1, 1, 1, 1, 1, 1, 1, 1];

/** Sum of frequencies by nibble set, split into two bytes of the 16-bit set. */
function frequencySums(frequency: readonly number[]): Float64Array {
  const sums = new Float64Array(512);
  for (let half = 0; half < 2; half++) {
    for (let set = 1; set < 256; set++) {
      const lowest = 31 - Math.clz32(set & -set);
      sums[half * 256 + set] = (sums[half * 256 + (set & (set - 1))] ?? 0) + (frequency[half * 8 + lowest] ?? 0) / 1000;
    }
  }
  return sums;
}

/** Three bytes of a literal as nibble sets: low 0, high 0, low 1, high 1, low 2, high 2. */
interface Window {
  readonly offset: number;
  readonly sets: Uint16Array;
}

interface Bucket {
  sets: Uint16Array;
  cost: number;
  readonly members: Map<number, Window>;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

function windowsOf(literal: Literal): Window[] {
  const { bytes, ignoreCase } = literal;
  const windows: Window[] = [];
  for (let offset = 0; offset === 0 || offset + WINDOW <= bytes.length; offset++) {
    const sets = new Uint16Array(2 * WINDOW);
    for (let k = 0; k < WINDOW; k++) {
      const byte = bytes[offset + k];
      if (byte === undefined) {
        sets.fill(0xffff, 2 * k, 2 * k + 2); // a two-byte literal: any third byte
        continue;
      }
      sets[2 * k] = 1 << (byte & 15);
      sets[2 * k + 1] = ignoreCase && isLetter(byte) ? (1 << ((byte | CASE_BIT) >> 4)) | (1 << ((byte & ~CASE_BIT) >> 4)) : 1 << (byte >> 4);
    }
    windows.push({ offset, sets });
  }
  return windows;
}

/** Greedy clustering: every literal goes where it adds least to the expected firing rate; a second pass moves each once more. */
function assignBuckets(literals: readonly Literal[]): { buckets: Bucket[]; windows: Window[] } {
  const low = frequencySums(LOW_NIBBLE_FREQUENCY);
  const high = frequencySums(HIGH_NIBBLE_FREQUENCY);
  const rate = (sets: Uint16Array, also: Uint16Array): number => {
    let product = 1;
    for (let i = 0; i < 2 * WINDOW; i++) {
      const set = (sets[i] ?? 0) | (also[i] ?? 0);
      const sums = i & 1 ? high : low;
      product *= (sums[set & 255] ?? 0) + (sums[256 + (set >> 8)] ?? 0);
    }
    return product;
  };
  const union = (members: Iterable<Window>): Uint16Array => {
    const sets = new Uint16Array(2 * WINDOW);
    for (const window of members) for (let i = 0; i < 2 * WINDOW; i++) sets[i] = (sets[i] ?? 0) | (window.sets[i] ?? 0);
    return sets;
  };

  const choices = literals.map(windowsOf);
  const none = new Uint16Array(2 * WINDOW);
  const buckets: Bucket[] = Array.from({ length: BUCKETS }, () => ({ sets: none, cost: 0, members: new Map() }));
  const windows: Window[] = [];
  const place = (literal: number): void => {
    let best: { bucket: Bucket; window: Window; cost: number; growth: number } | undefined;
    for (const bucket of buckets) {
      for (const window of choices[literal] ?? []) {
        const cost = rate(bucket.sets, window.sets);
        const growth = cost - bucket.cost;
        if (best === undefined || growth < best.growth) best = { bucket, window, cost, growth };
      }
    }
    if (best === undefined) return;
    best.bucket.sets = union([{ offset: 0, sets: best.bucket.sets }, best.window]);
    best.bucket.cost = best.cost;
    best.bucket.members.set(literal, best.window);
    windows[literal] = best.window;
  };

  // The most frequent first: they shape the buckets, the rare ones fit in anywhere.
  const rarest = choices.map((list) => Math.min(...list.map((window) => rate(window.sets, none))));
  const order = literals.map((_, i) => i).sort((a, b) => (rarest[b] ?? 0) - (rarest[a] ?? 0));
  for (const literal of order) place(literal);
  for (const literal of order) {
    for (const bucket of buckets) {
      if (!bucket.members.delete(literal)) continue;
      bucket.sets = union(bucket.members.values());
      bucket.cost = bucket.members.size > 0 ? rate(bucket.sets, none) : 0;
    }
    place(literal);
  }
  return { buckets, windows };
}

/** Hash of the three window bytes with case folded away, as in assembly/literal-search.ts. */
function hash(a: number, b: number, c: number): number {
  const key = (a | (b << 8) | (c << 16) | 0x202020) >>> 0;
  return Math.imul(key, 0x9e3779b1) >>> (32 - HASH_BITS);
}

/** @throws RangeError for a literal shorter than 2 or longer than 32 bytes, or more literals than hits can name. */
export function compileLiterals(literals: readonly Literal[]): LiteralTables {
  if (literals.length >= 65536) throw new RangeError(`too many literals: ${literals.length}`);
  for (const { bytes } of literals) {
    if (bytes.length < 2 || bytes.length > MAX_LITERAL_LENGTH) throw new RangeError(`a literal has 2 to ${MAX_LITERAL_LENGTH} bytes, not ${bytes.length}`);
  }
  const { buckets, windows } = assignBuckets(literals);

  const filter = new Uint8Array(32 * WINDOW);
  buckets.forEach((bucket, bit) => {
    bucket.sets.forEach((set, table) => {
      for (let nibble = 0; nibble < 16; nibble++) {
        if (set & (1 << nibble)) filter[table * 16 + nibble] = (filter[table * 16 + nibble] ?? 0) | (1 << bit);
      }
    });
  });

  const heads = new Uint16Array(1 << HASH_BITS);
  const slots: { literal: number; slot: number }[] = [];
  literals.forEach(({ bytes }, literal) => {
    const at = windows[literal]?.offset ?? 0;
    const [a = 0, b = 0, c] = bytes.subarray(at, at + WINDOW);
    const thirds = c === undefined ? Array.from({ length: 256 }, (_, byte) => byte) : [c];
    for (const slot of new Set(thirds.map((third) => hash(a, b, third)))) slots.push({ literal, slot });
  });
  if (slots.length >= 65535) throw new RangeError('too many two-byte literals');

  const entries = new Uint8Array(slots.length * ENTRY_SIZE);
  const fields = new DataView(entries.buffer);
  slots.forEach(({ literal, slot }, i) => {
    const { bytes, ignoreCase } = literals[literal] as Literal;
    const at = i * ENTRY_SIZE;
    bytes.forEach((byte, k) => {
      const fold = ignoreCase && isLetter(byte);
      entries[at + k] = byte;
      entries[at + 32 + k] = fold ? 0xff & ~CASE_BIT : 0xff;
    });
    fields.setUint32(at + 64, windows[literal]?.offset ?? 0, true);
    fields.setUint32(at + 68, bytes.length, true);
    fields.setUint32(at + 72, literal, true);
    fields.setUint32(at + 76, heads[slot] ?? 0, true);
    heads[slot] = i + 1;
  });
  return { filter, heads, entries, farthestWindow: Math.max(0, ...windows.map((window) => window.offset)) };
}
