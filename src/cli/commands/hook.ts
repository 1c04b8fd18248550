/** `aksweep hook KIND`: what git is about to take in, and nothing else; installing and removing the hooks. */
import { resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import type { Origin, Report } from '../../core/types.ts';
import { readStandardInput } from '../../disk/read-file.ts';
import { outOfTimeNotice } from '../../git/hook/out-of-time.ts';
import { Interrupted } from '../../git/call/pace.ts';
import type { PaceSettings } from '../../git/call/pace.ts';
import { Git } from '../../git/call/process.ts';
import type { Known } from '../../git/hook/push.ts';
import type { PushedRef } from '../../git/hook/pushed-refs.ts';
import { escapeText } from '../../report/words/escape-text.ts';
import type { PlacedMatch } from '../../scan/types.ts';
import { collectOccurrences } from '../../run/collect-occurrences.ts';
import { concludeReport } from '../../program/conclude.ts';
import { outcomeOf, type Outcome } from '../../program/exit-code.ts';
import type { HOOK_KINDS } from '../command-specs.ts';
import { camelCase, optionsOf, type Options } from '../options.ts';
import { writeError, writeOutput } from '../../program/output.ts';
import { prepareScan } from '../../run/prepare-scan.ts';
import type { PreparedScan } from '../../run/prepare-scan.ts';
import type { Command } from '../command.ts';
import type { Environment, RunContext } from '../../run/run-options.ts';
import { sayNotLookedInto } from '../../program/not-scanned.ts';
import { ownCommand, ownPath, pagePath } from '../../program/own-command.ts';
import { inScanSession } from '../../program/scan-session.ts';
import { requireStandardInput } from '../../program/standard-input.ts';
import type { ScanSession } from '../../program/scan-session.ts';
import { outputPlan } from '../output-plan.ts';
import { writeReport } from '../write-report.ts';

type RunningHook = Exclude<(typeof HOOK_KINDS)[number], 'install' | 'uninstall'>;

/** What git showed of a commit or push, and how the look at it ended. */
interface Seen {
  readonly occurrences: readonly { readonly match: PlacedMatch; readonly origin: Origin }[];
  readonly files: number;
  readonly blobs: number;
  readonly bytes: number;
  readonly ended: 'complete' | Interrupted['reason'];
}

export const runHookCommand: Command = async (invocation, surroundings) => {
  const [word = '', ...args] = invocation.positionals;
  refuseUnused(word, invocation.options);
  if (word === 'install' || word === 'uninstall') return changeHooks(word, args, invocation.options, surroundings);
  const kind = word as RunningHook;
  // A hook speaks when there is something to say.
  const prepared = await prepareScan({ quiet: true, noProgress: true, ...invocation.options }, [], surroundings);
  const { plan, options, context } = prepared;
  const output = outputPlan(options, context.cwd);
  // Before the session, which takes signals over: a read that waits lets none of them through.
  const push = kind === 'pre-commit' ? null : await readPush(kind, args, hookGit(context), context.environment);
  const { report, extra: ended } = await inScanSession(prepared, false, async (session) => {
    const {
      occurrences,
      ended: how,
      ...seen
    } = push === null ? await lookAtCommit(prepared, session) : await lookAtPush(push, prepared, session);
    const found = collectOccurrences(occurrences, plan, session.diagnostics);
    return { collected: { ...found, ...seen, interrupted: how === 'interrupted' }, extra: how };
  });
  // The message that stops the commit says it all, in ten lines. What stops nothing is reported, as is what was asked
  // to be.
  const tells = report.findings.length === 0 || outcomeOf(report, plan) !== 'clean';
  const brief = tells && output.format === 'console' && options.verbose !== true && options.showSecrets !== true;
  await writeReport(report, { ...output, brief }, options, context, plan.rules.infos);
  if (report.suppressed.length > 0) {
    const { suppressedLine } = await import('../../report/words/suppressed-line.ts');
    writeError(`aksweep: ${suppressedLine(report, context.lang)}\n`);
  }
  if (report.findings.length === 0) await sayNotLookedInto(report, context.lang);
  return conclude(kind, report, prepared, ended === 'out-of-time');
};

/** @throws UserError for an option that does nothing: whoever typed it relies on it */
function refuseUnused(word: string, { failOpen, timeBudget, global }: Options): void {
  if (failOpen === true && timeBudget === undefined)
    throw new UserError(
      '--fail-open without --time-budget does nothing',
      'add --time-budget SECONDS: when it runs out, the push is let through',
    );
  if (global === true && word !== 'install' && word !== 'uninstall')
    throw new UserError(`--global does not go with hook ${word}`, 'it belongs to: hook install, hook uninstall');
}

/** Says what to do, and decides for the push whose time has run out. */
async function conclude(
  kind: RunningHook,
  report: Report,
  { plan, options, context }: PreparedScan<Options>,
  timeIsUp: boolean,
): Promise<Outcome> {
  const outcome = await concludeReport(report, plan, context.lang);
  if (report.findings.length > 0 && outcome !== 'clean') {
    const { tellStopped } = await import('../hook-stop.ts');
    const hasBaseline = options.baseline !== undefined;
    await tellStopped(kind === 'update' ? 'pre-receive' : kind, report, hookGit(context), hasBaseline, context);
  }
  if (!timeIsUp) return outcome;
  const open = options.failOpen === true;
  // What was found in time refuses the push, open or not.
  const how = outcome !== 'clean' ? 'stopped' : open ? 'let-through' : 'refused';
  writeError(`${outOfTimeNotice(options.timeBudget ?? 0, how, context.lang)}\n`);
  return how === 'refused' ? 'incomplete' : outcome;
}

function pace(options: Options, { signal }: ScanSession): PaceSettings {
  return { signal, ...(options.timeBudget === undefined ? {} : { budget: options.timeBudget * 1000 }) };
}

function hookGit({ cwd, environment }: RunContext): Git {
  return new Git({ folder: cwd, environment, use: 'hook' });
}

async function lookAtCommit({ plan, options, context }: PreparedScan<Options>, session: ScanSession): Promise<Seen> {
  const { scanStaged } = await import('../../git/hook/staged.ts');
  const { environment } = context;
  const git = hookGit(context);
  try {
    const scan = await scanStaged(
      git,
      { ...pace(options, session), environment, ...(await accepting(plan)) },
      session.scanner,
      session.diagnostics,
    );
    return { ...scan, ended: 'complete' };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return { occurrences: [], files: 0, blobs: 0, bytes: 0, ended: error.reason };
  }
}

/** Excluded files need not be read at all. */
async function accepting({
  excludes: sets,
  root,
}: PreparedScan<Options>['plan']): Promise<{ readonly accepts?: (path: string) => boolean }> {
  if (sets.length === 0) return {};
  const { Excludes } = await import('../../source/excludes.ts');
  const excludes = new Excludes(sets, root);
  return { accepts: (path) => excludes.patternForWithParents(path, false) === null };
}

interface Push {
  readonly pushed: readonly PushedRef[];
  readonly known: Known;
}

async function lookAtPush(
  { pushed, known }: Push,
  { options, context }: PreparedScan<Options>,
  session: ScanSession,
): Promise<Seen> {
  const { scanPush } = await import('../../git/hook/push.ts');
  const { occurrences, blobs, bytes, interrupted } = await scanPush(
    hookGit(context),
    pushed,
    known,
    pace(options, session),
    session.scanner,
    session.diagnostics,
  );
  return { occurrences, files: 0, blobs, bytes, ended: interrupted ?? 'complete' };
}

/**
 * What git tells the hook: on standard input, for `update` as arguments; through the pre-commit program in its
 * variables.
 */
async function readPush(
  kind: Exclude<RunningHook, 'pre-commit'>,
  args: readonly string[],
  git: Git,
  environment: Environment,
): Promise<Push> {
  const { parsePrePush, parsePreReceive, parseUpdate } = await import('../../git/hook/pushed-refs.ts');
  if (kind === 'update') return { pushed: parseUpdate(args), known: { side: 'receiver' } };
  if (kind === 'pre-receive') return { pushed: parsePreReceive(readStdin()), known: { side: 'receiver' } };
  const known: Known = { side: 'sender', remote: args[0] ?? environment['PRE_COMMIT_REMOTE_NAME'] ?? '' };
  if (environment['PRE_COMMIT'] !== '1') return { pushed: parsePrePush(readStdin()), known };
  // The pre-commit program has read standard input itself and passes on the first pushed ref only (its hook_impl.py).
  const { resolveCommit } = await import('../../git/repository/revisions.ts');
  const end = environment['PRE_COMMIT_TO_REF'] ?? environment['PRE_COMMIT_LOCAL_BRANCH'];
  if (end === undefined)
    throw new UserError(
      'pre-push: the pre-commit program says nothing about a push',
      'run it as a pre-push hook: pre-commit run --hook-stage pre-push --from-ref A --to-ref B',
    );
  const start = environment['PRE_COMMIT_FROM_REF'];
  const ref = environment['PRE_COMMIT_REMOTE_BRANCH'] ?? end;
  return {
    pushed: [{ ref, id: resolveCommit(git, end), before: start === undefined ? null : resolveCommit(git, start) }],
    known,
  };
}

/** A line of 200 bytes for each pushed ref: 300,000 refs. Bytes. */
const MAX_INPUT = 64 * 1024 * 1024;

function readStdin(): string {
  requireStandardInput('git says there what is pushed: let the hook pass its standard input on');
  try {
    return readStandardInput(MAX_INPUT).toString('utf8');
  } catch (error) {
    throw new UserError(
      'cannot read from standard input what is being pushed',
      'the command is meant to be run by git: aksweep hook install',
      { cause: error },
    );
  }
}

/** Hooks that may be named after `install`. */
const INSTALLED = ['pre-commit', 'pre-merge-commit', 'pre-push', 'pre-receive'] as const;

async function changeHooks(
  action: 'install' | 'uninstall',
  names: readonly string[],
  options: Options,
  { cwd, environment }: RunContext,
): Promise<Outcome> {
  const hooks = names.map((name) => {
    const hook = INSTALLED.find((candidate) => candidate === name);
    if (hook === undefined || action === 'uninstall')
      throw new UserError(
        `hook ${action}: unexpected word: ${name}`,
        action === 'install'
          ? `hooks that can be installed: ${INSTALLED.join(', ')}`
          : 'usage: aksweep hook uninstall [--global]',
      );
    return hook;
  });
  if (action === 'uninstall') refuseOptions(options);
  const place = { folder: cwd, environment, global: options.global ?? false };
  const { bypassOfGlobalHooks, installHooks, uninstallHooks } = await import('../../git/hook/install-hook.ts');
  const script = ownPath(process.argv[1]);
  const changed =
    action === 'uninstall'
      ? uninstallHooks(place)
      : installHooks({
          ...place,
          command: [process.execPath, script],
          page: pagePath(script, 'hooks.md'),
          ...(hooks.length === 0 ? {} : { hooks }),
          options: passedOn(options, cwd),
        });
  for (const { hook, path, outcome } of changed) writeOutput(`${hook}: ${OUTCOMES[outcome]} (${escapeText(path)})\n`);
  if (changed.length === 0) writeOutput('no hook of aksweep was there\n');
  const bypass = action === 'install' && place.global ? bypassOfGlobalHooks(place) : null;
  if (bypass !== null)
    writeError(
      `aksweep: this repository sets core.hooksPath itself (${escapeText(bypass)}): git does not run the global hook ` +
        `here, nor in any other repository that does so.\n  To install it here too: ` +
        `${ownCommand(script, environment)} hook install\n`,
    );
  return 'clean';
}

const OUTCOMES = {
  installed: 'installed',
  chained: 'installed; the hook that was there runs first',
  updated: 'updated',
  removed: 'removed',
  restored: 'removed; the earlier hook is back',
} as const;

/** @throws UserError for any option but `--global`: nothing else changes what is removed */
function refuseOptions(options: Options): void {
  const typed = optionsOf('hook').find(
    ({ name }) => name !== 'global' && options[camelCase(name) as keyof Options] !== undefined,
  );
  if (typed !== undefined) throw new UserError(`--${typed.name} does not go with hook uninstall`, 'leave it out');
}

/** Options that the hook itself is started with when they are typed with `hook install`; paths start from anywhere then. */
const PASSED_ON = {
  timeBudget: 'value',
  failOpen: 'value',
  minSeverity: 'value',
  minConfidence: 'value',
  failOn: 'value',
  kinds: 'value',
  engine: 'value',
  compatIgnores: 'value',
  lang: 'value',
  verbose: 'value',
  config: 'path',
  baseline: 'path',
  rules: 'path',
} as const satisfies { readonly [Name in keyof Options]?: 'value' | 'path' };

/**
 * What was typed with `hook install` and belongs to the hook's own command line.
 * @throws UserError for an option that does nothing there
 */
function passedOn(options: Options, cwd: string): string[] {
  const passed: Readonly<Record<string, 'value' | 'path'>> = PASSED_ON;
  return optionsOf('hook').flatMap(({ name }) => {
    const given = options[camelCase(name) as keyof Options];
    if (given === undefined || name === 'global') return [];
    const as = passed[camelCase(name)];
    if (as === undefined) throw new UserError(`--${name} does not go with hook install`, 'leave it out');
    if (given === true) return [`--${name}`];
    const values: readonly unknown[] = Array.isArray(given) ? given : [given];
    return values.map((value) => `--${name}=${as === 'path' ? resolve(cwd, String(value)) : String(value)}`);
  });
}
