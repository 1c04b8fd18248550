/** Ignore comments are listed the same whatever pieces a blob comes in, on the lines that the scanner names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IgnoreListing } from '../../src/scan/ignore-listing.ts';

type Listed = ReturnType<IgnoreListing['finish']>;

function list(bytes: Uint8Array, pieces: readonly number[] = [], compat = false): Listed {
  const listing = new IgnoreListing(compat);
  let at = 0;
  for (const size of pieces) {
    listing.push(bytes.subarray(at, at + size));
    at += size;
  }
  listing.push(bytes.subarray(at));
  return listing.finish();
}

const outline = (listed: Listed): string[] => listed.map(({ line, text }) => `${line} ${text}`);

describe('the listing of ignore comments', () => {
  it('has every one with its line, found value or not, but those that are bound', () => {
    const text =
      `a # aksweep:ignore one\n\n// aksweep:ignore\nb # aksweep:ignore v1:${'a'.repeat(64)} bound\nc # ` +
      `noaksweep:ignore\nd # gitleaks:allow two\ne # aksweep:ignore v1:wrong\nf # aksweep:ignore x # aksweep:ignore y`;
    expect(outline(list(Buffer.from(text)))).toEqual([
      '1 aksweep:ignore one',
      '3 aksweep:ignore',
      '8 aksweep:ignore x #',
      '8 aksweep:ignore y',
    ]);
    expect(outline(list(Buffer.from(text), [], true))).toContain('6 gitleaks:allow two');
  });

  it('knows the line again by its words, and with a comment alone by the line behind it', () => {
    const contexts = (text: string): string[] => list(Buffer.from(text)).map(({ context }) => context);
    expect(contexts('a  =\t1 # aksweep:ignore\r\nb\n')).toEqual(contexts('a = 1 # aksweep:ignore\nc\n'));
    expect(contexts('# aksweep:ignore\nb = 1\n')).not.toEqual(contexts('# aksweep:ignore\nb = 2\n'));
    expect(contexts('a = 1 # aksweep:ignore\n')).not.toEqual(contexts('a = 2 # aksweep:ignore\n'));
  });

  it('is the same in pieces of any size, in UTF-8, GB18030 and UTF-16, with lines of any length', () => {
    const filler = fc.oneof(
      fc.constantFrom('', 'a', '密钥', '\n', '\r\n', '"', '# '),
      fc.nat(6000).map((count) => 'x'.repeat(count)),
      fc.nat(900).map((count) => 'y\n'.repeat(count)),
    );
    const piece = fc.tuple(
      filler,
      fc.constantFrom(
        '',
        ' aksweep:ignore ',
        '# aksweep:ignore one\n',
        '"aksweep:ignore two"',
        'xaksweep:ignore',
        'gitleaks:allow',
      ),
    );
    const encode = fc.constantFrom<(text: string) => Buffer>(
      (text) => Buffer.from(text),
      (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
      (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
      (text) =>
        Buffer.from(text.replaceAll('密钥', 'MY'), 'latin1').map((byte) =>
          byte === 0x4d ? 0xc3 : byte === 0x59 ? 0xdc : byte,
        ) as Buffer,
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        encode,
        fc.array(fc.nat(5000), { maxLength: 10 }),
        (parts, encoded, pieces) => {
          const text = parts.flat().join('');
          const whole = list(encoded(text), [], true);
          expect(list(encoded(text), pieces, true)).toEqual(whole);
          const lines = text.split('\n');
          for (const { line } of whole) expect(lines[line - 1]).toMatch(/aksweep:ignore|gitleaks:allow/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
