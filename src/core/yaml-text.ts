/**
 * Reads YAML (and JSON, for its positions) with the place of every key and value: config files and rule files. The only
 * file that loads `yaml`; import it lazily. The text may be anybody's: the parser gets nothing that is too large or too
 * deep for it, and no message quotes it.
 */
import {
  Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseAllDocuments,
  parseDocument,
  visit,
  type Pair,
  type YAMLMap,
} from 'yaml';

/** Both from 1; columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with the syntax, in words that never quote the text. */
export class SyntaxFault extends Error {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

/** Where in the document: keys and list indices (from 0) that lead there. */
export type KeyPath = readonly (string | number)[];

/** Some 40,000 list items. The parser needs up to 1 KB for each token: a megabyte of brackets took 1 GB. */
const MOST_TOKENS = 200_000;
/** Brackets in brackets, or lists in lists on one line. Every level is a level of the parser's stack. */
const MOST_LEVELS = 100;
/** Most uses of one anchored value: ten anchors that each use the one before ten times would make 10^10 values. */
const MOST_ALIASES = 50;

/** Duplicate keys are looked for here: the parser compares every key with every other one. */
const OPTIONS = { prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;

export class YamlText {
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;

  private constructor(document: Document.Parsed, lines: LineCounter) {
    this.#document = document;
    this.#lines = lines;
  }

  /** A text with one document. @throws SyntaxFault when it is too large or too deep to be parsed */
  static one(text: string): YamlText {
    return parsed(text, (lineCounter) => new YamlText(parseDocument(text, { ...OPTIONS, lineCounter }), lineCounter));
  }

  /**
   * Every document of a text; empty for a text without any. @throws SyntaxFault when it is too large or too deep to be
   * parsed
   */
  static all(text: string): readonly YamlText[] {
    return parsed(text, (lineCounter) => {
      const documents = parseAllDocuments(text, { ...OPTIONS, lineCounter });
      return Array.isArray(documents)
        ? documents.map((document) => new YamlText(document as Document.Parsed, lineCounter))
        : [];
    });
  }

  /** The first syntax error. */
  get fault(): SyntaxFault | null {
    const [fault] = [...this.#document.errors, ...this.#document.warnings];
    // The parser's own message can quote the text; its code cannot.
    if (fault !== undefined)
      return this.#wrong(
        fault.pos[0],
        FAULTS[fault.code] ?? `not valid YAML (${fault.code.toLowerCase().replaceAll('_', ' ')})`,
      );
    let found: SyntaxFault | null = null;
    visit(this.#document, {
      Pair: (_, pair) => {
        if (isScalar(pair.key) && typeof pair.key.value !== 'object') return undefined;
        found = this.#wrong(offsetOf(pair), 'a key must be text');
        return visit.BREAK;
      },
      Map: (_, map) => {
        const repeated = repeatedKey(map);
        if (repeated === null) return undefined;
        found = this.#wrong(offsetOf(repeated), 'the same key stands here a second time');
        return visit.BREAK;
      },
    });
    return found;
  }

  /**
   * The document as plain values; an empty one is `{}`.
   * @throws SyntaxFault
   */
  value(): unknown {
    const { fault } = this;
    if (fault !== null) throw fault;
    // An empty file, or one with comments only, sets nothing; `null` written out is a mistake.
    const { contents } = this.#document;
    if (contents === null || (isScalar(contents) && contents.value === null && contents.source === '')) return {};
    try {
      return this.#document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown;
    } catch {
      throw this.#wrong(0, 'an alias (*name) without anchor, or too many of them');
    }
  }

  /** Where a key or its value stands; of the nearest parent when there is no such key; null in an empty document. */
  placeOf(path: KeyPath, at: 'key' | 'value'): Place | null {
    let node: unknown = this.#document.contents;
    for (const [depth, key] of path.entries()) {
      if (isAlias(node)) node = node.resolve(this.#document);
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
        node =
          pair === undefined ? node : at === 'key' && depth === path.length - 1 ? pair.key : (pair.value ?? pair.key);
      } else if (isSeq(node) && typeof key === 'number') node = node.items[key] ?? node;
    }
    const offset = isNode(node) ? node.range?.[0] : undefined;
    return offset === undefined ? null : this.#place(offset);
  }

  #wrong(offset: number, message: string): SyntaxFault {
    return new SyntaxFault(message, this.#place(offset));
  }

  #place(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col };
  }
}

function parsed<T>(text: string, parse: (lines: LineCounter) => T): T {
  refuseExcess(text);
  try {
    return parse(new LineCounter());
  } catch (error) {
    // Levels by indentation are not counted beforehand.
    if (error instanceof RangeError) throw tooDeep({ line: 1, column: 1 });
    throw error;
  }
}

/**
 * Counts what the parser would have to build, with its own lexer, which goes through the text once and keeps nothing.
 */
function refuseExcess(text: string): void {
  let tokens = 0;
  let open = 0;
  let lists = 0;
  let line = 1;
  let inScalar = false;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > MOST_TOKENS)
      throw new SyntaxFault('there is too much in this file to be read: more than some 40,000 values', {
        line,
        column: 1,
      });
    if (inScalar) inScalar = false;
    else if (token === SCALAR_FOLLOWS) inScalar = true;
    else if (token === '[' || token === '{') open += 1;
    else if (token === ']' || token === '}') open -= 1;
    else if (token === '-' || token === '?' || token === ':') lists += 1;
    for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) {
      line += 1;
      lists = 0;
    }
    if (open > MOST_LEVELS || (lists > MOST_LEVELS && open === 0)) throw tooDeep({ line, column: 1 });
  }
}

/** The lexer's mark before the text of a scalar. */
const SCALAR_FOLLOWS = '\u001f';

function tooDeep(place: Place): SyntaxFault {
  return new SyntaxFault(`lists or keys are nested more than ${MOST_LEVELS} levels deep`, place);
}

function repeatedKey(map: YAMLMap): Pair | null {
  const seen = new Set<string>();
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (seen.has(key)) return pair;
    seen.add(key);
  }
  return null;
}

function offsetOf(pair: Pair): number {
  return isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

const FAULTS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a second document starts here (---); a config file holds one',
  TAB_AS_INDENT: 'a tab indents this line; YAML wants spaces',
  BAD_INDENT: 'a bracket is open, or this line is not indented like its neighbours',
  TAG_RESOLVE_FAILED: 'tags (!name) have no meaning in this file',
  MISSING_CHAR: 'a quote, bracket or colon is missing here',
};
