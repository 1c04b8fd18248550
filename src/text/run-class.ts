/** Kinds of characters of which runs consist. */
import type { RunClass } from '../kernel/text-kernel.ts';

/** @param members body of a character class, like `A-Za-z0-9` */
export function runClass(members: string): RunClass {
  const member = new RegExp(`[${members}]`);
  return Uint8Array.from({ length: 256 }, (_, code) => (member.test(String.fromCharCode(code)) ? 1 : 0));
}
