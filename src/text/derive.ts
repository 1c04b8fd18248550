/**
 * Undoes layer after layer: from the bytes as they stand to every view that decoding can reach within a depth of three.
 * Bounded: a base64 bomb (layers in layers) costs no more than MAX_VIEWS views of one window.
 */
import { base64Layers } from './layers/base64.ts';
import { htmlEntityLayer } from './layers/html-entity.ts';
import { percentLayer } from './layers/percent.ts';
import { splitLiteralLayer } from './layers/split-literal.ts';
import { unescapeLayer } from './layers/escape.ts';
import { utf16Layers } from './layers/utf16.ts';
import type { View } from './view.ts';

/** How many layers may lie on top of each other. */
export const MAX_DEPTH = 3;
/** Views per window, the raw one included. */
const MAX_VIEWS = 48;

/** All views of a window, the raw one first, then by depth. Views with the same text as an earlier one are left out. */
export function deriveViews(raw: View): View[] {
  const views: View[] = [raw];
  for (let next = 0; next < views.length && views.length < MAX_VIEWS; next++) {
    const view = views[next];
    if (view === undefined || view.encoding.length >= MAX_DEPTH) continue;
    for (const child of children(view, MAX_VIEWS - views.length)) {
      // Few are as long as another one: to compare costs less than a set, which reads every text.
      if (!views.some(({ text }) => text === child.text)) views.push(child);
    }
  }
  return views;
}

function children(view: View, limit: number): View[] {
  const single = [unescapeLayer(view), percentLayer(view), htmlEntityLayer(view), splitLiteralLayer(view)];
  return [...utf16Layers(view), ...single.filter((child) => child !== null), ...base64Layers(view, limit)].slice(0, limit);
}
