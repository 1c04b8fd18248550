/** The kernel's reader of commits against the one that decodes everything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitLinks, messageStart } from '../../src/git/object/commit-object.ts';
import { COMMIT, READ_ERRORS, TreeKernel } from '../../src/kernel/tree-kernel.ts';
import { STEP_FLAGS, STOPS } from '../../src/kernel/walk-kernel.ts';
import { answer, writeStep } from './planned.ts';

function kernelFor(idLength: 20 | 32): TreeKernel {
  return new TreeKernel(
    [],
    1 << 20,
    100,
    { idLength, ids: new Uint8Array(0), slots: new Int32Array(16).fill(-1) },
    new Uint8Array(idLength),
  );
}

/** What the kernel should tell, through commitLinks. */
function plain(bytes: Uint8Array, idLength: 20 | 32): object | null {
  const links = commitLinks(bytes, 2 * idLength);
  const ids = links === null ? [] : [links.tree, ...links.parents];
  if (links === null || ids.some((id) => id.length !== 2 * idLength || !/^[0-9a-f]+$/.test(id))) return null;
  // There is no -0 in the kernel.
  return { ids, time: links.time + 0, messageAt: messageStart(bytes) };
}

function fast(kernel: TreeKernel, bytes: Uint8Array, idLength: 20 | 32): object | null {
  // What lies behind would go on with the commit.
  kernel.input.set(bytes);
  kernel.input.set(Buffer.from('\n\nparent '), bytes.length);
  const messageAt = kernel.readCommit(0, bytes.length);
  const words = kernel.takeCommits();
  if (messageAt < 0) {
    expect([messageAt, words.length]).toEqual([READ_ERRORS.malformed, 0]);
    return null;
  }
  const objects = [
    words[COMMIT.tree] ?? 0,
    ...words.subarray(COMMIT.parents, COMMIT.parents + (words[COMMIT.parentCount] ?? 0)),
  ];
  expect(words).toHaveLength(COMMIT.parents + objects.length - 1);
  expect(words[COMMIT.message]).toBe(messageAt);
  const unknown = Buffer.from(kernel.unknownIds);
  const ids = objects.map((object) => unknown.toString('hex', (-2 - object) * idLength, (-1 - object) * idLength));
  return { ids, time: (words[COMMIT.timeHigh] ?? 0) * 2 ** 32 + ((words[COMMIT.timeLow] ?? 0) >>> 0), messageAt };
}

const line = fc.oneof(
  fc.constantFrom(
    '',
    'committer A <a@b> 1700000000 +0800',
    'committer >> -12',
    'committer <a> 1 <b> 1234567890123456 x',
    'committer >  77',
    'author >5 ',
    'gpgsig x\n y\n z',
    'encoding GBK',
    'parent x',
    ' committer > 3',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 30 }),
);

describe('commit fields', () => {
  for (const idLength of [20, 32] as const) {
    it(`are those of the slower reader (ids of ${idLength} bytes)`, () => {
      const kernel = kernelFor(idLength);
      const hex = fc
        .uint8Array({ minLength: idLength, maxLength: idLength })
        .map((bytes) => Buffer.from(bytes).toString('hex'));
      const commit = fc
        .tuple(hex, fc.array(hex, { maxLength: 20 }), fc.array(line, { maxLength: 8 }))
        .map(([tree, parents, lines]) =>
          [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), ...lines].join('\n'),
        );
      let read = 0;
      fc.assert(
        fc.property(
          commit,
          fc.option(fc.tuple(fc.nat(300), fc.constantFrom(0, 10, 32, 65)), { freq: 3 }),
          fc.option(fc.nat(400), { freq: 3 }),
          (text, change, cut) => {
            let bytes = Buffer.from(text, 'latin1');
            if (change !== null && change[0] < bytes.length) bytes[change[0]] = change[1];
            if (cut !== null) bytes = bytes.subarray(0, cut);
            const expected = plain(bytes, idLength);
            if (expected !== null) read++;
            expect(fast(kernel, bytes, idLength)).toEqual(expected);
          },
        ),
        { numRuns: 2000 },
      );
      expect(read).toBeGreaterThan(500);
    });
  }

  it('come one behind the other with a plan, until they must be taken', () => {
    const kernel = kernelFor(20);
    const commit = (parents: number): Buffer =>
      Buffer.from(
        `tree ${'a'.repeat(40)}\n${`parent ${'b'.repeat(40)}\n`.repeat(parents)}committer x <y> 5 +0000\n\nmessage`,
      );
    kernel.startWalk(0, 1 << 18, 1 << 20);
    let at = 0;
    [0, 2, 9000, 9000, 9000, 9000, 9000, 9000, 9000, 9000, 1].forEach((parents, step) => {
      at = writeStep(kernel, step, at, { contents: commit(parents), flags: STEP_FLAGS.readCommit });
    });
    expect([kernel.walkPlan(0, 11), kernel.stop]).toEqual([10, STOPS.take]);
    expect(answer(kernel, 1)).toEqual([commit(2).length, commit(2).length - 'message'.length]);
    const words = kernel.takeCommits();
    expect([...words.subarray(0, 13)]).toEqual([
      -2,
      commit(0).length - 7,
      5,
      0,
      0,
      -2,
      commit(2).length - 7,
      5,
      0,
      2,
      -3,
      -3,
      -2,
    ]);
    expect(words).toHaveLength(10 * 5 + 2 + 8 * 9000);
    expect([kernel.walkPlan(10, 11), kernel.stop, kernel.takeCommits().length]).toEqual([11, STOPS.done, 6]);
    expect(kernel.readCommit(0, 0)).toBe(READ_ERRORS.malformed);
    const many = commit(16_385);
    kernel.input.set(many);
    expect(kernel.readCommit(0, many.length)).toBe(READ_ERRORS.tableFull);
    expect(() => kernel.readCommit(kernel.input.length, 1)).toThrow(RangeError);
  });
});
