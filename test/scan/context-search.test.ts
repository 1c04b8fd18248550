/** A word that gives context is found wherever it stands, wherever the search begins. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalTable } from '../../src/engine/prefilter.ts';
import { SearchKernel } from '../../src/kernel/search-kernel.ts';
import { ContextSearch } from '../../src/scan/context-search.ts';
import { loadRules } from '../../src/rules/load-rules.ts';

describe('ContextSearch', async () => {
  const uses = literalTable((await loadRules()).compiled);
  const search = new ContextSearch(
    uses,
    new SearchKernel(
      uses.map(({ form }) => form),
      4 * 1024 * 1024,
    ),
  );

  it('finds a word at the seams of its pieces and elsewhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 300_000 }), fc.nat(), fc.nat(), (length, place, near) => {
        const bytes = Buffer.alloc(length, '- ');
        const from = near % length;
        expect(search.isIn(bytes, from)).toBe(false);
        bytes.write(' aliyun ', place % (length - 7));
        expect(search.isIn(bytes, from)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
