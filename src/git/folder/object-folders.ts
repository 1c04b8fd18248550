/**
 * The folders that hold a repository's objects: its own and those it borrows from (`objects/info/alternates`,
 * gitrepository-layout). Reads no objects.
 */
import { isAbsolute, join } from 'node:path';
import { realPath } from '../../disk/real-place.ts';
import { statPath } from '../../disk/stat-path.ts';
import { readGitFile } from './git-file.ts';
import { UnusualStore } from './unusual-store.ts';

/** git follows alternates of alternates this far (`link_alt_odb_entries`). */
const DEEPEST = 5;

/** @param folder the repository's own `objects` folder. @returns real paths, its own first, each once. */
export function objectFolders(folder: string): readonly string[] {
  const found = new Set<string>();
  const visit = (place: string, depth: number): void => {
    if (statPath(place)?.isDirectory() !== true) return;
    const real = realPath(place);
    if (real === null || found.has(real)) return;
    found.add(real);
    const listed = alternates(real);
    if (listed.length > 0 && depth >= DEEPEST) throw new UnusualStore('alternates are nested too deep');
    for (const other of listed) visit(isAbsolute(other) ? other : join(real, other), depth + 1);
  };
  visit(folder, 0);
  return [...found];
}

function alternates(folder: string): string[] {
  const text = readGitFile(join(folder, 'info', 'alternates'), 'utf8') ?? '';
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      // A quoted path may hold a line break: git unquotes it, this reader leaves it to git.
      if (line.startsWith('"')) throw new UnusualStore('a quoted path in objects/info/alternates');
      return line;
    });
}
