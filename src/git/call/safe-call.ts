/**
 * What every call of git is made with. Everything a scanned repository could use to run a program (fsmonitor, hooks,
 * external diff, textconv, filters, lazy fetches of a partial clone, pagers) is switched off, by option and by
 * environment. Starts nothing: process.ts does.
 */
import { devNull } from 'node:os';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `hook` keeps what git tells its hooks (index, quarantine, git folder); `audit` drops it, so that `-C` decides alone.
 */
export type EnvironmentUse = 'hook' | 'audit';

/** Settings that a repository's own configuration must not decide. Command line beats every configuration file. */
export const SAFE_SETTINGS = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  `core.attributesFile=${devNull}`,
  'core.quotePath=false',
  'core.pager=cat',
  // A commit-graph file is a cache that may be stale or made up; the commits themselves are the truth.
  'core.commitGraph=false',
  'core.useReplaceRefs=false',
  // git would tell about our own GIT_GRAFT_FILE, in front of what is really wrong.
  'advice.graftFileDeprecated=false',
  'gc.auto=0',
  'maintenance.auto=false',
];

/** Variables that change what a call reads or prints, whoever set them. */
const ALWAYS_DROPPED = [
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_REPLACE_REF_BASE',
  'GIT_GRAFT_FILE',
  'GIT_CONFIG_PARAMETERS',
];

/** `git rev-parse --local-env-vars` without the GIT_CONFIG_* ones, through which CI systems set safe.directory. */
const REPOSITORY_VARIABLES = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_OBJECT_DIRECTORY',
  'GIT_QUARANTINE_PATH',
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
];

const FIXED_VARIABLES: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  LANGUAGE: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_PAGER: 'cat',
  GIT_GRAFT_FILE: devNull,
  // Git 2.44 and later; older ones start `git fetch`, which may then use no protocol at all.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
};

/** For calls that may use the network: no `ext::` and no other helper that runs a program of the address's choice. */
const NETWORK_PROTOCOLS = 'https:http:ssh:git:file';

/** The environment of the caller without what would change a call, and with what keeps git to itself. */
export function safeEnvironment(given: Environment, use: EnvironmentUse): Record<string, string> {
  const dropped = new Set(use === 'audit' ? [...ALWAYS_DROPPED, ...REPOSITORY_VARIABLES] : ALWAYS_DROPPED);
  const prepared: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !dropped.has(name)) prepared[name] = value;
  }
  return Object.assign(prepared, FIXED_VARIABLES);
}

/** The same for a call that may talk to a remote. @param extra variables that go with it. */
export function networkEnvironment(
  offline: Readonly<Record<string, string>>,
  extra: Readonly<Record<string, string>>,
): Record<string, string> {
  return { ...offline, GIT_ALLOW_PROTOCOL: NETWORK_PROTOCOLS, ...extra };
}

/**
 * For calls that may use the network: git gives up when a server has sent nothing for five minutes. While this program
 * runs it ends such a call itself; a fetch that outlives it (SIGKILL leaves no time to end children) would wait for
 * ever.
 */
export const NETWORK_SETTINGS = ['http.lowSpeedLimit=1', 'http.lowSpeedTime=300'];

/** Whether a process, by what it was started with, is git as this program starts it. */
export function isOwnCall(words: readonly string[]): boolean {
  return SAFE_SETTINGS.every((setting) => words.includes(setting));
}

/** `args` behind the options that every call is made with. @param more settings of this call. */
export function safeArguments(args: readonly string[], more: readonly string[] = []): string[] {
  return ['--no-pager', ...[...SAFE_SETTINGS, ...more].flatMap((setting) => ['-c', setting]), ...args];
}
