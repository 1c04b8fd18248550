/** Which hits are settled, by the kernel's own test and by what deltas carry over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTLED_HIT, type Literal } from '../../src/kernel/literal-tables.ts';
import { StepKernel, SAVED_HIT_BYTES } from './step-kernel.ts';
import { layOut, randomDelta } from './delta-cases.ts';
import { seededRandom, type Random } from './random-bytes.ts';

const BEFORE = 5;
const LITERALS: readonly Literal[] = [
  {
    bytes: Buffer.from('key'),
    ignoreCase: true,
    decides: { before: BEFORE, behind: 90, run: { length: 8, extent: 60, members: 'alphanumeric' } },
  },
  {
    bytes: Buffer.from('tok'),
    ignoreCase: false,
    decides: { before: BEFORE, behind: 25, run: { length: 12, extent: 12, members: 'token' } },
  },
  { bytes: Buffer.from('hid'), ignoreCase: false, decides: { before: BEFORE, behind: 20, run: null } },
  { bytes: Buffer.from('any'), ignoreCase: false },
];
const kernel = new StepKernel(LITERALS, 1 << 20);
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

interface Hit {
  readonly offset: number;
  readonly literal: number;
  readonly settled: boolean;
}

function hits(): Hit[] {
  return Array.from({ length: kernel.hitCount }, (_, i) => {
    const literal = kernel.hitLiterals[i] ?? 0;
    return {
      offset: kernel.hitOffsets[i] ?? 0,
      literal: literal & ~SETTLED_HIT,
      settled: (literal & SETTLED_HIT) !== 0,
    };
  });
}

/** As long as a joint may be. */
const LONG_JOINT = `"${' '.repeat(38)}"`;

/** Words and values with everything that may stand between them. */
function someText(random: Random, pieces: number): Buffer {
  const parts = [
    'key',
    'KEY',
    'tok',
    'hid',
    'any',
    '"',
    "'",
    '`',
    ' + ',
    '", "',
    "'.'",
    '\n',
    '=\n',
    '=\r\n',
    ' ',
    '=',
    ': ',
    '/',
    '-',
    'ab3',
    'Xy',
    'longerword9',
    '\\',
    ')',
    'é',
    'x',
    LONG_JOINT,
  ];
  return Buffer.from(
    Array.from({ length: Math.floor(random() * pieces) }, () => parts[Math.floor(random() * parts.length)]).join(''),
  );
}

const MEMBERS = { alphanumeric: /[A-Za-z0-9]/, token: /[A-Za-z0-9+/_.=~-]/ };

/** The same in the plainest way: character by character. */
function mayHoldRun(text: string, offset: number, { bytes, decides }: Literal): boolean {
  if (decides === undefined || decides.run === null) return true;
  const { length, extent, members } = decides.run;
  const start = offset + bytes.length;
  const farthest = Math.min(text.length, offset + decides.behind);
  let end = Math.min(text.length, start + extent);
  let run = 0;
  for (let i = start; i < end; i++) {
    const char = text[i] ?? '';
    const sign = text[i - 1] === '=' ? i - 1 : i;
    const soft = run > 0 ? /^=\r?\n/.exec(text.slice(sign, farthest)) : null;
    if (MEMBERS[members].test(char)) run++;
    else if (soft !== null) {
      const skipped = soft[0].length - (i - sign);
      end = Math.min(farthest, end + skipped);
      i += skipped - 1;
    } else {
      const joint =
        run > 0 && /["'`]/.test(char)
          ? /^.([ \t\r\n+.&|<>()@\\,]*)["'`]/s.exec(text.slice(i, Math.min(offset + decides.behind, i + 40)))
          : null;
      if (joint === null) run = 0;
      else i += joint[0].length - 1;
    }
    if (run >= length) return true;
  }
  return false;
}

describe('a hit', () => {
  it('is settled without a run behind it, and open with one, across joints too', () => {
    let settled = 0;
    let open = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const bytes = someText(seededRandom(seed), 60);
        kernel.input.fill(0x7a, 0, 4096);
        kernel.input.set(bytes);
        kernel.searchBlob(0, bytes.length);
        for (const { offset, literal, settled: isSettled } of hits()) {
          const one = LITERALS[literal];
          if (one === undefined) throw new Error('no such literal');
          expect(isSettled, bytes.subarray(offset).toString()).toBe(!mayHoldRun(bytes.toString('latin1'), offset, one));
          if (isSettled) settled++;
          else open++;
        }
        expect(kernel.openHits).toBe(hits().filter((hit) => !hit.settled).length);
      }),
      { numRuns: 500 },
    );
    expect(settled).toBeGreaterThan(500);
    expect(open).toBeGreaterThan(500);
  });

  it('stays settled through a delta only with all the bytes that decide on it', () => {
    let carried = 0;
    let taken = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed);
        const base = someText(random, 600);
        const delta = randomDelta(random, base, () => someText(random, 20));
        const laid = layOut(kernel, base, delta.bytes, delta.result.length + 40);
        kernel.searchBlob(laid.base, base.length);
        // The caller settles some that the kernel leaves open.
        for (let i = 0; i < kernel.hitCount; i++)
          if (random() < 0.5 && (kernel.hitLiterals[i] ?? 0) === 2) kernel.hitLiterals[i] = 2 | SETTLED_HIT;
        const before = hits().filter((hit) => hit.settled && hit.literal === 2);
        const saved = kernel.saveHits(laid.hits);
        kernel.applyDelta(
          {
            ...laid,
            baseSize: base.length,
            deltaSize: delta.bytes.length,
            limit: delta.result.length,
            room: delta.result.length + 40,
          },
          saved,
        );
        const text = Buffer.from(delta.result).toString('latin1');
        const old = base.toString('latin1');
        for (const { offset, literal, settled } of hits()) {
          if (literal !== 2) {
            // These the kernel decides itself, wherever they come from.
            expect(settled).toBe(!mayHoldRun(text, offset, LITERALS[literal] as Literal));
            continue;
          }
          if (!settled) {
            taken++;
            continue;
          }
          carried++;
          const around = text.slice(offset - BEFORE, offset + 20);
          expect(around).toHaveLength(BEFORE + 20);
          expect(
            before.some((hit) => hit.offset >= BEFORE && old.slice(hit.offset - BEFORE, hit.offset + 20) === around),
          ).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
    expect(carried).toBeGreaterThan(100);
    expect(taken).toBeGreaterThan(100);
  });

  it('keeps its literal and its place in order, settled or not, where copies meet', () => {
    const base = Buffer.from('hid any hid any hid any hid any hid any '.repeat(4));
    const delta = Uint8Array.from([(base.length & 127) | 128, base.length >> 7, 120, 0x91, 40, 60, 0x91, 20, 60]);
    const laid = layOut(kernel, base, delta, 200);
    kernel.searchBlob(laid.base, base.length);
    for (let i = 0; i < kernel.hitCount; i++) if (kernel.hitLiterals[i] === 2) kernel.hitLiterals[i] = 2 | SETTLED_HIT;
    const saved = kernel.saveHits(laid.hits);
    expect(saved.count * SAVED_HIT_BYTES).toBeGreaterThan(100);
    kernel.applyDelta({ ...laid, baseSize: base.length, deltaSize: delta.length, limit: 120, room: 180 }, saved);
    expect(hits().map(({ offset, literal }) => [offset, literal])).toEqual(
      Array.from({ length: 30 }, (_, i) => [4 * i, i % 2 === 0 ? 2 : 3]),
    );
    // Within 5 bytes of a stretch's start or 20 of its end nothing is sure.
    expect(
      hits()
        .filter((hit) => hit.settled)
        .map((hit) => hit.offset),
    ).toEqual([8, 16, 24, 32, 40, 72, 80, 88, 96]);
  });

  it('is open with a run behind it, however far a rule looks', () => {
    for (const extent of [Number.POSITIVE_INFINITY, 2 ** 32, 2 ** 32 - 32, 2 ** 31]) {
      const far = new StepKernel(
        [
          {
            bytes: Buffer.from('key'),
            ignoreCase: false,
            decides: { before: extent, behind: extent, run: { length: 8, extent, members: 'alphanumeric' } },
          },
        ],
        8 << 20,
      );
      for (const at of [0, 3_000_000, 5_000_000]) {
        far.input.fill(0x20, 0, 6 << 20);
        far.input.set(Buffer.from('key = abcdefgh1'), at);
        expect(far.searchBlob(0, 6 << 20)).toBe(1);
        expect(far.openHits).toBe(1);
      }
    }
  });
});
