/**
 * What is said in the reader's language, and what stays the same for programs; the READMEs show what is really printed.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { fillTemplates } from '../../src/alibaba/generate.ts';
import { temporaryTree } from './leak-tree.ts';
import { aksweep } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

const tree = temporaryTree();
afterAll(() => tree.remove());

const [settings = '', script = '', model = ''] = fillTemplates([
  '# local settings\nALIBABA_CLOUD_ACCESS_KEY_ID={AKID24}\nALIBABA_CLOUD_ACCESS_KEY_SECRET={SECRET30}\n',
  "const images = new OSS({\n  accessKeyId: '{AKID24}',\n  accessKeySecret: '{SECRET30}',\n});\n",
  'DASHSCOPE_API_KEY=sk-{HEX32}\n',
]);
const shop = tree.folder('shop', { '.env': settings, 'upload.js': script });
const both = tree.folder('both', { '.env': settings, 'model.env': model });

/** A report without what differs from run to run. */
function masked(text: string): string {
  return text
    .replace(/LTAI5t…[A-Za-z0-9]{2}/g, 'LTAI5t…xx')
    .replace(/,issued.*\)$/gm, ',issued')
    .replace(/，签发于.*）$/gm, '，签发于')
    .replace(/v1:[0-9a-f]{64}/, 'v1:')
    .replace(/\d+ ?B/, 'N B')
    .replace(/[\d.]+ ?m?s$/m, 'T')
    .replace(/[\d.]+ ?(?:毫秒|秒)$/m, 'T')
    .trimEnd();
}

/** The lines of a picture, without the spaces between words: its texts by their place. */
function linesOf(svg: string): string[] {
  const lines = new Map<string, string>();
  for (const [, y = '', text = ''] of svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"[^>]*>([^<]*)<\/text>/g)) {
    const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    lines.set(y, (lines.get(y) ?? '') + plain.replaceAll(' ', ''));
  }
  return [...lines.values()];
}

describe.each([
  ['README.md', 'docs/images/report.svg', 'en'],
  ['README.zh-CN.md', 'docs/images/report.zh-CN.svg', 'zh'],
] as const)('%s', (page, picture, lang) => {
  it('shows the report that is printed (node scripts/picture.mjs makes the picture anew)', () => {
    expect(readFileSync(page, 'utf8')).toContain(`](${picture})`);
    const run = aksweep(['scan', '.', '--lang', lang], { cwd: shop });
    expect(run.status).toBe(1);
    const printed = run.stdout.split('\n').flatMap((line) => line.replaceAll(' ', '') || []);
    const shown = linesOf(readFileSync(picture, 'utf8'));
    expect(masked(shown.join('\n'))).toBe(masked(printed.join('\n')));
  });
});

describe('--lang zh', () => {
  const inChinese = (format: string): string =>
    aksweep(['scan', '.', '--lang', 'zh', '--format', format], { cwd: both }).stdout;

  it('translates what stands for a value where people read it', () => {
    for (const format of ['console', 'markdown', 'github', 'junit']) {
      const text = inChinese(format);
      expect(text, format).not.toMatch(/\d (characters|hexadecimal digits)/);
      expect(text, format).toMatch(/30 个字符/);
      expect(text, format).toMatch(/32 位十六进制数字/);
    }
    expect(inChinese('console')).toMatch(/DASHSCOPE_API_KEY=\[sk-…32 位十六进制数字\]/);
  });

  // GitLab's has a description for people, and an extract of the source that is left alone.
  it('leaves it alone where programs read it', () => {
    for (const format of ['json', 'jsonl', 'sarif', 'csv']) {
      const text = inChinese(format);
      expect(text, format).not.toMatch(/个字符|位十六进制数字/);
      expect(text, format).toMatch(/32 hexadecimal digits/);
    }
  });

  it('speaks in help', () => {
    expect(aksweep(['--help', '--lang', 'zh']).stdout).toBe(
      aksweep(['--help'], { environment: { LANG: 'zh_CN.UTF-8' } }).stdout,
    );
    expect(aksweep(['git', '--help', '--lang', 'zh']).stdout).toContain('历史范围');
  });
});
