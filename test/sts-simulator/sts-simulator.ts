/**
 * A loopback STS: checks every signature with its own canonicaliser, keeps state per key, and misbehaves on demand.
 * Independent of the product, and checked against two vendor SDKs (vendor-sdk.test.ts).
 */
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { identityBody } from './accounts.ts';
import type { Fault, SimulatedKey } from './accounts.ts';
import { authenticate } from './authenticate.ts';
import type { Refusal } from './authenticate.ts';
import type { RawRequest } from './canonical.ts';
import type { Certificate } from './certificate.ts';

export interface SeenRequest extends RawRequest {
  /** By the simulator's clock, ms. */
  readonly at: number;
  readonly id: string | null;
  /** `OK`, an error code, or the fault that was played. */
  readonly outcome: string;
}

export interface SimulatorOptions {
  /** ms since 1970. Default: Date.now. */
  readonly now?: () => number;
  readonly format?: 'json' | 'xml';
  /** Real ms before an answer is sent; lets requests overlap. */
  readonly delay?: number;
  /** Bytes of padding in every answer. */
  readonly padding?: number;
  /** Serve https with this certificate. */
  readonly certificate?: Certificate;
  /** Where the fault `redirect` points to. */
  readonly redirectTo?: string;
}

export class StsSimulator {
  readonly keys = new Map<string, SimulatedKey>();
  readonly requests: SeenRequest[] = [];
  /** TCP connections accepted. */
  connections = 0;
  maxInFlight = 0;
  maxInFlightPerId = 0;
  options: SimulatorOptions;
  readonly #server: http.Server;
  readonly #sockets = new Set<Socket>();
  readonly #nonces = new Set<string>();
  readonly #inFlight = new Map<string, number>();

  private constructor(options: SimulatorOptions) {
    this.options = options;
    const listener: http.RequestListener = (request, response) => void this.#serve(request, response);
    const { certificate } = options;
    this.#server =
      certificate === undefined
        ? http.createServer(listener)
        : https.createServer({ cert: certificate.cert, key: certificate.key }, listener);
    this.#server.on('connection', (socket: Socket) => {
      this.connections += 1;
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  static async start(options: SimulatorOptions = {}): Promise<StsSimulator> {
    const simulator = new StsSimulator(options);
    await new Promise<void>((resolve) => simulator.#server.listen(0, '127.0.0.1', resolve));
    return simulator;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `${this.options.certificate === undefined ? 'http' : 'https'}://127.0.0.1:${this.port}`;
  }

  addKey(key: Partial<SimulatedKey> & Pick<SimulatedKey, 'id' | 'secret'>): SimulatedKey {
    const full: SimulatedKey = {
      accountId: '1968132000121234',
      principal: { kind: 'user', name: 'ci-deploy' },
      state: 'active',
      throttle: 0,
      faults: null,
      ...key,
    };
    this.keys.set(full.id, full);
    return full;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async #serve(incoming: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    incoming.on('error', () => {});
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const request = rawRequest(incoming);
    const id = idOf(request);
    const slot = id ?? '';
    const mine = (this.#inFlight.get(slot) ?? 0) + 1;
    this.#inFlight.set(slot, mine);
    this.maxInFlightPerId = Math.max(this.maxInFlightPerId, mine);
    this.maxInFlight = Math.max(
      this.maxInFlight,
      [...this.#inFlight.values()].reduce((sum, count) => sum + count, 0),
    );
    let over = false;
    const done = (): void => {
      if (over) return;
      over = true;
      this.#inFlight.set(slot, (this.#inFlight.get(slot) ?? 1) - 1);
    };
    response.on('close', done);
    const now = this.options.now?.() ?? Date.now();
    const outcome = authenticate(request, Buffer.concat(chunks), { keys: this.keys, now, usedNonces: this.#nonces });
    const fault = takeFault(outcome.key);
    const name = fault ?? ('refusal' in outcome ? outcome.refusal.code : 'OK');
    this.requests.push({ ...request, at: now, id, outcome: name });
    if (this.options.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, this.options.delay));
    // Before the bytes go out: a client that has read its answer may send the next request at once.
    done();
    if (fault !== null) this.#misbehave(fault, request, response);
    else if ('refusal' in outcome) this.#refuse(outcome.refusal, outcome.key, response);
    else
      this.#answer(200, identityBody(outcome.key, randomUUID().toUpperCase()), response, 'GetCallerIdentityResponse');
  }

  #refuse(refusal: Refusal, key: SimulatedKey | undefined, response: http.ServerResponse): void {
    if (refusal.code === 'Throttling.User' && key?.retryAfter !== undefined)
      response.setHeader('x-acs-retry-after', String(key.retryAfter));
    const body = {
      RequestId: randomUUID().toUpperCase(),
      Message: refusal.message,
      HostId: 'sts.aliyuncs.com',
      Code: refusal.code,
      Recommend: 'https://api.example.invalid/',
    };
    this.#answer(refusal.status, body, response, 'Error');
  }

  #answer(status: number, fields: Record<string, string>, response: http.ServerResponse, root: string): void {
    const padding = this.options.padding === undefined ? {} : { Padding: 'x'.repeat(this.options.padding) };
    const all = { ...fields, ...padding };
    const xml = this.options.format === 'xml';
    response.writeHead(status, {
      'content-type': xml ? 'text/xml;charset=utf-8' : 'application/json;charset=utf-8',
      date: new Date(this.options.now?.() ?? Date.now()).toUTCString(),
    });
    response.end(xml ? asXml(root, all) : JSON.stringify(all));
  }

  #misbehave(fault: Fault, request: RawRequest, response: http.ServerResponse): void {
    const socket = response.socket;
    switch (fault) {
      case 'reset':
        socket?.resetAndDestroy();
        return;
      case 'reset-in-body':
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
        response.write('{"Arn":', () => socket?.resetAndDestroy());
        return;
      case 'hang':
        return;
      case 'slow-loris': {
        socket?.write('HTTP/1.1 200 OK\r\n');
        const drip = setInterval(() => socket?.write('x-drip: 1\r\n'), 20);
        socket?.on('close', () => clearInterval(drip));
        return;
      }
      case 'oversized':
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000000' });
        response.write('{"Arn":"');
        return;
      case 'oversized-chunked': {
        response.writeHead(200, { 'content-type': 'application/json' });
        const flood = setInterval(() => response.write('x'.repeat(16_384)), 1);
        response.on('close', () => clearInterval(flood));
        return;
      }
      case 'redirect':
        response.writeHead(302, { location: this.options.redirectTo ?? 'http://127.0.0.1:9/' });
        response.end();
        return;
      case 'gzip-bomb':
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
        response.end(gzipSync(Buffer.alloc(10_000_000, 0x20)));
        return;
      case 'html':
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('<html><body>Sign in to the network. "Arn" "AccountId" InvalidAccessKeyId.NotFound</body></html>');
        return;
      case 'truncated':
        response.writeHead(404, { 'content-type': 'application/json' });
        response.end('{"RequestId":"14B25401-0000-0000-0000-000000000000","Code":"InvalidAccessKeyId.NotFound","Mess');
        return;
      case 'huge-header':
        response.writeHead(200, { 'x-huge': 'h'.repeat(40_000) });
        response.end('{}');
        return;
      case 'not-http':
        socket?.end('220 mail.example.invalid ESMTP\r\n');
        return;
      case 'server-error':
        this.#answer(
          500,
          {
            RequestId: randomUUID().toUpperCase(),
            Code: 'InternalError',
            Message: 'The request processing has failed.',
          },
          response,
          'Error',
        );
        return;
      case 'echo-everything': {
        // A hostile or careless server that puts what it received into every field.
        const echo = request.headers.map(([name, value]) => `${name}=${value}`).join(' ');
        const id = idOf(request) ?? '';
        const token = request.headers.find(([name]) => name === 'x-acs-security-token')?.[1] ?? id;
        response.setHeader('x-echo', encodeURIComponent(echo));
        this.#answer(
          200,
          {
            RequestId: id,
            Message: echo,
            IdentityType: 'RAMUser',
            AccountId: '1968132000121234',
            Arn: `acs:ram::1968132000121234:user/${token}`,
            UserId: id,
            PrincipalId: token,
            RoleId: echo,
          },
          response,
          'GetCallerIdentityResponse',
        );
      }
    }
  }
}

function takeFault(key: SimulatedKey | undefined): Fault | null {
  const faults = key?.faults;
  if (faults === null || faults === undefined || faults.times <= 0) return null;
  faults.times -= 1;
  return faults.kind;
}

function rawRequest(incoming: http.IncomingMessage): RawRequest {
  const headers: [string, string][] = [];
  for (let index = 0; index < incoming.rawHeaders.length; index += 2)
    headers.push([incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '']);
  const url = incoming.url ?? '';
  const mark = url.indexOf('?');
  return {
    method: incoming.method ?? '',
    path: mark === -1 ? url : url.slice(0, mark),
    query: mark === -1 ? '' : url.slice(mark + 1),
    headers,
  };
}

function idOf(request: RawRequest): string | null {
  const authorization = request.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';
  return /Credential=([^,]+)/.exec(authorization)?.[1] ?? null;
}

function asXml(root: string, fields: Record<string, string>): string {
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const inner = Object.entries(fields).map(([name, value]) => `<${name}>${escape(value)}</${name}>`);
  return `<?xml version='1.0' encoding='UTF-8'?><${root}>${inner.join('')}</${root}>`;
}
