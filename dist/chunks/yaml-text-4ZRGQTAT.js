import {
  require_dist
} from "./chunk-S7MRHGHA.js";
import {
  __toESM
} from "./chunk-7VZ5H7B6.js";

// src/config/yaml-text.ts
var import_yaml = __toESM(require_dist(), 1);
var SyntaxFault = class extends Error {
  place;
  constructor(message, place) {
    super(message);
    this.place = place;
  }
};
var YamlText = class {
  #document;
  #lines = new import_yaml.LineCounter();
  constructor(text) {
    this.#document = (0, import_yaml.parseDocument)(text, { lineCounter: this.#lines, prettyErrors: false });
  }
  /** The first syntax error. */
  get fault() {
    const [fault] = [...this.#document.errors, ...this.#document.warnings];
    return fault === void 0 ? null : this.#wrong(fault.pos[0], FAULTS[fault.code] ?? `not valid YAML (${fault.code.toLowerCase().replaceAll("_", " ")})`);
  }
  /**
   * The document as plain values; an empty one is `{}`.
   * @throws SyntaxFault
   */
  value() {
    const { fault } = this;
    if (fault !== null) throw fault;
    (0, import_yaml.visit)(this.#document, {
      Pair: (_, pair) => {
        if (!(0, import_yaml.isScalar)(pair.key) || typeof pair.key.value === "object") throw this.#wrong((0, import_yaml.isNode)(pair.key) ? pair.key.range?.[0] ?? 0 : 0, "a key must be text");
      }
    });
    const { contents } = this.#document;
    if (contents === null || (0, import_yaml.isScalar)(contents) && contents.value === null && contents.source === "") return {};
    try {
      return this.#document.toJS({ maxAliasCount: 50 });
    } catch {
      throw this.#wrong(0, "an alias (*name) without anchor, or too many of them");
    }
  }
  /** Where a key or its value stands; of the nearest parent when there is no such key; null in an empty document. */
  placeOf(path, at) {
    let node = this.#document.contents;
    for (const [depth, key] of path.entries()) {
      if ((0, import_yaml.isAlias)(node)) node = node.resolve(this.#document);
      if ((0, import_yaml.isMap)(node)) {
        const pair = node.items.find((item) => (0, import_yaml.isScalar)(item.key) && String(item.key.value) === String(key));
        node = pair === void 0 ? node : at === "key" && depth === path.length - 1 ? pair.key : pair.value ?? pair.key;
      } else if ((0, import_yaml.isSeq)(node) && typeof key === "number") node = node.items[key] ?? node;
    }
    const offset = (0, import_yaml.isNode)(node) ? node.range?.[0] : void 0;
    return offset === void 0 ? null : this.#place(offset);
  }
  #wrong(offset, message) {
    return new SyntaxFault(message, this.#place(offset));
  }
  #place(offset) {
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col };
  }
};
var FAULTS = {
  DUPLICATE_KEY: "the same key stands here a second time",
  MULTIPLE_DOCS: "a second document starts here (---); a config file holds one",
  TAB_AS_INDENT: "a tab indents this line; YAML wants spaces",
  BAD_INDENT: "a bracket is open, or this line is not indented like its neighbours",
  TAG_RESOLVE_FAILED: "tags (!name) have no meaning in a config file",
  MISSING_CHAR: "a quote, bracket or colon is missing here"
};
export {
  SyntaxFault,
  YamlText
};
