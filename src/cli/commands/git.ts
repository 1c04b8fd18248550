/** `aksweep git [REPOSITORY]`: everything that a repository's history holds, or what a range of commits brings in. */
import { resolve } from 'node:path';
import { scanHistory } from '../../git/history.ts';
import type { HistoryOptions } from '../../git/history.ts';
import type { Progress } from '../../git/pace.ts';
import { openRepository } from '../../git/porcelain.ts';
import { FindingCollector } from '../../scan/findings.ts';
import { outcomeOf } from '../exit-code.ts';
import type { Options } from '../options.ts';
import type { Command } from '../run-command.ts';
import { prepareScan } from '../prepare-scan.ts';
import { inScanSession } from '../scan-session.ts';
import { outputPlan, writeReport } from '../write-report.ts';

export const runGitCommand: Command = async (invocation, surroundings) => {
  const folder = resolve(surroundings.cwd, invocation.positionals[0] ?? '.');
  const repository = await openRepository(folder, surroundings.environment);
  const root = repository.worktree ?? repository.gitFolder;
  const prepared = await prepareScan(invocation.options, [folder], surroundings);
  const { options, context } = prepared;
  // Paths in history start from the top of the repository.
  const plan = { ...prepared.plan, root };
  const output = outputPlan(options);
  const report = await inScanSession({ ...prepared, plan }, false, async ({ diagnostics, scanner, signal, progress }) => {
    const onProgress = ({ phase, done, total, bytes }: Progress): void => progress.update({ phase: PHASES[phase], blobs: done, bytes, ...(total === null ? {} : { total }) });
    const { occurrences, blobs, bytes, interrupted, reader } = await scanHistory(repository, { ...historyOptions(options), signal, onProgress }, scanner, diagnostics);
    const collector = new FindingCollector(plan.rules.infos, plan.showSecrets);
    for (const { match, origin } of occurrences) collector.add(match, origin);
    return { ...collector.finish(), files: 0, blobs, bytes, interrupted: interrupted !== null, reader };
  });
  await writeReport(report, output, options, context, plan.rules.infos, root);
  return outcomeOf(report, plan.failOn);
};

/** What the progress line says. */
const PHASES: Readonly<Record<Progress['phase'], string>> = { list: 'listing objects', read: 'scanning', attribute: 'looking for the commits' };

function historyOptions({ range, branch, since, until, maxCommits, path, unreachable }: Options): HistoryOptions {
  const given = { range, branch, since, until, maxCommits, paths: path, unreachable };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as HistoryOptions;
}
