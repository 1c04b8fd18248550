/**
 * aksweep beside other scanners that are on the PATH (gitleaks, betterleaks, kingfisher, trufflehog): what each finds
 * in the cases of fixtures/cases, filled afresh, and how long each takes for them and, if asked, for a whole history.
 * The cases were written for aksweep. A value counts whatever rule finds it; an alarm counts when the rule is one for
 * Alibaba Cloud.
 *   npm run bench -- others [REPOSITORY]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readCaseFiles } from '../test/cases/case-file.ts';
import { fillCase } from '../test/cases/fill-case.ts';
import { program } from './measure.ts';

interface Scanner {
  readonly name: string;
  /** Prints findings with their values, of a folder. */
  readonly files: (folder: string, report: string) => readonly string[];
  readonly history: (repository: string) => readonly string[];
  /** Asked for its version, to see whether it is there. */
  readonly version: readonly string[];
  /** File of each finding, the text in which its value must occur, and whether its rule is about Alibaba Cloud. */
  readonly read: (
    report: string,
  ) => readonly { readonly file: string; readonly text: string; readonly alibaba: boolean }[];
}

const ALIBABA = /ali(?:baba|yun)/i;
const cli = program();
const json = (text: string): unknown => JSON.parse(text === '' ? '[]' : text);
const lines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as unknown);

interface LeaksFinding {
  readonly RuleID: string;
  readonly File: string;
  readonly Secret: string;
  readonly Match: string;
}

function leaks(name: string): Scanner {
  return {
    name,
    version: [name, 'version'],
    files: (folder, report) => [
      name,
      'dir',
      folder,
      '--report-format',
      'json',
      '--report-path',
      report,
      '--no-banner',
      '--exit-code',
      '0',
      '--log-level',
      'error',
    ],
    history: (repository) => [name, 'git', repository, '--no-banner', '--exit-code', '0', '--log-level', 'error'],
    read: (report) =>
      (json(report) as LeaksFinding[]).map(({ RuleID, File, Secret, Match }) => ({
        file: File,
        text: `${Secret} ${Match}`,
        alibaba: ALIBABA.test(RuleID),
      })),
  };
}

interface KingfisherFinding {
  readonly rule?: { readonly name?: string };
  readonly finding?: { readonly path?: string; readonly snippet?: string };
}

const SCANNERS: readonly Scanner[] = [
  {
    name: 'aksweep',
    version: [process.execPath, cli, '--version'],
    files: (folder, report) => [
      process.execPath,
      cli,
      'scan',
      folder,
      '--output',
      `json=${report}`,
      '--show-secrets',
      '--fail-on',
      'never',
      '--quiet',
    ],
    history: (repository) => [
      process.execPath,
      cli,
      'git',
      repository,
      '--format',
      'json',
      '--no-progress',
      '--fail-on',
      'never',
    ],
    read: (report) =>
      (
        json(report) as { findings: { parts: { value?: string }[]; occurrences: { source: { path: string } }[] }[] }
      ).findings.flatMap(({ parts, occurrences }) =>
        occurrences.map(({ source }) => ({
          file: source.path,
          text: parts.map(({ value }) => value ?? '').join(' '),
          alibaba: true,
        })),
      ),
  },
  leaks('gitleaks'),
  leaks('betterleaks'),
  {
    name: 'kingfisher',
    version: ['kingfisher', '--version'],
    files: (folder, report) => ['kingfisher', 'scan', folder, '--no-validate', '--format', 'jsonl', '--output', report],
    history: (repository) => ['kingfisher', 'scan', repository, '--no-validate', '--format', 'jsonl'],
    read: (report) =>
      (lines(report) as KingfisherFinding[]).map(({ rule, finding }) => ({
        file: finding?.path ?? '',
        text: finding?.snippet ?? '',
        alibaba: ALIBABA.test(rule?.name ?? ''),
      })),
  },
  {
    name: 'trufflehog',
    version: ['trufflehog', '--version'],
    files: (folder) => ['trufflehog', 'filesystem', folder, '--json', '--no-verification', '--no-update'],
    history: (repository) => [
      'trufflehog',
      'git',
      `file://${repository}`,
      '--json',
      '--no-verification',
      '--no-update',
    ],
    read: (report) =>
      (
        lines(report) as {
          DetectorName?: string;
          Raw?: string;
          RawV2?: string;
          SourceMetadata?: { Data?: { Filesystem?: { file?: string } } };
        }[]
      ).map(({ DetectorName, Raw = '', RawV2 = '', SourceMetadata }) => ({
        file: SourceMetadata?.Data?.Filesystem?.file ?? '',
        text: `${Raw} ${RawV2}`,
        alibaba: ALIBABA.test(DetectorName ?? ''),
      })),
  },
];

const work = mkdtempSync(join(tmpdir(), 'aksweep-bench-'));
try {
  compare();
} finally {
  rmSync(work, { recursive: true });
}

interface Placed {
  readonly values: readonly string[];
  readonly plain: readonly string[];
}

/** Each case in a folder of its own, as file names mean something. @returns by folder name. */
function place(folder: string): Map<string, Placed> {
  const placed = new Map<string, Placed>();
  for (const { theme, cases } of readCaseFiles()) {
    for (const [number, one] of cases.entries()) {
      const { bytes, expect } = fillCase(one);
      const name = `${theme}-${number}`;
      mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(join(folder, name, basename(one.file)), bytes);
      const values = expect.map(({ value }) => value);
      placed.set(name, { values, plain: values.filter((value) => Buffer.from(bytes).includes(value)) });
    }
  }
  return placed;
}

function compare(): void {
  const folder = join(work, 'cases');
  const placed = place(folder);
  const wanted = (of: keyof Placed): number => [...placed.values()].reduce((sum, one) => sum + one[of].length, 0);
  const clean = [...placed.values()].filter(({ values }) => values.length === 0).length;
  console.log(
    `${placed.size} cases: ${wanted('values')} values, ${wanted('plain')} of them as they are in the file; ${clean} ` +
      `cases without a credential`,
  );
  for (const scanner of SCANNERS) {
    if (spawnSync(scanner.version[0] ?? '', scanner.version.slice(1)).status !== 0) {
      console.log(`${scanner.name}: not on the PATH`);
      continue;
    }
    const report = join(work, 'report');
    writeFileSync(report, '');
    const [executable = '', ...args] = scanner.files(folder, report);
    const seconds = time(() => {
      const run = spawnSync(executable, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
      if (run.stdout !== '' && !args.some((argument) => argument.endsWith(report))) writeFileSync(report, run.stdout);
    });
    const found = new Map<string, string>();
    const alarmed = new Set<string>();
    for (const { file, text, alibaba } of scanner.read(readFileSync(report, 'utf8'))) {
      const name = /([^/\\]+)[/\\][^/\\]+$/.exec(file)?.[1] ?? '';
      found.set(name, `${found.get(name) ?? ''} ${text}`);
      if (alibaba) alarmed.add(name);
    }
    const hits = (of: keyof Placed): number =>
      [...placed].reduce(
        (sum, [name, one]) => sum + one[of].filter((value) => found.get(name)?.includes(value) === true).length,
        0,
      );
    const alarms = [...placed].filter(([name, { values }]) => values.length === 0 && alarmed.has(name)).length;
    const percent = (of: keyof Placed): string => `${((100 * hits(of)) / wanted(of)).toFixed(1)} %`;
    console.log(
      `${scanner.name}: ${percent('values')} of all values, ${percent('plain')} of those as they are; alarms in ` +
        `${alarms} of ${clean} clean cases; ${seconds.toFixed(1)} s`,
    );
  }
  const [repository] = process.argv.slice(2);
  if (repository !== undefined) compareHistories(repository);
}

function compareHistories(repository: string): void {
  const seconds = new Map<string, number>();
  for (const scanner of SCANNERS) {
    if (spawnSync(scanner.version[0] ?? '', scanner.version.slice(1)).status !== 0) continue;
    const [executable = '', ...args] = scanner.history(repository);
    seconds.set(
      scanner.name,
      time(() => spawnSync(executable, args, { stdio: 'ignore' })),
    );
  }
  for (const [name, taken] of seconds)
    console.log(
      `${repository}: ${name} ${taken.toFixed(1)} s, ${(taken / (seconds.get('aksweep') ?? 1)).toFixed(1)} ` +
        `times aksweep's`,
    );
}

function time(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e9;
}
