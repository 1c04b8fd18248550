/**
 * The pre-commit hook with 10 and with 500 staged files against `node -e 0`, in turn.
 *   npm run bench -- git-hook [ROUNDS]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { program, verdict } from './measure.ts';

const rounds = Number(process.argv[2] ?? 21);
const cli = resolve(program());
const folder = mkdtempSync(join(tmpdir(), 'aksweep-bench-'));

/** Source code as developers stage it: files of 1 to 20 KB, some 9 KB on average. */
function repository(staged: number): string {
  const path = join(folder, String(staged));
  mkdirSync(path);
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: path, stdio: 'ignore' });
  git('init', '-q');
  const write = (extra: string): void => {
    for (let index = 0; index < staged; index++) {
      const lines = 20 + ((index * 37) % 380);
      const text = Array.from(
        { length: lines },
        (_, line) => `export const value${line} = compute(${index}, "${line * 7}"); // line ${line}\n`,
      ).join('');
      writeFileSync(join(path, `file${index}.ts`), text + extra);
    }
  };
  write('');
  git('add', '.');
  git('commit', '-q', '-m', 'base');
  write('export const added = 1;\n');
  git('add', '.');
  return path;
}

function milliseconds(command: readonly string[], cwd: string): number {
  const start = process.hrtime.bigint();
  const run = spawnSync(command[0] ?? '', command.slice(1), { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  if (run.status !== 0)
    throw new Error(`${command.join(' ')} ended with ${run.status ?? 'a signal'}: ${String(run.stderr)}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

try {
  const [ten, many] = [repository(10), repository(500)];
  const times: Record<'node' | 'ten' | 'many', number[]> = { node: [], ten: [], many: [] };
  for (let round = -1; round < rounds; round++) {
    const node = milliseconds([process.execPath, '-e', '0'], folder);
    const first = milliseconds([process.execPath, cli, 'hook', 'pre-commit'], ten);
    const second = milliseconds([process.execPath, cli, 'hook', 'pre-commit'], many);
    if (round < 0) continue;
    times.node.push(node);
    times.ten.push(first);
    times.many.push(second);
  }
  const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1] ?? NaN;
  const base = median(times.node);
  console.log(
    `${rounds} rounds in turn, medians: node -e 0 ${base.toFixed(1)} ms, 10 staged files ` +
      `${median(times.ten).toFixed(1)} ms, 500 staged files ${median(times.many).toFixed(1)} ms`,
  );
  console.log(verdict('pre-commit with 10 staged files / node -e 0', median(times.ten) / base, 2.5));
  console.log(verdict('pre-commit with 500 staged files / node -e 0', median(times.many) / base, 6));
} finally {
  rmSync(folder, { recursive: true });
}
