/**
 * Bytes in, credential matches out. Pure: no I/O, no clock but the one it is given.
 * Prefilter hits → windows → views → patterns and checks → pairing. The caller feeds a blob chunk by chunk; a chunk
 * overlaps the one before, so that no window is cut.
 */
import type { CredentialMatch, RuleId, Span } from '../core/types.ts';
import { SETTLED_HIT } from '../kernel/literal-tables.ts';
import type { CompiledRule } from '../rules/compiled.ts';
import { deriveViews } from '../text/derive.ts';
import { rawView, textBefore, type View } from '../text/view.ts';
import { combineParts } from './combine.ts';
import { addWindow, cutWindow, overBoth, type Window } from './cut-window.ts';
import { standsAsWord } from './context-word.ts';
import { betterThan, type CheckRegistry, type FoundPart } from './found-part.ts';
import { deservesWindow } from './deserves-window.ts';
import { KeywordSearch } from './keyword-search.ts';
import { KnownWindows, moved } from './known-windows.ts';
import { matchView, type ViewMatch, type ViewMatchOptions } from './match-view.ts';
import { literalTable, type LiteralUse } from './prefilter.ts';

/** A chunk's hits this near to its end wait for the next chunk; also the context kept before it. */
export const CHUNK_OVERLAP = 16_384;
/** How far before an encoded value its name may stand, in characters. */
const NAME_REACH = 160;
/** Parts remembered of one blob; what is beyond is counted, not forgotten (BlobSession.dropped). */
const MAX_PARTS = 50_000;

/** In place of a path where any will do; no path of git's or a file system's holds a NUL. */
const ANY_PATH = '\0';

export interface EngineOptions {
  readonly checks: CheckRegistry;
  /** Unix time; IDs cannot be from the future. */
  readonly nowSeconds: number;
}

/** The hits of a literal search over a buffer. */
export interface Hits {
  readonly count: number;
  /** Ascending offsets into the buffer. */
  readonly offsets: Uint32Array;
  /** Index into `Engine.literals` of each hit, and SETTLED_HIT of kernel/literal-tables.ts. */
  readonly literals: Uint16Array;
}

/** What all blobs share. */
interface EngineParts {
  readonly rules: readonly CompiledRule[];
  readonly literals: readonly LiteralUse[];
  readonly keywords: KeywordSearch;
  readonly options: EngineOptions;
  readonly known: KnownWindows;
}

export class Engine {
  /** What the literal search has to look for, in the order of its literal numbers. */
  readonly literals: readonly LiteralUse[];
  readonly #parts: EngineParts;

  constructor(rules: readonly CompiledRule[], options: EngineOptions) {
    this.literals = literalTable(rules);
    this.#parts = {
      rules,
      literals: this.literals,
      keywords: new KeywordSearch(rules),
      options,
      known: new KnownWindows(),
    };
  }

  /**
   * Starts on a blob.
   * @param path for path hints of rules; a context word in it counts. Null when it is not known:
   *   `BlobSession.dependsOnPath` then tells whether it would have made a difference
   * @param seekContext whether a context word stands in the blob; asked at most once, for a blob whose hits do not tell
   */
  begin(path: string | null, seekContext: (() => boolean) | null = null): BlobSession {
    return new BlobSession(this.#parts, path, seekContext, false);
  }

  /**
   * Starts on a blob of which only is asked what it might hold: patterns are tried whatever path they want. @param path
   * counts as context only.
   */
  beginAnywhere(path: string): BlobSession {
    return new BlobSession(this.#parts, path, null, true);
  }
}

export class BlobSession {
  readonly #rules: readonly CompiledRule[];
  readonly #literals: readonly LiteralUse[];
  readonly #keywords: KeywordSearch;
  readonly #options: EngineOptions;
  readonly #known: KnownWindows;
  readonly #path: string | null;
  #seekContext: (() => boolean) | null;
  readonly #anyPath: boolean;
  readonly #parts = new Map<string, FoundPart>();
  /** Null until a word was seen or the path has been read. */
  #hasContext: boolean | null = null;
  /** Parts beyond MAX_PARTS. */
  dropped = 0;
  /** Rules whose patterns cost too much in this blob: they are not tried any further. */
  readonly costly = new Set<RuleId>();
  /** Whether something was decided by the path. */
  #askedPath = false;

  constructor(
    { rules, literals, keywords, options, known }: EngineParts,
    path: string | null,
    seekContext: (() => boolean) | null,
    anyPath: boolean,
  ) {
    this.#rules = rules;
    this.#literals = literals;
    this.#keywords = keywords;
    this.#options = options;
    this.#known = known;
    this.#path = path;
    this.#seekContext = seekContext;
    this.#anyPath = anyPath;
  }

  /**
   * Where in one buffer of the blob patterns have to be tried. Empty for most blobs.
   * @param bytes the buffer; only `[0, length)` is valid
   * @param last whether the buffer is all of the blob
   */
  windows(bytes: Uint8Array, length: number, hits: Hits, last: boolean): readonly Window[] {
    this.#noteContext(bytes, length, hits);
    const windows: Window[] = [];
    for (let i = 0; i < hits.count; i++) {
      const literal = hits.literals[i] ?? 0;
      if (literal >= SETTLED_HIT) continue;
      const use = this.#literals[literal];
      const at = hits.offsets[i] ?? 0;
      if (use === undefined || !use.isKeyword) continue;
      const start = Math.max(0, at - use.reach.before);
      const end = Math.min(length, at + use.form.bytes.length + use.reach.after);
      const open = windows.at(-1);
      if (open !== undefined && end <= open.end && start >= open.start) continue;
      if (!deservesWindow(use, bytes, at, length)) continue;
      // Without a context word the patterns behind this hit cannot count, unless the word comes in a later chunk or is
      // hidden in the same way as the keyword.
      if (use.needsContext && last && use.form.form === 'plain' && !this.#isInContext()) continue;
      addWindow(windows, { start, end }, overBoth);
    }
    return windows.flatMap(cutWindow);
  }

  /**
   * Tries the patterns in windows.
   * @param bytes the buffer, from its first to its last valid byte
   * @param base offset in the blob of the buffer's first byte
   * @param lineOf line ordinal of a buffer offset, asked in ascending order within one window
   * @returns the parts that are new, with spans in the blob
   */
  look(bytes: Uint8Array, base: number, windows: readonly Window[], lineOf: (offset: number) => number): FoundPart[] {
    const found: FoundPart[] = [];
    for (const window of windows) {
      for (const match of this.#matchWindow(bytes, window)) {
        const part = this.#keep(match, base, lineOf);
        if (part !== null) found.push(part);
      }
    }
    return found;
  }

  /** Everything found so far, believed or not: an excerpt must show none of it. */
  parts(): FoundPart[] {
    return [...this.#parts.values()];
  }

  /** Whether something was to be decided by the path while it is not known: then what was found counts for no path. */
  get dependsOnPath(): boolean {
    return this.#path === null && this.#askedPath;
  }

  /** Puts the blob's parts together. */
  finish(): CredentialMatch[] {
    if (this.#parts.size === 0) return [];
    const all = [...this.#parts.values()];
    // A part that needs no context is context itself: a named secret in the same file as a valid ID is believed.
    const context =
      all.some((part) => !part.needsContext && !part.companionOnly && part.part.confidence !== 'low') ||
      !all.some((part) => part.needsContext) ||
      this.#isInContext();
    // Without context such a secret is no more than any other value of its shape: believed beside an anchor only.
    const parts = context ? all : all.map((part) => (part.needsContext ? { ...part, companionOnly: true } : part));
    return combineParts(parts, this.#rules);
  }

  #contextIn(text: string): boolean {
    const lower = text.toLowerCase();
    return this.#rules.some(({ rule }) => rule.contextWords.some((word) => lower.includes(word)));
  }

  #noteContext(bytes: Uint8Array, length: number, hits: Hits): void {
    for (let i = 0; i < hits.count && this.#hasContext !== true; i++) {
      const use = this.#literals[(hits.literals[i] ?? 0) & ~SETTLED_HIT];
      if (use?.isContext === true && standsAsWord(bytes, hits.offsets[i] ?? 0, use.form.bytes.length, length))
        this.#hasContext = true;
    }
  }

  /** Whether a context word was seen so far; the path is read when it comes to that. */
  #isInContext(): boolean {
    this.#findContext();
    if (this.#hasContext === null && this.#path === null) {
      this.#askedPath = true;
      return false;
    }
    this.#hasContext ??= this.#contextIn(this.#path ?? '');
    return this.#hasContext;
  }

  /** The same where nothing is decided by it: decoded text need not be read when a word was seen. */
  #hasSeenContext(): boolean {
    if (this.#path !== null) return this.#isInContext();
    this.#findContext();
    return this.#hasContext === true;
  }

  #findContext(): void {
    if (this.#hasContext !== null || this.#seekContext === null) return;
    if (this.#seekContext()) this.#hasContext = true;
    this.#seekContext = null;
  }

  #matchWindow(bytes: Uint8Array, { start, end }: Window): readonly ViewMatch[] {
    const identity = this.#known.identity(bytes.subarray(start, end));
    const path = this.#anyPath ? ANY_PATH : this.#path;
    const known = this.#known.get(identity, path);
    if (known !== undefined && (known.context !== null || this.#hasSeenContext())) {
      if (known.context === true) this.#hasContext = true;
      if (known.dependsOnPath) this.#askedPath = true;
      return moved(known.matches, start);
    }
    const hadContext = this.#hasSeenContext();
    const dependedBefore = this.#askedPath;
    this.#askedPath = false;
    const matches = this.#matchViews(deriveViews(rawView(bytes, start, end)));
    // What a rule that was given up would have found here is not known.
    if (this.costly.size === 0) {
      this.#known.add(
        identity,
        path,
        { matches, context: hadContext ? null : this.#hasSeenContext(), dependsOnPath: this.#askedPath },
        start,
      );
    }
    this.#askedPath ||= dependedBefore;
    return matches;
  }

  #matchViews(views: readonly View[]): ViewMatch[] {
    for (const view of views)
      if (view.encoding.length > 0 && !this.#hasSeenContext() && this.#contextIn(view.text)) this.#hasContext = true;
    const options: ViewMatchOptions = {
      checks: this.#options.checks,
      nowSeconds: this.#options.nowSeconds,
      path: this.#anyPath ? null : (this.#path ?? ''),
      scope: 'keyword',
      anchorStarts: new Set(),
      anchorEnds: new Set(),
      giveUp: ({ rule }) => this.costly.add(rule.info.id),
    };
    const matches = views.flatMap((view) => this.#matchRules(view, options));
    return [...matches, ...this.#matchCompanions(views, matches, options)];
  }

  #matchRules(view: View, options: ViewMatchOptions): ViewMatch[] {
    // The name of an encoded value stands in the parent's text.
    const text = view.outer === null ? view.text : textBefore(view, 0, NAME_REACH) + view.text;
    return this.#keywords.rulesIn(text).flatMap((rule) => this.#matchRule(rule, view, options));
  }

  #matchRule(rule: CompiledRule, view: View, options: ViewMatchOptions): ViewMatch[] {
    if (this.costly.size > 0 && this.costly.has(rule.rule.info.id)) return [];
    if (rule.patterns.some((pattern) => pattern.path !== null)) this.#askedPath = true;
    return matchView(rule, view, options);
  }

  /** Companion patterns run only where an anchor of their credential was found. */
  #matchCompanions(views: readonly View[], matches: readonly ViewMatch[], options: ViewMatchOptions): ViewMatch[] {
    const found: ViewMatch[] = [];
    for (const { rule } of this.#rules) {
      const spec = rule.credential;
      if (spec === null) continue;
      const anchors = matches.filter(
        (match) => spec.anchors.includes(match.part.kind) && match.check.pairable !== false,
      );
      if (anchors.length === 0) continue;
      const companionOptions: ViewMatchOptions = {
        ...options,
        scope: 'companion',
        anchorStarts: new Set(anchors.map((match) => match.part.span.start)),
        anchorEnds: new Set(anchors.map((match) => match.part.span.end)),
      };
      for (const companion of this.#rules) {
        if (!spec.companions.includes(companion.rule.kind)) continue;
        for (const view of views) found.push(...this.#matchRule(companion, view, companionOptions));
      }
    }
    return found;
  }

  /** Remembers a part once, however many views and chunks show it; of two that overlap the better one stays. */
  #keep(match: ViewMatch, base: number, lineOf: (offset: number) => number): FoundPart | null {
    const { part, pattern, check } = match;
    const span: Span = { start: part.span.start + base, end: part.span.end + base };
    const key = `${part.kind}:${span.start}`;
    const companionOnly = pattern.source.scope === 'companion';
    const found: FoundPart = {
      part: { ...part, span },
      line: lineOf(part.span.start),
      endLine: lineOf(part.span.end),
      companionOnly,
      isCut: match.isCut,
      needsContext: pattern.source.needsContext,
      pairable: check.pairable !== false,
    };
    const present = this.#parts.get(key);
    if (present !== undefined && !betterThan(found, present)) return null;
    if (present === undefined && this.#parts.size >= MAX_PARTS) {
      this.dropped++;
      return null;
    }
    this.#parts.set(key, found);
    return found;
  }
}
