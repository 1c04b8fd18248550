/** What is remembered between runs, for how long, and in what kind of file. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Verdict, Verification } from '../../src/core/types.ts';
import { VerdictCache } from '../../src/verify/cache.ts';
import { parseEndpoint } from '../../src/verify/wire/endpoint.ts';
import { verifyCredentials } from '../../src/verify/verifier.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import { accessKey, enrol, idOnly, JumpingClock, stsSet } from './made-credentials.ts';

const HOUR = 3_600_000;
let folder: string;
let path: string;
const warnings: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aksweep-cache-'));
  path = join(folder, 'state', 'verdicts.json');
  warnings.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(): VerdictCache {
  return VerdictCache.open(path, (message) => warnings.push(message), []);
}

describe('lifetimes', () => {
  it.each<[Verdict, number]>([
    ['active', HOUR],
    ['active-restricted', HOUR],
    ['inactive', HOUR],
    ['id-exists', HOUR],
    ['id-not-found', 24 * HOUR],
    ['secret-mismatch', 24 * HOUR],
    ['expired', 24 * HOUR],
    ['token-mismatch', 24 * HOUR],
  ])('%s lives for %i ms', (verdict, lifetime) => {
    const [credential, now] = [accessKey(), Date.UTC(2026, 0, 1)];
    const verification: Verification = {
      verdict,
      reason: 'Some.Code',
      requestId: 'ABCDEF01',
      checkedAt: '2026-01-01T00:00:00.000Z',
      endpoint: 'sts.aliyuncs.com',
    };
    const cache = open();
    cache.remember(credential, 'verify', 'sts.aliyuncs.com', verification, now);
    cache.save(now);
    expect(open().find(credential, 'verify', 'sts.aliyuncs.com', now + lifetime - 1)).toEqual(verification);
    expect(open().find(credential, 'verify', 'sts.aliyuncs.com', now + lifetime)).toBeNull();
  });

  it.each<Verdict>(['unknown', 'not-checked'])('%s is never kept', (verdict) => {
    const cache = open();
    cache.remember(accessKey(), 'verify', 'sts.aliyuncs.com', { verdict }, 0);
    cache.save(0);
    expect(existsSync(path)).toBe(false);
  });

  it('drops what has run out when it is written', () => {
    const now = Date.now();
    const cache = open();
    cache.remember(accessKey(), 'verify', 'h', { verdict: 'active' }, now - 2 * HOUR);
    cache.remember(accessKey(), 'verify', 'h', { verdict: 'active' }, now);
    cache.save(now);
    expect(readFileSync(path, 'utf8').match(/"until"/g)).toHaveLength(1);
  });
});

describe('names', () => {
  it('tell apart endpoint, question, kind, secret and token', () => {
    const cache = open();
    const [pair, set] = [accessKey(), stsSet()] as const;
    cache.remember(pair, 'verify', 'sts.aliyuncs.com', { verdict: 'active' }, 0);
    cache.remember(set, 'verify', 'sts.aliyuncs.com', { verdict: 'active' }, 0);
    expect(cache.find(pair, 'verify', 'sts.aliyuncs.com', 1)?.verdict).toBe('active');
    expect(cache.find(pair, 'verify', 'sts-vpc.cn-north-2-gov-1.aliyuncs.com', 1)).toBeNull();
    expect(cache.find(pair, 'probe', 'sts.aliyuncs.com', 1)).toBeNull();
    expect(cache.find(idOnly(pair.id.reveal()), 'verify', 'sts.aliyuncs.com', 1)).toBeNull();
    expect(cache.find(accessKey(pair.id.reveal()), 'verify', 'sts.aliyuncs.com', 1)).toBeNull();
    const { token: _, ...withoutToken } = set;
    expect(cache.find(withoutToken, 'verify', 'sts.aliyuncs.com', 1)).toBeNull();
  });

  it('are salted: two caches share no name', () => {
    const credential = accessKey();
    const names = [0, 1].map(() => {
      rmSync(path, { force: true });
      const cache = open();
      cache.remember(credential, 'verify', 'h', { verdict: 'active' }, Date.now());
      cache.save(Date.now());
      return /"([0-9a-f]{64})":\{"until"/.exec(readFileSync(path, 'utf8'))?.[1];
    });
    expect(names[0]).toBeDefined();
    expect(names[0]).not.toBe(names[1]);
  });
});

describe('the file', () => {
  const fill = (): void => {
    const cache = open();
    cache.remember(accessKey(), 'verify', 'h', { verdict: 'active' }, Date.now());
    cache.save(Date.now());
  };

  it.skipIf(process.platform === 'win32')(
    'is for its owner only, also when it was not before, and leaves nothing beside it',
    () => {
      fill();
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(statSync(join(folder, 'state')).mode & 0o777).toBe(0o700);
      chmodSync(path, 0o644);
      fill();
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(readdirSync(join(folder, 'state'))).toEqual(['verdicts.json']);
    },
  );

  it.each([
    ['nothing', ''],
    ['no JSON', '{"format":"aksweep-verdicts-1","salt":'],
    ['another format', '{"format":"other","salt":"","entries":{}}'],
    [
      'an unknown verdict',
      `{"format":"aksweep-verdicts-1","salt":"${'0'.repeat(64)}","entries":{"${'1'.repeat(64)}":{"until":9e15,"verification":{"verdict":"unknown"}}}}`,
    ],
    [
      'a field of the wrong type',
      `{"format":"aksweep-verdicts-1","salt":"${'0'.repeat(64)}","entries":{"${'1'.repeat(64)}":{"until":9e15,"verification":{"verdict":"active","reason":1}}}}`,
    ],
  ])('with %s in it is ignored with a warning, then written anew', (_name, content) => {
    mkdirSync(join(folder, 'state'));
    writeFileSync(path, content);
    fill();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(path);
    warnings.length = 0;
    open();
    expect(warnings).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'that came with a checkout is not believed: whoever made it may call a live key dead',
    async () => {
      const server = await StsSimulator.start();
      const key = accessKey();
      enrol(server, key);
      const endpoint = parseEndpoint(server.url);
      const forge = (now: number): void => {
        const cache = open();
        cache.remember(key, 'verify', endpoint.host, { verdict: 'id-not-found' }, now);
        cache.save(now);
      };
      const verdict = async (): Promise<Verdict | undefined> =>
        (
          await verifyCredentials([key], { endpoint, cache: open(), onWarning: (message) => warnings.push(message) })
        ).results.get(key.fingerprint)?.verdict;
      forge(Date.now());
      expect(await verdict()).toBe('id-not-found');
      chmodSync(path, 0o644);
      expect(await verdict()).toBe('active');
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toContain(path);
      rmSync(path);
      forge(Date.now() + 48 * HOUR);
      expect(await verdict()).toBe('active');
      await server.stop();
    },
  );

  it('that cannot be read or written is a warning; the verdicts are there', async () => {
    mkdirSync(path, { recursive: true });
    const server = await StsSimulator.start();
    const key = accessKey();
    enrol(server, key);
    const { results } = await verifyCredentials([key], {
      endpoint: parseEndpoint(server.url),
      cache: open(),
      onWarning: (message) => warnings.push(message),
    });
    await server.stop();
    expect(results.get(key.fingerprint)?.verdict).toBe('active');
    expect(warnings).toHaveLength(2);
  });
});

describe('with the verifier', () => {
  it('a second run asks only about what is unknown or new, and an hour later about the live one again', async () => {
    const server = await StsSimulator.start();
    const [live, dead, odd] = [accessKey(), accessKey(), accessKey()] as const;
    enrol(server, live, { principal: { kind: 'root' } });
    enrol(server, odd, { faults: { kind: 'html', times: Infinity } });
    const run = (clock: JumpingClock): ReturnType<typeof verifyCredentials> =>
      verifyCredentials([live, dead, odd], { endpoint: parseEndpoint(server.url), cache: open(), clock });
    const start = Date.now();
    const first = await run(new JumpingClock(start));
    expect(first.statistics).toMatchObject({ requests: 3, fromCache: 0 });
    const second = await run(new JumpingClock(start + 60_000));
    expect(second.statistics).toMatchObject({ requests: 1, fromCache: 2 });
    expect(second.results.get(live.fingerprint)).toEqual(first.results.get(live.fingerprint));
    expect(second.results.get(live.fingerprint)?.identity?.type).toBe('Account');
    expect(second.results.get(dead.fingerprint)?.verdict).toBe('id-not-found');
    // Without the skew that the simulator's real clock would see.
    const later = await run(new JumpingClock(start + HOUR + 1000));
    expect(later.statistics.fromCache).toBe(1);
    await server.stop();
  });

  it('a cached answer settles the other secrets of its ID', async () => {
    const server = await StsSimulator.start();
    const right = accessKey();
    enrol(server, right);
    const endpoint = parseEndpoint(server.url);
    await verifyCredentials([right], { endpoint, cache: open() });
    const other = accessKey(right.id.reveal());
    const { results, statistics } = await verifyCredentials([other, right, idOnly(right.id.reveal())], {
      endpoint,
      cache: open(),
    });
    await server.stop();
    expect(results.get(other.fingerprint)).toEqual({ verdict: 'not-checked', reason: 'other-secret-is-live' });
    expect(statistics.requests).toBe(0);
    expect(statistics.byVerdict).toEqual({ active: 1, 'not-checked': 1, 'id-exists': 1 });
  });
});
