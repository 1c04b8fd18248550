import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DerailedStream, ObjectStream, TruncatedStream } from '../../src/git/object/object-stream.ts';
import type { ReadChunk } from '../../src/scan/types.ts';

/** Delivers `bytes` in pieces of the given sizes, then in large ones. */
function pieces(bytes: Uint8Array, sizes: readonly number[]): ReadChunk {
  let offset = 0;
  let call = 0;
  return (target) => {
    const count = Math.min(target.length, sizes[call++] ?? 65_536, bytes.length - offset);
    target.set(bytes.subarray(offset, offset + count));
    offset += count;
    return count;
  };
}

function printed(objects: readonly (Uint8Array | null)[]): Buffer {
  return Buffer.concat(
    objects.flatMap((contents, index) => {
      const id = index.toString(16).padStart(40, '0');
      return contents === null
        ? [Buffer.from(`${id} missing\n`)]
        : [Buffer.from(`${id} blob ${contents.length}\n`), contents, Buffer.from('\n')];
    }),
  );
}

function pulled(read: ReadChunk, step: number): Buffer {
  const parts: Buffer[] = [];
  for (
    let target = Buffer.alloc(step), count = read(target);
    count > 0;
    target = Buffer.alloc(step), count = read(target)
  )
    parts.push(target.subarray(0, count));
  return Buffer.concat(parts);
}

describe('ObjectStream', () => {
  it('gives back every object, however the bytes arrive and however they are taken', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.uint8Array({ maxLength: 300 }), { nil: null }), { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 70 })),
        fc.array(fc.constantFrom('view', 'pull', 'part', 'none')),
        (objects, sizes, uses) => {
          const stream = new ObjectStream(pieces(printed(objects), sizes));
          for (const [index, contents] of objects.entries()) {
            const object = stream.next();
            expect(object?.id).toBe(index.toString(16).padStart(40, '0'));
            if (object === null || object.type === 'missing') {
              expect(contents).toBeNull();
              continue;
            }
            expect(object.size).toBe(contents?.length);
            const use = uses[index];
            if (use === 'view') expect(Buffer.from(object.contents ?? [])).toEqual(Buffer.from(contents ?? []));
            if (use === 'pull') expect(pulled(object.read, 17)).toEqual(Buffer.from(contents ?? []));
            if (use === 'part') object.read(new Uint8Array(5));
          }
          expect(stream.next()).toBeNull();
        },
      ),
    );
  });

  it('lets large objects be pulled, skipped and followed by others', () => {
    const large = Buffer.alloc(9 * 1024 * 1024, 'abc');
    for (const use of ['pull', 'skip', 'part']) {
      const stream = new ObjectStream(pieces(printed([large, Buffer.from('after')]), []));
      const object = stream.next();
      if (object === null || object.type === 'missing') throw new Error('no object');
      expect(object.contents).toBeNull();
      if (use === 'pull') expect(pulled(object.read, 1_000_000).equals(large)).toBe(true);
      if (use === 'part') expect(object.read(new Uint8Array(100))).toBe(100);
      expect(stream.next()).toMatchObject({ size: 5, contents: Buffer.from('after') });
    }
  });

  it('tells in which object the stream broke off', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 50 }), { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (objects, where) => {
          const whole = printed(objects);
          const cut = Math.floor(whole.length * where);
          const stream = new ObjectStream(pieces(whole.subarray(0, cut), []));
          let seen = 0;
          try {
            while (stream.next() !== null) seen++;
          } catch (error) {
            expect(error).toBeInstanceOf(TruncatedStream);
            expect(error).toMatchObject({ id: seen.toString(16).padStart(40, '0') });
          }
          expect(printed(objects.slice(0, seen)).length).toBeLessThanOrEqual(cut);
          expect(printed(objects.slice(0, seen + 1)).length).toBeGreaterThan(cut);
        },
      ),
    );
  });

  it('never takes contents for the header of the next object', () => {
    const contents = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.stringMatching(/^[ab0 \n]{0,400}$/).map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(
        fc.array(contents, { minLength: 2, maxLength: 6 }),
        fc.nat(),
        fc.integer({ min: 0, max: 500 }),
        (objects, which, declared) => {
          const liar = which % objects.length;
          const ids = objects.map((_, index) => index.toString(16).padStart(40, '0'));
          const whole = Buffer.concat(
            objects.flatMap((bytes, index) => [
              Buffer.from(`${ids[index] ?? ''} blob ${index === liar ? declared : bytes.length}\n`),
              bytes,
              Buffer.from('\n'),
            ]),
          );
          const stream = new ObjectStream(pieces(whole, []));
          const seen: Buffer[] = [];
          let failure: unknown = null;
          try {
            for (
              let object = stream.next(ids[0]);
              object !== null && object.type !== 'missing';
              object = stream.next(ids[seen.length])
            )
              seen.push(Buffer.from(object.contents ?? []));
          } catch (error) {
            failure = error;
          }
          if (declared === objects[liar]?.length) {
            expect(failure).toBeNull();
            expect(seen).toEqual(objects.map((bytes) => Buffer.from(bytes)));
            return;
          }
          // Found out at the liar itself, or right behind it when a line feed stood where it should end, or by what is
          // missing at the end.
          expect(
            failure instanceof DerailedStream ||
              failure instanceof TruncatedStream ||
              (failure === null && seen.length === liar + 1),
          ).toBe(true);
          expect(seen.slice(0, liar)).toEqual(objects.slice(0, liar).map((bytes) => Buffer.from(bytes)));
          expect(seen.length).toBeLessThanOrEqual(liar + 1);
        },
      ),
    );
  });
});
