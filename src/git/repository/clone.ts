/**
 * Brings a remote repository to a temporary place, bare and with every ref, so that it can be scanned like a local one.
 * No argument list and no file holds the credentials of its address (remote-access.ts). Whatever ends the program,
 * SIGKILL excepted, takes the place away, and the git that fills it.
 */
import { atEnd } from '../../core/at-end.ts';
import { UserError } from '../../core/errors.ts';
import {
  emptyTemporaryFolder,
  makeTemporaryFolder,
  removeTemporaryFolder,
  systemTemporaryPlace,
} from '../../disk/temporary-folder.ts';
import { isObjectId } from '../object/object-ids.ts';
import { Git, GitError } from '../call/process.ts';
import { hidden, REMOTE, remoteAccess } from '../call/remote-access.ts';
import { shownAddress, withoutCredentials } from '../call/remote-address.ts';
import type { Environment } from '../call/safe-call.ts';

export interface TemporaryClone {
  readonly folder: string;
  /** Deletes the clone; may be called twice. */
  remove(): void;
}

/**
 * @throws UserError when the address is none that git clones from, or the remote cannot be read. Nothing stays behind
 *   then.
 */
export async function cloneTemporarily(
  address: string,
  environment: Environment,
  signal?: AbortSignal,
): Promise<TemporaryClone> {
  const access = remoteAccess(address, environment);
  const place = systemTemporaryPlace();
  const folder = makeTemporaryFolder(place, 'aksweep-clone-');
  const registered = atEnd(() => removeTemporaryFolder(folder));
  const remove = (): void => {
    registered();
    removeTemporaryFolder(folder);
  };
  try {
    const local = new Git({ folder, environment, use: 'audit' });
    const remote = new Git({ folder, environment, use: 'audit', network: access.variables });
    const fetch = (): Promise<void> =>
      remote.fetch(['--no-tags', '--no-write-fetch-head', '--no-auto-gc', REMOTE, '+refs/*:refs/*'], signal);
    local.run(['init', '--quiet', '--bare', '--template=', '--object-format=sha1', '.']);
    try {
      await fetch();
    } catch (error) {
      // git does not translate between its hashes; only the remote knows which one it uses.
      if (!(error instanceof GitError && error.stderr.includes('mismatched algorithms'))) throw error;
      emptyTemporaryFolder(folder);
      local.run(['init', '--quiet', '--bare', '--template=', '--object-format=sha256', '.']);
      await fetch();
    }
    await pointHead(local, remote, signal);
    return { folder, remove };
  } catch (error) {
    remove();
    if (!(error instanceof GitError)) throw error;
    throw new UserError(
      `cannot clone ${shownAddress(address)}: ` +
        `${hidden(withoutCredentials(error.stderr), access).split('\n').at(-1) ?? ''}`,
      /No space left on device|quota exceeded/i.test(error.stderr)
        ? `Set TMPDIR to a folder with room for the clone; ${place} is full.`
        : 'Check the address and that git can read it without asking: git ls-remote <address>',
      { cause: error },
    );
  }
}

/** Lets HEAD be what it is at the remote; a remote without one leaves it unborn. */
async function pointHead(local: Git, remote: Git, signal: AbortSignal | undefined): Promise<void> {
  const listed = (await remote.ask(['ls-remote', '--symref', REMOTE, 'HEAD'], { signal })).stdout.toString('utf8');
  const branch = /^ref: (refs\/heads\/\S+)\tHEAD$/m.exec(listed)?.[1];
  if (branch !== undefined) {
    local.run(['symbolic-ref', 'HEAD', branch]);
    return;
  }
  const id = /^([0-9a-f]+)\tHEAD$/m.exec(listed)?.[1];
  if (id !== undefined && isObjectId(id)) local.attempt(['update-ref', '--no-deref', 'HEAD', id]);
}
