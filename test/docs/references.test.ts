/**
 * Documents that comments, rules, messages and pages cite are in the repository, and so are the headings that they
 * name. A reference is written from the top of the repository: a path below docs/, a comma, the heading in quotes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(path));
const files = new Set(tracked);
const citing = tracked.filter(
  (path) =>
    /^(?:src|rules|test|bench|scripts|docs|\.ci)\//.test(path) || (!path.includes('/') && /\.(?:md|yml)$/.test(path)),
);

interface Reference {
  /** File and 1-based line. */
  readonly place: string;
  readonly page: string;
  readonly heading: string | null;
  readonly inString: boolean;
}

interface Comment {
  readonly line: number;
  readonly text: string;
}

/** A page and, behind a comma, a heading in double quotes. */
const REFERENCE = /((?:[\w.-]+\/)*[\w.-]+\.md)[`)]?(?:, "([^"]+)")?/g;

/**
 * Comments of TypeScript, JavaScript, YAML and shell, with their lines joined; lines with `//` or `#` that follow each
 * other are one comment.
 */
function commentsIn(path: string, text: string): Comment[] {
  const found: Comment[] = [];
  const blocks = /\.(?:ts|mjs|js)$/.test(path) ? [...text.matchAll(/\/\*[^]*?\*\//g)] : [];
  for (const block of blocks) {
    const start = text.slice(0, block.index).split('\n').length;
    found.push({ line: start, text: block[0].replace(/\n\s*\*? ?/g, ' ') });
  }
  const mark = /\.(?:ts|mjs|js)$/.test(path) ? /^\s*\/\/ ?(.*)$|\s\/\/ (.*)$/ : /^\s*# ?(.*)$|\s# (.*)$/;
  let open: { line: number; text: string } | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const match = mark.exec(line);
    if (match === null) open = null;
    else if (open !== null && match[1] !== undefined) open.text += ` ${match[1]}`;
    else found.push((open = { line: index + 1, text: match[1] ?? match[2] ?? '' }));
  }
  return found;
}

/**
 * What a file cites: pages anywhere, code in comments. What the program or a script says may name a page below docs/;
 * strings of tests are about files that they make.
 */
function referencesIn(path: string): Reference[] {
  const text = readFileSync(path, 'utf8');
  const pieces = path.endsWith('.md')
    ? text.split(/\n(?=\s*\n)/).reduce<Comment[]>((all, part) => {
        const before = all.at(-1);
        const line = before === undefined ? 1 : before.line + before.text.split('\n').length;
        return [...all, { line, text: part }];
      }, [])
    : commentsIn(path, text);
  const cited = pieces.flatMap((piece) =>
    [
      ...piece.text
        .replace(/\s+/g, ' ')
        .replace(/\[[^\]]*\]\(/g, '(')
        .matchAll(REFERENCE),
    ].map(([, page = '', heading]) => ({
      place: `${path}:${piece.line}`,
      page,
      heading: heading ?? null,
      inString: false,
    })),
  );
  if (!/^(?:src|scripts|bench)\//.test(path)) return cited;
  const inStrings = text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/(?<![\w/.-])docs\/[\w./-]+\.md/g)].map(([page]) => ({
      place: `${path}:${index + 1}`,
      page,
      heading: null,
      inString: true,
    })),
  );
  return [...cited, ...inStrings];
}

/** The file that a reference means: from the top of the repository, or from the folder of the page that has it. */
function resolvePage(from: string, page: string): string | null {
  const near = normalize(join(dirname(from.replace(/:\d+$/, '')), page));
  return files.has(page) ? page : files.has(near) ? near : null;
}

function headingsOf(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#{1,6} +(.*?) *$/gm)].map(([, heading = '']) => heading);
}

/** What commands in the pages' examples write. */
const WRITTEN_BY_EXAMPLES = new Set(['audit.md']);
const SELF = 'test/docs/references.test.ts';

const references = citing
  .filter((path) => path !== SELF && /\.(?:ts|mjs|js|md|ya?ml)$|^\.ci\//.test(path))
  .flatMap(referencesIn)
  .filter(({ page }) => !WRITTEN_BY_EXAMPLES.has(page));

describe('references to documents', () => {
  it('are found in comments over several lines, in rules and in pages', () => {
    const seen = (path: string, heading: string): boolean =>
      references.some((one) => one.place.startsWith(path) && one.heading === heading);
    expect(seen('src/engine/pairing.ts', 'ID and secret in a leak')).toBe(true);
    expect(seen('rules/dashscope-api-key.yaml', 'Other kinds')).toBe(true);
    expect(seen('src/alibaba/generate.ts', 'STS credentials')).toBe(true);
    expect(references.length).toBeGreaterThan(100);
  });

  it('name files of this repository', () => {
    const lost = references.filter(({ place, page }) => resolvePage(place, page) === null);
    expect(lost.map(({ place, page }) => `${place}: ${page}`)).toEqual([]);
  });

  it('name headings that the page has', () => {
    const lost = references.filter(({ place, page, heading }) => {
      const file = resolvePage(place, page);
      return file !== null && heading !== null && !headingsOf(file).includes(heading);
    });
    expect(lost.map(({ place, page, heading }) => `${place}: ${page}, "${heading}"`)).toEqual([]);
  });

  it('to research name the heading that has the fact', () => {
    const vague = references.filter(
      ({ page, heading, inString, place }) =>
        !inString && heading === null && page.startsWith('docs/research/') && !/\.md:\d+$/.test(place),
    );
    expect(vague.map(({ place, page }) => `${place}: ${page}`)).toEqual([]);
  });

  it('use no section numbers but those of public standards', () => {
    const numbered = citing
      .filter((path) => path !== SELF && /\.(?:ts|mjs|js|md|ya?ml)$/.test(path))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .map((line, index) => ({ place: `${path}:${index + 1}`, line })),
      )
      .filter(({ line }) => /§/.test(line) && !/(?:RFC \d+|SARIF 2\.1\.0) §/.test(line));
    expect(numbered.map(({ place, line }) => `${place}: ${line.trim()}`)).toEqual([]);
  });
});
