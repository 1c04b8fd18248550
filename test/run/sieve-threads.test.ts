/**
 * Threads that read packs, in the bundle (the sources have no worker): a store that another thread opens, and more
 * threads than one.
 */
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import { aksweep } from '../e2e/program.ts';
import { MadeRepository } from '../git/made-repository.ts';
import { randomBytes } from '../random/seeded.ts';

const LEAK = 'access_key_id = "{AKID24}"\naccess_key_secret = "{SECRET30}"\n';

/**
 * A pack that is large enough for a thread to open it (27 MB that cannot be compressed), with leaks in several
 * versions.
 */
function largeRepository(): MadeRepository {
  const made = new MadeRepository();
  for (let version = 0; version < 6; version++) {
    made.write('large.bin', randomBytes(4_500_000));
    made.commit({
      'settings.tf': `# ${version}\n${fillTemplate(LEAK)}`,
      [`notes-${version}.txt`]: `${fillTemplate(LEAK)}${version}\n`.repeat(3),
    });
  }
  // Noise does not get smaller, so no time is spent on trying.
  made.git('-c', 'pack.compression=0', 'repack', '-adfq', '--window=0');
  return made;
}

interface Told {
  readonly summary: { readonly reader: string; readonly blobs: number };
  readonly findings: readonly { readonly fingerprint: string }[];
  readonly warnings: readonly string[];
}

function scan(folder: string, ...options: readonly string[]): Told {
  const run = aksweep(['git', folder, '--format', 'json', '--fail-on', 'never', ...options]);
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout) as Told;
}

describe('threads that read packs', () => {
  const made = largeRepository();

  it('find the same, however many there are', () => {
    const { folder } = made;
    const plain = scan(folder, '--git-reader', 'cat-file');
    expect(plain.findings).toHaveLength(12);
    for (const threads of ['1', '2', '3', '5']) {
      const told = scan(folder, '--threads', threads, '--git-reader', 'pack');
      expect(told.summary).toMatchObject({ reader: 'pack', blobs: plain.summary.blobs });
      expect(told.findings).toEqual(plain.findings);
    }
  });

  it('leave a store that they cannot open to git', () => {
    const { folder } = made;
    const plain = scan(folder, '--git-reader', 'cat-file');
    // Version 1 of the index, which git still reads.
    made.git('-c', 'pack.indexVersion=1', 'repack', '-adFq');
    const told = scan(folder, '--threads', '2');
    expect(told.summary.reader).toBe('cat-file');
    expect(told.warnings.join()).toContain('a pack index is not of version 2');
    expect(told.findings).toEqual(plain.findings);
  });
});
