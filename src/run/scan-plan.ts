/**
 * What a scan is to do, decided once and frozen, for the command line, the Action and the library alike.
 * Reads the files that a plan names (rules, ignore file, baseline) and nothing else.
 */
import { resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { countRange, isCount, MOST_THREADS_ASKED, threadsHere } from '../core/thread-count.ts';
import type { Confidence, EngineChoice, Severity } from '../core/types.ts';
import { groupsAfter, switchesIn } from '../rules/kind-groups.ts';
import { loadRules, readRuleFiles, type LoadedRules, type RuleRequest } from '../rules/load-rules.ts';
import type { ExcludeSet } from '../source/excludes.ts';
import type { Baseline } from '../triage/baseline.ts';
import type { IgnoreFile } from '../triage/ignore-file.ts';

/** `--fail-on`: which findings make the run fail. */
export type FailOn = Severity | 'never' | 'live';

/** `--verify-errors`: whether a finding that could not be asked about makes the run incomplete. */
export const VERIFY_ERRORS = ['fail', 'ignore'] as const;
export type VerifyErrors = (typeof VERIFY_ERRORS)[number];

export interface ScanPlan {
  /** Absolute folder that relative paths start from, and that paths in the report are relative to. */
  readonly root: string;
  /** Built-in rules and the user's. */
  readonly rules: LoadedRules;
  /** What `rules` were loaded from, so that another thread can load the same. */
  readonly ruleRequest: RuleRequest;
  readonly excludes: readonly ExcludeSet[];
  readonly minSeverity: Severity;
  readonly minConfidence: Confidence;
  readonly failOn: FailOn;
  readonly ignoreFile: IgnoreFile | null;
  readonly baseline: Baseline | null;
  readonly compatIgnores: boolean;
  readonly showSecrets: boolean;
  /** Leave out what is known not to be live, and what nobody can be asked about. */
  readonly onlyLive: boolean;
  /** Ask which credentials are live. */
  readonly verify: boolean;
  readonly verifyErrors: VerifyErrors;
  /** Most threads to scan with, the calling one included; null leaves it to the scan. */
  readonly threads: number | null;
}

/** What the user asked for; whatever is left out has a default. Paths may be relative to the plan's root. */
export interface PlanRequest {
  readonly rules?: readonly string[] | undefined;
  readonly engine?: EngineChoice | undefined;
  /** Switches of groups of kinds, words joined by commas (`adjacent,no-data-stores`), from left to right. */
  readonly kinds?: readonly string[] | undefined;
  readonly minSeverity?: Severity | undefined;
  readonly minConfidence?: Confidence | undefined;
  readonly failOn?: FailOn | undefined;
  readonly baseline?: string | undefined;
  readonly compatIgnores?: boolean | undefined;
  readonly showSecrets?: boolean | undefined;
  readonly onlyLive?: boolean | undefined;
  readonly verify?: boolean | undefined;
  readonly verifyErrors?: VerifyErrors | undefined;
  readonly threads?: number | undefined;
}

/** What a plan needs beyond options. */
export interface PlanSurroundings {
  /** Absolute. */
  readonly root: string;
  readonly excludes: readonly ExcludeSet[];
  readonly disabledRules: readonly string[];
  /** Path of the ignore file, or null for none. */
  readonly ignoreFile: string | null;
}

/**
 * @throws UserError for a rule file, ignore file or baseline that is missing or wrong, and a number of threads that no
 *   machine has.
 */
export async function makePlan(
  options: PlanRequest,
  { root, excludes, disabledRules, ignoreFile }: PlanSurroundings,
): Promise<ScanPlan> {
  const files = (options.rules ?? []).map((file) => resolve(root, file));
  const ruleRequest: RuleRequest = {
    files,
    texts: readRuleFiles(files),
    disabled: disabledRules,
    groups: groupsAfter(switchesIn(options.kinds ?? [])),
    engine: options.engine ?? 'auto',
  };
  return {
    root,
    rules: await loadRules(ruleRequest),
    ruleRequest,
    excludes,
    minSeverity: options.minSeverity ?? 'info',
    minConfidence: options.minConfidence ?? 'medium',
    failOn: options.failOn ?? 'low',
    ignoreFile:
      ignoreFile === null ? null : (await import('../triage/ignore-file.ts')).readIgnoreFile(ignoreFile, root),
    baseline:
      options.baseline === undefined
        ? null
        : (await import('../triage/baseline.ts')).readBaseline(options.baseline, root),
    compatIgnores: options.compatIgnores ?? false,
    showSecrets: options.showSecrets ?? false,
    onlyLive: options.onlyLive ?? false,
    verify: options.verify ?? false,
    verifyErrors: options.verifyErrors ?? 'fail',
    threads: options.threads === undefined ? null : checkedThreads(options.threads),
  };
}

/** Option and config file have been checked; the library's callers write what they like. */
function checkedThreads(asked: number): number {
  if (!isCount(asked, MOST_THREADS_ASKED))
    throw new UserError(`threads: expected ${countRange(MOST_THREADS_ASKED)}, got ${String(asked)}`);
  return threadsHere(asked);
}
