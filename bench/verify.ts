/**
 * What the verifier costs beside the requests themselves: 1,000 distinct credentials against the STS simulator on
 * loopback, with the rate limit out of the way, against the same requests, signed beforehand, sent by bare node:http at
 * the same concurrency.
 *   npm run bench -- verify [CREDENTIALS]
 */
import { createHash } from 'node:crypto';
import http from 'node:http';
import { generate } from '../src/alibaba/generate.ts';
import { SecretText } from '../src/core/secret-text.ts';
import type { Fingerprint } from '../src/core/types.ts';
import type { VerifiableCredential } from '../src/verify/credential.ts';
import { parseEndpoint } from '../src/verify/wire/endpoint.ts';
import { signCall } from '../src/verify/wire/signer.ts';
import { getCallerIdentityCall } from '../src/verify/sts/sts.ts';
import { verifyCredentials } from '../src/verify/verifier.ts';
import { StsSimulator } from '../test/sts-simulator/sts-simulator.ts';
import { verdict } from './measure.ts';

const count = Number(process.argv[2] ?? 1000);
const CONCURRENCY = 4;
const server = await StsSimulator.start();

function credential(): VerifiableCredential {
  const [id, secret] = [generate.AKID24(), generate.SECRET30()];
  server.addKey({ id, secret });
  const fingerprint = `v1:${createHash('sha256').update(id).digest('hex')}` as Fingerprint;
  return { fingerprint, kind: 'access-key', id: new SecretText(id, 'id'), secret: new SecretText(secret, 'secret') };
}

/** Milliseconds for the same requests, sent and answered, with nothing else done. */
async function bareRequests(credentials: readonly VerifiableCredential[]): Promise<number> {
  const call = getCallerIdentityCall(parseEndpoint(server.url));
  const signed = credentials.map(({ id, secret = id }) =>
    signCall(call, { id, secret }, { date: new Date(), nonce: generate.HEX32() }),
  );
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const one = (headers: Readonly<Record<string, string>>): Promise<void> =>
    new Promise((resolve, reject) => {
      const request = http.request(
        server.url,
        { method: 'POST', agent, headers: { ...headers, 'content-length': '0' } },
        (response) => {
          if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
          response.resume().on('end', resolve);
        },
      );
      request.on('error', reject).end();
    });
  const queue = signed.values();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (const { headers } of queue) await one(headers);
    }),
  );
  agent.destroy();
  return performance.now() - start;
}

async function verification(credentials: readonly VerifiableCredential[]): Promise<number> {
  const start = performance.now();
  const { statistics } = await verifyCredentials(credentials, {
    endpoint: parseEndpoint(server.url),
    requestsPerSecond: 1e6,
    concurrency: CONCURRENCY,
  });
  if (statistics.byVerdict.active !== credentials.length)
    throw new Error(`not all verified: ${JSON.stringify(statistics)}`);
  return performance.now() - start;
}

const fresh = (): VerifiableCredential[] => Array.from({ length: count }, credential);
await bareRequests(fresh());
await verification(fresh());
const ROUNDS = 5;
const bare: number[] = [];
const verified: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  bare.push(await bareRequests(fresh()));
  verified.push(await verification(fresh()));
}
await server.stop();
const best = (times: readonly number[]): number => Math.min(...times);
console.log(
  `${count} credentials, best of ${ROUNDS}: bare requests ${best(bare).toFixed(0)} ms, verification ` +
    `${best(verified).toFixed(0)} ms`,
);
console.log(verdict('verification / bare requests', best(verified) / best(bare), 2));
