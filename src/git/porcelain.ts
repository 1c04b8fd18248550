/**
 * Questions about a repository that simple-git answers well: where it is, what kind it is, its refs, the
 * current branch. Loaded only by commands that look at whole repositories: hooks never come here, as simple-git costs 25 ms
 * and keeps GIT_INDEX_FILE and the quarantine variables from git. Must not read objects.
 */
import { realpathSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { SimpleGit } from 'simple-git';
import { UserError } from '../core/errors.ts';
import { statPath } from '../core/stat-path.ts';
import type { HexLength } from './object-ids.ts';
import { isNullId, isObjectId } from './object-ids.ts';
import { Git } from './process.ts';
import { repositoryError } from './repository-error.ts';
import { SAFE_SETTINGS, type Environment } from './safe-call.ts';

export interface Repository {
  readonly git: Git;
  /** Absolute path of the git folder (of the linked worktree, when it is one). */
  readonly gitFolder: string;
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

export interface Head {
  /** Null when the repository has no commit yet, or HEAD names nothing. */
  readonly commit: string | null;
  /** Full name of the current branch; null when HEAD is detached. */
  readonly branch: string | null;
}

/**
 * Opens the repository that `folder` is in.
 * @throws UserError when there is none, or git refuses to read it (dubious ownership).
 */
export async function openRepository(folder: string, environment: Environment): Promise<Repository> {
  const start = resolve(folder);
  if (statPath(start)?.isDirectory() !== true) {
    throw new UserError(`${folder} is not a folder`, 'Name the folder of a git repository, or the address of a remote one.');
  }
  const git = new Git({ folder: start, environment, use: 'audit' });
  const simple = await simpleGitFor(git);
  const answer = await ask(simple, folder, [
    'rev-parse', '--absolute-git-dir', '--is-bare-repository', '--is-shallow-repository', '--show-object-format', '--git-path', 'objects',
  ]);
  const [gitFolder = '', bare, shallow, format, objects = ''] = answer.split('\n');
  const worktree = bare === 'true' ? null : await ask(simple, folder, ['rev-parse', '--show-toplevel']).catch(() => null);
  return {
    git,
    gitFolder: isAbsolute(gitFolder) ? gitFolder : realpathSync(join(start, gitFolder)),
    objectsFolder: resolve(start, objects),
    worktree,
    hexLength: format === 'sha256' ? 64 : 40,
    shallow: shallow === 'true',
  };
}

/** Every ref in the repository, by name; refs that git calls broken are left out and named in `broken`. */
export async function listRefs(repository: Repository): Promise<{ readonly refs: readonly Ref[]; readonly broken: readonly string[] }> {
  const simple = await simpleGitFor(repository.git);
  const refs: Ref[] = [];
  const broken: string[] = [];
  const listed = await ask(simple, repository.gitFolder, ['for-each-ref', '--format=%(objectname) %(refname)']);
  for (const line of listed.split('\n')) {
    const gap = line.indexOf(' ');
    if (gap < 0) continue;
    const id = line.slice(0, gap);
    const name = line.slice(gap + 1);
    if (!isObjectId(id) || isNullId(id)) broken.push(name);
    else refs.push({ name, id });
  }
  return { refs, broken };
}

export async function readHead(repository: Repository): Promise<Head> {
  const simple = await simpleGitFor(repository.git);
  const [branch, commit] = await Promise.all([
    ask(simple, repository.gitFolder, ['symbolic-ref', '-q', 'HEAD']).catch(() => ''),
    ask(simple, repository.gitFolder, ['rev-parse', '-q', '--verify', 'HEAD^{commit}']).catch(() => ''),
  ]);
  return { commit: isObjectId(commit) ? commit : null, branch: branch === '' ? null : branch };
}

/** Commits checked out in linked worktrees: tips that no ref need name. */
export async function listWorktreeHeads(repository: Repository): Promise<readonly Ref[]> {
  const simple = await simpleGitFor(repository.git);
  const worktrees = await ask(simple, repository.gitFolder, ['worktree', 'list', '--porcelain']);
  return [...worktrees.matchAll(/^HEAD ([0-9a-f]+)$/gm)].map((match) => ({ name: 'HEAD', id: match[1] ?? '' })).filter((ref) => isObjectId(ref.id) && !isNullId(ref.id));
}

/** Every stash entry but the newest, which is a ref. @throws UserError when the stash's log cannot be read. */
export async function listOlderStashes(repository: Repository): Promise<readonly Ref[]> {
  const simple = await simpleGitFor(repository.git);
  const entries = await ask(simple, repository.gitFolder, ['rev-list', '-g', 'refs/stash', '--']);
  return entries.split('\n').map((id, index) => ({ name: `stash@{${index}}`, id })).slice(1).filter((ref) => isObjectId(ref.id));
}

/** Variables that name programs: no question asked here needs one, and simple-git refuses to run with them. */
const PROGRAM_VARIABLE = /^(?:(?:GIT_(?:SEQUENCE_)?)?(?:EDITOR|PAGER)|VISUAL|PREFIX|(?:GIT|SSH)_ASKPASS|GIT_SSH.*|GIT_PROXY_COMMAND|GIT_EXEC_PATH|GIT_TEMPLATE_DIR|GIT_TRACE.*)$/;

async function simpleGitFor(git: Git): Promise<SimpleGit> {
  const { simpleGit } = await import('simple-git');
  const environment = Object.fromEntries(Object.entries(git.environment).filter(([name]) => !PROGRAM_VARIABLE.test(name)));
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
  try {
    return (await simple.raw([...command])).trimEnd();
  } catch (error) {
    throw repositoryError(folder, error instanceof Error ? error.message : String(error));
  }
}
