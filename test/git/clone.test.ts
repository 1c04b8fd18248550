import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import { UserError } from '../../src/core/errors.ts';
import { cloneTemporarily } from '../../src/git/repository/clone.ts';
import { scanHistory } from '../../src/git/history/history.ts';
import { openRepository } from '../../src/git/repository/porcelain.ts';
import { CanaryScanner, newCanary } from './canary-scanner.ts';
import { gitEnvironment, MadeRepository } from './made-repository.ts';

function clones(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('aksweep-clone-'));
}

describe('cloneTemporarily', () => {
  let server: Server;
  let port = 0;
  const requests: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      requests.push(`${request.url ?? ''} ${request.headers.authorization ?? ''}`);
      // The first answer asks for the credentials of the address; git then sends them and is refused.
      response
        .writeHead(request.headers.authorization === undefined ? 401 : 403, { 'WWW-Authenticate': 'Basic realm="x"' })
        .end('no');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('brings every ref, and takes itself away', async () => {
    const origin = new MadeRepository();
    const value = newCanary();
    const commit = origin.commit({ f: `${value}\n` });
    origin.git('update-ref', 'refs/pull/7/head', commit);
    origin.git('switch', '-q', '-c', 'trunk');
    const clone = await cloneTemporarily(`file://${origin.folder}`, gitEnvironment());
    const result = await scanHistory(
      openRepository(clone.folder, gitEnvironment()),
      {},
      new CanaryScanner(),
      new Diagnostics(),
    );
    expect(result.occurrences).toMatchObject([
      { origin: { path: 'f', inHead: true, refs: ['refs/heads/trunk', 'refs/heads/main', 'refs/pull/7/head'] } },
    ]);
    clone.remove();
    clone.remove();
    expect(existsSync(clone.folder)).toBe(false);
  });

  it('brings a SHA-256 repository', async () => {
    const origin = new MadeRepository(undefined, ['--object-format=sha256']);
    const commit = origin.commit({ f: `${newCanary()}\n` });
    const clone = await cloneTemporarily(`file://${origin.folder}`, gitEnvironment());
    const result = await scanHistory(
      openRepository(clone.folder, gitEnvironment()),
      {},
      new CanaryScanner(),
      new Diagnostics(),
    );
    expect(result.occurrences).toMatchObject([{ origin: { commit } }]);
    clone.remove();
  });

  it('never shows the credentials of an address, and leaves nothing behind', async () => {
    const before = clones();
    const failure = await cloneTemporarily(`http://somebody:pass-word@127.0.0.1:${port}/x.git`, gitEnvironment()).catch(
      (error: unknown) => error,
    );
    if (!(failure instanceof UserError)) throw new Error('no UserError');
    expect(requests.some((line) => line.includes(Buffer.from('somebody:pass-word').toString('base64')))).toBe(true);
    const shown = JSON.stringify([failure.message, failure.hint, failure.stack, String(failure.cause)]);
    for (const secret of ['somebody', 'pass-word', 'query-word']) expect(shown).not.toContain(secret);
    expect(shown).toContain('127.0.0.1');
    expect(clones()).toEqual(before);
  });

  it('refuses what would run a program', async () => {
    for (const address of ['ext::sh -c true', '--upload-pack=true', '-x', '']) {
      await expect(cloneTemporarily(address, gitEnvironment())).rejects.toThrow(/not the address/);
    }
  });

  it.runIf(existsSync('/proc/self/task'))('gives up by itself on a server that falls silent', async () => {
    const controller = new AbortController();
    const commands: string[] = [];
    const silent = createServer(() => {
      for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        try {
          const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
          if (command.startsWith('git --no-pager') && command.includes(' fetch ')) commands.push(command);
        } catch {
          // It has ended meanwhile.
        }
      }
      controller.abort();
    });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/x.git`;
    await expect(cloneTemporarily(address, gitEnvironment(), controller.signal)).rejects.toThrow();
    silent.closeAllConnections();
    silent.close();
    expect(commands.filter((command) => command.includes(' -c http.lowSpeedTime=300 '))).not.toEqual([]);
  });

  it('can be interrupted', async () => {
    const before = clones();
    const controller = new AbortController();
    const silent = createServer(() => controller.abort());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/x.git`;
    await expect(cloneTemporarily(address, gitEnvironment(), controller.signal)).rejects.toThrow();
    silent.closeAllConnections();
    silent.close();
    expect(clones()).toEqual(before);
  });
});
