/**
 * What the pages lead to is there: links between them, the sections that links name, the files and npm scripts that
 * they mention, the commands and options of aksweep in their examples. Reads the repository only; addresses on the web
 * are not opened.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, COMMANDS } from '../../src/cli/command-specs.ts';
import { OPTIONS } from '../../src/cli/options.ts';
import type { OptionSpec } from '../../src/cli/option-spec.ts';

const specs: readonly OptionSpec[] = OPTIONS;
const tracked = new Set(
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split(
    '\0',
  ),
);
const pages = [...tracked].filter(
  (path) => path.endsWith('.md') && existsSync(path) && !/^(?:dist|fixtures|test)\//.test(path),
);

interface Line {
  readonly page: string;
  readonly number: number;
  readonly text: string;
  /** Inside of a fenced or indented block. */
  readonly code: boolean;
}

function linesOf(page: string): Line[] {
  let fence: string | null = null;
  return readFileSync(page, 'utf8')
    .split('\n')
    .map((text, index) => {
      const mark = /^\s*(```+|~~~+)/.exec(text)?.[1] ?? null;
      const code = fence !== null || mark !== null || /^ {4}\S/.test(text);
      if (fence === null) fence = mark;
      else if (mark?.startsWith(fence) === true) fence = null;
      return { page, number: index + 1, text, code };
    });
}

/**
 * Ids of a page's sections as GitHub makes them: lower case, punctuation dropped, blanks as hyphens, numbered when
 * repeated.
 */
function sectionsOf(page: string): Set<string> {
  const ids = new Set<string>();
  for (const { text, code } of linesOf(page)) {
    const title = code ? undefined : /^#{1,6} +(.*?) *$/.exec(text)?.[1];
    if (title === undefined) continue;
    const id = title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    let unique = id;
    for (let count = 1; ids.has(unique); count++) unique = `${id}-${count}`;
    ids.add(unique);
  }
  return ids;
}

/** Everything that is code: whole lines of blocks, and spans in backticks. */
function codeIn({ text, code }: Line): string[] {
  return code ? [text] : [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
}

const lines = pages.flatMap(linesOf);
const place = ({ page, number }: Line, what: string): string => `${page}:${number}: ${what}`;

describe('the pages', () => {
  it('are all looked at', () => {
    expect(pages).toEqual(
      expect.arrayContaining([
        'README.md',
        'README.zh-CN.md',
        'docs/hooks.md',
        'docs/quick-start.zh-CN.md',
        'docs/rules/README.md',
        'CONTRIBUTING.md',
      ]),
    );
  });

  it('link to pages, files and sections that are there', () => {
    const broken: string[] = [];
    let links = 0;
    for (const line of lines.filter(({ code }) => !code)) {
      for (const [, target = ''] of line.text.replace(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        links += 1;
        const [path = '', section] = target.split('#');
        const file = path === '' ? line.page : normalize(join(dirname(line.page), path));
        const there =
          tracked.has(file) || [...tracked].some((other) => other.startsWith(`${file.replace(/\/$/, '')}/`));
        if (!there) broken.push(place(line, `${target} is not in the repository`));
        else if (section !== undefined && !sectionsOf(file).has(section))
          broken.push(place(line, `${target}: no such section`));
      }
    }
    expect(links).toBeGreaterThan(50);
    expect(broken).toEqual([]);
  });

  it('name files of the repository that are there', () => {
    const missing = lines.flatMap((line) =>
      codeIn(line).flatMap((code) =>
        [...code.matchAll(/(?<![\w./-])((?:\.ci|\.github|[a-z]+)\/[\w./-]*\w)/g)]
          .map(([, path = '']) => path)
          // Other endings are files of the reader's own project, in examples. Rooms are named without `src/`.
          .filter(
            (path) => /\.(?:ts|mjs|json|md|yaml)$/.test(path) && !existsSync(path) && !existsSync(join('src', path)),
          )
          .map((path) => place(line, path)),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('name npm scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = lines.flatMap((line) =>
      codeIn(line).flatMap((code) => [...code.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => ({ line, name }))),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter(({ name }) => scripts[name] === undefined).map(({ line, name }) => place(line, name))).toEqual(
      [],
    );
  });

  it('show commands and options of aksweep that exist, together', () => {
    const wrong: string[] = [];
    let calls = 0;
    for (const line of lines) {
      for (const code of codeIn(line)) {
        for (const [, words = ''] of code.matchAll(
          /(?:^|[\s"'(])(?:aksweep|dist\/cli\.js) ((?:[a-z]+)(?=[\s"']|$)[^|;&]*)/g,
        )) {
          const [name = '', action = ''] = words.trim().split(/\s+/);
          // A sentence in a code block, or a heading of output.
          if (name === 'completion' || !/^[a-z]+$/.test(name)) continue;
          const command = COMMAND_NAMES.find((known) => known === name);
          if (command === undefined) {
            wrong.push(place(line, `aksweep ${name}: no such command`));
            continue;
          }
          calls += 1;
          const { actions } = COMMANDS[command];
          if (actions !== undefined && /^[a-z][a-z-]*$/.test(action) && !actions.includes(action))
            wrong.push(place(line, `aksweep ${name} ${action}: no such word`));
          for (const [, option = ''] of words.matchAll(/(?<=[\s[])--([a-z][a-z-]*)/g)) {
            const spec = specs.find((known) => known.name === option);
            if (option !== 'help' && spec?.commands.includes(command) !== true)
              wrong.push(place(line, `aksweep ${name} --${option}: no such option`));
          }
        }
      }
    }
    expect(calls).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it('name pre-commit hook ids where they are explained', () => {
    const ids = [...readFileSync('.pre-commit-hooks.yaml', 'utf8').matchAll(/^- id: (\S+)$/gm)].map(
      ([, id = '']) => id,
    );
    const explained = readFileSync('docs/pre-commit.md', 'utf8');
    for (const id of ids) expect(explained).toContain(`- id: ${id}`);
    expect(linesOf('docs/hooks.md').find(({ text }) => text.includes('https://pre-commit.com/'))?.text).toContain(
      '](pre-commit.md)',
    );
  });

  it('name functions of the verifier that their files have', () => {
    const rows = [...readFileSync('docs/verification.md', 'utf8').matchAll(/^\| (`[^|]+`\)?) \| `([\w/-]+\.ts)` \|/gm)];
    expect(rows.length).toBeGreaterThan(5);
    for (const [, names = '', file = ''] of rows) {
      const source = readFileSync(join('src', file), 'utf8');
      for (const [, owner = ''] of names.matchAll(/`(\w+)[^`]*`/g))
        expect(source, file).toMatch(new RegExp(`^export (?:async )?(?:function|class|const) ${owner}\\b`, 'm'));
    }
  });

  it('say the same commands in Chinese', () => {
    // The Chinese page asks for Chinese output where the English one says nothing.
    const blocks = (page: string): string[] =>
      linesOf(page)
        .filter(({ code }) => code)
        .map(({ text }) => text.replace(' --lang zh', ''))
        .filter((text) => !/^ +(?:with:|lang: zh)$/.test(text));
    expect(blocks('docs/quick-start.zh-CN.md')).toEqual(blocks('docs/quick-start.md'));
  });
});
