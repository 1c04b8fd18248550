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

  /**
   * A module's exports as one object. Written out for our own modules: a namespace object needs the bundler's helpers,
   * which are one more file to read for each start.
   */
  function offered(context, name, module) {
    if (!module.startsWith('src/'))
      return `import * as ${name}_ from ${JSON.stringify(module)};\nexport const ${name} = ${name}_;`;
    const id = join(root, module);
    const names = exportsOf(context.parse(readFileSync(id, 'utf8'), { lang: 'ts' }));
    const inside = names.map((exported) => `${exported}: ${name}_${exported}`).join(', ');
    const imported = names.map((exported) => `${exported} as ${name}_${exported}`).join(', ');
    return `import { ${imported} } from ${JSON.stringify(id)};\nexport const ${name} = { ${inside} };`;
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
        return [...homes.get(id.slice(MARK.length))].map((entry) => offered(this, ...entry)).join('\n');
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

/** Names of the values that a module exports, all of them by `export const`, `function`, `class` or `export { … }`. */
function exportsOf(program) {
  return program.body
    .filter(({ type, exportKind }) => type === 'ExportNamedDeclaration' && exportKind !== 'type')
    .flatMap(({ declaration, specifiers }) => {
      if (declaration?.declarations !== undefined) return declaration.declarations.map(({ id }) => id.name);
      if (declaration) return [declaration.id.name];
      return specifiers.filter(({ exportKind }) => exportKind !== 'type').map(({ exported }) => exported.name);
    });
}
