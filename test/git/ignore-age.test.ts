/** Whenever a comment covers a value that is new, there are more comments of its text than there were before. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readerOf } from '../../src/core/bytes-reader.ts';
import { generate } from '../../src/alibaba/generate.ts';
import { IgnoreAge } from '../../src/git/history/ignore-age.ts';
import type { BlobScanner, BlobVersion } from '../../src/scan/types.ts';
import { makeId } from '../e2e-action/leak.ts';
import { makeScanner } from '../engine/streamed-blob.ts';

/** A line of a file: a value or none, a comment or none, and the comment's place. */
interface Line {
  readonly value: number | null;
  readonly reason: string | null;
  readonly alone: boolean;
}

const REASONS = ['', 'example', 'another example'];
const pairs = Array.from({ length: 6 }, () => ({ id: makeId(), secret: generate.SECRET30() }));

const line = fc.record<Line>({
  value: fc.option(fc.nat(pairs.length - 1), { nil: null }),
  reason: fc.option(fc.constantFrom(...REASONS), { nil: null }),
  alone: fc.boolean(),
});

const file = fc.array(line, { maxLength: 8 });

function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ value, reason, alone }) => {
      const pair = value === null ? undefined : pairs[value];
      const said = pair === undefined ? 'harmless' : `id: ${pair.id} secret: ${pair.secret}`;
      const comment = reason === null ? '' : `# aksweep:ignore ${reason}`.trim();
      return alone && comment !== '' ? `${comment}\n${said}\n` : `${said} ${comment}\n`;
      // Far enough apart that no ID is taken for the next line's.
    })
    .join('-\n'.repeat(12));
}

/** How many comments of each text stand in the files. */
function countTexts(files: readonly (readonly Line[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reason } of files.flat()) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}

describe('the age of ignore comments', () => {
  let scanner: BlobScanner;
  beforeAll(async () => {
    scanner = await makeScanner();
  });
  const versionOf = (lines: readonly Line[]): BlobVersion =>
    scanner.scanVersion(readerOf(Buffer.from(textOf(lines))), 'a.yml');

  /** By reason: how many comments in `after` that cover a value which is new are taken for new. */
  function coveredNew(before: readonly (readonly Line[])[], after: readonly (readonly Line[])[]): Map<string, number> {
    const versions = after.map(versionOf);
    const age = new IgnoreAge(before.map(versionOf), versions);
    const covered = new Map<string, number>();
    for (const version of versions) {
      const lines = new Set(
        version.matches
          .filter((match) => !age.knows(match))
          .flatMap((match) =>
            match.ignoreComments.filter((comment) => age.areNew(version, comment.line)).map((comment) => comment.line),
          ),
      );
      for (const at of lines) {
        const reason =
          version.comments.find((comment) => comment.line === at)?.text.replace(/^aksweep:ignore ?/, '') ?? '?';
        covered.set(reason, (covered.get(reason) ?? 0) + 1);
      }
    }
    return covered;
  }

  it('a value that is new is covered at most as often as comments of that text were added', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 2 }), fc.array(file, { minLength: 1, maxLength: 2 }), (before, after) => {
        const [had, has] = [countTexts(before), countTexts(after)];
        for (const [reason, times] of coveredNew(before, after))
          expect(times).toBeLessThanOrEqual((has.get(reason) ?? 0) - (had.get(reason) ?? 0));
      }),
      { numRuns: 500 },
    );
  });

  it('the same after an edit: a few lines changed, moved, put in or taken out', () => {
    const edit = fc.record({ at: fc.nat(8), take: fc.nat(2), put: fc.array(line, { maxLength: 2 }) });
    fc.assert(
      fc.property(file, fc.array(edit, { maxLength: 3 }), (before, edits) => {
        const after = edits.reduce<readonly Line[]>(
          (lines, { at, take, put }) => lines.toSpliced(Math.min(at, lines.length), take, ...put),
          before,
        );
        const [had, has] = [countTexts([before]), countTexts([after])];
        for (const [reason, times] of coveredNew([before], [after]))
          expect(times).toBeLessThanOrEqual((has.get(reason) ?? 0) - (had.get(reason) ?? 0));
      }),
      { numRuns: 500 },
    );
  });

  it('what is added beside what stays is covered, wherever it is put', () => {
    fc.assert(
      fc.property(
        file,
        fc.array(fc.record({ at: fc.nat(8), reason: fc.constantFrom(...REASONS), alone: fc.boolean() }), {
          maxLength: 3,
        }),
        (kept, added) => {
          // The last values are kept for what is added.
          const before = kept.map((one) => ({ ...one, value: one.value === null ? null : one.value % 3 }));
          const after = added.reduce<readonly Line[]>(
            (lines, { at, reason, alone }, index) =>
              lines.toSpliced(Math.min(at, lines.length), 0, { value: 3 + index, reason, alone }),
            before,
          );
          expect([...coveredNew([before], [after]).values()].reduce((sum, times) => sum + times, 0)).toBe(added.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('nothing is new in what only moves, from file to file as well', () => {
    fc.assert(
      fc.property(file, fc.nat(8), (lines, at) => {
        const age = new IgnoreAge([versionOf(lines)], [lines.slice(at), lines.slice(0, at)].map(versionOf));
        for (const version of [lines.slice(at), lines.slice(0, at)].map(versionOf))
          for (const match of version.matches) expect(age.knows(match)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
