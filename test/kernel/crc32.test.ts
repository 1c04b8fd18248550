import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StepKernel } from './step-kernel.ts';

describe('the CRC-32 of a range', () => {
  it('is that of zlib, at any place and length', () => {
    const kernel = new StepKernel([], 4096);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(40), (bytes, at) => {
        kernel.input.fill(0xa5);
        kernel.input.set(bytes, at);
        expect(kernel.crc32(at, at + bytes.length)).toBe(crc32(bytes) | 0);
      }),
    );
  });

  it('is refused outside of the input', () => {
    const kernel = new StepKernel([], 64);
    expect(() => kernel.crc32(60, 65)).toThrow(RangeError);
    expect(() => kernel.crc32(2, 1)).toThrow(RangeError);
  });
});
