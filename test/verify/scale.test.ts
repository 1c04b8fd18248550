/** A thousand credentials: within the rate and the concurrency, in bounded memory, and ended at once by Ctrl-C. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM_CLOCK } from '../../src/verify/clock.ts';
import { parseEndpoint } from '../../src/verify/wire/endpoint.ts';
import { verifyCredentials } from '../../src/verify/verifier.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import { accessKey, enrol, JumpingClock } from './made-credentials.ts';

const PADDING = 60_000;

let server: StsSimulator;
beforeEach(async () => {
  server = await StsSimulator.start();
});
afterEach(() => server.stop());

/**
 * Arrivals in any second are at most the grants of that second (rate, and the burst saved up before) plus what was on
 * its way when it began (concurrency). That holds whatever the machine does.
 */
function expectWithinRate(arrivals: readonly number[], perSecond: number, concurrency: number): void {
  let first = 0;
  arrivals.forEach((at, index) => {
    while (at - (arrivals[first] ?? at) >= 1000) first += 1;
    expect(index - first + 1).toBeLessThanOrEqual(perSecond * 2 + concurrency);
  });
}

function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Bytes that are still referenced. Buffers are freed a moment after the collection that found them dead, hence twice.
 */
async function heldMemory(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc !== 'function') throw new Error('no garbage collector to call');
  for (let pass = 0; pass < 2; pass++) {
    await tick();
    gc();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe('1,000 distinct credentials', () => {
  it("keep to 5 requests a second and 4 at once, with the verifier's own settings", async () => {
    const clock = new JumpingClock();
    server.options = { now: () => clock.wallTime(), delay: 1 };
    const keys = Array.from({ length: 1000 }, () => accessKey());
    keys.forEach((key, index) => {
      if (index % 3 !== 0) enrol(server, key, index % 50 === 1 ? { throttle: 1, retryAfter: 700 } : {});
    });
    const { results, statistics } = await verifyCredentials(keys, { endpoint: parseEndpoint(server.url), clock });
    expect(results.size).toBe(1000);
    expect(statistics.byVerdict).toEqual({ active: 666, 'id-not-found': 334 });
    expect(server.requests).toHaveLength(statistics.requests);
    expect(server.maxInFlight).toBeLessThanOrEqual(4);
    expect(server.maxInFlightPerId).toBe(1);
    expect(server.connections).toBeLessThanOrEqual(8);
    const arrivals = server.requests.map(({ at }) => at);
    expectWithinRate(arrivals, 5, 4);
    expect((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)).toBeGreaterThanOrEqual((statistics.requests - 5 - 4) * 200);
  });

  it('leave nothing behind of 60 MB of answers while they are asked', async () => {
    server.options = { padding: PADDING };
    const keys = Array.from({ length: 1000 }, () => accessKey());
    for (const key of keys) enrol(server, key);
    const samples: number[] = [];
    const before = await heldMemory();
    const verification = verifyCredentials(keys, {
      endpoint: parseEndpoint(server.url),
      clock: new JumpingClock(),
      requestsPerSecond: 1000,
    });
    for (const count of [200, 400, 600, 800]) {
      while (server.requests.length < count) await tick();
      samples.push(await heldMemory());
    }
    expect((await verification).statistics.byVerdict).toEqual({ active: 1000 });
    samples.push(await heldMemory());
    for (const sample of samples) expect(sample - before).toBeLessThan((1000 * PADDING) / 3);
  });

  it('end at once with what is known so far', async () => {
    const keys = Array.from({ length: 1000 }, () => accessKey());
    const controller = new AbortController();
    const watch = setInterval(() => {
      if (server.requests.length >= 100) controller.abort();
    }, 1);
    const { results, statistics, interrupted } = await verifyCredentials(keys, {
      endpoint: parseEndpoint(server.url),
      clock: new JumpingClock(),
      signal: controller.signal,
    });
    clearInterval(watch);
    expect(interrupted).toBe(true);
    expect(results.size).toBe(1000);
    expect(statistics.byVerdict['id-not-found']).toBeGreaterThanOrEqual(90);
    expect(statistics.byVerdict['not-checked']).toBeGreaterThan(0);
    expect(statistics.requests).toBeLessThan(1000);
  });
});

describe('60 distinct credentials in real time', () => {
  it('keep to 50 requests a second and 3 at once', async () => {
    server.options = { delay: 3, now: () => performance.timeOrigin + performance.now() };
    const keys = Array.from({ length: 60 }, () => accessKey());
    for (const key of keys) enrol(server, key);
    const { statistics } = await verifyCredentials(keys, {
      endpoint: parseEndpoint(server.url),
      clock: SYSTEM_CLOCK,
      requestsPerSecond: 50,
      concurrency: 3,
    });
    expect(statistics).toMatchObject({ requests: 60, byVerdict: { active: 60 } });
    expect(server.maxInFlight).toBeLessThanOrEqual(3);
    expectWithinRate(
      server.requests.map(({ at }) => at),
      50,
      3,
    );
  });
});
