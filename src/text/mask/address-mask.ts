/**
 * Masks what is secret in an address: user and password, path, and a host that does not look like one. The query is the
 * caller's.
 */
import { isFullHost, isHostLike, isPlainText } from './name-shape.ts';

/** Scheme of an address, also the double ones of JDBC. Sticky. */
export const SCHEME = /(?:[A-Za-z][A-Za-z0-9+.-]{0,30}:){1,4}\/\//y;
/** What ends an address in any text. */
const REST = /[^\s"'`<>|,;)}\]]*/y;

/**
 * Reads on behind the scheme.
 * @param at offset behind `scheme://` @param mask how a piece that may hold redactions is masked
 * @returns the masked text and the offset at which it ends: the query, if there is one, or what follows the address
 */
export function maskAddress(
  text: string,
  at: number,
  mask: (piece: string) => string,
): { readonly text: string; readonly end: number } {
  const userEnd = endOfUser(text, at);
  const user = userEnd === at ? '' : `${mask(text.slice(at, userEnd - 1))}@`;
  const rest = /^([^/?#]*)([^?#]*)/.exec(matchAt(REST, text, userEnd));
  const [authority = '', path = ''] = rest?.slice(1) ?? [];
  const [host = '', ...ports] = authority.split(':');
  const shownHost = host === '' || isHostLike(host) ? host : mask(host);
  const shownPorts = ports.map((port) => (/^\d{1,5}$/.test(port) ? `:${port}` : `:${mask(port)}`)).join('');
  return { text: user + shownHost + shownPorts + maskPath(path, mask), end: userEnd + authority.length + path.length };
}

/** Folders of known words, then one mask: the rest of a webhook's path is its secret. */
function maskPath(path: string, mask: (piece: string) => string): string {
  const segments = path.split('/');
  const secret = segments.findIndex(
    (segment) =>
      segment !== '' && !/^v\d{1,2}$/.test(segment) && !(/^[a-z._-]+$/.test(segment) && isPlainText(segment)),
  );
  return secret < 0 ? path : [...segments.slice(0, secret), mask(segments.slice(secret).join('/'))].join('/');
}

/**
 * Offset behind the `@` of `user:password@`, or `at`. Passwords hold `/`, `?` and `@` in practice, though they should
 * not: unless a full host name comes first, everything up to the last `@` belongs to them.
 */
function endOfUser(text: string, at: number): number {
  const run = matchAt(/[^\s"'`<>]*/y, text, at);
  const authority = /^[^/?#]*/.exec(run)?.[0] ?? '';
  const [host = ''] = authority.split(/:\d{0,5}$/);
  if (!authority.includes('@') && isFullHost(host)) return at;
  const beforeQuery = /^.*?(?=[?&][\w.-]+=|$)/.exec(run)?.[0] ?? '';
  return at + beforeQuery.lastIndexOf('@') + 1;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
