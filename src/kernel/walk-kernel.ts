/**
 * Makes objects in the kernel, many with one call: the caller writes a plan of streams and deltas, the kernel makes one
 * object after the other, keeps bases as long as deltas hang on them, looks for literals, and stops where the caller
 * has to look. Not re-entrant. Knows no pack format: where streams lie and what is made from what is the caller's to
 * say.
 */
import type { Literal } from './literal-tables.ts';
import { PackKernel } from './pack-kernel.ts';

/** Steps of one plan, and words (i32) of a step. */
export const PLAN_STEPS = 2048;
export const STEP_WORDS = 12;

/**
 * Words of a step. Offsets count from the start of `input`: `head` and `stream` are where the bytes under `checksum`
 * (CRC-32) and the zlib stream begin, `end` is where nothing of it is left; `size` is what it inflates to. `base` is
 * the frame that holds the base, -1 for a whole object; `frame` the one that the object goes to while deltas hang on
 * it, else -1. `first` and `second` are the answer: segments and own entries of trees that wait after this one
 * (tree-kernel.ts), or a commit's size and the offset of its message. `mine` is the caller's.
 */
export const STEP = {
  head: 0,
  stream: 1,
  end: 2,
  size: 3,
  checksum: 4,
  base: 5,
  frame: 6,
  flags: 7,
  first: 8,
  second: 9,
  mine: 10,
} as const;

/** Bases that are kept at a time. */
export const FRAMES = 64;

export const STEP_FLAGS = {
  /** The last delta of its base. */
  lastOfBase: 1,
  /** Head and stream must agree with the checksum. */
  prove: 2,
  /** The compressed bytes lie where `takeStream` gave room. */
  freeStream: 4,
  count: 8,
  /** Shown in any case. */
  show: 16,
  readTree: 32,
  /** A tree that was read before: what it holds is dropped. */
  knownTree: 64,
  /** Literals are looked for. */
  find: 128,
  /** Shown when literals stand where a match may be, or when it may be packed (core/packed-format.ts); goes with `find`. */
  showHits: 256,
  readCommit: 512,
} as const;

/** Why a walk stopped; below 0 an error of kernel-errors.ts or READ_ERRORS, 0 for an object that does not fit. */
export const STOPS = { done: 1, look: 2, take: 3, pause: 4 } as const;
const BAD_PLAN = -40;

export class WalkKernel extends PackKernel {
  /** The plan: STEP_WORDS for each step. The caller writes it before `walkPlan`. */
  readonly plan: Int32Array;
  readonly #planAt: number;
  #at = 0;
  #size = 0;

  /** @param room bytes for the caller. @param more bytes behind them for a kernel that extends this one. */
  constructor(literals: readonly Literal[], room: number, hitCapacity: number, more = 0) {
    const planAt = (room + more + 79) & ~15;
    const planBytes = PLAN_STEPS * STEP_WORDS * 4;
    super(literals, planAt + planBytes, hitCapacity);
    this.#planAt = planAt;
    this.plan = new Int32Array(this.input.buffer, this.inputAt + planAt, PLAN_STEPS * STEP_WORDS);
  }

  /** Starts a walk: compressed bytes lie in input[streams, arena), the kernel puts objects into input[arena, end). */
  protected configureWalk(streams: number, arena: number, end: number, largestTree: number, mostWaiting: number): void {
    this.checkRange(streams, arena);
    this.checkRange(arena, end);
    const from = this.inputAt;
    this.exports.configureWalk(
      from + this.#planAt,
      from,
      from + streams,
      from + arena,
      from + end,
      largestTree,
      mostWaiting,
    );
  }

  /** As `configureWalk`, for objects that are no trees. */
  startWalk(streams: number, arena: number, end: number): void {
    this.configureWalk(streams, arena, end, 0, 0);
  }

  /** Room for a stream that is larger than the area for streams; its step has `freeStream`. -1 when there is none. */
  takeStream(bytes: number): number {
    return this.exports.takeStream(bytes);
  }

  /**
   * Makes the objects of steps `first` to before `last`. @returns where it stopped; `stop` says why. After `look` and
   * after an object that could not be made go on with the next step, else with this one.
   * @throws RangeError when the plan does not hold together.
   */
  walkPlan(first: number, last: number): number {
    if (!(first >= 0 && first <= last && last <= PLAN_STEPS)) throw new RangeError('not a part of the plan');
    const at = this.exports.walkObjects(first, last);
    if (this.stop === BAD_PLAN) throw new RangeError(`step ${at} of the plan leads nowhere`);
    if (this.stop === STOPS.look) {
      this.#at = this.exports.walkAt() - this.inputAt;
      this.#size = this.exports.walkSize();
      this.setHits(this.exports.walkHits(), this.exports.walkOpenHits(), this.exports.walkHitsComplete() !== 0);
    }
    return at;
  }

  get stop(): number {
    return this.exports.walkStop();
  }

  /** Where the object lies that is shown, and its bytes; valid until the next `walkPlan`. */
  get shownAt(): number {
    return this.#at;
  }

  get shownSize(): number {
    return this.#size;
  }

  /** Objects with `count` since the walk was started, and their bytes. */
  get counted(): number {
    return this.exports.walkObjectsCounted();
  }

  get countedBytes(): number {
    return this.exports.walkBytesCounted();
  }
}
