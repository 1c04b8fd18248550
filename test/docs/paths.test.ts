/** docs/paths.md against the code: who opens paths, and through which functions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/paths.md', 'utf8');
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('src/kernel/assembly/'));

/** What works on open descriptors, or is a type. */
const DESCRIPTORS = new Set([
  'closeSync',
  'constants',
  'Dirent',
  'fchmodSync',
  'fstatSync',
  'fsyncSync',
  'read',
  'readSync',
  'Stats',
  'writeSync',
]);

/** Names that a file imports from node:fs; `*` for anything but a list of names. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const lists = [
    ...text.matchAll(/(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'(?:node:)?fs(?:\/promises)?'/g),
  ].flatMap(([, names = '']) =>
    names.split(',').map(
      (name) =>
        name
          .trim()
          .replace(/^type /, '')
          .split(' as ')[0] ?? '',
    ),
  );
  const others = [...text.matchAll(/(?:import\s*\(|require\s*\(|from\s+)'(?:node:)?fs(?:\/promises)?'/g)].length;
  const known = [...text.matchAll(/\{[^}]*\}\s+from\s+'(?:node:)?fs(?:\/promises)?'/g)].length;
  return others > known ? [...lists, '*'] : lists.filter((name) => name !== '');
}

/** The first cells of a table's rows, below a heading. */
function rowsBelow(heading: string): string[] {
  const [, after = ''] = page.split(`## ${heading}\n`);
  return [...(after.split('\n## ')[0] ?? '').matchAll(/^\| (?!---)(.*?) \|/gm)].map(([, cell = '']) => cell).slice(1);
}

describe('docs/paths.md', () => {
  it('lists every file outside of src/disk that imports a function of node:fs which takes a path', () => {
    const listed = rowsBelow('Files that open paths themselves').map((cell) => cell.replaceAll('`', ''));
    const opening = sources.filter(
      (path) => !path.startsWith('src/disk/') && importsOf(path).some((name) => !DESCRIPTORS.has(name)),
    );
    const row = (path: string): string | undefined =>
      listed.find((name) => (name.endsWith('/**') ? path.startsWith(name.slice(0, -2)) : path === name));
    expect(opening.filter((path) => row(path) === undefined)).toEqual([]);
    // And no row is left over.
    expect(listed.filter((name) => !opening.some((path) => row(path) === name))).toEqual([]);
  });

  it('names every function of src/disk through which other rooms read or write, and none that is not there', () => {
    const exported = sources
      .filter((path) => path.startsWith('src/disk/'))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name = '']) => name),
      );
    const used = new Set(
      sources
        .filter((path) => !path.startsWith('src/disk/'))
        .flatMap((path) => exported.filter((name) => new RegExp(`\\b${name}\\(`).test(readFileSync(path, 'utf8')))),
    );
    /** These look, resolve or clean up, and open nothing for anybody. */
    const looking = new Set([
      'statPath',
      'repositoryFolders',
      'realPath',
      'treesAround',
      'placeToWrite',
      'kindOf',
      'removeTemporaryFolder',
    ]);
    const cells = rowsBelow('Files that are read and written').length;
    expect(cells).toBeGreaterThan(15);
    const table = page.split('## Files that are read and written')[1]?.split('\n## ')[0] ?? '';
    const named = new Set([...table.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
    expect([...used].filter((name) => !looking.has(name) && !named.has(name))).toEqual([]);
    expect(exported.filter((name) => !used.has(name) && !['writeNewFile'].includes(name))).toEqual([]);
  });
});
