/**
 * Keeps a long synchronous run polite: from time to time it lets the event loop turn (signals, timers), looks whether
 * the run was interrupted or its time is over, and reports progress. Knows nothing of git.
 */
import { setImmediate } from 'node:timers/promises';
import { monotonic } from '../../core/clock.ts';

/** The run ended before its work: by the user (`interrupted`) or because its time budget is used up (`out-of-time`). */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly reason: 'interrupted' | 'out-of-time';

  constructor(reason: 'interrupted' | 'out-of-time') {
    super(reason === 'interrupted' ? 'interrupted' : 'the time budget is used up');
    this.reason = reason;
  }
}

export interface Progress {
  /** `list` finds objects, `read` scans them, `attribute` looks for the commits of what was found. */
  readonly phase: 'list' | 'read' | 'attribute';
  /** Objects (list, read) or commits (attribute) done so far, and in all when known. */
  readonly done: number;
  readonly total: number | null;
  /** Bytes scanned so far. */
  readonly bytes: number;
  /** Bytes to scan in all; null when not known. */
  readonly totalBytes: number | null;
  /** Milliseconds since the run started. */
  readonly elapsed: number;
}

export interface PaceSettings {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds the run may take, from the construction of the pace on. */
  readonly budget?: number | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Milliseconds, monotonic. */
  readonly clock?: () => number;
}

/** Milliseconds that it may still take, after an interruption, to attribute what was found. */
export const LAST_BUDGET = 10_000;

const INTERVAL = 50;
const AT_ONCE = Promise.resolve();

export class Pace {
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ((progress: Progress) => void) | undefined;
  readonly #clock: () => number;
  readonly #startedAt: number;
  readonly #deadline: number;
  #nextRest: number;
  #phase: Progress['phase'] = 'list';
  #done = 0;
  #total: number | null = null;
  #bytes = 0;
  #totalBytes: number | null = null;

  constructor(settings: PaceSettings = {}) {
    this.#signal = settings.signal;
    this.#onProgress = settings.onProgress;
    this.#clock = settings.clock ?? monotonic;
    this.#startedAt = this.#clock();
    this.#deadline = this.#startedAt + (settings.budget ?? Number.POSITIVE_INFINITY);
    this.#nextRest = this.#startedAt + INTERVAL;
  }

  /** Begins a phase with its own count. */
  begin(phase: Progress['phase'], total: number | null, totalBytes: number | null = null): void {
    this.#phase = phase;
    this.#done = 0;
    this.#total = total;
    if (totalBytes !== null) this.#totalBytes = this.#bytes + totalBytes;
  }

  /** One more object or commit is done, or `count` of them. */
  step(bytes = 0, count = 1): void {
    this.#done += count;
    this.#bytes += bytes;
  }

  /** Whether `rest` should be called now; cheap enough for every object. */
  due(): boolean {
    return this.#clock() >= this.#nextRest;
  }

  /**
   * To be awaited after each item of work that is done in halves: the other half goes on. Rests when it is time.
   * @throws Interrupted
   */
  giveWay(): Promise<void> {
    return this.due() ? this.rest() : AT_ONCE;
  }

  /** Reports progress and lets the event loop turn. @throws Interrupted */
  async rest(): Promise<void> {
    this.#onProgress?.({
      phase: this.#phase,
      done: this.#done,
      total: this.#total,
      bytes: this.#bytes,
      totalBytes: this.#totalBytes,
      elapsed: this.#clock() - this.#startedAt,
    });
    await setImmediate();
    this.check();
    this.#nextRest = this.#clock() + INTERVAL;
  }

  /** Aborts when the user interrupts the run. */
  get signal(): AbortSignal | undefined {
    return this.#signal;
  }

  /** Whole milliseconds until the budget is used up, at least 1; undefined without a budget. */
  remaining(): number | undefined {
    return this.#deadline === Number.POSITIVE_INFINITY
      ? undefined
      : Math.max(1, Math.ceil(this.#deadline - this.#clock()));
  }

  /** @throws Interrupted when the run must end. */
  check(): void {
    if (this.#signal?.aborted === true) throw new Interrupted('interrupted');
    if (this.#clock() > this.#deadline) throw new Interrupted('out-of-time');
  }
}
