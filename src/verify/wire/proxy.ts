/**
 * Which proxy a request goes through, read from HTTPS_PROXY and NO_PROXY as curl and Go read them.
 * Pure: the environment is given. Proxy credentials never reach an error or a notice.
 */
import { UserError } from '../../core/errors.ts';
import type { Endpoint } from './endpoint.ts';

export interface Proxy {
  readonly protocol: 'http:' | 'https:';
  readonly hostname: string;
  readonly port: number;
  /** Value of the `proxy-authorization` header when the URL names a user. Secret. */
  readonly authorization: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for an endpoint, or null for a direct connection. Loopback is always direct.
 * @throws UserError when HTTPS_PROXY is not an http(s) URL.
 */
export function proxyFor(endpoint: Endpoint, environment: Environment): Proxy | null {
  if (endpoint.loopback) return null;
  const setting = environment['https_proxy'] || environment['HTTPS_PROXY'];
  if (setting === undefined || setting.trim() === '') return null;
  if (isExempt(endpoint, environment['no_proxy'] || environment['NO_PROXY'] || '')) return null;
  return parseProxy(setting.trim());
}

/** Reads `http://user:password@host:port`; the scheme may be left out. @throws UserError @internal */
export function parseProxy(setting: string): Proxy {
  const hint = 'Set HTTPS_PROXY to http://host:port or https://host:port.';
  let url: URL;
  try {
    url = new URL(setting.includes('://') ? setting : `http://${setting}`);
  } catch {
    throw new UserError('HTTPS_PROXY is not a URL.', hint);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new UserError(`HTTPS_PROXY has the scheme ${url.protocol} which is not supported.`, hint);
  const user = `${decode(url.username)}:${decode(url.password)}`;
  return {
    protocol: url.protocol,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
    authorization: user === ':' ? null : `Basic ${Buffer.from(user, 'utf8').toString('base64')}`,
  };
}

/**
 * NO_PROXY: `*`, or names separated by commas or spaces; a name covers itself and its subdomains; `:port` narrows it.
 */
function isExempt(endpoint: Endpoint, noProxy: string): boolean {
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = '', port] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry) ?? [];
      if (port !== undefined && Number(port) !== endpoint.port) return false;
      return endpoint.hostname === name || endpoint.hostname.endsWith(`.${name}`);
    });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
