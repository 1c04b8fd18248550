import { describe, expect, it } from 'vitest';
import { defined } from '../../src/core/defined.ts';

interface Options {
  readonly since?: string;
  readonly count?: number;
  readonly flag?: boolean;
}

describe('merged options', () => {
  it('hold only what was given, false, 0 and empty text included', () => {
    expect(defined<Options>({ since: '', count: 0, flag: false })).toEqual({ since: '', count: 0, flag: false });
    expect(Object.keys(defined<Options>({ since: undefined, count: 1, flag: undefined }))).toEqual(['count']);
  });

  it('are refused by the compiler when a key is mistyped', () => {
    // @ts-expect-error: there is no such key
    expect(Object.keys(defined<Options>({ snice: 'x' }))).toEqual(['snice']);
  });
});
