/** Reads YAML (and JSON, for its positions) with the place of every key and value. The only file of this room that loads `yaml`. */
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';

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

export class YamlText {
  readonly #document: Document.Parsed;
  readonly #lines = new LineCounter();

  constructor(text: string) {
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
  }

  /** The first syntax error. */
  get fault(): SyntaxFault | null {
    const [fault] = [...this.#document.errors, ...this.#document.warnings];
    // The parser's own message can quote the text; its code cannot.
    return fault === undefined ? null : this.#wrong(fault.pos[0], FAULTS[fault.code] ?? `not valid YAML (${fault.code.toLowerCase().replaceAll('_', ' ')})`);
  }

  /**
   * The document as plain values; an empty one is `{}`.
   * @throws SyntaxFault
   */
  value(): unknown {
    const { fault } = this;
    if (fault !== null) throw fault;
    visit(this.#document, {
      Pair: (_, pair) => {
        if (!isScalar(pair.key) || typeof pair.key.value === 'object') throw this.#wrong(isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0, 'a key must be text');
      },
    });
    // An empty file, or one with comments only, sets nothing; `null` written out is a mistake.
    const { contents } = this.#document;
    if (contents === null || (isScalar(contents) && contents.value === null && contents.source === '')) return {};
    try {
      return this.#document.toJS({ maxAliasCount: 50 }) as unknown;
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
        node = pair === undefined ? node : at === 'key' && depth === path.length - 1 ? pair.key : (pair.value ?? pair.key);
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

const FAULTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'the same key stands here a second time',
  MULTIPLE_DOCS: 'a second document starts here (---); a config file holds one',
  TAB_AS_INDENT: 'a tab indents this line; YAML wants spaces',
  BAD_INDENT: 'a bracket is open, or this line is not indented like its neighbours',
  TAG_RESOLVE_FAILED: 'tags (!name) have no meaning in a config file',
  MISSING_CHAR: 'a quote, bracket or colon is missing here',
};
