/**
 * Sends a signed request and brings back the answer, or one word why there is none. It never throws for what a server
 * or a network does, never follows a redirect, never decompresses, and reads no more than 64 KiB. It must not judge the
 * answer (verdict.ts) and must not retry (ask.ts).
 */
import { Agent as HttpAgent, request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { dial, failureOf } from './dial.ts';
import type { TransportFailure } from './dial.ts';
import type { Endpoint } from './endpoint.ts';
import type { Proxy } from './proxy.ts';
import type { SignedRequest } from './signer.ts';

const MAX_RESPONSE_BYTES = 65_536;

export interface HttpAnswer {
  readonly status: number;
  /** Whole, at most MAX_RESPONSE_BYTES, never compressed. May echo the AccessKey ID: never print it. */
  readonly body: Uint8Array;
  /** The server's clock in ms since 1970, from its `date` header. */
  readonly serverTime?: number;
  /** `x-acs-retry-after` in ms (the vendor's SDKs read it so), a positive integer. */
  readonly retryAfter?: number;
}

export type Exchange = { readonly answer: HttpAnswer } | { readonly failure: TransportFailure };

export interface TransportOptions {
  readonly endpoint: Endpoint;
  readonly proxy: Proxy | null;
  /** Name resolution, proxy and TLS handshakes together, in ms. */
  readonly connectTimeout: number;
  /** From the start of a request to the last byte of its answer, in ms. */
  readonly totalTimeout: number;
  readonly userAgent: string;
  /** In place of the system's resolver. */
  readonly lookup?: LookupFunction | undefined;
}

export class Transport {
  readonly #options: TransportOptions;
  readonly #agent: HttpAgent;
  readonly #dialing = new Set<() => void>();

  constructor(options: TransportOptions) {
    this.#options = options;
    const agentOptions = { keepAlive: true, scheduling: 'lifo' as const };
    this.#agent = options.endpoint.protocol === 'https:' ? new HttpsAgent(agentOptions) : new HttpAgent(agentOptions);
    this.#agent.createConnection = (_args, callback) => {
      this.#connect(callback);
      return undefined;
    };
  }

  /** Sends one request, once. Resolves at once with `interrupted` when the signal is aborted. Never rejects. */
  send(request: SignedRequest, signal: AbortSignal): Promise<Exchange> {
    if (signal.aborted) return Promise.resolve({ failure: 'interrupted' });
    return new Promise((resolve) => {
      let outgoing: ClientRequest | null = null;
      let settled = false;
      const settle = (exchange: Exchange): void => {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        if ('failure' in exchange) outgoing?.destroy();
        resolve(exchange);
      };
      const fail = (failure: TransportFailure): void => settle({ failure });
      const onAbort = (): void => fail('interrupted');
      const timer = setTimeout(() => fail('timeout'), this.#options.totalTimeout);
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        outgoing = this.#open(request);
      } catch {
        // A value that cannot stand in a header, e.g. a token with a line break in it.
        fail('malformed-request');
        return;
      }
      outgoing.on('error', (error) => fail(failureOf(error)));
      outgoing.on('close', () => fail('connection-reset'));
      outgoing.on('upgrade', (_response, socket: Duplex) => {
        socket.destroy();
        fail('malformed-response');
      });
      outgoing.on('response', (response) => receive(response, settle));
      outgoing.end(request.body);
    });
  }

  /** Closes every socket, also those still connecting. */
  close(): void {
    for (const giveUp of this.#dialing) giveUp();
    this.#agent.destroy();
  }

  #open(request: SignedRequest): ClientRequest {
    const { endpoint } = this.#options;
    const open = endpoint.protocol === 'https:' ? requestHttps : requestHttp;
    return open({
      protocol: endpoint.protocol,
      host: endpoint.hostname,
      port: endpoint.port,
      method: request.method,
      path: request.target,
      agent: this.#agent,
      setHost: false,
      insecureHTTPParser: false,
      maxHeaderSize: 16_384,
      headers: {
        ...request.headers,
        'content-length': String(request.body.byteLength),
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': this.#options.userAgent,
      },
    });
  }

  #connect(callback?: (error: Error | null, socket: Duplex) => void): void {
    const giveUp = dial(this.#options, (error, socket?: Socket) => {
      this.#dialing.delete(giveUp);
      // Node's types ask for a socket next to an error; its own agent calls with the error alone.
      if (error !== null || socket === undefined) (callback as ((error: Error | null) => void) | undefined)?.(error);
      else callback?.(null, socket);
    });
    this.#dialing.add(giveUp);
  }
}

function receive(response: IncomingMessage, settle: (exchange: Exchange) => void): void {
  const fail = (failure: TransportFailure): void => settle({ failure });
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) return fail('redirect');
  const encoding = response.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return fail('content-encoding');
  if (Number(response.headers['content-length'] ?? 0) > MAX_RESPONSE_BYTES) return fail('response-too-large');
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    size += chunk.byteLength;
    if (size > MAX_RESPONSE_BYTES) return fail('response-too-large');
    chunks.push(chunk);
  });
  response.on('error', (error) => fail(failureOf(error)));
  response.on('end', () => {
    // `end` without `complete` is a body that was cut off.
    if (!response.complete) return fail('connection-reset');
    const serverTime = Date.parse(response.headers.date ?? '');
    const retryAfter = response.headers['x-acs-retry-after'];
    settle({
      answer: {
        status,
        body: Buffer.concat(chunks, size),
        ...(Number.isNaN(serverTime) ? {} : { serverTime }),
        ...(typeof retryAfter === 'string' && /^[1-9]\d{0,8}$/.test(retryAfter)
          ? { retryAfter: Number(retryAfter) }
          : {}),
      },
    });
  });
}
