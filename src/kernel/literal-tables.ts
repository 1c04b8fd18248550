/**
 * Literals on their way into the kernel: checks them, lays out the memory of a search and has the kernel build its tables.
 * The clever part is assembly/literal-tables.ts. Must not know what the literals mean.
 */
import type { KernelInstance } from './kernel-module.ts';

/** A byte string to find. 2 to 32 bytes; `ignoreCase` folds ASCII letters only. */
export interface Literal {
  readonly bytes: Uint8Array;
  readonly ignoreCase: boolean;
}

export const MAX_LITERAL_LENGTH = 32;
/** Bytes of one literal and of one entry; fields as in assembly/literal-tables.ts. */
const LITERAL_SIZE = 48;
const ENTRY_SIZE = 80;
/** Entries are numbered from 1 in 16 bits. */
const MAX_ENTRIES = 65534;
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
export function reserveSearch(instance: KernelInstance, literals: readonly Literal[], hitCapacity: number): (memory: ArrayBuffer) => HitBuffers {
  let entryCount = 0;
  for (const { bytes } of literals) {
    if (bytes.length < 2 || bytes.length > MAX_LITERAL_LENGTH) throw new RangeError(`a literal has 2 to ${MAX_LITERAL_LENGTH} bytes, not ${bytes.length}`);
    // One of two bytes needs an entry for every byte that may follow.
    entryCount += bytes.length === 2 ? 256 : 1;
  }
  if (entryCount > MAX_ENTRIES) throw new RangeError(`too many literals: ${literals.length}`);

  // The search gets ahead only if the buffer holds every hit within the reach of one window.
  const capacity = Math.max(hitCapacity, (FARTHEST_WINDOW + 2) * literals.length + 1);
  const literalsAt = instance.reserve(literals.length * LITERAL_SIZE);
  const entriesAt = instance.reserve(entryCount * ENTRY_SIZE);
  const hitOffsetsAt = instance.reserve(capacity * 4 + 16); // written four at a time
  const hitLiteralsAt = instance.reserve(capacity * 2);

  return (memory) => {
    const fields = new DataView(memory, literalsAt, literals.length * LITERAL_SIZE);
    literals.forEach(({ bytes, ignoreCase }, i) => {
      new Uint8Array(memory, literalsAt + i * LITERAL_SIZE, bytes.length).set(bytes);
      fields.setUint32(i * LITERAL_SIZE + 32, bytes.length, true);
      fields.setUint32(i * LITERAL_SIZE + 36, ignoreCase ? 1 : 0, true);
    });
    instance.exports.configureSearch(literalsAt, literals.length, entriesAt, hitOffsetsAt, hitLiteralsAt, capacity);
    return { hitOffsets: new Uint32Array(memory, hitOffsetsAt, capacity), hitLiterals: new Uint16Array(memory, hitLiteralsAt, capacity) };
  };
}
