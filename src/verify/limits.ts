/**
 * How gently the server is asked: requests per second, back-off between attempts, and when to stop asking at all.
 * Deterministic for a given clock; knows nothing of requests.
 */
import type { Clock } from './clock.ts';

/** At most `perSecond` requests a second in the long run, and no more than `burst` at once. */
export class RateLimit {
  readonly #clock: Clock;
  readonly #interval: number;
  readonly #burst: number;
  /** Moment at which the last granted request was due, on the monotonic clock. */
  #lastSlot = Number.NEGATIVE_INFINITY;

  /** @param perSecond more than 0. @param burst whole number from 1. */
  constructor(clock: Clock, perSecond: number, burst: number) {
    this.#clock = clock;
    this.#interval = 1000 / perSecond;
    this.#burst = burst;
  }

  /** Waits for the next free slot. Resolves early when the signal is aborted. */
  async take(signal: AbortSignal): Promise<void> {
    const now = this.#clock.monotonic();
    this.#lastSlot = Math.max(this.#lastSlot + this.#interval, now - (this.#burst - 1) * this.#interval);
    const wait = this.#lastSlot - now;
    if (wait > 0) await this.#clock.sleep(Math.ceil(wait), signal);
  }
}

/** Opens for good after so many transport failures in a row: the network is down, not one credential. */
export class CircuitBreaker {
  readonly #limit: number;
  #failures = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get open(): boolean {
    return this.#failures >= this.#limit;
  }

  failure(): void {
    this.#failures += 1;
  }

  success(): void {
    if (!this.open) this.#failures = 0;
  }
}

const BACKOFF_BASE = 500;
const BACKOFF_CAP = 8_000;

/**
 * Milliseconds to wait before attempt `attempt` (1 is the first repetition): full jitter over 0.5 s·2ⁿ up to 8 s, or what the
 * server asked for, capped alike.
 */
export function backoff(attempt: number, retryAfter: number | undefined, clock: Clock): number {
  if (retryAfter !== undefined) return Math.min(retryAfter, BACKOFF_CAP);
  return Math.round(clock.random() * Math.min(BACKOFF_CAP, BACKOFF_BASE * 2 ** attempt));
}
