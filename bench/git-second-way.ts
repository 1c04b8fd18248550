/**
 * Proves the findings of a history scan on a real repository by a second, slower way that shares no code with it: every
 * stored blob from one `cat-file --batch-all-objects`, and introductions from `git log -m --raw`, which compares every
 * commit with every parent, so that no state is followed along history. Prints both counts and every difference.
 * With a PATTERN (a regular expression over Latin-1 text) its matches are looked for in place of credentials: any
 * repository then has as many findings as one likes.
 *   npm run bench -- git-second-way REPOSITORY [PATTERN]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ALIBABA_CHECKS } from '../src/alibaba/checks.ts';
import { Diagnostics } from '../src/core/diagnostics.ts';
import { scanHistory } from '../src/git/history/history.ts';
import { credentialKey } from '../src/git/object/hit-table.ts';
import { openRepository } from '../src/git/repository/porcelain.ts';
import { builtinRules } from '../src/rules/builtin.ts';
import { compileRule } from '../src/rules/compiled.ts';
import { createBlobScanner } from '../src/scan/blob-scanner.ts';
import { SecretText } from '../src/core/secret-text.ts';
import type { RuleId } from '../src/core/types.ts';
import type { BlobResult, BlobScanner } from '../src/scan/types.ts';

const [repository, pattern] = process.argv.slice(2);
if (repository === undefined) throw new Error('usage: npm run bench -- git-second-way REPOSITORY');

function scanner(): BlobScanner {
  if (pattern !== undefined) return patternScanner(new RegExp(pattern, 'g'));
  return createBlobScanner(
    builtinRules().map((rule) => compileRule(rule)),
    { checks: ALIBABA_CHECKS, nowSeconds: Date.now() / 1000 },
  );
}

function patternScanner(regex: RegExp): BlobScanner {
  const rule = 'pattern' as RuleId;
  const location = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const scanBytes = (bytes: Uint8Array): BlobResult => {
    const values = new Set(Buffer.from(bytes).toString('latin1').match(regex));
    const matches = [...values].map((value) => {
      const part = {
        kind: 'pattern',
        rule,
        value: new SecretText(value, '…'),
        span: { start: 0, end: 0 },
        encoding: [],
        confidence: 'high',
        attributes: {},
      } as const;
      return {
        match: { rule, severity: 'high', confidence: 'high', parts: [part], span: part.span },
        partLocations: [location],
        location,
        excerpt: { line: 1, text: '', highlight: part.span },
        ignoreComments: [],
      } as const;
    });
    return { bytes: bytes.length, matches };
  };
  const scanVersion = (): never => {
    throw new Error('all history is scanned, and nothing is compared');
  };
  return {
    prefilter: null,
    scanBytes,
    scanVersion,
    scan: () => {
      throw new Error('a blob of more than 4 MiB: the pattern is looked for in smaller ones only');
    },
  };
}

function git(...args: readonly string[]): string {
  const run = spawnSync('git', ['-C', repository ?? '.', ...args], { maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(`git ${args.join(' ')}: ${String(run.stderr)}`);
  return run.stdout.toString('latin1');
}

/** Credentials by blob, read with one process per batch of 500 blobs. */
function blobsWithHits(): Map<string, Set<string>> {
  const own = scanner();
  const hits = new Map<string, Set<string>>();
  const ids = git('cat-file', '--batch-all-objects', '--batch-check=%(objecttype) %(objectname)')
    .split('\n')
    .flatMap((line) => (line.startsWith('blob ') ? [line.slice(5)] : []));
  for (let from = 0; from < ids.length; from += 500) {
    const run = spawnSync('git', ['-C', repository ?? '.', 'cat-file', '--batch'], {
      input: `${ids.slice(from, from + 500).join('\n')}\n`,
      maxBuffer: 1 << 30,
    });
    let offset = 0;
    for (const id of ids.slice(from, from + 500)) {
      const feed = run.stdout.indexOf(0x0a, offset);
      const size = Number(run.stdout.toString('latin1', offset, feed).split(' ')[2]);
      const { matches } = own.scanBytes(run.stdout.subarray(feed + 1, feed + 1 + size), '');
      if (matches.length > 0) hits.set(id, new Set(matches.map(credentialKey)));
      offset = feed + 1 + size + 1;
    }
  }
  return hits;
}

/** `credential path` → commits that hold it while no parent does. */
async function introductions(hits: ReadonlyMap<string, ReadonlySet<string>>): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  const log = spawn(
    'git',
    [
      '-C',
      repository ?? '.',
      '-c',
      'core.quotePath=true',
      'log',
      '--all',
      '--raw',
      '-m',
      '--root',
      '--no-renames',
      '--no-abbrev',
      '--format=commit %H %P',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let commit = '';
  let parents = 0;
  // How many comparisons of this commit add the value at the path.
  let added = new Map<string, number>();
  const close = (): void => {
    for (const [key, times] of added) {
      if (times < Math.max(1, parents)) continue;
      const commits = found.get(key) ?? new Set();
      commits.add(commit);
      found.set(key, commits);
    }
  };
  for await (const line of createInterface({ input: log.stdout, crlfDelay: Infinity })) {
    if (line.startsWith('commit ')) {
      const [, id = '', ...others] = line.split(' ');
      if (id !== commit) {
        close();
        added = new Map();
        commit = id;
        // With -m, %P is all parents in every copy of the header.
        parents = others.filter((word) => word !== '' && !word.startsWith('(from')).length;
      }
      continue;
    }
    const [, before = '', after = '', path = ''] = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) \w\t(.*)$/.exec(line) ?? [];
    for (const credential of hits.get(after) ?? []) {
      if (hits.get(before)?.has(credential) !== true)
        added.set(`${credential} ${path}`, (added.get(`${credential} ${path}`) ?? 0) + 1);
    }
  }
  close();
  return found;
}

/** Of the candidates without another candidate among their ancestors: the earliest, then the smallest id. */
function first(candidates: readonly string[]): string {
  const minimal = candidates.filter(
    (candidate) => !candidates.some((other) => other !== candidate && isAncestor(other, candidate)),
  );
  const [earliest = ''] = minimal.toSorted((a, b) => time(a) - time(b) || (a < b ? -1 : 1));
  return earliest;
}

function isAncestor(ancestor: string, commit: string): boolean {
  return spawnSync('git', ['-C', repository ?? '.', 'merge-base', '--is-ancestor', ancestor, commit]).status === 0;
}

function time(commit: string): number {
  return Number(git('show', '-s', '--format=%ct', commit));
}

const start = performance.now();
const opened = openRepository(repository, process.env);
const fast = await scanHistory(opened, {}, scanner(), new Diagnostics());
const middle = performance.now();
const places = new Set(
  fast.occurrences
    .filter(({ origin }) => origin.object === undefined)
    .map(({ origin, match }) => `${credentialKey(match)} ${origin.path} ${origin.commit}`),
);
const slow = new Set(
  [...(await introductions(blobsWithHits()))].map(([key, commits]) => `${key} ${first([...commits])}`),
);
const end = performance.now();
console.log(`${repository}: ${fast.commits} commits, ${fast.blobs} blobs`);
console.log(`  scanHistory      ${places.size} places in ${((middle - start) / 1000).toFixed(1)} s`);
console.log(`  the second way   ${slow.size} places in ${((end - middle) / 1000).toFixed(1)} s`);
const differences = [
  ...[...places].filter((place) => !slow.has(place)).map((place) => `only scanHistory: ${place}`),
  ...[...slow].filter((place) => !places.has(place)).map((place) => `only the second way: ${place}`),
];
for (const difference of differences) console.log(`  ${difference}`);
console.log(differences.length === 0 ? 'ok   the same places and commits' : `OVER ${differences.length} differences`);
process.exitCode = differences.length === 0 ? 0 : 1;
