/**
 * Speed of the literal search: GB/s over text from this machine, its time against Buffer.indexOf('LTAI') over the same
 * bytes and against `rg -c` when there is one.
 *   npm run bench -- kernel-search [FILE…]
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SearchKernel } from '../src/kernel/search-kernel.ts';
import { typicalLiterals } from '../test/kernel/literal-sets.ts';
import { best, bestInTurn, gather } from './kernel-timing.ts';

const CHUNK = 1 << 20;
const WANTED = 32 << 20;
const ROUNDS = 9;

const files = process.argv.slice(2);
const texts: [string, Buffer][] =
  files.length > 0
    ? files.map((file) => [file, readFileSync(file)])
    : [
        ['javascript', gather('node_modules', ['.js', '.mjs', '.ts'], WANTED)],
        ['json', gather('node_modules', ['.json'], WANTED)],
        ['source maps', gather('node_modules', ['.map'], WANTED)],
        ['base64 noise', Buffer.from(randomBytes(WANTED / 2).toString('base64'))],
        ['random bytes', randomBytes(WANTED / 2)],
      ];

const literals = typicalLiterals();
const start = process.hrtime.bigint();
const first = new SearchKernel(literals, CHUNK);
console.log(
  `${literals.length} literals; the first kernel of the process took ` +
    `${(Number(process.hrtime.bigint() - start) / 1e6).toFixed(2)} ms for ${first.input.length >> 20} MiB of input`,
);
// What rg can be asked for as well: no NUL bytes on a command line.
const patterns = literals.flatMap(({ bytes, ignoreCase }) =>
  bytes.includes(0) || ignoreCase ? [] : ['-e', Buffer.from(bytes).toString('latin1')],
);
const hasRipgrep = spawnSync('rg', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'kernel-search-'));
try {
  for (const [name, text] of texts) {
    const kernel = new SearchKernel(literals, text.length);
    kernel.input.set(text);
    let hits = 0;
    const seconds = bestInTurn(ROUNDS, {
      search: () => {
        hits = 0;
        for (let at = 0; at < text.length; at += CHUNK) {
          const end = Math.min(at + CHUNK, text.length);
          for (let from = at; from < end; from = kernel.resumeAt) hits += kernel.search(from, end, text.length);
        }
      },
      indexOf: () => {
        for (let at = text.indexOf('LTAI'); at >= 0; at = text.indexOf('LTAI', at + 1));
      },
    });
    let line =
      `${name}: ${(text.length / 1e6).toFixed(0)} MB, ${hits} hits, ` +
      `${(text.length / seconds.search / 1e9).toFixed(2)} GB/s; ${(seconds.search / seconds.indexOf).toFixed(2)} of ` +
      `the time of Buffer.indexOf('LTAI')`;
    if (hasRipgrep) {
      const file = join(folder, 'text');
      writeFileSync(file, text);
      const starting = best(5, () => void spawnSync('rg', ['--version']));
      const ripgrep = best(5, () => void spawnSync('rg', ['-a', '-c', '-j1', '-F', ...patterns, file])) - starting;
      line +=
        `, ${(seconds.search / ripgrep).toFixed(3)} of rg -c with the ${patterns.length / 2} case-sensitive ` +
        `ones (its start taken off)`;
    }
    console.log(line);
  }
} finally {
  rmSync(folder, { recursive: true });
}
