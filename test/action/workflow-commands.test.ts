/**
 * Commands and files of the runner: nothing that is put into them gets out of its place, and nothing is longer than the
 * runner takes.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  addSummary,
  cutToBytes,
  logLine,
  outputText,
  remark,
  setOutputs,
  SUMMARY_LIMIT,
  summaryRoom,
} from '../../src/action/workflow-commands.ts';
import { UserError } from '../../src/core/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'aksweep-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('::', '%', '\n', '\r', ',', ':', '=', 'é', '密'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
});

/** Reads a command as the runner does (ActionCommand.cs, TryParseV2). */
function parseCommand(line: string): { command: string; properties: Record<string, string>; data: string } | null {
  const match = /^::(\w+)(?: (.*?))?::(.*)$/s.exec(line.trimStart());
  if (match === null) return null;
  const [, command = '', list = '', data = ''] = match;
  const decode = (value: string): string =>
    value
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const properties = Object.fromEntries(
    list
      .split(',')
      .filter((pair) => pair.includes('='))
      .map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]),
  );
  return { command, properties, data: decode(data) };
}

/** Reads the output file as the runner does (FileCommandManager.cs). */
function parseOutputs(file: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = file.split('\n');
  for (let at = 0; at < lines.length;) {
    const line = lines[at++] ?? '';
    if (line === '') continue;
    const [name = '', delimiter = ''] = line.split('<<');
    const value: string[] = [];
    while (lines[at] !== delimiter) {
      if (at >= lines.length) throw new Error('no end');
      value.push(lines[at++] ?? '');
    }
    at++;
    outputs[name] = value.join('\n');
  }
  return outputs;
}

describe('a remark', () => {
  it('is one command with its place', () => {
    expect(remark('notice', 'a: b, c', '100% done\nnext', { path: 'src/a,b.ts', line: 3 })).toBe(
      '::notice file=src/a%2Cb.ts,line=3,title=a%3A b%2C c::100%25 done%0Anext\n',
    );
  });

  it('stays one command whatever the texts hold, and says them', () => {
    fc.assert(
      fc.property(text, text, text, (title, message, path) => {
        const written = remark('warning', title, message, { path, line: 1 });
        expect(written.indexOf('\n')).toBe(written.length - 1);
        const parsed = parseCommand(written.slice(0, -1));
        expect(parsed?.command).toBe('warning');
        expect(Object.keys(parsed?.properties ?? {})).toEqual(['file', 'line', 'title']);
        expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      }),
    );
  });

  it('of plain text comes back as it was', () => {
    const parsed = parseCommand(remark('error', '50%: a,b', 'x::y %0A, z').slice(0, -1));
    expect(parsed).toEqual({ command: 'error', properties: { title: '50%: a,b' }, data: 'x::y %0A, z' });
  });
});

describe('a line of the log', () => {
  it('is never a command', () => {
    fc.assert(
      fc.property(fc.constantFrom('::', ' ::', '##[', '\t::', '\n::', ''), text, (start, rest) => {
        const line = logLine(start + rest);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(parseCommand(line.slice(0, -1))).toBeNull();
        expect(line.trimStart().startsWith('##[')).toBe(false);
      }),
    );
  });
});

describe('outputs', () => {
  it('any value comes back, and none sets another output', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[a-z-]{1,12}$/),
          fc.oneof(text, fc.constantFrom('a\nb=c', 'x<<EOF\ny\nEOF', '')),
        ),
        (values) => {
          const file = join(folder, 'output');
          writeFileSync(file, '');
          setOutputs(file, values, []);
          expect(parseOutputs(readFileSync(file, 'utf8'))).toEqual({ ...values });
        },
      ),
    );
  });

  it('a delimiter cannot be known beforehand', () => {
    expect(outputText('a', 'b')).not.toBe(outputText('a', 'b'));
    expect(() => outputText('a', 'the end', 'end')).toThrow();
  });

  it('go nowhere without a runner, and say so when its file cannot be written', () => {
    setOutputs(undefined, { a: 'b' }, []);
    setOutputs('', { a: 'b' }, []);
    expect(() => setOutputs(join(folder, 'no/such/file'), { a: 'b' }, [])).toThrow(UserError);
  });

  it('are not written through links of the checkout, whoever names the file', () => {
    const [tree, outside] = [join(folder, 'checkout'), join(folder, 'outside')];
    mkdirSync(tree);
    for (const [name, write] of [
      ['GITHUB_OUTPUT', (file: string) => setOutputs(file, { a: 'b' }, [tree])],
      ['GITHUB_STEP_SUMMARY', (file: string) => addSummary(file, '# summary\n', [tree])],
    ] as const) {
      writeFileSync(outside, 'as it was');
      symlinkSync(outside, join(tree, name));
      symlinkSync(folder, join(tree, `${name}-folder`));
      for (const file of [join(tree, name), join(tree, `${name}-folder`, 'outside')]) {
        expect(() => write(file)).toThrow(/symbolic link in the scanned tree/);
      }
      expect(readFileSync(outside, 'utf8')).toBe('as it was');
      write(join(tree, `${name}.txt`));
      expect(readFileSync(join(tree, `${name}.txt`), 'utf8')).not.toBe('');
    }
  });
});

describe('the summary', () => {
  it('never grows over the limit, with what other steps of the action wrote', () => {
    const file = join(folder, 'summary');
    writeFileSync(file, 'x'.repeat(100));
    expect(summaryRoom(file)).toBe(SUMMARY_LIMIT - 100);
    addSummary(file, `${'密'.repeat(99)}\n`.repeat(10_000), []);
    const written = readFileSync(file);
    expect(written.length).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(written.length).toBeGreaterThan(SUMMARY_LIMIT - 300);
    expect(written.toString('utf8').endsWith('密\n')).toBe(true);
    addSummary(file, 'more\n'.repeat(1000), []);
    expect(readFileSync(file).length).toBeLessThanOrEqual(SUMMARY_LIMIT);
  });

  it('is cut between lines', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.nat(200), (lines, limit) => {
        const whole = lines.map((line) => `${line.replaceAll('\n', '')}\n`).join('');
        const cut = cutToBytes(whole, limit);
        expect(whole.startsWith(cut)).toBe(true);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(Math.max(limit, 0));
        expect(cut === '' || cut.endsWith('\n')).toBe(true);
        if (Buffer.byteLength(whole) <= limit) expect(cut).toBe(whole);
      }),
    );
  });
});
