/**
 * Mutations of the files of a `.git` folder: bytes flipped, cut, duplicated, moved, swapped; files replaced by links,
 * pipes, folders, sockets, endless devices. Every audit ends soon, in bounded memory, shows no value, writes nothing,
 * and is green only when git agrees. `npm run bench -- fuzz-gitfolder` runs it for as long as asked.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gitEnvironment, temporaryFolder } from '../git/made-repository.ts';
import { programPath } from '../e2e/program.ts';
import { HookedRepository, newLeak, type Leak } from './hooked-repository.ts';
import { runHostile, type HostileRun } from './hostile-run.ts';
import { SLOW } from '../random/seed.ts';

const seconds = Number(process.env['AKSWEEP_FUZZ_SECONDS'] ?? (SLOW ? 12 : 3));
/** Fixed, so that a run of the tests can be repeated; the bench draws another each time. */
const seed = Number(process.env['AKSWEEP_FUZZ_SEED'] ?? 20_261_201);
/** 5 s in use; a machine that runs other tests beside gets twice that. */
const LIMIT = 10_000;
const MOST_MEBIBYTES = 400;
/** Rounds at the same time: most of the time is spent waiting. */
const AT_ONCE = 2;

/** A generator of numbers that the seed repeats (mulberry32). */
function random(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

const leak: Leak = newLeak();
let rounds = '';
let packed = '';
let loose = '';

beforeAll(() => {
  // Bundles, if no other test has yet: that is not part of a command's time.
  programPath();
  rounds = temporaryFolder();
  const build = (): HookedRepository => {
    const repository = new HookedRepository(temporaryFolder());
    repository.commit({ 'app.yml': leak.text, 'deep/other.txt': 'one\n'.repeat(50) });
    repository.git('tag', '-a', 'v1', '-m', 'first');
    repository.git('branch', 'side');
    repository.commit({ 'app.yml': 'clean: true\n', 'deep/other.txt': `two\n${'one\n'.repeat(50)}` });
    return repository;
  };
  loose = build().folder;
  const repository = build();
  repository.git('repack', '-adq', '--write-midx');
  repository.git('pack-refs', '--all');
  repository.git('commit-graph', 'write', '--reachable');
  repository.commit({ 'more.txt': 'loose\n' });
  packed = repository.folder;
});

/** Files below a folder, from it, in a fixed order. */
function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(below, entry.name);
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    });
}

type Bytes = (bytes: Buffer, pick: (below: number) => number) => Buffer;
const range = (bytes: Buffer, pick: (below: number) => number): [number, number] => {
  const from = pick(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + pick(64))];
};

const bytesChanged: Readonly<Record<string, Bytes>> = {
  flip: (bytes, pick) => {
    const copy = Buffer.from(bytes);
    for (let count = 1 + pick(4); count > 0 && copy.length > 0; count--) {
      const at = pick(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << pick(8));
    }
    return copy;
  },
  cut: (bytes, pick) => bytes.subarray(0, pick(bytes.length + 1)),
  remove: (bytes, pick) => {
    const [from, to] = range(bytes, pick);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  duplicate: (bytes, pick) => {
    const [from, to] = range(bytes, pick);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  move: (bytes, pick) => {
    const [from, to] = range(bytes, pick);
    const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    const at = pick(rest.length + 1);
    return Buffer.concat([rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at)]);
  },
  swap: (bytes, pick) => {
    const [from, to] = range(bytes, pick);
    const length = to - from;
    const other = pick(Math.max(1, bytes.length - length));
    const copy = Buffer.from(bytes);
    bytes.copy(copy, from, other, other + length);
    bytes.copy(copy, other, from, to);
    return copy;
  },
  zero: (bytes, pick) => {
    const [from, to] = range(bytes, pick);
    return Buffer.from(bytes).fill(0, from, to);
  },
};

const replaced: Readonly<Record<string, (path: string, outside: string) => void>> = {
  'a pipe': (path) => void spawnSync('mkfifo', [path]),
  '/dev/zero': (path) => symlinkSync('/dev/zero', path),
  '/dev/urandom': (path) => symlinkSync('/dev/urandom', path),
  'a folder': (path) => void mkdirSync(path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link outside': (path, outside) => symlinkSync(join(outside, 'file'), path),
  'a link to /proc/self/environ': (path) => symlinkSync('/proc/self/environ', path),
  nothing: () => {},
};

/** Damages one file and says how. */
function mutate(repository: string, outside: string, pick: (below: number) => number): string {
  const folder = join(repository, '.git');
  const files = filesBelow(folder).filter(
    (path) => !path.startsWith('hooks/') && path !== 'description' && lstatSync(join(folder, path)).isFile(),
  );
  const name = files[pick(files.length)] ?? '';
  const path = join(folder, name);
  if (pick(3) === 0) {
    const how = Object.keys(replaced)[pick(Object.keys(replaced).length)] ?? '';
    rmSync(path);
    replaced[how]?.(path, outside);
    return `${name} is ${how}`;
  }
  if (pick(8) === 0) {
    const other = files[pick(files.length)] ?? '';
    renameSync(path, join(folder, other));
    return `${name} takes the place of ${other}`;
  }
  const how = Object.keys(bytesChanged)[pick(Object.keys(bytesChanged).length)] ?? '';
  const bytes = readFileSync(path);
  rmSync(path);
  writeFileSync(path, bytesChanged[how]?.(bytes, pick) ?? bytes);
  return `${name}: ${how}`;
}

/** Whether git, asked for all that can be reached, finds the planted value too. */
function gitFinds(repository: string): boolean {
  const listed = spawnSync(
    'timeout',
    ['5', 'git', '-c', 'core.commitGraph=false', 'log', '--all', '-p', '--no-textconv'],
    { cwd: repository, env: gitEnvironment(), encoding: 'latin1', maxBuffer: 1 << 26 },
  );
  return listed.stdout.includes(leak.values[1] ?? 'none');
}

/** Everything in a folder as one hash, to see whether something was written. */
function stateOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(folder)) {
    const stats = lstatSync(join(folder, path));
    hash.update(`${path} ${stats.mode} ${stats.size} ${stats.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

interface Round {
  readonly number: number;
  readonly damage: string;
  readonly command: readonly string[];
  readonly run: HostileRun;
  readonly faults: readonly string[];
}

const audits: readonly (readonly string[])[] = [
  ['git'],
  ['git', '--git-reader', 'cat-file'],
  ['git', '--git-reader', 'pack'],
  ['git', '--unreachable'],
  ['git', '--range', 'HEAD~1..HEAD'],
  ['hook', 'pre-commit'],
];

async function play(number: number): Promise<Round> {
  const pick = random(seed + number * 7919);
  const place = mkdtempSync(join(rounds, 'round-'));
  const repository = join(place, 'repository');
  const outside = join(place, 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'file'), `outside ${leak.values[1] ?? ''}\n`);
  cpSync(pick(3) === 0 ? loose : packed, repository, { recursive: true });
  const damage = Array.from({ length: 1 + pick(2) }, () => mutate(repository, outside, pick)).join('; ');
  const command = audits[pick(audits.length)] ?? ['git'];
  const before = [stateOf(repository), stateOf(outside)];
  const run = await runHostile(command, { folder: place, cwd: repository, limit: LIMIT });
  const faults: string[] = [];
  if (run.status === 124) faults.push('it hangs');
  if (![0, 1, 2, 124].includes(run.status ?? -1)) faults.push(`status ${run.status ?? run.signal}`);
  if (run.mebibytes > MOST_MEBIBYTES) faults.push(`${run.mebibytes.toFixed(0)} MiB`);
  if (run.left.length > 0) faults.push(`left running: ${run.left.join(', ')}`);
  if (leak.values.some((value) => run.output.includes(value))) faults.push('a value is shown');
  if (run.output.includes('bug in aksweep')) faults.push('a bug');
  if (run.status === 2 && run.output.trim() === '') faults.push('status 2 without a word');
  if (stateOf(repository) !== before[0] || stateOf(outside) !== before[1]) faults.push('something was written');
  const whole = command[0] === 'git' && !command.includes('--range');
  if (whole && run.status === 0 && !/skipped|not scanned|nothing|no commits/i.test(run.output) && gitFinds(repository))
    faults.push('green, and git finds the value');
  rmSync(place, { recursive: true, force: true });
  return { number, damage, command, run, faults };
}

describe.skipIf(platform() !== 'linux')('a .git folder that is damaged at random', () => {
  it(
    `is audited to an end (seed ${seed})`,
    async () => {
      const end = Date.now() + seconds * 1000;
      let next = Number(process.env['AKSWEEP_FUZZ_ROUND'] ?? 0);
      const faulty: string[] = [];
      let [longest, most, played] = [0, 0, 0];
      const statuses = new Map<number | null, number>();
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          do {
            const { number, damage, command, run, faults } = await play(next++);
            played++;
            longest = Math.max(longest, run.seconds);
            most = Math.max(most, run.mebibytes);
            statuses.set(run.status, (statuses.get(run.status) ?? 0) + 1);
            if (faults.length > 0)
              faulty.push(
                `seed ${seed} round ${number}: ${damage} | ${command.join(' ')} | ${faults.join(', ')} | ` +
                  `${run.output.slice(0, 300)}`,
              );
          } while (Date.now() < end && process.env['AKSWEEP_FUZZ_ROUND'] === undefined);
        }),
      );
      console.log(
        `seed ${seed}: ${played} rounds, longest ${longest.toFixed(1)} s, most memory ${most.toFixed(0)} MiB, ` +
          `statuses ${JSON.stringify([...statuses].toSorted())}`,
      );
      expect(faulty).toEqual([]);
    },
    (seconds + 120) * 1000,
  );
});
