/** The forms of any keyword: read where they came with the built-in rules, made where not. */
import { KNOWN_FORMS } from '../generated/known-forms.ts';
import type { Keyword } from '../rules/rule.ts';
import { literalForms, type LiteralForm } from './literal-forms.ts';
import { formsKey, readForm } from './written-forms.ts';

/** All forms of a keyword that its `forms` setting asks for. */
export function formsOf(keyword: Keyword): LiteralForm[] {
  const key = formsKey(keyword);
  // Own properties alone: a user's keyword may be called like one that every object has.
  const written = Object.hasOwn(KNOWN_FORMS, key) ? KNOWN_FORMS[key] : undefined;
  return written === undefined ? literalForms(keyword) : written.map(readForm);
}
