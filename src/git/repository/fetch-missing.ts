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
import { shallowBoundary } from './shallow.ts';

/** Commits per branch of each try; the last is git's own word for "all" (fetch-options.txt, --unshallow). */
const DEPTHS = [64, 1024, 16_384, 2_147_483_647];

/** An id that the remote has not, or a remote that is not there. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
}

export class MissingObjects {
  readonly #git: Git;
  readonly #remote: Git;
  /** Remote to fetch from; null when the clone has none. */
  readonly #name: string | null;
  /**
   * How to get at it when its address holds credentials, as some CI systems leave them in the clone's settings; null
   * when git may use it as it is.
   */
  readonly #access: RemoteAccess | null;

  constructor(repository: Repository, environment: Environment) {
    this.#git = repository.git;
    const remotes = this.#git
      .attempt(['remote'])
      .stdout.toString('utf8')
      .split('\n')
      .filter((name) => name !== '');
    this.#name = remotes.includes('origin') ? 'origin' : (remotes[0] ?? null);
    this.#access = this.#name === null ? null : accessTo(this.#name, this.#git, environment);
    this.#remote = new Git({
      folder: this.#git.folder,
      environment,
      use: 'audit',
      network: this.#access?.variables ?? {},
    });
  }

  hasCommit(id: string): boolean {
    return this.#git.attempt(['cat-file', '-e', `${id}^{commit}`]).status === 0;
  }

  /**
   * Tip of a branch of the remote: as last fetched, else as the remote says now; null when it has no such branch.
   * @throws NotFetched when the remote does not answer.
   */
  async branchTip(name: string): Promise<string | null> {
    if (this.#name === null) return null;
    const known = this.#git.attempt(['rev-parse', '-q', '--verify', `refs/remotes/${this.#name}/${name}^{commit}`]);
    if (known.status === 0) return known.stdout.toString('latin1').trim();
    const listed = await this.#remote.ask(['ls-remote', '--', this.#source(), `refs/heads/${name}`]);
    if (listed.status !== 0) throw new NotFetched(this.#shown(listed.stderr));
    const [id = ''] = listed.stdout.toString('latin1').split('\t');
    return isObjectId(id) ? id : null;
  }

  /** Fetches one commit with all its files, without its history when the clone is shallow. @throws NotFetched */
  async fetchCommit(id: string): Promise<void> {
    if (!this.hasCommit(id)) await this.#fetch([id], this.#isShallow() ? 1 : null);
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
    for (const id of ends) await this.fetchCommit(id);
    for (const depth of DEPTHS) {
      if (!(await this.#isCutOff(head, base)) && (base === null || !(await this.#isCutOff(base, head)))) return;
      await this.#fetch(ends, depth);
    }
    if (await this.#isCutOff(head, base)) throw new NotFetched('the remote itself is a shallow clone');
  }

  /** Fetches all history of all branches and tags. @throws NotFetched */
  async completeHistory(): Promise<void> {
    if (!this.#isShallow()) return;
    const name = this.#remoteName();
    await this.#run(['--tags', '--unshallow', '--', this.#source(), `+refs/heads/*:refs/remotes/${name}/*`]);
  }

  /** Whether a commit that only `from` reaches has lost its parents. */
  async #isCutOff(from: string, without: string | null): Promise<boolean> {
    const boundary = shallowBoundary(this.#git);
    if (boundary.size === 0) return false;
    const listed = await this.#git.ask(['rev-list', '--stdin'], {
      input: Buffer.from(`${from}\n${without === null ? '' : `^${without}\n`}`),
    });
    if (listed.status !== 0) throw new GitError('rev-list', listed.status, listed.stderr);
    return listed.stdout
      .toString('latin1')
      .split('\n')
      .some((id) => boundary.has(id));
  }

  #isShallow(): boolean {
    return shallowBoundary(this.#git).size > 0;
  }

  async #fetch(ids: readonly string[], depth: number | null): Promise<void> {
    await this.#run([...(depth === null ? [] : [`--depth=${depth}`]), '--no-tags', '--', this.#source(), ...ids]);
  }

  #remoteName(): string {
    if (this.#name === null) throw new NotFetched('the clone has no remote');
    return this.#name;
  }

  /** The remote as calls that talk to it name it. */
  #source(): string {
    const name = this.#remoteName();
    return this.#access === null ? name : REMOTE;
  }

  async #run(args: readonly string[]): Promise<void> {
    try {
      await this.#remote.fetch(['--no-recurse-submodules', ...args]);
    } catch (error) {
      throw error instanceof GitError ? new NotFetched(this.#shown(error.stderr)) : error;
    }
  }

  #shown(stderr: string): string {
    return this.#access === null ? stderr : hidden(stderr, this.#access);
  }
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
