/**
 * Whole histories straight from the packs: `aksweep git` with attribution, and the scan of all blobs alone, against the
 * time that git needs to print the same objects to nowhere; peak memory; and whether twice the pack takes twice the
 * time. Give it repositories with at least 1 GB of blobs; bench/README.md names some.
 *   npm run bench -- history REPOSITORY [ROUNDS]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ALIBABA_CHECKS } from '../src/alibaba/checks.ts';
import { BlobSieve, type SieveResult } from '../src/git/pack/sieve/blob-sieve.ts';
import { findPacks } from '../src/git/pack/store/found-packs.ts';
import { numberObjects, readIndexes } from '../src/git/pack/store/object-numbers.ts';
import { openPacks } from '../src/git/pack/store/object-store.ts';
import { planWork, takePart } from '../src/git/pack/sieve/sieve-work.ts';
import { loadRules } from '../src/rules/load-rules.ts';
import { compileLess } from '../src/run/threads/compile-less.ts';
import type { SieveMessage } from '../src/run/threads/sieve-threads.ts';
import { createPrefilter } from '../src/scan/blob-scanner.ts';
import { peakMemory, program, verdict } from './measure.ts';

const WHOLE_BAR = 0.5;
const SCAN_BAR = 0.35;
const MEMORY_BAR = 400;
/** Twice the bytes may take between these times as long. */
const LINEAR = 1.2;

const SIFT = '--sift';

if (process.argv[2] === SIFT) await sift(process.argv[3] ?? '');
else compare();

function compare(): void {
  const [given, rounds = '3'] = process.argv.slice(2);
  if (given === undefined) throw new Error('usage: npm run bench -- history REPOSITORY [ROUNDS]');
  const repository = resolve(given);
  const cli = program();
  const audit = (folder: string): readonly string[] => [
    process.execPath,
    cli,
    'git',
    folder,
    '--format',
    'json',
    '--no-progress',
    '--fail-on',
    'never',
  ];
  const probe = spawnSync(process.execPath, audit(repository).slice(1), { encoding: 'utf8', maxBuffer: 1 << 30 });
  const { summary } = JSON.parse(probe.stdout) as {
    summary: { blobs: number; bytes: number; findings: number; reader?: string };
  };
  console.log(
    `${repository}: ${summary.blobs} blobs, ${(summary.bytes / 1e9).toFixed(2)} GB, ${summary.findings} findings, ` +
      `read by ${summary.reader ?? '?'}`,
  );
  if (summary.findings === 0) console.log('no findings: attribution has nothing to do here');

  const older = olderHalf(repository);
  try {
    const print = (folder: string): readonly string[] => [
      'git',
      '-C',
      folder,
      'cat-file',
      '--batch-all-objects',
      '--batch',
      '--buffer',
      '--unordered',
    ];
    const objects = spawnSync('git', ['-C', repository, 'rev-parse', '--git-path', 'objects'], {
      encoding: 'utf8',
    }).stdout.trim();
    const commands = {
      'cat-file': print(repository),
      'aksweep git': audit(repository),
      'one thread': [...audit(repository), '--threads', '1'],
      'blobs alone': [process.execPath, process.argv[1] ?? '', SIFT, resolve(repository, objects)],
      'older half': audit(older),
    };
    const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
    for (let round = 0; round < Number(rounds); round++)
      for (const [name, command] of Object.entries(commands)) times.get(name)?.push(seconds(command));
    const fastest = (name: keyof typeof commands): number => Math.min(...(times.get(name) ?? []));
    for (const name of times.keys())
      console.log(`  ${name.padEnd(12)} ${fastest(name as keyof typeof commands).toFixed(2)} s (fastest of ${rounds})`);
    console.log(verdict('aksweep git / cat-file', fastest('aksweep git') / fastest('cat-file'), WHOLE_BAR));
    console.log(`     the same on one thread: ${(fastest('one thread') / fastest('cat-file')).toFixed(2)}`);
    console.log(verdict('blobs alone / cat-file', fastest('blobs alone') / fastest('cat-file'), SCAN_BAR));
    const perByte = fastest('aksweep git') / packBytes(repository) / (fastest('older half') / packBytes(older));
    console.log(
      verdict(
        `seconds per byte of pack, all (${mebibytes(repository)} MiB) / older half (${mebibytes(older)} MiB)`,
        perByte,
        LINEAR,
      ),
    );
    console.log(verdict('peak memory in MiB', peakMemory(cli, audit(repository).slice(2)).mebibytes, MEMORY_BAR));
  } finally {
    rmSync(older, { recursive: true, force: true });
  }
}

function seconds([executable = '', ...args]: readonly string[]): number {
  const start = process.hrtime.bigint();
  const run = spawnSync(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  // 2: objects of a partial clone are missing.
  if (run.status !== 0 && run.status !== 2)
    throw new Error(
      `${executable} ${args.join(' ')} ended with ${run.status ?? run.signal ?? 'nothing'}: ${String(run.stderr)}`,
    );
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** A bare repository with the older half of the commits of HEAD, in a pack of its own. */
function olderHalf(repository: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'aksweep-bench-'));
  const git = (args: readonly string[], input?: Buffer): Buffer => {
    const run = spawnSync('git', args, { maxBuffer: 2 ** 31 - 1, ...(input === undefined ? {} : { input }) });
    if (run.status !== 0) throw new Error(`git ${args.join(' ')}: ${String(run.stderr)}`);
    return run.stdout;
  };
  const commits = git(['-C', repository, 'rev-list', '--first-parent', 'HEAD']).toString().trim().split('\n');
  const middle = commits[commits.length >> 1] ?? '';
  git(['init', '-q', '--bare', folder]);
  const pack = git(
    ['-C', repository, 'pack-objects', '--revs', '--stdout', '-q', '--missing=allow-any'],
    Buffer.from(`${middle}\n`),
  );
  git(['-C', folder, 'index-pack', '--stdin'], pack);
  git(['-C', folder, 'update-ref', 'refs/heads/half', middle]);
  git(['-C', folder, 'symbolic-ref', 'HEAD', 'refs/heads/half']);
  return folder;
}

function packBytes(repository: string): number {
  const objects = spawnSync('git', ['-C', repository, 'rev-parse', '--git-path', 'objects'], {
    encoding: 'utf8',
  }).stdout.trim();
  return findPacks(resolve(repository, objects)).reduce((sum, { size }) => sum + size, 0);
}

function mebibytes(repository: string): string {
  return (packBytes(repository) / 2 ** 20).toFixed(0);
}

/**
 * All blobs of a store through the prefilter, on two threads, in a process of its own: what a scan costs without
 * attribution.
 */
async function sift(folder: string): Promise<void> {
  // As `aksweep git` does.
  compileLess();
  const recipe = { rules: { files: [], disabled: [] }, nowSeconds: Date.now() / 1000, compatIgnores: false };
  const worker = new Worker(pathToFileURL(resolve(dirname(program()), 'sieve-worker.js')), { workerData: recipe });
  const helped = new Promise<SieveResult<unknown>>((done) =>
    worker.on('message', (message: SieveMessage) => {
      if (message.kind === 'done') done(message.result);
    }),
  );
  const failed = new Promise<never>((_, fail) => void worker.on('error', fail));
  const packs = findPacks(folder);
  const indexes = readIndexes(packs, 20);
  const work = planWork(
    await openPacks(
      packs,
      indexes,
      indexes.length > 1 ? numberObjects(folder, indexes, 20).packs : indexes.map(() => null),
      20,
    ),
  );
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(work);
  const rules = await loadRules(recipe.rules);
  const sieve = new BlobSieve(
    createPrefilter(rules.compiled, {
      checks: ALIBABA_CHECKS,
      nowSeconds: recipe.nowSeconds,
      compatIgnores: recipe.compatIgnores,
    }),
  );
  const more = takePart(work, sieve, 'last');
  while (more());
  const results: readonly SieveResult<unknown>[] = [sieve.finish(), await Promise.race([helped, failed])];
  console.log(
    `${results.reduce((sum, { blobs }) => sum + blobs, 0)} blobs, ` +
      `${results.reduce((sum, { candidates }) => sum + candidates.length, 0)} candidates, ` +
      `${results.reduce((sum, { found }) => sum + found.length, 0)} scanned on the way`,
  );
  await worker.terminate();
}
