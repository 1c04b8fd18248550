/**
 * Canaries: freshly made values are planted where aksweep reads, then everything that it writes is searched for them:
 * every format, every command, every error and crash. Only --show-secrets may print one.
 */
import { describe, it, expect, afterAll, vi } from 'vitest';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillTemplates, generate } from '../../src/alibaba/generate.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { temporaryTree } from './leak-tree.ts';
import { aksweep } from './program.ts';
import type { RunOptions, RunResult } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

const tree = temporaryTree();
afterAll(() => tree.remove());

/** Templates; each is followed by the placeholders whose values are searched for. */
const PLANTS: readonly (readonly [file: string, template: string, ...placeholders: string[]])[] = [
  [
    '.env',
    'ALIBABA_CLOUD_ACCESS_KEY_ID={AKID24}\nALIBABA_CLOUD_ACCESS_KEY_SECRET={SECRET30}\n',
    '{AKID24}',
    '{SECRET30}',
  ],
  ['short.yml', 'access-key: {AKID16}\nsecret-key: {SECRET30}\n', '{AKID16}', '{SECRET30}'],
  [
    'sts.json',
    '{"AccessKeyId":"{STSID}","AccessKeySecret":"{STSSECRET}","SecurityToken":"{STSTOKEN}"}\n',
    '{STSID}',
    '{STSSECRET}',
    '{STSTOKEN}',
  ],
  [
    'secret.yaml',
    'kind: Secret\ndata:\n  id: {b64:AKID24}\n  secret: {b64:SECRET30}\n',
    '{AKID24}',
    '{SECRET30}',
    '{b64:AKID24}',
    '{b64:SECRET30}',
  ],
  [
    'one-line.js',
    `new OSS({accessKeyId:'{AKID24}',accessKeySecret:'{SECRET30}'}); call('{AKID24#2}', '{SECRET30#2}')\n`,
    '{AKID24}',
    '{SECRET30}',
    '{AKID24#2}',
    '{SECRET30#2}',
  ],
  ['url.log', 'GET /a.png?OSSAccessKeyId={AKID24}&Expires=1748779200&Signature={OSSSIG}\n', '{AKID24}', '{OSSSIG}'],
  ['ignored.py', '# aksweep:ignore rotated\nkey = "{AKID24}"\nsecret = "{SECRET30}"\n', '{AKID24}', '{SECRET30}'],
  ['dashscope.env', 'DASHSCOPE_API_KEY=sk-{HEX32}\n', '{HEX32}'],
  ['fake.py', 'id = "{AKID24FAKE}"\n', '{AKID24FAKE}'],
  ['tmp.txt', 'AccessKeyId: {TMPID}\nBearerToken: {JWT}\n', '{TMPID}', '{JWT}'],
];

const planted: string[] = [];
const files: Record<string, string> = {};
for (const [file, template, ...placeholders] of PLANTS) {
  const [text = '', ...values] = fillTemplates([template, ...placeholders]);
  files[file] = text;
  planted.push(...values);
}
/**
 * Other secrets on the line of a credential: passwords, phrases, tokens of others. They are no findings and may be
 * short.
 */
const NEIGHBOURS: readonly (readonly [file: string, line: (secret: string) => string])[] = [
  ['neighbours/url.env', (secret) => `DATABASE_URL=mysql://app:${secret}@db AK={AKID24} SK={SECRET30}`],
  ['neighbours/flow.yml', (secret) => `{access-key: {AKID24}, secret-key: {SECRET30}, password: ${secret}}`],
  ['neighbours/flat.json', (secret) => `{"AccessKeyId":"{AKID24}","AccessKeySecret":"{SECRET30}","note":"${secret}"}`],
  ['neighbours/run.sh', (secret) => `docker run -e AK={AKID24} -e SK={SECRET30} -e DB_PASSWORD=${secret} web`],
  ['neighbours/rows.csv', (secret) => `alice,${secret},{AKID24},{SECRET30}`],
  ['neighbours/hook.txt', (secret) => `https://hooks.slack.com/services/${secret} {AKID24} {SECRET30}`],
  [
    'neighbours/long.js',
    (secret) => `${'x();'.repeat(500)}a={ak:'{AKID24}',sk:'{SECRET30}',pw:'${secret}'};${'y();'.repeat(500)}`,
  ],
];
for (const [index, [file, line]] of NEIGHBOURS.entries()) {
  const secret = `Zq${['horse', 'tiger', 'hunter'][index % 3]}${generate.HEX32().slice(0, 8)}`;
  const [text = '', ...values] = fillTemplates([`${line(secret)}\n`, '{AKID24}', '{SECRET30}']);
  files[file] = text;
  planted.push(secret, ...values);
}
const folder = tree.folder('canaries', files);

/** The planted values that stand in a text; a value that was cut counts from 12 characters on. */
function sightings(text: string): string[] {
  return planted.filter((value) => {
    for (let at = 0; at + 12 <= value.length; at += 1) if (text.includes(value.slice(at, at + 12))) return true;
    return false;
  });
}

function expectSilence(run: RunResult): RunResult {
  expect(sightings(run.stdout + run.stderr)).toEqual([]);
  return run;
}

const quiet = (args: readonly string[], options: RunOptions = {}): RunResult =>
  expectSilence(aksweep(args, { cwd: folder, ...options }));

describe('no value is written', () => {
  it('there is something to find', () => {
    expect(planted.length).toBeGreaterThan(20);
    const run = quiet(['scan', '.', '--format', 'json', '--min-confidence', 'low']);
    expect(run.status).toBe(1);
    const report = JSON.parse(run.stdout) as { findings: unknown[]; suppressed: unknown[] };
    expect(report.findings.length).toBeGreaterThanOrEqual(9);
    expect(report.suppressed.length).toBe(1);
  });

  it.each(FORMATS)('as %s', (format) => {
    for (const lang of ['en', 'zh']) {
      for (const input of [['.'], ['-']]) {
        const stdin = Object.values(files).join('\n');
        quiet(
          [
            'scan',
            ...input,
            '--format',
            format,
            '--lang',
            lang,
            '--verbose',
            '--min-confidence',
            'low',
            '--sarif-include-suppressed',
          ],
          { input: stdin, environment: { FORCE_COLOR: '1' } },
        );
      }
    }
  });

  it('into any file', () => {
    const out = tree.folder('out', {});
    quiet([
      'scan',
      '.',
      '--min-confidence',
      'low',
      ...FORMATS.flatMap((format) => ['--output', `${format}=${join(out, format)}`]),
    ]);
    quiet(['baseline', 'create', '--baseline', join(out, 'baseline.json')]);
    const written = readdirSync(out);
    expect(written.length).toBe(FORMATS.length + 1);
    for (const name of written)
      expect({ name, found: sightings(readFileSync(join(out, name), 'utf8')) }).toEqual({ name, found: [] });
  });

  it('when a report is converted, with values in it or not', () => {
    const report = tree.path('with-values.json');
    const run = aksweep(['scan', '.', '--format', 'json', '--min-confidence', 'low', '--show-secrets'], {
      cwd: folder,
    });
    writeFileSync(report, run.stdout);
    expect(sightings(run.stdout).length).toBeGreaterThan(10);
    for (const format of FORMATS) quiet(['report', report, '--format', format]);
  });

  it.each([
    ['config', '.aksweep.yml', (value: string) => `minSeverity: ${value}\n`, ['scan', '.', '--config']],
    ['config key', 'key.yml', (value: string) => `${value}: 1\n`, ['scan', '.', '--config']],
    ['config that is no YAML', 'bad.yml', (value: string) => `a: "${value}\n\tb`, ['scan', '.', '--config']],
    ['config that is no JSON', 'bad.json', (value: string) => `{"a": ${value}}`, ['scan', '.', '--config']],
    [
      'rule file',
      'rule.yaml',
      (value: string) => `id: x\ntitle: ${value}\nkeywords: [${value}]\npatterns: ["${value}("]\n`,
      ['scan', '.', '--rules'],
    ],
    ['rule file that is no YAML', 'bad-rule.yaml', (value: string) => `id: "${value}\n\t- x`, ['scan', '.', '--rules']],
    [
      'baseline',
      'baseline.json',
      (value: string) => `{"version":1,"entries":["${value}"]}`,
      ['scan', '.', '--baseline'],
    ],
    [
      'baseline that is no JSON',
      'bad-baseline.json',
      (value: string) => `{"version":1,"entries":[${value}]}`,
      ['scan', '.', '--baseline'],
    ],
    [
      'report',
      'report.json',
      (value: string) => `{"schemaVersion":"1","${value}":1,"findings":"${value}"}`,
      ['report'],
    ],
    ['report that is no JSON', 'bad-report.json', (value: string) => `{"findings": ${value}}`, ['report']],
    ['report as .env', 'report.env', (value: string) => `SECRET=${value}`, ['report']],
  ] as const)('by the error about a wrong %s', (_what, file, text, args) => {
    const value = generate.AKID24() + generate.SECRET30();
    planted.push(value);
    const wrong = tree.path(file);
    writeFileSync(wrong, text(value));
    const run = quiet([...args, wrong]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(file);
  });

  it('by the error about a wrong ignore file', () => {
    const value = generate.SECRET30();
    planted.push(value);
    const other = tree.folder('wrong-ignore', { '.aksweepignore': `v1:${value}\n` });
    expect(quiet(['scan', other], { cwd: other }).status).toBe(2);
  });
});

it('--show-secrets prints them, in console, json and jsonl only', () => {
  for (const format of FORMATS) {
    const run = aksweep(['scan', '.', '--format', format, '--show-secrets'], { cwd: folder });
    const found = sightings(run.stdout);
    if (['console', 'json', 'jsonl'].includes(format)) expect(found.length).toBeGreaterThan(10);
    else expect({ format, found }).toEqual({ format, found: [] });
    expect(sightings(run.stderr)).toEqual([]);
  }
});
