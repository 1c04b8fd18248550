/**
 * Fetches what a range of commits lacks in a shallow clone, and no more: CI systems clone one commit. Asks the remote
 * for the two ends by id and deepens until every commit between them is there. Changes nothing but the object store,
 * the shallow boundary and FETCH_HEAD: no ref moves. The only place besides clone.ts that talks to a remote.
 */
import { UserError } from '../../core/errors.ts';
import { isObjectId } from '../object/object-ids.ts';
import type { Repository } from './porcelain.ts';
import { Git, GitError } from '../call/process.ts';
import { hidden, REMOTE, remoteAccess, type RemoteAccess } from '../call/remote-access.ts';
import { addressParts, isRemoteAddress } from '../call/remote-address.ts';
import type { Environment } from '../call/safe-call.ts';
import { resolveCommits } from './revisions.ts';
import { shallowBoundary } from './shallow.ts';

/** Commits per branch of each try; the last is git's own word for "all" (fetch-options.txt, --unshallow). */
const FIRST_DEPTH = 64;
const DEPTHS = [FIRST_DEPTH, 1024, 16_384, 2_147_483_647];

/** An id that the remote has not, or a remote that is not there. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
}

/** How to talk to the remote of a clone. */
interface Remote {
  readonly git: Git;
  /** Null when the clone has none. */
  readonly name: string | null;
  /**
   * How to get at it when its address holds credentials, as some CI systems leave them in the clone's settings; null
   * when git may use it as it is.
   */
  readonly access: RemoteAccess | null;
}

export class MissingObjects {
  readonly #repository: Repository;
  readonly #git: Git;
  readonly #environment: Environment;
  /** Commits that are in the clone, by the revision that stands for them: they do not go away. */
  readonly #known = new Map<string, string>();
  /** Revisions that stand for nothing, until something is fetched. */
  readonly #absent = new Set<string>();
  #remote: Remote | null = null;

  constructor(repository: Repository, environment: Environment) {
    this.#repository = repository;
    this.#git = repository.git;
    this.#environment = environment;
  }

  /** The commits that revisions stand for, in their order; null for what is not in the clone. Asks git once at most. */
  find(revisions: readonly string[]): readonly (string | null)[] {
    const unknown = [...new Set(revisions)].filter(
      (revision) => !this.#known.has(revision) && !this.#absent.has(revision),
    );
    const found = resolveCommits(this.#git, unknown);
    for (const [index, revision] of unknown.entries()) {
      const id = found[index] ?? null;
      if (id === null) this.#absent.add(revision);
      else this.#known.set(revision, id);
    }
    return revisions.map((revision) => this.#known.get(revision) ?? null);
  }

  hasCommit(id: string): boolean {
    return this.find([id])[0] !== null;
  }

  /**
   * Tip of a branch of the remote: as last fetched, else as the remote says now; null when it has no such branch.
   * @throws NotFetched when the remote does not answer.
   */
  async branchTip(name: string): Promise<string | null> {
    const remote = this.#theRemote();
    if (remote.name === null) return null;
    const [known] = this.find([`refs/remotes/${remote.name}/${name}`]);
    if (known !== null && known !== undefined) return known;
    const listed = await remote.git.ask(['ls-remote', '--', sourceOf(remote), `refs/heads/${name}`]);
    if (listed.status !== 0) throw new NotFetched(shownBy(remote, listed.stderr));
    const [id = ''] = listed.stdout.toString('latin1').split('\t');
    return isObjectId(id) ? id : null;
  }

  /**
   * Fetches those of the commits that the clone lacks, with all their files. In a shallow clone without their history,
   * or, when a range between them is wanted next, with as much of it as that most likely needs.
   * @throws NotFetched when the remote does not give one of them.
   */
  async fetchCommits(ids: readonly string[], forRange = false): Promise<void> {
    const found = this.find(ids);
    const missing = ids.filter((_, index) => found[index] === null);
    if (missing.length === 0) return;
    if (!this.#isShallow()) await this.#fetch(missing, null);
    else if (forRange) await this.#fetch(ids, FIRST_DEPTH);
    else await this.#fetch(missing, 1);
    // All with one call, instead of each when it is its turn.
    this.find(ids);
  }

  /**
   * Makes the commits reachable from `head` and not from `base` complete.
   * Done when no commit of which the clone lacks the parents is on one side only. What stays cut off then is history
   * that both share; a commit that hangs behind it and is also reached another way would at most be scanned needlessly.
   * @param base null for all history of `head`.
   * @throws NotFetched
   */
  async completeRange(head: string, base: string | null): Promise<void> {
    const ends = base === null ? [head] : [head, base];
    await this.fetchCommits(ends, true);
    for (const depth of DEPTHS) {
      if (!(await this.#isCutOff(head, base))) return;
      await this.#fetch(ends, depth);
    }
    if (await this.#isCutOff(head, base)) throw new NotFetched('the remote itself is a shallow clone');
  }

  /** Fetches all history of all branches and tags. @throws NotFetched */
  async completeHistory(): Promise<void> {
    if (!this.#isShallow()) return;
    const remote = this.#theRemote();
    const source = sourceOf(remote);
    await this.#run(['--tags', '--unshallow', '--', source, `+refs/heads/*:refs/remotes/${remote.name}/*`]);
  }

  /** Whether a commit that only one of the two reaches has lost its parents. */
  async #isCutOff(head: string, base: string | null): Promise<boolean> {
    const boundary = shallowBoundary(this.#repository.commonFolder);
    if (boundary.size === 0) return false;
    const listed = await this.#git.ask(['rev-list', '--stdin'], {
      input: Buffer.from(`${base === null ? head : `${head}...${base}`}\n`),
    });
    if (listed.status !== 0) throw new GitError('rev-list', listed.status, listed.stderr);
    return listed.stdout
      .toString('latin1')
      .split('\n')
      .some((id) => boundary.has(id));
  }

  #isShallow(): boolean {
    return shallowBoundary(this.#repository.commonFolder).size > 0;
  }

  /** Asked when there is something to fetch, and once. */
  #theRemote(): Remote {
    this.#remote ??= remoteOf(this.#git, this.#environment);
    return this.#remote;
  }

  async #fetch(ids: readonly string[], depth: number | null): Promise<void> {
    const source = sourceOf(this.#theRemote());
    const depths = depth === null ? [] : [`--depth=${depth}`];
    await this.#run([...depths, '--no-tags', '--', source, ...new Set(ids)]);
  }

  async #run(args: readonly string[]): Promise<void> {
    const remote = this.#theRemote();
    this.#absent.clear();
    try {
      await remote.git.fetch(['--no-recurse-submodules', ...args]);
    } catch (error) {
      throw error instanceof GitError ? new NotFetched(shownBy(remote, error.stderr)) : error;
    }
  }
}

function remoteOf(git: Git, environment: Environment): Remote {
  const names = git
    .attempt(['remote'])
    .stdout.toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  const name = names.includes('origin') ? 'origin' : (names[0] ?? null);
  const access = name === null ? null : accessTo(name, git, environment);
  const remote = new Git({ folder: git.folder, environment, use: 'audit', network: access?.variables ?? {} });
  return { git: remote, name, access };
}

/** The remote as calls that talk to it name it. @throws NotFetched when the clone has none */
function sourceOf({ name, access }: Remote): string {
  if (name === null) throw new NotFetched('the clone has no remote');
  return access === null ? name : REMOTE;
}

function shownBy({ access }: Remote, stderr: string): string {
  return access === null ? stderr : hidden(stderr, access);
}

/** Null when nothing in the remote's address has to be kept out of an argument list. */
function accessTo(name: string, git: Git, environment: Environment): RemoteAccess | null {
  const [address = ''] = git
    .attempt(['config', '-z', '--get-all', `remote.${name}.url`])
    .stdout.toString('utf8')
    .split('\0');
  if (!isRemoteAddress(address)) return null;
  const parts = addressParts(address);
  return parts === null || (parts.user === null && parts.query === null) || !parts.scheme.startsWith('http')
    ? null
    : remoteAccess(address, environment);
}

/** What a person does about commits that are not there. */
export function historyMissing(what: string, cause: unknown): UserError {
  return new UserError(
    `${what} is not in this clone and could not be ` +
      `fetched${cause instanceof Error && cause.message !== '' ? ` (${cause.message.split('\n')[0] ?? ''})` : ''}`,
    'give actions/checkout all history:\n  - uses: actions/checkout@v7\n    with:\n      fetch-depth: 0',
  );
}
