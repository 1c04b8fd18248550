/**
 * From what a scan collected to the finished report: triage, then verification when it was asked for, then the counts.
 * The same for every kind of scan, for the library and for the Action. Prints nothing.
 */
import type { Diagnostics } from '../core/diagnostics.ts';
import { SEVERITIES } from '../core/types.ts';
import type { Finding, Occurrence, Part, Report, Severity, Summary } from '../core/types.ts';
import type { Fingerprint } from '../core/types.ts';
import { worstFirst } from '../report/finding-order.ts';
import { triage } from '../triage/triage.ts';
import { countUnanswered, onlyLive } from '../verify/unanswered.ts';
import { TOOL_NAME, TOOL_VERSION } from '../version.ts';
import type { ScanPlan } from './scan-plan.ts';

/** What a scan hands over. */
export interface Collected {
  readonly findings: readonly Finding[];
  readonly credentials: ReadonlyMap<Fingerprint, readonly Part[]>;
  readonly inlineIgnores: ReadonlyMap<Occurrence, { readonly reason: string | null }>;
  readonly malformedIgnores: readonly string[];
  readonly files: number;
  readonly blobs: number;
  readonly bytes: number;
  readonly interrupted: boolean;
  readonly startedAt: Date;
  /** Seconds since `startedAt`, by a monotonic clock. */
  readonly seconds: number;
  readonly diagnostics: Diagnostics;
  readonly reader?: string;
}

/** Verification as the plan wants it, or null for none; see program/verification.ts. */
export type VerifyStep = (
  findings: readonly Finding[],
  credentials: Collected['credentials'],
) => Promise<VerifiedFindings>;

interface VerifiedFindings {
  readonly findings: readonly Finding[];
  readonly statistics: NonNullable<Summary['verification']>;
  readonly interrupted: boolean;
}

export async function buildReport(
  collected: Collected,
  plan: ScanPlan,
  verify: VerifyStep | null = null,
): Promise<Report> {
  const { diagnostics } = collected;
  const result = triage(collected.findings, {
    minSeverity: plan.minSeverity,
    minConfidence: plan.minConfidence,
    inlineIgnores: collected.inlineIgnores,
    ignoreFile: plan.ignoreFile,
    baseline: plan.baseline,
    root: plan.root,
    now: collected.startedAt,
  });
  for (const warning of [...collected.malformedIgnores, ...result.warnings]) diagnostics.warn(warning);
  const verified = verify === null ? null : await verify(result.reported, collected.credentials);
  const all = worstFirst(verified?.findings ?? result.reported);
  const { findings, ...hiddenByOnlyLive } = plan.onlyLive ? onlyLive(all) : { findings: all };
  const used = new Set([...findings, ...result.suppressed].map((finding) => finding.rule));
  const { skipped } = diagnostics;
  return {
    schemaVersion: '1',
    tool: { name: TOOL_NAME, version: TOOL_VERSION },
    findings,
    suppressed: result.suppressed,
    summary: {
      startedAt: collected.startedAt.toISOString(),
      seconds: Math.round(collected.seconds * 1000) / 1000,
      files: collected.files,
      blobs: collected.blobs,
      bytes: collected.bytes,
      findings: findings.length,
      bySeverity: countBySeverity(findings),
      suppressed: result.suppressedCounts,
      hidden: { ...result.hidden, ...hiddenByOnlyLive },
      skipped: skipped.length,
      interrupted: collected.interrupted || verified?.interrupted === true,
      engine: plan.rules.engine,
      ...(collected.reader === undefined ? {} : { reader: collected.reader }),
      ...(plan.baseline === null ? {} : { staleBaseline: result.staleBaseline }),
      ...(verified === null ? {} : { verification: { ...verified.statistics, unanswered: countUnanswered(findings) } }),
    },
    skipped,
    warnings: diagnostics.warnings,
    customRules: plan.rules.infos.filter((rule) => !rule.builtin && used.has(rule.id)),
  };
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const severity of SEVERITIES)
    counts[severity] = findings.filter((finding) => finding.severity === severity).length;
  return counts;
}
