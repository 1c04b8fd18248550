/**
 * How git gets at a remote without its credentials in an argument list: git hands the address on to other programs
 * (`git-remote-https`, `ssh`) as an argument, which every user of the machine can read. User name and password go to
 * git in the environment, as a credential helper that holds for one origin: git asks it when the remote wants to know,
 * and not for a host to which it is redirected.
 */
import { UserError } from '../../core/errors.ts';
import { addressParts, isRemoteAddress, shownAddress, type AddressParts } from './remote-address.ts';
import type { Environment } from './safe-call.ts';

export interface RemoteAccess {
  /** What git may see as an argument. */
  readonly address: string;
  /** Environment for calls that talk to the remote; with them, `REMOTE` is its name. */
  readonly variables: Readonly<Record<string, string>>;
  /** What must not be shown, should the remote say it. */
  readonly secrets: readonly string[];
}

/** Never the real name of a remote: no configuration of the user's applies to it by name. */
export const REMOTE = 'aksweep-source';

/**
 * Parameters of an address that are tokens, and the user names with which these are passwords (GitLab, "Clone with
 * HTTPS using a token", CI job tokens; Gitee).
 */
const TOKEN_PARAMETERS: Readonly<Record<string, string>> = {
  private_token: 'oauth2',
  access_token: 'oauth2',
  job_token: 'gitlab-ci-token',
};

/**
 * A user name of this length and without a password is a token (`https://TOKEN@github.com/…`); people's names are
 * shorter.
 */
const SHORTEST_TOKEN = 20;

/**
 * The helper's text stands in an argument list; what it prints does not. Empty first: nothing that was typed goes into
 * the user's own helpers.
 */
const HELPER =
  '!f() { test "$1" = get && printf \'username=%s\\npassword=%s\\n\' "$AKSWEEP_REMOTE_USER" ' +
  '"$AKSWEEP_REMOTE_PASSWORD"; }; f';

/**
 * @throws UserError for what is no address, and for credentials that cannot be kept out of an argument list. Shows none
 *   of them.
 */
export function remoteAccess(address: string, environment: Environment): RemoteAccess {
  const shown = shownAddress(address);
  if (!isRemoteAddress(address)) {
    throw new UserError(
      `${shown} is not the address of a git repository`,
      'Use https://…, ssh://…, git://… , file://… or user@host:path.',
    );
  }
  if (/^file:\/\//i.test(address))
    return { address, variables: variablesFor(environment, [[`remote.${REMOTE}.url`, address]]), secrets: [] };
  const short = /^(?:https?|ssh|git):\/\//i.test(address) ? null : shortForm(address, shown);
  if (short !== null)
    return { address: short, variables: variablesFor(environment, [[`remote.${REMOTE}.url`, short]]), secrets: [] };
  const parts = addressParts(address);
  if (parts === null) {
    throw new UserError(
      'this is not a well-formed address of a git repository',
      'Write special characters of a user name, password or path with %: / as %2F, @ as %40, : as %3A, # as %23, ' +
        '? as %3F.',
    );
  }
  return parts.scheme.startsWith('http') ? overHttp(parts, environment) : withoutPassword(parts, address, environment);
}

/** `user@host:path`. */
function shortForm(address: string, shown: string): string {
  const [before = '', ...path] = address.split(':');
  // `user:TOKEN@host:path` would be a path on the host `user`.
  if (!before.includes('@') && path.join(':').includes('@')) {
    throw new UserError(
      `${shown} is not the address of a git repository`,
      'ssh takes no password from an address: use user@host:path, with a key; or https://…',
    );
  }
  return address;
}

function withoutPassword(
  { scheme, user, password, host }: AddressParts,
  address: string,
  environment: Environment,
): RemoteAccess {
  if (password !== null || (scheme === 'git' && user !== null)) {
    throw new UserError(
      `${scheme}://***@${host}: ${scheme} takes no password from an address`,
      scheme === 'ssh' ? 'Use a key: ssh://user@host/path; or https://…' : 'Use ssh://… or https://…',
    );
  }
  return { address, variables: variablesFor(environment, [[`remote.${REMOTE}.url`, address]]), secrets: [] };
}

function overHttp(parts: AddressParts, environment: Environment): RemoteAccess {
  const { scheme, host, path } = parts;
  const origin = `${scheme}://${host}`;
  const address = `${origin}${path}`;
  const { user, password } = credentialOf(parts, origin);
  const url = [`remote.${REMOTE}.url`, address] as const;
  if (user === null) return { address, variables: variablesFor(environment, [url]), secrets: [] };
  // A name alone: the user's own helpers know the password.
  if (password === null)
    return {
      address,
      variables: variablesFor(environment, [url, [`credential.${origin}.username`, user]]),
      secrets: [user],
    };
  const helper = `credential.${origin}.helper`;
  const variables = {
    ...variablesFor(environment, [url, [helper, ''], [helper, HELPER]]),
    AKSWEEP_REMOTE_USER: user,
    AKSWEEP_REMOTE_PASSWORD: password,
  };
  return { address, variables, secrets: [user, password] };
}

function credentialOf(
  { user, password, query }: AddressParts,
  origin: string,
): { readonly user: string | null; readonly password: string | null } {
  if (query !== null) {
    const [name = '', ...rest] = query.split('=');
    const tokenUser = TOKEN_PARAMETERS[name];
    const token = rest.join('=');
    if (tokenUser === undefined || token === '' || token.includes('&') || user !== null) {
      throw new UserError(
        `${origin}/…?***: what stands behind ? cannot be handed to git without showing it to other users of ` +
          `this machine`,
        'Leave it out. A token goes into the place of the password: https://user:TOKEN@host/…; or into a credential ' +
          'helper of git.',
      );
    }
    return { user: tokenUser, password: decoded(token, origin) };
  }
  if (user === null) return { user: null, password: null };
  const name = decoded(user, origin);
  if (password !== null) return { user: name, password: decoded(password, origin) };
  return { user: name, password: name.length >= SHORTEST_TOKEN ? '' : null };
}

function decoded(text: string, origin: string): string {
  try {
    const value = decodeURIComponent(text);
    // The helper's answer is lines of text. git refuses such values too.
    if (!/[\0\r\n]/.test(value)) return value;
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
  }
  throw new UserError(
    `the user name or password for ${origin} is not well-formed`,
    'Write a % as %25; line breaks cannot be part of them.',
  );
}

/** Configuration for one call, behind what the user's own GIT_CONFIG_COUNT holds. */
function variablesFor(
  environment: Environment,
  settings: readonly (readonly [string, string])[],
): Record<string, string> {
  const count = Number(environment['GIT_CONFIG_COUNT'] ?? 0) || 0;
  return {
    GIT_CONFIG_COUNT: String(count + settings.length),
    ...Object.fromEntries(
      settings.flatMap(([name, value], index) => [
        [`GIT_CONFIG_KEY_${count + index}`, name],
        [`GIT_CONFIG_VALUE_${count + index}`, value],
      ]),
    ),
  };
}

/** Text from git or a remote, without the values of an address, plain or as they stand in a URL. */
export function hidden(text: string, { secrets }: RemoteAccess): string {
  const values = secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .filter((value) => value.length >= SHORTEST_HIDDEN);
  return values.reduce((rest, value) => rest.replaceAll(value, '***'), text);
}

/** Shorter values are words, like the user name `git`. */
const SHORTEST_HIDDEN = 6;
