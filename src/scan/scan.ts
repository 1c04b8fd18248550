/** Runs a source through the scanner and collects what it finds. The one loop behind every kind of scan of files. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Diagnostics } from '../core/diagnostics.ts';
import type { Origin, RuleInfo } from '../core/types.ts';
import { FindingCollector, type CollectedFindings } from './findings.ts';
import type { BlobScanner, PlacedMatch, Source, SourceBlob } from './types.ts';

export interface ScanProgress {
  readonly blobs: number;
  readonly bytes: number;
  readonly matches: number;
}

export interface ScanOptions {
  readonly scanner: BlobScanner;
  /** Metadata of every rule of the scanner, for titles. */
  readonly rules: readonly RuleInfo[];
  readonly diagnostics: Diagnostics;
  /** Ends the scan at the next blob; what was found so far is returned. */
  readonly signal?: AbortSignal;
  /** Called some twenty times a second. */
  readonly onProgress?: (progress: ScanProgress) => void;
  readonly showSecrets?: boolean;
  /** Leaves matches out, e.g. those that touch no added line. */
  readonly accept?: (placed: PlacedMatch, origin: Origin) => boolean;
}

export interface ScanResult extends CollectedFindings {
  readonly blobs: number;
  readonly bytes: number;
  readonly interrupted: boolean;
}

/** Signals and timers are served this often; the scan itself never waits. Milliseconds. */
const TURN_MS = 50;

/**
 * @param source blobs; errors that its `read` throws are recorded as skipped input and the scan goes on
 */
export async function runScan(source: Source, options: ScanOptions): Promise<ScanResult> {
  const collector = new FindingCollector(options.rules, options.showSecrets ?? false);
  let blobs = 0;
  let bytes = 0;
  let matches = 0;
  let interrupted = false;
  let turn = performance.now() + TURN_MS;
  for await (const blob of turns(source)) {
    if (options.signal?.aborted === true) {
      blob.close?.();
      interrupted = true;
      break;
    }
    const result = scanOne(blob, options);
    blobs++;
    bytes += result.bytes;
    for (const placed of result.matches) {
      if (options.accept !== undefined && !options.accept(placed, blob.origin)) continue;
      matches++;
      collector.add(placed, blob.origin);
    }
  }
  return { ...collector.finish(), blobs, bytes, interrupted: interrupted || options.signal?.aborted === true };

  /** Walks a synchronous source without a promise per blob: only every TURN_MS the event loop gets its turn. */
  async function* turns(all: Source): AsyncGenerator<SourceBlob> {
    for await (const blob of all) {
      yield blob;
      if (performance.now() < turn) continue;
      options.onProgress?.({ blobs, bytes, matches });
      await nextTurn();
      turn = performance.now() + TURN_MS;
    }
  }
}

function scanOne(blob: SourceBlob, { scanner, diagnostics }: ScanOptions): { bytes: number; matches: readonly PlacedMatch[] } {
  try {
    return scanner.scan(blob.read, blob.origin.path);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    diagnostics.skip({ path: blob.origin.path, reason: 'unreadable', detail: `reading failed: ${String(error.code)}`, incomplete: true });
    return { bytes: 0, matches: [] };
  } finally {
    blob.close?.();
  }
}
