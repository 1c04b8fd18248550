/**
 * Asks the server about one credential: sign, send, judge, and repeat only where a repetition can help
 * (throttled, server error, reset, timeout, used nonce; once for a wrong clock).
 * It must not decide which credentials are asked (plan.ts, verifier.ts).
 */
import { randomBytes } from 'node:crypto';
import type { CallerIdentity, Verification } from '../core/types.ts';
import type { Clock } from './clock.ts';
import { scrubber } from './credential.ts';
import type { VerifiableCredential } from './credential.ts';
import type { TransportFailure } from './wire/dial.ts';
import type { Endpoint } from './wire/endpoint.ts';
import { backoff } from './limits.ts';
import type { CircuitBreaker, RateLimit } from './limits.ts';
import { notChecked } from './plan.ts';
import type { Question } from './plan.ts';
import { dummySecret, verdictOfProbe } from './sts/probe.ts';
import { signCall } from './wire/signer.ts';
import type { SignedRequest, SigningKey } from './wire/signer.ts';
import { getCallerIdentityCall } from './sts/sts.ts';
import type { Exchange, HttpAnswer } from './wire/transport.ts';
import { decide } from './sts/verdict.ts';
import type { Decision } from './sts/verdict.ts';

/** Repetitions after the first attempt; the one after a clock correction comes on top. */
const MAX_RETRIES = 2;

export interface AskContext {
  readonly endpoint: Endpoint;
  readonly send: (request: SignedRequest, signal: AbortSignal) => Promise<Exchange>;
  readonly clock: Clock;
  readonly rate: RateLimit;
  readonly breaker: CircuitBreaker;
  readonly signal: AbortSignal;
}

/** Asks one credential after another, sharing what was learned about the server's clock. */
export class Asker {
  readonly #context: AskContext;
  /** The server's clock minus ours, in ms. */
  #clockOffset = 0;
  /** HTTP requests sent so far. */
  requests = 0;

  constructor(context: AskContext) {
    this.#context = context;
  }

  /** Never rejects for what the network or the server does. */
  async ask(credential: VerifiableCredential, question: Question): Promise<Verification> {
    const key = { id: credential.id, secret: credential.secret ?? dummySecret(), token: credential.token };
    const { signal, breaker, clock } = this.#context;
    let attempts = 0;
    let retries = 0;
    let clockCorrected = false;
    for (;;) {
      await this.#context.rate.take(signal);
      if (signal.aborted) return attempts === 0 ? notChecked('interrupted') : this.#unanswered('interrupted');
      if (breaker.open) return this.#unanswered('network');
      attempts += 1;
      const attempt = await this.#attempt(key);
      if ('failure' in attempt) {
        if (attempt.failure === 'interrupted') return this.#unanswered('interrupted');
        breaker.failure();
        const mayHelp =
          attempt.failure === 'connection-reset' ||
          attempt.failure === 'timeout' ||
          attempt.failure === 'connect-timeout';
        if (!mayHelp || retries >= MAX_RETRIES || breaker.open) return this.#unanswered(attempt.failure);
      } else {
        breaker.success();
        const { decision, answer } = attempt;
        if (decision.retry === 'clock-skew' && !clockCorrected && answer.serverTime !== undefined) {
          clockCorrected = true;
          this.#clockOffset = answer.serverTime - clock.wallTime();
          continue;
        }
        if (decision.retry === null || decision.retry === 'clock-skew' || retries >= MAX_RETRIES) {
          return this.#verification(decision, question, key);
        }
      }
      retries += 1;
      await clock.sleep(backoff(retries, 'answer' in attempt ? attempt.answer.retryAfter : undefined, clock), signal);
    }
  }

  async #attempt(key: SigningKey): Promise<{ decision: Decision; answer: HttpAnswer } | { failure: TransportFailure }> {
    const { endpoint, clock, send, signal } = this.#context;
    const date = new Date(clock.wallTime() + this.#clockOffset);
    const request = signCall(getCallerIdentityCall(endpoint), key, { date, nonce: randomBytes(16).toString('hex') });
    this.requests += 1;
    const exchange = await send(request, signal);
    if ('failure' in exchange) return exchange;
    return { decision: decide(exchange.answer, request), answer: exchange.answer };
  }

  #verification(decision: Decision, question: Question, key: SigningKey): Verification {
    const verdict = question === 'probe' ? verdictOfProbe(decision) : decision.verdict;
    const scrub = scrubber([key.id, key.secret, key.token]);
    return {
      verdict,
      ...(decision.reason === undefined ? {} : { reason: scrub(decision.reason) }),
      ...(decision.requestId === undefined ? {} : { requestId: scrub(decision.requestId) }),
      ...this.#when(),
      ...(decision.identity === undefined || question === 'probe'
        ? {}
        : { identity: scrubIdentity(decision.identity, scrub) }),
    };
  }

  #unanswered(reason: string): Verification {
    return { verdict: 'unknown', reason, ...this.#when() };
  }

  #when(): Pick<Verification, 'checkedAt' | 'endpoint'> {
    return { checkedAt: new Date(this.#context.clock.wallTime()).toISOString(), endpoint: this.#context.endpoint.host };
  }
}

function scrubIdentity(identity: CallerIdentity, scrub: (text: string) => string): CallerIdentity {
  const { type, accountId, arn, principalId, userId, roleId } = identity;
  return {
    type,
    accountId: scrub(accountId),
    arn: scrub(arn),
    ...(principalId === undefined ? {} : { principalId: scrub(principalId) }),
    ...(userId === undefined ? {} : { userId: scrub(userId) }),
    ...(roleId === undefined ? {} : { roleId: scrub(roleId) }),
  };
}
