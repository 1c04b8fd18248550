/** The verification step of a run: what the options ask for, put together for the verify room. Loaded only when asked for. */
import { resolve } from 'node:path';
import type { Diagnostics } from '../core/diagnostics.ts';
import type { Summary } from '../core/types.ts';
import { worstFirst } from '../report/finding-order.ts';
import { VerdictCache } from '../verify/cache.ts';
import { applyVerifications } from '../verify/consequence.ts';
import { parseEndpoint } from '../verify/endpoint.ts';
import { describeNotice } from '../verify/verifier.ts';
import { verifyFindings } from '../verify/verify-findings.ts';
import type { VerifyStep } from '../run/build-report.ts';
import { writeError } from './output.ts';
import type { RunContext, RunOptions } from '../run/run-options.ts';

export interface VerificationSurroundings {
  readonly context: RunContext;
  readonly signal: AbortSignal;
  readonly diagnostics: Diagnostics;
  /** Called before anything is written to standard error. */
  readonly beforeNotice: () => void;
}

/**
 * Checks the options now, asks when the step is run. One line on standard error says whom it asks before it does.
 * @throws UserError for an endpoint that is not allowed or a proxy that cannot be used.
 */
export function verificationStep(options: RunOptions, { context, signal, diagnostics, beforeNotice }: VerificationSurroundings): VerifyStep {
  const endpoint = options.verifyEndpoint === undefined ? undefined : parseEndpoint(options.verifyEndpoint);
  const warn = (message: string): void => diagnostics.warn(message);
  const cache = options.verifyCache === undefined ? {} : { cache: VerdictCache.open(resolve(context.cwd, options.verifyCache), warn) };
  return async (findings, credentials) => {
    const urgent = worstFirst(findings).map(({ fingerprint }) => ({ fingerprint, parts: credentials.get(fingerprint) ?? [] }));
    const { results, statistics, interrupted } = await verifyFindings(urgent, {
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(options.verifyMax === undefined ? {} : { maxCredentials: options.verifyMax }),
      probeIds: options.probeIds ?? false,
      ...cache,
      environment: context.environment,
      signal,
      onNotice: (notice) => {
        beforeNotice();
        writeError(`${describeNotice(notice)}\n`);
      },
      onWarning: warn,
    });
    const verification: NonNullable<Summary['verification']> = { requests: statistics.requests, byVerdict: statistics.byVerdict };
    return { findings: applyVerifications(findings, results), statistics: verification, interrupted };
  };
}
