/** Random families of objects that the kernel makes as planned, against making each of them plainly. Shared by the tests and by bench/fuzz-kernel.ts. */
import { deflateSync } from 'node:zlib';
import { FRAMES, STEP_FLAGS, STOPS, WalkKernel } from '../../src/kernel/walk-kernel.ts';
import { DELTA_LITERALS, abc, hitList, plainApply, randomDelta } from './delta-cases.ts';
import { damaged, zlibOutcome } from './inflate-cases.ts';
import { writeStep, type PlannedStep } from './planned.ts';
import { seededRandom, type Random } from './random-bytes.ts';
import { StepKernel } from './step-kernel.ts';

const STREAMS = 1 << 18;
const ROOM = 1 << 20;

export interface WalkBench {
  readonly kernel: WalkKernel;
  /** Searches whole objects. */
  readonly plain: StepKernel;
}

export function walkBench(): WalkBench {
  return { kernel: new WalkKernel(DELTA_LITERALS, ROOM, 4096), plain: new StepKernel(DELTA_LITERALS, ROOM, 4096) };
}

/** An object of a family: what it should be, undefined when it cannot be made, and the step that makes it. */
interface Planned {
  readonly object: Uint8Array | undefined;
  readonly step: PlannedStep;
}

/** The family of one root in the order of a walk, the frames as git/pack/family-plan.ts hands them out. */
function* family(random: Random, depth: number, base: { readonly object: Uint8Array | undefined; readonly sound: Uint8Array } | null, baseFrame: number, lastOfBase: boolean): Generator<Planned> {
  const delta = base === null ? null : randomDelta(random, base.sound, () => abc(random, 1 + Math.floor(random() * 30)));
  const sound = delta?.result ?? abc(random, Math.floor(random() ** 2 * 2000));
  const contents = delta?.bytes ?? sound;
  const stream = deflateSync(contents);
  const children = depth > 3 ? 0 : Math.floor(random() ** 3 * 5);
  // The last delta of a base takes over its frame.
  const frame = children === 0 ? -1 : base !== null && lastOfBase ? baseFrame : baseFrame + 1;
  const kind = random();
  const changed = kind < 0.05 ? damaged(random, stream, 0) : stream;
  const size = kind > 0.97 ? contents.length + 1 : contents.length;
  const checksum = kind > 0.05 && kind < 0.07 ? 1 : undefined;
  const flags = STEP_FLAGS.find | STEP_FLAGS.show | STEP_FLAGS.count | (checksum === undefined ? 0 : STEP_FLAGS.prove) | (base !== null && lastOfBase ? STEP_FLAGS.lastOfBase : 0);
  const inflated = size === contents.length && checksum === undefined ? zlibOutcome(changed, size, true)?.output : undefined;
  const made = inflated?.length !== size ? undefined : base === null ? inflated : base.object === undefined ? undefined : plainApply(base.object, inflated, ROOM);
  const step = { contents, base: base === null ? -1 : baseFrame, frame, flags, stream: changed, size };
  yield { object: made, step: checksum === undefined ? step : { ...step, checksum } };
  for (let child = 0; child < children; child++) yield* family(random, depth + 1, { object: made, sound }, frame, child === children - 1);
}

/** One family through the kernel. @returns the difference, and how many objects could not be made. */
export function walkRound({ kernel, plain }: WalkBench, seed: number): { difference: string | undefined; refused: number; made: number } {
  const random = seededRandom(seed);
  const planned = [...family(random, 0, null, -1, true)].slice(0, 300);
  kernel.startWalk(0, STREAMS, ROOM);
  let at = 0;
  planned.forEach(({ step }, number) => {
    at = writeStep(kernel, number, at, step);
  });
  if (at > STREAMS || planned.some(({ step }) => (step.frame ?? 0) >= FRAMES)) return { difference: 'the case is too large', refused: 0, made: 0 };
  const tally = { refused: 0, made: 0 };
  let bytes = 0;
  for (let next = 0; next < planned.length; ) {
    const stopped = kernel.walkPlan(next, planned.length);
    const { stop } = kernel;
    if (stopped !== next) return { difference: `passes over object ${next}`, ...tally };
    const { object } = planned[next] ?? {};
    next++;
    if (stop !== STOPS.look && stop > 0) return { difference: `stops for ${stop}`, ...tally };
    if (stop <= 0) {
      tally.refused++;
      if (object !== undefined) return { difference: `object ${stopped} is refused (${stop})`, ...tally };
      continue;
    }
    tally.made++;
    if (object === undefined) return { difference: `object ${stopped} should be refused`, ...tally };
    if (Buffer.compare(kernel.input.subarray(kernel.shownAt, kernel.shownAt + kernel.shownSize), object) !== 0) return { difference: `object ${stopped} is another`, ...tally };
    plain.input.set(object);
    plain.searchBlob(0, object.length);
    if (kernel.hitsComplete !== plain.hitsComplete || (kernel.hitsComplete && JSON.stringify(hitList(kernel)) !== JSON.stringify(hitList(plain)))) return { difference: `other hits in object ${stopped}`, ...tally };
    if (kernel.hitsComplete && kernel.openHits !== plain.openHits) return { difference: `other open hits in object ${stopped}`, ...tally };
    bytes += object.length;
  }
  if (kernel.counted !== tally.made || kernel.countedBytes !== bytes) return { difference: 'other counts', ...tally };
  // Nothing is left of a family that is walked: all the room is there again, once the last object is done with.
  kernel.walkPlan(0, 0);
  if (kernel.takeStream(ROOM - STREAMS) < 0) return { difference: 'room is lost', ...tally };
  return { difference: undefined, ...tally };
}
