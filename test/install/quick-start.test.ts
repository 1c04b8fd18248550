/**
 * The quick starts, word by word: the shell blocks of each use, in their order, in a fresh project, with the package
 * from the tarball. Only the addresses of what is not published yet are replaced: npm's registry and the hook's
 * repository.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeLeak, valuesIn } from '../e2e-action/leak.ts';
import { pullRequestPayload, runBundle } from '../e2e-action/runner.ts';
import { checkout, mergeRef, shop } from '../e2e-action/upstream.ts';
import { MadeRepository, gitEnvironment, temporaryFolder } from '../git/made-repository.ts';
import { npmEnvironment, packageFolder } from './packed.ts';
import type { Run } from './packed.ts';

const MINUTES = 60_000;
const home = temporaryFolder();
mkdirSync(join(home, 'tmp'));
const [{ filename }] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', home], {
    cwd: packageFolder(),
    env: npmEnvironment(home),
    encoding: 'utf8',
  }),
) as [{ filename: string }];

interface Section {
  readonly shell: readonly string[];
  readonly yaml: readonly string[];
}

/** The code blocks of each second-level heading, in the order of the page. */
function sections(file: string): Section[] {
  return readFileSync(file, 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((text) => {
      const blocks = (language: string): string[] =>
        [...text.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm'))].map(
          ([, indent = '', block = '']) => block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
        );
      return { shell: blocks('sh'), yaml: blocks('yaml') };
    });
}

function project(files: Readonly<Record<string, string>> = {}): MadeRepository {
  const repository = new MadeRepository();
  repository.commit({
    'package.json': '{"name": "project", "private": true}',
    '.gitignore': 'node_modules/\n',
    ...files,
  });
  return repository;
}

/** Runs a block as a shell does, to its end. */
function shell(block: string, folder: string, added: Readonly<Record<string, string>> = {}): Run {
  const line = block.replace('npm install --save-dev aksweep', `npm install --save-dev '${join(home, filename)}'`);
  const result = spawnSync('bash', ['-c', line], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...gitEnvironment(),
      ...npmEnvironment(home),
      PATH: process.env['PATH'],
      TMPDIR: join(home, 'tmp'),
      ...(line.includes('.zh') ? { LANG: 'zh_CN.UTF-8' } : {}),
      ...added,
    },
  });
  const output = `${result.stdout}${result.stderr}`;
  expect(valuesIn(output)).toEqual([]);
  return { status: result.status, output };
}

describe.each([
  ['docs/quick-start.md', 'critical'],
  ['docs/quick-start.zh-CN.md', '严重'],
])('%s', (file, critical) => {
  const [hooks, pullRequests, audit, , baseline] = sections(file);

  it(
    '1. the hook stops the commit',
    () => {
      const repository = project();
      const { folder } = repository;
      const [, install = '', tryIt = '', cleanUp = ''] = hooks?.shell ?? [];
      expect(shell(install, folder).status).toBe(0);
      const tried = shell(tryIt, folder);
      expect(tried.status).toBe(1);
      expect(tried.output).toContain('leak.env:2');
      expect(repository.git('log', '--format=%s')).toBe('change');
      expect(shell(cleanUp, folder)).toEqual({ status: 0, output: '' });
      expect(repository.git('status', '--porcelain').includes('leak.env')).toBe(false);
      repository.git('add', '-A');
      expect(shell('git commit -q -m "Clean"', folder).status).toBe(0);
    },
    3 * MINUTES,
  );

  it("1. the pre-commit program's config names hooks that there are", () => {
    const [{ hooks: used }] = (parse(hooks?.yaml[0] ?? '') as { repos: [{ hooks: { id: string }[] }] }).repos;
    const manifest = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { id: string; stages: string[] }[];
    expect(used.map(({ id }) => id)).toEqual(manifest.map(({ id }) => id));
    const stages = [...(hooks?.shell[0] ?? '').matchAll(/-t (\S+)/g)].map(([, stage]) => stage);
    expect(stages).toEqual(manifest.flatMap((hook) => hook.stages));
  });

  it(
    "2. the workflow's inputs make the action fail a pull request with a leak",
    async () => {
      const workflow = parse(pullRequests?.yaml[0] ?? '') as {
        jobs: { aksweep: { steps: { uses: string; with?: Record<string, string> }[] } };
      };
      const step = workflow.jobs.aksweep.steps.find(({ uses }) => uses.startsWith('aksweep/aksweep@'));
      expect(step).toBeDefined();
      const upstream = shop();
      const base = upstream.tip('main');
      upstream.branch('topic');
      const head = upstream.commit({ 'a.env': makeLeak().text });
      mergeRef(upstream, head);
      const result = await runBundle({
        workspace: checkout(upstream, 'refs/pull/12/merge').folder,
        event: 'pull_request',
        payload: pullRequestPayload(base, head),
        inputs: step?.with ?? {},
      });
      expect(result.status).toBe(1);
      expect(result.summary).toContain(`| 1 | ${critical} |`);
      expect(valuesIn(result.everything)).toEqual([]);
    },
    MINUTES,
  );

  it(
    '3. the audit writes both reports, and verify reads them',
    () => {
      const repository = project({ 'old.env': makeLeak().text });
      repository.commit({ 'old.env': null });
      cpInstalled(repository.folder);
      const [scan = '', verify = ''] = audit?.shell ?? [];
      expect(shell(scan, repository.folder).status).toBe(1);
      const reports = ['audit.md', 'audit.json'].map((name) => readFileSync(join(repository.folder, name), 'utf8'));
      expect(reports.map((text) => valuesIn(text))).toEqual([[], []]);
      expect(reports[0]).toContain(critical);
      // No connection leaves this machine: the proxy that it is told to use is not there.
      const verified = shell(verify, repository.folder, {
        HTTPS_PROXY: 'http://127.0.0.1:9',
        https_proxy: 'http://127.0.0.1:9',
      });
      expect(verified.status).toBe(2);
      expect(verified.output).toContain('old.env');
      expect(verified.output).toMatch(/could not be asked: connection refused|未能查询：连接被拒绝/);
    },
    3 * MINUTES,
  );

  it(
    '5. accepted findings are quiet, a new one is not',
    () => {
      const repository = project({ 'old.env': makeLeak().text });
      cpInstalled(repository.folder);
      const [, accept = ''] = baseline?.shell ?? [];
      expect(shell('npx aksweep scan . --git-tracked', repository.folder).status).toBe(1);
      expect(shell(accept, repository.folder).status).toBe(0);
      expect(shell('npx aksweep scan . --git-tracked', repository.folder).status).toBe(0);
      writeFileSync(join(repository.folder, 'new.env'), makeLeak().text);
      repository.git('add', 'new.env');
      expect(shell('npx aksweep scan . --git-tracked', repository.folder).output).toContain('new.env');
      repository.git('rm', '-q', '-f', 'new.env', 'old.env');
      const updated = shell('npx aksweep baseline update', repository.folder);
      expect(updated.status).toBe(0);
      expect(readFileSync(join(repository.folder, '.aksweep-baseline.json'), 'utf8')).not.toContain('v1:');
    },
    3 * MINUTES,
  );
});

it('both languages show the same commands', () => {
  const withoutLanguage = (text: string): string =>
    text.replaceAll(' --lang zh', '').replaceAll(/\n {8}with:\n {10}lang: zh/g, '');
  const [english, chinese] = ['docs/quick-start.md', 'docs/quick-start.zh-CN.md'].map((file) =>
    sections(file).map(({ shell: lines, yaml }) => [...lines, ...yaml].map(withoutLanguage)),
  );
  expect(chinese).toEqual(english);
});

it('every link in the documentation leads to a file, and to a heading of it', () => {
  const pages = [
    'README.md',
    'README.zh-CN.md',
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  // GitHub's anchors: lower case, punctuation gone, blanks as hyphens.
  const anchors = (text: string): string[] =>
    [...text.matchAll(/^#+ +(.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
  const broken = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].flatMap(
      ([link, target = '', anchor]) => {
        const file = target === '' ? page : join(dirname(page), target);
        if (!existsSync(file)) return [`${page}: ${link}`];
        return anchor === undefined || anchors(readFileSync(file, 'utf8')).includes(anchor) ? [] : [`${page}: ${link}`];
      },
    ),
  );
  expect(broken).toEqual([]);
});

it('both READMEs show the same blocks, tables and links', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((file) => {
    const text = readFileSync(file, 'utf8');
    return {
      headings: text.match(/^#+ /gm),
      rows: text.split('\n').filter((line) => line.startsWith('|')).length,
      code: [...text.matchAll(/^```(?!text)(\w+)\n([\s\S]*?)^```/gm)].map(([, language, block = '']) => [
        language,
        block.replaceAll(/\/\/.*/g, ''),
      ]),
      links: [...text.matchAll(/\]\(([^)]+)\)/g)]
        .map(([, target = '']) => target.replace('.zh-CN', ''))
        .filter((target) => !target.startsWith('README')),
    };
  });
  expect(chinese).toEqual(english);
});

/** The package in the project's node_modules, as installing it puts it there. */
function cpInstalled(folder: string): void {
  const installed = join(home, 'installed');
  if (!existsSync(installed)) {
    mkdirSync(installed);
    writeFileSync(join(installed, 'package.json'), '{"private": true}');
    execFileSync('npm', ['install', '--ignore-scripts', join(home, filename)], {
      cwd: installed,
      env: npmEnvironment(home),
      stdio: 'ignore',
    });
  }
  cpSync(join(installed, 'node_modules'), join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
}
