import type { Confidence, Report, Severity } from './core/types.js';
export type { Attributes, CallerIdentity, Confidence, Encoding, Excerpt, Finding, Fingerprint, Location, Occurrence, OccurrencePart, Origin, PartKind, Report, ReportedPart, RuleId, RuleInfo, RuleText, Severity, Skipped, Span, Summary, Suppression, Verdict, Verification, } from './core/types.js';
/** What to scan, and how. At least one of `paths`, `text` and `bytes`. */
export interface ScanRequest {
    /** Files and folders; relative ones start at `cwd`. `-` is a file of that name: text in memory goes into `text`. */
    readonly paths?: readonly string[];
    /** Text in memory. */
    readonly text?: string;
    /** Bytes in memory, in any encoding. */
    readonly bytes?: Uint8Array;
    /** What the report calls `text` or `bytes`; some rules look at file names. Default `-`. */
    readonly name?: string;
    /** Folder that relative paths start from. Default: the working directory. */
    readonly cwd?: string;
    /** Patterns of paths to leave out, as in `.gitignore`, counted from `cwd`. */
    readonly exclude?: readonly string[];
    /** Files with rules of your own. */
    readonly rules?: readonly string[];
    /** Ids of built-in rules to leave out. */
    readonly disableRules?: readonly string[];
    /** Groups of kinds to switch on (`adjacent`) and off (`no-data-stores`), from left to right; `all`, `none`. */
    readonly kinds?: readonly string[];
    /** A file that `aksweep baseline` has written. */
    readonly baseline?: string;
    /** A file like `.aksweepignore`. */
    readonly ignoreFile?: string;
    /** Honour the ignore comments of other scanners too: `gitleaks:allow`, `trufflehog:ignore` and the like. */
    readonly compatIgnores?: boolean;
    /** Default `info`. */
    readonly minSeverity?: Severity;
    /** Default `medium`. */
    readonly minConfidence?: Confidence;
    /** Put the values into the report (`parts[].value`). Default false. */
    readonly showSecrets?: boolean;
    /**
     * Most threads to scan with, from 1 to 1024; more than four times the cores are not started. Default: by the number
     * of files.
     */
    readonly threads?: number;
    /** Ends the scan early; the report then says `summary.interrupted`. */
    readonly signal?: AbortSignal;
}
/**
 * Scans and reports.
 * @throws an Error with name `UserError` (and perhaps a `hint`) for a request that cannot be fulfilled: no such path, a
 *   rule file, ignore file or baseline that is missing or wrong. An input that cannot be read is no error:
 *   `report.skipped` lists it.
 */
export declare function scan(request: ScanRequest): Promise<Report>;
