/**
 * What every scanning command has around its work: clock, diagnostics, signals, progress, scanner, verification, the
 * finished report.
 */
import { monotonic } from '../core/clock.ts';
import { Diagnostics } from '../core/diagnostics.ts';
import type { Report } from '../core/types.ts';
import type { BlobScanner } from '../scan/types.ts';
import { buildReport } from '../run/build-report.ts';
import type { Collected } from '../run/build-report.ts';
import { interruptLater } from './interrupt.ts';
import { writeError } from './output.ts';
import { createProgress } from './progress.ts';
import type { Progress } from './progress.ts';
import type { PreparedScan } from '../run/prepare-scan.ts';
import { scannerOf } from '../run/scanner.ts';

export interface ScanSession {
  readonly diagnostics: Diagnostics;
  readonly scanner: BlobScanner;
  /** IDs cannot be issued after it. */
  readonly startedAt: Date;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** What the work collects; the session adds the rest. */
export type CollectedBySession = Omit<Collected, 'startedAt' | 'seconds' | 'diagnostics'>;

/** What the work hands back: what it collected, and what else its caller wants to know. */
export interface SessionWork<Extra> {
  readonly collected: CollectedBySession;
  readonly extra: Extra;
}

export interface SessionResult<Extra> {
  readonly report: Report;
  readonly extra: Extra;
}

/**
 * Runs `work` and makes the report of what it collected, also when it was interrupted.
 * @param readsStdin a signal then ends the program while `work` runs: a read that waits lets no handler run.
 */
export async function inScanSession<Extra>(
  { plan, options, context, warnings }: PreparedScan,
  readsStdin: boolean,
  work: (session: ScanSession) => Promise<SessionWork<Extra>>,
): Promise<SessionResult<Extra>> {
  const startedAt = context.now;
  const started = monotonic();
  const diagnostics = new Diagnostics();
  for (const warning of warnings) diagnostics.warn(warning);
  const interrupt = interruptLater();
  const { signal } = interrupt;
  if (!readsStdin) interrupt.listen();
  const progress = await createProgress(options.noProgress !== true && options.quiet !== true);
  const notify = (line: string): void => {
    progress.end();
    writeError(`${line}\n`);
  };
  try {
    const verify = plan.verify
      ? (await import('./verification.ts')).verificationStep(options, { context, signal, diagnostics, notify })
      : null;
    const { collected, extra } = await work({
      diagnostics,
      scanner: scannerOf(plan, diagnostics, startedAt),
      startedAt,
      signal,
      progress,
    });
    progress.end();
    interrupt.listen();
    const seconds = (monotonic() - started) / 1000;
    return { report: await buildReport({ ...collected, startedAt, seconds, diagnostics }, plan, verify), extra };
  } finally {
    progress.end();
    interrupt.release();
  }
}
