/**
 * What may stand in the middle of an encoded value: a line break, a joint of two string literals. Sources of regular
 * expressions, and how they are made.
 */

/**
 * From one literal into the next, as far as text/layers/split-literal.ts joins them; or a line that goes on. No two
 * ways to read one text: a hostile file would otherwise take hours (tested).
 */
export const LITERAL_JOINT = String.raw`\\*["'\`](?:[^A-Za-z0-9"'\`]{0,40}(?:concat|append|plus|[A-Za-z]{1,2})?[^A-Za-z0-9"'\`]{0,40}|;?\s{0,40}[$\w.]{1,40}\s{0,4}[.+]=\s{0,4})["'\`]|\\\r?\n`;

/**
 * The end of a line with the indentation of the next, written out or escaped (`\n` in JSON, in JSON in JSON), and a
 * joint.
 */
export const LINE_BREAK = String.raw`(?:\\{1,4}r)?(?:\\{1,4}n)?(?:\r?\n[ \t]{0,40}|${LITERAL_JOINT}[ \t]{0,40})?`;

/**
 * A regular expression that is made when it is first asked: most literals are met in no scan, and there are a hundred.
 */
export class LazyPattern {
  readonly source: string;
  readonly flags: string;
  #made: RegExp | null = null;

  constructor(source: string, flags = '') {
    this.source = source;
    this.flags = flags;
  }

  test(text: string): boolean {
    this.#made ??= new RegExp(this.source, this.flags);
    return this.#made.test(text);
  }
}
