/** Compressed input and Git LFS pointers are not "nothing found": every command counts and lists them. */
import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import { PACKED_FORMATS, packedFormat, type PackedFormat } from '../../src/core/packed-format.ts';
import type { Report, Skipped } from '../../src/core/types.ts';
import { gitEnvironment, MadeRepository } from '../git/made-repository.ts';
import { LEAK, temporaryTree } from './leak-tree.ts';
import { aksweep, bareEnvironment, programPath } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

const tree = temporaryTree();
afterAll(() => tree.remove());

const bytes = (latin1: string): Buffer => Buffer.from(latin1, 'latin1');

/** One file of each format: as much of it as says what it is. */
const SAMPLES: Readonly<Record<PackedFormat, Buffer>> = {
  gzip: gzipSync(fillTemplate(LEAK)),
  zip: bytes('PK\x03\x04\x14\0\0\0\x08\0and so on'),
  bzip2: bytes('BZh91AY&SYand so on'),
  xz: bytes('\xfd7zXZ\0\0\x04and so on'),
  lzip: bytes('LZIP\x01\x0cand so on'),
  zstd: bytes('\x28\xb5\x2f\xfd\x04and so on'),
  lz4: bytes('\x04\x22\x4d\x18and so on'),
  '7z': bytes('7z\xbc\xaf\x27\x1c\0\x04and so on'),
  rar: bytes('Rar!\x1a\x07\x01\0and so on'),
  cab: bytes('MSCF\0\0\0\0and so on'),
  deb: bytes('!<arch>\ndebian-binary   1410122664  0     0     100644  4\n2.0\n'),
  rpm: bytes('\xed\xab\xee\xdb\x03\0and so on'),
  squashfs: bytes('hsqs\x07\0and so on'),
  qcow2: bytes('QFI\xfb\0\0\0\x03and so on'),
  'git-pack': bytes('PACK\0\0\0\x02\0\0\0\x01and so on'),
  pdf: bytes('%PDF-1.7\n%and so on'),
  'git-lfs': bytes(`version https://git-lfs.github.com/spec/v1\noid sha256:${'0a'.repeat(32)}\nsize 12345\n`),
};

/** Looks like some of them in its first bytes and is read as it is. */
const READ: Readonly<Record<string, Buffer>> = {
  'words.txt': bytes('BZh is how bzip2 files begin\n'),
  'version.txt': bytes('version 1 of https: see http below, with enough text behind it\n'),
  'version-url.txt': bytes('version https://example.com/spec/v1 is another thing\n'),
  'rar.txt': bytes('Rar! said the lion\n'),
  'archive.a': bytes('!<arch>\nmember.o/       0           0     0     644     4         `\nabcd'),
  'pack.txt': bytes('PACK your things\n'),
  empty: Buffer.alloc(0),
  one: bytes('\x1f'),
};

const FILES = { ...Object.fromEntries(PACKED_FORMATS.map((format) => [`in/${format}`, SAMPLES[format]])), ...READ };

const expected = PACKED_FORMATS.map((format) => ({
  path: `in/${format}`,
  reason: format === 'git-lfs' ? 'lfs-pointer' : 'compressed',
  incomplete: false,
  detail: format === 'git-lfs' ? expect.stringContaining('git lfs pull') : format,
})).toSorted((a, b) => (a.path < b.path ? -1 : 1));

function skippedBy(args: readonly string[], cwd: string): readonly Skipped[] {
  const run = aksweep([...args, '--format', 'json'], { cwd });
  expect(run.status, run.stderr).toBe(0);
  return (JSON.parse(run.stdout) as Report).skipped;
}

function repositoryWith(files: Readonly<Record<string, Buffer>>): MadeRepository {
  const repository = new MadeRepository();
  for (const [path, contents] of Object.entries(files)) repository.write(path, contents);
  repository.git('add', '-A');
  repository.git('commit', '-q', '-m', 'packed');
  return repository;
}

describe('formats', () => {
  it('are told by the first bytes, wherever they lie', () => {
    for (const format of PACKED_FORMATS) {
      const sample = SAMPLES[format];
      expect(packedFormat(sample, 0, sample.length)).toBe(format);
      expect(packedFormat(Buffer.concat([bytes('xyz'), sample]), 3, sample.length)).toBe(format);
      expect(packedFormat(sample, 0, 2)).toBeNull();
    }
    for (const [name, contents] of Object.entries(READ))
      expect(packedFormat(contents, 0, contents.length), name).toBeNull();
  });
});

describe('packed inputs are listed by', () => {
  it('scan, on one thread and on several, and of standard input', () => {
    const folder = tree.folder('trees', FILES);
    expect(skippedBy(['scan', '.'], folder)).toEqual(expected);
    expect(skippedBy(['scan', '.', '--threads', '4'], folder)).toEqual(expected);
    const piped = aksweep(['scan', '-', '--format', 'json'], { input: SAMPLES.gzip });
    expect((JSON.parse(piped.stdout) as Report).skipped).toMatchObject([{ path: '-', reason: 'compressed' }]);
  });

  it('git, whoever reads the objects, packed and loose, and of ranges', () => {
    const repository = repositoryWith(FILES);
    for (let round = 0; round < 2; round++) {
      for (const reader of ['pack', 'cat-file'])
        expect(skippedBy(['git', '.', '--git-reader', reader], repository.folder), reader).toEqual(expected);
      expect(skippedBy(['git', '.', '--range', 'HEAD'], repository.folder)).toEqual(expected);
      repository.git('gc', '-q');
    }
  });

  it('git: versions of a file are one line, unreachable and excluded ones none, and --state does not forget', () => {
    const repository = repositoryWith({ 'a.gz': gzipSync('0'), 'b.gz': gzipSync('b') });
    for (const text of ['1', '2', '3']) {
      repository.write('a.gz', gzipSync(text));
      repository.git('commit', '-q', '-a', '-m', text);
    }
    repository.git('reset', '-q', '--hard', 'HEAD~1');
    repository.git('reflog', 'expire', '--expire=all', '--all');
    for (const args of [[], ['--git-reader', 'cat-file'], ['--state', 'state'], ['--state', 'state']])
      expect(skippedBy(['git', '.', '--exclude', 'b.gz', ...args], repository.folder), args.join(' ')).toEqual([
        { path: 'a.gz', reason: 'compressed', detail: 'gzip; 3 versions', incomplete: false },
      ]);
  });

  it.each(['en', 'zh'])('the pre-commit and the pre-push hook, in one line (%s)', (lang) => {
    const remote = new MadeRepository(undefined, ['--bare']);
    const repository = repositoryWith({ 'a.txt': bytes('a\n') });
    repository.write('lib/a.jar', SAMPLES.zip);
    repository.write('b.bin', SAMPLES['git-lfs']);
    repository.git('add', '-A');
    const env = { ...bareEnvironment(), ...gitEnvironment() };
    const hook = (name: string): string =>
      execFileSync('bash', ['-c', `"$0" "$1" hook ${name} --lang ${lang} 2>&1`, process.execPath, programPath()], {
        cwd: repository.folder,
        env,
        encoding: 'utf8',
        input: `refs/heads/main ${repository.git('rev-parse', 'HEAD')} refs/heads/main ${'0'.repeat(40)}\n`,
      });
    const line =
      lang === 'en'
        ? /^aksweep: 1 compressed file and 1 Git LFS pointer not looked into: b\.bin, lib\/a\.jar\n$/
        : /^aksweep: 未查看其内容：1 个压缩文件和 1 个 Git LFS 指针（b\.bin，lib\/a\.jar）\n$/;
    expect(hook('pre-commit')).toMatch(line);
    repository.git('commit', '-q', '-m', 'packed');
    expect(hook(`pre-push ${remote.folder}`)).toMatch(line);
  });
});

describe('packed inputs', () => {
  it('are one line with a count for a person, each with --verbose, a note in SARIF and GitLab; the status is 0', () => {
    const folder = tree.folder('shown', FILES);
    const shown = (...args: readonly string[]): string => {
      const run = aksweep(['scan', '.', ...args], { cwd: folder });
      expect(run.status).toBe(0);
      return run.stdout;
    };
    const sentence =
      /16 compressed files and 1 Git LFS pointer not looked into: in\/7z, in\/bzip2,\s+in\/cab, … and 14 more/;
    expect(shown()).toMatch(sentence);
    expect(shown()).not.toContain('left out on purpose');
    expect(shown('--verbose').match(/^ {2}in\/\S+: (?:compressed|lfs-pointer)/gm)).toHaveLength(17);
    expect(shown('--format', 'markdown')).toMatch(sentence);
    const sarif = shown('--format', 'sarif');
    expect(sarif).toMatch(sentence);
    expect(JSON.parse(sarif)).toMatchObject({
      runs: [{ invocations: [{ executionSuccessful: true, toolExecutionNotifications: [{ level: 'note' }] }] }],
    });
    expect(JSON.parse(shown('--format', 'gitlab'))).toMatchObject({
      scan: { messages: [{ level: 'info', value: expect.stringMatching(sentence) }] },
    });
    expect(shown('-q')).toBe('');
  });
});
