/** Paths as code scanning shows them: relative to the checkout, with `/`. */
import { posix } from 'node:path';
import type { Origin } from '../../core/types.ts';
import type { ReportOptions } from '../reporter.ts';
import { containerPath } from './places.ts';

/**
 * `path` relative to `root` when it lies below it; otherwise absolute, or as it is when there is no root. With `/`;
 * nothing is read.
 * @param root absolute. @param from where a relative path starts, seen from `root`: `''` (the root itself),
 *   `sub/folder`, `..`.
 */
export function checkoutPath(path: string, root: string | undefined, from = ''): string {
  if (root === undefined) return withoutDot(path);
  const base = root.replace(/\/+$/, '');
  const whole = isAbsolute(path) ? path : posix.normalize(`${base}/${from}/${path}`);
  return whole.startsWith(`${base}/`) ? withoutDot(whole.slice(base.length + 1)) : whole;
}

/** Where the file of a place is in the checkout. Only paths of scanned files depend on where the scan was started. */
export function placeInCheckout(
  source: Origin,
  { sourceRoot, filesFrom }: Pick<ReportOptions, 'sourceRoot' | 'filesFrom'>,
): string {
  return checkoutPath(
    containerPath(source),
    sourceRoot,
    source.kind === 'file' || source.kind === 'archive-member' ? filesFrom : '',
  );
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path);
}

function withoutDot(path: string): string {
  return path.replace(/^(?:\.\/+)+/, '');
}
