/**
 * Plugin: gets Node's own modules with `process.getBuiltinModule`, and those that take long to load when one of their
 * functions is first called. Sources and packages import them as usual.
 *
 * An `import` of a built-in module makes Node read all its properties, to offer them as exports. On Node 24 that loads
 * fs/promises, streams and readline for `node:fs`, and web crypto for `node:crypto`: 3 ms of 24, for `--version` too.
 */
import { builtinModules } from 'node:module';
import { edited, nodesOf } from './source-edits.mjs';

/** Slow to load, and not needed by a scan that finds nothing. */
const LATE = new Set([
  'node:child_process',
  'node:crypto',
  'node:http',
  'node:https',
  'node:net',
  'node:os',
  'node:timers/promises',
  'node:tls',
  'node:util',
  'node:v8',
  'node:worker_threads',
  'node:zlib',
]);

const NAMES = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
const MARK = '\0node:';

const get = (module) => `process.getBuiltinModule(${JSON.stringify(module)})`;

/** A function with the name of one in a built-in module that calls that one; stands for a class too. */
const late = (module, name, local) =>
  `function ${local}(...args) { const own = ${get(module)}.${name}; return new.target ? new own(...args) : own(...args); }`;

export const nodeModules = {
  name: 'node-modules',

  /** Packages: each built-in module they import or require is a module of one line. */
  resolveId(specifier, importer) {
    if (!NAMES.has(specifier) || !importer?.includes('node_modules')) return null;
    const [, owner] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(importer.replaceAll('\\', '/')) ?? [];
    return `${MARK}${specifier.replace(/^node:/, '')}:${owner}`;
  },
  load(id) {
    return id.startsWith(MARK) ? `module.exports = ${get(id.split(':', 2).join(':').slice(1))};` : null;
  },

  /** Sources: the imports are replaced one by one. */
  transform(code, id) {
    if (!id.endsWith('.ts') || id.includes('node_modules') || !code.includes("'node:")) return null;
    const program = this.parse(code, { lang: 'ts' });
    const edits = [];
    for (const node of nodesOf(program, 'ImportDeclaration')) {
      const module = node.source.value;
      if (!NAMES.has(module) || node.importKind === 'type') continue;
      edits.push([node, replaced(module, node.specifiers)]);
    }
    for (const node of nodesOf(program, 'ImportExpression'))
      if (NAMES.has(node.source.value)) edits.push([node, get(node.source.value)]);
    return { code: edited(code, edits) };
  },
};

function replaced(module, specifiers) {
  const lines = [];
  const atOnce = [];
  for (const { type, imported, local, importKind } of specifiers) {
    if (importKind === 'type') continue;
    if (type !== 'ImportSpecifier') throw new Error(`import functions of ${module} by name`);
    const isFunction = typeof process.getBuiltinModule(module)[imported.name] === 'function';
    if (LATE.has(module) && isFunction) lines.push(late(module, imported.name, local.name));
    else atOnce.push(`${imported.name}: ${local.name}`);
  }
  if (atOnce.length > 0) lines.push(`const { ${atOnce.join(', ')} } = ${get(module)};`);
  return lines.join(' ');
}
