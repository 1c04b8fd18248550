/**
 * Percent encoding of URLs and forms, one level, and what JavaScript's `escape` makes of characters (`%u004c`). A plus
 * sign is left alone: in a token it is a base64 digit.
 */
import { ViewBuilder, type View } from '../view.ts';

const ESCAPE = /%(?:([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/g;

/** @returns the view with `%XX` and `%uXXXX` undone, or null when there is none */
export function percentLayer(view: View): View | null {
  if (!view.text.includes('%') || view.text.search(ESCAPE) < 0) return null;
  const builder = new ViewBuilder(view, 'percent');
  let at = 0;
  for (const match of view.text.matchAll(ESCAPE)) {
    builder.copy(at, match.index);
    at = match.index + match[0].length;
    builder.add(String.fromCharCode(parseInt(match[1] ?? match[2] ?? '', 16)), match.index, at);
  }
  builder.copy(at, view.text.length);
  return builder.build();
}
