import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import { scanHistory, type HistoryOptions, type HistoryScan } from '../../src/git/history/history.ts';
import { openRepository } from '../../src/git/repository/porcelain.ts';
import { StateFile } from '../../src/git/history/state-file.ts';
import { CanaryScanner, canaryOf, newCanary } from './canary-scanner.ts';
import { gitEnvironment, MadeRepository, temporaryFolder } from './made-repository.ts';

async function run(
  repository: MadeRepository,
  file: string,
  complete = true,
  options: HistoryOptions = {},
): Promise<HistoryScan> {
  const state = StateFile.open(file, 'rules 1', 40, []);
  const result = await scanHistory(
    openRepository(repository.folder, gitEnvironment()),
    { ...options, scanned: state },
    new CanaryScanner(),
    new Diagnostics(),
  );
  state.save(complete && result.interrupted === null);
  return result;
}

function values(result: HistoryScan): string[] {
  return result.occurrences.map(({ match }) => canaryOf(match)).toSorted();
}

describe('StateFile', () => {
  it('lets the next run read only what is new, and still report everything', async () => {
    const repository = new MadeRepository();
    const file = join(temporaryFolder(), 'state');
    const [first, second] = [newCanary(), newCanary()];
    repository.commit({ a: `${first}\n`, b: 'clean b\n', c: 'clean c\n' });
    expect(await run(repository, file)).toMatchObject({ blobs: 3 });
    repository.commit({ d: `${second}\n`, e: 'clean e\n' });
    const again = await run(repository, file);
    // The one with a finding is read again: its value is nowhere else.
    expect(again.blobs).toBe(3);
    expect(values(again)).toEqual([first, second].toSorted());
    expect(await run(repository, file)).toMatchObject({ blobs: 2 });
    expect(readFileSync(file, 'latin1')).not.toContain('CANARY');
  });

  it('is not advanced by a run that did not end, but resumed from', async () => {
    const repository = new MadeRepository();
    const file = join(temporaryFolder(), 'state');
    repository.commit(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`f${index}`, `clean ${index}\n`])));
    const controller = new AbortController();
    let now = 0;
    const first = await run(repository, file, true, {
      signal: controller.signal,
      clock: () => (now += 20),
      onProgress: ({ phase, done }) => {
        if (phase === 'read' && done > 30) controller.abort();
      },
    });
    expect(first.interrupted).toBe('interrupted');
    expect(existsSync(file)).toBe(false);
    const second = await run(repository, file);
    expect(first.blobs + second.blobs).toBe(100);
    expect(second.blobs).toBeLessThan(70);
    expect(existsSync(`${file}.partial`)).toBe(false);
    expect(await run(repository, file)).toMatchObject({ blobs: 0 });
  });

  it('is refused when it is about something else', async () => {
    const [one, other] = [new MadeRepository(), new MadeRepository()];
    const file = join(temporaryFolder(), 'state');
    one.commit({ f: 'x\n' }, 'one');
    other.commit({ f: 'y\n' }, 'other');
    await run(one, file);
    await expect(run(other, file)).rejects.toThrow(/belongs to another repository/);
    expect(() => StateFile.open(file, 'rules 2', 40, [])).toThrow(/another version of aksweep or with other rules/);
    const text = readFileSync(file, 'latin1');
    writeFileSync(file, text.replace('"form":1', '"form":2'));
    expect(() => StateFile.open(file, 'rules 1', 40, [])).toThrow(/another version/);
    writeFileSync(file, text.slice(0, -5));
    expect(() => StateFile.open(file, 'rules 1', 40, [])).toThrow(/damaged/);
    writeFileSync(file, 'a shopping list\n');
    expect(() => StateFile.open(file, 'rules 1', 40, [])).toThrow(/not a state file/);
    expect(() => StateFile.open(temporaryFolder(), 'rules 1', 40, [])).toThrow(/cannot read the state file/);
  });

  it('serves every clone of a repository', async () => {
    const repository = new MadeRepository();
    const file = join(temporaryFolder(), 'state');
    repository.commit({ f: 'x\n' });
    await run(repository, file);
    const folder = join(temporaryFolder(), 'clone');
    repository.git('clone', '-q', repository.folder, folder);
    expect(await run(new MadeRepository(folder, null), file)).toMatchObject({ blobs: 0 });
  });
});
