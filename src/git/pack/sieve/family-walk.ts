/**
 * Walks families of deltas: has the kernel make their objects as planned (family-plan.ts), and shows those that the
 * caller wants to see, once, while their bytes are there. Whatever cannot be read or does not fit is handed over by
 * row: git reads it then.
 *
 * What proves an object sound: its stream agrees with its own checksum, its size with its head. Type and base stand in
 * the head, which only the index's checksum covers. Commits and trees are proven by that one too, as git compares ids
 * of some of them and not of others. A blob need not be: git takes it as it is, like this reader, unless it has several
 * copies to choose from.
 */
import { STOPS, type WalkKernel } from '../../../kernel/walk-kernel.ts';
import { FamilyPlan, type FamilyWalk } from './family-plan.ts';
import type { Row } from '../store/pack-rows.ts';

export interface FamilyVisitor {
  /**
   * An object on its way past, at `at` of the kernel's input. The kernel holds its hits. All of it, and its step of the
   * plan, is valid during the call only.
   */
  look(row: Row, at: number, size: number, step: number): void;
  /** Whether a look since the last turn took long: the caller gets its turn then. */
  pauses?(): boolean;
  /**
   * The row cannot be read here: corrupt (a code of kernel-errors.ts, or of READ_ERRORS), or 0 when it does not fit.
   * Told of each row that hangs on it, too.
   */
  unreadable(row: Row, code: number): void;
  /** The objects of these steps have been made and read; what the kernel read of them has to be taken. */
  passed?(plan: FamilyPlan, first: number, last: number): void;
}

export class FamilyWalker {
  readonly #kernel: WalkKernel;
  readonly #plan: FamilyPlan;
  readonly #windowBytes: number;
  readonly #end: number;

  /**
   * @param windowBytes the first bytes of the kernel's input, for compressed objects; those up to `end` hold inflated
   *   ones.
   */
  constructor(kernel: WalkKernel, windowBytes: number, end: number) {
    this.#kernel = kernel;
    this.#plan = new FamilyPlan(kernel, windowBytes);
    this.#windowBytes = windowBytes;
    this.#end = end;
  }

  /**
   * Starts on families; one walk at a time. @returns call it again and again: it goes on by some objects and says
   * whether there are more.
   */
  walk(walk: FamilyWalk, visitor: FamilyVisitor): () => boolean {
    const kernel = this.#kernel;
    const plan = this.#plan;
    kernel.startWalk(0, this.#windowBytes, this.#end);
    plan.begin(walk);
    let steps = 0;
    let next = 0;
    return () => {
      if (next === steps) {
        steps = plan.fill();
        next = 0;
        if (steps === 0) return false;
      }
      while (next < steps) {
        const at = kernel.walkPlan(next, steps);
        const { stop } = kernel;
        const seen = stop === STOPS.look || stop <= 0 ? at + 1 : at;
        if (stop <= 0) visitor.unreadable(plan.row(at), stop);
        else if (stop === STOPS.look) visitor.look(plan.row(at), kernel.shownAt, kernel.shownSize, at);
        visitor.passed?.(plan, next, seen);
        next = seen;
        if (stop === STOPS.pause || visitor.pauses?.() === true) break;
      }
      return true;
    };
  }
}
