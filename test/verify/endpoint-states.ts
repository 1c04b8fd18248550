/**
 * The states of docs/verification.md, "What could not be asked": each plants its keys in a folder and makes the
 * endpoint, the proxy or the limits as its row says. Everything is on loopback.
 */
import { writeFileSync } from 'node:fs';
import type { LookupFunction } from 'node:net';
import { join } from 'node:path';
import { generate } from '../../src/alibaba/generate.ts';
import type { RunOptions } from '../../src/run/run-options.ts';
import { makeId } from '../e2e-action/leak.ts';
import type { Fault } from '../sts-simulator/accounts.ts';
import { selfSignedCertificate } from '../sts-simulator/certificate.ts';
import { ConnectProxy } from '../sts-simulator/connect-proxy.ts';
import { StsSimulator } from '../sts-simulator/sts-simulator.ts';
import type { SimulatorOptions } from '../sts-simulator/sts-simulator.ts';

export interface EndpointState {
  /** What is typed besides the options of the column. */
  readonly options: Pick<RunOptions, 'verifyEndpoint' | 'verifyMax'>;
  /** HTTPS_PROXY. */
  readonly environment: Readonly<Record<string, string>>;
  readonly lookup?: LookupFunction;
  /** A signal comes while the answer is awaited. */
  readonly interrupted?: true;
  /** The values are gone before `verify REPORT` reads them again. */
  readonly gone?: true;
  readonly server?: StsSimulator;
  stop(): Promise<void>;
}

type Make = (folder: string) => Promise<EndpointState>;

interface Key {
  readonly id: string;
  readonly secret: string;
}

function plantKey(
  folder: string,
  name = 'a.env',
  { id, secret }: Key = { id: makeId(), secret: generate.SECRET30() },
): Key {
  writeFileSync(join(folder, name), `ALIBABA_CLOUD_ACCESS_KEY_ID=${id}\nALIBABA_CLOUD_ACCESS_KEY_SECRET=${secret}\n`);
  return { id, secret };
}

/** A server that knows the one key of the folder. */
function serves(
  key: Partial<Parameters<StsSimulator['addKey']>[0]> = {},
  options: SimulatorOptions = {},
  more: Partial<EndpointState> = {},
): Make {
  return async (folder) => {
    const server = await StsSimulator.start(options);
    server.addKey({ ...plantKey(folder), ...key });
    return { options: { verifyEndpoint: server.url }, environment: {}, server, stop: () => server.stop(), ...more };
  };
}

function faulty(kind: Fault): Make {
  return serves({ faults: { kind, times: Infinity } });
}

/** The product's own endpoint, which is never reached. */
function unreachable(environment: Readonly<Record<string, string>>, lookup?: LookupFunction): Make {
  return async (folder) => {
    plantKey(folder);
    return { options: {}, environment, ...(lookup === undefined ? {} : { lookup }), stop: async () => {} };
  };
}

const NOBODY = 'http://127.0.0.1:9';

export const ENDPOINT_STATES: Readonly<Record<string, Make>> = {
  'the key is live': serves(),
  'the key is dead': async (folder) => {
    const state = await serves()(folder);
    state.server?.keys.clear();
    return state;
  },
  'nobody listens': async (folder) => {
    plantKey(folder);
    return { options: { verifyEndpoint: NOBODY }, environment: {}, stop: async () => {} };
  },
  'no answer comes': faulty('hang'),
  'the answer breaks off': faulty('reset-in-body'),
  'server error': faulty('server-error'),
  throttled: serves({ throttle: Infinity, retryAfter: 1 }),
  'clocks differ and stay so': async (folder) => {
    let asked = 0;
    return serves({}, { now: () => Date.now() + 3_600_000 * ++asked })(folder);
  },
  'untrusted certificate': async (folder) => serves({}, { certificate: selfSignedCertificate(['127.0.0.1']) })(folder),
  'an HTML page': faulty('html'),
  'a redirect': faulty('redirect'),
  'the host name does not resolve': unreachable({}, (_host, _options, callback) =>
    callback(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), '', 4),
  ),
  'the proxy is down': unreachable({ HTTPS_PROXY: NOBODY }),
  'the proxy refuses': async (folder) => {
    const proxy = await ConnectProxy.start({ target: 9, answer: '502 Bad Gateway' });
    return { ...(await unreachable({ HTTPS_PROXY: proxy.url })(folder)), stop: () => proxy.stop() };
  },
  'more keys than `--verify-max`': async (folder) => {
    const state = await serves()(folder);
    // The worse place of two comes first: this one is asked, and the simulator does not know it.
    plantKey(folder, 'A.env');
    return { ...state, options: { ...state.options, verifyMax: 1 } };
  },
  'the eighth of nine secrets is the right one': async (folder) => {
    const server = await StsSimulator.start();
    const id = makeId();
    const secrets = Array.from(
      { length: 9 },
      (_, index) => plantKey(folder, `${index + 1}.env`, { id, secret: generate.SECRET30() }).secret,
    );
    server.addKey({ id, secret: secrets[7] ?? '' });
    return { options: { verifyEndpoint: server.url }, environment: {}, server, stop: () => server.stop() };
  },
  'SIGTERM while it waits': serves({ faults: { kind: 'hang', times: Infinity } }, {}, { interrupted: true }),
  'the value is gone': serves({}, {}, { gone: true }),
  'an ID without its secret': async (folder) => {
    const state = await serves()(folder);
    writeFileSync(join(folder, 'a.env'), `ALIBABA_CLOUD_ACCESS_KEY_ID=${makeId()}\n`);
    return state;
  },
};
