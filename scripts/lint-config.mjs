/**
 * Writes .oxlintrc.json from the table of rooms below. oxlint reads a config written in JavaScript on Node 22 only, and
 * an editor wants a file that is there; so the file is made, and committed.
 *   node scripts/lint-config.mjs           writes it (npm run lint does)
 *   node scripts/lint-config.mjs --check   fails when it is not up to date
 * test/cli/house.test.ts breaks every ban once.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The rooms besides core/, in the order in which ARCHITECTURE.md ("The house") stands them: left to right. */
const ORDER = [
  'disk',
  'kernel',
  'alibaba',
  'text',
  'rules',
  'engine',
  'triage',
  'scan',
  'verify',
  'report',
  'config',
  'source',
  'git',
  'run',
  'program',
  'cli',
  'action',
];

/** Every room to the left of `room`, but those named. */
const leftOf = (room, ...but) => ORDER.slice(0, ORDER.indexOf(room)).filter((other) => !but.includes(other));

/** Room → rooms that it may import from, besides itself and core/. */
const ROOMS = {
  core: [],
  disk: [],
  kernel: [],
  alibaba: [],
  text: leftOf('text', 'disk'),
  rules: leftOf('rules'),
  engine: leftOf('engine', 'disk'),
  triage: leftOf('triage'),
  scan: leftOf('scan', 'disk'),
  verify: leftOf('verify'),
  report: leftOf('report', 'disk'),
  config: leftOf('config'),
  // Of scan/ the types alone: SCAN_TYPES_ONLY.
  source: ['disk', 'kernel', 'scan'],
  git: ['disk', 'kernel', 'scan'],
  run: leftOf('run'),
  program: leftOf('program'),
  cli: leftOf('cli'),
  action: leftOf('action', 'cli'),
};

/**
 * Folders of a large room, as ROOMS: folder → folders of the same room that it may import from, besides itself. Files
 * at the top of the room are its doors: they may import every folder, and "doors" is how a folder names them.
 */
const FOLDERS = {
  git: {
    folder: [],
    call: ['folder'],
    object: ['call'],
    graph: ['object', 'call'],
    repository: ['graph', 'object', 'folder', 'call'],
    pack: ['graph', 'object', 'folder', 'call'],
    history: ['pack', 'repository', 'graph', 'object', 'folder', 'call'],
    hook: ['history', 'repository', 'graph', 'object', 'folder', 'call'],
  },
  'git/pack': {
    store: [],
    sieve: ['store'],
    tree: ['sieve', 'store'],
  },
  report: {
    words: ['doors'],
    console: ['words', 'doors'],
    markdown: ['words', 'doors'],
    sarif: ['markdown', 'words', 'doors'],
    plain: ['words', 'doors'],
  },
  verify: {
    wire: [],
    sts: ['wire'],
  },
};

/** Outside dependency, as a regular expression → where it may be imported: a room or a file. */
const HOMES = [
  ['(node:)?child_process(/|$)', 'git'],
  ['(node:)?(net|tls|http|https|http2|dns|dgram)(/|$)', 'verify'],
  ['yargs', 'src/cli/parse-full.ts'],
  ['fast-glob$', 'source'],
  ['simple-git$', 'git'],
];

/**
 * What works on open descriptors, or is a type. Everything else of node:fs takes a path, and has one home: src/disk.
 */
const DESCRIPTOR_FUNCTIONS = [
  'closeSync',
  'constants',
  'Dirent',
  'fchmodSync',
  'fstatSync',
  'fsyncSync',
  'read',
  'readSync',
  'Stats',
  'writeSync',
];

/** Files besides src/disk that open paths themselves. docs/paths.md says why and is tested against this list. */
const OPENS_PATHS = [
  'src/source/files.ts',
  'src/source/file-blob.ts',
  'src/source/folder-listing.ts',
  'src/git/call/scratch.ts',
];

const DIRECTION = 'A room imports from itself, from core/ and from rooms to its left (ARCHITECTURE.md, The house).';
const FOLDER_DIRECTION =
  'A folder of a room imports from the folders that scripts/lint-config.mjs names for it, never back.';
const ONE_HOME =
  'Each has one home: programs are started in src/git, sockets opened in src/verify, files listed in src/source, ' +
  'yargs loaded in cli/parse-full.ts.';
const PATHS = 'A path that somebody else may have chosen is opened by src/disk only (docs/paths.md).';
const SCAN_TYPES_ONLY = {
  regex: '/scan/([^t]|t[^y]|ty[^p]|typ[^e]|type[^s]|types[^.])',
  message: 'Sources know scan/types.ts only.',
};
const REVEAL = {
  property: 'reveal',
  message: 'A secret value leaves SecretText only in the files that scripts/lint-config.mjs names.',
};
const PROCESS = {
  object: 'process',
  allowProperties: [
    'pid',
    'memoryUsage',
    'constrainedMemory',
    'hrtime',
    'getuid',
    'platform',
    'versions',
    'version',
    'arch',
    'emitWarning',
  ],
  message: 'Only src/program, src/cli and src/action touch the process: argv, env, cwd, streams, exit codes.',
};
const ENDS_CHILDREN = {
  object: 'process',
  allowProperties: ['kill'],
  message: 'This file ends the programs that the git room has started; it touches nothing else of the process.',
};

/** @param place a room or a file. @param opensPaths whether it may use functions of node:fs that take paths. */
function importBans(place, opensPaths) {
  const room = place.startsWith('src/') ? place.split('/')[1] : place;
  const banned = Object.keys(ROOMS).filter(
    (other) => other !== room && other !== 'core' && !(ROOMS[room] ?? Object.keys(ROOMS)).includes(other),
  );
  const patterns = folderBans(place);
  if (room === 'core') patterns.push({ regex: '^\\.\\./', message: 'core/ imports from no room.' });
  else if (banned.length > 0) patterns.push({ regex: `^\\.{1,2}/(.*/)?(${banned.join('|')})/`, message: DIRECTION });
  if (room === 'source' || room === 'git') patterns.push(SCAN_TYPES_ONLY);
  patterns.push({
    regex: `^(${HOMES.filter(([, home]) => home !== place && home !== room)
      .map(([regex]) => regex)
      .join('|')})`,
    message: ONE_HOME,
  });
  patterns.push({ regex: '^fs$|^(node:)?fs/promises$', message: PATHS });
  if (!opensPaths) patterns.push({ regex: '^node:fs$', allowImportNames: DESCRIPTOR_FUNCTIONS, message: PATHS });
  return { 'no-restricted-imports': ['error', { patterns }] };
}

/**
 * What a file in a folder of a large room must not import from the same room. @param place a folder or a file, `src/…`,
 * or a room's name.
 */
function folderBans(place) {
  const bans = [];
  for (const [parent, folders] of Object.entries(FOLDERS)) {
    const [name] = place.startsWith(`src/${parent}/`) ? place.slice(`src/${parent}/`.length).split('/') : [];
    if (name === undefined || !(name in folders)) continue;
    const banned = Object.keys(folders).filter((other) => other !== name && !folders[name].includes(other));
    // src/git has no files of its own, and call/watch/ looks up to call/.
    const doors = parent === 'git' || folders[name].includes('doors') ? '' : '|^\\.\\./[^/]+$';
    bans.push({ regex: `^(\\.\\./)+(${banned.join('|')})/${doors}`, message: FOLDER_DIRECTION });
  }
  return bans;
}

function folderOverride(folder) {
  return { files: [`${folder}/**`], rules: importBans(folder, false) };
}

function roomOverride(room) {
  return { files: [`src/${room}/**`], rules: importBans(room, room === 'disk') };
}

const config = {
  $schema: './node_modules/oxlint/configuration_schema.json',
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['dist/**', 'src/generated/**', 'src/kernel/assembly/**', 'coverage/**'],
  rules: {
    'no-console': 'error',
    'typescript/no-explicit-any': 'error',
    'import/no-default-export': 'error',
    'unicorn/consistent-function-scoping': 'off',
    'no-control-regex': 'off',
    'import/no-named-as-default-member': 'off',
    'promise/no-promise-in-callback': 'off',
    'typescript/no-extraneous-class': 'off',
    'no-restricted-globals': [
      'error',
      { name: 'fetch', message: 'Only src/verify opens sockets.' },
      { name: 'WebSocket', message: 'Only src/verify opens sockets.' },
    ],
    ...importBans('', false),
    'no-restricted-properties': ['error', PROCESS, REVEAL],
  },
  overrides: [
    ...Object.keys(ROOMS).map(roomOverride),
    ...Object.entries(FOLDERS).flatMap(([parent, folders]) =>
      Object.keys(folders).map((name) => folderOverride(`src/${parent}/${name}`)),
    ),
    ...HOMES.filter(([, home]) => home.startsWith('src/')).map(([, home]) => ({
      files: [home],
      rules: importBans(home, false),
    })),
    ...OPENS_PATHS.map((file) => ({ files: [file], rules: importBans(file, true) })),
    {
      files: ['src/program/**', 'src/cli/**', 'src/action/**'],
      rules: { 'no-console': 'off', 'no-restricted-properties': ['error', REVEAL] },
    },
    {
      files: ['src/git/call/watch/end-child.ts'],
      rules: { 'no-restricted-properties': ['error', ENDS_CHILDREN, REVEAL] },
    },
    { files: ['src/verify/**'], rules: { 'no-restricted-globals': 'off', 'import/no-default-export': 'off' } },
    {
      files: [
        'src/core/secret-text.ts',
        'src/triage/fingerprint.ts',
        'src/scan/findings.ts',
        'src/scan/transfer.ts',
        'src/verify/wire/signer.ts',
        'src/verify/credential.ts',
        'src/verify/verify-findings.ts',
      ],
      rules: { 'no-restricted-properties': ['error', PROCESS] },
    },
    {
      files: ['test/**', 'bench/**', 'scripts/**', 'fixtures/**', '*.config.ts'],
      rules: {
        'no-console': 'off',
        'no-restricted-properties': 'off',
        'no-restricted-imports': 'off',
        'no-restricted-globals': 'off',
        'import/no-default-export': 'off',
      },
    },
  ],
};

const file = fileURLToPath(new URL('../.oxlintrc.json', import.meta.url));
const { overrides, ...head } = config;
const lines = overrides.map((override) => `    ${JSON.stringify(override)}`).join(',\n');
const text = `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "overrides": [\n${lines}\n  ]\n}\n`;
if (readFileSync(file, 'utf8') !== text) {
  if (process.argv.includes('--check')) {
    console.error('.oxlintrc.json is not what scripts/lint-config.mjs makes: npm run lint');
    process.exitCode = 1;
  } else writeFileSync(file, text);
}
