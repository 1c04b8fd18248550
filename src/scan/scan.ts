/** Runs a source through the scanner and collects what it finds. The one loop behind every kind of scan of files. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Diagnostics } from '../core/diagnostics.ts';
import { faultWords } from '../core/system-fault.ts';
import type { Origin, RuleInfo } from '../core/types.ts';
import { FindingCollector, type CollectedFindings } from './findings.ts';
import type { BlobScanner, PlacedMatch, Source, SourceBlob } from './types.ts';

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

export interface ScanOptions extends LoopOptions {
  /** Metadata of every rule of the scanner, for titles. */
  readonly rules: readonly RuleInfo[];
  readonly showSecrets?: boolean;
}

export interface ScanResult extends CollectedFindings {
  readonly blobs: number;
  readonly bytes: number;
  readonly interrupted: boolean;
}

/** Signals and timers are served this often; the scan itself never waits. Milliseconds. */
const TURN_MS = 50;

/** Scans a source and collects findings. */
export async function runScan(source: Source, options: ScanOptions): Promise<ScanResult> {
  const collector = new FindingCollector(options.rules, options.showSecrets ?? false);
  const { blobs, bytes } = await scanBlobs(source, {
    ...options,
    onMatch: (placed, origin) => collector.add(placed, origin),
  });
  return { ...collector.finish(), blobs, bytes, interrupted: options.signal?.aborted === true };
}

/**
 * Scans blob after blob.
 * @param source blobs; errors that its `read` throws are recorded as skipped input and the scan goes on
 */
export async function scanBlobs(source: Source, options: BlobLoopOptions): Promise<ScanProgress> {
  let blobs = 0;
  let bytes = 0;
  let matches = 0;
  let turn = performance.now() + TURN_MS;
  const one = (blob: SourceBlob): void => {
    const result = scanOne(blob, options);
    blobs++;
    bytes += result.bytes;
    matches += result.matches.length;
    for (const placed of result.matches) options.onMatch(placed, blob.origin);
  };
  /** Gives the event loop its turn now and then; false when the scan was asked to end. */
  const goesOn = async (): Promise<boolean> => {
    options.onProgress?.({ blobs, bytes, matches });
    await nextTurn();
    turn = performance.now() + TURN_MS;
    return options.signal?.aborted !== true;
  };
  // A promise per blob would cost more than scanning a small file: synchronous sources are walked synchronously.
  if (Symbol.iterator in source) {
    for (const blob of source) {
      one(blob);
      if (performance.now() >= turn && !(await goesOn())) break;
    }
  } else {
    for await (const blob of source) {
      one(blob);
      if (options.signal?.aborted === true || (performance.now() >= turn && !(await goesOn()))) break;
    }
  }
  return { blobs, bytes, matches };
}

function scanOne(
  blob: SourceBlob,
  { scanner, diagnostics }: LoopOptions,
): { bytes: number; matches: readonly PlacedMatch[] } {
  try {
    return scanner.scan(blob.read, blob.origin.path);
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
