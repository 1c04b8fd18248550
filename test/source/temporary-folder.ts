/** A folder that lives for one test, and the ways to read blobs that these tests share. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import type { SourceBlob } from '../../src/scan/types.ts';
import { fileSource, selectFiles, type FileOptions } from '../../src/source/files.ts';

export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'aksweep-source-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Reads a blob to its end through a buffer of the given size. */
export function readBlob(blob: SourceBlob, bufferSize = 64 * 1024): string {
  const buffer = new Uint8Array(bufferSize);
  const chunks: Buffer[] = [];
  for (let count = blob.read(buffer); count > 0; count = blob.read(buffer))
    chunks.push(Buffer.from(buffer.subarray(0, count)));
  blob.close?.();
  return Buffer.concat(chunks).toString('utf8');
}

/** Everything that the paths hold, by display path, with what was skipped. */
export async function readAll(
  paths: readonly string[],
  options: FileOptions,
): Promise<{ files: Record<string, string>; diagnostics: Diagnostics; count: number }> {
  const diagnostics = new Diagnostics();
  const selection = await selectFiles(paths, options, diagnostics);
  const files: Record<string, string> = {};
  for (const blob of fileSource(selection, diagnostics)) files[blob.origin.path] = readBlob(blob);
  return { files, diagnostics, count: selection.count };
}
