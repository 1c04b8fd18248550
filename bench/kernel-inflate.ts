/**
 * Speed of the kernel's inflate against node:zlib's inflateSync on the same streams, small as in packs and large.
 * With a git directory: on the blobs of its largest pack, one after the other as they lie there.
 *   npm run bench -- kernel-inflate [GITDIR]
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { StepKernel } from '../test/kernel/step-kernel.ts';
import { bestInTurn, gather } from './kernel-timing.ts';

const ROUNDS = 9;
/** Bytes past the expected size: enough for the fast loop to the end. */
const SPARE = 300;
const MAX_BLOB = 64 << 20;

interface Stream {
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

/** `bytes` holds the streams. Prints MB of output per second, and the ratio. */
function compare(name: string, bytes: Uint8Array, streams: readonly Stream[]): void {
  const output = bytes.length;
  const largest = Math.max(...streams.map(({ size }) => size));
  const kernel = new StepKernel([], output + largest + SPARE);
  kernel.input.set(bytes);
  const run = (check: boolean) => (): void => {
    for (const { start, end, size } of streams) {
      const made = kernel.inflate(start, end, output, size, size + SPARE, check);
      if (made !== size) throw new Error(`inflate gives ${made}, not ${size}`);
    }
  };
  const seconds = bestInTurn(ROUNDS, {
    kernel: run(false),
    checked: run(true),
    zlib: () => {
      for (const { start, end } of streams) inflateSync(bytes.subarray(start, end));
    },
  });
  const total = streams.reduce((sum, { size }) => sum + size, 0);
  const speed = (time: number): string => `${(total / time / 1e6).toFixed(0)} MB/s`;
  console.log(
    `${name}: ${streams.length} streams, ${(total / 1e6).toFixed(1)} MB: kernel ${speed(seconds.kernel)}, with ` +
      `Adler-32 ${speed(seconds.checked)}, inflateSync ${speed(seconds.zlib)}; ` +
      `${(seconds.checked / seconds.zlib).toFixed(2)} of its time`,
  );
}

function compareTexts(): void {
  const text = gather('node_modules', ['.js', '.ts', '.md', '.json'], 16 << 20);
  for (const [size, count] of [
    [1 << 20, 8],
    [100_000, 80],
    [8192, 800],
    [2048, 2000],
    [300, 5000],
  ] as const) {
    const streams: Stream[] = [];
    const packed: Uint8Array[] = [];
    let at = 0;
    for (let i = 0; i < count; i++) {
      const from = Math.floor(((text.length - size) * i) / count);
      const stream = deflateSync(text.subarray(from, from + size));
      packed.push(stream);
      streams.push({ start: at, end: at + stream.length, size });
      at += stream.length;
    }
    compare(`${size} bytes each`, Buffer.concat(packed), streams);
  }
}

/** Reads the pack in the plainest way: .idx version 2, SHA-1, no 64-bit offsets. */
function comparePack(gitDirectory: string): void {
  const folder = join(gitDirectory, 'objects/pack');
  const packs = readdirSync(folder).filter((file) => file.endsWith('.pack'));
  const [name] = packs.toSorted((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size);
  if (name === undefined) throw new Error(`no pack in ${folder}`);
  const pack = readFileSync(join(folder, name));
  const index = readFileSync(join(folder, name.replace(/pack$/, 'idx')));
  const count = index.readUInt32BE(8 + 255 * 4);
  const offsets = Array.from({ length: count }, (_, i) => index.readUInt32BE(8 + 1024 + count * 24 + i * 4)).toSorted(
    (a, b) => a - b,
  );
  const isBlob = new Map<number, boolean>();
  const streams: Stream[] = [];
  offsets.forEach((offset, i) => {
    let at = offset;
    let byte = pack[at++] as number;
    const type = (byte >> 4) & 7;
    let size = byte & 15;
    for (let factor = 16; byte & 128; factor *= 128) size += ((byte = pack[at++] as number) & 127) * factor;
    let blob = type === 3;
    if (type === 6) {
      byte = pack[at++] as number;
      let back = byte & 127;
      while (byte & 128) back = (back + 1) * 128 + ((byte = pack[at++] as number) & 127);
      blob = isBlob.get(offset - back) === true;
    }
    isBlob.set(offset, blob);
    if (blob && size <= MAX_BLOB) streams.push({ start: at, end: offsets[i + 1] ?? pack.length - 20, size });
  });
  compare(`blobs of ${name.slice(0, 12)}`, pack, streams);
}

const [gitDirectory] = process.argv.slice(2);
if (gitDirectory === undefined) compareTexts();
else comparePack(gitDirectory);
