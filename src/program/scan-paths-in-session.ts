/** A scan of files, folders or standard input inside a session. */
import type { Report } from '../core/types.ts';
import type { PreparedScan } from '../run/prepare-scan.ts';
import { scanPaths } from '../run/scan-paths.ts';
import { inScanSession } from './scan-session.ts';
import { requireStandardInput } from './standard-input.ts';

/** What a scan of paths means to every command that starts one. */
export async function scanPathsInSession(paths: readonly string[], prepared: PreparedScan): Promise<Report> {
  const { plan, options, context } = prepared;
  if (paths.includes('-')) requireStandardInput('pipe something in, or name a file');
  const { report } = await inScanSession(
    prepared,
    paths.includes('-'),
    async ({ diagnostics, scanner, startedAt, signal, progress }) => {
      const result = await scanPaths(paths, {
        plan,
        scanner,
        diagnostics,
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
