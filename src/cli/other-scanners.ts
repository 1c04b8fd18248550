/**
 * Answers for people who type what they know from gitleaks, betterleaks, trufflehog, kingfisher, titus or ggshield: the
 * command line that does the same here. Their commands and options as their own help lists them (gitleaks `detect`,
 * `dir`, `protect`, `--source`, `--report-format`; trufflehog `filesystem`, `--json`, `--only-verified`; ggshield
 * `secret scan`); docs/migration.md has the table for readers. Pure, and loaded only when a command line is wrong.
 */
import { quoted } from '../core/shell-word.ts';
import { withoutCredentials } from '../git/call/remote-address.ts';
import { FORMATS } from '../report/formats.ts';
import { COMMAND_NAMES } from './command-specs.ts';
import { OPTIONS } from './options.ts';
import type { OptionSpec } from './option-spec.ts';

/** The command that does it here, by their words. */
const COMMANDS: Readonly<Record<string, string>> = {
  detect: 'git',
  dir: 'scan',
  directory: 'scan',
  file: 'scan',
  files: 'scan',
  filesystem: 'scan',
  path: 'scan',
  repo: 'git',
  repository: 'git',
  stdin: 'scan -',
  protect: 'hook pre-commit',
  precommit: 'hook pre-commit',
  'pre-commit': 'hook pre-commit',
  'pre-push': 'hook pre-push',
  'pre-receive': 'hook pre-receive',
  install: 'hook install',
};

/** What an option becomes: `here` stands for it, and `path` and `file` say what its value is. */
interface Known {
  /** Options of ours; empty when what it asks for is done anyway. */
  readonly here?: string;
  readonly takes?: 'path' | 'report' | 'format' | 'value' | 'revisions' | 'ignored';
  /** Values for which `here` says the same; for others nothing does. */
  readonly only?: RegExp;
  /** Another command than the word before it says. */
  readonly command?: string;
}

const KNOWN: Readonly<Record<string, Known>> = {
  '--json': { here: '--format json' },
  '--jsonl': { here: '--format jsonl' },
  '--sarif': { here: '--format sarif' },
  '--csv': { here: '--format csv' },
  '--source': { takes: 'path' },
  '-s': { takes: 'path' },
  '--directory': { takes: 'path' },
  '--repo-path': { takes: 'path', command: 'git' },
  '--report-format': { takes: 'format' },
  '-r': { takes: 'report' },
  '--report-path': { takes: 'report' },
  '--no-git': { command: 'scan' },
  '--staged': { command: 'hook pre-commit' },
  '--pre-commit': { command: 'hook pre-commit' },
  '--since-commit': { takes: 'revisions', command: 'git' },
  '--log-opts': { takes: 'revisions', command: 'git' },
  '--baseline-path': { here: '--baseline', takes: 'value' },
  '-b': { here: '--baseline', takes: 'value' },
  '--baseline-file': { here: '--baseline', takes: 'value' },
  '--only-verified': { here: '--verify --only-live' },
  '--results': { here: '--verify --only-live', takes: 'ignored', only: /^verified$/ },
  '--only-valid': { here: '--verify --only-live' },
  '--no-verification': {},
  '--no-validate': {},
  '--redact': {},
  '--no-banner': {},
  '--no-update': {},
  '--no-color': {},
  '--no-update-check': {},
  '--fail': {},
  '--exit-zero': { here: '--fail-on never' },
  '--exit-code': { here: '--fail-on never', takes: 'ignored', only: /^0$/ },
  '--enable-rule': { takes: 'ignored' },
  '--gitleaks-ignore-path': { takes: 'ignored' },
  '--max-target-megabytes': { takes: 'ignored' },
  '-v': { here: '--verbose' },
};

/** Everything that is gathered on the way through a command line. */
interface Gathered {
  command: string | null;
  readonly paths: string[];
  readonly options: string[];
  report: string | null;
  format: string | null;
  /** Their word that is none of ours. */
  foreign: string | null;
}

/**
 * @param argv arguments after the program's name.
 * @returns the first word of theirs that is not known here, and the command line that does the same; null when every
 *   word could be ours.
 */
export function otherScannersCommand(
  argv: readonly string[],
): { readonly word: string; readonly command: string } | null {
  const words = argv[0] === 'secret' && argv[1] === 'scan' ? argv.slice(2) : argv;
  const gathered: Gathered = { command: null, paths: [], options: [], report: null, format: null, foreign: null };
  if (words !== argv) gathered.foreign = 'secret scan';
  for (let at = 0; at < words.length; at++) at += take(words, at, gathered);
  const { command, paths, options, report, format, foreign } = gathered;
  if (foreign === null) return null;
  const output =
    report === null ? (format === null ? [] : ['--format', format]) : ['--output', `${format ?? 'json'}=${report}`];
  // A hook looks at what git shows it, wherever it is started.
  const targets = command?.startsWith('hook') === true ? [] : paths;
  if (targets.length === 0 && (command === 'git' || command === 'scan' || command === null)) targets.push('.');
  return {
    word: foreign,
    // Shown, and perhaps logged: no credentials of an address.
    command: withoutCredentials(
      ['aksweep', command ?? 'scan', ...targets.map(quoted), ...options, ...output.map(quoted)].join(' '),
    ),
  };
}

/** @returns how many further words belong to the one at `at`. */
function take(words: readonly string[], at: number, gathered: Gathered): number {
  const [word = '', glued] = splitAtEquals(words[at] ?? '');
  const known = Object.hasOwn(KNOWN, word) ? KNOWN[word] : undefined;
  if (known !== undefined) {
    gathered.foreign ??= word;
    const value = known.takes === undefined ? '' : (glued ?? words[at + 1] ?? '');
    apply(known, value, gathered);
    return known.takes === undefined || glued !== undefined ? 0 : 1;
  }
  if (word.startsWith('-') && word !== '-') return keep(words, at, gathered);
  if (gathered.command === null && at === 0) {
    const own = (COMMAND_NAMES as readonly string[]).includes(word);
    if (!own && !Object.hasOwn(COMMANDS, word)) gathered.paths.push(word);
    else gathered.command = own ? word : (COMMANDS[word] ?? null);
    if (!own && gathered.command !== null) gathered.foreign ??= word;
  } else gathered.paths.push(word.replace(/^file:\/\//, ''));
  return 0;
}

/** An option of ours stays as it is; of one that nobody knows nothing is said. */
function keep(words: readonly string[], at: number, gathered: Gathered): number {
  const [word = '', glued] = splitAtEquals(words[at] ?? '');
  const specs: readonly OptionSpec[] = OPTIONS;
  const spec = specs.find(({ name, alias }) => word === `--${name}` || word === `-${alias}`);
  if (spec === undefined) return 0;
  const value = spec.type === 'boolean' ? undefined : (glued ?? words[at + 1]);
  if (spec.name === 'format' && value !== undefined) gathered.format = value;
  else gathered.options.push(`--${spec.name}`, ...(value === undefined ? [] : [quoted(value)]));
  return spec.type === 'boolean' || glued !== undefined ? 0 : 1;
}

function apply({ here, takes, command, only }: Known, value: string, gathered: Gathered): void {
  if (command !== undefined) gathered.command = command;
  if (takes === 'path') gathered.paths.push(value.replace(/^file:\/\//, ''));
  else if (takes === 'report') gathered.report = value;
  else if (takes === 'format') gathered.format = (FORMATS as readonly string[]).includes(value) ? value : null;
  else if (takes === 'revisions') gathered.options.push(...revisions(value));
  else if (here !== undefined && only?.test(value) !== false)
    gathered.options.push(here, ...(takes === 'value' ? [quoted(value)] : []));
}

/** gitleaks takes arguments of git log, trufflehog the commit before the first. */
function revisions(value: string): string[] {
  const since = /^--(?:since|after)=(\S+)$/.exec(value)?.[1];
  if (since !== undefined) return ['--since', quoted(since)];
  // `--all` is what is scanned without a range.
  if (value.startsWith('-') || /\s/.test(value)) return [];
  return ['--range', quoted(value.includes('..') ? value : `${value}..HEAD`)];
}

function splitAtEquals(word: string): [string, string | undefined] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
