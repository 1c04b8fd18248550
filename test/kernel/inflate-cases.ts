/**
 * Inflates through the kernel between canaries and compares with zlib, one case or a round of random ones. Shared by
 * the tests and by bench/fuzz-kernel.ts.
 */
import { deflateRawSync, deflateSync, inflateRawSync, inflateSync, constants } from 'node:zlib';
import type { ZlibOptions } from 'node:zlib';
import type { StepKernel } from './step-kernel.ts';
import { madeStream } from './made-streams.ts';
import { seededRandom, structuredBytes } from './random-bytes.ts';
import type { Random } from './random-bytes.ts';

const CANARY = 0xc5;
const MARGIN = 96;

export interface Outcome {
  /** Negative: error code. */
  readonly size: number;
  readonly output: Uint8Array;
  readonly consumed: number;
}

/**
 * Lays out stream and room in the kernel's input, each between canaries, and inflates.
 * @throws Error when anything outside the room changed.
 */
export function inflateBetweenCanaries(
  kernel: StepKernel,
  stream: Uint8Array,
  limit: number,
  room: number,
  check: boolean,
): Outcome {
  const start = MARGIN;
  const output = start + stream.length + MARGIN;
  const end = output + room + MARGIN;
  if (end > kernel.input.length) throw new Error(`the kernel's input area is too small for ${end} bytes`);
  const area = kernel.input.subarray(0, end);
  area.fill(CANARY);
  area.set(stream, start);
  const size = kernel.inflate(start, start + stream.length, output, limit, room, check);
  const intact =
    isCanary(area.subarray(0, start)) &&
    Buffer.compare(area.subarray(start, start + stream.length), stream) === 0 &&
    isCanary(area.subarray(start + stream.length, output)) &&
    isCanary(area.subarray(output + room));
  if (!intact) throw new Error('the kernel wrote outside the room');
  return { size, output: area.slice(output, output + Math.max(0, size)), consumed: size < 0 ? 0 : kernel.consumed };
}

function isCanary(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === CANARY);
}

/**
 * What zlib makes of a stream: output and bytes consumed, or undefined where it refuses or makes more than `limit`
 * bytes.
 */
export function zlibOutcome(
  stream: Uint8Array,
  limit: number,
  check: boolean,
): { output: Uint8Array; consumed: number } | undefined {
  try {
    // The type of the result with `info` is not in @types/node: { buffer, engine }.
    const options = { info: true, maxOutputLength: Math.max(1, limit) } as ZlibOptions;
    const body = check ? stream : stream.subarray(2);
    const result = (check ? inflateSync(body, options) : inflateRawSync(body, options)) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    if (result.buffer.length > limit) return undefined;
    return { output: result.buffer, consumed: check ? result.engine.bytesWritten : result.engine.bytesWritten + 6 };
  } catch {
    return undefined;
  }
}

/**
 * @returns what differs between the kernel and zlib on this stream, or undefined. Without `check` the stream must have
 *   a good header.
 */
export function difference(
  kernel: StepKernel,
  stream: Uint8Array,
  limit: number,
  room: number,
  check: boolean,
): string | undefined {
  const expected = zlibOutcome(stream, limit, check);
  const actual = inflateBetweenCanaries(kernel, stream, limit, room, check);
  if (expected === undefined)
    return actual.size < 0 ? undefined : `zlib refuses, the kernel gives ${actual.size} bytes`;
  // Raw inflate does not see whether the checksum is there.
  if (!check && actual.size === -1 && stream.length < expected.consumed) return undefined;
  if (actual.size < 0) return `zlib gives ${expected.output.length} bytes, the kernel error ${actual.size}`;
  if (Buffer.compare(actual.output, expected.output) !== 0)
    return `different output (${actual.size} and ${expected.output.length} bytes)`;
  return actual.consumed === expected.consumed
    ? undefined
    : `the kernel consumed ${actual.consumed} bytes, zlib ${expected.consumed}`;
}

export const STRATEGIES = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FILTERED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
] as const;

/** A zlib stream of the bytes, with random level, strategy, window and memory, or several flushed pieces. */
function randomStream(random: Random, bytes: Uint8Array): Uint8Array {
  const options: ZlibOptions = {
    level: Math.floor(random() * 10),
    strategy: STRATEGIES[Math.floor(random() * STRATEGIES.length)] as number,
    memLevel: 1 + Math.floor(random() * 9),
    windowBits: 9 + Math.floor(random() * 7),
  };
  if (random() < 0.7 || bytes.length < 4) return deflateSync(bytes, options);
  // Pieces ended by a full flush can be joined: the last one ends the stream.
  const cut = Math.floor(random() * bytes.length);
  const first = deflateRawSync(bytes.subarray(0, cut), { ...options, finishFlush: constants.Z_FULL_FLUSH });
  const rest = deflateSync(bytes.subarray(cut), options).subarray(2, -4);
  const checksum = deflateSync(bytes, { level: 0 }).subarray(-4);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), first, rest, checksum]);
}

/**
 * The stream damaged: bits flipped, bytes changed, cut, lengthened, ranges that are there twice, elsewhere, in each
 * other's place or not at all. `keep` bytes at the start stay as they are.
 */
export function damaged(random: Random, stream: Uint8Array, keep: number): Uint8Array {
  let bytes = Uint8Array.from(stream);
  const changes = 1 + Math.floor(random() ** 3 * 6);
  for (let i = 0; i < changes && bytes.length > keep; i++) {
    // Half of the damage goes to the first bytes, where the block header is.
    const span = bytes.length - keep;
    const at = keep + Math.floor(random() * (random() < 0.5 ? Math.min(span, 90) : span));
    const kind = random();
    if (kind < 0.4) bytes[at] = (bytes[at] as number) ^ (1 << Math.floor(random() * 8));
    else if (kind < 0.6) bytes[at] = Math.floor(random() * 256);
    else if (kind < 0.67) bytes = bytes.slice(0, at);
    else if (kind < 0.73) bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]);
    else if (kind < 0.79)
      bytes = Uint8Array.from([...bytes.subarray(0, at), Math.floor(random() * 256), ...bytes.subarray(at)]);
    else bytes = withRangeElsewhere(random, bytes, at, keep + Math.floor(random() * span));
  }
  return bytes;
}

/** The range at `from` is also at `to`, or over what stood there, or in its place, or is gone. */
function withRangeElsewhere(
  random: Random,
  bytes: Uint8Array<ArrayBuffer>,
  from: number,
  to: number,
): Uint8Array<ArrayBuffer> {
  const range = bytes.slice(from, from + 1 + Math.floor(random() ** 3 * 300));
  const kind = random();
  if (kind < 0.3) return Uint8Array.from([...bytes.subarray(0, to), ...range, ...bytes.subarray(to)]);
  if (kind < 0.5) return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(from + range.length)]);
  const changed = Uint8Array.from(bytes);
  const other = bytes.slice(to, to + range.length);
  changed.set(range.subarray(0, other.length), to);
  if (kind < 0.75) changed.set(other, from);
  return changed;
}

/**
 * A sound stream, twelve damaged ones and four put together bit by bit, against zlib. @returns the difference, or
 * undefined.
 */
export function inflateRound(kernel: StepKernel, seed: number): string | undefined {
  const random = seededRandom(seed);
  const size = Math.floor(random() ** 2 * 12_000);
  const check = random() < 0.5;
  const sound = randomStream(random, structuredBytes(random, size));
  const limit = Math.max(0, size + (random() < 0.2 ? -1 : Math.floor(random() * 300)));
  const spare = random() < 0.5 ? 300 : Math.floor(random() * 400);
  for (let i = 0; i < 17; i++) {
    const kind = i === 0 ? 'sound' : i <= 12 ? 'damaged' : 'made';
    const stream =
      kind === 'sound' ? sound : kind === 'damaged' ? damaged(random, sound, check ? 0 : 2) : madeStream(random);
    const found = difference(kernel, stream, limit, limit + spare, kind === 'made' ? false : check);
    if (found !== undefined) return `stream ${i} (${kind}): ${found}`;
  }
  return undefined;
}
