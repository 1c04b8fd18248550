/** Percent encoding of URLs and forms, one level. A plus sign is left alone: in a token it is a base64 digit. */
import { ViewBuilder, type View } from '../view.ts';

/** @returns the view with `%XX` undone, or null when there is none */
export function percentLayer(view: View): View | null {
  if (!view.text.includes('%') || !/%[0-9A-Fa-f]{2}/.test(view.text)) return null;
  const builder = new ViewBuilder(view, 'percent');
  let at = 0;
  for (const match of view.text.matchAll(/%([0-9A-Fa-f]{2})/g)) {
    builder.copy(at, match.index);
    at = match.index + 3;
    builder.add(String.fromCharCode(parseInt(match[1] ?? '', 16)), match.index, at);
  }
  builder.copy(at, view.text.length);
  return builder.build();
}
