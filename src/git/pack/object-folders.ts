/**
 * The folders that hold a repository's objects: its own and those it borrows from (`objects/info/alternates`,
 * gitrepository-layout). Reads no objects.
 */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { UnusualStore } from './unusual-store.ts';

/** git follows alternates of alternates this far (`link_alt_odb_entries`). */
const DEEPEST = 5;

/** @param folder the repository's own `objects` folder. @returns real paths, its own first, each once. */
export function objectFolders(folder: string): readonly string[] {
  const found = new Set<string>();
  const visit = (place: string, depth: number): void => {
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return;
    const real = realpathSync(place);
    if (found.has(real)) return;
    found.add(real);
    const listed = alternates(real);
    if (listed.length > 0 && depth >= DEEPEST) throw new UnusualStore('alternates are nested too deep');
    for (const other of listed) visit(isAbsolute(other) ? other : join(real, other), depth + 1);
  };
  visit(folder, 0);
  return [...found];
}

function alternates(folder: string): string[] {
  let text: string;
  try {
    text = readFileSync(join(folder, 'info', 'alternates'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    // A quoted path may hold a line break: git unquotes it, this reader leaves it to git.
    if (line.startsWith('"')) throw new UnusualStore('a quoted path in objects/info/alternates');
    return line;
  });
}
