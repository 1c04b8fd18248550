/**
 * Runs the action as the runner does, inputs and files of the runner in the environment, in a workspace that was filled
 * the way actions/checkout does it: in this process (`runAction`), or dist/action.js in a child process (`runBundle`)
 * where the process itself is what is tested.
 */
import { spawn } from 'node:child_process';
import fs, { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { runAction as runInProcess } from '../../src/action/run-action.ts';
import type { Report } from '../../src/core/types.ts';
import { programPath } from '../e2e/program.ts';
import { temporaryFolder } from '../git/made-repository.ts';

const metadata = parse(readFileSync('action.yml', 'utf8')) as {
  inputs: Record<string, { default: string }>;
  runs: { main: string };
};

export interface ActionRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Workflow commands on standard output that the runner acts on, in order. */
  readonly commands: readonly WorkflowCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Null when none was written. */
  readonly report: Report | null;
  /** Everything that left the process. */
  readonly everything: string;
}

interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface ActionRequest {
  readonly workspace: string;
  readonly event: string;
  readonly payload: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the action in this process, to its end. */
export async function runAction(request: ActionRequest): Promise<ActionRun> {
  const job = prepare(request);
  let stdout = '';
  const { environment } = job;
  const write = (text: string): void => {
    stdout += text;
  };
  const { result, stderr } = await withoutStandardError(() =>
    runInProcess({ environment, cwd: request.workspace, write }),
  );
  return resultOf(request, job, { status: result, stdout, stderr });
}

/** Takes what the program writes to descriptor 2 meanwhile; whatever else is written goes where it should. */
async function withoutStandardError<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly stderr: string }> {
  const { writeSync } = fs;
  let stderr = '';
  const catching = (descriptor: number, bytes: Uint8Array, ...rest: [number?]): number => {
    if (descriptor !== 2) return writeSync(descriptor, bytes, ...rest);
    stderr += Buffer.from(bytes).toString('utf8', rest[0]);
    return bytes.length - (rest[0] ?? 0);
  };
  fs.writeSync = catching as typeof writeSync;
  syncBuiltinESMExports();
  try {
    return { result: await work(), stderr };
  } finally {
    fs.writeSync = writeSync;
    syncBuiltinESMExports();
  }
}

/**
 * Runs the bundle in a process of its own, without blocking this one, in which a server may live.
 * @param onStart is given the means to signal it.
 */
export function runBundle(
  request: ActionRequest,
  onStart: (stop: (signal: NodeJS.Signals) => void) => void = () => {},
): Promise<ActionRun> {
  const job = prepare(request);
  const main = join(dirname(programPath()), metadata.runs.main.replace(/^dist\//, ''));
  const child = spawn(process.execPath, [main], {
    cwd: request.workspace,
    env: job.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onStart((signal) => child.kill(signal));
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text));
  return new Promise((resolve) => child.on('close', (status) => resolve(resultOf(request, job, { status, ...texts }))));
}

interface Job {
  readonly environment: NodeJS.ProcessEnv;
  /** A file of the runner. */
  readonly file: (name: string) => string;
}

function prepare({ workspace, event, payload, inputs = {}, environment = {} }: ActionRequest): Job {
  const runner = temporaryFolder();
  const file = (name: string): string => join(runner, name);
  mkdirSync(file('temp'));
  writeFileSync(file('event.json'), JSON.stringify(payload));
  writeFileSync(file('output'), '');
  writeFileSync(file('summary.md'), '');
  const given = {
    ...Object.fromEntries(Object.entries(metadata.inputs).map(([name, input]) => [name, input.default])),
    ...inputs,
  };
  return {
    // The runner starts actions in the workspace.
    environment: {
      PATH: process.env['PATH'],
      HOME: runner,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      LANG: 'C.UTF-8',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary.md'),
      GITHUB_REPOSITORY: 'example/shop',
      GITHUB_SERVER_URL: 'https://github.com',
      RUNNER_TEMP: file('temp'),
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...environment,
    },
    file,
  };
}

function resultOf(
  { workspace }: ActionRequest,
  { file }: Job,
  run: Pick<ActionRun, 'status' | 'stdout' | 'stderr'>,
): ActionRun {
  const outputs = readOutputs(readFileSync(file('output'), 'utf8'));
  const summary = readFileSync(file('summary.md'), 'utf8');
  const json = outputs['report-json'] === undefined ? '' : readFileSync(outputs['report-json'], 'utf8');
  const sarif = outputs['sarif-file'] === undefined ? '' : readFileSync(join(workspace, outputs['sarif-file']), 'utf8');
  return {
    ...run,
    commands: readCommands(run.stdout),
    outputs,
    summary,
    report: json === '' ? null : (JSON.parse(json) as Report),
    everything: [run.stdout, run.stderr, summary, json, sarif, JSON.stringify(outputs)].join('\n'),
  };
}

/** Commands start a line and are off between `::stop-commands::TOKEN` and `::TOKEN::`. */
function readCommands(stdout: string): WorkflowCommand[] {
  const commands: WorkflowCommand[] = [];
  let stopped: string | null = null;
  for (const line of stdout.split('\n')) {
    const [, command = '', list = '', message = ''] = /^\s*::([\w-]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
    if (stopped !== null) {
      if (command === stopped) stopped = null;
    } else if (command === 'stop-commands') stopped = message;
    else if (command !== '') {
      const properties = Object.fromEntries(
        list
          .split(',')
          .filter((pair) => pair !== '')
          .map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]),
      );
      commands.push({ command, properties, message: decode(message) });
    }
  }
  if (stopped !== null) throw new Error('commands were stopped and not started again');
  return commands;
}

function decode(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

function readOutputs(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [
      name,
      value,
    ]),
  );
}

/** A payload from fixtures/events with other commits in it. */
export function payloadOf(file: string, change: (payload: Payload) => void = () => {}): Payload {
  const payload = JSON.parse(readFileSync(`fixtures/events/${file}.json`, 'utf8')) as Payload;
  change(payload);
  return payload;
}

/** The parts of payloads that tests change. */
export interface Payload {
  before: string;
  after: string;
  ref: string;
  pull_request: { head: { sha: string }; base: { sha: string }; commits: number };
  merge_group: { head_sha: string; base_sha: string };
}

/** A commit, or an id that is none. */
type Named = { readonly id: string } | string;

const idOf = (named: Named): string => (typeof named === 'string' ? named : named.id);

export function pullRequestPayload(base: Named, head: Named, file = 'pull_request'): Payload {
  return payloadOf(file, ({ pull_request }) => {
    pull_request.base.sha = idOf(base);
    pull_request.head.sha = idOf(head);
  });
}

export function pushPayload(before: Named, after: Named, file = 'push'): Payload {
  return payloadOf(file, (payload) => Object.assign(payload, { before: idOf(before), after: idOf(after) }));
}

export interface SarifResult {
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number };
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

export function sarifResults(file: string): readonly SarifResult[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { runs: [{ results: SarifResult[] }] }).runs[0].results;
}
