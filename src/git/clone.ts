/**
 * Brings a remote repository to a temporary place, bare and with every ref, so that it can be scanned like a local one.
 * The address goes to git through the environment: neither the argument list nor a file holds its credentials.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { UserError } from '../core/errors.ts';
import { makeTemporaryFolder, systemTemporaryPlace } from '../disk/temporary-folder.ts';
import { isObjectId } from './object-ids.ts';
import { Git, GitError } from './process.ts';
import { isRemoteAddress, withoutCredentials } from './remote-address.ts';
import type { Environment } from './safe-call.ts';

export interface TemporaryClone {
  readonly folder: string;
  /** Deletes the clone; may be called twice. */
  remove(): void;
}

/** Never the real name of a remote: no configuration of the user's applies to it by name. */
const REMOTE = 'aksweep-source';

/**
 * @throws UserError when the address is none that git clones from, or the remote cannot be read. Nothing stays behind then.
 */
export async function cloneTemporarily(address: string, environment: Environment, signal?: AbortSignal): Promise<TemporaryClone> {
  const shown = withoutCredentials(address);
  if (!isRemoteAddress(address)) {
    throw new UserError(`${shown} is not the address of a git repository`, 'Use https://…, ssh://…, git://…, file://… or user@host:path.');
  }
  const place = systemTemporaryPlace();
  const folder = makeTemporaryFolder(place, 'aksweep-clone-');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const local = new Git({ folder, environment, use: 'audit' });
    const remote = new Git({ folder, environment, use: 'audit', network: remoteVariables(environment, address) });
    const fetch = (): Promise<void> => remote.wait(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc', REMOTE, '+refs/*:refs/*'], signal);
    local.run(['init', '--quiet', '--bare', '--template=', '--object-format=sha1', '.']);
    try {
      await fetch();
    } catch (error) {
      // git does not translate between its hashes; only the remote knows which one it uses.
      if (!(error instanceof GitError && error.stderr.includes('mismatched algorithms'))) throw error;
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { mode: 0o700 });
      local.run(['init', '--quiet', '--bare', '--template=', '--object-format=sha256', '.']);
      await fetch();
    }
    pointHead(local, remote);
    return { folder, remove };
  } catch (error) {
    remove();
    if (!(error instanceof GitError)) throw error;
    throw new UserError(
      `cannot clone ${shown}: ${withoutCredentials(error.stderr).split('\n').at(-1) ?? ''}`,
      /No space left on device|quota exceeded/i.test(error.stderr) ? `Set TMPDIR to a folder with room for the clone; ${place} is full.` : 'Check the address and that git can read it without asking: git ls-remote <address>',
      { cause: error },
    );
  }
}

/** Configuration of the remote for one call, behind what the user's own GIT_CONFIG_COUNT holds. */
function remoteVariables(environment: Environment, address: string): Record<string, string> {
  const count = Number(environment['GIT_CONFIG_COUNT'] ?? 0) || 0;
  return {
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: `remote.${REMOTE}.url`,
    [`GIT_CONFIG_VALUE_${count}`]: address,
  };
}

/** Lets HEAD be what it is at the remote; a remote without one leaves it unborn. */
function pointHead(local: Git, remote: Git): void {
  const listed = remote.attempt(['ls-remote', '--symref', REMOTE, 'HEAD']).stdout.toString('utf8');
  const branch = /^ref: (refs\/heads\/\S+)\tHEAD$/m.exec(listed)?.[1];
  if (branch !== undefined) {
    local.run(['symbolic-ref', 'HEAD', branch]);
    return;
  }
  const id = /^([0-9a-f]+)\tHEAD$/m.exec(listed)?.[1];
  if (id !== undefined && isObjectId(id)) local.attempt(['update-ref', '--no-deref', 'HEAD', id]);
}
