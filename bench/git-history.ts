/**
 * `aksweep git` with attribution against git itself, in turn on one machine: printing every object to nowhere plus
 * walking history with raw changes. Give it a repository with at least 1 GB of blobs; bench/README.md names two.
 *   npm run bench -- git-history REPOSITORY [ROUNDS]
 */
import { spawnSync } from 'node:child_process';
import { peakMemory, program, verdict } from './measure.ts';

const BAR = 1.5;
const MEMORY_BAR = 300;

const [repository, rounds = '3'] = process.argv.slice(2);
if (repository === undefined) throw new Error('usage: npm run bench -- git-history REPOSITORY [ROUNDS]');
const cli = program();

interface Run {
  readonly seconds: number;
  /** User and system time of the command and what it started, seconds. */
  readonly cpu: number;
}

function time(command: readonly string[], accepted: readonly number[]): Run {
  const start = process.hrtime.bigint();
  // `time -f` is not everywhere: a shell's `times` builtin tells the CPU time of its children.
  const run = spawnSync('bash', ['-c', '"$@" >/dev/null; status=$?; times >&3; exit $status', 'bash', ...command], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (run.status === null || !accepted.includes(run.status))
    throw new Error(`${command.join(' ')} ended with ${run.status ?? 'a signal'}: ${String(run.stderr)}`);
  const children = String(run.output[3]).trim().split('\n').at(-1) ?? '';
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
    0,
  );
  return { seconds, cpu };
}

// Looking for renames reads blobs, which a partial clone may lack: then without.
const renames =
  spawnSync('git', ['-C', repository, 'log', '--all', '--raw'], { stdio: 'ignore' }).status === 0
    ? []
    : ['--no-renames'];
if (renames.length > 0)
  console.log(
    'objects are missing here: git log --raw runs with --no-renames, which is faster than what the bar is defined by',
  );
const commands = {
  'cat-file': {
    command: ['git', '-C', repository, 'cat-file', '--batch-all-objects', '--batch', '--buffer', '--unordered'],
    accepted: [0],
  },
  'log --raw': { command: ['git', '-C', repository, 'log', '--all', '--raw', ...renames], accepted: [0] },
  // 2: objects of a partial clone are missing.
  'aksweep git': {
    command: [process.execPath, cli, 'git', repository, '--format', 'json', '--no-progress'],
    accepted: [0, 1, 2],
  },
  'by cat-file': {
    command: [
      process.execPath,
      cli,
      'git',
      repository,
      '--format',
      'json',
      '--no-progress',
      '--git-reader',
      'cat-file',
    ],
    accepted: [0, 1, 2],
  },
};
const probe = spawnSync(process.execPath, [cli, 'git', repository, '--format', 'json', '--no-progress'], {
  encoding: 'utf8',
  maxBuffer: 1 << 30,
});
const report = JSON.parse(probe.stdout) as {
  summary: { blobs: number; bytes: number; findings: number; reader?: string };
};
console.log(
  `${repository}: ${report.summary.blobs} blobs, ${(report.summary.bytes / 1e9).toFixed(2)} GB, ` +
    `${report.summary.findings} findings, read by ${report.summary.reader ?? '?'}`,
);
if (report.summary.findings === 0)
  console.log('no findings: attribution has nothing to do here, the ratio says little');

const runs = new Map<string, Run[]>();
for (let round = 0; round < Number(rounds); round++) {
  for (const [name, { command, accepted }] of Object.entries(commands))
    runs.set(name, [...(runs.get(name) ?? []), time(command, accepted)]);
}
const fastest = (name: string, of: keyof Run): number => Math.min(...(runs.get(name) ?? []).map((run) => run[of]));
for (const name of runs.keys())
  console.log(
    `  ${name.padEnd(12)} ${fastest(name, 'seconds').toFixed(2)} s wall, ${fastest(name, 'cpu').toFixed(2)} s CPU ` +
      `(fastest of ${rounds})`,
  );
const reference = (of: keyof Run): number => fastest('cat-file', of) + fastest('log --raw', of);
for (const name of ['aksweep git', 'by cat-file']) {
  console.log(verdict(`${name} / (cat-file + log --raw), wall`, fastest(name, 'seconds') / reference('seconds'), BAR));
  console.log(
    `     the same in CPU time, which other work on the machine disturbs less: ` +
      `${(fastest(name, 'cpu') / reference('cpu')).toFixed(2)}`,
  );
}
const memory = peakMemory(cli, ['git', repository, '--format', 'json', '--no-progress']);
console.log(verdict('peak memory of aksweep itself in MiB', memory.mebibytes, MEMORY_BAR));
