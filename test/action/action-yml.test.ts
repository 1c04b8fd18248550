/**
 * action.yml and the code say the same: every input is declared and read, with one default; every output is declared
 * and set.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { INPUTS, inputVariable, OUTPUTS, readInputs } from '../../src/action/inputs.ts';
import type { InputName } from '../../src/action/inputs.ts';
import { UserError } from '../../src/core/errors.ts';

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: unknown }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}
const metadata = parse(readFileSync('action.yml', 'utf8')) as Metadata;
const read: (environment?: Readonly<Record<string, string>>) => ReturnType<typeof readInputs> = (environment = {}) =>
  readInputs(environment);

/** Per input: a value that is not the default, and what the code makes of it. */
const OTHER: Readonly<Record<InputName, readonly [string, Readonly<Record<string, unknown>>]>> = {
  path: ['sub', { path: 'sub' }],
  mode: ['history', { mode: 'history' }],
  base: ['v1', { base: 'v1' }],
  head: ['topic', { head: 'topic' }],
  config: ['a.yml', { config: 'a.yml' }],
  baseline: ['b.json', { baseline: 'b.json' }],
  'fail-on': ['critical', { failOn: 'critical' }],
  annotations: ['false', { annotations: false }],
  'sarif-file': ['out/a.sarif', { sarifFile: 'out/a.sarif' }],
  'sarif-include-history': ['true', { sarifIncludeHistory: true }],
  'report-json': ['r.json', { reportJson: 'r.json' }],
  verify: ['true', { verify: true }],
  'verify-errors': ['ignore', { verifyErrors: 'ignore' }],
  lang: ['zh', { lang: 'zh' }],
};

describe('action.yml', () => {
  it('declares the inputs that the code reads, with the defaults that it has', () => {
    expect(Object.fromEntries(Object.entries(metadata.inputs).map(([name, input]) => [name, input.default]))).toEqual(
      INPUTS,
    );
  });

  it('declares the outputs that the code sets', () => {
    expect(Object.keys(metadata.outputs)).toEqual([...OUTPUTS]);
  });

  it('describes every one, in strings', () => {
    for (const { description } of [...Object.values(metadata.inputs), ...Object.values(metadata.outputs)])
      expect(description.length).toBeGreaterThan(20);
    // The runner turns other YAML types into text in its own way.
    for (const input of Object.values(metadata.inputs)) expect(typeof input.default).toBe('string');
  });

  it('runs the committed bundle with a Node that runners have', () => {
    expect(metadata.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
  });
});

describe('reading the inputs', () => {
  const asRunnerSets = Object.fromEntries(Object.entries(INPUTS).map(([name, value]) => [inputVariable(name), value]));

  it('as the runner sets them: upper case, blanks as underscores, hyphens kept', () => {
    expect(inputVariable('fail-on')).toBe('INPUT_FAIL-ON');
    expect(inputVariable('two words')).toBe('INPUT_TWO_WORDS');
    expect(read(asRunnerSets)).toEqual(read());
    expect(read()).toEqual({ path: '.', mode: 'auto', annotations: true, sarifIncludeHistory: false, verify: false });
  });

  it.each(Object.entries(OTHER))('%s reaches the code', (name, [value, meaning]) => {
    expect(read({ ...asRunnerSets, [inputVariable(name)]: ` ${value}\n` })).toEqual({ ...read(), ...meaning });
  });

  it.each(['true', 'True', 'TRUE'])('%s is true', (value) => expect(read({ INPUT_VERIFY: value }).verify).toBe(true));
  it.each(['false', 'False', 'FALSE'])('%s is false', (value) =>
    expect(read({ INPUT_ANNOTATIONS: value }).annotations).toBe(false),
  );

  it.each([
    ['INPUT_VERIFY', 'yes', /verify.*neither true nor false/],
    ['INPUT_ANNOTATIONS', '1', /annotations/],
    ['INPUT_MODE', 'histroy', /mode/],
    ['INPUT_FAIL-ON', 'bad', /fail-on/],
    ['INPUT_LANG', 'de', /lang/],
  ])('%s=%s is refused by name', (variable, value, message) => {
    expect(() => read({ [variable]: value })).toThrow(UserError);
    expect(() => read({ [variable]: value })).toThrow(message);
  });

  it('does not quote a value that could be a credential', () => {
    const value = 'x'.repeat(30);
    expect(() => read({ INPUT_MODE: value })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(value) as string }),
    );
  });
});
