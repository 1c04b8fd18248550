/**
 * The action from inputs to exit status: event → target → scan → report → annotations, job summary, SARIF, outputs.
 * What goes wrong for a user's reason ends in an `::error` that says what to do. Reads the process only through
 * `Runner`.
 */
import { resolve } from 'node:path';
import { exitCode, outcomeOf } from '../program/exit-code.ts';
import type { Outcome } from '../program/exit-code.ts';
import { reportFailure } from '../program/failure.ts';
import { stoppedBy } from '../program/interrupt.ts';
import { inScanSession, type ScanSession } from '../program/scan-session.ts';
import { absoluteVariable } from '../disk/environment-path.ts';
import { FileFault, readFile } from '../disk/read-file.ts';
import { realPath, treesAround } from '../disk/real-place.ts';
import { temporaryPlace } from '../disk/temporary-folder.ts';
import { UserError } from '../core/errors.ts';
import { systemFault } from '../core/system-fault.ts';
import { MissingObjects } from '../git/repository/fetch-missing.ts';
import { openRepository } from '../git/repository/porcelain.ts';
import { escapeText } from '../report/words/escape-text.ts';
import type { Environment } from '../run/run-options.ts';
import { placesAt } from './current-places.ts';
import { eventRange } from './event-range.ts';
import type { EventRange } from './event-range.ts';
import { readInputs } from './inputs.ts';
import type { Inputs, OutputName } from './inputs.ts';
import { eventRemarks } from './log.ts';
import { actionMessages } from './messages.ts';
import {
  commitOf,
  completeRange,
  fetchNamed,
  scanHistoryTarget,
  scanRangeTarget,
  scanTreeTarget,
} from './scan-target.ts';
import type { TargetResult } from './scan-target.ts';
import { checkedOutSettings, committedSettings } from './settings.ts';
import type { RunSettings } from './settings.ts';
import { addSummary, logLine, remark, setOutputs } from './workflow-commands.ts';
import type { Job, Runner } from './job.ts';
import { publish } from './publish.ts';

/** Runs the action. Never throws. @returns the exit status: docs/exit-codes.md */
export async function runAction(runner: Runner): Promise<number> {
  const outputs = runner.environment['GITHUB_OUTPUT'];
  const trees = treesAround([resolve(runner.cwd, runner.environment['GITHUB_WORKSPACE'] ?? '.'), runner.cwd]);
  try {
    const outcome = await scanAndReport(runner);
    const status = exitCode(outcome, stoppedBy());
    setOutputs(outputs, { 'exit-code': String(status) } satisfies Partial<Record<OutputName, string>>, trees);
    return status;
  } catch (error) {
    const status = reportFailure(error);
    const known = systemFault(error);
    const text =
      known !== null
        ? [known.message, known.hint].filter((part) => part !== undefined).join('. ')
        : 'this is a bug in aksweep; the log has the details';
    try {
      runner.write(remark('error', 'aksweep', text));
      setOutputs(outputs, { 'exit-code': String(status) } satisfies Partial<Record<OutputName, string>>, trees);
      addSummary(runner.environment['GITHUB_STEP_SUMMARY'], failureSummary(known), trees);
    } catch {
      // Standard output or the runner's files cannot be written: the status and standard error say it all.
    }
    return status;
  }
}

/** The hint as a block, so that lines to paste can be copied. */
function failureSummary(error: UserError | null): string {
  if (error === null) return '**aksweep: a bug stopped the scan; this is not a pass.**\n';
  // A message may name a file, and a file's name may hold line breaks: one of them would end the block.
  const indented = [error.message, ...(error.hint ?? '').split('\n')]
    .map((line) => `    ${escapeText(line)}\n`)
    .join('');
  return `**aksweep did not scan; this is not a pass.**\n\n${indented}`;
}

async function scanAndReport(runner: Runner): Promise<Outcome> {
  const { environment, write } = runner;
  const inputs = readInputs(environment);
  const messages = actionMessages(inputs.lang ?? 'en');
  const eventName = environment['GITHUB_EVENT_NAME'] ?? '';
  const event = eventRange({ name: eventName, payload: readPayload(environment) }, inputs);
  for (const text of eventRemarks(event, eventName, messages)) write(text);
  if (event.target.kind === 'nothing') {
    write(logLine(messages.nothing(event.target.reason)));
    setOutputs(
      environment['GITHUB_OUTPUT'],
      { findings: '0', 'active-findings': '0', 'unverified-findings': '0' } satisfies Partial<
        Record<OutputName, string>
      >,
      treesAround([workspaceOf(runner)]),
    );
    return 'clean';
  }
  const job = openJob(runner, inputs, event, eventName);
  if (job.missing !== null) await fetchNamed(event, job.missing);
  const settings = await settingsOf(job, runner);
  try {
    return await scan(job, settings, runner);
  } finally {
    settings.release();
  }
}

/** GitHub's limit for the payload of a webhook is 25 MB (docs.github.com, "Webhook events and payloads"). Bytes. */
const MAX_PAYLOAD = 32 * 1024 * 1024;

function readPayload(environment: Environment): unknown {
  const path = absoluteVariable(environment, 'GITHUB_EVENT_PATH');
  if (path === null) return null;
  try {
    return JSON.parse(readFile(path, MAX_PAYLOAD).toString('utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof FileFault)) throw error;
    throw new UserError(
      `cannot read the event's payload at GITHUB_EVENT_PATH: ` +
        `${error instanceof SyntaxError ? 'not JSON' : error.message}`,
      "this file is the runner's; run the step again",
      { cause: error },
    );
  }
}

/** Absolute. @throws UserError when GITHUB_WORKSPACE is relative */
function workspaceOf({ environment, cwd }: Runner): string {
  return absoluteVariable(environment, 'GITHUB_WORKSPACE') ?? cwd;
}

function openJob(runner: Runner, inputs: Inputs, event: EventRange, eventName: string): Job {
  const { environment } = runner;
  const workspace = workspaceOf(runner);
  const folder = existing(resolve(workspace, inputs.path), inputs.path);
  const common = { inputs, event, eventName, folder, workspace };
  try {
    const repository = openRepository(folder, environment);
    if (repository.worktree === null)
      throw new UserError(
        `${inputs.path} is a repository without files`,
        'check it out with actions/checkout before this step',
      );
    return {
      ...common,
      repository,
      missing: new MissingObjects(repository, environment),
      root: realPath(repository.worktree) ?? repository.worktree,
    };
  } catch (error) {
    if (
      !(error instanceof UserError) ||
      event.target.kind !== 'tree' ||
      event.settingsFrom !== null ||
      !/is not in a git repository/.test(error.message)
    )
      throw error;
    return { ...common, repository: null, missing: null, root: folder };
  }
}

function existing(path: string, typed: string): string {
  const real = realPath(path);
  if (real === null)
    throw new UserError(
      `input path: there is no ${typed} in the workspace`,
      'check out the repository before this step: uses: actions/checkout@v7',
    );
  return real;
}

async function settingsOf(job: Job, runner: Runner): Promise<RunSettings> {
  const { inputs, event, repository, missing, root, folder, workspace } = job;
  const place = {
    root,
    folder,
    workspace,
    environment: runner.environment,
    temporary: temporaryPlace(runner.environment),
    now: new Date(),
  };
  if (event.settingsFrom === null || repository === null || missing === null) return checkedOutSettings(inputs, place);
  const base = await commitOf(event.settingsFrom, missing);
  const head = event.shown === null ? base : await commitOf(event.shown, missing);
  const settings = await committedSettings(inputs, place, { git: repository.git, base, head });
  const messages = actionMessages(settings.prepared.context.lang);
  for (const path of settings.notInBase) runner.write(remark('notice', 'aksweep', messages.notInBase(path)));
  if (settings.changed.length > 0)
    runner.write(remark('notice', 'aksweep', messages.settingsChanged(settings.changed.join(', '))));
  return settings;
}

async function scan(job: Job, settings: RunSettings, runner: Runner): Promise<Outcome> {
  const { prepared } = settings;
  const { plan } = prepared;
  const { report, extra } = await inScanSession(prepared, false, async (session) => {
    const { collected, scanned } = await scanTarget(job, settings, runner.environment, session);
    return { collected, extra: { scanned, scanner: session.scanner } };
  });
  const { scanned, scanner } = extra;
  const checkedOut = job.missing?.find(['HEAD'])[0] ?? null;
  const shown =
    job.event.shown !== null && job.missing?.hasCommit(job.event.shown) === true ? job.event.shown : checkedOut;
  const commits = [...new Set([checkedOut, shown])].filter((commit) => commit !== null);
  const places = job.repository === null ? [report] : await placesAt(commits, report, job.repository.git, scanner);
  const inCheckout = checkedOut === null ? report : (places[0] ?? report);
  const inShown = places.at(-1) ?? report;
  const outcome = outcomeOf(report, plan);
  const failure = await publish({ job, settings, scanned, inCheckout, inShown, shown }, runner);
  if (failure === undefined) return outcome;
  runner.write(remark('error', 'aksweep', `${failure.message}. ${failure.hint ?? ''}`));
  return outcome === 'interrupted' ? outcome : 'incomplete';
}

async function scanTarget(
  job: Job,
  { prepared: { plan } }: RunSettings,
  environment: Environment,
  session: ScanSession,
): Promise<TargetResult> {
  const {
    event: { target },
    repository,
    missing,
    folder,
  } = job;
  if (repository === null || missing === null || target.kind === 'tree' || target.kind === 'nothing') {
    return scanTreeTarget(plan, folder, repository === null ? null : environment, session);
  }
  const context = { repository, missing, plan, folder, session };
  return target.kind === 'history'
    ? scanHistoryTarget(context)
    : scanRangeTarget(await completeRange(target, missing), target.mayBeEmpty, context);
}
