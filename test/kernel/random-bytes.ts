/** Repeatable random numbers and bytes with structure for the kernel's tests. */

export type Random = () => number;

/** Bytes with structure: text-like, runs, repeats at all distances, noise; which of them is random. */
export function structuredBytes(random: Random, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const kind = random();
    const length = Math.min(size - at, 1 + Math.floor(random() ** 4 * 3000));
    if (kind < 0.25 && at > 0) {
      // The lower power makes short distances common.
      const distance = 1 + Math.floor(random() ** 6 * Math.min(at, 32768));
      for (let i = 0; i < length; i++) bytes[at + i] = bytes[at + i - Math.min(distance, at)] as number;
    } else if (kind < 0.4) {
      bytes.fill(Math.floor(random() * 256), at, at + length);
    } else {
      const alphabet = kind < 0.5 ? 256 : kind < 0.6 ? 2 : kind < 0.8 ? 20 : 64;
      for (let i = 0; i < length; i++) bytes[at + i] = (Math.floor(random() ** 2 * alphabet) + 32) & 255;
    }
    at += length;
  }
  return bytes;
}

/** xorshift32: repeatable, so that a failure can be run again from its seed. */
export function seededRandom(seed: number): Random {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
