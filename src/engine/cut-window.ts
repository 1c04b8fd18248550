/** Stretches of a buffer around hits: those that touch are one, long ones are cut in pieces. */

/** A stretch of the buffer around hits. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/**
 * Adds the stretch around another hit, with all before it that it touches: a later hit may reach back farther than an
 * earlier one.
 * @param windows in order, apart from each other. @param join the stretch over both.
 */
export function addWindow<W extends Window>(windows: W[], window: W, join: (before: W, window: W) => W): void {
  let joined = window;
  for (let before = windows.at(-1); before !== undefined && joined.start <= before.end; before = windows.at(-1)) {
    joined = join(before, joined);
    windows.pop();
  }
  windows.push(joined);
}

/** From the beginning of the first to the end of the last. */
export function overBoth(a: Window, b: Window): Window {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
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
