import { LineHasher } from '../../src/report/sarif/line-hash.ts';

/** The hash of every line of `text`; index 0 is line 1. A text that ends in a line break has one more, empty line. */
export function lineHashes(text: string): string[] {
  const hashes: string[] = [];
  const hasher = new LineHasher((_line, hash) => hashes.push(hash));
  hasher.push(text);
  hasher.end();
  return hashes;
}
