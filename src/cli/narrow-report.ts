/**
 * Applies thresholds to a report that was read back. It can only be narrowed: what was hidden when it was written is
 * not in it.
 */
import { CONFIDENCES, SEVERITIES } from '../core/types.ts';
import type { Finding, Report } from '../core/types.ts';
import { countUnanswered, onlyLive } from '../verify/unanswered.ts';
import { countBySeverity } from '../run/build-report.ts';
import type { Options } from './options.ts';

/** The same report without what the options hide; the counts follow. */
export function narrowReport(
  report: Report,
  options: Pick<Options, 'minSeverity' | 'minConfidence' | 'onlyLive'>,
): Report {
  const severityLimit = SEVERITIES.indexOf(options.minSeverity ?? 'info');
  const confidenceLimit = CONFIDENCES.indexOf(options.minConfidence ?? 'low');
  const surelyEnough = (finding: Finding): boolean => CONFIDENCES.indexOf(finding.confidence) <= confidenceLimit;
  const severeEnough = (finding: Finding): boolean => SEVERITIES.indexOf(finding.severity) <= severityLimit;
  const sure = report.findings.filter(surelyEnough);
  const severe = sure.filter(severeEnough);
  const live = options.onlyLive === true ? onlyLive(severe) : null;
  const findings = live?.findings ?? severe;
  const { hidden, verification } = report.summary;
  return {
    ...report,
    findings,
    summary: {
      ...report.summary,
      findings: findings.length,
      bySeverity: countBySeverity(findings),
      ...(verification === undefined
        ? {}
        : { verification: { ...verification, unanswered: countUnanswered(findings) } }),
      hidden: {
        ...hidden,
        ...(live === null
          ? {}
          : {
              notLive: (hidden.notLive ?? 0) + live.notLive,
              notVerifiable: (hidden.notVerifiable ?? 0) + live.notVerifiable,
            }),
        belowConfidence: hidden.belowConfidence + report.findings.length - sure.length,
        belowSeverity: hidden.belowSeverity + sure.length - severe.length,
        madeUpIds:
          hidden.madeUpIds +
          report.findings.filter(
            (finding) => !surelyEnough(finding) && finding.parts.some((part) => part.generation === 'unknown'),
          ).length,
      },
    },
  };
}
