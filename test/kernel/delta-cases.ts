/**
 * Deltas to try and the plainest way to apply them. Shared by the tests and by bench/fuzz-kernel.ts.
 */
import type { Random } from './inflate-cases.ts';

/** A size of 7 bits a byte, low ones first. */
function sizeBytes(size: number): number[] {
  const bytes: number[] = [];
  for (; size > 127; size = Math.floor(size / 128)) bytes.push((size & 127) | 128);
  return [...bytes, size];
}

function copyInstruction(from: number, size: number): number[] {
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
  for (let i = 0; i < 3 && size !== 0x10000; i++) {
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
  return { bytes: Uint8Array.from([...sizeBytes(base.length), ...sizeBytes(result.length), ...body]), result: Uint8Array.from(result) };
}

/** gitformat-pack read literally, every read checked. @returns undefined for a delta that git would refuse or that makes more than `limit` bytes. */
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
