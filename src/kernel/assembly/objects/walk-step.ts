/** A step of a plan as the host writes it, and why a walk stops. The host side: ../walk-kernel.ts. */

// Why a walk stopped: an error code below 0, 0 for an object that does not fit, or one of these. The host side:
// ../walk-kernel.ts.
export const DONE: i32 = 1;
/** The object is there for the host to look at. */
export const LOOK: i32 = 2;
/** What was read of trees or commits must be taken before the next object. */
export const TAKE: i32 = 3;
/** Much has been made: the host gets its turn before the next object. */
export const PAUSE: i32 = 4;
export const BAD_PLAN: i32 = -40;
/** As ../kernel-errors.ts names it. */
export const UNPROVEN: i32 = -11;

// A step of the plan, u32 each; `head`, `stream` and `end` are offsets from the origin.
export const STEP: usize = 48;
export const HEAD: usize = 0;
export const STREAM: usize = 4;
export const END: usize = 8;
export const SIZE: usize = 12;
export const CHECKSUM: usize = 16;
/** Frame that holds the base; below 0 for a whole object. */
export const BASE: usize = 20;
/** Frame for the object while deltas hang on it; below 0 when none does. */
export const FRAME: usize = 24;
export const FLAGS: usize = 28;
/**
 * Out: segments and own entries of trees that wait after this one; or a commit's size, and the offset of its message.
 */
export const SEGMENTS: usize = 32;
export const OWN: usize = 36;
export const BYTES_OUT: usize = 32;
export const MESSAGE: usize = 36;

/** The base's last delta: its frame is given up. */
export const LAST_OF_BASE: u32 = 1;
/** Head and stream must agree with the CRC-32. */
export const PROVE: u32 = 2;
/** The compressed bytes lie in the arena. */
export const FREE_STREAM: u32 = 4;
export const COUNT: u32 = 8;
/** The host looks at it in any case. */
export const SHOW: u32 = 16;
/** It is read as a tree. */
export const READ_TREE: u32 = 32;
/** As a tree that is known: its entries are dropped. */
export const KNOWN_TREE: u32 = 64;
/** Its literals are looked for. */
export const FIND: u32 = 128;
/** The host looks at it when some stand where a match may be, or when it begins like something packed. */
export const SHOW_HITS: u32 = 256;
/** It is read as a commit. */
export const READ_COMMIT: u32 = 512;
