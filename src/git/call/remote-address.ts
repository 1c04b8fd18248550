/**
 * What is true of a git remote's address: what one looks like, where its credentials stand, and how to show it without
 * them. Pure text; opens nothing.
 */

/** Schemes that `aksweep git URL` clones from. `ext::` and other helpers run programs and are refused. */
const CLONED_SCHEMES = /^(?:https?|ssh|git|file):\/\//i;
/** `user@host:path`, git's short form for SSH. A Windows drive (`C:\`) has one letter before the colon. */
const SHORT_SSH = /^(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9.-]{2,}:(?!\/\/|:)[^\\]/;

/** An `@`, also encoded any number of times. */
const AT = '(?:@|%(?:25)*40)';
/**
 * From the scheme to the last `@` of the word: whatever stands there may be credentials, however malformed the address
 * is.
 */
const USER_PART = new RegExp(`([A-Za-z][A-Za-z0-9+.-]*://)[^\\s'"]*${AT}`, 'gi');
const QUERY = /([A-Za-z][A-Za-z0-9+.-]*:\/\/[^\s?#'"]*)[?#][^\s'"]*/g;

export function isRemoteAddress(text: string): boolean {
  return CLONED_SCHEMES.test(text) || (SHORT_SSH.test(text) && !text.startsWith('-'));
}

/** Replaces user name and password of every URL in `text`; query strings and fragments go too, they carry tokens. */
export function withoutCredentials(text: string): string {
  return text.replace(USER_PART, '$1***@').replace(QUERY, '$1?***');
}

/**
 * One address, or what was typed where one could have been, for messages: as `withoutCredentials`, also without a
 * scheme.
 */
export function shownAddress(address: string): string {
  const shown = withoutCredentials(address);
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(shown)) return shown;
  return shown.replace(new RegExp(`^.*${AT}`, 'is'), '***@').replace(/[?#].*$/s, '?***');
}

/** The parts of an `https://`, `http://`, `ssh://` or `git://` address, as they stand in it. */
export interface AddressParts {
  /** In lower case, without `://`. */
  readonly scheme: string;
  /** What stands before the `@`, or null. */
  readonly user: string | null;
  readonly password: string | null;
  readonly host: string;
  /** From the first `/` on, without query. */
  readonly path: string;
  /** Without its `?`; null when there is none. */
  readonly query: string | null;
}

const HOST = /^(?:\[[0-9A-Fa-f:.]+\]|[^\s%:@[\]\\/]+)(?::\d{1,5})?$/;

/**
 * Takes an address apart.
 * @returns null when it is malformed, or when two readings are possible: in `https://u:1/TOKEN@host` what follows the
 *   slash may be a path on the host `u`, or belong to a password whose slash should have been written `%2F`.
 */
export function addressParts(address: string): AddressParts | null {
  const match = /^(https?|ssh|git):\/\/([^/?#\s]*)([^?#\s]*)(?:\?([^#\s]*))?$/i.exec(address);
  if (match === null) return null;
  const [, scheme = '', authority = '', path = '', query = null] = match;
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  if (!HOST.test(host) || (at < 0 && /[^/]@/.test(path))) return null;
  const userinfo = at < 0 ? null : authority.slice(0, at);
  const colon = userinfo?.indexOf(':') ?? -1;
  return {
    scheme: scheme.toLowerCase(),
    user: userinfo === null ? null : colon < 0 ? userinfo : userinfo.slice(0, colon),
    password: userinfo === null || colon < 0 ? null : userinfo.slice(colon + 1),
    host,
    path,
    query,
  };
}
