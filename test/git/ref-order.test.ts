/** Which refs a finding names: the default branch, not twenty of a bot's branches by the alphabet. */
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import { scanHistory } from '../../src/git/history/history.ts';
import { openRepository } from '../../src/git/repository/porcelain.ts';
import { CanaryScanner, newCanary } from './canary-scanner.ts';
import { gitEnvironment, MadeRepository, temporaryFolder } from './made-repository.ts';

async function refsIn(folder: string, options: { readonly range?: string } = {}): Promise<readonly string[]> {
  const { occurrences } = await scanHistory(
    openRepository(folder, gitEnvironment()),
    options,
    new CanaryScanner(),
    new Diagnostics(),
  );
  return occurrences.flatMap(({ origin }) => origin.refs ?? []);
}

/** A leak on the branch `trunk`; 30 branches of a bot and some others on top of it, each with a later commit. */
function busyRepository(): MadeRepository {
  const repository = new MadeRepository();
  repository.git('checkout', '-q', '-b', 'trunk');
  repository.commit({ f: `${newCanary()}\n` });
  for (let number = 10; number < 40; number++) {
    repository.git('checkout', '-q', '-b', `dependabot/npm/a${number}`, 'trunk');
    repository.commit({ [`f${number}`]: 'x\n' });
  }
  repository.git('checkout', '-q', '-b', 'zz-newest', 'trunk');
  repository.commit({ newest: 'x\n' });
  return repository;
}

describe('the refs of a finding', () => {
  it('begin with the default branch of the remote, then the one checked out, then the latest', async () => {
    const origin = busyRepository();
    origin.git('checkout', '-q', 'trunk');
    const clone = `${temporaryFolder()}/clone`;
    origin.git('clone', '-q', origin.folder, clone);
    const work = new MadeRepository(clone, null);
    work.git('checkout', '-q', '-b', 'aa-feature');
    const refs = await refsIn(clone);
    expect(refs.slice(0, 6)).toEqual([
      'refs/heads/trunk',
      'refs/remotes/origin/trunk',
      'refs/heads/aa-feature',
      'refs/remotes/origin/zz-newest',
      'refs/remotes/origin/dependabot/npm/a39',
      'refs/remotes/origin/dependabot/npm/a38',
    ]);
    expect(refs).toHaveLength(20);
    expect(refs).not.toContain('refs/remotes/origin/HEAD');
  });

  it('begin with the branch of HEAD where there is no remote, as in a bare clone', async () => {
    const repository = busyRepository();
    repository.git('checkout', '-q', 'trunk');
    const bare = `${temporaryFolder()}/bare`;
    repository.git('clone', '-q', '--bare', repository.folder, bare);
    for (const folder of [repository.folder, bare])
      expect((await refsIn(folder)).slice(0, 3)).toEqual([
        'refs/heads/trunk',
        'refs/heads/zz-newest',
        'refs/heads/dependabot/npm/a39',
      ]);
  });

  it('are in the same order however they are stored and whatever part of history is scanned', async () => {
    const repository = busyRepository();
    repository.git('checkout', '-q', 'trunk');
    const loose = await refsIn(repository.folder);
    repository.git('gc', '-q');
    expect(await refsIn(repository.folder)).toEqual(loose);
    expect((await refsIn(repository.folder, { range: 'trunk' })).slice(0, 1)).toEqual(['refs/heads/trunk']);
  });

  it('are named by time where no branch is the default one', async () => {
    const repository = busyRepository();
    repository.git('checkout', '-q', '--detach', 'trunk');
    expect((await refsIn(repository.folder)).slice(0, 2)).toEqual([
      'refs/heads/zz-newest',
      'refs/heads/dependabot/npm/a39',
    ]);
  });
});
