/** A damaged repository never holds the program: it comes to its end, and two Ctrl-C end it wherever it is. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MadeRepository } from '../git/made-repository.ts';
import { aksweep, bareEnvironment, programPath } from '../e2e/program.ts';
import { randomBytes } from '../random/seeded.ts';

/** A tag on a tag whose content is none. */
function withBrokenTag(): MadeRepository {
  const repository = new MadeRepository();
  repository.commit({ f: 'text\n' });
  const store = (text: string): string =>
    repository.feed(text, 'hash-object', '-w', '-t', 'tag', '--literally', '--stdin');
  repository.git(
    'update-ref',
    'refs/tags/odd',
    store(`object ${store('garbage\n')}\ntype tag\ntag odd\ntagger T <t@x> 1600000000 +0000\n\ntagged\n`),
  );
  return repository;
}

/**
 * Loose objects whose heads are sound and whose contents are cut: git gives up on each of them, and has to be started
 * again.
 */
function withCutObjects(count: number): MadeRepository {
  const repository = new MadeRepository();
  const entries = Array.from({ length: count }, (_, index) => {
    const id = randomBytes(20);
    const file = join(repository.folder, '.git/objects', id.toString('hex', 0, 1), id.toString('hex', 1));
    mkdirSync(dirname(file), { recursive: true });
    const whole = deflateSync(Buffer.concat([Buffer.from('blob 4000\0'), randomBytes(4000)]));
    writeFileSync(file, whole.subarray(0, 2000));
    return Buffer.concat([Buffer.from(`100644 f${String(index).padStart(6, '0')}\0`), id]);
  });
  const tree = repository.feed(Buffer.concat(entries), 'hash-object', '-w', '-t', 'tree', '--literally', '--stdin');
  repository.git('update-ref', 'refs/heads/main', repository.git('commit-tree', '-m', 'x', tree));
  return repository;
}

describe('a damaged repository', () => {
  for (const reader of ['auto', 'pack', 'cat-file']) {
    it(`with a tag on a tag that is none comes to its end (${reader})`, { timeout: 60_000 }, () => {
      const run = aksweep(['git', withBrokenTag().folder, '--git-reader', reader, '--format', 'json']);
      expect(run.status).toBe(2);
      expect(JSON.parse(run.stdout)).toMatchObject({ skipped: [{ path: 'refs/tags/odd', incomplete: true }] });
    });
  }

  it('with thousands of objects on which git gives up ends at two Ctrl-C', { timeout: 120_000 }, async () => {
    const repository = withCutObjects(3000);
    const child = spawn(process.execPath, [programPath(), 'git', repository.folder, '--git-reader', 'cat-file'], {
      env: bareEnvironment(),
      stdio: 'ignore',
    });
    const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
      child.once('exit', (code, signal) => resolve(signal ?? code)),
    );
    // It works on them for minutes.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
    const again = setInterval(() => child.kill('SIGINT'), 200);
    const limit = setTimeout(() => child.kill('SIGKILL'), 30_000);
    const how = await ended;
    clearInterval(again);
    clearTimeout(limit);
    expect([130, 'SIGINT']).toContain(how);
  });
});
