/**
 * What a rule is once its YAML file has been read: data that the engine follows. Nothing here matches anything.
 */
import type { Confidence, PartKind, RuleInfo } from '../core/types.ts';
import type { KindGroup } from './kind-groups.ts';

/**
 * Where a pattern is tried.
 * - keyword: in windows around the rule's keywords
 * - companion: in windows around an anchor of the credential the part belongs to; a match that pairs with none is
 *   dropped
 */
export type PatternScope = 'keyword' | 'companion';

export interface RulePattern {
  /** In the common subset of V8 and RE2: no look-around, no back-reference, every repeat bounded. */
  readonly pattern: string;
  readonly ignoreCase: boolean;
  /** Capture group that holds the value; 0 is the whole match. */
  readonly group: number;
  readonly scope: PatternScope;
  /** Body of a character class: a value with such a neighbour is part of something longer. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** Must match the text that ends where the value begins (up to 160 characters). */
  readonly left: string | null;
  /** Must not match there. */
  readonly notLeft: string | null;
  /** `left` may also match the name of the parameter whose default, example or value this is. */
  readonly ofParameter: boolean;
  /** Must match within `nearDistance` characters on either side. */
  readonly near: string | null;
  readonly nearDistance: number;
  /** Must match the blob's path. */
  readonly path: string | null;
  /** Whether one of the rule's context words must occur in the blob or its path. */
  readonly needsContext: boolean;
  /** Name of a check of the domain room that has the last word. */
  readonly check: string | null;
  /** Lowest Shannon entropy in bits per character; 0 asks for none. */
  readonly minEntropy: number;
  readonly confidence: Confidence;
}

/**
 * Which forms of a keyword the prefilter looks for: as written; also as UTF-16 (`wide`); also in base64 and escapes
 * (`encoded`, base64 nested twice; `deep`, three times); or only those that hide it (`hidden`, for words inside an
 * encoded value such as a JWT's claims). Every form is one more literal for the kernel: 441 of them made it five times
 * slower than 130.
 */
export type KeywordForms = 'plain' | 'wide' | 'encoded' | 'deep' | 'hidden';

export interface Keyword {
  readonly text: string;
  readonly ignoreCase: boolean;
  readonly forms: KeywordForms;
  readonly follows: Follows | null;
}

/** What must follow a keyword before any pattern is tried: the cheap test that keeps frequent words cheap. */
export interface Follows {
  /** Length of the run of letters and digits, or of `members`, that has to come. */
  readonly run: number;
  /** Bytes between the keyword and the start of that run, at most. */
  readonly within: number;
  /** The keyword is the beginning of the value: a letter or digit before it means that it is part of a longer word. */
  readonly startsValue: boolean;
  /** The keyword is the end of a name: a letter or digit right behind it means another name. */
  readonly endsName: boolean;
  /**
   * camelCase segments that the run has at least: 30 random characters have 15, identifiers of that length up to eight.
   * 0 asks for none.
   */
  readonly segments: number;
  /**
   * The run, to its end, holds a digit, or a camelCase segment for every five characters: a reference like
   * `config.bearerToken` does not.
   */
  readonly mixed: boolean;
  /** Body of a character class: what the run consists of. */
  readonly members: string;
  /** The run may also stand before the keyword, as far away; it is then no longer than `run`, on either side. */
  readonly either: boolean;
}

/** Parts that belong together when they stand near each other. */
export interface CredentialSpec {
  /** Kinds that prove themselves, most telling first; a group has at least one. */
  readonly anchors: readonly PartKind[];
  /** Kinds that are only believed beside an anchor. */
  readonly companions: readonly PartKind[];
  /** Farthest distance: line breaks, and characters between the parts. */
  readonly lines: number;
  readonly characters: number;
  /** Severity when a companion is there but not every kind is. */
  readonly partialSeverity: RuleInfo['severity'];
}

export interface Rule {
  readonly info: RuleInfo;
  readonly kind: PartKind;
  /** What switches the rule on and off (`--kinds`); null for a user's rule that is always on. */
  readonly group: KindGroup | null;
  readonly keywords: readonly Keyword[];
  /** Words of which one must occur in the blob (case ignored) for patterns with `needsContext`. */
  readonly contextWords: readonly string[];
  /** Characters on either side of a keyword in which a match may lie, when `near` of no pattern says more; 0 for the usual. */
  readonly reach: number;
  readonly patterns: readonly RulePattern[];
  readonly credential: CredentialSpec | null;
  /** Templates filled by `fillTemplate`; each must match, or must not. */
  readonly examples: readonly RuleExample[];
  readonly negativeExamples: readonly RuleExample[];
}

export interface RuleExample {
  readonly text: string;
  /** File name that the example pretends to stand in. */
  readonly file: string;
}
