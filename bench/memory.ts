/**
 * Peak memory of awkward inputs: a sparse file of 5 GB, one line of 300 MB, a million times `LTAI`.
 *   npm run bench -- memory
 */
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { peakMemory, program, verdict } from './measure.ts';

const cli = program();
// Not in /tmp, which may live in memory.
const folder = mkdtempSync(join(process.cwd(), 'node_modules/.cache/aksweep-bench-'));

function write(name: string, fill: (descriptor: number) => void): string {
  const path = join(folder, name);
  const descriptor = openSync(path, 'w');
  fill(descriptor);
  closeSync(descriptor);
  return path;
}

const repeated =
  (text: string, times: number) =>
  (descriptor: number): void => {
    const block = Buffer.from(text.repeat(Math.ceil((1 << 20) / text.length)));
    for (let left = text.length * times; left > 0; left -= block.length)
      writeSync(descriptor, block, 0, Math.min(left, block.length));
  };

try {
  const inputs = {
    'sparse file of 5 GB': write('sparse', (descriptor) => ftruncateSync(descriptor, 5e9)),
    'one line of 300 MB': write('line', repeated('const a="b";', 25_000_000)),
    'a million LTAI': write('ids', repeated('LTAI ', 1_000_000)),
  };
  for (const [name, path] of Object.entries(inputs)) {
    const { mebibytes, milliseconds, status } = peakMemory(cli, ['scan', path, '--fail-on', 'never']);
    console.log(
      `${verdict(`${name}: peak memory, MiB`, mebibytes, 200)}, ${(milliseconds / 1000).toFixed(1)} s, exit ${status}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
