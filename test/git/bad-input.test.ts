/**
 * Repositories that are broken, empty, huge or hostile: the rest is scanned, what could not be is listed, nothing is
 * run.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import type { Skipped } from '../../src/core/types.ts';
import { scanHistory, type HistoryOptions, type HistoryScan } from '../../src/git/history/history.ts';
import type { HistoryOccurrence } from '../../src/git/history/origins.ts';
import { CatFileReader } from '../../src/git/object/blob-reader.ts';
import { IdLines } from '../../src/git/object/object-ids.ts';
import type { GitObject } from '../../src/git/object/object-stream.ts';
import { Pace } from '../../src/git/call/pace.ts';
import { openRepository } from '../../src/git/repository/porcelain.ts';
import { Git } from '../../src/git/call/process.ts';
import { CanaryScanner, canaryOf, newCanary } from './canary-scanner.ts';
import { gitEnvironment, MadeRepository, temporaryFolder } from './made-repository.ts';
import { SLOW, slowName } from '../random/seed.ts';

interface Outcome extends HistoryScan {
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly string[];
  readonly scanner: CanaryScanner;
}

async function scan(folder: string, options: HistoryOptions = {}, environment = gitEnvironment()): Promise<Outcome> {
  const diagnostics = new Diagnostics();
  const scanner = new CanaryScanner();
  const result = await scanHistory(openRepository(folder, environment), options, scanner, diagnostics);
  return { ...result, skipped: diagnostics.skipped, warnings: diagnostics.warnings, scanner };
}

function values(occurrences: readonly HistoryOccurrence[]): string[] {
  return [...new Set(occurrences.map(({ match }) => canaryOf(match)))].toSorted();
}

function objectFile(repository: MadeRepository, id: string): string {
  return join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2));
}

describe('places without a history', () => {
  it('is not a repository', async () => {
    const folder = temporaryFolder();
    await expect(scan(folder, {}, gitEnvironment({ GIT_CEILING_DIRECTORIES: folder }))).rejects.toThrow(
      /not in a git repository/,
    );
    await expect(scan(join(folder, 'absent'))).rejects.toThrow(/is not a folder/);
    writeFileSync(join(folder, 'plain'), '');
    await expect(scan(join(folder, 'plain', 'below'))).rejects.toThrow(/is not a folder/);
  });

  it('has no commit yet', async () => {
    const repository = new MadeRepository();
    expect(await scan(repository.folder)).toMatchObject({
      occurrences: [],
      commits: 0,
      blobs: 0,
      skipped: [],
      interrupted: null,
    });
    expect(await scan(repository.folder, { since: '1 week ago' })).toMatchObject({
      occurrences: [],
      commits: 0,
      skipped: [],
    });
  });

  it('belongs to another user', async () => {
    const repository = new MadeRepository();
    repository.commit({ f: 'x\n' });
    await expect(scan(repository.folder, {}, gitEnvironment({ GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }))).rejects.toThrow(
      /belongs to another user/,
    );
  });

  it('has no such range or branch', async () => {
    const repository = new MadeRepository();
    repository.commit({ f: 'x\n' });
    await expect(scan(repository.folder, { range: 'nowhere..HEAD' })).rejects.toThrow(/no commit nowhere/);
    await expect(scan(repository.folder, { range: '--all' })).rejects.toThrow(/no commit --all/);
    await expect(scan(repository.folder, { branch: '--exec=x' })).rejects.toThrow(/no branch/);
  });
});

describe('objects that cannot be read', () => {
  it('lists a missing blob and scans the rest', async () => {
    const repository = new MadeRepository();
    const [kept, lost] = [newCanary(), newCanary()];
    repository.commit({ kept: `${kept}\n`, lost: `${lost}\n` });
    const id = repository.git('rev-parse', 'HEAD:lost');
    rmSync(objectFile(repository, id));
    const result = await scan(repository.folder);
    expect(values(result.occurrences)).toEqual([kept]);
    expect(result.skipped).toMatchObject([{ path: `object ${id}`, reason: 'missing-object', incomplete: true }]);
  });

  it('does not fetch what a partial clone left out', async () => {
    const origin = new MadeRepository();
    const [first, second] = [newCanary(), newCanary()];
    origin.commit({ f: `${first}\n` });
    origin.commit({ f: `${second}\n` });
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const folder = join(temporaryFolder(), 'partial');
    origin.git('clone', '-q', '--filter=blob:none', `file://${origin.folder}`, folder);
    const before = readdirSync(join(folder, '.git/objects/pack')).length;
    const result = await scan(folder);
    expect(values(result.occurrences)).toEqual([second]);
    expect(result.skipped).toHaveLength(1);
    expect(readdirSync(join(folder, '.git/objects/pack'))).toHaveLength(before);
    // The same for a range, which asks for the missing blob by name.
    const range = await scan(folder, { maxCommits: 5 });
    expect(values(range.occurrences)).toEqual([second]);
    expect(range.skipped).toMatchObject([{ path: 'f', reason: 'missing-object' }]);
    expect(readdirSync(join(folder, '.git/objects/pack'))).toHaveLength(before);
  });

  it('goes on behind a corrupt blob', async () => {
    const repository = new MadeRepository();
    const kept = Array.from({ length: 5 }, newCanary);
    repository.commit(Object.fromEntries(kept.map((value, index) => [`f${index}`, `${value}\n`])));
    repository.commit({ broken: `${newCanary()} and some more text to cut\n`.repeat(50) });
    const id = repository.git('rev-parse', 'HEAD:broken');
    chmodSync(objectFile(repository, id), 0o600);
    truncateSync(objectFile(repository, id), 60);
    const result = await scan(repository.folder);
    expect(values(result.occurrences)).toEqual(kept.toSorted());
    expect(result.skipped).toMatchObject([{ reason: 'corrupt-object', incomplete: true }]);
  });

  it('scans everything stored when a tree or a commit is missing', async () => {
    for (const name of ['HEAD~1^{tree}', 'HEAD~1']) {
      const repository = new MadeRepository();
      const found = [newCanary(), newCanary(), newCanary()];
      for (const [index, value] of found.entries()) repository.commit({ [`f${index}`]: `${value}\n` });
      rmSync(objectFile(repository, repository.git('rev-parse', name)));
      const result = await scan(repository.folder);
      expect(values(result.occurrences), name).toEqual(found.toSorted());
      expect(result.skipped.length, name).toBeGreaterThan(0);
      expect(
        result.skipped.every((entry) => entry.incomplete),
        name,
      ).toBe(true);
    }
  });

  it('names a ref that points to nothing', async () => {
    const repository = new MadeRepository();
    const value = newCanary();
    repository.commit({ f: `${value}\n` });
    writeFileSync(join(repository.folder, '.git/refs/heads/gone'), `${'12'.repeat(20)}\n`);
    writeFileSync(join(repository.folder, '.git/refs/heads/garbage'), 'this is no id\n');
    const result = await scan(repository.folder);
    expect(values(result.occurrences)).toEqual([value]);
    expect(result.skipped.map((entry) => entry.path)).toContain('refs/heads/gone');
  });

  it('lists a broken HEAD as no HEAD', async () => {
    const repository = new MadeRepository();
    const value = newCanary();
    repository.commit({ f: `${value}\n` });
    repository.git('symbolic-ref', 'HEAD', 'refs/heads/absent');
    const result = await scan(repository.folder);
    expect(result.occurrences).toMatchObject([{ origin: { path: 'f', inHead: false } }]);
  });
});

describe('odd histories', () => {
  it.skipIf(!SLOW)(slowName('has 100,000 refs'), async () => {
    const repository = new MadeRepository();
    const value = newCanary();
    const commit = repository.commit({ f: `${value}\n` });
    const lines = Array.from(
      { length: 100_000 },
      (_, index) => `${commit} refs/heads/n/${String(index).padStart(6, '0')}\n`,
    );
    writeFileSync(
      join(repository.folder, '.git/packed-refs'),
      `# pack-refs with: peeled fully-peeled sorted \n${lines.join('')}`,
    );
    const result = await scan(repository.folder);
    expect(values(result.occurrences)).toEqual([value]);
    expect(result.occurrences[0]?.origin.refs).toHaveLength(20);
  });

  it('has trees with odd modes', async () => {
    const repository = new MadeRepository();
    const found = Array.from({ length: 5 }, newCanary);
    const blobs = found.map((value) => repository.feed(`${value}\n`, 'hash-object', '-w', '--stdin'));
    const entry = (mode: string, name: string, id: string): Buffer =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]);
    const modes = ['100664', '0100644', '100600', '120000', '100755'];
    const tree = Buffer.concat(blobs.map((blob, index) => entry(modes[index] ?? '', `f${index}`, blob)));
    const id = repository.feed(tree, 'hash-object', '-w', '-t', 'tree', '--literally', '--stdin');
    const commit = repository.git('commit-tree', '-m', 'odd', id);
    repository.git('update-ref', 'refs/heads/main', commit);
    const result = await scan(repository.folder);
    expect(values(result.occurrences)).toEqual(found.toSorted());
    expect(result.skipped).toEqual([]);
  });

  it('has paths with line feeds and bytes that are not UTF-8', async () => {
    const repository = new MadeRepository();
    const found = Array.from({ length: 3 }, newCanary);
    const blobs = found.map((value) => repository.feed(`${value}\n`, 'hash-object', '-w', '--stdin'));
    const names = ['line\nfeed', 'bad\xff', 'bad\xfe'];
    repository.feed(
      Buffer.from(blobs.map((blob, index) => `100644 ${blob}\t${names[index] ?? ''}\0`).join(''), 'latin1'),
      'update-index',
      '--add',
      '-z',
      '--index-info',
    );
    repository.git('commit', '-q', '-m', 'odd names');
    for (const options of [{}, { range: 'HEAD' }]) {
      const result = await scan(repository.folder, options);
      expect(result.occurrences.map(({ origin }) => origin.path).toSorted()).toEqual([
        'bad\\376',
        'bad\\377',
        'line\nfeed',
      ]);
    }
  });

  it('honours the encoding header of a commit', async () => {
    const repository = new MadeRepository();
    repository.commit({ f: 'x\n' });
    const tree = repository.feed(
      `100644 blob ${repository.feed(`${newCanary()}\n`, 'hash-object', '-w', '--stdin')}\tf\n`,
      'mktree',
    );
    const gbk = Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]); // 张三
    const person = Buffer.concat([gbk, Buffer.from(' <zs@example.com> 1600000000 +0800\n')]);
    const raw = Buffer.concat([
      Buffer.from(`tree ${tree}\nauthor `),
      person,
      Buffer.from('committer '),
      person,
      Buffer.from('encoding GBK\n\nmessage\n'),
    ]);
    repository.git(
      'update-ref',
      'refs/heads/gbk',
      repository.feed(raw, 'hash-object', '-w', '-t', 'commit', '--stdin'),
    );
    const result = await scan(repository.folder);
    expect(result.occurrences[0]?.origin).toMatchObject({
      author: '张三 <zs@example.com>',
      date: '2020-09-13T12:26:40Z',
    });
  });

  it('ignores replace refs and grafts', async () => {
    const repository = new MadeRepository();
    const hidden = newCanary();
    const first = repository.commit({ f: `${hidden}\n` });
    const second = repository.commit({ f: 'clean\n' });
    const clean = repository.git('commit-tree', '-m', 'replacement', `${second}^{tree}`);
    repository.git('replace', first, clean);
    mkdirSync(join(repository.folder, '.git/info'), { recursive: true });
    writeFileSync(join(repository.folder, '.git/info/grafts'), `${second}\n`);
    const result = await scan(repository.folder);
    expect(result.occurrences).toMatchObject([{ origin: { commit: first, removedIn: { commit: second } } }]);
  });

  it('is shallow: says so, and attributes to the oldest commit there is', async () => {
    const origin = new MadeRepository();
    const value = newCanary();
    origin.commit({ f: `${value}\n` });
    origin.commit({ g: 'more\n' });
    const tip = origin.commit({ g: 'yet more\n' });
    const folder = join(temporaryFolder(), 'shallow');
    origin.git('clone', '-q', '--depth=1', `file://${origin.folder}`, folder);
    const result = await scan(folder);
    expect(result.occurrences).toMatchObject([{ origin: { commit: tip, inHead: true } }]);
    expect(result.skipped).toEqual([]);
    expect(result.warnings.join()).toContain('shallow');
  });

  it('borrows objects from another repository', async () => {
    const origin = new MadeRepository();
    const value = newCanary();
    origin.commit({ f: `${value}\n` });
    const folder = join(temporaryFolder(), 'borrower');
    origin.git('clone', '-q', '--shared', '--bare', origin.folder, folder);
    const result = await scan(folder);
    expect(values(result.occurrences)).toEqual([value]);
  });

  it('has a blob larger than any buffer', async () => {
    const repository = new MadeRepository();
    const [near, far] = [newCanary(), newCanary()];
    const filler = Buffer.alloc(24 * 1024 * 1024, 'x\n');
    repository.write('huge', Buffer.concat([Buffer.from(`${near}\n`), filler, Buffer.from(`${far}\n`), filler]));
    repository.commit({});
    const result = await scan(repository.folder);
    expect(values(result.occurrences)).toEqual([near, far].toSorted());
    expect(result.bytes).toBeGreaterThan(48 * 1024 * 1024);
  });
});

describe('where output cannot be streamed', () => {
  it('reads a few objects at a time, and finds the same', async () => {
    const repository = new MadeRepository();
    const found = Array.from({ length: 20 }, newCanary);
    repository.commit(Object.fromEntries(found.map((value, index) => [`f${index}`, `${value}\n`])));
    const lost = repository.git('rev-parse', 'HEAD:f7');
    rmSync(objectFile(repository, lost));
    const git = new Git({ folder: repository.folder, environment: gitEnvironment(), use: 'audit' });
    const ids = IdLines.of(40, repository.git('ls-tree', '--format=%(objectname)', 'HEAD').split('\n'));
    for (const atOnce of [1, 3, 20]) {
      const seen: string[] = [];
      const visitor = {
        visit: (object: GitObject) =>
          void seen.push(
            Buffer.from(object.contents ?? [])
              .toString()
              .trim(),
          ),
        unreadable: (id: string, reason: string) => void seen.push(`${id} ${reason}`),
      };
      await new CatFileReader(git, atOnce).read(ids, visitor, new Pace());
      expect(seen.toSorted()).toEqual(
        [...found.filter((_, index) => index !== 7), `${lost} missing-object`].toSorted(),
      );
    }
  });
});

describe('a repository that tries to run programs', () => {
  it('runs none of them', async () => {
    const repository = new MadeRepository();
    const trap = join(temporaryFolder(), 'ran');
    const [value, lost] = [newCanary(), newCanary()];
    repository.commit({ f: `${value}\n`, '.gitattributes': '* diff=trap filter=trap merge=trap\n' });
    repository.commit({ f: 'clean\n', lost: `${lost}\n` });
    const program = join(temporaryFolder(), 'trap.sh');
    writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> ${trap}\n`, { mode: 0o755 });
    const settings = [
      'core.fsmonitor',
      'core.hooksPath',
      'core.sshCommand',
      'core.pager',
      'core.editor',
      'core.askPass',
      'core.gitProxy',
      'core.alternateRefsCommand',
      'diff.external',
      'diff.trap.command',
      'diff.trap.textconv',
      'filter.trap.clean',
      'filter.trap.smudge',
      'filter.trap.process',
      'merge.trap.driver',
      'pager.log',
      'pager.diff-tree',
      'pager.cat-file',
      'pager.rev-list',
      'gpg.program',
      'credential.helper',
      'alias.cat-file',
      'alias.rev-list',
      'remote.origin.uploadpack',
      'uploadpack.packObjectsHook',
      'sequence.editor',
      'interactive.diffFilter',
    ];
    for (const setting of settings)
      repository.git('config', setting, setting === 'core.hooksPath' ? join(program, '..') : program);
    repository.git('config', 'log.showSignature', 'true');
    // A promisor remote, so that a missing blob asks for a fetch; through ext:: and ssh, which run programs.
    for (const [name, url] of [
      ['origin', `ext::sh -c ${program}`],
      ['other', 'ssh://example.invalid/x'],
    ] as const) {
      repository.git('config', `remote.${name}.url`, url);
      repository.git('config', `remote.${name}.promisor`, 'true');
      repository.git('config', `remote.${name}.partialclonefilter`, 'blob:none');
    }
    repository.git('config', 'extensions.partialClone', 'origin');
    repository.git('config', 'core.repositoryFormatVersion', '1');
    repository.git('config', 'protocol.ext.allow', 'always');
    rmSync(objectFile(repository, repository.git('rev-parse', 'HEAD:lost')));
    rmSync(trap, { force: true });
    for (const options of [
      {},
      { unreachable: true },
      { range: 'HEAD~1..HEAD' },
      { maxCommits: 9 },
      { paths: ['lost'] },
    ] satisfies HistoryOptions[]) {
      const result = await scan(repository.folder, options);
      expect(result.occurrences.length).toBe('range' in options || 'paths' in options ? 0 : 1);
      expect(result.skipped.length, JSON.stringify(options)).toBeGreaterThan(0);
    }
    expect(existsSync(trap) ? readFileSync(trap, 'utf8') : '').toBe('');
    // The trap works: plain git falls into it.
    repository.attempt('status');
    repository.attempt('show', 'HEAD:lost');
    expect(readFileSync(trap, 'utf8')).not.toBe('');
  });
});
