import { describe, expect, it } from 'vitest';
import { KIND_GROUPS } from '../../src/rules/kind-groups.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { checkRules } from '../../src/scan/check-rules.ts';

describe('built-in rules', async () => {
  const { compiled } = await loadRules({ files: [], disabled: [], groups: KIND_GROUPS });

  it('find their examples, leave their negative examples alone', () => {
    expect(checkRules(compiled, 20)).toEqual([]);
  });
});
