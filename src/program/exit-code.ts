/** What a run came to, as a number for the shell. docs/exit-codes.md is the oracle of its test. */
import type { Report } from '../core/types.ts';
import { SEVERITIES } from '../core/types.ts';
import { isLive } from '../verify/consequence.ts';
import { isUnanswered } from '../verify/unanswered.ts';
import type { FailOn, ScanPlan } from '../run/scan-plan.ts';
import type { StopSignal } from './interrupt.ts';

export type Outcome =
  /** Everything was done and nothing speaks against going on. */
  | 'clean'
  /** At least one finding that `--fail-on` asks for. */
  | 'findings'
  /**
   * Bad usage, bad config, a part of the input was not scanned, or a verification was not answered. Wins over
   * `findings`.
   */
  | 'incomplete'
  /** A bug in aksweep. */
  | 'bug'
  /** Ctrl-C, SIGTERM or SIGHUP. Wins over everything but `bug`. */
  | 'interrupted';

const CODES: Readonly<Record<Exclude<Outcome, 'interrupted'>, number>> = {
  clean: 0,
  findings: 1,
  incomplete: 2,
  bug: 70,
};

/** 128 and the signal's number, as shells say it of a program that a signal has ended. */
const SIGNAL_CODES: Readonly<Record<StopSignal, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** @param signal what interrupted the run, when something did. */
export function exitCode(outcome: Outcome, signal: StopSignal = 'SIGINT'): number {
  return outcome === 'interrupted' ? SIGNAL_CODES[signal] : CODES[outcome];
}

/** What the user wants to hear of, as far as the exit status depends on it. */
export type Demands = Pick<ScanPlan, 'failOn' | 'onlyLive' | 'verifyErrors'>;

/** @param report its `skipped` and the verifications of its findings say whether the whole job was done. */
export function outcomeOf(report: Report, demands: Demands): Outcome {
  const { failOn, verifyErrors } = demands;
  if (report.summary.interrupted) return 'interrupted';
  if (report.skipped.some((entry) => entry.incomplete)) return 'incomplete';
  if (verifyErrors === 'fail' && unansweredIn(report, demands).length > 0) return 'incomplete';
  return report.findings.some((finding) => fails(finding, failOn)) ? 'findings' : 'clean';
}

/** The findings of which the user wanted to know whether they are live, and which nobody could be asked about. */
export function unansweredIn(
  report: Report,
  { failOn, onlyLive }: Pick<Demands, 'failOn' | 'onlyLive'>,
): Report['findings'] {
  const wanted = report.summary.verification !== undefined || failOn === 'live' || onlyLive;
  return wanted ? report.findings.filter(({ verification }) => isUnanswered(verification)) : [];
}

function fails(finding: Report['findings'][number], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  if (failOn === 'live') return isLive(finding.verification);
  return SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn);
}
