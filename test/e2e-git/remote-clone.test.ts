/**
 * `aksweep git URL` as other programs of the machine see it: argument lists while it works, what is left when it ends.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../git/made-repository.ts';
import { HookedRepository, newLeak } from './hooked-repository.ts';
import { programsIn, runHostile } from './hostile-run.ts';

const LIMIT = 30_000;
const USER = 'robot';
const TOKEN = 'canary-token-5f0c7d1e9b';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Serves a repository's files (git's "dumb" protocol) to whoever knows the password. */
function servingFiles(folder: string, delay: number, seen: string[]): Server {
  return createServer((request, response) => {
    const { authorization } = request.headers;
    seen.push(authorization ?? '');
    if (authorization !== `Basic ${Buffer.from(`${USER}:${TOKEN}`).toString('base64')}`) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end();
      return;
    }
    const file = join(folder, new URL(request.url ?? '', 'http://x').pathname.replace('/x.git', ''));
    setTimeout(() => {
      if (existsSync(file)) createReadStream(file).pipe(response);
      else response.writeHead(404).end();
    }, delay);
  });
}

function bareRepository(): { readonly folder: string; readonly values: readonly string[] } {
  const leak = newLeak();
  const repository = new HookedRepository(temporaryFolder());
  repository.commit({ 'app.yml': leak.text });
  const folder = join(temporaryFolder(), 'x.git');
  spawnSync('git', ['clone', '-q', '--bare', repository.folder, folder]);
  spawnSync('git', ['update-server-info'], { cwd: folder });
  return { folder, values: leak.values };
}

/** Command lines of all processes but one that hold a text. */
function argumentsWith(text: string, except: number): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== except)
    .flatMap((id) => {
      try {
        const line = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        return line.includes(text) ? [line.replaceAll('\0', ' ')] : [];
      } catch {
        return [];
      }
    });
}

/** A place for temporary files of its own, and what is in it. */
function temporaryPlace(): { readonly path: string; readonly entries: () => readonly string[] } {
  const path = join(temporaryFolder(), 'tmp');
  mkdirSync(path);
  return { path, entries: () => readdirSync(path) };
}

describe.skipIf(platform() !== 'linux')('aksweep git URL', () => {
  it('has the token of an address in no argument list while it clones', async () => {
    const { folder, values } = bareRepository();
    const requests: string[] = [];
    const port = await listen(servingFiles(folder, 30, requests));
    const place = temporaryPlace();
    const seen = new Set<string>();
    let own = 0;
    const poll = setInterval(() => {
      for (const line of argumentsWith(TOKEN, own)) seen.add(line);
      if (own !== 0)
        for (const line of programsIn(place.path).values())
          seen.add(line.includes('git-remote-http') ? 'the helper' : 'git');
    }, 5);
    const run = await runHostile(['git', `http://${USER}:${TOKEN}@127.0.0.1:${port}/x.git`], {
      folder: place.path,
      cwd: temporaryFolder(),
      environment: { TMPDIR: place.path },
      limit: LIMIT,
      started: (id) => (own = id),
    });
    clearInterval(poll);
    expect(run.status, run.output).toBe(1);
    expect(run.output).not.toContain(TOKEN);
    for (const value of values) expect(run.output).not.toContain(value);
    expect([...seen].toSorted()).toEqual(['git', 'the helper']);
    expect(requests.filter((header) => header !== '').length).toBeGreaterThan(2);
    expect(place.entries()).toEqual([]);
  });

  it('does not give the token to a server to which it is redirected', async () => {
    const given: string[] = [];
    const other = await listen(
      createServer((request, response) => {
        given.push(JSON.stringify(request.headers));
        response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end();
      }),
    );
    const first = await listen(
      createServer((request, response) => {
        if (request.headers.authorization === undefined)
          response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end();
        else response.writeHead(302, { Location: `http://127.0.0.1:${other}${request.url ?? ''}` }).end();
      }),
    );
    const place = temporaryPlace();
    const run = await runHostile(['git', `http://${USER}:${TOKEN}@127.0.0.1:${first}/x.git`], {
      folder: place.path,
      cwd: temporaryFolder(),
      environment: { TMPDIR: place.path },
      limit: LIMIT,
    });
    expect(run.status).toBe(2);
    expect(run.output).toContain('cannot clone');
    expect(given.length).toBeGreaterThan(0);
    expect(given.join('\n')).not.toMatch(new RegExp(`${TOKEN}|${Buffer.from(`${USER}:${TOKEN}`).toString('base64')}`));
  });

  it.each([
    `https://u:a/${TOKEN}@h`,
    `user:${TOKEN}@host.invalid:x`,
    `https://user:${TOKEN}@host.invalid/x?private_token=${TOKEN}`,
    `u:${TOKEN}@host.invalid`,
    `ssh://user:${TOKEN}@host.invalid/x`,
    `https:/user:${TOKEN}@host.invalid/x`,
  ])('shows nothing of what is wrong with %s', async (address) => {
    const place = temporaryPlace();
    const run = await runHostile(['git', address], {
      folder: place.path,
      cwd: temporaryFolder(),
      environment: { TMPDIR: place.path },
      limit: LIMIT,
    });
    expect(run.status, run.output).toBe(2);
    expect(run.output).not.toContain(TOKEN);
    expect(place.entries()).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leaves neither clone nor fetch behind after %s',
    async (signal) => {
      let asked = 0;
      // It takes the question and never answers.
      const port = await listen(createServer(() => (asked += 1)));
      const place = temporaryPlace();
      let running = 0;
      const run = await runHostile(['git', `http://${USER}:${TOKEN}@127.0.0.1:${port}/x.git`], {
        folder: place.path,
        cwd: temporaryFolder(),
        environment: { TMPDIR: place.path },
        limit: LIMIT,
        started: (id) => {
          const waiting = setInterval(() => {
            if (asked === 0) return;
            clearInterval(waiting);
            running = programsIn(place.path).size;
            process.kill(id, signal);
          }, 20);
        },
      });
      expect(running).toBeGreaterThan(0);
      expect(run.status, run.output).not.toBe(124);
      expect(run.left).toEqual([]);
      expect(place.entries()).toEqual([]);
    },
  );
});
