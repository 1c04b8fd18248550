/**
 * A small CONNECT proxy on loopback that leads every tunnel to a port of this machine, whatever name it was asked for.
 */
import net from 'node:net';
import type { AddressInfo } from 'node:net';

export interface ProxyOptions {
  /** Loopback port that every tunnel ends at. */
  readonly target: number;
  /** Expected `proxy-authorization`; 407 without it. */
  readonly authorization?: string;
  /**
   * Answer to every CONNECT in place of a tunnel, e.g. `502 Bad Gateway`; `hang` answers nothing, `flood` never ends
   * its headers.
   */
  readonly answer?: string;
}

export class ConnectProxy {
  /** Request lines and headers of every CONNECT. */
  readonly heads: string[] = [];
  readonly #options: ProxyOptions;
  readonly #server: net.Server;
  readonly #sockets = new Set<net.Socket>();

  private constructor(options: ProxyOptions) {
    this.#options = options;
    this.#server = net.createServer((client) => this.#accept(client));
  }

  static async start(options: ProxyOptions): Promise<ConnectProxy> {
    const proxy = new ConnectProxy(options);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #accept(client: net.Socket): void {
    this.#track(client);
    let head = '';
    const onData = (chunk: Buffer): void => {
      head += chunk.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      client.off('data', onData);
      this.heads.push(head);
      this.#tunnel(client, head);
    };
    client.on('data', onData);
  }

  #tunnel(client: net.Socket, head: string): void {
    const { answer, authorization, target } = this.#options;
    if (answer === 'hang') return;
    if (answer === 'flood') {
      const flood = setInterval(() => client.write(`x-flood: ${'f'.repeat(4000)}\r\n`), 1);
      client.on('close', () => clearInterval(flood));
      return;
    }
    if (answer !== undefined) return void client.end(`HTTP/1.1 ${answer}\r\n\r\n`);
    if (!head.startsWith('CONNECT ')) return void client.end('HTTP/1.1 405 Method Not Allowed\r\n\r\n');
    if (authorization !== undefined && !head.includes(`\r\nproxy-authorization: ${authorization}\r\n`)) {
      return void client.end('HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\n\r\n');
    }
    const upstream = net.connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(upstream).pipe(client);
    });
    this.#track(upstream);
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  }

  #track(socket: net.Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }
}
