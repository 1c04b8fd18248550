// Builds src/generated/ (git-ignored): the WebAssembly kernel here, the rules in compile-rules.mjs.
// Quick when nothing changed: the hash of all inputs stands in the generated file. Must be deterministic.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const assembly = join(root, 'src/kernel/assembly');
const kernelModule = join(root, 'src/generated/kernel-wasm.ts');
const ASC_OPTIONS = [
  'index.ts',
  '--outFile',
  'kernel.wasm',
  '-O3',
  '--converge',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--enable',
  'bulk-memory',
  '--importMemory',
  '--zeroFilledMemory',
  '--memoryBase',
  '1024',
];

async function compileKernel() {
  const sources = new Map(
    readdirSync(assembly, { recursive: true })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts'))
      .toSorted()
      .map((path) => [path, readFileSync(join(assembly, path), 'utf8')]),
  );
  const ascVersion = createRequire(import.meta.url)('assemblyscript/package.json').version;
  const hash = createHash('sha256')
    .update(JSON.stringify([ascVersion, ASC_OPTIONS, [...sources]]))
    .digest('hex');
  const stamp = `// Made by scripts/generate.mjs from src/kernel/assembly; inputs ${hash}\n`;
  if (existsSync(kernelModule) && readFileSync(kernelModule, 'utf8').startsWith(stamp)) return;

  const asc = (await import('assemblyscript/asc')).default;
  let wasm;
  const { error, stderr } = await asc.main(ASC_OPTIONS, {
    readFile: (name) => sources.get(name) ?? null,
    listFiles: () => [],
    writeFile: (name, contents) => {
      if (name === 'kernel.wasm') wasm = contents;
    },
  });
  // A warning is mostly a conversion that is not meant. Remarks of the optimiser have no such word.
  if (error || !wasm || stderr.toString().includes('WARNING'))
    throw new Error(`the kernel does not compile cleanly:\n${stderr.toString()}`);
  writeWhole(
    kernelModule,
    `${stamp}\n/** The kernel's WebAssembly module, base64. */\nexport const KERNEL_WASM_BASE64 =\n  ` +
      `'${Buffer.from(wasm).toString('base64')}';\n`,
  );
}

/** Writes through a rename, so that a second process (two test runs at once) never reads half a file. */
function writeWhole(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

await compileKernel();

// The rules' own step: runs on import.
const compileRules = join(root, 'scripts/compile-rules.mjs');
if (existsSync(compileRules)) await import(pathToFileURL(compileRules).href);
