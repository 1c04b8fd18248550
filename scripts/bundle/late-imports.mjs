/**
 * Plugin: sends every `await import()` of a module to the file of dist/ that holds it (files.mjs). The bundler would
 * give each such module a file of its own; here the file exports a namespace for each, and
 * `import('./x.ts')` becomes `import('./rest.js').then((file) => file.x)`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { edited, nodesOf } from './source-edits.mjs';

const MARK = '\0names-of-';
/** What a file of dist/ is called until the bundler writes its path. */
const SCHEME = 'dist:';

/**
 * @param root the project's folder. @param files file → modules. @param rest the file of all other modules.
 * @returns `plugin`; `namesOf(file)`, the module whose exports the file must have, to be given to the bundler as an
 *   entry; `homes`, file → namespaces that are asked of it, complete once the bundle is built.
 */
export function lateImports(root, files, rest) {
  const fileOf = new Map(Object.entries(files).flatMap(([file, modules]) => modules.map((module) => [module, file])));
  const homes = new Map([...Object.keys(files), rest].map((file) => [file, new Map()]));
  const nameOf = (module) => `${module.replace(/^src\//, '').replace(/\.ts$/, '')}`.replace(/\W/g, '_');

  /** [node, file, namespace] of each late import of our own modules and of packages. */
  function found(program, id) {
    return nodesOf(program, 'ImportExpression').flatMap((node) => {
      const specifier = node.source.value;
      if (typeof specifier !== 'string') throw new Error(`${id}: import() takes a literal`);
      if (specifier.startsWith('node:')) return [];
      const module = specifier.startsWith('.')
        ? relative(root, resolve(dirname(id), specifier)).replaceAll('\\', '/')
        : specifier;
      return [{ node, module, file: fileOf.get(module) ?? rest }];
    });
  }

  return {
    homes,
    namesOf: (file) => MARK + file,
    scheme: SCHEME,
    plugin: {
      name: 'late-imports',
      /** All sources are looked through first: an entry's exports must be known when it is loaded. */
      buildStart() {
        for (const path of readdirSync(join(root, 'src'), { recursive: true }).toSorted()) {
          const id = join(root, 'src', path);
          if (!id.endsWith('.ts') || path.replaceAll('\\', '/').startsWith('kernel/assembly/')) continue;
          const code = readFileSync(id, 'utf8');
          if (!code.includes('import(')) continue;
          for (const { module, file } of found(this.parse(code, { lang: 'ts' }), id))
            homes.get(file).set(nameOf(module), module);
        }
      },
      resolveId: (id) => (id.startsWith(MARK) ? id : null),
      load(id) {
        if (!id.startsWith(MARK)) return null;
        const names = homes.get(id.slice(MARK.length));
        return [...names]
          .map(([name, module]) => {
            const from = module.startsWith('src/') ? join(root, module) : module;
            return `import * as ${name}_ from ${JSON.stringify(from)};\nexport const ${name} = ${name}_;`;
          })
          .join('\n');
      },
      transform(code, id) {
        if (!id.endsWith('.ts') || id.includes('node_modules') || !code.includes('import(')) return null;
        const edits = found(this.parse(code, { lang: 'ts' }), id).map(({ node, module, file }) => [
          node,
          `import('${SCHEME}${file}').then((file) => file.${nameOf(module)})`,
        ]);
        return { code: edited(code, edits) };
      },
    },
  };
}
