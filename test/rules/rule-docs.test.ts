/** docs/rules.md names every key and its example works; the pages of the rules are made from the rules. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALIBABA_CHECKS } from '../../src/alibaba/checks.ts';
import { PLACES_OF_KEYS } from '../../src/rules/parse-rule.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { checkRules } from '../../src/scan/check-rules.ts';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8');

describe('docs/rules.md', () => {
  it.each(Object.entries(PLACES_OF_KEYS))('names every key of %s', (_, keys) => {
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });

  it('names every check', () => {
    expect(Object.keys(ALIBABA_CHECKS).filter((check) => !page.includes(`\`${check}\``))).toEqual([]);
  });

  it('has an example that works', async () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'aksweep-docs-'));
    const file = join(folder, 'my-rules.yaml');
    writeFileSync(file, example);
    const { compiled } = await loadRules({ files: [file], disabled: [], engine: 'v8' });
    rmSync(folder, { recursive: true });
    expect(compiled.at(-1)?.rule.info.id).toBe('acme-deploy-token');
    expect(checkRules(compiled).filter(({ rule }) => rule === 'acme-deploy-token')).toEqual([]);
  });
});

describe('docs/rules/', () => {
  it('is made from rules/', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/rule-docs.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr: stderr.replace(/^npm warn.*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
  });
});
