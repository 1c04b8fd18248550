/** What a user, a script and a terminal see of `aksweep scan`. */
import { describe, it, expect, afterAll, vi } from 'vitest';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import { COMMAND_NAMES } from '../../src/cli/command-specs.ts';
import { FORMATS } from '../../src/report/formats.ts';
import type { Report } from '../../src/core/types.ts';
import { LEAK, temporaryTree } from './leak-tree.ts';
import { aksweep, shell, startAksweep } from './program.ts';
import { drawn } from '../random/seeded.ts';

// Dozens of child processes, on machines that do other things at the same time.
vi.setConfig({ testTimeout: 120_000 });

const tree = temporaryTree();
afterAll(() => tree.remove());

const clean = tree.folder('clean', { 'a.txt': 'nothing here\n', 'sub/b.js': 'export const a = 1;\n' });
const leaky = tree.folder('leaky', {
  '.env': fillTemplate(LEAK),
  'sub/upload.js': fillTemplate(`const id = '{AKID24}';\nconst secret = '{SECRET30}';\n`),
  'ok.txt': 'ok\n',
});

const parsed = (text: string): Report => JSON.parse(text) as Report;
/** A report without what depends on the clock. */
const timeless = (text: string): string =>
  text
    .replace(
      /"(seconds|startedAt|startTimeUtc|endTimeUtc|scan.start_time|start_time|end_time)": ?("[^"]*"|[0-9.e-]+)/g,
      '"$1":0',
    )
    .replace(/(time|timestamp)="[^"]*"/g, '$1=""')
    .replace(/\b[0-9.,]+ (ms|s)\b/g, 'TIME')
    .replace(/\b20[0-9-]+T[0-9:.]+Z\b/g, 'DATE');

describe('exit status', () => {
  it('0: nothing found', () => {
    const run = aksweep(['scan', clean]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('2 files');
  });

  it('1: findings, unless --fail-on says otherwise', () => {
    expect(aksweep(['scan', leaky]).status).toBe(1);
    expect(aksweep(['scan', leaky, '--fail-on', 'never']).status).toBe(0);
    expect(aksweep(['scan', leaky, '--fail-on', 'critical']).status).toBe(1);
    expect(aksweep(['scan', leaky, '--format', 'json', '--output', `json=${tree.path('written.json')}`]).status).toBe(
      1,
    );
  });

  it.each([
    ['an unknown option', ['scan', '--fromat', 'json'], 'did you mean --format?'],
    ['an unknown command', ['scna'], 'did you mean scan?'],
    ['no command', [], 'aksweep --help'],
    ['a missing path', ['scan', 'no/such/path'], 'no such file or folder: "no/such/path"'],
    ['a path through a file', ['scan', join(process.cwd(), 'package.json', 'x')], 'no such file or folder'],
    ['a repository below a file', ['git', join(process.cwd(), 'package.json', 'x')], 'is not a folder'],
    ['a missing config', ['scan', '--config', 'no-such.yml'], 'no-such.yml'],
    ['a missing rule file', ['scan', '--rules', 'no-such.yaml'], 'no-such.yaml'],
    ['a missing baseline', ['scan', '--baseline', 'no-such.json'], 'no-such.json'],
    ['a missing report', ['report', 'no-such.json'], 'no-such.json'],
    ['a threshold that needs --verify', ['scan', '--fail-on', 'live'], 'add --verify'],
    ['an output without format', ['scan', '-o', 'a.json'], '--output sarif=a.json'],
    ['an output in no folder', ['scan', '-o', 'json=no/such/a.json'], 'no/such/a.json'],
  ])('2: %s', (_name, args, message) => {
    const run = aksweep(args, { cwd: clean });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^aksweep: /);
    expect(run.stderr).toContain(message);
    expect(run.stderr).not.toContain('    at ');
  });

  it('2: an input that could not be scanned, and the rest is reported', () => {
    const folder = tree.folder('fifo', { '.env': fillTemplate(LEAK) });
    const fifo = join(folder, 'fifo');
    execFileSync('mkfifo', [fifo]);
    const run = aksweep(['scan', join(folder, '.env'), fifo, '--format', 'json']);
    expect(run.status).toBe(2);
    expect(parsed(run.stdout).findings.length).toBe(1);
    expect(parsed(run.stdout).skipped).toMatchObject([{ reason: 'not-a-regular-file', incomplete: true }]);
  });
});

describe('output', () => {
  const many = tree.folder(
    'many',
    Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`f${i}.env`, fillTemplate(LEAK)])),
  );

  it('of more than a mebibyte reaches a pipe whole', () => {
    const direct = aksweep(['scan', many, '--format', 'json']);
    expect(direct.stdout.length).toBeGreaterThan(1 << 20);
    expect(parsed(direct.stdout).findings.length).toBe(600);
    const file = tree.path('piped.json');
    shell(`aksweep scan . --format json | cat > '${file}'`, { cwd: many });
    expect(parsed(readFileSync(file, 'utf8')).findings.length).toBe(600);
  });

  it('of more than a mebibyte reaches a reader that takes its time', async () => {
    const child = startAksweep(['scan', many, '--format', 'json']);
    let text = '';
    child.stdout.setEncoding('utf8');
    for await (const chunk of child.stdout) {
      text += String(chunk);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(parsed(text).findings.length).toBe(600);
  });

  it('a reader that goes away is no error', () => {
    for (const format of drawn(FORMATS, 0.4)) {
      const run = shell(`aksweep scan . --format ${format} | head -c 1; echo " \${PIPESTATUS[0]}"`, { cwd: many });
      expect(run.stderr).toBe('');
      expect(run.stdout).toMatch(/^.? 1\n$/s);
    }
  });

  it('to a full disk is an error', () => {
    const run = shell('aksweep scan . --format json > /dev/full', { cwd: leaky });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('the disk is full');
  });

  it('to several files and standard output at once', () => {
    const files = FORMATS.map((format) => `${format}=${tree.path(`all.${format}`)}`);
    const run = aksweep(['scan', '.', '--format', 'jsonl', ...files.flatMap((file) => ['--output', file])], {
      cwd: leaky,
    });
    expect(run.status).toBe(1);
    for (const format of FORMATS) expect(statSync(tree.path(`all.${format}`)).size).toBeGreaterThan(0);
    const alone = aksweep(['scan', '.', '--format', 'sarif'], { cwd: leaky });
    expect(timeless(readFileSync(tree.path('all.sarif'), 'utf8'))).toBe(timeless(alone.stdout));
  });

  it('is the same twice, in every format', () => {
    const write = (run: string): string[] => {
      const files = FORMATS.map((format) => tree.path(`${run}.${format}`));
      aksweep(['scan', '.', '--quiet', ...FORMATS.flatMap((format, at) => ['--output', `${format}=${files[at]}`])], {
        cwd: many,
      });
      return files.map((file) => timeless(readFileSync(file, 'utf8')));
    };
    expect(write('once')).toEqual(write('twice'));
  });

  it('converts later to what a scan would have written', () => {
    const report = tree.path('converted.json');
    writeFileSync(report, aksweep(['scan', '.', '--format', 'json'], { cwd: leaky }).stdout);
    for (const format of FORMATS) {
      const converted = aksweep(['report', report, '--format', format], { cwd: leaky });
      expect(converted).toMatchObject({ status: 1, stderr: '' });
      expect(timeless(converted.stdout)).toBe(
        timeless(aksweep(['scan', '.', '--format', format], { cwd: leaky }).stdout),
      );
    }
  });

  it('--quiet says nothing when there is nothing', () => {
    expect(aksweep(['scan', clean, '--quiet'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(aksweep(['scan', leaky, '--quiet']).stdout).not.toBe('');
  });
});

describe('the terminal', () => {
  it('gets colours only when asked for, and none in a pipe', () => {
    expect(aksweep(['scan', leaky]).stdout).not.toContain('\u001b');
    expect(aksweep(['scan', leaky], { environment: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[');
    expect(aksweep(['scan', leaky], { environment: { FORCE_COLOR: '0', NO_COLOR: '1' } }).stdout).not.toContain(
      '\u001b',
    );
    for (const format of FORMATS.filter((name) => name !== 'console')) {
      expect(aksweep(['scan', leaky, '--format', format], { environment: { FORCE_COLOR: '1' } }).stdout).not.toContain(
        '\u001b',
      );
    }
  });

  it('is not steered by names and contents', () => {
    const name = '\u001b]0;owned\u0007\u001b[2Jevil\n::error::x\u202etxt.env';
    const folder = tree.folder('escapes', {
      [name]: `\u001b[31mred\u0007 ${fillTemplate('id={AKID24} \u001b[2J secret={SECRET30}\u009b31m\n')}`,
    });
    for (const format of FORMATS) {
      const run = aksweep(['scan', '.', '--format', format, '--verbose'], { cwd: folder });
      expect(run.status).toBe(1);
      // CSV ends its lines with CRLF (RFC 4180).
      expect((run.stdout + run.stderr).replaceAll('\r\n', '\n')).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/,
      );
      expect(run.stdout).not.toContain('\n::error::x');
    }
    const missing = aksweep(['scan', `${name}x`], { cwd: folder });
    expect(missing.status).toBe(2);
    expect(missing.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('speaks the language of the locale, or of --lang', () => {
    const chinese = /[\u4e00-\u9fff]/;
    expect(aksweep(['scan', leaky]).stdout).not.toMatch(chinese);
    expect(aksweep(['scan', leaky], { environment: { LANG: 'zh_CN.UTF-8' } }).stdout).toMatch(chinese);
    expect(aksweep(['scan', leaky, '--lang', 'zh']).stdout).toMatch(chinese);
    expect(aksweep(['scan', leaky, '--lang', 'en'], { environment: { LANG: 'zh_CN.UTF-8' } }).stdout).not.toMatch(
      chinese,
    );
  });
});

describe('help', () => {
  it('--version is the version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(aksweep(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('has a usage line, the commands and the options, and exits 0', () => {
    const run = aksweep(['--help']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const heads = run.stdout.split('\n').filter((line) => /^\S.*:$/.test(line));
    expect(heads).toEqual(['Commands:', 'Options:']);
    for (const command of COMMAND_NAMES) {
      const help = aksweep([command, '--help']);
      expect(help).toMatchObject({ status: 0, stderr: '' });
      expect(help.stdout.startsWith(`aksweep ${command}`)).toBe(true);
      expect(
        help.stdout
          .split('\n')
          .filter((line) => /^\S.*:$/.test(line))
          .at(-1),
      ).toBe('Options:');
    }
  });

  it('completes commands and their words', () => {
    const complete = (...words: string[]): string[] =>
      aksweep(['--get-yargs-completions', 'aksweep', ...words]).stdout.split('\n');
    expect(complete('')).toEqual(expect.arrayContaining([...COMMAND_NAMES]));
    expect(complete('rules', '')).toEqual(expect.arrayContaining(['list', 'check', 'explain']));
    expect(complete('scan', '--fa')).toEqual(expect.arrayContaining(['--fail-on']));
    expect(complete('scan', '--min-severity', '')).toEqual(expect.arrayContaining(['critical', 'info']));
  });
});

describe('a signal', () => {
  const folder = tree.folder('large', {});
  for (let i = 0; i < 300; i += 1) execFileSync('truncate', ['-s', '200M', join(folder, `file-${i}`)]);
  const leak = join(leaky, '.env');

  /** Resolves when the program has a file of the large folder open: the scan is under way. */
  async function underWay(pid: number): Promise<void> {
    for (;;) {
      const open = readdirSync(`/proc/${pid}/fd`).some((fd) => {
        try {
          return readlinkSync(`/proc/${pid}/fd/${fd}`).startsWith(folder);
        } catch {
          return false;
        }
      });
      if (open) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  it.skipIf(process.platform !== 'linux').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s prints what was found so far and exits %i', async (name, status) => {
    const child = startAksweep(['scan', leak, folder, '--format', 'json']);
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    const ended = new Promise<[number | null, string | null]>((resolve) =>
      child.on('close', (code, signal) => resolve([code, signal])),
    );
    await underWay(child.pid ?? 0);
    child.kill(name);
    expect(await ended).toEqual([status, null]);
    const report = parsed(text);
    expect(report.summary.interrupted).toBe(true);
    expect(report.findings.length).toBe(1);
    expect(report.summary.files).toBeLessThan(301);
  });

  /** Resolves when the program has used no processor time for a while: it waits. */
  async function waiting(pid: number): Promise<void> {
    const used = (): string =>
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).join() ?? '';
    for (let [before, quiet] = [used(), 0]; quiet < 8;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = used();
      quiet = now === before && now !== '0,0' ? quiet + 1 : 0;
      before = now;
    }
  }

  it
    .skipIf(process.platform !== 'linux')
    .each([[['scan', '-']], [['verify']], [['hook', 'pre-push', 'origin', 'url']], [['hook', 'pre-receive']]])(
    'ends %j at once while it waits for standard input',
    async (args) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
        const child = startAksweep(args, { cwd: leaky });
        const ended = new Promise<string | null>((resolve) => child.on('close', (_code, signal) => resolve(signal)));
        await waiting(child.pid ?? 0);
        child.kill(name);
        expect(await ended).toBe(name);
      }
    },
  );

  it.skipIf(process.platform !== 'linux').each([
    ['SIGINT', 'SIGINT'],
    ['SIGTERM', 'SIGINT'],
    ['SIGINT', 'SIGTERM'],
    ['SIGHUP', 'SIGTERM'],
  ] as const)('twice ends it at once: %s, then %s', async (first, second) => {
    const child = startAksweep(['scan', leak, folder, '--format', 'json']);
    const ended = new Promise<[number | null, string | null]>((resolve) =>
      child.on('close', (code, signal) => resolve([code, signal])),
    );
    await underWay(child.pid ?? 0);
    child.kill(first);
    const again = setInterval(() => child.kill(second), 1);
    const [code, signal] = await ended;
    clearInterval(again);
    // The second signal may come when everything is already printed; of two at once the system may deliver either
    // first.
    expect([signal === first || signal === second, code === 129 || code === 130 || code === 143]).toContain(true);
  });
});

describe('a quiet run', () => {
  it('that ends with status 2 says why', () => {
    const folder = tree.folder('with-a-pipe', { 'a.txt': 'nothing\n' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const { status, stdout, stderr } = aksweep(['scan', '-q', folder]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^aksweep: not scanned: .*pipe: not-a-regular-file \(/);
  });
});
