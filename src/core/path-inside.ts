/** Where one path lies below another. Pure: looks at the text of paths only. */
import { isAbsolute, relative, sep } from 'node:path';

/**
 * `path` (absolute) relative to `folder` (absolute), `/` separators; '' for the folder itself; null when it lies
 * outside.
 */
export function pathInside(folder: string, path: string): string | null {
  const inside = relative(folder, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  return sep === '/' ? inside : inside.replaceAll(sep, '/');
}
