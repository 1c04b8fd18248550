/**
 * String literals that a program joins: `'LTAI' + '5t…'`, `"a" . "b"`, adjacent literals, `.concat(…)`, `[…].join('')`.
 * People write them to dodge scanners (formats.md §0.8: 1 real one in 10 hits, with a comment saying why).
 */
import { ViewBuilder, type View } from '../view.ts';

/**
 * End of a literal, an operator or only white space, start of the next literal. A comma is no joint: it separates
 * arguments. `\\?` lets literals inside an escaped string join as well.
 */
const JOINT = /\\?(["'`])(?:\s{0,40}(?:\+|\.{1,2}|&|\|\||<>|\+\+|~)\s{0,40}|\s{1,80}|\s{0,4}\\\r?\n\s{0,40}|\)?\.concat\(\s{0,8})\\?(["'`])/g;
/** An array of literals joined by nothing. */
const JOINED_ARRAY = /\[\s{0,40}(["'][^"'\[\]]{0,80}["'](?:\s{0,40},\s{0,40}["'][^"'\[\]]{0,80}["']){1,40})\s{0,40},?\s{0,40}\]\s{0,40}\.\s{0,8}join\(\s{0,8}(?:''|""|``)?\s{0,8}\)/g;
const COMMA_JOINT = /["']\s{0,40},\s{0,40}["']/g;

/** @returns the view with joints removed, or null when there is none */
export function splitLiteralLayer(view: View): View | null {
  const cuts: { start: number; end: number }[] = [];
  for (const match of view.text.matchAll(JOINT)) cuts.push({ start: match.index, end: match.index + match[0].length });
  for (const array of view.text.matchAll(JOINED_ARRAY)) {
    for (const comma of array[0].matchAll(COMMA_JOINT)) {
      const start = array.index + comma.index;
      cuts.push({ start, end: start + comma[0].length });
    }
  }
  if (cuts.length === 0) return null;
  cuts.sort((a, b) => a.start - b.start);
  const builder = new ViewBuilder(view, 'split-literal');
  let at = 0;
  for (const cut of cuts) {
    if (cut.start < at) continue;
    builder.copy(at, cut.start);
    at = cut.end;
  }
  builder.copy(at, view.text.length);
  return builder.build();
}
