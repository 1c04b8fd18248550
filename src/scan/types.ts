/**
 * The seam between sources, the engine and triage: what a source hands over and what scanning one blob gives back.
 * A source knows nothing of rules; the engine knows nothing of where bytes come from.
 */
import type { PackedFormat } from '../core/packed-format.ts';
import type { CredentialMatch, Excerpt, Location, Origin } from '../core/types.ts';
import type { Literal } from '../kernel/literal-tables.ts';

/**
 * Pulls the next bytes of a blob into `target` and returns how many were written; 0 means the end.
 * `target` is a view on the scanner's own buffer (WebAssembly memory), so a file is read straight to where it is
 * searched. May throw: the caller records the blob as skipped and goes on.
 */
export type ReadChunk = (target: Uint8Array) => number;

/** One blob on its way into the scanner. */
export interface SourceBlob {
  /** For display and for path hints in rules (`.aliyun/config.json`); the origin that a report will name. */
  readonly origin: Origin;
  readonly read: ReadChunk;
  /** Called once after the last read, also when scanning failed. */
  readonly close?: () => void;
}

/** A credential match with everything a report needs that can only be had while the bytes are in memory. */
export interface PlacedMatch {
  readonly match: CredentialMatch;
  /** Same order as `match.parts`. */
  readonly partLocations: readonly Location[];
  /** Covers all parts. */
  readonly location: Location;
  /** One line with every credential value in it redacted. */
  readonly excerpt: Excerpt;
  /**
   * The `aksweep:ignore` comments on the lines of its parts or alone on the lines before, in that order; empty for
   * most.
   */
  readonly ignoreComments: readonly IgnoreComment[];
}

/** An ignore comment that counts for a part of a match. */
export interface IgnoreComment {
  /** The comment's own line, from 1. */
  readonly line: number;
  /** Harmless to show. */
  readonly reason: string | null;
  /** Fingerprints that it is bound to. Without any it counts for whatever stands there, unless `malformed`. */
  readonly fingerprints: readonly string[];
  /** Names something that is meant to be a fingerprint and is none: it suppresses nothing. */
  readonly malformed: boolean;
  /** It stood in the version before, where this value did not: it suppresses nothing any more. */
  readonly lapsed?: boolean;
}

/**
 * One version of a file, as far as ignore comments go: what they are and what stands in it. Two versions tell which are
 * new.
 */
export interface BlobVersion {
  readonly matches: readonly PlacedMatch[];
  /** Every comment that is not bound to fingerprints, whether anything was found near it or not. */
  readonly comments: readonly {
    /** From 1. */
    readonly line: number;
    /** Marker and reason with single blanks. May hold a value: never shown. */
    readonly text: string;
    /**
     * The line with single blanks, with the line behind it when nothing but the comment stands on it. May hold a value:
     * never shown.
     */
    readonly context: string;
  }[];
}

export interface BlobResult {
  /** Bytes read. */
  readonly bytes: number;
  readonly matches: readonly PlacedMatch[];
  /** The form that was looked at, when the contents are packed in it. */
  readonly packed?: PackedFormat;
}

/** Where literals stand in a blob. */
export interface LiteralHits {
  readonly count: number;
  /** Ascending. */
  readonly offsets: Uint32Array;
  /** Index into `BlobPrefilter.literals` of each hit, and SETTLED_HIT of kernel/literal-tables.ts. */
  readonly literals: Uint16Array;
}

/**
 * Counting that a kernel does fast over bytes that it holds. Offsets from the start of the blob, or of what is there of
 * it.
 */
export interface ByteCounts {
  countNewlines(start: number, end: number): number;
  utf16Units(start: number, end: number): number;
}

/** What is known of a blob whose bytes a kernel holds, and has searched. */
export interface SearchedBlob {
  /** All of them. Literals by the numbers of who asks: those of `BlobPrefilter.literals`, or the engine's. */
  readonly hits: LiteralHits;
  readonly counts: ByteCounts;
}

/**
 * Says which blobs need no scan. For a source that has all literals of a blob at hand before it knows the blob's path.
 * Answers come in batches: the patterns are a lot of code, and cold code between two blobs costs more than running it.
 */
export interface BlobPrefilter {
  /** A blob in which none of them occurs holds no match. */
  readonly literals: readonly Literal[];
  /**
   * Asks whether a scan of the blob could find anything, whatever its path.
   * @param blob the caller's number for it @param bytes the whole blob; not kept @param searched its hits that say
   *   nothing are marked as settled (SETTLED_HIT of kernel/literal-tables.ts), and those that are need no look
   * @returns what the blob holds, when that is known at once; null when its path makes a difference; `later` when
   *   `answer` tells, if there is anything to tell
   */
  ask(blob: number, bytes: Uint8Array, searched: SearchedBlob): readonly PlacedMatch[] | null | 'later';
  /**
   * What a blob holds, whatever its path. Null when the path makes a difference, or the blob holds more than is kept.
   * @param searched null when the hits are not all known.
   */
  scan(bytes: Uint8Array, searched: SearchedBlob | null): readonly PlacedMatch[] | null;
  /**
   * Of the blobs asked about since the last call, those that have to be scanned: all that hold a match, and maybe more.
   */
  answer(): readonly number[];
}

/** Scans one blob. Built once per run by scan/blob-scanner.ts; not re-entrant (one buffer). */
export interface BlobScanner {
  /** Null when every blob has to be scanned. */
  readonly prefilter: BlobPrefilter | null;
  /** @param path used for path hints of rules only. Errors thrown by `read` pass through. */
  scan(read: ReadChunk, path: string): BlobResult;
  /** The same for bytes already in memory (git objects, archive members). */
  scanBytes(bytes: Uint8Array, path: string): BlobResult;
  /** Scans a blob to compare it with another version of it. */
  scanVersion(read: ReadChunk, path: string): BlobVersion;
}
