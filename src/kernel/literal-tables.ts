/**
 * Literals on their way into the kernel: checks them, lays out the memory of a search and has the kernel build its
 * tables. The clever part is assembly/search/literal-tables.ts. Must not know what the literals mean.
 */
import type { KernelInstance } from './kernel-module.ts';

/** A byte string to find. 2 to 32 bytes; `ignoreCase` folds ASCII letters only. */
export interface Literal {
  readonly bytes: Uint8Array;
  readonly ignoreCase: boolean;
  /** What decides whether a hit is worth a look; without it every hit is. */
  readonly decides?: HitTest;
}

/** What the kernel can tell of a hit, and how far it may carry what is known of one. */
export interface HitTest {
  /** Bytes before and behind the start of a hit that decide on it: where they are the same, the answer is. */
  readonly before: number;
  readonly behind: number;
  /**
   * A hit is settled without a run of `length` or more members that ends within `extent` bytes behind the literal.
   * Joints between literals (`'ab' + 'cd'`) do not end a run, and may be read up to `behind`. Null: the kernel settles
   * none.
   */
  readonly run: { readonly length: number; readonly extent: number; readonly members: RunMembers } | null;
}

/** Letters and digits; or those and `+/_.=~-`. */
export type RunMembers = 'alphanumeric' | 'token';

/** For literals that are wanted beside others only. */
export const SETTLED_AT_ONCE: HitTest = {
  before: 0,
  behind: 0,
  run: { length: 1, extent: 0, members: 'alphanumeric' },
};

/**
 * Bit of an entry of `hitLiterals`: the hit is settled, nothing is wanted of it as long as the bytes that decide on it
 * are the same. Searches set it as `HitTest.run` says; callers may set it before they save hits of a delta's base
 * (pack-kernel.ts).
 */
export const SETTLED_HIT = 0x8000;

export const MAX_LITERAL_LENGTH = 32;
/** Bytes of one literal and of one entry; fields as in assembly/search/literal-tables.ts. */
const LITERAL_SIZE = 64;
const ENTRY_SIZE = 80;
/** Entries are numbered from 1 in 16 bits. */
const MAX_ENTRIES = 65534;
/** Literals of hits have 15 bits: one is the host's (SETTLED_HIT). */
const MAX_LITERALS = 32767;
/** No blob is longer, and no sum with an offset overflows. */
const FARTHEST = 0x3fffffff;
/** Runs are counted in 16 bits. */
const LONGEST_RUN = 65535;
/** As settle-hits.ts numbers them. */
const MEMBERS: Readonly<Record<RunMembers, number>> = { alphanumeric: 1, token: 2 };
/** A window starts at most this many bytes into a literal (LAST_WINDOW there). */
const FARTHEST_WINDOW = 8;

/** Views on the hits of the last search; see SearchKernel. */
export interface HitBuffers {
  readonly hitOffsets: Uint32Array;
  readonly hitLiterals: Uint16Array;
}

/**
 * Sets aside what a search for `literals` needs in an instance that is not committed yet.
 * @param hitCapacity hits one search can return; raised where that is too few to get ahead.
 * @returns call it with the committed memory: it builds the tables.
 * @throws RangeError for a literal shorter than 2 or longer than 32 bytes, or too many of them.
 */
export function reserveSearch(
  instance: KernelInstance,
  literals: readonly Literal[],
  hitCapacity: number,
): (memory: ArrayBuffer) => HitBuffers {
  let entryCount = 0;
  for (const { bytes } of literals) {
    if (bytes.length < 2 || bytes.length > MAX_LITERAL_LENGTH)
      throw new RangeError(`a literal has 2 to ${MAX_LITERAL_LENGTH} bytes, not ${bytes.length}`);
    // One of two bytes needs an entry for every byte that may follow.
    entryCount += bytes.length === 2 ? 256 : 1;
  }
  if (entryCount > MAX_ENTRIES || literals.length > MAX_LITERALS)
    throw new RangeError(`too many literals: ${literals.length}`);

  // The search gets ahead only if the buffer holds every hit within the reach of one window.
  const capacity = Math.max(hitCapacity, (FARTHEST_WINDOW + 2) * literals.length + 1);
  const literalsAt = instance.reserve(literals.length * LITERAL_SIZE);
  const entriesAt = instance.reserve(entryCount * ENTRY_SIZE);
  const hitOffsetsAt = instance.reserve(capacity * 4 + 16); // written four at a time
  const hitLiteralsAt = instance.reserve(capacity * 2 + 16); // eight at a time

  return (memory) => {
    const fields = new DataView(memory, literalsAt, literals.length * LITERAL_SIZE);
    literals.forEach(({ bytes, ignoreCase, decides }, i) => {
      new Uint8Array(memory, literalsAt + i * LITERAL_SIZE, bytes.length).set(bytes);
      fields.setUint32(i * LITERAL_SIZE + 32, bytes.length, true);
      fields.setUint32(i * LITERAL_SIZE + 36, ignoreCase ? 1 : 0, true);
      fields.setUint32(i * LITERAL_SIZE + 48, Math.min(decides?.before ?? 0, FARTHEST), true);
      fields.setUint32(i * LITERAL_SIZE + 52, Math.min(decides?.behind ?? 0, FARTHEST), true);
      if (decides === undefined || decides.run === null) return;
      const { length, extent, members } = decides.run;
      fields.setUint32(i * LITERAL_SIZE + 56, Math.min(length, LONGEST_RUN) + (MEMBERS[members] << 16), true);
      fields.setUint32(i * LITERAL_SIZE + 60, Math.min(extent, FARTHEST), true);
    });
    instance.exports.configureSearch(literalsAt, literals.length, entriesAt, hitOffsetsAt, hitLiteralsAt, capacity);
    return {
      hitOffsets: new Uint32Array(memory, hitOffsetsAt, capacity),
      hitLiterals: new Uint16Array(memory, hitLiteralsAt, capacity),
    };
  };
}
