/**
 * aksweep as a library.
 *
 *     import { scan } from 'aksweep';
 *     const report = await scan({ paths: ['src'] });
 *     for (const finding of report.findings) console.log(finding.severity, finding.occurrences[0]?.source.path);
 *
 * The report is the one that `aksweep scan --format json` prints. Nothing is read but what the request names: no config
 * file, no `.aksweepignore`, no environment variable. Nothing is printed, no connection is opened.
 */
import { resolve } from 'node:path';
import { monotonic } from './core/clock.ts';
import { Diagnostics } from './core/diagnostics.ts';
import { UserError } from './core/errors.ts';
import type { Confidence, Report, Severity } from './core/types.ts';
import { buildReport } from './run/build-report.ts';
import { scanPaths } from './run/scan-paths.ts';
import { makePlan } from './run/scan-plan.ts';
import { scannerOf } from './run/scanner.ts';
import type { SourceBlob } from './scan/types.ts';
import { bytesBlob } from './source/bytes-blob.ts';

export type {
  Attributes,
  CallerIdentity,
  Confidence,
  Encoding,
  Excerpt,
  Finding,
  Fingerprint,
  Location,
  Occurrence,
  OccurrencePart,
  Origin,
  PartKind,
  Report,
  ReportedPart,
  RuleId,
  RuleInfo,
  RuleText,
  Severity,
  Skipped,
  Span,
  Summary,
  Suppression,
  Verdict,
  Verification,
} from './core/types.ts';

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
export async function scan(request: ScanRequest): Promise<Report> {
  const { paths = [], exclude, ignoreFile, disableRules = [], signal } = request;
  if (paths.length === 0 && request.text === undefined && request.bytes === undefined) {
    throw new UserError('scan: nothing to scan', 'give paths, text or bytes');
  }
  const cwd = resolve(request.cwd ?? '.');
  const excludes = exclude === undefined ? [] : [{ base: cwd, patterns: exclude }];
  const startedAt = new Date();
  const started = monotonic();
  const diagnostics = new Diagnostics();
  const plan = await makePlan(request, {
    root: cwd,
    excludes,
    disabledRules: disableRules,
    ignoreFile: ignoreFile ?? null,
  });
  const result = await scanPaths(paths, {
    plan,
    scanner: scannerOf(plan, diagnostics, startedAt),
    diagnostics,
    now: startedAt,
    also: blobsOf(request),
    ...(signal === undefined ? {} : { signal }),
  });
  return buildReport(
    { ...result, files: result.blobs, startedAt, seconds: (monotonic() - started) / 1000, diagnostics },
    plan,
  );
}

function* blobsOf({ text, bytes, name = '-' }: ScanRequest): Generator<SourceBlob> {
  for (const memory of [text === undefined ? undefined : Buffer.from(text, 'utf8'), bytes]) {
    if (memory !== undefined) yield bytesBlob(memory, name);
  }
}
