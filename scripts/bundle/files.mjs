/**
 * The files of dist/ and the source modules that each is built from. A file holds its modules and all that they import,
 * but for what a file further up holds already. The split follows what a run loads: Node reads, compiles and links a
 * file as a whole before it runs, so each holds what is needed together, and what is rarely needed stands apart.
 */

/** The programs that Node starts, and the library: file → module. Nothing imports these files. */
export const ENTRIES = {
  cli: 'src/cli/main.ts',
  action: 'src/action/main.ts',
  index: 'src/index.ts',
  'scan-worker': 'src/run/threads/scan-worker.ts',
  'sieve-worker': 'src/run/threads/sieve-worker.ts',
  'git-watch': 'src/git/call/watch/watch-worker.ts',
};

/**
 * What the entries share: file → modules that it is built from. Modules that an `await import()` names and that no file
 * has go into rest.js, as does whatever else is left.
 */
export const FILES = {
  // `aksweep --version`.
  base: ['src/version.ts', 'src/program/output.ts'],
  // A scan of files that finds nothing, and what it prints.
  scan: ['src/cli/run-command.ts', 'src/cli/commands/scan.ts', 'src/source/files.ts', 'src/report/console/console.ts'],
  // A commit.
  hook: ['src/cli/commands/hook.ts', 'src/git/hook/staged.ts', 'src/git/call/process.ts'],
  // Packages, each with the module that imports it.
  yaml: ['src/core/yaml-text.ts'],
  'user-rules': [
    'src/rules/rule-file.ts',
    'src/rules/user-pattern.ts',
    'src/rules/re2-engine.ts',
    'src/rules/re2js-engine.ts',
    'src/scan/check-rules.ts',
  ],
  yargs: ['src/cli/parse-full.ts'],
  'fast-glob': ['fast-glob'],
  'simple-git': ['simple-git'],
  // The thread that helps with a history, and what it has in common with the first one.
  sieve: ['src/git/pack/sieve/blob-sieve.ts', 'src/git/pack/sieve/sieve-work.ts', 'src/run/threads/compile-less.ts'],
  // `aksweep git` and the hooks that see a push.
  history: ['src/cli/commands/git.ts', 'src/git/hook/push.ts', 'src/git/hook/pushed-refs.ts'],
  // Packs read without git.
  packs: ['src/git/pack/store-reading.ts'],
  // Every format but the console's.
  formats: [
    'src/report/plain/json.ts',
    'src/report/plain/jsonl.ts',
    'src/report/plain/csv.ts',
    'src/report/plain/junit.ts',
    'src/report/plain/github.ts',
    'src/report/sarif/sarif.ts',
    'src/report/sarif/gitlab.ts',
    'src/report/markdown/markdown.ts',
  ],
};

/** The file of what no other file has. No package may get in: it would be read and run with each of the others. */
export const REST = 'rest';
