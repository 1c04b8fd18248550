import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Arena } from '../../src/git/pack/arena.ts';

describe('an arena', () => {
  it('gives stretches that lie within it and never overlap, and all of it again once all is freed', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(300), fc.nat(9)), { maxLength: 80 }), (steps) => {
      const arena = new Arena(5, 1000);
      const taken: { at: number; bytes: number }[] = [];
      for (const [bytes, choice] of steps) {
        if (choice > 6 && taken.length > 0) {
          const [gone] = taken.splice(choice % taken.length, 1);
          if (gone !== undefined) arena.free(gone.at);
          continue;
        }
        const at = arena.take(bytes);
        if (at < 0) continue;
        expect(at % 16).toBe(0);
        expect(at).toBeGreaterThanOrEqual(5);
        expect(at + bytes).toBeLessThanOrEqual(1000);
        for (const other of taken) expect(bytes === 0 || other.bytes === 0 || at + bytes <= other.at || other.at + other.bytes <= at).toBe(true);
        taken.push({ at, bytes });
      }
      for (const { at } of taken) arena.free(at);
      expect(arena.take(984)).toBe(16);
    }));
  });

  it('does not take back what it never gave', () => {
    expect(() => new Arena(0, 100).free(16)).toThrow('not taken');
  });
});
