/** `aksweep git [REPOSITORY]`: everything that a repository's history holds, or what a range of commits brings in. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { defined } from '../../core/defined.ts';
import { UserError } from '../../core/errors.ts';
import { systemFault } from '../../core/system-fault.ts';
import type { Report } from '../../core/types.ts';
import { isThere, treesAround } from '../../disk/real-place.ts';
import { summarizeAudit } from '../../git/history/audit-summary.ts';
import { scanHistory } from '../../git/history/history.ts';
import type { HistoryOptions, HistoryScan } from '../../git/history/history.ts';
import type { Progress } from '../../git/call/pace.ts';
import { openRepository } from '../../git/repository/porcelain.ts';
import type { Repository } from '../../git/repository/porcelain.ts';
import { isRemoteAddress } from '../../git/call/remote-address.ts';
import { StateFile } from '../../git/history/state-file.ts';
import { listSubmodules, scanSubmodules } from '../../git/history/submodules.ts';
import { compileLess } from '../../run/threads/compile-less.ts';
import type { ScanPlan } from '../../run/scan-plan.ts';
import { recipeOf } from '../../run/scanner.ts';
import { SieveThreads } from '../../run/threads/sieve-threads.ts';
import { TOOL_VERSION } from '../../version.ts';
import { collectOccurrences } from '../../run/collect-occurrences.ts';
import { concludeReport } from '../../program/conclude.ts';
import type { Outcome } from '../../program/exit-code.ts';
import { listenForInterrupt } from '../../program/interrupt.ts';
import type { Options } from '../options.ts';
import { prepareScan } from '../../run/prepare-scan.ts';
import type { PreparedScan } from '../../run/prepare-scan.ts';
import type { Command } from '../command.ts';
import { inScanSession } from '../../program/scan-session.ts';
import type { ScanSession, SessionWork } from '../../program/scan-session.ts';
import { outputPlan } from '../output-plan.ts';
import { writeReport } from '../write-report.ts';

export const runGitCommand: Command = async (invocation, surroundings) => {
  const [named = '.'] = invocation.positionals;
  const { cwd, environment } = surroundings;
  if (!isRemoteAddress(named) || isThere(resolve(cwd, named)))
    return scanRepository(resolve(cwd, named), invocation.options, surroundings);
  // Whoever lists the processes of this machine reads their arguments: the address may hold a token.
  process.title = 'aksweep git';
  const interrupt = listenForInterrupt();
  try {
    const { cloneTemporarily } = await import('../../git/repository/clone.ts');
    const clone = await cloneTemporarily(named, environment, interrupt.signal);
    interrupt.release();
    try {
      // The clone's own config and ignore file are not checked out; those of the working directory hold.
      return await scanRepository(clone.folder, invocation.options, surroundings, cwd, clone.remove);
    } finally {
      clone.remove();
    }
  } catch (error) {
    if (interrupt.signal.aborted) return 'interrupted';
    throw error;
  } finally {
    interrupt.release();
  }
};

/**
 * @param settingsFolder where to look for config and ignore file. @param scanned called when the repository is needed
 *   no more; output may wait for a reader.
 */
async function scanRepository(
  folder: string,
  typed: Options,
  surroundings: Parameters<Command>[1],
  settingsFolder: string = folder,
  scanned: () => void = () => {},
): Promise<Outcome> {
  const { environment } = surroundings;
  compileLess();
  if (typed.state !== undefined && LIMITS.some((name) => typed[name] !== undefined)) {
    throw new UserError(
      '--state goes with a scan of all history only',
      'leave out --range, --branch, --since, --until, --max-commits and --path',
    );
  }
  const repository = openRepository(folder, environment);
  const root = repository.worktree ?? repository.gitFolder;
  const prepared = await prepareScan(typed, [settingsFolder], surroundings);
  const { options } = prepared;
  const context = { ...prepared.context, untrusted: [...prepared.context.untrusted, root] };
  // Paths in history start from the top of the repository.
  const plan: ScanPlan = { ...prepared.plan, root };
  const output = outputPlan(options, context.cwd);
  const { report: history, extra: unsaved } = await inScanSession({ ...prepared, plan }, false, (session) =>
    collectHistory(repository, { ...prepared, plan, context }, session),
  );
  scanned();
  const report: Report = {
    ...history,
    summary: { ...history.summary, audit: summarizeAudit(history.findings, context.now) },
  };
  await writeReport(report, output, options, context, plan.rules.infos, { root, folder: root });
  if (unsaved !== null) throw unsaved;
  return concludeReport(report, plan, context.lang);
}

const LIMITS = [
  'range',
  'branch',
  'since',
  'until',
  'maxCommits',
  'path',
] as const satisfies readonly (keyof Options)[];

/** @returns as `extra` the fault when the state file cannot be written: what was found is reported first. */
async function collectHistory(
  repository: Repository,
  { plan, options, context }: PreparedScan<Options>,
  session: ScanSession,
): Promise<SessionWork<UserError | null>> {
  const { diagnostics, scanner, signal, progress } = session;
  const onProgress = ({ phase, done, total, bytes }: Progress): void =>
    progress.update({ phase: PHASES[phase], blobs: done, bytes, ...(total === null ? {} : { total }) });
  const state =
    options.state === undefined
      ? null
      : StateFile.open(
          resolve(context.cwd, options.state),
          scannerName(plan),
          repository.hexLength,
          treesAround(context.untrusted),
        );
  const helpers = new SieveThreads(recipeOf(plan, session.startedAt), plan.threads, (message) =>
    diagnostics.warn(message),
  );
  const historyOptions: HistoryOptions = {
    ...given(options),
    helpers,
    ...(state === null ? {} : { scanned: state }),
    signal,
    onProgress,
  };
  const history: HistoryScan = await scanHistory(repository, historyOptions, scanner, diagnostics);
  const occurrences = [...history.occurrences];
  let { blobs, bytes } = history;
  if (options.recurseSubmodules === true) {
    const submodules = await scanSubmodules(repository, historyOptions, scanner, diagnostics, context.environment);
    occurrences.push(...submodules.occurrences);
    blobs += submodules.blobs;
    bytes += submodules.bytes;
  } else if (history.mayHoldSubmodules) {
    for (const { path } of listSubmodules(repository)) {
      diagnostics.skip({
        path: `${path}/`,
        reason: 'submodule',
        detail: 'another repository; --recurse-submodules scans it too',
        incomplete: false,
      });
    }
  }
  const unsaved = saveState(state, history.interrupted === null && !diagnostics.incomplete);
  const found = collectOccurrences(occurrences, plan, diagnostics);
  const interrupted = history.interrupted !== null;
  return { collected: { ...found, files: 0, blobs, bytes, interrupted, reader: history.reader }, extra: unsaved };
}

/** @param complete whether everything was scanned. @returns the fault when the file cannot be written. */
function saveState(state: StateFile | null, complete: boolean): UserError | null {
  try {
    state?.save(complete);
    return null;
  } catch (error) {
    const fault = systemFault(error);
    if (fault === null) throw error;
    return fault;
  }
}

/** What the progress line says. */
const PHASES: Readonly<Record<Progress['phase'], string>> = {
  list: 'listing objects',
  read: 'scanning',
  attribute: 'looking for the commits',
};

/** Names what finds nothing in a clean blob: another version or other rules may find something. */
function scannerName({ rules }: ScanPlan): string {
  const hash = createHash('sha256').update(JSON.stringify(rules.compiled.map(({ rule }) => rule)));
  return `${TOOL_VERSION} ${hash.digest('hex').slice(0, 16)}`;
}

function given({ range, branch, since, until, maxCommits, path, unreachable, gitReader }: Options): HistoryOptions {
  return defined<HistoryOptions>({ range, branch, since, until, maxCommits, paths: path, unreachable, gitReader });
}
