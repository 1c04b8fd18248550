/** Rate, back-off and circuit breaker, on a clock that jumps. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, CircuitBreaker, RateLimit } from '../../src/verify/limits.ts';
import { SYSTEM_CLOCK } from '../../src/verify/clock.ts';
import { parseEndpoint } from '../../src/verify/wire/endpoint.ts';
import { verifyCredentials } from '../../src/verify/verifier.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import { accessKey, JumpingClock } from './made-credentials.ts';

const NEVER = new AbortController().signal;

/** Moments at which requests were granted, ms. */
async function grants(clock: JumpingClock, limit: RateLimit, pauses: readonly number[]): Promise<number[]> {
  const times: number[] = [];
  for (const pause of pauses) {
    if (pause > 0) await clock.sleep(pause, NEVER);
    await limit.take(NEVER);
    times.push(clock.monotonic());
  }
  return times;
}

describe('RateLimit', () => {
  it('spaces requests evenly from the first one on', async () => {
    const clock = new JumpingClock();
    const times = await grants(
      clock,
      new RateLimit(clock, 5),
      Array.from({ length: 10 }, () => 0),
    );
    expect(times).toEqual([0, 200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800]);
  });

  it('never grants more than the rate in any second, whatever the pauses', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 10 }),
        async (pauses, perSecond) => {
          const clock = new JumpingClock();
          const times = await grants(clock, new RateLimit(clock, perSecond), pauses);
          for (let first = 0; first < times.length; first++) {
            for (let last = first; last < times.length; last++) {
              if ((times[last] ?? 0) - (times[first] ?? 0) < 1000 - 1e-9)
                expect(last - first + 1).toBeLessThanOrEqual(perSecond);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('saves nothing up while nothing is asked', async () => {
    const clock = new JumpingClock();
    const limit = new RateLimit(clock, 5);
    await clock.sleep(3_600_000, NEVER);
    const times = await grants(clock, limit, [0, 0, 0, 0, 0, 0]);
    expect(times.map((time) => time - 3_600_000)).toEqual([0, 200, 400, 600, 800, 1000]);
  });

  it('waits on when a timer comes early', async () => {
    const clock = new JumpingClock();
    const early = {
      ...clock,
      wallTime: () => clock.wallTime(),
      monotonic: () => clock.monotonic(),
      random: () => 0,
      sleep: (milliseconds: number, signal: AbortSignal) => clock.sleep(Math.max(1, milliseconds - 1), signal),
    };
    const limit = new RateLimit(early, 5);
    await limit.take(NEVER);
    await limit.take(NEVER);
    expect(clock.monotonic()).toBeGreaterThanOrEqual(200);
  });

  it('does not hold up who was interrupted', async () => {
    const limit = new RateLimit(SYSTEM_CLOCK, 0.0001);
    const controller = new AbortController();
    await limit.take(controller.signal);
    const waiting = limit.take(controller.signal);
    controller.abort();
    await waiting;
    await limit.take(AbortSignal.abort());
  });
});

describe('the verifier', () => {
  it('keeps to the documented rate from the first second on', async () => {
    const server = await StsSimulator.start();
    const clock = new JumpingClock();
    const outcome = await verifyCredentials(
      Array.from({ length: 16 }, () => accessKey()),
      { endpoint: parseEndpoint(server.url), clock },
    );
    await server.stop();
    expect(readFileSync('docs/verification.md', 'utf8')).toContain(
      'one every 200 ms at the soonest (5 a second, from the first on)',
    );
    expect(outcome.statistics.requests).toBe(16);
    expect(clock.monotonic()).toBe(15 * 200);
  });
});

describe('backoff', () => {
  it('is full jitter below 0.5 s·2ⁿ and below 8 s', () => {
    const top = new JumpingClock(0, () => 0.999999);
    expect([1, 2, 3, 4, 5, 9].map((attempt) => backoff(attempt, undefined, top))).toEqual([
      1000, 2000, 4000, 8000, 8000, 8000,
    ]);
    expect(backoff(3, undefined, new JumpingClock(0, () => 0))).toBe(0);
  });

  it('does as the server says, up to 8 s', () => {
    expect(backoff(1, 250, SYSTEM_CLOCK)).toBe(250);
    expect(backoff(1, 999_999_999, SYSTEM_CLOCK)).toBe(8000);
  });
});

describe('CircuitBreaker', () => {
  it('opens after so many failures in a row, and stays open', () => {
    const breaker = new CircuitBreaker(3);
    breaker.failure();
    breaker.failure();
    breaker.success();
    breaker.failure();
    breaker.failure();
    expect(breaker.open).toBe(false);
    breaker.failure();
    expect(breaker.open).toBe(true);
    breaker.success();
    expect(breaker.open).toBe(true);
  });
});
