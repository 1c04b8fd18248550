/**
 * What a reporter is: a pure function from a finished report to text, in chunks so that big reports stream.
 * A reporter does no I/O, knows no clock but `options.now`, and meets a credential value only as `parts[].value`,
 * which exists only with --show-secrets.
 */
import type { Occurrence, Report, RuleInfo } from '../core/types.ts';
import type { Language } from './words/messages.ts';

export interface ReportOptions {
  /** All rules of the run, built-in and custom: SARIF lists every one, whether it found something or not. */
  readonly rules: readonly RuleInfo[];
  readonly lang: Language;
  /** Console only: write ANSI colours. */
  readonly color: boolean;
  /** Console only: columns of the terminal. */
  readonly width: number;
  /** The only clock: ages are counted up to here. */
  readonly now: Date;
  /** Print `parts[].value` where the report holds it (console, json and jsonl; no other format ever does). */
  readonly showSecrets?: boolean;
  /** List what is normally only counted: suppressed findings, inputs left out by design, every place of a finding. */
  readonly verbose?: boolean;
  /** SARIF and CSV: add suppressed findings, marked as such. GitHub shows them as open alerts. */
  readonly includeSuppressed?: boolean;
  /** SARIF: add findings that are only in history. GitHub has no place to show them. */
  readonly includeHistory?: boolean;
  /**
   * SARIF and GitHub annotations: whether findings that a verification could not ask about make the run incomplete.
   * Default: they do.
   */
  readonly verifyErrors?: 'fail' | 'ignore';
  /** SARIF: text before the last `/` of `automationDetails.id`; one upload per category. Default: the tool's name. */
  readonly category?: string;
  /**
   * SARIF, GitLab and GitHub annotations: absolute path of the checkout, with `/`; paths below it become relative to
   * it.
   */
  readonly sourceRoot?: string;
  /**
   * The same: folder from which relative paths of scanned files start, seen from `sourceRoot`, with `/`. Default:
   * `sourceRoot` itself.
   */
  readonly filesFrom?: string;
  /** SARIF: GitHub's hash of one line (line-hash.ts); undefined when the file cannot be read. Lines from 1. */
  readonly lineHash?: (path: string, line: number) => string | undefined;
  /** Markdown: address of a place, e.g. on GitHub; undefined for none. */
  readonly linkTo?: (occurrence: Occurrence) => string | undefined;
  /** Markdown: stop listing findings before the text is longer than this many UTF-8 bytes. */
  readonly maxBytes?: number;
}

export type Reporter = (report: Report, options: ReportOptions) => Iterable<string>;
