/** Kinds of characters of which runs consist. */
import type { RunClass } from '../kernel/text-kernel.ts';

/** Rules ask for the same few classes again and again. */
const made = new Map<string, RunClass>();

/** @param members body of a character class, like `A-Za-z0-9`. @returns a table that nobody may change. */
export function runClass(members: string): RunClass {
  const present = made.get(members);
  if (present !== undefined) return present;
  const member = new RegExp(`[${members}]`);
  const table = Uint8Array.from({ length: 256 }, (_, code) => (member.test(String.fromCharCode(code)) ? 1 : 0));
  made.set(members, table);
  return table;
}
