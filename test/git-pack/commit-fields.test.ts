/** The fast reader of commits against the one that decodes everything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitLinks, messageStart } from '../../src/git/commit-object.ts';
import { CommitFields } from '../../src/git/pack/commit-fields.ts';

/** The same as `CommitFields`, through commitLinks. */
function plain(bytes: Uint8Array, idLength: 20 | 32): object | null {
  const links = commitLinks(bytes, 2 * idLength);
  const ids = links === null ? [] : [links.tree, ...links.parents];
  if (links === null || ids.some((id) => id.length !== 2 * idLength || !/^[0-9a-f]+$/.test(id))) return null;
  return { ids, time: links.time, messageAt: messageStart(bytes) };
}

function fast(fields: CommitFields, bytes: Uint8Array, idLength: 20 | 32): object | null {
  if (!fields.read(bytes)) return null;
  const ids = Array.from({ length: fields.parentCount + 1 }, (_, index) => Buffer.from(fields.ids.subarray(index * idLength, (index + 1) * idLength)).toString('hex'));
  return { ids, time: fields.time, messageAt: fields.messageAt };
}

const line = fc.oneof(
  fc.constantFrom('', 'committer A <a@b> 1700000000 +0800', 'committer >> -12', 'committer <a> 1 <b> 1234567890123456 x', 'committer >  77', 'author >5 ', 'gpgsig x\n y\n z', 'encoding GBK', 'parent x', ' committer > 3'),
  fc.string({ unit: 'binary-ascii', maxLength: 30 }),
);

describe('commit fields', () => {
  for (const idLength of [20, 32] as const) {
    it(`are those of the slower reader (ids of ${idLength} bytes)`, () => {
      const fields = new CommitFields(idLength);
      const hex = fc.uint8Array({ minLength: idLength, maxLength: idLength }).map((bytes) => Buffer.from(bytes).toString('hex'));
      const commit = fc.tuple(hex, fc.array(hex, { maxLength: 20 }), fc.array(line, { maxLength: 8 })).map(([tree, parents, lines]) =>
        [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), ...lines].join('\n'));
      let read = 0;
      fc.assert(
        fc.property(commit, fc.option(fc.tuple(fc.nat(300), fc.constantFrom(0, 10, 32, 65)), { freq: 3 }), fc.option(fc.nat(400), { freq: 3 }), (text, change, cut) => {
          let bytes = Buffer.from(text, 'latin1');
          if (change !== null && change[0] < bytes.length) bytes[change[0]] = change[1];
          if (cut !== null) bytes = bytes.subarray(0, cut);
          const expected = plain(bytes, idLength);
          if (expected !== null) read++;
          expect(fast(fields, bytes, idLength)).toEqual(expected);
        }),
        { numRuns: 2000 },
      );
      expect(read).toBeGreaterThan(500);
    });
  }
});
