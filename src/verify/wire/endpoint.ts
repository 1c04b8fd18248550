/**
 * Which host a credential may be sent to. Only STS hosts of Alibaba Cloud over https, and loopback for tests;
 * anything else is refused, also when a configuration file of the scanned project asks for it.
 */
import { UserError } from '../../core/errors.ts';

const DEFAULT_STS_ENDPOINT = 'https://sts.aliyuncs.com';

export interface Endpoint {
  readonly protocol: 'https:' | 'http:';
  /** Without brackets for IPv6. */
  readonly hostname: string;
  readonly port: number;
  /** As it stands in the `host` header: with `:port` when that is not the scheme's default. */
  readonly host: string;
  readonly loopback: boolean;
}

/**
 * `sts.aliyuncs.com`, `sts.<region>.aliyuncs.com`, `sts-vpc.<region>.aliyuncs.com`, each also under `.com.cn`.
 * ack-ram-authenticator's list (pkg/token/token.go `hostRegexp`), made narrower: the middle label must look like a
 * region, because `sts.oss-cn-hangzhou.aliyuncs.com` would be an OSS bucket that anybody may own.
 */
const STS_HOST =
  /^sts(?:\.aliyuncs\.com|(?:-vpc)?\.(?:cn|ap|us|eu|me|na|sa|af|rus)-[a-z0-9]+(?:-[a-z0-9]+){0,4}\.aliyuncs\.com)(?:\.cn)?$/;

const HINT =
  'Use sts.aliyuncs.com, sts.<region>.aliyuncs.com or sts-vpc.<region>.aliyuncs.com; http only for loopback.';

/**
 * Reads a host (`sts.eu-central-1.aliyuncs.com`) or an origin (`https://sts.aliyuncs.com`, `http://127.0.0.1:8080`).
 * @throws UserError when it is not on the list, not https (loopback excepted), or more than an origin.
 */
export function parseEndpoint(text: string = DEFAULT_STS_ENDPOINT): Endpoint {
  let url: URL;
  try {
    url = new URL(text.includes('://') ? text : `https://${text}`);
  } catch {
    throw new UserError('The STS endpoint is not a host name or URL.', HINT);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new UserError(`The STS endpoint has the scheme ${url.protocol}`, HINT);
  if (url.username !== '' || url.password !== '' || url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new UserError('The STS endpoint must be a host only, without user, path or query.', HINT);
  }
  const protocol = url.protocol;
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const loopback = isLoopback(hostname);
  if (!loopback && !STS_HOST.test(hostname))
    throw new UserError(`${hostname} is not an STS host: credentials are not sent there.`, HINT);
  if (!loopback && (protocol !== 'https:' || url.port !== '')) {
    throw new UserError(`Credentials are sent to ${hostname} over https on port 443 only.`, HINT);
  }
  return {
    protocol,
    hostname,
    port: url.port === '' ? (protocol === 'https:' ? 443 : 80) : Number(url.port),
    host: url.host,
    loopback,
  };
}

/** `localhost`, 127.0.0.0/8 and ::1, as the URL parser writes them. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
