/**
 * Loaded into the program under test before its own code (NODE_OPTIONS=--require): lets calls of the file system fail. FAILING_CALLS is a list of
 * `function:code:end of the path`, e.g. `openSync:EMFILE:lost.txt`.
 */
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

for (const [name, code, ending] of (process.env.FAILING_CALLS ?? '').split(',').map((text) => text.split(':'))) {
  const real = fs[name];
  fs[name] = (path, ...rest) => {
    if (!String(path).endsWith(ending)) return real(path, ...rest);
    throw Object.assign(new Error(`${code}: ${name} '${path}'`), {
      code,
      syscall: name === 'openSync' ? 'open' : 'scandir',
      path,
    });
  };
}
syncBuiltinESMExports();
