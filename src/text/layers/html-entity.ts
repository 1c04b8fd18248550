/** HTML and XML character references: numeric ones, and the named ones that stand in credentials' surroundings. */
import { ViewBuilder, type View } from '../view.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  equals: '=',
  colon: ':',
  plus: '+',
  sol: '/',
  lowbar: '_',
  comma: ',',
  period: '.',
  Tab: '\t',
  NewLine: '\n',
};
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));/g;

/** @returns the view with its references undone, or null when there is none */
export function htmlEntityLayer(view: View): View | null {
  if (!view.text.includes('&')) return null;
  const builder = new ViewBuilder(view, 'html-entity');
  let at = 0;
  for (const match of view.text.matchAll(REFERENCE)) {
    const [whole, decimal, hex, name] = match;
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : null;
    const text = code !== null ? (code <= 0x10ffff ? String.fromCodePoint(code) : null) : NAMED[name ?? ''];
    if (text === undefined || text === null) continue;
    builder.copy(at, match.index);
    at = match.index + whole.length;
    builder.add(text, match.index, at);
  }
  if (at === 0) return null;
  builder.copy(at, view.text.length);
  return builder.build();
}
