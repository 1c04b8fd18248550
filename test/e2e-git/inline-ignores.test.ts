/**
 * An inline ignore is for the value that it was written for: in commits, pushes and ranges it does not cover a value
 * that is new.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/core/types.ts';
import { temporaryFolder } from '../git/made-repository.ts';
import { HookedRepository, hookedRepository, newLeak, type GitRun, type Leak } from './hooked-repository.ts';

vi.setConfig({ testTimeout: 120_000 });

const LAPSED = 'ignored until now: the value changed';

/** A pair with a comment behind each line. */
function ignored(leak: Leak, comment = '# aksweep:ignore example'): string {
  return leak.text.replaceAll('\n', ` ${comment}\n`);
}

function expectStopped(run: GitRun, leak: Leak): void {
  expect(run.output).toContain(LAPSED);
  for (const value of leak.values) expect(run.output).not.toContain(value);
  expect(run.status).not.toBe(0);
}

/** The fingerprint of a pair, as a report names it. */
function fingerprintOf(repository: HookedRepository, leak: Leak): string {
  repository.write('lone.txt', leak.text);
  const { findings } = JSON.parse(repository.aksweep('scan', 'lone.txt', '--format', 'json').stdout) as Report;
  repository.git('clean', '-q', '-f', 'lone.txt');
  return findings[0]?.fingerprint ?? '';
}

function reportOf(repository: HookedRepository, ...args: readonly string[]): Report {
  return JSON.parse(repository.aksweep(...args, '--format', 'json').stdout) as Report;
}

/** Commits `text` as app.yml past the hooks, and leaves `next` in the worktree. */
function edited(text: string, next: string, path = 'app.yml'): HookedRepository {
  const repository = hookedRepository();
  repository.write(path, text);
  repository.git('add', '.');
  repository.git('commit', '-q', '--no-verify', '-m', 'before');
  repository.write(path, next);
  repository.git('add', '.');
  return repository;
}

const commit = (repository: HookedRepository): GitRun => repository.run(['commit', '-m', 'x']);

describe('a comment that stood before, and a new value: the commit is stopped', () => {
  const [old, fresh] = [newLeak(), newLeak()];

  it.each([
    ['both values are replaced', ignored(old), ignored(fresh)],
    [
      'the comment stands alone on the line before',
      `# aksweep:ignore example\n${old.text}`,
      `# aksweep:ignore example\n${fresh.text}`,
    ],
    ['it is written with other blanks', ignored(old), ignored(fresh, '#   aksweep:ignore   example ')],
    ['it comes along to another place', `a: 1\nb: 2\nc: 3\n${ignored(old)}`, `${ignored(fresh)}a: 1\nb: 2\nc: 3\n`],
    [
      'it moves from the line to the line before',
      ignored(old),
      fresh.text
        .split('\n')
        .map((line) => (line === '' ? '' : `# aksweep:ignore example\n${line}\n`))
        .join(''),
    ],
    ['without a reason', ignored(old, '# aksweep:ignore'), ignored(fresh, '# aksweep:ignore')],
    [
      'only the secret is new',
      ignored(old),
      ignored({ text: `${old.text.split('\n')[0]}\n${fresh.text.split('\n')[1]}\n`, values: [] }),
    ],
    [
      'the new value is put on the same line',
      `${ignored(old)}`,
      `${old.text.trimEnd().replaceAll('\n', ' ')} ${fresh.text.trimEnd().replaceAll('\n', ' ')} # ` +
        `aksweep:ignore example\n`,
    ],
    [
      'a placeholder gets a value',
      'accessKeyId: xxx # aksweep:ignore example\naccessKeySecret: xxx # aksweep:ignore example\n',
      ignored(fresh),
    ],
    [
      'a placeholder gets a value, and another one comes',
      'id: xxx # aksweep:ignore example\nsecret: xxx # aksweep:ignore example\n',
      `${ignored(fresh)}other: xxx # aksweep:ignore example\nmore: xxx # aksweep:ignore example\n`,
    ],
    ['as many comments come as go', `${ignored(old)}`, `region: cn-hangzhou\n${ignored(fresh)}`],
    ['another value keeps its comment', `${ignored(old)}${ignored(newLeak())}`, `${ignored(old)}${ignored(fresh)}`],
  ])('%s', (_name, before, after) => {
    expectStopped(commit(edited(before, after)), fresh);
  });

  it('in UTF-16, and in a file of several megabytes', () => {
    const utf16 = (text: string): string => `\uFEFF${text}`;
    const repository = hookedRepository();
    for (const [path, write] of [
      ['wide.ini', (text: string) => Buffer.from(utf16(text), 'utf16le')],
      ['large.txt', (text: string) => Buffer.from(`${'x'.repeat(79)}\n`.repeat(70_000) + text)],
    ] as const) {
      repository.write(path, write(ignored(old)));
      repository.git('add', '.');
      repository.git('commit', '-q', '--no-verify', '-m', 'before');
      repository.write(path, write(ignored(fresh)));
      repository.git('add', '.');
      expectStopped(commit(repository), fresh);
      repository.git('commit', '-q', '--no-verify', '-m', 'after');
    }
  });

  it('in a file that is renamed, however little of it is left', () => {
    const repository = edited(ignored(old), ignored(old));
    repository.git('rm', '-q', 'app.yml');
    repository.write('renamed.yml', ignored(fresh));
    repository.git('add', '.');
    expectStopped(commit(repository), fresh);
  });

  it('in a merge that is concluded by hand', () => {
    const repository = edited(ignored(old), ignored(old));
    repository.git('switch', '-q', '-c', 'side');
    repository.write('app.yml', `name: side\n${ignored(old)}`);
    repository.git('commit', '-q', '-a', '-m', 'side');
    repository.git('switch', '-q', 'main');
    repository.write('app.yml', `name: main\n${ignored(old)}`);
    repository.git('commit', '-q', '-a', '-m', 'main');
    expect(repository.run(['merge', 'side']).status).not.toBe(0);
    repository.write('app.yml', `name: both\n${ignored(fresh)}`);
    repository.git('add', '.');
    expectStopped(repository.run(['commit', '--no-edit']), fresh);
    repository.write('app.yml', `name: both\n${ignored(old)}`);
    repository.git('add', '.');
    expect(repository.run(['commit', '--no-edit']).status).toBe(0);
  });

  it('with --compat-ignores: comments of other scanners alike', () => {
    const repository = edited(ignored(old, '# gitleaks:allow'), ignored(fresh, '# gitleaks:allow'));
    const run = repository.aksweep('hook', 'pre-commit', '--compat-ignores');
    expect(run).toMatchObject({ status: 1 });
    expect(run.stderr).toContain(LAPSED);
    repository.git('restore', '--staged', '.');
    repository.write('other.yml', ignored(fresh, '# trufflehog:ignore'));
    repository.git('add', 'other.yml');
    expect(repository.aksweep('hook', 'pre-commit', '--compat-ignores').status).toBe(0);
  });

  it('is said in Chinese too, and in the JSON report', () => {
    const repository = edited(ignored(old), ignored(fresh));
    expect(repository.aksweep('hook', 'pre-commit', '--lang', 'zh').stderr).toContain('此前已忽略：值已改变');
    const { findings } = JSON.parse(repository.aksweep('hook', 'pre-commit', '--format', 'json').stdout) as Report;
    expect(findings).toMatchObject([
      { suppression: null, occurrences: [{ lapsedSuppression: { kind: 'inline', reason: 'example' } }] },
    ]);
  });
});

describe('a comment that is new, or a value that is not: the commit goes through', () => {
  const [old, fresh] = [newLeak(), newLeak()];

  it.each([
    ['both are new', 'name: app\n', `name: app\n${ignored(fresh)}`],
    ['both are new, beside the same comment on another value', ignored(old), `${ignored(old)}${ignored(fresh)}`],
    [
      'both are new, before the same comment on another value',
      `# aksweep:ignore example\n${old.text}`,
      `# aksweep:ignore example\n${fresh.text}# aksweep:ignore example\n${old.text}`,
    ],
    ['the reason is written anew', ignored(old), ignored(fresh, '# aksweep:ignore new example')],
    ['the line is formatted anew', ignored(old), ignored(old).replaceAll(': ', '  =  ').replaceAll('#', '//')],
    ['the line is moved', `${ignored(old)}a: 1\nb: 2\nc: 3\n`, `a: 1\nb: 2\nc: 3\n${ignored(old)}`],
    [
      'the comment moves to the line before',
      ignored(old),
      old.text
        .split('\n')
        .map((line) => (line === '' ? '' : `# aksweep:ignore example\n${line}\n`))
        .join(''),
    ],
    ['the comment comes to an old value', old.text, ignored(old)],
    [
      'one line is formatted anew, another one is added',
      ignored(old),
      `region: cn-hangzhou\n${ignored(old).replaceAll(': ', '  =  ')}${'#\n'.repeat(12)}${ignored(fresh)}`,
    ],
    [
      'an old one is moved to the line before, another one is added',
      ignored(old),
      `# aksweep:ignore example\n${old.text.replace('\n', ' # aksweep:ignore example\n')}${'#\n'.repeat(12)}${ignored(fresh)}`,
    ],
    ['the value comes again, under a second comment', ignored(old), `${ignored(old)}\nagain:\n${ignored(old)}`],
  ])('%s', (_name, before, after) => {
    expect(commit(edited(before, after))).toMatchObject({ status: 0 });
  });

  it('a file is renamed, or copied, or split, with its comments', () => {
    const repository = edited(`${ignored(old)}${ignored(fresh)}`, `${ignored(old)}${ignored(fresh)}`);
    repository.git('mv', 'app.yml', 'moved.yml');
    expect(commit(repository)).toMatchObject({ status: 0 });
    repository.write('copy.yml', ignored(old));
    repository.git('add', '.');
    expect(commit(repository)).toMatchObject({ status: 0 });
    repository.git('rm', '-q', 'moved.yml');
    repository.write('one.yml', ignored(old));
    repository.write('two.yml', ignored(fresh));
    repository.git('add', '.');
    expect(commit(repository)).toMatchObject({ status: 0 });
  });
});

describe('an ignore that is bound to a fingerprint', () => {
  it('suppresses its finding, in hooks and trees, whatever stands around it, and no other', () => {
    const [mine, other] = [newLeak(), newLeak()];
    const repository = hookedRepository();
    const comment = `# aksweep:ignore ${fingerprintOf(repository, mine)} example`;
    repository.write('app.yml', ignored(mine, comment));
    repository.git('add', '.');
    expect(commit(repository)).toMatchObject({ status: 0 });
    expect(reportOf(repository, 'scan', '.')).toMatchObject({
      findings: [],
      suppressed: [{ suppression: { kind: 'inline', reason: 'example' } }],
    });
    repository.write('app.yml', ignored(other, comment));
    repository.git('add', '.');
    const run = commit(repository);
    expect(run.status).not.toBe(0);
    // It never counted for this value: nothing has lapsed.
    expect(run.output).not.toContain(LAPSED);
    expect(reportOf(repository, 'scan', '.').findings).toHaveLength(1);
    expect(repository.aksweep('git', '.').status).toBe(0);
    repository.git('commit', '-q', '--no-verify', '-m', 'x');
    expect(reportOf(repository, 'git', '.')).toMatchObject({
      findings: [{ suppression: null }],
      suppressed: [{ suppression: { kind: 'inline', reason: 'example' } }],
    });
  });

  it('counts for an ID alone too, where its pair stands elsewhere', () => {
    const leak = newLeak();
    const repository = hookedRepository();
    const fingerprint = fingerprintOf(repository, leak);
    repository.write('id.txt', `${leak.text.split('\n')[0]} # aksweep:ignore ${fingerprint}\n`);
    repository.write('pair.txt', `# aksweep:ignore ${fingerprint}\n${leak.text}`);
    expect(reportOf(repository, 'scan', '.')).toMatchObject({
      findings: [],
      suppressed: [
        { occurrences: [{ source: { path: 'pair.txt' } }] },
        { occurrences: [{ source: { path: 'id.txt' } }] },
      ],
    });
  });

  it('suppresses nothing when the fingerprint is malformed, and says in which file and line', () => {
    const leak = newLeak();
    const repository = hookedRepository();
    repository.write(
      'app.yml',
      `name: app\n${ignored(leak, `# aksweep:ignore ${fingerprintOf(repository, leak).slice(0, -1)} example`)}`,
    );
    repository.git('add', '.');
    const run = commit(repository);
    expect(run.status).not.toBe(0);
    expect(run.output).toContain('app.yml:2: aksweep:ignore names a fingerprint that is none');
    expect(reportOf(repository, 'scan', '.').warnings).toEqual(
      [2, 3].map((line) => expect.stringContaining(`app.yml:${line}: `) as string),
    );
  });
});

describe('a marker within a value', () => {
  it('is no comment', () => {
    const repository = hookedRepository();
    const folder = temporaryFolder();
    const rule = [
      'id: house-token',
      'title: House token',
      'description: A token of the house.',
      'severity: high',
      "keywords: ['house-']",
      'patterns:',
      "  - pattern: 'house-[^\"]{8,60}'",
      'examples:',
      '  - \'token "house-12345678"\'',
      'negativeExamples:',
      "  - 'token house-1'",
      'remediation:',
      "  - 'Ask the house.'",
      'references:',
      '  - https://house.example',
      '',
    ].join('\n');
    writeFileSync(join(folder, 'house.yaml'), rule);
    const scan = (text: string): number => {
      repository.write('app.yml', text);
      return reportOf(repository, 'scan', 'app.yml', '--rules', join(folder, 'house.yaml')).findings.length;
    };
    expect(scan('token "house-12345678 aksweep:ignore example"\n')).toBe(1);
    expect(scan('token "house-12345678" # aksweep:ignore example\n')).toBe(0);
    expect(scan('token "house-12345678 aksweep:ignore" # aksweep:ignore example\n')).toBe(0);
  });
});

describe('what a hook suppresses', () => {
  it('is listed in one line', () => {
    const [inline, second, accepted, excluded] = [newLeak(), newLeak(), newLeak(), newLeak()];
    const repository = hookedRepository();
    repository.write('accepted.yml', accepted.text);
    expect(repository.aksweep('baseline', 'create', 'accepted.yml').status).toBe(0);
    repository.write('.aksweep.yml', 'baseline: .aksweep-baseline.json\n');
    repository.write('.aksweepignore', '# examples\n\ndocs/**\n');
    repository.write('docs/a.md', excluded.text);
    repository.write('app.yml', `name: app\n\n${ignored(inline)}\n\n\n${'other: line\n'.repeat(12)}${ignored(second)}`);
    repository.git('add', '.');
    const line =
      'aksweep: suppressed: 4 (2 inline in app.yml:3, app.yml:20; 1 by the ignore file, line 3; 1 by the baseline)\n';
    expect(repository.aksweep('hook', 'pre-commit', '--lang', 'zh')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'aksweep: 已忽略 4 项（行内注释 2 项：app.yml:3，app.yml:20；忽略文件 1 项：第 3 行；基线 1 项）\n',
    });
    expect(repository.run(['commit', '-q', '-m', 'x'])).toMatchObject({ status: 0, output: line });
    expect(repository.aksweep('hook', 'pre-commit')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const remote = new HookedRepository(join(temporaryFolder(), 'remote.git'), null);
    repository.git('init', '-q', '--bare', '-b', 'main', remote.folder);
    const push = repository.run(['push', '-q', remote.folder, 'main']);
    expect(push.status).toBe(0);
    expect(push.output).toContain(line);
  });
});

describe('commits that are pushed, and ranges', () => {
  const range = (repository: HookedRepository, from: string): Report =>
    reportOf(repository, 'git', '.', '--range', `${from}..HEAD`);

  it('each commit is judged by its own parents', () => {
    const [first, second, third] = [newLeak(), newLeak(), newLeak()];
    const repository = hookedRepository();
    const { head: start } = repository;
    const commits = [
      ignored(first),
      ignored(second),
      `name: app\n${ignored(second)}`,
      ignored(third, '# aksweep:ignore another example'),
    ].map((text, index) => {
      repository.write('app.yml', text);
      repository.git('commit', '-q', '-a', '--no-verify', '-m', `commit ${index}`);
      return repository.head;
    });
    const report = range(repository, start);
    expect(report.findings).toMatchObject([
      {
        occurrences: [
          { source: { kind: 'commit', commit: commits[1] }, lapsedSuppression: { kind: 'inline', reason: 'example' } },
        ],
      },
    ]);
    const suppressedIn = report.suppressed.map(({ occurrences: [place] }) =>
      place?.source.kind === 'commit' ? place.source.commit : '',
    );
    expect(suppressedIn.toSorted()).toEqual([commits[0], commits[3]].toSorted());
    const run = repository.aksweep('git', '.', '--range', `${start}..HEAD`);
    expect(run).toMatchObject({ status: 1 });
    expect(run.stdout).toContain(LAPSED);
    for (const value of [...first.values, ...second.values, ...third.values]) expect(run.stdout).not.toContain(value);
    // All of history has no version before: there the comment counts as it stands.
    expect(reportOf(repository, 'git', '.')).toMatchObject({ findings: [], summary: { suppressed: { inline: 3 } } });
    expect(reportOf(repository, 'git', '.', '--path', 'app.yml').findings).toEqual([]);
    expect(reportOf(repository, 'git', '.', '--max-commits', '3').findings).toHaveLength(1);
    // Between the ends both comment and value are new, but the commits in between are pushed too.
    const remote = new HookedRepository(join(temporaryFolder(), 'remote.git'), null);
    repository.git('init', '-q', '--bare', '-b', 'main', remote.folder);
    expectStopped(repository.run(['push', remote.folder, 'main']), second);
    expect(remote.aksweep('hook', 'install').status).toBe(0);
    const received = repository.run(['push', '--no-verify', remote.folder, 'main']);
    expectStopped(received, second);
    expect(received.output).toContain('The push was refused');
  });

  it('new comments, moves and renames go through, whichever commit they come in', () => {
    const [first, second] = [newLeak(), newLeak()];
    const repository = hookedRepository();
    const { head: start } = repository;
    const steps: (() => void)[] = [
      () => repository.write('app.yml', ignored(first)),
      () => repository.write('app.yml', `${ignored(first)}\n\n${ignored(second)}`),
      () => repository.git('mv', 'app.yml', 'moved.yml'),
      () => repository.write('moved.yml', `${ignored(second)}more: lines\n${ignored(first).replaceAll(': ', ' = ')}`),
      () => repository.write('copy.yml', ignored(second)),
    ];
    for (const [index, step] of steps.entries()) {
      step();
      repository.git('add', '.');
      repository.git('commit', '-q', '--no-verify', '-m', `step ${index}`);
    }
    expect(range(repository, start).findings).toEqual([]);
    for (let back = 1; back < steps.length; back++) expect(range(repository, `HEAD~${back}`).findings).toEqual([]);
  });

  it('a rename in which the value is replaced, and a merge that replaces it, are reported', () => {
    const [first, second, third] = [newLeak(), newLeak(), newLeak()];
    const repository = hookedRepository();
    repository.write('app.yml', ignored(first));
    repository.git('commit', '-q', '-a', '--no-verify', '-m', 'first');
    const { head: start } = repository;
    repository.git('mv', 'app.yml', 'moved.yml');
    repository.write('moved.yml', ignored(second));
    repository.git('commit', '-q', '-a', '--no-verify', '-m', 'moved');
    expect(range(repository, start).findings).toMatchObject([{ occurrences: [{ lapsedSuppression: {} }] }]);
    const { head: moved } = repository;
    repository.git('switch', '-q', '-c', 'side');
    repository.git('commit', '-q', '--allow-empty', '--no-verify', '-m', 'side');
    repository.git('switch', '-q', 'main');
    repository.git('commit', '-q', '--allow-empty', '--no-verify', '-m', 'main');
    repository.git('merge', '-q', '--no-commit', '--no-ff', 'side');
    repository.write('moved.yml', ignored(third));
    repository.git('add', '.');
    repository.git('commit', '-q', '--no-verify', '-m', 'merge');
    expect(range(repository, moved).findings).toMatchObject([{ occurrences: [{ lapsedSuppression: {} }] }]);
  });

  it('what stood before and cannot be read is in doubt, and the value is reported', () => {
    const [first, second] = [newLeak(), newLeak()];
    const repository = hookedRepository();
    repository.write('app.yml', ignored(first));
    repository.git('commit', '-q', '-a', '--no-verify', '-m', 'first');
    const { head: start } = repository;
    repository.write('app.yml', `name: app\n${ignored(second, '# aksweep:ignore quite another example')}`);
    repository.git('commit', '-q', '-a', '--no-verify', '-m', 'second');
    expect(range(repository, start).findings).toEqual([]);
    const before = repository.git('rev-parse', `${start}:app.yml`);
    rmSync(join(repository.folder, '.git/objects', before.slice(0, 2), before.slice(2)));
    expect(range(repository, start).findings).toMatchObject([{ occurrences: [{ lapsedSuppression: {} }] }]);
  });
});
