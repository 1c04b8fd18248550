/**
 * Puts the modules that a small scan and a hook always load into one file. esbuild splits shared code finely (some 45
 * files for `aksweep scan FILE`), and Node needs over a millisecond to find, read and link each. Works on esbuild's
 * output: text in, text out. Every merged chunk becomes a namespace of the merged file.
 */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';

/** Sources whose chunks, with all that they import, are merged. */
const STARTED_WITH = [
  'src/cli/run-command.ts',
  'src/cli/commands/scan.ts',
  'src/cli/commands/hook.ts',
  'src/source/files.ts',
  'src/git/hook/staged.ts',
  'src/report/console/console.ts',
];
/** What `--version` loads: left out, so that it stays small. */
const SMALL = ['src/cli/main.ts', 'src/program/output.ts'];

/**
 * @param outputs esbuild's metafile.outputs. @param texts path (as in outputs) → text.
 * @returns path → text of all files after the merge.
 */
export async function mergeStart(outputs, texts) {
  const pathOf = (source) => {
    const path = Object.keys(outputs).find((candidate) => outputs[candidate].entryPoint === source);
    if (path === undefined) throw new Error(`${source} is no entry of the bundle: is it still imported lazily?`);
    return path;
  };
  const closure = (paths) => {
    const all = new Set(paths);
    for (const path of all)
      for (const { path: next, kind, external } of outputs[path].imports)
        if (kind === 'import-statement' && external !== true) all.add(next);
    return all;
  };
  const small = closure(SMALL.map(pathOf));
  const merged = new Set([...closure(STARTED_WITH.map(pathOf))].filter((path) => !small.has(path)).toSorted());
  const isMerged = (file) => [...merged].some((path) => basename(path) === file);
  /** esbuild's own helper functions, from no source: importing them for their effect has none. */
  const isHelper = (file) =>
    Object.entries(outputs).some(([path, { inputs }]) => basename(path) === file && Object.keys(inputs).length === 0);
  const namespace = (file) => `$${file.replace(/\.js$/, '').replace(/\W/g, '_')}`;

  const folder = '/chunks';
  const source = [...merged]
    .map((path) => `export * as ${namespace(basename(path))} from './${basename(path)}';`)
    .join('\n');
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: folder },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
    logLevel: 'warning',
    plugins: [
      {
        name: 'chunks',
        setup(plugin) {
          plugin.onResolve({ filter: /^\.\// }, ({ path, kind }) =>
            kind !== 'dynamic-import' && isMerged(basename(path))
              ? { path: basename(path), namespace: 'chunk' }
              : { path, external: true },
          );
          plugin.onResolve({ filter: /^[^.]/ }, ({ path }) => ({ path, external: true }));
          plugin.onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({
            contents: texts.get([...merged].find((candidate) => basename(candidate) === path)),
            resolveDir: folder,
          }));
        },
      },
    ],
  });
  const text = outputFiles[0].text;
  const name = `start-${createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase()}.js`;

  const redirected = (from) => {
    const lazily = /import\("(\.\/(?:chunks\/)?)([^"/]+)"\)/g;
    const statically = /^import \{([^}]*)\} from "(\.\/(?:chunks\/)?)([^"/]+)";$/gm;
    const forEffect = /^import "(\.\/(?:chunks\/)?)([^"/]+)";$/gm;
    return from
      .replace(lazily, (whole, way, file) =>
        isMerged(file) ? `import("${way}${name}").then((start) => start.${namespace(file)})` : whole,
      )
      .replace(statically, (whole, names, way, file) =>
        isMerged(file)
          ? `import { ${namespace(file)} } from "${way}${name}";\nconst {${names.replaceAll(' as ', ': ')}} = ` +
            `${namespace(file)};`
          : whole,
      )
      .replace(forEffect, (whole, way, file) =>
        isHelper(file) ? '' : isMerged(file) ? `import "${way}${name}";` : whole,
      );
  };
  const result = new Map([...texts].filter(([path]) => !merged.has(path)));
  const [first] = merged;
  result.set(`${first.slice(0, -basename(first).length)}${name}`, text);
  for (const [path, content] of result) result.set(path, redirected(content));
  for (const [path, content] of result) {
    for (const [, file] of content.matchAll(/(?:import\(|from |import )"\.\/(?:chunks\/)?([^"/]+)"/g)) {
      if (isMerged(file))
        throw new Error(`${path} still imports ${file}: esbuild writes imports in another way than expected`);
    }
  }
  return result;
}
