/**
 * Deltas to try, the plainest way to apply them, and rounds that compare the kernel with it. Shared by the tests and by
 * bench/fuzz-kernel.ts.
 */
import type { Literal } from '../../src/kernel/literal-tables.ts';
import { SAVED_HIT_BYTES } from './step-kernel.ts';
import type { StepKernel } from './step-kernel.ts';
import { damaged } from './inflate-cases.ts';
import { seededRandom } from './random-bytes.ts';
import type { Random } from './random-bytes.ts';

/** A size of 7 bits a byte, low ones first. */
export function sizeBytes(size: number): number[] {
  const bytes: number[] = [];
  for (; size > 127; size = Math.floor(size / 128)) bytes.push((size & 127) | 128);
  return [...bytes, size];
}

export function copyInstruction(from: number, size: number): number[] {
  const bytes = [0];
  let op = 0x80;
  for (let i = 0; i < 4; i++) {
    const byte = (from >>> (8 * i)) & 255;
    if (byte) {
      op |= 1 << i;
      bytes.push(byte);
    }
  }
  // 0x10000 is written as no size at all.
  for (let i = 0; i < (size === 0x10000 ? 0 : 3); i++) {
    const byte = (size >> (8 * i)) & 255;
    if (byte) {
      op |= 16 << i;
      bytes.push(byte);
    }
  }
  bytes[0] = op;
  return bytes;
}

export interface Delta {
  readonly bytes: Uint8Array;
  readonly result: Uint8Array;
}

/** A sound delta against `base`: copies from anywhere, one after the other, of all sizes; insertions of `newBytes`. */
export function randomDelta(random: Random, base: Uint8Array, newBytes: () => Uint8Array): Delta {
  const body: number[] = [];
  const result: number[] = [];
  const instructions = Math.floor(random() ** 2 * 40);
  let goOn = 0;
  for (let i = 0; i < instructions; i++) {
    if (random() < 0.55 && base.length > 0) {
      // Deltas mostly go forward through the base; some copies join without a gap.
      const from = random() < 0.6 && goOn < base.length ? goOn : Math.floor(random() * base.length);
      const size = Math.min(base.length - from, random() < 0.02 ? 0x10000 : 1 + Math.floor(random() ** 5 * 5000));
      body.push(...copyInstruction(from, size));
      for (let k = 0; k < size; k++) result.push(base[from + k] as number);
      goOn = from + size;
    } else {
      const bytes = newBytes().subarray(0, 127);
      if (bytes.length === 0) continue;
      body.push(bytes.length, ...bytes);
      result.push(...bytes);
      goOn += Math.floor(random() * 20);
    }
  }
  return {
    bytes: Uint8Array.from([...sizeBytes(base.length), ...sizeBytes(result.length), ...body]),
    result: Uint8Array.from(result),
  };
}

/**
 * gitformat-pack read literally, every read checked. @returns undefined for a delta that git would refuse or that makes
 * more than `limit` bytes.
 */
export function plainApply(base: Uint8Array, delta: Uint8Array, limit: number): Uint8Array | undefined {
  let at = 0;
  const byte = (): number => {
    const value = delta[at++];
    if (value === undefined) throw new RangeError('end of delta');
    return value;
  };
  const size = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const next = byte();
      value += (next & 127) * factor;
      if (value > 2 ** 52) throw new RangeError('size');
      if (next < 128) return value;
    }
  };
  try {
    if (size() !== base.length) return undefined;
    const declared = size();
    if (declared > limit) return undefined;
    const result: number[] = [];
    while (at < delta.length) {
      const op = byte();
      if (op === 0) return undefined;
      let stretch: Uint8Array;
      if (op & 0x80) {
        let from = 0;
        let length = 0;
        for (let i = 0; i < 4; i++) if (op & (1 << i)) from += byte() * 2 ** (8 * i);
        for (let i = 0; i < 3; i++) if (op & (16 << i)) length += byte() * 2 ** (8 * i);
        length ||= 0x10000;
        if (from + length > base.length) return undefined;
        stretch = base.subarray(from, from + length);
      } else {
        if (at + op > delta.length) return undefined;
        stretch = delta.subarray(at, at + op);
        at += op;
      }
      if (result.length + stretch.length > declared) return undefined;
      for (const value of stretch) result.push(value);
    }
    return result.length === declared ? Uint8Array.from(result) : undefined;
  } catch {
    return undefined;
  }
}

const text = (value: string, ignoreCase = false): Literal => ({ bytes: Buffer.from(value, 'latin1'), ignoreCase });

/** Literals for a kernel that the rounds run on: nested, overlapping themselves, and one that is long. */
export const DELTA_LITERALS = [
  text('ab'),
  text('abc'),
  text('bca', true),
  text('caab'),
  text('aaaa'),
  text('abcabcabcabcabcabcabca'),
  text('Cc', true),
];

/** Bytes in which those literals are frequent. */
export function abc(random: Random, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, () => 'abcabcABC. '.charCodeAt(Math.floor(random() * 11)));
}

const CANARY = 0xc5;
const MARGIN = 96;

export interface Laid {
  readonly base: number;
  readonly delta: number;
  readonly output: number;
  /** Where hits can be saved, behind everything else. */
  readonly hits: number;
}

/** Puts base and delta into the kernel's input, with canaries around them and around `room` bytes for the result. */
export function layOut(kernel: StepKernel, base: Uint8Array, delta: Uint8Array, room: number): Laid {
  const baseAt = MARGIN;
  const deltaAt = baseAt + base.length + MARGIN;
  const output = deltaAt + delta.length + MARGIN;
  const hits = (output + room + MARGIN + 3) & ~3;
  kernel.input.fill(CANARY, 0, hits);
  kernel.input.set(base, baseAt);
  kernel.input.set(delta, deltaAt);
  return { base: baseAt, delta: deltaAt, output, hits };
}

/** @throws Error when anything but the room changed. */
export function applyBetweenCanaries(
  kernel: StepKernel,
  base: Uint8Array,
  delta: Uint8Array,
  limit: number,
  room: number,
): { size: number; result: Uint8Array } {
  const laid = layOut(kernel, base, delta, room);
  const before = kernel.input.slice(0, laid.hits);
  const size = kernel.applyDelta({ ...laid, baseSize: base.length, deltaSize: delta.length, limit, room });
  const after = kernel.input.subarray(0, laid.hits);
  const outside = [[0, laid.output] as const, [laid.output + room, laid.hits] as const];
  if (outside.some(([start, end]) => Buffer.compare(after.subarray(start, end), before.subarray(start, end)) !== 0))
    throw new Error('the kernel wrote outside the room');
  return { size, result: kernel.input.slice(laid.output, laid.output + Math.max(0, size)) };
}

export function hitList(
  kernel: Pick<StepKernel, 'hitCount' | 'hitOffsets' | 'hitLiterals'>,
): [offset: number, literal: number][] {
  return Array.from({ length: kernel.hitCount }, (_, i) => [
    kernel.hitOffsets[i] as number,
    kernel.hitLiterals[i] as number,
  ]);
}

/** One sound delta and eleven damaged ones against a plain implementation. */
export function deltaRound(kernel: StepKernel, seed: number): { difference: string | undefined; refused: number } {
  const random = seededRandom(seed);
  const base = abc(random, Math.floor(random() * 3000));
  const delta = randomDelta(random, base, () => abc(random, 1 + Math.floor(random() * 127)));
  const limit = Math.max(0, delta.result.length - (random() < 0.1 ? 1 : 0));
  let refused = 0;
  for (let i = 0; i < 12; i++) {
    const bytes = i === 0 ? delta.bytes : damaged(random, delta.bytes, 0);
    const expected = plainApply(base, bytes, limit);
    const actual = applyBetweenCanaries(kernel, base, bytes, limit, limit + Math.floor(random() * 40));
    if (expected === undefined) {
      refused++;
      if (actual.size >= 0)
        return { difference: `should be refused, gives ${actual.size} bytes (delta ${i})`, refused };
    } else if (actual.size !== expected.length || Buffer.compare(actual.result, expected) !== 0) {
      return {
        difference: `should give ${expected.length} bytes, gives ${actual.size} or others (delta ${i})`,
        refused,
      };
    }
  }
  return { difference: undefined, refused };
}

/**
 * A chain of four deltas, each result the next base, hits handed on: against a search of each whole result. Needs
 * DELTA_LITERALS.
 */
export function deltaHitsRound(
  kernel: StepKernel,
  seed: number,
): { difference: string | undefined; searched: number; made: number } {
  const random = seededRandom(seed);
  let base = abc(random, Math.floor(random() * 3000));
  const first = layOut(kernel, base, new Uint8Array(0), 0);
  kernel.searchBlob(first.base, base.length);
  let hits = savedBytes(kernel, first.hits);
  let searched = 0;
  let made = 0;
  for (let generation = 0; generation < 4; generation++) {
    const delta = randomDelta(random, base, () => abc(random, 1 + Math.floor(random() * 30)));
    const room = delta.result.length + 30;
    const laid = layOut(kernel, base, delta.bytes, room);
    kernel.input.set(hits, laid.hits);
    const places = { ...laid, baseSize: base.length, deltaSize: delta.bytes.length, limit: room, room };
    const size = kernel.applyDelta(places, { at: laid.hits, count: hits.length / SAVED_HIT_BYTES });
    const found = hitList(kernel);
    const complete = kernel.hitsComplete;
    searched += kernel.searched;
    made += size;
    hits = savedBytes(kernel, laid.hits);
    kernel.searchBlob(laid.output, size);
    const difference =
      size !== delta.result.length
        ? `made ${size} bytes of ${delta.result.length}`
        : !complete
          ? 'hits are missing'
          : JSON.stringify(found) !== JSON.stringify(hitList(kernel))
            ? `${found.length} hits, a whole search finds ${kernel.hitCount} or others`
            : undefined;
    if (difference !== undefined) return { difference: `generation ${generation}: ${difference}`, searched, made };
    base = delta.result;
  }
  return { difference: undefined, searched, made };
}

function savedBytes(kernel: StepKernel, at: number): Uint8Array {
  const saved = kernel.saveHits(at);
  return kernel.input.slice(saved.at, saved.at + SAVED_HIT_BYTES * saved.count);
}
