/** Plans for the kernel, step by step: what a reader of packs does with a pack, a test does with streams of its own. */
import { crc32, deflateSync } from 'node:zlib';
import { STEP, STEP_WORDS, type WalkKernel } from '../../src/kernel/walk-kernel.ts';

export interface PlannedStep {
  /** What the stream inflates to: an object or a delta. */
  readonly contents: Uint8Array;
  readonly base?: number;
  readonly frame?: number;
  readonly flags: number;
  /** In place of what belongs to the contents. */
  readonly stream?: Uint8Array;
  readonly size?: number;
  readonly checksum?: number;
}

const HEAD = Buffer.from('hd');

/** Writes a step and puts its stream at `at` of the kernel's input. @returns where the next one may lie. */
export function writeStep(
  kernel: WalkKernel,
  step: number,
  at: number,
  {
    contents,
    base = -1,
    frame = -1,
    flags,
    stream = deflateSync(contents),
    size = contents.length,
    checksum,
  }: PlannedStep,
): number {
  const { plan, input } = kernel;
  const end = at + HEAD.length + stream.length;
  input.set(HEAD, at);
  input.set(stream, at + HEAD.length);
  const word = step * STEP_WORDS;
  plan[word + STEP.head] = at;
  plan[word + STEP.stream] = at + HEAD.length;
  plan[word + STEP.end] = end;
  plan[word + STEP.size] = size;
  plan[word + STEP.checksum] = checksum ?? crc32(Buffer.concat([HEAD, stream])) | 0;
  plan[word + STEP.base] = base;
  plan[word + STEP.frame] = frame;
  plan[word + STEP.flags] = flags;
  return end;
}

/** What the kernel answers in a step. */
export function answer(kernel: WalkKernel, step: number): [first: number, second: number] {
  const word = step * STEP_WORDS;
  return [kernel.plan[word + STEP.first] ?? 0, kernel.plan[word + STEP.second] ?? 0];
}
