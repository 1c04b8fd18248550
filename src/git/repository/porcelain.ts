/**
 * Questions about a repository: where it is, its refs, HEAD, format, linked worktrees, stash. Those with which every
 * audit begins are asked without simple-git, which takes 25 ms to load; it answers the others. Only commands that look
 * at whole repositories come here: simple-git keeps GIT_INDEX_FILE and the quarantine variables from git, which hooks
 * need. Must not read objects.
 */
import { join, resolve } from 'node:path';
import type { SimpleGit } from 'simple-git';
import { UserError } from '../../core/errors.ts';
import { isThere } from '../../disk/real-place.ts';
import { realPath } from '../../disk/real-place.ts';
import { statPath } from '../../disk/stat-path.ts';
import { endedChildren, whileWatched } from '../call/watch/loop-watch.ts';
import type { HexLength } from '../object/object-ids.ts';
import { isNullId, isObjectId } from '../object/object-ids.ts';
import { Git, type GitOutput } from '../call/process.ts';
import { shownAddress } from '../call/remote-address.ts';
import { repositoryError } from '../call/repository-error.ts';
import { SAFE_SETTINGS, type Environment } from '../call/safe-call.ts';
import { gitStuck } from '../call/watch/stuck-git.ts';

export interface Repository {
  readonly git: Git;
  /** Absolute path of the git folder (of the linked worktree, when it is one). */
  readonly gitFolder: string;
  /**
   * Absolute path of the folder that all its worktrees share; the git folder itself when it is none of a linked
   * worktree.
   */
  readonly commonFolder: string;
  /** Absolute path of the folder that holds its objects; the main one for a linked worktree. */
  readonly objectsFolder: string;
  /** Top of the worktree; null for a bare repository. */
  readonly worktree: string | null;
  readonly hexLength: HexLength;
  /** History was cut off when it was cloned. */
  readonly shallow: boolean;
}

export interface Ref {
  /** Full name: `refs/heads/main`; `HEAD` for a detached head. */
  readonly name: string;
  /** The object it points to, tags not peeled. */
  readonly id: string;
}

/** The refs of a repository. */
export interface RefList {
  readonly refs: readonly Ref[];
  /** Names of refs that git calls broken; they are in `refs` no more. */
  readonly broken: readonly string[];
  /** Types of the refs' objects and of what their tags point to, by id, as far as git has told them on the way. */
  readonly types: ReadonlyMap<string, string>;
  /** Full names of the default branch, here and at `origin`, and of the branch that is checked out, in this order. */
  readonly leading: readonly string[];
}

/**
 * Opens the repository that `folder` is in. One call of git, without simple-git: the thread that opens packs is started
 * with the answer, and until then everything waits.
 * @throws UserError when there is none, or git refuses to read it (dubious ownership).
 */
export function openRepository(folder: string, environment: Environment): Repository {
  const start = resolve(folder);
  if (statPath(start)?.isDirectory() !== true) {
    throw new UserError(
      `${shownAddress(folder)} is not a folder`,
      'Name the folder of a git repository, or the address of a remote one.',
    );
  }
  const git = new Git({ folder: start, environment, use: 'audit' });
  git.refuseSpecialFiles('refs');
  const { shallow, format, gitFolder, objects, common, worktree } = answersOf(git, folder);
  // git counts from where the folder really is.
  const real = realPath(start) ?? start;
  return {
    git,
    gitFolder: resolve(real, gitFolder),
    commonFolder: resolve(real, common),
    objectsFolder: resolve(real, objects),
    worktree,
    hexLength: format === 'sha256' ? 64 : 40,
    shallow: shallow === 'true',
  };
}

interface Answers {
  readonly shallow: string;
  readonly format: string;
  readonly gitFolder: string;
  readonly objects: string;
  readonly common: string;
  readonly worktree: string | null;
}

/**
 * What git answers to all questions at once, line by line; one by one where a path has line breaks. @throws UserError
 */
function answersOf(git: Git, folder: string): Answers {
  const questions = [
    ['--is-shallow-repository'],
    ['--show-object-format'],
    ['--absolute-git-dir'],
    ['--git-path', 'objects'],
    ['--git-common-dir'],
    ['--show-toplevel'],
  ];
  // The last question fails where there is no worktree; the others are answered by then.
  const { status, stdout, stderr } = git.attempt(['rev-parse', ...questions.flat()]);
  let answers = stdout.toString('utf8').split('\n').slice(0, -1);
  if (answers.length < questions.length - 1) throw repositoryError(folder, stderr);
  if (answers.length !== (status === 0 ? questions.length : questions.length - 1)) {
    answers = questions.flatMap((question) => {
      const answer = git.attempt(['rev-parse', ...question]);
      return answer.status === 0 ? [answer.stdout.toString('utf8').replace(/\n$/, '')] : [];
    });
  }
  const [shallow = '', format = '', gitFolder = '', objects = '', common = '', worktree = null] = answers;
  return { shallow, format, gitFolder, objects, common, worktree };
}

/** Of for-each-ref: `*` for the branch that HEAD names. Its `%(HEAD)` is a blank for all others. */
const IS_HEAD = '%(if:equals=*)%(HEAD)%(then)*%(else)-%(end)';

/** What `git clone` and `git remote set-head` keep of a remote: which of its branches is the default one. */
const ORIGIN_HEAD = 'refs/remotes/origin/HEAD';

/** Every ref in the repository, by name. @throws UserError when git cannot list them. */
export async function listRefs({ git, gitFolder }: Repository): Promise<RefList> {
  const refs: Ref[] = [];
  const broken: string[] = [];
  const types = new Map<string, string>();
  const [head, origin]: [string[], string[]] = [[], []];
  const list = (what: string): Promise<GitOutput> =>
    git.ask(['for-each-ref', `--format=${what} ${IS_HEAD} %(symref) %(refname)`]);
  let listed = await list('%(objectname) %(objecttype) %(*objectname) %(*objecttype)');
  // git tells no types when an object is missing.
  if (listed.status !== 0) listed = await list('%(objectname)   ');
  if (listed.status !== 0) throw repositoryError(gitFolder, listed.stderr);
  // git passes over refs that it cannot read: files that were cut, or are empty after a power failure.
  for (const [, name = ''] of listed.stderr.matchAll(/^warning: ignoring (?:broken ref|ref with broken name) (.*)$/gm))
    broken.push(name);
  for (const line of listed.stdout.toString('utf8').split('\n')) {
    const [id = '', type = '', target = '', targetType = '', isHead = '', symbolic = '', name] = line.split(' ');
    if (name === undefined) continue;
    if (isHead === '*') head.push(name);
    if (name === ORIGIN_HEAD && symbolic.startsWith('refs/remotes/origin/'))
      origin.push(symbolic.replace('refs/remotes/origin/', 'refs/heads/'), symbolic);
    if (!isObjectId(id) || isNullId(id)) {
      broken.push(name);
      continue;
    }
    refs.push({ name, id });
    if (type !== '') types.set(id, type);
    if (targetType !== '') types.set(target, targetType);
  }
  return { refs, broken, types, leading: [...new Set([...origin, ...head])] };
}

/** HEAD's commit; null when the repository has no commit yet, or HEAD names nothing. */
export async function readHead({ git }: Repository): Promise<string | null> {
  const { stdout } = await git.ask(['rev-parse', '-q', '--verify', 'HEAD^{commit}']);
  const commit = stdout.toString('latin1').trimEnd();
  return isObjectId(commit) ? commit : null;
}

/** Whether HEAD names a commit itself, and not a branch. */
export async function isDetached({ git }: Repository): Promise<boolean> {
  return (await git.ask(['symbolic-ref', '-q', 'HEAD'])).status !== 0;
}

/**
 * Names of the extensions of git's format that the repository uses, in lower case; none when its settings cannot be
 * read.
 */
export async function listExtensions({ git }: Repository): Promise<readonly string[]> {
  const { stdout } = await git.ask(['config', '--name-only', '--get-regexp', '^extensions\\.']);
  return stdout
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice('extensions.'.length).toLowerCase());
}

/** Commits checked out in linked worktrees: tips that no ref need name. */
export async function listWorktreeHeads(repository: Repository): Promise<readonly Ref[]> {
  // The only worktree's is HEAD.
  if (!isThere(join(repository.commonFolder, 'worktrees'))) return [];
  const simple = await simpleGitFor(repository.git);
  const worktrees = await ask(simple, repository.gitFolder, ['worktree', 'list', '--porcelain']);
  return [...worktrees.matchAll(/^HEAD ([0-9a-f]+)$/gm)]
    .map((match) => ({ name: 'HEAD', id: match[1] ?? '' }))
    .filter((ref) => isObjectId(ref.id) && !isNullId(ref.id));
}

/** Every stash entry but the newest, which is a ref. @throws UserError when the stash's log cannot be read. */
export async function listOlderStashes(repository: Repository): Promise<readonly Ref[]> {
  const simple = await simpleGitFor(repository.git);
  const entries = await ask(simple, repository.gitFolder, ['rev-list', '-g', 'refs/stash', '--']);
  return entries
    .split('\n')
    .map((id, index) => ({ name: `stash@{${index}}`, id }))
    .slice(1)
    .filter((ref) => isObjectId(ref.id));
}

/** Variables that name programs: no question asked here needs one, and simple-git refuses to run with them. */
const PROGRAM_VARIABLE =
  /^(?:(?:GIT_(?:SEQUENCE_)?)?(?:EDITOR|PAGER)|VISUAL|PREFIX|(?:GIT|SSH)_ASKPASS|GIT_SSH.*|GIT_PROXY_COMMAND|GIT_EXEC_PATH|GIT_TEMPLATE_DIR|GIT_TRACE.*)$/;

async function simpleGitFor(git: Git): Promise<SimpleGit> {
  const { simpleGit } = await import('simple-git');
  const environment = Object.fromEntries(
    Object.entries(git.environment).filter(([name]) => !PROGRAM_VARIABLE.test(name)),
  );
  return simpleGit({
    baseDir: git.folder,
    trimmed: true,
    // simple-git strips what it does not know from the environment; ours is prepared already.
    allowEnvironment: Object.keys(environment),
    config: SAFE_SETTINGS,
    unsafe: {
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafePager: true,
      allowUnsafeConfigPaths: true,
      allowUnsafeConfigEnvCount: true,
      allowUnsafeProtocolOverride: true,
    },
  }).env(environment);
}

async function ask(simple: SimpleGit, folder: string, command: readonly string[]): Promise<string> {
  const before = endedChildren();
  try {
    return (await whileWatched(null, simple.raw([...command]))).trimEnd();
  } catch (error) {
    const ended = endedChildren().slice(before.length)[0];
    if (ended !== undefined) throw gitStuck(command[0] ?? '', folder, undefined, ended);
    throw repositoryError(folder, error instanceof Error ? error.message : String(error));
  }
}
