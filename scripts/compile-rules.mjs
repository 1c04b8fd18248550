// Compiles rules/*.yaml into src/generated/builtin-rules.ts, so that a run needs no YAML parser (+33 ms at start-up).
// The parser is the product's own (src/rules/rule-file.ts), bundled on the fly: Node 20 cannot run TypeScript.
import { readdirSync, readFileSync, writeFileSync, mkdirSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createHash } from 'node:crypto';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/generated/builtin-rules.ts');

/** Rule files in the order of their names, which is the order of every list of rules. */
const files = readdirSync(join(root, 'rules'))
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();
const sources = [
  'src/rules/parse-rule.ts',
  'src/rules/rule-file.ts',
  'src/core/yaml-text.ts',
  'scripts/compile-rules.mjs',
  ...files.map((name) => `rules/${name}`),
];
/** A text as a literal of the language. V8 reads one of 50 KB, and parses it as JSON, faster than the same as code. */
const literal = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;

const hash = createHash('sha256');
for (const source of sources)
  hash
    .update(source)
    .update('\0')
    .update(readFileSync(join(root, source)))
    .update('\0');
const stamp = `// inputs ${hash.digest('hex')}`;

if (!existsSync(target) || !readFileSync(target, 'utf8').startsWith(stamp)) {
  const bundle = join(root, 'src/generated/.rule-file.mjs');
  mkdirSync(dirname(target), { recursive: true });
  await build({
    entryPoints: [join(root, 'src/rules/rule-file.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  try {
    const { parseRuleFile } = await import(pathToFileURL(bundle).href);
    const rules = files.flatMap((name) =>
      parseRuleFile(readFileSync(join(root, 'rules', name), 'utf8'), `rules/${name}`, true),
    );
    writeFileSync(
      target,
      `${stamp}\n// Made by scripts/compile-rules.mjs from rules/*.yaml. Do not edit.\nimport type { Rule } from ` +
        `'../rules/rule.ts';\n\nexport const BUILTIN_RULES = JSON.parse(\n  ${literal(JSON.stringify(rules))},\n) as ` +
        `readonly Rule[];\n`,
    );
  } catch (error) {
    console.error(error.hint ? `${error.message} (${error.hint})` : error);
    process.exitCode = 1;
  } finally {
    rmSync(bundle, { force: true });
  }
}
