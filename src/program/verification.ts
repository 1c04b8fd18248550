/**
 * The verification step of a run: what the options ask for, put together for the verify room. Loaded only when asked
 * for.
 */
import { resolve } from 'node:path';
import type { Diagnostics } from '../core/diagnostics.ts';
import type { Summary } from '../core/types.ts';
import { treesAround } from '../disk/real-place.ts';
import { escapeText } from '../report/words/escape-text.ts';
import { worstFirst } from '../report/finding-order.ts';
import { VerdictCache } from '../verify/cache.ts';
import { applyVerifications } from '../verify/consequence.ts';
import { parseEndpoint } from '../verify/wire/endpoint.ts';
import { describeNotice } from '../verify/verifier.ts';
import type { VerifyOptions } from '../verify/verifier.ts';
import { proxyFor } from '../verify/wire/proxy.ts';
import { verifyFindings } from '../verify/verify-findings.ts';
import type { VerifyStep } from '../run/build-report.ts';
import type { RunOptions, ScanContext } from '../run/run-options.ts';

export interface VerificationSurroundings {
  readonly context: ScanContext;
  readonly signal: AbortSignal;
  readonly diagnostics: Diagnostics;
  /** Gets the one line that says whom it asks, before the first request. */
  readonly notify: (line: string) => void;
  /** Other limits of time and another name resolution than the system's: for tests. */
  readonly surroundings?: Pick<VerifyOptions, 'clock' | 'connectTimeout' | 'totalTimeout' | 'lookup'>;
}

/**
 * Checks the options now, asks when the step is run.
 * @throws UserError for an endpoint that is not allowed or a proxy that cannot be used.
 */
export function verificationStep(
  options: RunOptions,
  { context, signal, diagnostics, notify, surroundings }: VerificationSurroundings,
): VerifyStep {
  const endpoint = parseEndpoint(options.verifyEndpoint);
  // Now: thrown after the scan, the mistake would take the report with it.
  proxyFor(endpoint, context.environment);
  const warn = (message: string): void => diagnostics.warn(message);
  const cache =
    options.verifyCache === undefined
      ? {}
      : { cache: VerdictCache.open(resolve(context.cwd, options.verifyCache), warn, treesAround(context.untrusted)) };
  return async (findings, credentials) => {
    const urgent = worstFirst(findings).map(({ fingerprint }) => ({
      fingerprint,
      parts: credentials.get(fingerprint) ?? [],
    }));
    const { results, statistics, interrupted } = await verifyFindings(urgent, {
      ...surroundings,
      endpoint,
      ...(options.verifyMax === undefined ? {} : { maxCredentials: options.verifyMax }),
      probeIds: options.probeIds ?? false,
      ...cache,
      environment: context.environment,
      signal,
      onNotice: (notice) => notify(escapeText(describeNotice(notice))),
      onWarning: warn,
    });
    const verification: NonNullable<Summary['verification']> = {
      requests: statistics.requests,
      byVerdict: statistics.byVerdict,
    };
    return { findings: applyVerifications(findings, results), statistics: verification, interrupted };
  };
}
