/**
 * The npm package: what is in the tarball, that it installs without scripts and network, and that it runs from there.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, it } from 'vitest';
import { makeLeak, valuesIn } from '../e2e-action/leak.ts';
import { temporaryFolder } from '../git/made-repository.ts';
import { npmEnvironment, packageFolder, run, VERSION } from './packed.ts';

const MINUTES = 60_000;

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

const folder = packageFolder();
const home = temporaryFolder();
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', home], {
    cwd: folder,
    env: npmEnvironment(home),
    encoding: 'utf8',
  }),
) as [Packed];
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  bin: Record<string, string>;
  exports: Record<string, unknown>;
  publishConfig: unknown;
  dependencies?: unknown;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
};

describe('the tarball', () => {
  it('is at most 2 MB unpacked', () => {
    expect(packed.unpackedSize).toBeLessThanOrEqual(2_000_000);
  });

  it('holds the bundle, its licences, types, schemas and readmes, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    for (const path of [
      'package.json',
      'README.md',
      'README.zh-CN.md',
      'LICENSE',
      'CHANGELOG.md',
      'dist/cli.js',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/THIRD-PARTY-LICENSES.txt',
      'docs/report.schema.json',
      'docs/config.schema.json',
      // Pages that messages name.
      'docs/hooks.md',
      'docs/config.md',
      'docs/rules.md',
    ])
      expect(paths).toContain(path);
    expect(
      paths.filter(
        (path) =>
          !/^(?:dist\/|docs\/[\w.-]+\.(?:schema\.json|md)$|package\.json$|README(?:\.zh-CN)?\.md$|LICENSE$|CHANGELOG\.md$)/.test(
            path,
          ),
      ),
    ).toEqual([]);
  });

  it('is clean for publint', async () => {
    const { messages } = await publint({
      pack: { tarball: arrayBufferOf(readFileSync(join(home, packed.filename))) },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it('needs no other package at run time, and is published with provenance', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
  });
});

describe('installed from the tarball with --ignore-scripts, an empty cache and no network', () => {
  const project = join(home, 'project');
  mkdirSync(project);
  const environment = npmEnvironment(home);
  writeFileSync(join(project, 'package.json'), '{"name": "project", "private": true, "type": "module"}');
  const installed = run('npm', ['install', '--ignore-scripts', join(home, packed.filename)], project, environment);
  const leak = makeLeak();
  writeFileSync(join(project, 'a.env'), leak.text);

  it('installs', () => expect(installed).toMatchObject({ status: 0 }));

  it(
    'npx aksweep --version',
    () => {
      expect(run('npx', ['--no-install', 'aksweep', '--version'], project, environment)).toMatchObject({
        status: 0,
        output: expect.stringMatching(new RegExp(`^${VERSION.replaceAll('.', '\\.')}$`, 'm')) as string,
      });
    },
    MINUTES,
  );

  it(
    'npx aksweep scan finds a leak, and says which engine it is without re2',
    () => {
      const scan = run('npx', ['--no-install', 'aksweep', 'scan', 'a.env', '--format', 'json'], project, environment);
      expect(scan.status).toBe(1);
      expect(valuesIn(scan.output)).toEqual([]);
      expect(JSON.parse(scan.output.slice(scan.output.indexOf('{')))).toMatchObject({
        tool: { version: VERSION },
        summary: { findings: 1, engine: 'v8' },
      });
    },
    MINUTES,
  );

  it(
    'git history and hooks run from it too',
    () => {
      const git = (...args: readonly string[]): unknown =>
        expect(
          run('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], project, environment),
        ).toMatchObject({ status: 0 });
      git('init', '-q');
      git('add', 'a.env');
      expect(run('npx', ['--no-install', 'aksweep', 'hook', 'pre-commit'], project, environment).status).toBe(1);
      git('commit', '-q', '-m', 'Leak');
      expect(run('npx', ['--no-install', 'aksweep', 'git'], project, environment).status).toBe(1);
    },
    MINUTES,
  );

  it(
    'the library scans, its types say what it gives, and a wrong type is a compile error',
    () => {
      writeFileSync(
        join(project, 'use.ts'),
        [
          "import { scan } from 'aksweep';",
          "import type { Finding, Report, ScanRequest, Severity } from 'aksweep';",
          "const request: ScanRequest = { paths: ['a.env'] };",
          'const report: Report = await scan(request);',
          'const severities: readonly Severity[] = report.findings.map((finding: Finding) => finding.severity);',
          'console.log(JSON.stringify({ severities, places: report.findings.map(({ occurrences }) => ' +
            'occurrences.map(({ source }) => source.path)) }));',
          '',
        ].join('\n'),
      );
      const options = [
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--types',
        'node',
        '--typeRoots',
        resolve('node_modules/@types'),
        '--outDir',
        'out',
      ];
      // One run for both: the compiler takes seconds. It writes JavaScript of what is right all the same.
      writeFileSync(join(project, 'wrong.ts'), "import { scan } from 'aksweep';\nawait scan({ pahts: ['a.env'] });\n");
      const compiled = run(
        process.execPath,
        [resolve('node_modules/typescript/bin/tsc'), ...options, 'use.ts', 'wrong.ts'],
        project,
        environment,
      );
      expect(compiled.status).not.toBe(0);
      expect(
        compiled.output
          .trim()
          .split('\n')
          .filter((line) => /^\S/.test(line)),
      ).toEqual([expect.stringMatching(/^wrong\.ts\(2,\d+\): error TS\d+: .*pahts/)]);
      const used = run(process.execPath, ['out/use.js'], project, environment);
      expect(used).toEqual({ status: 0, output: '{"severities":["critical"],"places":[["a.env"]]}\n' });
      expect(valuesIn(used.output)).toEqual([]);
    },
    MINUTES,
  );
});

function arrayBufferOf(bytes: Buffer): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
