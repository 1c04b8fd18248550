/** Scans selected files, this thread and those that help. Results do not depend on which thread took what. */
import type { Diagnostics } from '../core/diagnostics.ts';
import type { RuleInfo } from '../core/types.ts';
import { FindingCollector } from '../scan/findings.ts';
import { scanBlobs, type BlobLoopOptions, type ScanProgress, type ScanResult } from '../scan/scan.ts';
import { fromWire } from '../scan/transfer.ts';
import type { BlobScanner, SourceBlob } from '../scan/types.ts';
import { fileSource, type FileSelection } from '../source/files.ts';
import { Claims } from './threads/claims.ts';
import type { ScanThreads } from './threads/scan-threads.ts';

export interface FileScanOptions {
  readonly scanner: BlobScanner;
  readonly rules: readonly RuleInfo[];
  readonly diagnostics: Diagnostics;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ScanProgress) => void;
  readonly showSecrets: boolean;
  readonly threads: ScanThreads;
  /** Scanned on this thread when the files are done. */
  readonly also: Iterable<SourceBlob>;
}

export async function scanFiles(selection: FileSelection, options: FileScanOptions): Promise<ScanResult> {
  const collector = new FindingCollector(options.rules, options.showSecrets);
  const shared = Claims.allocate();
  const claims = new Claims(shared);
  const stop = (): void => claims.stop();
  options.signal?.addEventListener('abort', stop);
  options.threads.expect(selection.count);
  let own: ScanProgress = { blobs: 0, bytes: 0, matches: 0 };
  const report = (): void => options.onProgress?.(sum([own, ...others.progress()]));
  const others = options.threads.run(selection, shared, report);
  // A rejection must not go unnoticed while this thread still works.
  others.results.catch(stop);
  try {
    const loop: BlobLoopOptions = {
      scanner: options.scanner,
      diagnostics: options.diagnostics,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      onMatch: (placed, origin) => collector.add(placed, origin),
      onProgress: (progress) => {
        own = progress;
        report();
      },
    };
    own = await scanBlobs(
      fileSource(selection, options.diagnostics, options.threads.count === 0 ? null : (index) => claims.take(index)),
      loop,
    );
    if (options.signal?.aborted !== true)
      own = sum([own, await scanBlobs(options.also, { ...loop, onProgress: report })]);
    for (const { progress, matches, skipped, warnings } of await others.results) {
      own = sum([own, progress]);
      for (const wire of matches) {
        const { placed, origin } = fromWire(wire);
        collector.add(placed, origin);
      }
      for (const entry of skipped) options.diagnostics.skip(entry);
      for (const warning of warnings) options.diagnostics.warn(warning);
    }
  } finally {
    options.signal?.removeEventListener('abort', stop);
  }
  return { ...collector.finish(), blobs: own.blobs, bytes: own.bytes, interrupted: options.signal?.aborted === true };
}

function sum(all: readonly ScanProgress[]): ScanProgress {
  return all.reduce(
    (a, b) => ({ blobs: a.blobs + b.blobs, bytes: a.bytes + b.bytes, matches: a.matches + b.matches }),
    { blobs: 0, bytes: 0, matches: 0 },
  );
}
