/**
 * Error codes of the kernel: negative numbers where a size is expected, because callers meet them by the thousand in a
 * damaged pack and decide themselves what is worth a message. Set in assembly/inflate/inflate.ts,
 * assembly/objects/delta.ts and assembly/objects/object-walk.ts; those of trees and commits are READ_ERRORS of
 * tree-kernel.ts.
 *
 * | code | zlib stream |
 * | --- | --- |
 * | -1 | ends too early |
 * | -2 | is none |
 * | -3 | needs a preset dictionary |
 * | -4 | has a block of unknown type |
 * | -5 | has a stored block with contradicting lengths |
 * | -6 | has an impossible set of codes |
 * | -7 | has a code that stands for nothing |
 * | -8 | refers to bytes before its start |
 * | -9 | inflates to more than expected |
 * | -10 | does not match its checksum |
 *
 * | code | delta |
 * | --- | --- |
 * | -20 | ends too early |
 * | -21 | is made for a base of another size |
 * | -22 | makes more than expected |
 * | -23 | has an instruction that git reserves |
 * | -24 | copies from outside its base |
 * | -25 | does not make what it declares |
 */

/** The stream is sound, but does not match the checksum that the pack's index has of it. */
export const UNPROVEN = -11;
