/** Stretches of a buffer around hits, and long ones in pieces. */

/** A stretch of the buffer around hits. */
export interface Window {
  start: number;
  end: number;
}

/** Longest stretch that is decoded as one view; a file full of keywords is cut into such pieces. */
const LONGEST_WINDOW = 32_768;
/** Overlap of such pieces: longer than any value with its neighbourhood. */
const WINDOW_OVERLAP = 6_400;

/** Long windows in pieces that overlap: the work per byte stays the same however many keywords stand in a row. */
export function cutWindow(window: Window): Window[] {
  if (window.end - window.start <= LONGEST_WINDOW) return [window];
  const pieces: Window[] = [];
  for (let start = window.start; start < window.end; start += LONGEST_WINDOW - WINDOW_OVERLAP) {
    pieces.push({ start, end: Math.min(window.end, start + LONGEST_WINDOW) });
    if (start + LONGEST_WINDOW >= window.end) break;
  }
  return pieces;
}
