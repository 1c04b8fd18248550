/**
 * Fetches what a range of commits lacks in a shallow clone, and no more: CI systems clone one commit. Asks the remote for
 * the two ends by id and deepens until every commit between them is there. Changes nothing but the object store, the
 * shallow boundary and FETCH_HEAD: no ref moves. The only place besides clone.ts that talks to a remote.
 */
import { UserError } from '../core/errors.ts';
import { isObjectId } from './object-ids.ts';
import type { Repository } from './porcelain.ts';
import { Git } from './process.ts';
import type { Environment } from './safe-call.ts';
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

  constructor(repository: Repository, environment: Environment) {
    const folder = repository.git.folder;
    this.#git = repository.git;
    this.#remote = new Git({ folder, environment, use: 'audit', network: {} });
    const remotes = this.#git.attempt(['remote']).stdout.toString('utf8').split('\n').filter((name) => name !== '');
    this.#name = remotes.includes('origin') ? 'origin' : (remotes[0] ?? null);
  }

  hasCommit(id: string): boolean {
    return this.#git.attempt(['cat-file', '-e', `${id}^{commit}`]).status === 0;
  }

  /** Tip of a branch of the remote: as last fetched, else as the remote says now; null when it has no such branch. @throws NotFetched when the remote does not answer. */
  branchTip(name: string): string | null {
    if (this.#name === null) return null;
    const known = this.#git.attempt(['rev-parse', '-q', '--verify', `refs/remotes/${this.#name}/${name}^{commit}`]);
    if (known.status === 0) return known.stdout.toString('latin1').trim();
    const listed = this.#remote.attempt(['ls-remote', '--', this.#name, `refs/heads/${name}`]);
    if (listed.status !== 0) throw new NotFetched(listed.stderr);
    const [id = ''] = listed.stdout.toString('latin1').split('\t');
    return isObjectId(id) ? id : null;
  }

  /** Fetches one commit with all its files, without its history when the clone is shallow. @throws NotFetched */
  fetchCommit(id: string): void {
    if (!this.hasCommit(id)) this.#fetch([id], this.#isShallow() ? 1 : null);
  }

  /**
   * Makes the commits reachable from `head` and not from `base` complete.
   * Done when no commit of which the clone lacks the parents is on one side only. What stays cut off then is history that
   * both share; a commit that hangs behind it and is also reached another way would at most be scanned needlessly.
   * @param base null for all history of `head`.
   * @throws NotFetched
   */
  completeRange(head: string, base: string | null): void {
    const ends = base === null ? [head] : [head, base];
    for (const id of ends) this.fetchCommit(id);
    for (const depth of DEPTHS) {
      if (!this.#isCutOff(head, base) && (base === null || !this.#isCutOff(base, head))) return;
      this.#fetch(ends, depth);
    }
    if (this.#isCutOff(head, base)) throw new NotFetched('the remote itself is a shallow clone');
  }

  /** Fetches all history of all branches and tags. @throws NotFetched */
  completeHistory(): void {
    if (!this.#isShallow()) return;
    this.#run(['--tags', '--unshallow', '--', this.#remoteName(), `+refs/heads/*:refs/remotes/${this.#remoteName()}/*`]);
  }

  /** Whether a commit that only `from` reaches has lost its parents. */
  #isCutOff(from: string, without: string | null): boolean {
    const boundary = shallowBoundary(this.#git);
    if (boundary.size === 0) return false;
    const listed = this.#git.run(['rev-list', '--stdin'], Buffer.from(`${from}\n${without === null ? '' : `^${without}\n`}`)).toString('latin1');
    return listed.split('\n').some((id) => boundary.has(id));
  }

  #isShallow(): boolean {
    return shallowBoundary(this.#git).size > 0;
  }

  #fetch(ids: readonly string[], depth: number | null): void {
    this.#run([...(depth === null ? [] : [`--depth=${depth}`]), '--no-tags', '--', this.#remoteName(), ...ids]);
  }

  #remoteName(): string {
    if (this.#name === null) throw new NotFetched('the clone has no remote');
    return this.#name;
  }

  #run(args: readonly string[]): void {
    const { status, stderr } = this.#remote.attempt(['fetch', '--quiet', '--no-recurse-submodules', ...args]);
    if (status !== 0) throw new NotFetched(stderr);
  }
}

/** What a person does about commits that are not there. */
export function historyMissing(what: string, cause: unknown): UserError {
  return new UserError(
    `${what} is not in this clone and could not be fetched${cause instanceof Error && cause.message !== '' ? ` (${cause.message.split('\n')[0] ?? ''})` : ''}`,
    'give actions/checkout all history:\n  - uses: actions/checkout@v7\n    with:\n      fetch-depth: 0',
  );
}
