/** A scan of files, folders or standard input inside a session. */
import type { Report } from '../core/types.ts';
import type { PreparedScan } from '../run/prepare-scan.ts';
import { scanPaths } from '../run/scan-paths.ts';
import type { SourceBlob } from '../scan/types.ts';
import { inScanSession } from './scan-session.ts';
import { requireStandardInput } from './standard-input.ts';

/**
 * What a scan of paths means to every command that starts one.
 * @param paths as typed; `-` is standard input.
 */
export async function scanPathsInSession(paths: readonly string[], prepared: PreparedScan): Promise<Report> {
  const named = paths.filter((path) => path !== '-');
  const stdin = named.length < paths.length;
  if (stdin) requireStandardInput('pipe something in, or name a file');
  return scanInSession(named, prepared, [], stdin);
}

/**
 * @param paths `-` is a file of that name.
 * @param also blobs to scan after the paths.
 * @param stdin whether standard input is scanned too.
 */
export async function scanInSession(
  paths: readonly string[],
  prepared: PreparedScan,
  also: readonly SourceBlob[],
  stdin = false,
): Promise<Report> {
  const { plan, options, context } = prepared;
  const { report } = await inScanSession(
    prepared,
    stdin,
    async ({ diagnostics, scanner, startedAt, signal, progress }) => {
      const result = await scanPaths(paths, {
        plan,
        scanner,
        diagnostics,
        stdin,
        also,
        now: startedAt,
        signal,
        onProgress: ({ blobs, bytes, total }) => progress.update({ blobs, bytes, total }),
        tracked: options.gitTracked === true ? context.environment : null,
      });
      return { collected: { ...result, files: result.blobs }, extra: null };
    },
  );
  return report;
}
