/**
 * Random families of objects that the kernel makes as planned, against making each of them plainly. Shared by the tests
 * and by bench/fuzz-kernel.ts.
 */
import { deflateSync } from 'node:zlib';
import { FRAMES, STEP_FLAGS, STOPS, WalkKernel } from '../../src/kernel/walk-kernel.ts';
import { SETTLED_HIT, type Literal } from '../../src/kernel/literal-tables.ts';
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
  /** Bytes of which objects are made. */
  readonly text: (random: Random, size: number) => Uint8Array;
  /** Where nothing is new and every hit of the base is settled, objects need not be shown. */
  readonly passes: boolean;
}

/** Hits everywhere, none of which is settled; every object is shown. */
export function crowdedBench(): WalkBench {
  return {
    kernel: new WalkKernel(DELTA_LITERALS, ROOM, 4096),
    plain: new StepKernel(DELTA_LITERALS, ROOM, 4096),
    text: abc,
    passes: false,
  };
}

const SETTLED_LITERALS: readonly Literal[] = [
  {
    bytes: Buffer.from('key'),
    ignoreCase: true,
    decides: { before: 5, behind: 90, run: { length: 8, extent: 60, members: 'alphanumeric' } },
  },
  {
    bytes: Buffer.from('tok'),
    ignoreCase: false,
    decides: { before: 5, behind: 25, run: { length: 12, extent: 12, members: 'token' } },
  },
];

/** Few hits, most of which are settled, in long stretches of something else. */
export function sparseBench(): WalkBench {
  return {
    kernel: new WalkKernel(SETTLED_LITERALS, ROOM, 4096),
    plain: new StepKernel(SETTLED_LITERALS, ROOM, 4096),
    text: sparseText,
    passes: true,
  };
}

function sparseText(random: Random, size: number): Uint8Array {
  const parts: string[] = [];
  for (let length = 0; length < 4 * size; length += parts.at(-1)?.length ?? 1) {
    const kind = random();
    parts.push(
      kind < 0.02
        ? 'key = '
        : kind < 0.03
          ? 'tok'
          : kind < 0.04
            ? 'Key: a1b2c3d4e5f6'
            : kind < 0.05
              ? 'KEYx9y8z7w6v5u4'
              : 'and so on, ',
    );
  }
  return Buffer.from(parts.join('')).subarray(0, 4 * size);
}

/** What a host finds out on its own of a hit, from bytes that decide on it. */
function hostSettles(object: Uint8Array, offset: number): boolean {
  return object[offset + 3] === 0x78;
}

type Hit = readonly [offset: number, literal: number];

/** The hits, and those settled that the host would settle. */
function settledHits(hits: readonly Hit[], object: Uint8Array): Hit[] {
  return hits.map(([offset, literal]) => [offset, hostSettles(object, offset) ? literal | SETTLED_HIT : literal]);
}

/** An object of a family: what it should be, undefined when it cannot be made, and the step that makes it. */
interface Planned {
  readonly object: Uint8Array | undefined;
  readonly step: PlannedStep;
}

/** The family of one root in the order of a walk, the frames as git/pack/sieve/family-plan.ts hands them out. */
function* family(
  bench: WalkBench,
  random: Random,
  depth: number,
  base: { readonly object: Uint8Array | undefined; readonly sound: Uint8Array } | null,
  baseFrame: number,
  lastOfBase: boolean,
): Generator<Planned> {
  const delta =
    base === null ? null : randomDelta(random, base.sound, () => bench.text(random, 1 + Math.floor(random() * 30)));
  const sound = delta?.result ?? bench.text(random, Math.floor(random() ** 2 * 2000));
  const contents = delta?.bytes ?? sound;
  const stream = deflateSync(contents);
  const children = depth > 3 ? 0 : Math.floor(random() ** 3 * 5);
  // The last delta of a base takes over its frame.
  const frame = children === 0 ? -1 : base !== null && lastOfBase ? baseFrame : baseFrame + 1;
  const kind = random();
  const changed = kind < 0.05 ? damaged(random, stream, 0) : stream;
  const size = kind > 0.97 ? contents.length + 1 : contents.length;
  const checksum = kind > 0.05 && kind < 0.07 ? 1 : undefined;
  const shows = bench.passes && random() < 0.8 ? STEP_FLAGS.showHits : STEP_FLAGS.show;
  const flags =
    STEP_FLAGS.find |
    shows |
    STEP_FLAGS.count |
    (checksum === undefined ? 0 : STEP_FLAGS.prove) |
    (base !== null && lastOfBase ? STEP_FLAGS.lastOfBase : 0);
  const inflated =
    size === contents.length && checksum === undefined ? zlibOutcome(changed, size, true)?.output : undefined;
  const made =
    inflated?.length !== size
      ? undefined
      : base === null
        ? inflated
        : base.object === undefined
          ? undefined
          : plainApply(base.object, inflated, ROOM);
  const step = { contents, base: base === null ? -1 : baseFrame, frame, flags, stream: changed, size };
  yield { object: made, step: checksum === undefined ? step : { ...step, checksum } };
  for (let child = 0; child < children; child++)
    yield* family(bench, random, depth + 1, { object: made, sound }, frame, child === children - 1);
}

/**
 * One family through the kernel. @returns the difference, and how many objects could not be made, were shown, and were
 * passed.
 */
export function walkRound(
  bench: WalkBench,
  seed: number,
): { difference: string | undefined; refused: number; shown: number; passed: number } {
  const { kernel } = bench;
  const random = seededRandom(seed);
  const planned = [...family(bench, random, 0, null, -1, true)].slice(0, 300);
  kernel.startWalk(0, STREAMS, ROOM);
  let at = 0;
  planned.forEach(({ step }, number) => {
    at = writeStep(kernel, number, at, step);
  });
  const tally = { refused: 0, shown: 0, passed: 0 };
  if (at > STREAMS || planned.some(({ step }) => (step.frame ?? 0) >= FRAMES))
    return { difference: 'the case is too large', ...tally };
  let bytes = 0;
  for (let next = 0; next < planned.length;) {
    const stopped = kernel.walkPlan(next, planned.length);
    const { stop } = kernel;
    for (; next < stopped; next++) {
      const { object, step } = planned[next] ?? {};
      const difference =
        object === undefined || ((step?.flags ?? 0) & STEP_FLAGS.show) !== 0
          ? 'is passed over'
          : openPlainly(bench, object)
            ? 'is passed over with open hits'
            : undefined;
      if (difference !== undefined) return { difference: `object ${next} ${difference}`, ...tally };
      tally.passed++;
      bytes += object?.length ?? 0;
    }
    if (stop === STOPS.done) break;
    const { object } = planned[next++] ?? {};
    if (stop <= 0) {
      tally.refused++;
      if (object !== undefined) return { difference: `object ${stopped} is refused (${stop})`, ...tally };
      continue;
    }
    if (stop !== STOPS.look) return { difference: `stops for ${stop}`, ...tally };
    const difference = object === undefined ? 'should be refused' : differenceOf(bench, object);
    if (difference !== undefined) return { difference: `object ${stopped}: ${difference}`, ...tally };
    tally.shown++;
    bytes += object?.length ?? 0;
    for (let hit = 0; hit < kernel.hitCount; hit++) {
      if (bench.passes && object !== undefined && hostSettles(object, kernel.hitOffsets[hit] ?? 0))
        kernel.hitLiterals[hit] = (kernel.hitLiterals[hit] ?? 0) | SETTLED_HIT;
    }
  }
  if (kernel.counted !== tally.shown + tally.passed || kernel.countedBytes !== bytes)
    return { difference: 'other counts', ...tally };
  // Nothing is left of a family that is walked: all the room is there again, once the last object is done with.
  kernel.walkPlan(0, 0);
  if (kernel.takeStream(ROOM - STREAMS) < 0) return { difference: 'room is lost', ...tally };
  return { difference: undefined, ...tally };
}

function searchPlainly({ plain, passes }: WalkBench, object: Uint8Array): readonly Hit[] {
  plain.input.set(object);
  plain.searchBlob(0, object.length);
  return passes ? settledHits(hitList(plain), object) : hitList(plain);
}

function openPlainly(bench: WalkBench, object: Uint8Array): boolean {
  return searchPlainly(bench, object).some(([, literal]) => literal < SETTLED_HIT);
}

/** Of the object that the kernel shows. */
function differenceOf(bench: WalkBench, object: Uint8Array): string | undefined {
  const { kernel, plain, passes } = bench;
  if (Buffer.compare(kernel.input.subarray(kernel.shownAt, kernel.shownAt + kernel.shownSize), object) !== 0)
    return 'other bytes';
  const expected = searchPlainly(bench, object);
  if (kernel.hitsComplete !== plain.hitsComplete) return 'hits are missing';
  if (!kernel.hitsComplete) return undefined;
  const found = hitList(kernel);
  if (kernel.openHits !== found.filter(([, literal]) => literal < SETTLED_HIT).length)
    return 'another number of open hits';
  return JSON.stringify(passes ? settledHits(found, object) : found) === JSON.stringify(expected)
    ? undefined
    : 'other hits';
}
