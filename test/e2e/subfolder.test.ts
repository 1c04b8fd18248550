/**
 * A scan that is started in a folder of a repository: people read paths as they type them, forges want them from the
 * top.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, Result } from 'sarif';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import { LEAK, temporaryTree } from './leak-tree.ts';
import { aksweep } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

const tree = temporaryTree();
afterAll(() => tree.remove());
const outside = tree.folder('outside', { 'far.env': fillTemplate(LEAK) });
const top = tree.folder('shop', { 'top.env': fillTemplate(LEAK), 'api/conf/near.env': fillTemplate(LEAK) });
const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: top, encoding: 'utf8' });
git('init', '-q');

const resultsOf = (text: string): Result[] => (JSON.parse(text) as Log).runs[0]?.results ?? [];
const sarif = (cwd: string, ...args: readonly string[]): Result[] =>
  resultsOf(aksweep(['scan', ...args, '--format', 'sarif'], { cwd }).stdout);
const uris = (results: readonly Result[]): (string | undefined)[] =>
  results.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri).toSorted();

describe('a scan in a folder of a repository', () => {
  const folder = join(top, 'api');

  it('names files from the top in SARIF, with the same fingerprints as a scan of the top', () => {
    expect(uris(sarif(folder, '.'))).toEqual(['api/conf/near.env']);
    expect(uris(sarif(folder, 'conf/near.env', '../top.env'))).toEqual(['api/conf/near.env', 'top.env']);
    expect(uris(sarif(join(folder, 'conf'), top))).toEqual(['api/conf/near.env', 'top.env']);
    const [near] = sarif(folder, '.');
    expect(near?.partialFingerprints).toHaveProperty('primaryLocationLineHash');
    expect(sarif(top, '.')).toContainEqual(near);
    expect(near?.locations?.[0]?.physicalLocation?.artifactLocation?.uriBaseId).toBe('%SRCROOT%');
  });

  it('names a file outside of the repository by its whole path', () => {
    const [far] = sarif(folder, '../../outside');
    expect(far?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
      uri: `file://${realpathSync(outside)}/far.env`,
    });
  });

  it('does the same for GitLab and for annotations', () => {
    const report: { vulnerabilities: { id: string; location: { file: string } }[] } = JSON.parse(
      aksweep(['scan', '.', '--format', 'gitlab'], { cwd: folder }).stdout,
    );
    const whole: typeof report = JSON.parse(aksweep(['scan', '.', '--format', 'gitlab'], { cwd: top }).stdout);
    expect(report.vulnerabilities.map(({ location }) => location.file)).toEqual(['api/conf/near.env']);
    expect(whole.vulnerabilities.map(({ id }) => id)).toContain(report.vulnerabilities[0]?.id);
    expect(aksweep(['scan', '.', '--format', 'github'], { cwd: folder }).stdout).toContain('file=api/conf/near.env,');
  });

  it('shows people the path that they would type', () => {
    expect(aksweep(['scan', '.'], { cwd: folder }).stdout).toContain('\n   conf/near.env:1:');
    expect(aksweep(['scan', '.', '--format', 'json'], { cwd: folder }).stdout).toContain('"path": "conf/near.env"');
    expect(aksweep(['scan', '.', '--format', 'csv'], { cwd: folder }).stdout).toContain(',conf/near.env,');
  });

  it('keeps to it when a JSON report is converted there, and from above when one path is scanned', () => {
    const json = aksweep(['scan', '.', '--format', 'json'], { cwd: folder }).stdout;
    writeFileSync(join(tree.root, 'report.json'), json);
    expect(
      uris(resultsOf(aksweep(['report', '../../report.json', '--format', 'sarif'], { cwd: folder }).stdout)),
    ).toEqual(['api/conf/near.env']);
    expect(uris(sarif(tree.root, 'shop/api'))).toEqual(['api/conf/near.env']);
    // Two trees have no root in common but the folder they are scanned from.
    expect(uris(sarif(tree.root, 'shop/api', 'outside'))).toEqual(['outside/far.env', 'shop/api/conf/near.env']);
  });

  it('names what stands in commits and in the index from the top', () => {
    mkdirSync(join(top, 'web'));
    git('add', '.');
    expect(uris(resultsOf(aksweep(['hook', 'pre-commit', '--format', 'sarif'], { cwd: folder }).stdout))).toEqual([
      'api/conf/near.env',
      'top.env',
    ]);
    git('-c', 'user.name=t', '-c', 'user.email=t@example.invalid', 'commit', '-qm', 'leak');
    const history = resultsOf(aksweep(['git', '.', '--format', 'sarif'], { cwd: join(top, 'web') }).stdout);
    expect(uris(history)).toEqual(['api/conf/near.env', 'top.env']);
    for (const result of history) expect(result.partialFingerprints).toHaveProperty('primaryLocationLineHash');
  });
});
