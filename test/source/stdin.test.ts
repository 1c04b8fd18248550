/** Standard input through real processes: pipes that trickle, that never were, that say "not yet". */
import { execFile, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Prints what the source delivers: name, text, skipped inputs. */
const PROGRAM = `
  import { Diagnostics } from './src/core/diagnostics.ts';
  import { stdinSource } from './src/source/stdin.ts';
  const diagnostics = new Diagnostics();
  const buffer = new Uint8Array(1000);
  const blobs = [];
  for (const blob of stdinSource(diagnostics, process.argv[2])) {
    let text = '';
    for (let count = blob.read(buffer); count > 0; count = blob.read(buffer)) {
      text += Buffer.from(buffer.subarray(0, count)).toString();
    }
    blobs.push({ origin: blob.origin, text });
  }
  console.log(JSON.stringify({ blobs, skipped: diagnostics.skipped }));
`;

let folder = '';
let program = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aksweep-stdin-'));
  program = join(folder, 'program.mjs');
  buildSync({
    stdin: { contents: PROGRAM, resolveDir: resolve(import.meta.dirname, '../..'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  blobs: { origin: unknown; text: string }[];
  skipped: { path: string; reason: string; incomplete: boolean }[];
}

/** Runs the program with the given standard input: a descriptor, or a pipe that `feed` writes to. */
function run(
  stdin: number | 'pipe',
  feed?: (write: (text: string) => void, end: () => void) => void,
  name: string[] = [],
): Promise<Answer> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...name], { stdio: [stdin, 'pipe', 'inherit'] });
    let output = '';
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', (status) =>
      status === 0 ? done(JSON.parse(output) as Answer) : fail(new Error(`exit ${status}`)),
    );
    feed?.(
      (text) => child.stdin?.write(text),
      () => child.stdin?.end(),
    );
  });
}

describe('standard input', () => {
  it('is one blob, whole, however slowly it comes', async () => {
    const answer = await run('pipe', (write, end) => {
      write('a'.repeat(2500));
      setTimeout(() => write('b'), 50);
      setTimeout(end, 100);
    });
    expect(answer).toEqual({
      blobs: [{ origin: { kind: 'stdin', path: '-' }, text: `${'a'.repeat(2500)}b` }],
      skipped: [],
    });
  });

  it('goes by the name it is given', async () => {
    const answer = await run('pipe', (_, end) => end(), ['config/app.yml']);
    expect(answer.blobs).toEqual([{ origin: { kind: 'stdin', path: 'config/app.yml' }, text: '' }]);
  });

  it('can be a file', async () => {
    writeFileSync(join(folder, 'input'), 'text');
    const descriptor = openSync(join(folder, 'input'), 'r');
    const answer = await run(descriptor);
    closeSync(descriptor);
    expect(answer.blobs[0]?.text).toBe('text');
  });

  it('waits for a pipe that its other end made non-blocking', async () => {
    // python3 sets O_NONBLOCK on the pipe that the program then inherits, writes late, and prints what the program
    // said.
    const script = [
      'import os, subprocess, sys, time',
      'r, w = os.pipe(); os.set_blocking(r, False)',
      'p = subprocess.Popen([sys.argv[1], sys.argv[2]], stdin=r, stdout=subprocess.PIPE)',
      'time.sleep(0.4); os.write(w, b"late"); time.sleep(0.1); os.close(w)',
      'sys.stdout.buffer.write(p.communicate()[0])',
    ].join('\n');
    const output = await new Promise<string>((done, fail) =>
      execFile('python3', ['-c', script, process.execPath, program], (error, stdout) =>
        error ? fail(error) : done(stdout),
      ),
    );
    expect(JSON.parse(output)).toEqual({
      blobs: [{ origin: { kind: 'stdin', path: '-' }, text: 'late' }],
      skipped: [],
    });
  });

  it('is recorded as unreadable when it is a folder', async () => {
    const descriptor = openSync(folder, 'r');
    const answer = await run(descriptor);
    closeSync(descriptor);
    expect(answer.blobs[0]?.text).toBe('');
    expect(answer.skipped).toEqual([expect.objectContaining({ path: '-', incomplete: true })]);
  });
});
