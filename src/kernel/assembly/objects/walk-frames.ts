/** Frames: bases that are kept while deltas hang on them. */
import { free } from './arena';

// A frame, u32 each.
export const FRAME_SIZE: usize = 32;
export const FRAMES: usize = memory.data(64 * 32, 16);
export const MOST_FRAMES: u32 = 64;
export const AT: usize = 0;
export const BYTES: usize = 4;
/** Saved hits and how many; 0 when they are not all known. */
export const HITS: usize = 8;
export const HIT_COUNT: usize = 12;
/** Where a tree's entries begin, and how many; 0 when it is no tree. */
export const STARTS: usize = 16;
export const ENTRIES: usize = 20;
/** `DONE`, or why the object is not there. */
export const STATE: usize = 24;

/** Gives up what a frame holds. */
export function leave(frame: usize): void {
  if (!load<u32>(frame, AT)) return;
  free(load<u32>(frame, AT));
  if (load<u32>(frame, HITS)) free(load<u32>(frame, HITS));
  if (load<u32>(frame, STARTS)) free(load<u32>(frame, STARTS));
  store<u32>(frame, 0, AT);
}
