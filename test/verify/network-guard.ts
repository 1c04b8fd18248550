/**
 * Watches every way out of the process: TCP and TLS connections (all go through Socket.connect), UDP, and name
 * resolution. Loopback passes, anything else fails where it was tried, and all is recorded.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

export interface NetworkGuard {
  /** What was tried, e.g. `connect 127.0.0.1`, `lookup sts.aliyuncs.com`. */
  readonly attempts: string[];
  /** Those of them that would have left the machine. */
  readonly foreign: string[];
  remove(): void;
}

export function installNetworkGuard(): NetworkGuard {
  const attempts: string[] = [];
  const foreign: string[] = [];
  const note = (what: string, host: string): void => {
    attempts.push(`${what} ${host}`);
    if (host === 'localhost' || host === '::1' || host.startsWith('127.') || host.startsWith('pipe ')) return;
    foreign.push(`${what} ${host}`);
    throw Object.assign(new Error(`network guard: ${what} ${host}`), { code: 'EGUARD' });
  };
  const originals = {
    connect: net.Socket.prototype.connect,
    lookup: dns.lookup,
    resolve: dns.promises.lookup,
    send: dgram.Socket.prototype.send,
  };
  Reflect.set(net.Socket.prototype, 'connect', function connect(this: net.Socket, ...args: unknown[]): net.Socket {
    note('connect', hostOf(args));
    return Reflect.apply(originals.connect, this, args);
  });
  Reflect.set(dns, 'lookup', (...args: unknown[]): void => {
    note('lookup', String(args[0]));
    Reflect.apply(originals.lookup, dns, args);
  });
  Reflect.set(dns.promises, 'lookup', (...args: unknown[]): unknown => {
    note('lookup', String(args[0]));
    return Reflect.apply(originals.resolve, dns.promises, args);
  });
  Reflect.set(dgram.Socket.prototype, 'send', () => note('send', 'udp'));
  return {
    attempts,
    foreign,
    remove: () => {
      Reflect.set(net.Socket.prototype, 'connect', originals.connect);
      Reflect.set(dns, 'lookup', originals.lookup);
      Reflect.set(dns.promises, 'lookup', originals.resolve);
      Reflect.set(dgram.Socket.prototype, 'send', originals.send);
    },
  };
}

/** The host in the many shapes that Socket.connect takes: (port, host), ({host, port}), ([normalised]), (path). */
function hostOf(args: readonly unknown[]): string {
  const [first, second] = args;
  if (Array.isArray(first)) return hostOf(first);
  if (typeof first === 'object' && first !== null) {
    if ('path' in first && typeof first.path === 'string') return `pipe ${first.path}`;
    return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost';
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return `pipe ${first}`;
  return typeof second === 'string' ? second : 'localhost';
}
