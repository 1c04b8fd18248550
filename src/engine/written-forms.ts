/**
 * The forms of a keyword as data. Those of the built-in rules' keywords are made when the rules are compiled
 * (scripts/compile-rules.mjs): making them in a cold process takes longer than reading what they come to.
 */
import type { Keyword } from '../rules/rule.ts';
import { LazyPattern } from './literal-breaks.ts';
import { literalForms, type Beside, type LiteralForm } from './literal-forms.ts';

/** Source and flags of an expression; null for none. */
type WrittenPattern = readonly [source: string, flags: string] | null;

/** A form; bytes as Latin-1. */
export type WrittenForm = readonly [
  bytes: string,
  ignoreCase: boolean,
  form: LiteralForm['form'],
  beside: readonly (readonly [before: WrittenPattern, behind: WrittenPattern])[] | null,
  stretch: number,
];

/** Forms by `formsKey`. */
export type WrittenForms = Readonly<Record<string, readonly WrittenForm[]>>;

/** What the forms of a keyword depend on. */
export function formsKey({ text, ignoreCase, forms }: Keyword): string {
  return `${forms} ${ignoreCase} ${text}`;
}

/** @returns the forms of those keywords that have more than a few. */
export function writeForms(keywords: readonly Keyword[]): WrittenForms {
  const worth = keywords.filter(({ forms }) => forms !== 'plain' && forms !== 'wide');
  return Object.fromEntries(worth.map((keyword) => [formsKey(keyword), literalForms(keyword).map(writeForm)]));
}

function writeForm({ bytes, ignoreCase, form, beside, stretch }: LiteralForm): WrittenForm {
  const written = (made: LazyPattern | null): WrittenPattern => (made === null ? null : [made.source, made.flags]);
  return [
    Buffer.from(bytes).toString('latin1'),
    ignoreCase,
    form,
    beside?.map(({ before, behind }) => [written(before), written(behind)] as const) ?? null,
    stretch,
  ];
}

/** @returns the form that `writeForms` wrote. */
export function readForm([bytes, ignoreCase, form, beside, stretch]: WrittenForm): LiteralForm {
  return {
    bytes: Buffer.from(bytes, 'latin1'),
    ignoreCase,
    form,
    beside: beside?.map(([before, behind]): Beside => ({ before: pattern(before), behind: pattern(behind) })) ?? null,
    stretch,
  };
}

function pattern(written: WrittenPattern): LazyPattern | null {
  return written === null ? null : new LazyPattern(...written);
}
