/** The rules that ship with aksweep, compiled from rules/*.yaml when the bundle is made. */
import { BUILTIN_RULES } from '../generated/builtin-rules.ts';
import type { Rule } from './rule.ts';

/** In the order of their file names. */
export function builtinRules(): readonly Rule[] {
  return BUILTIN_RULES;
}
