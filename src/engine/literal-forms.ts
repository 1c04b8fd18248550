/**
 * The byte sequences under which a keyword can stand in a blob: plain, UTF-16, base64 in three alignments (and base64
 * of base64), in hexadecimal, and escaped letter by letter. The prefilter searches all of them in one pass, so that the
 * price of looking for hidden forms is paid by the kernel and not by decoding every file.
 */
import type { Keyword } from '../rules/rule.ts';
import { base64Forms, wrappedBase64Forms } from './base64-forms.ts';
import { escapedForms, softlyBrokenForms } from './escaped-forms.ts';
import type { LazyPattern } from './literal-breaks.ts';
import { hexForms } from './hex-forms.ts';

/** One byte sequence to search for. */
export interface LiteralForm {
  readonly bytes: Uint8Array;
  readonly ignoreCase: boolean;
  /** `plain` for the keyword as it is written; `hidden` for every other form. */
  readonly form: 'plain' | 'hidden';
  /** What must stand beside a form that is too short to say enough; one of them. Null where the bytes are all. */
  readonly beside: readonly Beside[] | null;
  /** About how many bytes a character of the text around it takes. */
  readonly stretch: number;
}

/** What stands around a literal. */
export interface Beside {
  /** Matches the text that ends where the literal begins; null for any. */
  readonly before: LazyPattern | null;
  /** Matches the text that begins where the literal ends; null for any. */
  readonly behind: LazyPattern | null;
}

/** A form that counts only beside something. */
export interface PartialForm extends Beside {
  readonly text: string;
}

/** How deep base64 may be nested and still be seen by the prefilter. */
const BASE64_DEPTH: Readonly<Record<Exclude<Keyword['forms'], 'plain' | 'wide'>, number>> = {
  encoded: 2,
  deep: 3,
  hidden: 1,
};
/** The beginning of a long form says enough. */
const LONGEST_FORM = 16;
/** Of an array (`0x41, `); of digits in a row it is two. */
const HEX_STRETCH = 6;
/** Of `\u0041` and `&#x41;`; of what is longer still, less is seen. */
const ESCAPE_STRETCH = 6;

/** A keyword as it is written. */
export function plainForm(keyword: Keyword): LiteralForm {
  return {
    bytes: Buffer.from(keyword.text, 'utf8'),
    ignoreCase: keyword.ignoreCase,
    form: 'plain',
    beside: null,
    stretch: 1,
  };
}

/** All forms of a keyword that its `forms` setting asks for. */
export function literalForms(keyword: Keyword): LiteralForm[] {
  const plain = Buffer.from(keyword.text, 'utf8');
  const forms: LiteralForm[] = keyword.forms === 'hidden' ? [] : [plainForm(keyword)];
  if (keyword.forms === 'plain') return forms;
  const little = Buffer.from(keyword.text, 'utf16le');
  const hidden = (bytes: Uint8Array, ignoreCase: boolean): void => {
    forms.push({ bytes: bytes.subarray(0, LONGEST_FORM), ignoreCase, form: 'hidden', beside: null, stretch: 1 });
  };
  const partial = ({ text, before, behind }: PartialForm, ignoreCase: boolean, stretch: number): void => {
    forms.push({
      bytes: Buffer.from(text, 'latin1'),
      ignoreCase,
      form: 'hidden',
      beside: [{ before, behind }],
      stretch,
    });
  };
  if (keyword.forms !== 'hidden') hidden(little, keyword.ignoreCase);
  // Big-endian text is the same bytes one later; its own last byte keeps `\0L\0T` from matching little-endian text.
  if (keyword.forms !== 'hidden') hidden(Buffer.from(little).swap16(), keyword.ignoreCase);
  if (keyword.forms === 'wide') return forms;
  // A token's claims stand in one line.
  const wraps = keyword.forms !== 'hidden';
  if (wraps) for (const form of wrappedBase64Forms(plain)) partial(form, false, 1);
  for (const bytes of base64Forms(plain, BASE64_DEPTH[keyword.forms])
    .slice(wraps ? 1 : 0)
    .flat())
    hidden(bytes, false);
  // What PowerShell's -EncodedCommand makes of it.
  if (keyword.forms === 'deep') for (const bytes of base64Forms(little, 1).flat()) hidden(bytes, false);
  if (keyword.forms === 'hidden') return forms;
  for (const form of hexForms(keyword.text)) partial(form, true, HEX_STRETCH);
  for (const form of escapedForms(keyword.text)) partial(form, true, ESCAPE_STRETCH);
  for (const form of softlyBrokenForms(keyword.text)) partial(form, keyword.ignoreCase, 1);
  return forms;
}
