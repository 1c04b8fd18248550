/** Everything that a report says to a person, one object per language. */
import { en } from './en.ts';
import type { Language, Messages } from './messages.ts';
import { zh } from './zh.ts';

const CATALOGUE: Readonly<Record<Language, Messages>> = { en, zh };

export function messagesFor(lang: Language): Messages {
  return CATALOGUE[lang];
}
