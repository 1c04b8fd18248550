/**
 * What tools put before every line: `conf/core-site.xml:23:` of grep, the number of a listing, the time of a log, the
 * name of a container. A name and its value on two lines have it between them.
 */

/** A prefix ends behind a sign that separates, with the blank behind it. */
const END = /^[^\n]*(?:[:|)\]>\t]|\d[-.]?[ \t]|\d-|[-#] )[ \t]?/;
/** Without one of these, or the name of a file, it is as likely the beginning of two names. */
const TELLS = /[0-9|\]>#/]|\.\w{1,10}[:-]/;
const LONGEST = 100;
/** So many lines, the value's own among them, are looked at. */
const LINES = 12;

/**
 * @param left text that ends where a value begins
 * @returns it without what the value's line and the one before it have in common at their beginning, numbers aside;
 *   null when that is no prefix
 */
export function withoutLinePrefix(left: string): string | null {
  const lines = left.split('\n').slice(-LINES);
  const [own, before] = [lines.at(-1), lines.at(-2)];
  if (own === undefined || before === undefined) return null;
  const prefix = END.exec(own.slice(0, sharedLength(own, before)))?.[0] ?? '';
  if (!TELLS.test(prefix)) return null;
  return lines.map((line) => line.slice(prefixLength(line, prefix))).join('\n');
}

/** How much of a line begins as another one does; two numbers are alike. */
function sharedLength(line: string, other: string): number {
  let [at, there] = [0, 0];
  while (at < LONGEST && at < line.length && there < other.length) {
    const [number, otherNumber] = [digitsAt(line, at), digitsAt(other, there)];
    if (number === 0 && otherNumber === 0 && line[at] !== other[there]) break;
    if ((number === 0) !== (otherNumber === 0)) break;
    at += Math.max(1, number);
    there += Math.max(1, otherNumber);
  }
  return at;
}

/** Characters of a line that are the prefix; 0 where it does not begin with all of it. */
function prefixLength(line: string, prefix: string): number {
  let [at, there] = [0, 0];
  while (there < prefix.length) {
    const [number, wanted] = [digitsAt(line, at), digitsAt(prefix, there)];
    if ((number === 0) !== (wanted === 0) || (number === 0 && line[at] !== prefix[there])) return 0;
    at += Math.max(1, number);
    there += Math.max(1, wanted);
  }
  return at;
}

function digitsAt(text: string, at: number): number {
  let end = at;
  while (end < text.length && (text[end] ?? '') >= '0' && (text[end] ?? '') <= '9') end++;
  return end - at;
}
