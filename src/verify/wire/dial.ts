/**
 * Opens one socket to the STS endpoint: directly or through a CONNECT proxy, with TLS to the endpoint itself in both
 * cases. The one place that decides about certificates. It must not know what is sent.
 */
import { connect as connectPlain, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';
import type { Endpoint } from './endpoint.ts';
import type { Proxy } from './proxy.ts';

/** Why no answer came. Our own words: an error's message may hold hosts, headers or values. */
export type TransportFailure =
  | 'connect-timeout'
  | 'connection-refused'
  | 'connection-reset'
  | 'content-encoding'
  | 'dns'
  | 'interrupted'
  | 'malformed-request'
  | 'malformed-response'
  | 'network'
  | 'proxy-authentication-required'
  | 'proxy-refused'
  | 'redirect'
  | 'response-too-large'
  | 'timeout'
  | 'tls';

/** A failed connection attempt; carries the reason word and nothing else. */
export class DialError extends Error {
  override readonly name = 'DialError';
  readonly failure: TransportFailure;

  constructor(failure: TransportFailure) {
    super(failure);
    this.failure = failure;
  }
}

export interface DialOptions {
  readonly endpoint: Endpoint;
  readonly proxy: Proxy | null;
  /** For name resolution, proxy handshake and TLS handshake together, in ms. */
  readonly connectTimeout: number;
  readonly lookup?: LookupFunction | undefined;
}

/** A proxy that answers CONNECT with more than this is not one. */
const MAX_PROXY_HEADER_BYTES = 16_384;

/**
 * Starts to connect and returns a function that gives up at once. `done` is called exactly once and never before this
 * function has returned, with a socket that is ready for HTTP or with a DialError.
 */
export function dial(options: DialOptions, done: (error: DialError | null, socket?: Socket) => void): () => void {
  const { endpoint, proxy } = options;
  let current: Socket | null = null;
  let finished = false;
  const timer = setTimeout(() => fail('connect-timeout'), options.connectTimeout);

  function finish(error: DialError | null, socket?: Socket): void {
    if (finished) return;
    finished = true;
    clearTimeout(timer);
    if (error !== null) current?.destroy();
    done(error, socket);
  }
  function fail(failure: TransportFailure): void {
    finish(new DialError(failure));
  }
  /** Follows one layer (TCP, or TLS over it) until `readyEvent`. */
  function follow(socket: Socket, readyEvent: 'connect' | 'secureConnect', next: () => void): void {
    current = socket;
    const onError = (error: Error): void => fail(failureOf(error, readyEvent === 'secureConnect'));
    const onClose = (): void => fail('connection-reset');
    socket.on('error', onError).on('close', onClose);
    socket.once(readyEvent, () => {
      socket.off('close', onClose);
      if (finished) socket.destroy();
      else next();
    });
  }
  function secure(raw: Socket | null, host: string, port: number, next: (socket: Socket) => void): void {
    const socket = connectSecure({
      ...(raw === null ? { host, port, ...lookupOption } : { socket: raw }),
      ...(isIP(host) === 0 ? { servername: host } : {}),
      host,
      minVersion: 'TLSv1.2',
      ALPNProtocols: ['http/1.1'],
      // Said aloud so that NODE_TLS_REJECT_UNAUTHORIZED=0 does not switch it off: a credential is on its way.
      rejectUnauthorized: true,
    });
    follow(socket, 'secureConnect', () => next(socket));
  }
  function plain(host: string, port: number, next: (socket: Socket) => void): void {
    const socket = connectPlain({ host, port, ...lookupOption });
    follow(socket, 'connect', () => next(socket));
  }
  const lookupOption = options.lookup === undefined ? {} : { lookup: options.lookup };
  const ready = (socket: Socket): void => finish(null, socket);

  const start = (): void => {
    if (proxy === null) {
      if (endpoint.protocol === 'https:') secure(null, endpoint.hostname, endpoint.port, ready);
      else plain(endpoint.hostname, endpoint.port, ready);
      return;
    }
    const tunnel = (socket: Socket): void =>
      openTunnel(socket, endpoint, proxy, fail, () => {
        if (endpoint.protocol === 'https:') secure(socket, endpoint.hostname, endpoint.port, ready);
        else ready(socket);
      });
    if (proxy.protocol === 'https:') secure(null, proxy.hostname, proxy.port, tunnel);
    else plain(proxy.hostname, proxy.port, tunnel);
  };
  queueMicrotask(() => {
    if (finished) return;
    try {
      start();
    } catch (error) {
      fail(error instanceof Error ? failureOf(error) : 'network');
    }
  });
  return () => fail('interrupted');
}

/** Asks the proxy for a tunnel (RFC 9110 §9.3.6) and reads its answer up to the empty line. */
function openTunnel(
  socket: Socket,
  endpoint: Endpoint,
  proxy: Proxy,
  fail: (failure: TransportFailure) => void,
  next: () => void,
): void {
  const authority = `${endpoint.hostname.includes(':') ? `[${endpoint.hostname}]` : endpoint.hostname}:${endpoint.port}`;
  const authorization = proxy.authorization === null ? '' : `proxy-authorization: ${proxy.authorization}\r\n`;
  let received = Buffer.alloc(0);
  const onClose = (): void => fail('connection-reset');
  const onData = (chunk: Buffer): void => {
    received = Buffer.concat([received, chunk]);
    const end = received.indexOf('\r\n\r\n');
    if (end === -1) {
      if (received.length > MAX_PROXY_HEADER_BYTES) fail('proxy-refused');
      return;
    }
    socket.off('data', onData).off('close', onClose).pause();
    const status = /^HTTP\/1\.[01] (\d{3})\b/.exec(received.toString('latin1', 0, end))?.[1];
    if (status === '407') fail('proxy-authentication-required');
    else if (status === undefined || !status.startsWith('2')) fail('proxy-refused');
    // The client speaks first in TLS and in HTTP: bytes after the empty line are not ours.
    else if (received.length > end + 4) fail('proxy-refused');
    else next();
  };
  socket.on('data', onData).once('close', onClose);
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\n${authorization}\r\n`);
}

/** The reason word for an error of node's net, tls or http. */
export function failureOf(error: Error, duringTls = false): TransportFailure {
  if (error instanceof DialError) return error.failure;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  switch (code) {
    case 'ECONNREFUSED':
      return 'connection-refused';
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
      return 'connection-reset';
    case 'ETIMEDOUT':
      return 'timeout';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
    case 'EAI_NODATA':
    case 'EAI_NONAME':
      return 'dns';
    default:
      if (code.startsWith('HPE_')) return 'malformed-response';
      // net tries every address of a name and wraps what went wrong.
      if (error instanceof AggregateError && error.errors[0] instanceof Error)
        return failureOf(error.errors[0], duringTls);
      return duringTls ||
        /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_MISMATCH)/.test(code)
        ? 'tls'
        : 'network';
  }
}
