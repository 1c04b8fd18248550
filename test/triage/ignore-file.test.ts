/** `.aksweepignore`, through real files where files matter. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import type { Fingerprint } from '../../src/core/types.ts';
import { ActiveIgnores, parseIgnoreFile, readIgnoreFile, type IgnoreEntry } from '../../src/triage/ignore-file.ts';

const FP = `v1:${'0a'.repeat(32)}` as Fingerprint;
const OTHER = `v1:${'0b'.repeat(32)}` as Fingerprint;

function entriesOf(text: string): Partial<IgnoreEntry>[] {
  return parseIgnoreFile(text, '.aksweepignore', '/project').entries.map(({ entry, line, expires, reason, kind }) => ({
    kind,
    entry,
    line,
    expires,
    reason,
  }));
}

describe('the text of an ignore file', () => {
  it('holds patterns and fingerprints with dates and reasons', () => {
    const text = [
      '\uFEFF# head',
      '',
      '   ',
      'test/fixtures/**',
      '*.pem # made for tests',
      `${FP} until:2027-01-31 # rotated`,
      'docs/a b.md until:2028-02-29',
      '!keep',
      '\\#odd\r',
      'a#b',
      `  ${OTHER}`,
    ].join('\n');
    expect(entriesOf(text)).toEqual([
      { kind: 'path', entry: 'test/fixtures/**', line: 4, expires: null, reason: null },
      { kind: 'path', entry: '*.pem', line: 5, expires: null, reason: 'made for tests' },
      { kind: 'fingerprint', entry: FP, line: 6, expires: '2027-01-31', reason: 'rotated' },
      { kind: 'path', entry: 'docs/a b.md', line: 7, expires: '2028-02-29', reason: null },
      { kind: 'path', entry: '!keep', line: 8, expires: null, reason: null },
      { kind: 'path', entry: '\\#odd', line: 9, expires: null, reason: null },
      { kind: 'path', entry: 'a#b', line: 10, expires: null, reason: null },
      { kind: 'fingerprint', entry: OTHER, line: 11, expires: null, reason: null },
    ]);
  });

  it.each([
    ['a\n\nv1:abc', '.aksweepignore:3: not a fingerprint: v1: and 64 lower-case hexadecimal digits'],
    [
      FP.toUpperCase().replace('V1', 'v1'),
      '.aksweepignore:1: not a fingerprint: v1: and 64 lower-case hexadecimal digits',
    ],
    [`${FP} ${FP}`, '.aksweepignore:1: not a fingerprint'],
    [`v2:${'0'.repeat(64)}`, '.aksweepignore:1: a fingerprint of version v2, which this aksweep does not know'],
    ['a until:2027-02-30', '.aksweepignore:1: until: wants a day like 2027-01-31'],
    ['a until:soon # x', '.aksweepignore:1: until: wants a day like 2027-01-31'],
    ['a until:', '.aksweepignore:1: until: wants a day like 2027-01-31'],
    ['a until:2027-1-1', '.aksweepignore:1: until: wants a day like 2027-01-31'],
    ['until:2027-01-31', '.aksweepignore:1: until: stands alone'],
    ['\n \0', '.aksweepignore:2: holds a NUL byte'],
  ])('is refused with file and line: %j', (text, message) => {
    expect(() => entriesOf(text)).toThrow(UserError);
    expect(() => entriesOf(text)).toThrow(message);
  });

  it('never fails in another way, whatever it holds', () => {
    const piece = fc.constantFrom(
      'a',
      '*',
      '/',
      '!',
      '#',
      ' #',
      '\\',
      ' ',
      '\t',
      'until:',
      ' until:2027-01-31',
      'v1:',
      FP,
      '\n',
      '\r\n',
      '[',
      ']',
      '\0',
      '钥',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          const file = parseIgnoreFile(pieces.join(''), 'f', '/');
          new ActiveIgnores(file, new Date(0)).forPath('a/b');
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

describe('an ignore file on disk', () => {
  it('is read, and patterns start from its folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aksweep-ignore-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'sub', 'ignores'), 'a');
    expect(readIgnoreFile('sub/ignores', folder)).toMatchObject({
      path: 'sub/ignores',
      base: join(folder, 'sub'),
      entries: [{ entry: 'a' }],
    });
    expect(() => readIgnoreFile('none', folder)).toThrow(
      new UserError('cannot read the ignore file none: there is no such file', 'check the path and its permissions'),
    );
    expect(() => readIgnoreFile('sub', folder)).toThrow('cannot read the ignore file sub: it is a folder');
  });
});

describe('an entry with a date', () => {
  it('works through its last day, in UTC, and is reported afterwards', () => {
    const file = parseIgnoreFile(`${FP} until:2027-01-31\ndocs/ until:2027-01-31\nsrc/`, 'f', '/');
    const before = new ActiveIgnores(file, new Date('2027-01-31T23:59:59.999Z'));
    expect([before.forFingerprint(FP)?.line, before.forPath('docs/x')?.line, before.warnings()]).toEqual([1, 2, []]);
    const after = new ActiveIgnores(file, new Date('2027-02-01T00:00:00Z'));
    expect([after.forFingerprint(FP), after.forPath('docs/x'), after.forPath('src/x')?.line]).toEqual([null, null, 3]);
    expect(after.warnings()).toEqual([
      `f:1: the ignore for ${FP} ended on 2027-01-31; remove the line, or give it a new date`,
      'f:2: the ignore for a path ended on 2027-01-31; remove the line, or give it a new date',
    ]);
  });

  it('does not take back an earlier pattern once it has expired', () => {
    const file = parseIgnoreFile('*.pem\n!keep.pem until:2020-01-01', 'f', '/');
    expect(new ActiveIgnores(file, new Date('2021-01-01')).forPath('keep.pem')?.line).toBe(1);
    expect(new ActiveIgnores(file, new Date('2019-01-01')).forPath('keep.pem')).toBeNull();
  });
});
