/** What a run came to, as a number for the shell. docs/exit-codes.md is the oracle of its test. */
import type { Report } from '../core/types.ts';
import { SEVERITIES } from '../core/types.ts';
import { isLive } from '../verify/consequence.ts';
import type { FailOn } from '../run/scan-plan.ts';

export type Outcome =
  /** Everything was done and nothing speaks against going on. */
  | 'clean'
  /** At least one finding that `--fail-on` asks for. */
  | 'findings'
  /** Bad usage, bad config, or a part of the input was not scanned. Wins over `findings`. */
  | 'incomplete'
  /** A bug in aksweep. */
  | 'bug'
  /** Ctrl-C. Wins over everything but `bug`. */
  | 'interrupted';

const CODES: Readonly<Record<Outcome, number>> = { clean: 0, findings: 1, incomplete: 2, bug: 70, interrupted: 130 };

export function exitCode(outcome: Outcome): number {
  return CODES[outcome];
}

/** @param report its `skipped` says whether the whole job was done. */
export function outcomeOf(report: Report, failOn: FailOn): Outcome {
  if (report.summary.interrupted) return 'interrupted';
  if (report.skipped.some((entry) => entry.incomplete)) return 'incomplete';
  return report.findings.some((finding) => fails(finding, failOn)) ? 'findings' : 'clean';
}

function fails(finding: Report['findings'][number], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  if (failOn === 'live') return isLive(finding.verification);
  return SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn);
}
