/**
 * Inflate and deltas on a pack that git itself wrote. The pack is read here in the plainest way; the real reader is not
 * in this room.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StepKernel, SAVED_HIT_BYTES } from './step-kernel.ts';
import { seededRandom, structuredBytes } from './random-bytes.ts';
import { typicalLiterals } from './literal-sets.ts';

let folder = '';

function git(...args: string[]): Buffer {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    env,
    maxBuffer: 1 << 28,
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-pack-'));
  git('init', '-q');
  const random = seededRandom(20);
  const files = Array.from({ length: 6 }, (_, i) =>
    Buffer.from(structuredBytes(random, 2000 * (i + 1) ** 2)).toString('latin1'),
  );
  const words = ['aliyun', 'SECRET', 'access', 'sk-', 'oauth_', 'xUQU', 'the rest of a line\n', 'LTAI'];
  mkdirSync(join(folder, 'files'));
  for (let version = 0; version < 25; version++) {
    files.forEach((content, i) => {
      // A few edits: text goes in, text goes out, text moves.
      const at = Math.floor(random() * content.length);
      const to = Math.floor(random() * content.length);
      const cut = Math.floor(random() * 80);
      files[i] =
        content.slice(0, at) +
        words[Math.floor(random() * words.length)] +
        content.slice(at + cut) +
        content.slice(to, to + cut);
      writeFileSync(join(folder, 'files', `${i}.bin`), files[i] as string, 'latin1');
    });
    git('add', '.');
    git('commit', '-q', '-m', `version ${version}`);
  }
  git('repack', '-a', '-d', '-f', '-q', '--depth=50', '--window=20');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a pack written by git', () => {
  it('gives every object that git gives, and the hits of a whole search', () => {
    const [name] = readdirSync(join(folder, '.git/objects/pack')).filter((file) => file.endsWith('.pack'));
    const pack = readFileSync(join(folder, '.git/objects/pack', name as string));
    const kernel = new StepKernel(typicalLiterals(), 8 << 20);
    kernel.input.set(pack);
    const objects = new Map(
      git('verify-pack', '-v', join(folder, '.git/objects/pack', name as string))
        .toString()
        .split('\n')
        .flatMap((line) => /^([0-9a-f]{40}) (\w+) +\d+ (\d+) (\d+)/.exec(line) ?? [])
        .reduce<string[][]>((rows, field, i) => (i % 5 ? rows.at(-1)?.push(field) : rows.push([]), rows), [])
        .map(
          ([id, type, packed, offset]) => [Number(offset), { id: id as string, type, packed: Number(packed) }] as const,
        ),
    );
    expect(objects.size).toBeGreaterThan(150);

    // Layout of the input: pack, base, delta, output, hits.
    const base = 2 << 20;
    const deltaAt = 3 << 20;
    const output = 4 << 20;
    const hitsAt = 5 << 20;
    const done = new Map<number, { bytes: Uint8Array; hits: Uint8Array }>();
    let deltas = 0;
    const content = (offset: number): { bytes: Uint8Array; hits: Uint8Array } => {
      const known = done.get(offset);
      if (known) return known;
      const object = objects.get(offset);
      if (!object) throw new Error(`no object at ${offset}`);
      let at = offset;
      let byte = pack[at++] as number;
      const type = (byte >> 4) & 7;
      let size = byte & 15;
      for (let shift = 4; byte & 128; shift += 7) size |= ((byte = pack[at++] as number) & 127) << shift;
      const end = offset + object.packed;
      let made: number;
      if (type === 6) {
        byte = pack[at++] as number;
        let back = byte & 127;
        while (byte & 128) back = ((back + 1) << 7) | ((byte = pack[at++] as number) & 127);
        const from = content(offset - back);
        kernel.input.set(from.bytes, base);
        kernel.input.set(from.hits, hitsAt);
        expect(kernel.inflate(at, end, deltaAt, size, size + 300, true)).toBe(size);
        made = kernel.applyDelta(
          { base, baseSize: from.bytes.length, delta: deltaAt, deltaSize: size, output, limit: 1 << 20, room: 1 << 20 },
          { at: hitsAt, count: from.hits.length / SAVED_HIT_BYTES },
        );
        deltas++;
      } else {
        made = kernel.inflate(at, end, output, size, size, true);
        expect(made).toBe(size);
        kernel.searchBlob(output, made);
      }
      if (type !== 6) expect(kernel.consumed).toBe(end - at);
      expect(made).toBeGreaterThanOrEqual(0);
      const bytes = kernel.input.slice(output, output + made);
      const saved = kernel.saveHits(hitsAt);
      const hits = kernel.input.slice(saved.at, saved.at + SAVED_HIT_BYTES * saved.count);
      kernel.searchBlob(output, made);
      kernel.saveHits(hitsAt);
      expect(Buffer.compare(kernel.input.subarray(hitsAt, hitsAt + SAVED_HIT_BYTES * kernel.hitCount), hits)).toBe(0);
      const result = { bytes, hits };
      done.set(offset, result);
      return result;
    };

    const expected = execFileSync('git', ['-C', folder, 'cat-file', '--batch'], {
      input: [...objects.values()].map(({ id }) => `${id}\n`).join(''),
      maxBuffer: 1 << 28,
    });
    let at = 0;
    let hits = 0;
    for (const [offset, { id }] of objects) {
      const line = expected.subarray(at, expected.indexOf(10, at)).toString();
      const size = Number(line.split(' ')[2]);
      at += line.length + 1;
      expect(line.startsWith(id)).toBe(true);
      expect(Buffer.compare(content(offset).bytes, expected.subarray(at, at + size)), line).toBe(0);
      hits += content(offset).hits.length / SAVED_HIT_BYTES;
      at += size + 1;
    }
    expect(deltas).toBeGreaterThan(100);
    expect(hits).toBeGreaterThan(1000);
  });
});
