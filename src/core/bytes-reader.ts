/** Bytes in memory where something is pulled piece by piece. */

/** @returns puts the next bytes into its target and says how many they are; 0 at the end. */
export function readerOf(bytes: Uint8Array): (target: Uint8Array) => number {
  let at = 0;
  return (target) => {
    const piece = bytes.subarray(at, at + target.length);
    target.set(piece);
    at += piece.length;
    return piece.length;
  };
}
