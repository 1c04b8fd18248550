/** What git tells about a repository before anything is read of it. */
import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  listExtensions,
  listRefs,
  listWorktreeHeads,
  openRepository,
  readHead,
} from '../../src/git/repository/porcelain.ts';
import { objectTypes } from '../../src/git/repository/tips.ts';
import { gitEnvironment, MadeRepository, temporaryFolder } from './made-repository.ts';

const open = (folder: string): ReturnType<typeof openRepository> => openRepository(folder, gitEnvironment());

describe('a repository', () => {
  it('is found from the top, from below, from its git folder, bare and linked', () => {
    const repository = new MadeRepository();
    repository.commit({ 'sub/f': 'x\n' });
    const top = realpathSync(repository.folder);
    const inner = join(top, '.git');
    const common = {
      gitFolder: inner,
      commonFolder: inner,
      objectsFolder: join(inner, 'objects'),
      hexLength: 40,
      shallow: false,
    };
    expect(open(top)).toMatchObject({ ...common, worktree: top });
    expect(open(join(top, 'sub'))).toMatchObject({ ...common, worktree: top });
    expect(open(inner)).toMatchObject({ ...common, worktree: null });
    const linked = join(realpathSync(temporaryFolder()), 'linked');
    repository.git('worktree', 'add', '-q', linked, '-b', 'other');
    expect(open(linked)).toMatchObject({ ...common, gitFolder: join(inner, 'worktrees/linked'), worktree: linked });
    const bare = join(realpathSync(temporaryFolder()), 'bare');
    repository.git('clone', '-q', '--bare', repository.folder, bare);
    expect(open(bare)).toMatchObject({
      gitFolder: bare,
      commonFolder: bare,
      objectsFolder: join(bare, 'objects'),
      worktree: null,
    });
  });

  it('is found through a link to one of its folders, and in a folder with line breaks in its name', async () => {
    const odd = join(temporaryFolder(), 'with\n a line\nbreak');
    mkdirSync(odd);
    const repository = new MadeRepository(odd);
    repository.commit({ 'sub/deep/f': 'x\n' });
    const top = realpathSync(repository.folder);
    repository.git('worktree', 'add', '-q', '--detach', join(temporaryFolder(), 'linked'));
    const link = join(temporaryFolder(), 'link');
    symlinkSync(join(top, 'sub/deep'), link);
    const bare = join(realpathSync(temporaryFolder()), 'bare\none');
    repository.git('clone', '-q', '--bare', '--depth=1', `file://${repository.folder}`, bare);
    for (const folder of [top, link, join(top, 'sub')]) {
      const opened = open(folder);
      expect(opened).toMatchObject({
        gitFolder: join(top, '.git'),
        commonFolder: join(top, '.git'),
        objectsFolder: join(top, '.git/objects'),
        worktree: top,
        shallow: false,
      });
      expect(await listWorktreeHeads(opened)).toHaveLength(2);
    }
    expect(open(bare)).toMatchObject({
      gitFolder: bare,
      commonFolder: bare,
      objectsFolder: join(bare, 'objects'),
      worktree: null,
    });
  });

  it('that is none is said to be none', () => {
    const folder = temporaryFolder();
    expect(() => open(folder)).toThrow(`${folder} is not in a git repository`);
    expect(() => open(join(folder, 'missing'))).toThrow('is not a folder');
    mkdirSync(join(folder, '.git'));
    expect(() => open(folder)).toThrow('is not in a git repository');
  });
});

describe('refs', () => {
  it('come with the types that git would give one by one', async () => {
    const repository = new MadeRepository();
    const first = repository.commit({ f: 'x\n' });
    repository.git('tag', 'light');
    repository.git('tag', '-a', '-m', 'tagged', 'annotated');
    repository.git('tag', '-a', '-m', 'twice', 'nested', 'annotated');
    repository.git('tag', '-a', '-m', 'a tree', 'of-tree', 'HEAD^{tree}');
    repository.git('update-ref', 'refs/odd/blob', repository.git('rev-parse', 'HEAD:f'));
    const opened = open(repository.folder);
    const { refs, broken, types } = await listRefs(opened);
    expect(broken).toEqual([]);
    expect(refs.map(({ name, id }) => `${id} ${name}`).join('\n')).toBe(
      repository.git('for-each-ref', '--format=%(objectname) %(refname)'),
    );
    expect([...types]).toEqual(expect.arrayContaining(refs.map(({ id }) => [id, expect.any(String)])));
    expect(types).toEqual(objectTypes(opened.git, 40, types.keys()));
    expect([...types.values()].toSorted()).toEqual(['blob', 'commit', 'tag', 'tag', 'tag', 'tree']);
    expect(await readHead(opened)).toBe(first);
  });

  it('come without types where an object is missing', async () => {
    const repository = new MadeRepository();
    const id = repository.commit({ f: 'x\n' });
    repository.write('.git/refs/heads/gone', `${'1'.repeat(40)}\n`);
    const { refs, types } = await listRefs(open(repository.folder));
    expect(refs.map(({ name }) => name)).toEqual(expect.arrayContaining(['refs/heads/main']));
    expect(refs.find(({ name }) => name === 'refs/heads/main')?.id).toBe(id);
    expect(types.has('1'.repeat(40))).toBe(false);
  });

  it('are none in a repository without commits', async () => {
    const opened = open(new MadeRepository().folder);
    expect(await listRefs(opened)).toEqual({ refs: [], broken: [], types: new Map(), leading: [] });
    expect(await readHead(opened)).toBeNull();
    expect(await listWorktreeHeads(opened)).toEqual([]);
  });
});

describe('extensions', () => {
  it('are named in lower case', async () => {
    expect(await listExtensions(open(new MadeRepository().folder))).toEqual([]);
    const repository = new MadeRepository(undefined, ['--object-format=sha256']);
    repository.git('config', 'extensions.worktreeConfig', 'true');
    expect((await listExtensions(open(repository.folder))).toSorted()).toEqual(['objectformat', 'worktreeconfig']);
  });
});
