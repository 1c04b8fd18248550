/**
 * Verification as a user meets it: the program in a process of its own, under the network guard, against the simulator.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import type { Report } from '../../src/core/types.ts';
import { startAksweep } from '../e2e/program.ts';
import type { RunResult } from '../e2e/program.ts';
import { MadeRepository } from '../git/made-repository.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';

let guardProgram: string;
let shared: string;
let folder: string;
let guardRecord: string;
let server: StsSimulator;
/** Every value that was written into a file: none may ever be printed. */
const planted: string[] = [];

beforeAll(() => {
  shared = mkdtempSync(join(tmpdir(), 'aksweep-guard-'));
  guardProgram = join(shared, 'guard.mjs');
  const entry = fileURLToPath(new URL('network-guard-preload.ts', import.meta.url));
  buildSync({
    entryPoints: [entry],
    outfile: guardProgram,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(shared, { recursive: true, force: true }));
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aksweep-verify-'));
  mkdirSync(join(folder, 'tree'));
  guardRecord = join(folder, 'guard.txt');
  planted.length = 0;
  server = await StsSimulator.start();
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the program without blocking this process, in which the simulator lives. */
function aksweep(
  args: readonly string[],
  atStart: (stop: (signal?: NodeJS.Signals) => void) => void = () => {},
  input = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<RunResult> {
  const child = startAksweep(args, {
    cwd: join(folder, 'tree'),
    environment: {
      NODE_OPTIONS: `--import ${pathToFileURL(guardProgram).href}`,
      AKSWEEP_TEST_GUARD: guardRecord,
      ...environment,
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  child.stdin.end(input);
  atStart((signal = 'SIGINT') => child.kill(signal));
  return new Promise((resolve) => child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr })));
}

/** What the guarded program tried to reach, distinct. */
function attempts(): string[] {
  const lines = readFileSync(guardRecord, 'utf8').trim().split('\n');
  expect(lines[0]).toBe('guarded');
  return [...new Set(lines.filter((line) => line !== 'guarded'))];
}

function plant(
  id = generate.AKID24(),
  secret = generate.SECRET30(),
  name = `${planted.length}.properties`,
): { id: string; secret: string } {
  planted.push(id, secret);
  writeFileSync(join(folder, 'tree', name), `aliyun.accessKeyId=${id}\naliyun.accessKeySecret=${secret}\n`);
  return { id, secret };
}

function reportOf({ stdout }: RunResult): Report {
  const report: Report = JSON.parse(stdout);
  return report;
}

function verdicts(report: Report): string[] {
  return report.findings.map(({ verification, severity }) => `${severity} ${verification.verdict}`);
}

const ASK = (): string[] => ['--verify-endpoint', server.url];

describe('without --verify', () => {
  it('scan and git open no socket and resolve no name', async () => {
    plant();
    const git = (...args: readonly string[]): Buffer =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], {
        cwd: join(folder, 'tree'),
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'leak');
    for (const command of ['scan', 'git']) {
      const report = reportOf(await aksweep([command, '.', '--format', 'json']));
      expect(report.findings).toHaveLength(1);
      expect(report.findings[0]?.verification).toEqual({ verdict: 'not-checked' });
      expect(attempts()).toEqual([]);
      rmSync(guardRecord);
    }
    expect(server.connections).toBe(0);
  });
});

describe('with --verify', () => {
  it('three keys in 60 files make 3 requests, one notice and the right verdicts, root first', async () => {
    const [dead, user, root] = [plant(), plant(), plant()];
    server.addKey({ ...user, principal: { kind: 'user', name: 'ci' } });
    server.addKey({ ...root, principal: { kind: 'root' } });
    for (let copy = 0; copy < 57; copy++) {
      const { id, secret } = [dead, user, root][copy % 3] ?? dead;
      plant(id, secret, `copy-${copy}.env`);
    }
    const run = await aksweep([
      'scan',
      '.',
      '--verify',
      ...ASK(),
      '--format',
      'json',
      '--output',
      'console=../page.txt',
    ]);
    const report = reportOf(run);
    expect(server.requests).toHaveLength(3);
    expect(verdicts(report)).toEqual(['critical active', 'critical active', 'critical id-not-found']);
    expect(report.findings.map(({ verification }) => verification.identity?.type)).toEqual([
      'Account',
      'RAMUser',
      undefined,
    ]);
    const page = readFileSync(join(folder, 'page.txt'), 'utf8');
    expect(page.indexOf('LIVE ROOT KEY')).toBeGreaterThanOrEqual(0);
    expect(page.indexOf(':root')).toBeLessThan(page.indexOf(':user/ci'));
    expect(page.indexOf(':root')).toBeGreaterThan(page.indexOf('LIVE ROOT KEY'));
    expect(report.summary.verification).toEqual({
      requests: 3,
      byVerdict: { active: 2, 'id-not-found': 1 },
      unanswered: {},
    });
    expect(run.stderr.match(/Verifying at most 3 credentials at 127\.0\.0\.1:\d+\./g)).toHaveLength(1);
    expect(attempts()).toEqual(['connect 127.0.0.1']);
    expect(run.status).toBe(1);
  });

  it('prints no value and no server message in any format, nor keeps one in its cache', async () => {
    const [live, wrong, odd, inactive] = [plant(), plant(), plant(), plant()];
    server.addKey(live);
    server.addKey({ ...wrong, secret: generate.SECRET30() });
    server.addKey({ ...odd, faults: { kind: 'echo-everything', times: Infinity } });
    server.addKey({ ...inactive, state: 'inactive' });
    for (const format of ['console', 'json', 'jsonl', 'sarif', 'csv', 'junit', 'github', 'gitlab', 'markdown']) {
      const cache = join(folder, `${format}.cache`);
      const { stdout, stderr } = await aksweep([
        'scan',
        '.',
        '--verify',
        ...ASK(),
        '--verify-cache',
        cache,
        '--probe-ids',
        '--format',
        format,
      ]);
      const text = `${stdout}\n${stderr}\n${readFileSync(cache, 'utf8')}`;
      expect(text).toMatch(/active/i);
      for (const value of planted) expect(text.includes(value), format).toBe(false);
      expect(text).not.toMatch(/Specified (access|signature)|StringToSign|CanonicalRequest|is disabled\./);
    }
  });

  it('--fail-on live and --only-live look at live credentials alone', async () => {
    const dead = plant();
    expect((await aksweep(['scan', '.', '--verify', ...ASK(), '--fail-on', 'live'])).status).toBe(0);
    server.addKey(dead);
    plant();
    const run = await aksweep([
      'scan',
      '.',
      '--verify',
      ...ASK(),
      '--fail-on',
      'live',
      '--only-live',
      '--format',
      'json',
    ]);
    expect(verdicts(reportOf(run))).toEqual(['critical active']);
    expect(run.status).toBe(1);
  });

  it('refuses an endpoint that is not STS before anything is sent', async () => {
    plant();
    const run = await aksweep(['scan', '.', '--verify', '--verify-endpoint', 'sts.evil.example']);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('sts.evil.example');
    expect(attempts()).toEqual([]);
  });

  it('Ctrl-C ends it at once with what is known so far', async () => {
    const [known, hanging] = [plant(), plant()];
    server.addKey(known);
    server.addKey({ ...hanging, faults: { kind: 'hang', times: Infinity } });
    let watch: NodeJS.Timeout | undefined;
    const run = await aksweep(['scan', '.', '--verify', ...ASK(), '--format', 'json'], (stop) => {
      watch = setInterval(() => {
        if (
          !server.requests.some(({ outcome }) => outcome === 'hang') ||
          !server.requests.some(({ outcome }) => outcome === 'OK')
        )
          return;
        // Once: a second Ctrl-C means "without a report".
        clearInterval(watch);
        stop();
      }, 20);
    });
    // The answer may have been on its way when the signal came; then it is unknown like the other one.
    const report = reportOf(run);
    expect(run.status).toBe(130);
    expect(report.summary.interrupted).toBe(true);
    expect(report.findings.map(({ verification }) => verification.reason)).toContain('interrupted');
    expect(report.findings).toHaveLength(2);
  });

  /** Calls `stop` when the simulator holds a request that it will not answer, and again for each further signal. */
  const whenItWaits =
    (...signals: readonly NodeJS.Signals[]) =>
    (stop: (signal?: NodeJS.Signals) => void): void => {
      const watch = setInterval(() => {
        if (!server.requests.some(({ outcome }) => outcome === 'hang')) return;
        clearInterval(watch);
        for (const signal of signals) stop(signal);
      }, 20);
    };

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    '%s while it waits ends it with what is known, status %i: files, standard input and REPORT',
    async (signal, status) => {
      const hanging = plant();
      server.addKey({ ...hanging, faults: { kind: 'hang', times: Infinity } });
      writeFileSync(join(folder, 'report.json'), (await aksweep(['scan', '.', '--format', 'json'])).stdout);
      const text = readFileSync(join(folder, 'tree', '0.properties'), 'utf8');
      for (const [args, input] of [
        [['scan', '.', '--verify', '--only-live', '--fail-on', 'live'], ''],
        [['scan', '-', '--verify', '--only-live'], text],
        [['verify'], text],
        [['verify', join(folder, 'report.json')], ''],
      ] as const) {
        server.requests.length = 0;
        const run = await aksweep([...args, ...ASK(), '--format', 'json'], whenItWaits(signal), input);
        expect({ args, status: run.status, signal: run.signal }).toEqual({ args, status, signal: null });
        const report = reportOf(run);
        expect(report.summary).toMatchObject({
          interrupted: true,
          findings: 1,
          verification: { unanswered: { interrupted: 1 } },
        });
        expect(run.stderr).toContain('1 finding could not be asked about, and may be live: interrupted (1).');
        expect(run.stderr).not.toContain('exit status is 2');
      }
    },
  );

  it('a signal ends it although something else still holds the process, as a name does that the system resolves', async () => {
    server.addKey({ ...plant(), faults: { kind: 'hang', times: Infinity } });
    const held = { NODE_OPTIONS: '--import data:text/javascript,setInterval(Object,1e6)' };
    const run = await aksweep(
      ['scan', '.', '--verify', ...ASK(), '--format', 'json'],
      whenItWaits('SIGTERM'),
      '',
      held,
    );
    expect(run.status).toBe(143);
    expect(reportOf(run).summary.interrupted).toBe(true);
  });

  it('asks for five secrets of an ID a run, says what it left out, and goes on in the next run with the cache', async () => {
    const id = generate.AKID24();
    const secrets = Array.from(
      { length: 9 },
      (_, index) => plant(id, generate.SECRET30(), `${index}.properties`).secret,
    );
    server.addKey({ id, secret: secrets[7] ?? '' });
    const again = (): Promise<RunResult> =>
      aksweep([
        'scan',
        '.',
        '--verify',
        '--only-live',
        '--verify-cache',
        join(folder, 'cache'),
        ...ASK(),
        '--format',
        'json',
      ]);
    const first = await again();
    expect(first.status).toBe(2);
    expect(reportOf(first).summary).toMatchObject({
      findings: 4,
      hidden: { notLive: 5 },
      verification: { requests: 5, unanswered: { 'secret-budget': 4 } },
    });
    const second = await again();
    expect(second.status).toBe(1);
    expect(verdicts(reportOf(second))).toEqual(['critical active']);
    expect(reportOf(second).summary.verification).toMatchObject({ requests: 3, unanswered: {} });
  });
});

describe('what could not be asked is not dead', () => {
  const NOBODY = ['--verify-endpoint', 'http://127.0.0.1:9'];
  const SENTENCE = '1 finding could not be asked about, and may be live: connection refused (1).';

  it('scan, the audit of the quick start, verify REPORT and report say so, status 2', async () => {
    const repository = new MadeRepository(join(folder, 'tree'));
    plant();
    repository.git('add', '.');
    repository.git('commit', '-qm', 'leak');
    const quickStart =
      /npx aksweep (git .*--only-live)/.exec(readFileSync('docs/quick-start.md', 'utf8'))?.[1]?.split(' ') ?? [];
    const path = join(folder, 'report.json');
    for (const command of [
      ['scan', '.', '--verify', '--only-live'],
      ['scan', '.', '--verify', '--fail-on', 'live'],
      ['scan', '.', '--verify'],
      quickStart,
    ]) {
      const run = await aksweep([...command, ...NOBODY, '--output', `json=${path}`]);
      expect({ command, status: run.status }).toEqual({ command, status: 2 });
      expect(run.stdout).toContain(SENTENCE);
      expect(run.stdout).toContain('could not be asked: connection refused');
      expect(run.stderr).toContain(`aksweep: ${SENTENCE} The exit status is 2; --verify-errors ignore accepts this.\n`);
      const chinese = await aksweep(['report', path, '--only-live', '--lang', 'zh']);
      expect(chinese.status).toBe(2);
      expect(chinese.stdout).toContain('未能查询：连接被拒绝');
      expect(chinese.stderr).toContain('1 项发现未能查询，可能仍然有效：连接被拒绝（1）。退出码为 2');
      const ignored = await aksweep([...command, ...NOBODY, '--verify-errors', 'ignore', '--fail-on', 'live']);
      expect(ignored.status).toBe(0);
      expect(ignored.stdout).toContain(SENTENCE);
      expect(ignored.stderr).toContain('Accepted by --verify-errors ignore.');
    }
    const again = await aksweep(['verify', path, ...NOBODY, '--fail-on', 'live']);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain(SENTENCE);
    // A report of a run that did not verify: nobody has asked yet.
    writeFileSync(path, (await aksweep(['scan', '.', '--format', 'json'])).stdout);
    expect((await aksweep(['report', path])).status).toBe(1);
    const unasked = await aksweep(['report', path, '--only-live', '--fail-on', 'live']);
    expect(unasked.status).toBe(2);
    expect(unasked.stderr).toContain('nobody asked yet (1)');
  });

  it('a hook whose config verifies stops the commit, and a config may ignore it', async () => {
    const repository = new MadeRepository(join(folder, 'tree'));
    plant();
    repository.git('add', '.');
    const config = join(folder, 'config.yml');
    const verify = (more: string): void =>
      writeFileSync(config, `failOn: live\nverify: {enabled: true, endpoint: "http://127.0.0.1:9"${more}}\n`);
    verify('');
    const stopped = await aksweep(['hook', 'pre-commit', '--config', config]);
    expect(stopped.status).toBe(2);
    expect(stopped.stderr).toContain(SENTENCE);
    verify(', errors: ignore');
    expect((await aksweep(['hook', 'pre-commit', '--config', config])).status).toBe(0);
  });

  it(
    'a proxy that cannot be used is said before the scan, and a cache that cannot be written after it: the ' +
      'report is there',
    async () => {
      const live = plant();
      server.addKey(live);
      const run = await aksweep([
        'scan',
        '.',
        '--verify',
        ...ASK(),
        '--verify-cache',
        join(folder, 'tree', '0.properties', 'cache'),
        '--format',
        'json',
      ]);
      expect(run.status).toBe(1);
      expect(verdicts(reportOf(run))).toEqual(['critical active']);
      expect(reportOf(run).warnings.join()).toContain('cache');
      const before = await aksweep(['scan', '.', '--verify'], undefined, '', { HTTPS_PROXY: 'ftp://127.0.0.1' });
      expect(before).toMatchObject({ status: 2, stdout: '' });
      expect(before.stderr).toContain('HTTPS_PROXY');
      expect(attempts()).toEqual(['connect 127.0.0.1']);
    },
  );
});

describe('aksweep verify', () => {
  it('reads the values of a report again and asks about them', async () => {
    const [live, dead] = [plant(), plant()];
    server.addKey(live);
    writeFileSync(join(folder, 'report.json'), (await aksweep(['scan', '.', '--format', 'json'])).stdout);
    const run = await aksweep(['verify', join(folder, 'report.json'), ...ASK(), '--format', 'json']);
    expect(verdicts(reportOf(run)).toSorted()).toEqual(['critical active', 'critical id-not-found']);
    expect(server.requests).toHaveLength(2);
    for (const value of [live.secret, dead.secret]) expect((run.stdout + run.stderr).includes(value)).toBe(false);
  });

  it('reads commits, messages, notes and the index again, and puts a live root key first', async () => {
    const repository = new MadeRepository(join(folder, 'tree'));
    const key = (): { id: string; secret: string; text: string } => {
      const [id, secret] = [generate.AKID24(), generate.SECRET30()];
      planted.push(id, secret);
      return { id, secret, text: `aliyun.accessKeyId=${id}\naliyun.accessKeySecret=${secret}\n` };
    };
    const removed = key();
    const [message, tag, note, staged, strange, loose] = [key(), key(), key(), key(), key(), key()];
    repository.commit({ 'a.properties': removed.text });
    repository.commit({ 'a.properties': 'gone\n' }, `rotate\n\n${message.text}`);
    repository.git('tag', '-a', 'v1', '-m', tag.text);
    repository.git('notes', 'add', '-m', note.text, 'HEAD');
    const blob = repository.feed(strange.text, 'hash-object', '-w', '--stdin');
    const tree = repository.feed(Buffer.from(`100644 blob ${blob}\t\xff.properties\0`, 'latin1'), 'mktree', '-z');
    repository.git(
      'update-ref',
      'refs/heads/strange',
      repository.git('commit-tree', '-m', 'a name that is not UTF-8', tree),
    );
    repository.git('update-ref', 'refs/loose/blob', repository.feed(loose.text, 'hash-object', '-w', '--stdin'));
    for (const one of [removed, message, note, strange, loose])
      server.addKey({ ...one, principal: { kind: 'user', name: 'ci' } });
    server.addKey({ ...tag, principal: { kind: 'root' } });
    const path = join(folder, 'history.json');
    const history = await aksweep(['git', '.', '--format', 'json']);
    expect(reportOf(history).findings).toHaveLength(6);
    writeFileSync(path, history.stdout);
    const run = await aksweep(['verify', path, ...ASK(), '--format', 'json']);
    const report = reportOf(run);
    expect(verdicts(report)).toEqual(Array.from({ length: 6 }, () => 'critical active'));
    expect(report.findings[0]?.verification.identity?.type).toBe('Account');
    expect(report.findings[0]?.occurrences[0]?.source).toMatchObject({ object: 'tag-message' });
    expect(report.warnings).toEqual([]);

    // The index has what the file has no more.
    repository.write('staged.properties', staged.text);
    repository.git('add', 'staged.properties');
    const hook = await aksweep(['hook', 'pre-commit', '--format', 'json']);
    writeFileSync(path, hook.stdout);
    repository.write('staged.properties', 'gone\n');
    expect(verdicts(reportOf(await aksweep(['verify', path, ...ASK(), '--format', 'json'])))).toEqual([
      'critical id-not-found',
    ]);
    for (const value of planted) expect((run.stdout + run.stderr).includes(value)).toBe(false);
  });

  it('says what it could not read again, and keeps an earlier answer', async () => {
    const repository = new MadeRepository(join(folder, 'tree'));
    const [here, gone] = [plant(), plant()];
    server.addKey(here);
    server.addKey(gone);
    repository.commit({});
    const path = join(folder, 'report.json');
    writeFileSync(path, (await aksweep(['git', '.', '--verify', ...ASK(), '--format', 'json'])).stdout);
    rmSync(join(folder, 'tree', '.git'), { recursive: true });
    const report = reportOf(await aksweep(['verify', path, ...ASK(), '--format', 'json']));
    expect(verdicts(report)).toEqual(['critical active', 'critical active']);
    expect(report.warnings.join('\n')).toMatch(/not in a git repository.*Run aksweep verify in the repository/);
    expect(report.warnings.join('\n')).toContain('2 of 2 findings were not checked');
    writeFileSync(path, (await aksweep(['scan', '.', '--format', 'json'])).stdout);
    rmSync(join(folder, 'tree', '2.properties'));
    const again = reportOf(await aksweep(['verify', path, ...ASK(), '--format', 'json']));
    expect(again.findings.map(({ verification }) => verification.reason ?? verification.verdict)).toEqual([
      'active',
      'value-not-found-again',
    ]);
  });
});
