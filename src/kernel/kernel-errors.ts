/**
 * What the kernel can say against a zlib stream or a delta: negative numbers in place of sizes, because callers meet
 * them by the thousand in a damaged pack and decide themselves what is worth a message.
 */

/** The stream is sound, and not what the host's checksum says. */
export const UNPROVEN = -11;

/**
 * Codes as in assembly/inflate/inflate.ts, assembly/objects/delta.ts and assembly/objects/object-walk.ts; those of
 * trees and commits are READ_ERRORS of tree-kernel.ts.
 */
const KERNEL_ERRORS: ReadonlyMap<number, string> = new Map([
  [-1, 'zlib stream ends too early'],
  [-2, 'not a zlib stream'],
  [-3, 'zlib stream needs a preset dictionary'],
  [-4, 'zlib stream has a block of unknown type'],
  [-5, 'zlib stream has a stored block with contradicting lengths'],
  [-6, 'zlib stream has an impossible set of codes'],
  [-7, 'zlib stream has a code that stands for nothing'],
  [-8, 'zlib stream refers to bytes before its start'],
  [-9, 'zlib stream inflates to more than expected'],
  [-10, 'zlib stream does not match its checksum'],
  [UNPROVEN, 'object does not match the checksum in the pack index'],
  [-20, 'delta ends too early'],
  [-21, 'delta is made for a base of another size'],
  [-22, 'delta makes more than expected'],
  [-23, 'delta has an instruction that git reserves'],
  [-24, 'delta copies from outside its base'],
  [-25, 'delta does not make what it declares'],
]);

/** For a person: what a negative result of `inflate` or `applyDelta` means. */
export function describeKernelError(code: number): string {
  return KERNEL_ERRORS.get(code) ?? `kernel error ${code}`;
}
