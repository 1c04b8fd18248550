/** Verification as a user meets it: the program in a process of its own, under the network guard, against the simulator. */
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
  buildSync({ entryPoints: [entry], outfile: guardProgram, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
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
function aksweep(args: readonly string[], atStart: (stop: () => void) => void = () => {}): Promise<RunResult> {
  const child = startAksweep(args, { cwd: join(folder, 'tree'), environment: { NODE_OPTIONS: `--import ${pathToFileURL(guardProgram).href}`, AKSWEEP_TEST_GUARD: guardRecord } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  child.stdin.end();
  atStart(() => child.kill('SIGINT'));
  return new Promise((resolve) => child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr })));
}

/** What the guarded program tried to reach, distinct. */
function attempts(): string[] {
  const lines = readFileSync(guardRecord, 'utf8').trim().split('\n');
  expect(lines[0]).toBe('guarded');
  return [...new Set(lines.filter((line) => line !== 'guarded'))];
}

function plant(id = generate.AKID24(), secret = generate.SECRET30(), name = `${planted.length}.properties`): { id: string; secret: string } {
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
    const git = (...args: readonly string[]): Buffer => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], { cwd: join(folder, 'tree') });
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
    const run = await aksweep(['scan', '.', '--verify', ...ASK(), '--format', 'json', '--output', 'console=../page.txt']);
    const report = reportOf(run);
    expect(server.requests).toHaveLength(3);
    expect(verdicts(report)).toEqual(['critical active', 'critical active', 'critical id-not-found']);
    expect(report.findings.map(({ verification }) => verification.identity?.type)).toEqual(['Account', 'RAMUser', undefined]);
    const page = readFileSync(join(folder, 'page.txt'), 'utf8');
    expect(page.indexOf('LIVE ROOT KEY')).toBeGreaterThanOrEqual(0);
    expect(page.indexOf(':root')).toBeLessThan(page.indexOf(':user/ci'));
    expect(page.indexOf(':root')).toBeGreaterThan(page.indexOf('LIVE ROOT KEY'));
    expect(report.summary.verification).toEqual({ requests: 3, byVerdict: { active: 2, 'id-not-found': 1 }, unanswered: {} });
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
      const { stdout, stderr } = await aksweep(['scan', '.', '--verify', ...ASK(), '--verify-cache', cache, '--probe-ids', '--format', format]);
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
    const run = await aksweep(['scan', '.', '--verify', ...ASK(), '--fail-on', 'live', '--only-live', '--format', 'json']);
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
        if (!server.requests.some(({ outcome }) => outcome === 'hang') || !server.requests.some(({ outcome }) => outcome === 'OK')) return;
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
    repository.git('update-ref', 'refs/heads/strange', repository.git('commit-tree', '-m', 'a name that is not UTF-8', tree));
    repository.git('update-ref', 'refs/loose/blob', repository.feed(loose.text, 'hash-object', '-w', '--stdin'));
    for (const one of [removed, message, note, strange, loose]) server.addKey({ ...one, principal: { kind: 'user', name: 'ci' } });
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
    expect(verdicts(reportOf(await aksweep(['verify', path, ...ASK(), '--format', 'json'])))).toEqual(['critical id-not-found']);
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
    expect(again.findings.map(({ verification }) => verification.reason ?? verification.verdict)).toEqual(['active', 'value-not-found-again']);
  });
});
