/**
 * Whose default, example or value a value is: the name of the parameter around it, with its type and description in
 * between. Templates (ROS, Terraform, OpenAPI, JSON Schema, Jenkins, GitHub workflows), options of command lines,
 * annotations and fields of programs.
 */

const QUOTE = String.raw`(?:\\?["'\`])?`;
/** An attribute that holds a value, with what assigns it. */
const ATTRIBUTE = new RegExp(
  String.raw`(?:^|[^A-Za-z0-9])((?:default|initial)(?:[_-]?val(?:ue)?)?|val(?:ue)?|examples?|sample|const|enum|fallback)${QUOTE}` +
    String.raw`(?:\s{0,40}(?:=>|[:=])|[>(])\s{0,40}(?:\[\s{0,40}|-\s{1,4})?[@$A-Za-z]{0,2}${QUOTE}$`,
  'i',
);
/** Attributes beside it that say the name. */
const NAMING = new RegExp(
  String.raw`(?:^|[\s,{(\[-])${QUOTE}(?:name|key|id|field|param(?:eter)?|option|env(?:[_-]?var)?|property|variable|value)${QUOTE}\s{0,40}(?:=>|[:=])\s{0,40}${QUOTE}([\w.$-]{2,80})`,
  'gi',
);
const NAME_ELEMENT = /<(?:name|key|id)>\s{0,40}([\w.$-]{2,80})\s{0,40}<\//gi;
const END_OF_ELEMENT =
  /<\/(?:property|param|parameter|entry|item|arg|argument|option|env|var|variable|[\w.]{0,60}definition)>/gi;
/** The first arguments of a call, up to the name. */
const ARGUMENT =
  /^\s{0,40}(?:&?[\w.]{1,60}\s{0,4},\s{0,40})?(?:\\?["'`]-{1,2}\w\\?["'`]\s{0,4},\s{0,40})?\\?["'`]-{0,2}([\w.$-]{2,80})/;
/** What stands between a parameter and what describes it, and is no name. */
const NO_NAMES =
  /^(?:schema|items?|properties|attributes?|options?|config|validate|type|spec|params?|parameters?|default|args?|kwargs|meta|field|required|allof|anyof|oneof)$/i;
/** Farthest, in characters: an attribute with a long description. */
const REACH = 1_000;
/** Containers in each other. */
const DEPTH = 3;

/**
 * @param left text that ends where a value begins, up to 2,000 characters
 * @returns the name, as if the value were assigned to it (`name = "`); null when it is the value of no attribute, or
 *   nobody's
 */
export function parameterName(left: string): string | null {
  const text = left.slice(-REACH);
  const attribute = ATTRIBUTE.exec(text.slice(-160));
  if (attribute === null) return null;
  const end = text.length - Math.min(160, text.length) + attribute.index + 1;
  const before = text.slice(0, end);
  const isValue = /^val/i.test(attribute[1] ?? '');
  const name = elementName(before, attribute[0]) ?? ownerByLines(before, isValue) ?? ownerByBrackets(before, isValue);
  return name === null ? null : `${name} = "`;
}

/** `<name>…</name> <description>…</description> <value>`. */
function elementName(before: string, attribute: string): string | null {
  if (!attribute.includes('>') || attribute.includes('=>')) return null;
  const closed = Math.max(0, ...[...before.matchAll(END_OF_ELEMENT)].map(({ index }) => index));
  return [...before.slice(closed).matchAll(NAME_ELEMENT)].at(-1)?.[1] ?? null;
}

/** The attribute begins a line: its neighbours are indented as it is, its parameter less. */
function ownerByLines(before: string, isValue: boolean): string | null {
  const lines = before.split('\n');
  const own = lines.pop() ?? '';
  if (lines.length === 0 || !/^[\s"'`\\-]*$/.test(own)) return null;
  let indent = indentOf(own);
  for (let line = lines.pop(), depth = 0; line !== undefined && depth < DEPTH; line = lines.pop()) {
    if (line.trim() === '' || indentOf(line) > indent) continue;
    if (indentOf(line) === indent) {
      // The closing bracket of a neighbour.
      if (/^[\s\])}]*,?\s*$/.test(line)) continue;
      const name = namedIn(line, isValue);
      if (name !== null) return name;
      if (/^\s*-\s/.test(line)) return null;
      continue;
    }
    const owner = nameOfOwner(line);
    if (owner === null || !NO_NAMES.test(owner)) return owner;
    indent = indentOf(line);
    depth++;
  }
  return null;
}

/** Column of a line's first word; the hyphen of a list's item belongs to the indentation. */
function indentOf(line: string): number {
  return /^\s*(?:-\s+)?/.exec(line)?.[0].length ?? 0;
}

/** `variable "access_key_secret" {`, `accessKeySecret:`, `"AccessKeySecret": {`, `secret: str = Field(`. */
function nameOfOwner(line: string): string | null {
  const text = line.trimEnd();
  if (/[{([]$/.test(text)) return nameBefore(text.slice(0, -1));
  return text.endsWith(':') ? wordAtEnd(text.slice(0, -1)) : null;
}

/** The brackets around the attribute: named inside, or before the opening one. */
function ownerByBrackets(before: string, isValue: boolean): string | null {
  let end = before.length;
  for (let depth = 0; depth < DEPTH; depth++) {
    const open = openBracket(before, end);
    if (open < 0) return null;
    const inside = before.slice(open + 1, end);
    const named = namedIn(inside, isValue) ?? (before[open] === '(' ? (ARGUMENT.exec(inside)?.[1] ?? null) : null);
    if (named !== null) return named;
    const name = before[open] === '<' ? null : nameBefore(before.slice(0, open));
    if (name === null || !NO_NAMES.test(name)) return name;
    end = open;
  }
  return null;
}

/** Where the bracket, or the tag, opens in which `end` stands; -1 where none does. */
function openBracket(text: string, end: number): number {
  let closed = 0;
  let tagEnded = false;
  for (let at = end - 1; at >= 0; at--) {
    const char = text[at] ?? '';
    if (char === ')' || char === ']' || char === '}') closed++;
    else if (char === '(' || char === '[' || char === '{') {
      if (closed === 0) return at;
      closed--;
    } else if (char === '>') tagEnded = true;
    else if (char === '<' && !tagEnded && /[A-Za-z]/.test(text[at + 1] ?? '')) return at;
    else if (char === ';') return -1;
  }
  return -1;
}

/** @param isValue the attribute is called so: another one of that name is no name. */
function namedIn(text: string, isValue: boolean): string | null {
  const names = [...text.matchAll(NAMING)].filter(([naming]) => !isValue || !/val(?:ue)?\W/i.test(naming));
  return names[0]?.[1] ?? null;
}

/** Longest type or called function between a name and its opening bracket, in characters. */
const LONGEST_TYPE = 80;
/** `: Record<string, string>`, as far as it is one. */
const TYPE = /:\s{0,4}[\w.<>|?[\], ]{1,60}$/;

/** The name that an opening bracket follows: of an object, a block, or a variable that a call gives its value. */
function nameBefore(text: string): string | null {
  const called = nameOfCalled(text.trimEnd());
  if (called !== null) return called;
  return wordAtEnd(text.trimEnd().replace(/(?:=>|[:=,])$/, ''));
}

/** `secret = new Field`, `secret: str = Field`: the variable, and what is called. */
function nameOfCalled(text: string): string | null {
  const callee = text.slice(wordStart(text, text.length));
  const before = text
    .slice(0, text.length - callee.length)
    .trimEnd()
    .replace(/(?<=[:=]\s{0,4})new$/, '')
    .trimEnd();
  const operator = before.at(-1);
  if (operator !== '=' && operator !== ':') return null;
  const assigned = before.slice(0, -1).trimEnd();
  const typed = operator === '=' ? TYPE.exec(assigned.slice(-LONGEST_TYPE)) : null;
  return wordAtEnd(typed === null ? assigned : assigned.slice(0, assigned.length - typed[0].length));
}

/** The name that a text ends with, quotes behind it aside. */
function wordAtEnd(text: string): string | null {
  const bare = text.trimEnd().replace(/\\?["'`\])]{1,2}$/, '');
  const word = bare.slice(wordStart(bare, bare.length));
  return word.length >= 2 && word.length <= LONGEST_NAME ? word : null;
}

const LONGEST_NAME = 80;
const NAME_CHARACTER = /[\w.$-]/;

/**
 * Where the word that ends at `end` begins. By hand: an expression that ends in `$` would try every character of the
 * text as a start, for each bracket around each value.
 */
function wordStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at <= LONGEST_NAME && NAME_CHARACTER.test(text[at - 1] ?? '')) at--;
  return at;
}
