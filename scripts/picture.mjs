/**
 * Makes the pictures of the READMEs from a real run: scans a folder with two files of made-up credentials, in colour,
 * and draws what the program printed as SVG. Values are random, so every run gives another picture; only redactions are
 * in it.
 *   node scripts/picture.mjs [--program dist/cli.js] [--out docs/images]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    program: { type: 'string', default: join(root, 'dist/cli.js') },
    out: { type: 'string', default: join(root, 'docs/images') },
  },
});

/** What is scanned. The same placeholder is the same value in both files. */
const FILES = {
  '.env': '# local settings\nALIBABA_CLOUD_ACCESS_KEY_ID={AKID24}\nALIBABA_CLOUD_ACCESS_KEY_SECRET={SECRET30}\n',
  'upload.js': "const images = new OSS({\n  accessKeyId: '{AKID24}',\n  accessKeySecret: '{SECRET30}',\n});\n",
};

/** Pixels of a character cell and around the text. */
const CELL = { width: 8.4, height: 19 };
const MARGIN = 20;
const COLUMNS = 80;

/** SGR code → class of the text (src/report/console/style.ts). */
const CLASSES = { 1: 'bold', 2: 'dim', 31: 'red', 32: 'green', 33: 'yellow', 36: 'cyan', 37: 'white', 41: 'on-red' };
const STYLE = `
    text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; fill: #1f2328 }
    .paper { fill: #f6f8fa; stroke: #d1d9e0 }
    .bold { font-weight: 600 }
    .dim { fill: #656d76 }
    .red, .on-red { fill: #b3261e }
    .green { fill: #1a7f37 }
    .yellow { fill: #8a5a00 }
    .cyan { fill: #0969da }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3 }
      .paper { fill: #0d1117; stroke: #30363d }
      .dim { fill: #8d96a0 }
      .red, .on-red { fill: #ff7b72 }
      .green { fill: #3fb950 }
      .yellow { fill: #d29922 }
      .cyan { fill: #79c0ff }
    }`;

/** The text of a run in a folder with FILES, with its escape sequences. */
function printed(folder, lang) {
  const run = spawnSync(process.execPath, [resolve(options.program), 'scan', '.', '--lang', lang], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', COLUMNS: String(COLUMNS) },
  });
  if (run.status !== 1) throw new Error(`the scan ended with status ${run.status}: ${run.stderr}`);
  return run.stdout;
}

/** Runs of text with one style: `{ text, classes, column }`; columns from 0, as a terminal counts them. */
function segments(line, widthOf) {
  let classes = [];
  let column = 0;
  const found = [];
  // eslint-disable-next-line no-control-regex
  for (const [, codes, text] of line.matchAll(/\u001b\[([\d;]*)m|([^\u001b]+)/g)) {
    if (text === undefined) classes = codes === '0' ? [] : codes.split(';').map((code) => CLASSES[code]);
    else {
      // Not every program keeps runs of spaces in SVG: each piece between them gets a place of its own.
      for (const piece of text.match(/ {2,}|^ | $|(?: ?[^ ]+)+/g) ?? []) {
        if (piece.trim() !== '') found.push({ text: piece, classes, column });
        column += widthOf(piece);
      }
    }
  }
  return found;
}

const escaped = (text) =>
  text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]);

function picture(text, title, widthOf) {
  const lines = text.trimEnd().split('\n');
  const width = Math.round(COLUMNS * CELL.width + 2 * MARGIN);
  const height = lines.length * CELL.height + 2 * MARGIN;
  const rows = lines.flatMap((line, row) =>
    segments(line, widthOf).map((segment) => {
      const x = (MARGIN + segment.column * CELL.width).toFixed(1);
      const y = MARGIN + (row + 0.75) * CELL.height;
      const style = segment.classes.length === 0 ? '' : ` class="${segment.classes.join(' ')}"`;
      return `  <text x="${x}" y="${y}"${style}>${escaped(segment.text)}</text>`;
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"`,
    `  width="${width}" height="${height}" role="img">`,
    `  <title>${escaped(title)}</title>`,
    `  <style>${STYLE}\n  </style>`,
    `  <rect class="paper" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}

/** Two functions of src/, bundled: Node 20 does not strip types. */
async function sources() {
  const { outputFiles } = await build({
    stdin: {
      contents: [
        "export { fillTemplates } from './src/alibaba/generate.ts';",
        "export { displayWidth } from './src/report/words/display-width.ts';",
      ].join('\n'),
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const { fillTemplates, displayWidth } = await sources();
const folder = mkdtempSync(join(tmpdir(), 'aksweep-picture-'));
try {
  const filled = fillTemplates(Object.values(FILES));
  Object.keys(FILES).forEach((name, index) => writeFileSync(join(folder, name), filled[index]));
  mkdirSync(options.out, { recursive: true });
  const pictures = {
    'report.svg': ['en', 'The report of aksweep scan'],
    'report.zh-CN.svg': ['zh', 'aksweep scan 的报告'],
  };
  for (const [name, [lang, title]] of Object.entries(pictures)) {
    writeFileSync(join(options.out, name), picture(printed(folder, lang), title, displayWidth));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
