// Compiles rules/*.yaml into src/generated/builtin-rules.ts, so that a run needs no YAML parser (+33 ms at start-up), and
// the forms of their keywords into src/generated/known-forms.ts. Parser and maker of forms are the product's own, bundled
// on the fly: Node 20 cannot run TypeScript.
import { readdirSync, readFileSync, writeFileSync, mkdirSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createHash } from 'node:crypto';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/generated/builtin-rules.ts');
const formsTarget = join(root, 'src/generated/known-forms.ts');

/** Rule files in the order of their names, which is the order of every list of rules. */
const files = readdirSync(join(root, 'rules'))
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();
const sources = [
  'src/rules/kind-groups.ts',
  'src/rules/parse-rule.ts',
  'src/rules/rule-file.ts',
  'src/core/yaml-text.ts',
  'src/engine/written-forms.ts',
  'src/engine/literal-forms.ts',
  'src/engine/literal-breaks.ts',
  'src/engine/base64-forms.ts',
  'src/engine/escaped-forms.ts',
  'src/engine/hex-forms.ts',
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

if ([target, formsTarget].some((path) => !existsSync(path) || !readFileSync(path, 'utf8').startsWith(stamp))) {
  const bundle = join(root, 'src/generated/.rule-file.mjs');
  mkdirSync(dirname(target), { recursive: true });
  await build({
    stdin: {
      contents: `export * from './src/rules/rule-file.ts'; export * from './src/engine/written-forms.ts';`,
      resolveDir: root,
    },
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  try {
    const { parseRuleFile, writeForms } = await import(pathToFileURL(bundle).href);
    const rules = files.flatMap((name) =>
      parseRuleFile(readFileSync(join(root, 'rules', name), 'utf8'), `rules/${name}`, true),
    );
    const data = (path, imported, from, name, value, type) =>
      writeFileSync(
        path,
        `${stamp}\n// Made by scripts/compile-rules.mjs from rules/*.yaml. Do not edit.\nimport type { ${imported} } from ` +
          `'${from}';\n\nexport const ${name} = JSON.parse(\n  ${literal(JSON.stringify(value))},\n) as ${type};\n`,
      );
    data(target, 'Rule', '../rules/rule.ts', 'BUILTIN_RULES', rules, 'readonly Rule[]');
    const forms = writeForms(rules.flatMap(({ keywords }) => keywords));
    data(formsTarget, 'WrittenForms', '../engine/written-forms.ts', 'KNOWN_FORMS', forms, 'WrittenForms');
  } catch (error) {
    console.error(error.hint ? `${error.message} (${error.hint})` : error);
    process.exitCode = 1;
  } finally {
    rmSync(bundle, { force: true });
  }
}
