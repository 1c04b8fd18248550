/**
 * Tells which rules have a keyword in a text: all keywords in one pass of the kernel. A regular expression for each
 * rule took a quarter of the engine's time (docs/performance.md).
 */
import { MAX_LITERAL_LENGTH, type Literal } from '../kernel/literal-tables.ts';
import { SearchKernel } from '../kernel/search-kernel.ts';
import type { CompiledRule } from '../rules/compiled.ts';
import { plainForm } from './literal-forms.ts';

/** A window and the name of an encoded value before it fit; longer texts go through in pieces. */
const PIECE = 65_536;
/** Pieces overlap by this much, so that no literal is cut. */
const OVERLAP = MAX_LITERAL_LENGTH - 1;
/** Units that are no byte. Views of UTF-16 text and of `\u` escapes have some; no keyword does. */
const WIDE = /[^\0-\xff]/g;

export class KeywordSearch {
  readonly #rules: readonly CompiledRule[];
  /** By literal: the places of the rules that have it as a keyword. */
  readonly #owners: readonly (readonly number[])[];
  /** By rule: 1 for one whose keyword stands inside an encoded value, where the text around it does not show it. */
  readonly #always: Uint8Array;
  readonly #literals: readonly Literal[];
  /** Made for the first text: most scans have none. */
  #kernel: SearchKernel | null = null;

  constructor(rules: readonly CompiledRule[]) {
    const owners = new Map<string, { readonly literal: Literal; readonly rules: number[] }>();
    rules.forEach(({ rule }, index) => {
      for (const keyword of rule.keywords.filter(({ forms }) => forms !== 'hidden')) {
        const literal = plainForm(keyword);
        const key = `${literal.ignoreCase}:${Buffer.from(literal.bytes).toString('latin1')}`;
        const present = owners.get(key);
        if (present === undefined) owners.set(key, { literal, rules: [index] });
        else present.rules.push(index);
      }
    });
    this.#rules = rules;
    this.#literals = [...owners.values()].map(({ literal }) => literal);
    this.#owners = [...owners.values()].map((owner) => owner.rules);
    this.#always = Uint8Array.from(rules, ({ rule }) =>
      rule.keywords.some((keyword) => keyword.forms === 'hidden') ? 1 : 0,
    );
  }

  /**
   * The rules, in their order, that may match in a text.
   * @param text one unit per byte, as views have it; a keyword outside of ASCII is compared by its UTF-8 bytes
   */
  rulesIn(text: string): readonly CompiledRule[] {
    this.#kernel ??= new SearchKernel(this.#literals, PIECE);
    const kernel = this.#kernel;
    const bytes = Buffer.from(kernel.input.buffer, kernel.input.byteOffset, kernel.input.length);
    const isIn = this.#always.slice();
    for (let from = 0; from < text.length; from += PIECE - OVERLAP) {
      const length = bytes.write(text.slice(from, from + PIECE).replace(WIDE, '\0'), 'latin1');
      for (let at = 0; at < length; at = kernel.resumeAt) {
        const count = kernel.search(at, length, length);
        for (let i = 0; i < count; i++)
          for (const rule of this.#owners[kernel.hitLiterals[i] ?? 0] ?? []) isIn[rule] = 1;
      }
    }
    return this.#rules.filter((_, index) => isIn[index] === 1);
  }
}
