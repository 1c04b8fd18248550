/**
 * The zlib streams of a plan: where they may lie, and what they inflate to. The plan is the host's; its places are
 * checked none the less.
 */
import { crc32 } from '../inflate/crc32';
import { inflate, inflateConsumed } from '../inflate/inflate';
import { BAD_PLAN, CHECKSUM, DONE, END, FLAGS, HEAD, PROVE, STREAM, UNPROVEN } from './walk-step';

/** Room behind a result makes small streams fast (see inflate). */
export const SPARE: u32 = 320;

/** The address from which a plan's offsets count. */
export let origin: usize = 0;
let streamsStart: usize = 0;
let streamsEnd: usize = 0;

/** @param end behind the last place, in the arena, where a stream may lie. */
export function configureStreams(from: usize, start: usize, end: usize): void {
  origin = from;
  streamsStart = start;
  streamsEnd = end;
}

/**
 * Inflates the stream of a step, which must give `declared` bytes, and proves it if the step says so. Returns DONE or
 * an error.
 */
export function inflateStep(step: usize, to: usize, declared: u32): i32 {
  const head = origin + load<u32>(step, HEAD);
  const stream = origin + load<u32>(step, STREAM);
  const end = origin + load<u32>(step, END);
  if (head < streamsStart || stream < head || end < stream || end > streamsEnd) return BAD_PLAN;
  const made = inflate(stream, end, to, <i32>declared, <i32>(declared + SPARE), true);
  if (made != <i32>declared) return min(made, -1);
  return load<u32>(step, FLAGS) & PROVE && crc32(head, stream + inflateConsumed()) != load<u32>(step, CHECKSUM)
    ? UNPROVEN
    : DONE;
}
