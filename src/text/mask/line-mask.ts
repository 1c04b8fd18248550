/**
 * Masks a line of any text so that it can be shown to anybody: what stands beside a finding may be another secret.
 * Shown is what has a reason to be: punctuation, names in the places of names, known words, evidently harmless values.
 * All else becomes `***`, whatever its length: no list of what secrets look like is complete.
 */
import { maskAddress, SCHEME } from './address-mask.ts';
import {
  announcesSecret,
  isHarmlessLiteral,
  isHarmlessValue,
  isKnownName,
  isNameLike,
  isPlainText,
  isScheme,
  isSecretName,
} from './name-shape.ts';

/** Stands for a redaction in the text: one character of the private use area, kept in its place. */
export const REDACTION_MARK = '\ue000';
/** What is shown of a value: the same for every value, and ASCII. */
const MASK = '***';

/** Whether the text goes on beyond its ends: what touches such an end may be a piece of something longer. */
export interface OpenEnds {
  readonly start: boolean;
  readonly end: boolean;
}

const BLANK = /\s+/y;
const QUOTE = /\\*["'`]/y;
/**
 * A value or a name: everything between blanks, quotes, redactions and what separates in most languages. Chinese stands
 * alone.
 */
const LUMP =
  /(?:[^\p{Script=Han}\s"'`\ue000=,;:()[\]{}<>|&?，。；：、（）【】《》！？]+|:(?=:)|(?<=:):(?!=)|(?<=\p{L})'(?=\p{L}))+/uy;
const CHINESE = /\p{Script=Han}+/uy;
/** What makes a name of that which stands before it. `::` joins names, `:/` begins an address, `==` compares. */
const ASSIGNS = /\s*(?:=>|:=|\+=|->|=(?!=)|:(?![:/])|：|＝)/y;
const FILLING = /=*(?=[\s"'`,;)\]}]|$)/y;
/** Behind these a value, an argument or an item is over, and with it what was known of it. */
const ENDS_VALUE = /[,;)}\]&|<，。；]/;
/** Strings in strings that are looked into. */
const DEEPEST = 4;

/**
 * @param text one line in which REDACTION_MARK stands for every value that is known. @returns the same with all marks,
 *   in order
 */
export function maskLine(text: string, open: OpenEnds = { start: false, end: false }): string {
  return new LineMask(text, open, 0, false).run().replace(/\*\*\*(?: +\*\*\*)+/g, MASK);
}

/** Masks everything but redactions and separators. */
function maskAll(text: string): string {
  return text.replace(/[^\ue000]+/g, (piece) =>
    /[\p{L}\p{N}]/u.test(piece) ? `${/^[:/]/.exec(piece)?.[0] ?? ''}${MASK}` : piece,
  );
}

class LineMask {
  readonly #text: string;
  readonly #open: OpenEnds;
  readonly #depth: number;
  /** In a string of which only the redaction is known: words of any kind may be a phrase. */
  readonly #strict: boolean;
  #at = 0;
  #shown = '';
  /** In the value of a secret's name. */
  #secret = false;
  /** In the value of a name, or of a flag of a command line. */
  #value = false;
  /** The last name, and whether a `value="…"` that follows belongs to a secret: `key="password" value="…"`. */
  #lastName = '';
  #secretFollows = false;
  /** The value of a flag is one word: `next` before it, `now` in it. */
  #flagValue: 'next' | 'now' | null = null;

  constructor(text: string, open: OpenEnds, depth: number, strict: boolean) {
    this.#text = text;
    this.#open = open;
    this.#depth = depth;
    this.#strict = strict;
  }

  run(): string {
    if (this.#open.start) this.#skipCutString();
    while (this.#at < this.#text.length) this.#step();
    return this.#shown;
  }

  #step(): void {
    const character = this.#text[this.#at] ?? '';
    const blank = this.#match(BLANK);
    if (blank !== '') {
      if (this.#flagValue === 'now') this.#endValue();
      return this.#show(blank);
    }
    if (this.#flagValue === 'next') this.#flagValue = 'now';
    if (character === REDACTION_MARK) {
      this.#endValue();
      return this.#show(character);
    }
    const quote = this.#match(QUOTE);
    if (quote !== '') return this.#string(quote);
    const scheme = this.#match(SCHEME);
    if (scheme !== '' && !this.#secret) return this.#address(scheme);
    const chinese = this.#match(CHINESE);
    if (chinese !== '') return this.#chinese(chinese);
    const lump = this.#match(LUMP);
    if (lump !== '') return this.#lump(lump);
    if (ENDS_VALUE.test(character)) this.#endValue();
    this.#show(character);
  }

  #endValue(): void {
    this.#secret = false;
    this.#value = false;
    this.#flagValue = null;
  }

  /** Keeps `length` characters of the text and shows them, or something else for them. */
  #show(kept: string, shown = kept): void {
    this.#at += kept.length;
    this.#shown += shown;
  }

  #match(pattern: RegExp, at = this.#at): string {
    pattern.lastIndex = at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  /** A text that begins in the middle of a line may begin in the middle of a string. */
  #skipCutString(): void {
    const first = /\\*["'`]/.exec(this.#text);
    if (first === null) return;
    const before = this.#text.slice(0, first.index);
    const after = this.#text.slice(first.index + first[0].length);
    if (/^\s*(?:[,:;)}\]]|$)/.test(after) && !/[=:,([{]\s*$/.test(before))
      this.#show(before + first[0], maskAll(before) + first[0]);
  }

  #string(quote: string): void {
    const start = this.#at + quote.length;
    const end = this.#endOfString(start, quote);
    const content = this.#text.slice(start, end === -1 ? undefined : end);
    const closing = end === -1 ? '' : quote;
    const after = end === -1 ? this.#text.length : end + quote.length;
    const named = this.#match(ASSIGNS, after) !== '' || this.#isSubscript(after);
    const whole = quote + content + closing;
    if (content === '' && end !== -1) this.#show(whole);
    else if (named && isNameLike(content)) {
      this.#show(whole);
      this.#name(content);
      return;
    } else this.#show(whole, quote + this.#stringContent(content, end === -1, after) + closing);
    this.#endValue();
  }

  #stringContent(content: string, unended: boolean, after: number): string {
    if (content.includes(REDACTION_MARK)) {
      if (this.#depth === DEEPEST) return maskAll(content);
      const inner = new LineMask(content, { start: false, end: unended && this.#open.end }, this.#depth + 1, true);
      inner.#secret = this.#secret;
      return inner.run();
    }
    if (!unended && this.#isNamedName(content)) return content;
    if (this.#secret || unended) return MASK;
    if (this.#isNameArgument(after) && isKnownName(content)) return content;
    if (isHarmlessLiteral(content) || (this.#value && isHarmlessValue(content))) return content;
    SCHEME.lastIndex = 0;
    return SCHEME.test(content) && this.#depth < DEEPEST
      ? new LineMask(content, { start: false, end: false }, this.#depth + 1, true).run()
      : MASK;
  }

  /** Offset of the quote that ends the string; -1 when it does not end here. */
  #endOfString(from: number, quote: string): number {
    const mark = quote.slice(-1);
    for (let at = this.#text.indexOf(mark, from); at !== -1; at = this.#text.indexOf(mark, at + 1)) {
      let escapes = 0;
      while (at - escapes > from && this.#text[at - escapes - 1] === '\\') escapes++;
      if (escapes === quote.length - 1) return at - escapes;
      // Fewer escapes: the string around this one ends, and this one with it.
      if (escapes < quote.length - 1) return -1;
    }
    return -1;
  }

  /** `config['name'] = …`, `os.environ["NAME"]` */
  #isSubscript(after: number): boolean {
    return this.#shown.endsWith('[') && this.#text[after] === ']' && /[\p{L}\p{N}_$)\]]\[$/u.test(this.#shown);
  }

  /** `getenv("NAME")`, `put("name", …)` */
  #isNameArgument(after: number): boolean {
    return (
      /(?:env|get|set|put|add|header|prop|property|param|conf|config|option)\w{0,12}\($/i.test(this.#shown) &&
      /^\s*[,)]/.test(this.#text.slice(after, after + 8))
    );
  }

  /** The name in `key="NAME" value="…"` and `name: NAME`. */
  #isNamedName(text: string): boolean {
    if (!/^(?:name|key)$/i.test(this.#lastName) || !this.#value || !isPlainText(text) || !isNameLike(text))
      return false;
    this.#secretFollows = isSecretName(text);
    return true;
  }

  #address(scheme: string): void {
    this.#show(
      scheme,
      scheme.replace(/[^:/]+/g, (part) => (isScheme(part) ? part : MASK)),
    );
    const { text, end } = maskAddress(this.#text, this.#at, maskAll);
    this.#show(this.#text.slice(this.#at, end), text);
    this.#endValue();
  }

  #chinese(text: string): void {
    const assigned = this.#match(ASSIGNS, this.#at + text.length) !== '';
    this.#show(text, (this.#secret || this.#strict) && !assigned ? MASK : text);
    if (assigned) this.#name(text);
    else if (announcesSecret(text)) this.#secret = true;
  }

  #lump(lump: string): void {
    const after = this.#at + lump.length;
    const assigns = this.#match(ASSIGNS, after);
    const bare = lump.replace(/^[-$@.#!%*]+/, '');
    if (assigns !== '' && this.#isName(bare, lump, after + assigns.length)) {
      this.#show(lump);
      this.#name(bare);
    } else if (this.#isFlag(lump, bare)) this.#flag(lump, bare);
    else if (this.#text[after] === '(' && this.#isCall(bare, after + 1)) {
      this.#show(`${lump}(`);
      this.#secret = isSecretName(bare);
      this.#value = false;
    } else {
      const shown = this.#isShown(lump, after);
      // What fills up base64 belongs to it.
      this.#show(shown ? lump : lump + this.#match(FILLING, after), shown ? lump : MASK);
      if (shown && announcesSecret(lump)) this.#secret = true;
    }
  }

  /** Passes what assigns; from here on it is the value of `name`. */
  #name(name: string): void {
    const assigns = this.#match(ASSIGNS);
    this.#show(assigns);
    this.#secret = isSecretName(name) || (this.#secretFollows && /^(?:value|val|default|content|text)$/i.test(name));
    this.#value = true;
    this.#flagValue = null;
    this.#lastName = name;
  }

  /** @param valueAt where the value begins */
  #isName(bare: string, lump: string, valueAt: number): boolean {
    if (!isNameLike(bare) || this.#isCut(this.#at + lump.length)) return false;
    const value = this.#text.slice(valueAt, valueAt + 1);
    // Base64 ends in `=` too.
    if (
      bare.length >= 12 &&
      /^\s?$/.test(value) &&
      this.#text[valueAt - 1] === '=' &&
      /^[A-Za-z0-9]+$/.test(bare) &&
      !isKnownName(bare)
    )
      return false;
    // `user:password` and `ab=cd` inside a value look like a name: known words, or a value that was found, say that it
    // is one.
    const certain = /[\ue000"'`]/.test(value) || isKnownName(bare);
    if (this.#isGlued()) return certain && /[,;&?({[<|]/.test(this.#text[this.#at - 1] ?? '');
    if (this.#secret) return this.#value ? certain : isKnownName(bare);
    return certain || /^[\s{[(]|^$/.test(value) || this.#text[valueAt - 1] !== ':';
  }

  /** Also behind a secret: a phrase holds no ` --flag`. */
  #isFlag(lump: string, bare: string): boolean {
    if (!/^-{1,2}[A-Za-z]/.test(lump) || this.#isGlued()) return false;
    return !this.#secret || bare.length === 1 || (lump.startsWith('--') && isPlainText(bare));
  }

  /** `-p value`, `--password value`; `-pvalue`. */
  #flag(lump: string, bare: string): void {
    const double = lump.startsWith('--');
    const named =
      (double && isNameLike(bare)) || bare.length === 1 || /^\p{Lu}\p{L}*$/u.test(bare)
        ? isNameLike(bare)
        : isPlainText(bare);
    this.#show(lump, named ? lump : `${lump.slice(0, 2)}${MASK}`);
    this.#value = true;
    // What follows a flag is its value, and of a flag of one letter nobody knows what it is.
    this.#secret = named && (bare.length === 1 || isSecretName(bare));
    this.#flagValue = 'next';
  }

  #isCall(bare: string, inside: number): boolean {
    if (
      !isNameLike(bare) ||
      ((this.#secret || this.#isGlued()) && !isKnownName(bare)) ||
      (this.#secret && this.#isGlued())
    )
      return false;
    return (isKnownName(bare) && !this.#secret) || /^\s*["'`\ue000{[)]/.test(this.#text.slice(inside, inside + 8));
  }

  #isShown(lump: string, after: number): boolean {
    if (
      this.#secret ||
      this.#isCut(after) ||
      this.#text[this.#at - 1] === REDACTION_MARK ||
      this.#text[after] === REDACTION_MARK
    )
      return false;
    // Punctuation alone says nothing, but between values it may belong to one.
    if (!/[\p{L}\p{N}]/u.test(lump)) return true;
    if (this.#strict) return /^\d{1,5}$/.test(lump) ? this.#value : isHarmlessValue(lump) && !isPlainText(lump);
    if (/^[\d.+-]+$/.test(lump) && !this.#value) return /^\d{1,3}$/.test(lump);
    if (this.#shown.endsWith('<') && isNameLike(lump.replace(/^\/|\/$/g, ''))) return true;
    // In a statement the type before the name.
    if (/^\s+[\p{L}_$][\w$]*\s*=/u.test(this.#text.slice(after, after + 80)) && isKnownName(lump)) return true;
    return isHarmlessValue(lump) || this.#isNamedName(lump);
  }

  /** Whether what stands here begins directly behind what is no blank and no quote. */
  #isGlued(): boolean {
    return (
      this.#at > 0 && /[^\s"'`]/.test(this.#text[this.#at - 1] ?? '') && !/[({[]/.test(this.#text[this.#at - 1] ?? '')
    );
  }

  /** Whether what ends at `after` touches an end beyond which the text goes on. */
  #isCut(after: number): boolean {
    return (this.#open.start && this.#at === 0) || (this.#open.end && after >= this.#text.length);
  }
}
