/**
 * Speed of the literal search: GB/s over text from this machine, and its ratio to Buffer.includes('LTAI') over the same bytes
 * and to `rg -c` when there is one. Run from the repository's root:
 *   npx esbuild bench/kernel-search.ts --bundle --platform=node --format=esm | node --input-type=module - [FILE…]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { SearchKernel } from '../src/kernel/search-kernel.ts';
import { typicalLiterals } from '../test/kernel/literal-sets.ts';

const CHUNK = 1 << 20;
const WANTED = 32 << 20;

/** The text of every file under `folder` with one of the endings, up to WANTED bytes. */
function gather(folder: string, endings: readonly string[]): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !endings.some((ending) => entry.name.endsWith(ending))) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    chunks.push(bytes);
    size += bytes.length;
    if (size >= WANTED) break;
  }
  return Buffer.concat(chunks);
}

function best(runs: number, run: () => void): number {
  let seconds = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = process.hrtime.bigint();
    run();
    seconds = Math.min(seconds, Number(process.hrtime.bigint() - start) / 1e9);
  }
  return seconds;
}

const files = process.argv.slice(2);
const texts: [string, Buffer][] =
  files.length > 0
    ? files.map((file) => [file, readFileSync(file)])
    : [
        ['javascript (node_modules)', gather('node_modules', ['.js', '.mjs', '.ts'])],
        ['json', gather('node_modules', ['.json'])],
        ['source maps', gather('node_modules', ['.map'])],
        ['base64 noise', Buffer.from(randomBytes(16 << 20).toString('base64'))],
        ['random bytes', randomBytes(16 << 20)],
      ];

const literals = typicalLiterals();
console.log(`${literals.length} literals, tables and instance in ${(best(5, () => void new SearchKernel(literals, CHUNK)) * 1e3).toFixed(2)} ms`);
// What rg can be asked for as well: it takes no NUL bytes on its command line.
const patterns = literals.flatMap(({ bytes, ignoreCase }) => (bytes.includes(0) || ignoreCase ? [] : ['-e', Buffer.from(bytes).toString('latin1')]));
const hasRipgrep = spawnSync('rg', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'kernel-search-'));
try {
  for (const [name, text] of texts) {
    const kernel = new SearchKernel(literals, text.length);
    kernel.input.set(text);
    let hits = 0;
    const searching = best(9, () => {
      hits = 0;
      for (let at = 0; at < text.length; at += CHUNK) {
        const end = Math.min(at + CHUNK, text.length);
        for (let start = at; start < end; start = kernel.resumeAt) hits += kernel.search(start, end, text.length);
      }
    });
    const includes = best(9, () => {
      for (let at = text.indexOf('LTAI'); at >= 0; at = text.indexOf('LTAI', at + 1));
    });
    let line = `${name}: ${(text.length / 1e6).toFixed(0)} MB, ${hits} hits, ${(text.length / searching / 1e9).toFixed(2)} GB/s; time is ${(searching / includes).toFixed(2)} of Buffer.indexOf('LTAI')`;
    if (hasRipgrep) {
      const file = join(folder, 'text');
      writeFileSync(file, text);
      const start = best(5, () => void spawnSync('rg', ['--version']));
      const ripgrep = best(5, () => void spawnSync('rg', ['-a', '-c', '-j1', '-F', ...patterns, file])) - start;
      line += `, ${(searching / ripgrep).toFixed(3)} of rg -c with the case-sensitive ones (its start taken off)`;
    }
    console.log(line);
  }
} finally {
  rmSync(folder, { recursive: true });
}
