/**
 * Packs large enough that a thread gets ready before they are open: the other tests' are not, and are read without that
 * thread.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import { MadeRepository } from '../git/made-repository.ts';
import { aksweep } from './program.ts';
import { randomBytes } from '../random/seeded.ts';

/** More than EARLY_PACK_BYTES of run/threads/sieve-threads.ts. */
const LARGE = 26 * 1024 * 1024;
const VERSIONS = 40;

interface Report {
  readonly findings: readonly { readonly occurrences: readonly unknown[] }[];
  readonly skipped: readonly unknown[];
  readonly warnings: readonly string[];
  readonly summary: { readonly reader: string; readonly blobs: number };
}

function scan(repository: MadeRepository, ...args: readonly string[]): Report {
  const { stdout, stderr } = aksweep([
    'git',
    repository.folder,
    '--format',
    'json',
    '--no-progress',
    '--fail-on',
    'never',
    ...args,
  ]);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

const found = ({ findings, skipped }: Report): unknown => ({ findings, skipped });

function packFiles(repository: MadeRepository, ending: string): string[] {
  const folder = join(repository.folder, '.git/objects/pack');
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

describe('a thread that gets ready early', { timeout: 120_000 }, () => {
  let repository: MadeRepository;
  let expected: Report;

  beforeAll(() => {
    repository = new MadeRepository();
    const lines = Array.from(
      { length: 3_000 },
      (_, line) => `INSERT INTO config VALUES (${line}, 'name ${line * 7}');`,
    );
    const keys = Array.from({ length: 5 }, () =>
      fillTemplate("INSERT INTO keys VALUES ('accessKeyId', '{AKID24}', 'accessKeySecret', '{SECRET30}');"),
    );
    repository.write('random.bin', randomBytes(LARGE));
    for (let version = 0; version < VERSIONS; version++) {
      lines[(version * 71) % lines.length] = version % 8 === 0 ? (keys[version / 8] ?? '') : `-- changed in ${version}`;
      repository.write('dump.sql', lines.join('\n'));
      repository.write(`src/module${version}.java`, `class Module${version} { String name = "module ${version}"; }\n`);
      repository.git('add', '-A');
      repository.git('commit', '-qm', `version ${version}`);
    }
    repository.git('repack', '-q', '-a', '-d', '-f', '--depth=30');
    expect(packFiles(repository, '.pack').map((path) => statSync(path).size)).toEqual([
      expect.toSatisfy((size: number) => size > LARGE),
    ]);
    expected = scan(repository, '--git-reader', 'cat-file');
    expect(expected.findings).toHaveLength(5);
    expect(expected.summary.reader).toBe('cat-file');
  }, 120_000);

  it('brings the same as one thread, and as git', () => {
    for (const threads of ['1', '2', '3']) {
      const report = scan(repository, '--git-reader', 'pack', '--threads', threads);
      expect([report.summary.reader, report.summary.blobs, report.warnings]).toEqual([
        'pack',
        expected.summary.blobs,
        expected.warnings,
      ]);
      expect(found(report)).toEqual(found(expected));
    }
  });

  it('takes part where packs overlap', () => {
    repository.feed(
      `${repository.git('rev-parse', 'HEAD~20').trim()}\n`,
      'pack-objects',
      '--revs',
      '--quiet',
      '.git/objects/pack/pack',
    );
    repository.feed('loose\n', 'hash-object', '-w', '--stdin');
    expect(packFiles(repository, '.pack')).toHaveLength(2);
    const report = scan(repository, '--threads', '2');
    expect([report.summary.reader, report.warnings]).toEqual(['pack', []]);
    expect(found(report)).toEqual(found(expected));
  });

  it('leaves an index that contradicts itself to git', () => {
    const index = packFiles(repository, '.idx').toSorted((a, b) => statSync(b).size - statSync(a).size)[0] ?? '';
    const sound = readFileSync(index);
    const bytes = Buffer.from(sound);
    // The first two ids change places.
    const ids = 8 + 256 * 4;
    sound.copy(bytes, ids, ids + 20, ids + 40);
    sound.copy(bytes, ids + 20, ids, ids + 20);
    rmSync(index, { force: true });
    writeFileSync(index, bytes);
    const report = scan(repository, '--threads', '2');
    expect(report.summary.reader).toBe('cat-file');
    expect(report.warnings.join('\n')).toContain('a pack index contradicts itself');
    rmSync(index, { force: true });
    writeFileSync(index, sound);
    expect(scan(repository, '--threads', '2').summary.reader).toBe('pack');
  });

  it('leaves a pack that is cut to git', () => {
    const pack = packFiles(repository, '.pack').toSorted((a, b) => statSync(b).size - statSync(a).size)[0] ?? '';
    const sound = readFileSync(pack);
    rmSync(pack, { force: true });
    writeFileSync(pack, sound.subarray(0, sound.length - 50_000));
    const run = aksweep(['git', repository.folder, '--format', 'json', '--no-progress', '--threads', '2']);
    expect(run.status).toBe(2);
    expect(run.stderr).not.toContain('internal error');
    expect(`${run.stdout}${run.stderr}`).toMatch(/index|pack/);
    writeFileSync(pack, sound);
    expect(found(scan(repository, '--threads', '2'))).toEqual(found(expected));
  });
});
