/** Reads the lines that SARIF results stand on, for GitHub's line hash; one pass over each file that has findings. */
import { closeSync, constants, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Report } from '../core/types.ts';
import { FileFault, openRegular } from '../disk/read-file.ts';
import { LineHasher } from '../report/sarif/line-hash.ts';
import type { Checkout } from './checkout.ts';

/** Bytes per read. */
const CHUNK = 1 << 20;

/**
 * Gives the hash of a line of a file; undefined when the file is not in the checkout (any more).
 * @param checkout where the report's paths start.
 * @returns a function of path and line (from 1) that knows every line a finding of `report` stands on.
 */
export function checkoutLineHashes(
  report: Report,
  { root, folder }: Checkout,
): (path: string, line: number) => string | undefined {
  const wanted = new Map<string, { readonly file: string; readonly lines: Set<number> }>();
  for (const { occurrences } of [...report.findings, ...report.suppressed]) {
    for (const { source, location, parts } of occurrences) {
      if (source.kind === 'archive-member' || source.kind === 'stdin') continue;
      const entry = wanted.get(source.path) ?? {
        file: resolve(source.kind === 'file' ? folder : root, source.path),
        lines: new Set<number>(),
      };
      wanted.set(source.path, entry);
      for (const { startLine } of [location, ...parts.map((part) => part.location)]) entry.lines.add(startLine);
    }
  }
  const known = new Map<string, ReadonlyMap<number, string>>();
  return (path, line) => {
    const entry = wanted.get(path);
    if (entry === undefined) return undefined;
    let hashes = known.get(path);
    if (hashes === undefined) known.set(path, (hashes = hashesOf(entry.file, entry.lines)));
    return hashes.get(line);
  };
}

function hashesOf(file: string, lines: ReadonlySet<number>): ReadonlyMap<number, string> {
  const hashes = new Map<number, string>();
  let descriptor: number;
  try {
    // Scans follow no link, so a report that names one is not about what lies behind it.
    descriptor = openRegular(file, constants.O_NOFOLLOW ?? 0);
  } catch (error) {
    if (error instanceof FileFault) return hashes;
    throw error;
  }
  try {
    const hasher = new LineHasher((line, hash) => {
      if (lines.has(line)) hashes.set(line, hash);
    });
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const buffer = new Uint8Array(CHUNK);
    for (let count = readSync(descriptor, buffer); count > 0; count = readSync(descriptor, buffer)) {
      hasher.push(decoder.decode(buffer.subarray(0, count), { stream: true }));
    }
    hasher.push(decoder.decode());
    hasher.end();
    return hashes;
  } catch {
    // Unreadable now: GitHub computes the hash itself.
    return new Map();
  } finally {
    closeSync(descriptor);
  }
}
