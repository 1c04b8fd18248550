/** Runs blobs through the scanner. The one loop behind every kind of scan of files. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { monotonic } from '../core/clock.ts';
import type { Diagnostics } from '../core/diagnostics.ts';
import { faultWords } from '../core/system-fault.ts';
import type { Origin } from '../core/types.ts';
import type { CollectedFindings } from './findings.ts';
import type { BlobScanner, PlacedMatch, SourceBlob } from './types.ts';

export interface ScanProgress {
  readonly blobs: number;
  readonly bytes: number;
  readonly matches: number;
}

interface LoopOptions {
  readonly scanner: BlobScanner;
  readonly diagnostics: Diagnostics;
  /** Ends the scan at the next blob; what was found so far is returned. */
  readonly signal?: AbortSignal;
  /** Called some twenty times a second. */
  readonly onProgress?: (progress: ScanProgress) => void;
}

export interface BlobLoopOptions extends LoopOptions {
  readonly onMatch: (placed: PlacedMatch, origin: Origin) => void;
}

export interface ScanResult extends CollectedFindings {
  readonly blobs: number;
  readonly bytes: number;
  readonly interrupted: boolean;
}

/** Signals and timers are served this often; the scan itself never waits. Milliseconds. */
const TURN_MS = 50;

/**
 * Scans blob after blob.
 * @param source walked synchronously: a promise for each blob would cost more than scanning a small file. Errors that a
 *   blob's `read` throws are recorded as skipped input and the scan goes on.
 */
export async function scanBlobs(source: Iterable<SourceBlob>, options: BlobLoopOptions): Promise<ScanProgress> {
  let blobs = 0;
  let bytes = 0;
  let matches = 0;
  let turn = monotonic() + TURN_MS;
  for (const blob of source) {
    const result = scanOne(blob, options);
    blobs++;
    bytes += result.bytes;
    matches += result.matches.length;
    for (const placed of result.matches) options.onMatch(placed, blob.origin);
    if (monotonic() < turn) continue;
    // The event loop gets its turn now and then.
    options.onProgress?.({ blobs, bytes, matches });
    await nextTurn();
    turn = monotonic() + TURN_MS;
    if (options.signal?.aborted === true) break;
  }
  return { blobs, bytes, matches };
}

function scanOne(
  blob: SourceBlob,
  { scanner, diagnostics }: LoopOptions,
): { bytes: number; matches: readonly PlacedMatch[] } {
  try {
    const result = scanner.scan(blob.read, blob.origin.path);
    if (result.packed !== undefined) diagnostics.skipPacked(blob.origin.path, result.packed);
    return result;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    diagnostics.skip({
      path: blob.origin.path,
      reason: 'unreadable',
      detail: `reading failed: ${faultWords(String(error.code))}`,
      incomplete: true,
    });
    return { bytes: 0, matches: [] };
  } finally {
    blob.close?.();
  }
}
