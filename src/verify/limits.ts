/**
 * How gently the server is asked: requests per second, back-off between attempts, and when to stop asking at all.
 * Deterministic for a given clock; knows nothing of requests.
 */
import type { Clock } from './clock.ts';

/**
 * One request every 1/`perSecond` s at the soonest, from the first one on: nothing is saved up, so that no second has
 * more.
 */
export class RateLimit {
  readonly #clock: Clock;
  readonly #interval: number;
  /** Moment from which the next request may go, on the monotonic clock. */
  #next = Number.NEGATIVE_INFINITY;

  /** @param perSecond more than 0. */
  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock;
    this.#interval = 1000 / perSecond;
  }

  /** Waits for the next free slot. Resolves early when the signal is aborted. */
  async take(signal: AbortSignal): Promise<void> {
    const slot = Math.max(this.#next, this.#clock.monotonic());
    this.#next = slot + this.#interval;
    // A timer may come a little early.
    for (
      let wait = slot - this.#clock.monotonic();
      wait > 0 && !signal.aborted;
      wait = slot - this.#clock.monotonic()
    ) {
      await this.#clock.sleep(Math.ceil(wait), signal);
    }
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
 * Milliseconds to wait before attempt `attempt` (1 is the first repetition): full jitter over 0.5 s·2ⁿ up to 8 s, or
 * what the server asked for, capped alike.
 */
export function backoff(attempt: number, retryAfter: number | undefined, clock: Clock): number {
  if (retryAfter !== undefined) return Math.min(retryAfter, BACKOFF_CAP);
  return Math.round(clock.random() * Math.min(BACKOFF_CAP, BACKOFF_BASE * 2 ** attempt));
}
