/**
 * Undoes layer after layer: from the bytes as they stand to every view that decoding can reach within a depth of three.
 * Bounded: a base64 bomb (layers in layers) costs no more than MAX_FOLD times its window.
 */
import { base64Layers } from './layers/base64.ts';
import { hexLayers } from './layers/hex.ts';
import { htmlEntityLayer } from './layers/html-entity.ts';
import { percentLayer } from './layers/percent.ts';
import { quotedPrintableLayer } from './layers/quoted-printable.ts';
import { splitLiteralLayer } from './layers/split-literal.ts';
import { unescapeLayer } from './layers/escape.ts';
import { utf16Layers } from './layers/utf16.ts';
import type { View } from './view.ts';

/** How many layers may lie on top of each other. @internal */
export const MAX_DEPTH = 3;
/**
 * All views together are no longer than the window so many times. By length, because a list of small values in base64
 * is many short ones.
 */
const MAX_FOLD = 48;
/** Views per window, the raw one included: a window of nothing but the shortest base64 has no more. */
const MAX_VIEWS = 2_000;

/** All views of a window, the raw one first, then by depth. Views with the same text as an earlier one are left out. */
export function deriveViews(raw: View): View[] {
  const views: View[] = [raw];
  let room = MAX_FOLD * raw.text.length;
  for (let next = 0; next < views.length && views.length < MAX_VIEWS && room > 0; next++) {
    const view = views[next];
    if (view === undefined || view.encoding.length >= MAX_DEPTH) continue;
    for (const child of children(view, MAX_VIEWS - views.length)) {
      // Few are as long as another one: to compare costs less than a set, which reads every text.
      if (views.some(({ text }) => text === child.text)) continue;
      room -= child.text.length;
      if (room >= 0) views.push(child);
    }
  }
  return views;
}

function children(view: View, limit: number): View[] {
  const single = [
    unescapeLayer(view),
    percentLayer(view),
    htmlEntityLayer(view),
    quotedPrintableLayer(view),
    splitLiteralLayer(view),
  ];
  return [
    ...utf16Layers(view),
    ...single.filter((child) => child !== null),
    ...base64Layers(view, limit),
    ...hexLayers(view, limit),
  ].slice(0, limit);
}
