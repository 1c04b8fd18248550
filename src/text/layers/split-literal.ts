/**
 * String literals that a program joins: `'LTAI' + '5t…'`, `"a" . "b"`, adjacent literals, `.concat(…)`, `.append(…)`,
 * `x += "…"`, `[…].join('')`, `CONCAT('a', 'b')`. People write them to dodge scanners (1 real one in
 * 10 hits, with a comment that said why: docs/research/credential-formats.md, "Values hidden from scanners").
 */
import { textKernel } from '../../kernel/text-kernel.ts';
import { ViewBuilder, type View } from '../view.ts';

/**
 * White space, with comments in it: the reason is often written between the pieces. Or all of it is commented out, or a
 * patch.
 */
const GAP = String.raw`\s{0,40}(?:(?:/\*[^*]{0,120}\*/|(?://|#|--)[^\n]{0,120}\n|\n[ \t]{0,40}(?://|[#*+>]))\s{0,40}){0,2}`;
const OPERATOR = String.raw`(?:\+{1,2}|\.{1,2}|&(?:[ \t]{0,4}_)?|\|\||<>|<<|~)`;
/** `@"…"`, `u'…'`, `f"…"`, `L"…"`. */
const PREFIX = String.raw`(?:[@$]{1,2}|[A-Za-z]{1,2})?`;
/**
 * End of a literal, an operator or only white space, start of the next literal (sticky). A comma is no joint: it
 * separates arguments. `\\?` lets literals inside an escaped string join as well.
 * @internal
 */
export const JOINT = new RegExp(
  String.raw`\\?["'` +
    '`]' +
    String.raw`(?:\){0,2}${GAP}${OPERATOR}${GAP}\({0,2}${PREFIX}|\s{0,80}|\s{0,4}\\\r?\n\s{0,40}|;?\s{0,40}[$\w.]{1,40}\s{0,4}[.+]=\s{0,4}|\)?\s{0,40}\.(?:concat|append|plus)\(\s{0,8})\\?["'` +
    '`]',
  'y',
);
/** Literals in a row with commas between them. */
const LIST = /["'][^"'\n]{0,80}["'](?:\s{0,40},\s{0,40}["'][^"'\n]{0,80}["']){1,40}/g;
const COMMA_JOINT = /["']\s{0,40},\s{0,40}["']/g;
/** What stands around a list that is joined by nothing: `concat(`, `implode('', [`, `''.join([`, `].join('')`. */
const JOINED_BEFORE = /\b(?:concat|join|implode)\b[^\w\n]{0,16}(?:string[^\w\n]{0,4})?$/i;
const JOINED_AFTER = /^\s{0,40},?\s{0,40}[\])}]\s{0,40}\.\s{0,8}join\(\s{0,8}(?:''|""|``)?\s{0,8}\)/;

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** @returns the view with joints removed, or null when there is none */
export function splitLiteralLayer(view: View): View | null {
  const { text } = view;
  const cuts = findJoints(text);
  if (textKernel().holdsListWord(text)) cuts.push(...findJoinedLists(text));
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

/** The matches of JOINT from left to right, where each starts and ends in the text. @internal */
export function findJoints(text: string): Cut[] {
  const cuts: Cut[] = [];
  let end = 0;
  // JOINT alone, tried at every place, took a tenth of the engine's time.
  for (const index of textKernel().findQuotes(text)) {
    if (index < end) continue;
    const start = text[index - 1] === '\\' ? index - 1 : index;
    JOINT.lastIndex = start;
    if (!JOINT.test(text)) continue;
    end = JOINT.lastIndex;
    cuts.push({ start, end });
  }
  return cuts;
}

function findJoinedLists(text: string): Cut[] {
  const cuts: Cut[] = [];
  for (const list of text.matchAll(LIST)) {
    if (!isJoined(text, list.index, list.index + list[0].length)) continue;
    for (const comma of list[0].matchAll(COMMA_JOINT)) {
      const start = list.index + comma.index;
      cuts.push({ start, end: start + comma[0].length });
    }
  }
  return cuts;
}

function isJoined(text: string, start: number, end: number): boolean {
  return (
    JOINED_BEFORE.test(text.slice(Math.max(0, start - 32), start)) || JOINED_AFTER.test(text.slice(end, end + 160))
  );
}
