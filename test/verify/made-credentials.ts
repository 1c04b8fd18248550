/** Credentials that nobody issued, for the verifier's tests, and clocks that do not wait. */
import { createHash } from 'node:crypto';
import { generate } from '../../src/alibaba/generate.ts';
import { SecretText } from '../../src/core/secret-text.ts';
import type { Fingerprint } from '../../src/core/types.ts';
import type { Clock } from '../../src/verify/clock.ts';
import type { VerifiableCredential } from '../../src/verify/credential.ts';
import type { SimulatedKey } from '../sts-simulator/accounts.ts';
import type { StsSimulator } from '../sts-simulator/sts-simulator.ts';

export function secretText(value: string): SecretText {
  return new SecretText(value, 'made');
}

export function fingerprintOf(...values: readonly (string | undefined)[]): Fingerprint {
  return `v1:${createHash('sha256').update(JSON.stringify(values)).digest('hex')}` as Fingerprint;
}

export function accessKey(
  id = generate.AKID24(),
  secret: string | undefined = generate.SECRET30(),
): VerifiableCredential {
  return { fingerprint: fingerprintOf(id, secret), kind: 'access-key', id: secretText(id), secret: secretText(secret) };
}

export function idOnly(id = generate.AKID24()): VerifiableCredential {
  return { fingerprint: fingerprintOf(id), kind: 'access-key', id: secretText(id) };
}

export function stsSet(
  id = generate.STSID(),
  secret = generate.STSSECRET(),
  token = generate.STSTOKEN(),
): VerifiableCredential {
  return {
    fingerprint: fingerprintOf(id, secret, token),
    kind: 'sts',
    id: secretText(id),
    secret: secretText(secret),
    token: secretText(token),
  };
}

/** Makes the simulator know a credential. */
export function enrol(
  simulator: StsSimulator,
  credential: VerifiableCredential,
  key: Partial<SimulatedKey> = {},
): SimulatedKey {
  const { id, secret, token } = credential;
  const tokens = token === undefined ? {} : { tokens: new Map([[token.reveal(), 'valid' as const]]) };
  return simulator.addKey({ id: id.reveal(), secret: secret?.reveal() ?? generate.SECRET30(), ...tokens, ...key });
}

/** Sleeps take no time: they move the clock. `slept` lists them in ms. */
export class JumpingClock implements Clock {
  readonly slept: number[] = [];
  #elapsed = 0;
  readonly #start: number;
  readonly #random: () => number;

  constructor(start = Date.now(), random: () => number = Math.random) {
    this.#start = start;
    this.#random = random;
  }

  wallTime(): number {
    return this.#start + this.#elapsed;
  }

  monotonic(): number {
    return this.#elapsed;
  }

  random(): number {
    return this.#random();
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const until = this.#elapsed + milliseconds;
    this.slept.push(milliseconds);
    await new Promise((resolve) => setImmediate(resolve));
    this.#elapsed = Math.max(this.#elapsed, until);
  }
}
