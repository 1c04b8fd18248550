/**
 * Verifies credentials: each distinct one is asked once, gently, and the answers come back by finding fingerprint.
 * Off unless somebody calls it. It prints nothing: notices and warnings go to callbacks, before the first request.
 */
import type { LookupFunction } from 'node:net';
import { UserError } from '../core/errors.ts';
import type { Fingerprint, Verdict, Verification } from '../core/types.ts';
import { TOOL_NAME, TOOL_VERSION } from '../version.ts';
import { Asker } from './ask.ts';
import type { VerdictCache } from './cache.ts';
import { SYSTEM_CLOCK } from './clock.ts';
import type { Clock } from './clock.ts';
import { isLive } from './consequence.ts';
import type { VerifiableCredential } from './credential.ts';
import { parseEndpoint } from './wire/endpoint.ts';
import type { Endpoint } from './wire/endpoint.ts';
import { CircuitBreaker, RateLimit } from './limits.ts';
import { notChecked, planVerification } from './plan.ts';
import type { Candidate, IdGroup, Plan } from './plan.ts';
import { verdictOfId } from './sts/probe.ts';
import { proxyFor } from './wire/proxy.ts';
import type { Environment, Proxy } from './wire/proxy.ts';
import { signerGivesKnownAnswers } from './wire/self-test.ts';
import { Transport } from './wire/transport.ts';
import { isUnanswered } from './unanswered.ts';

/** Names itself honestly, so that the owner of a key can tell what the call in ActionTrail was. @internal */
export const USER_AGENT = `${TOOL_NAME}/${TOOL_VERSION} (secret-leak verification)`;

const CONCURRENCY = 4;
const REQUESTS_PER_SECOND = 5;
const CONNECT_TIMEOUT = 3_000;
const TOTAL_TIMEOUT = 10_000;
const FAILURES_BEFORE_GIVING_UP = 5;

/** What is about to happen, for the one line that a person sees before the first request. */
export interface VerificationNotice {
  readonly host: string;
  /** Distinct credentials that will be sent, at most. */
  readonly credentials: number;
  /** `host:port` of the proxy; null for a direct connection. */
  readonly proxy: string | null;
  /** NODE_EXTRA_CA_CERTS is set: whoever holds such a certificate's key can read the requests. */
  readonly extraCertificates: boolean;
}

export interface VerifyOptions {
  /** Default `https://sts.aliyuncs.com`; see parseEndpoint. */
  readonly endpoint?: Endpoint;
  /** `--verify-max`: distinct credentials to send at most. Default: no limit. */
  readonly maxCredentials?: number;
  /** `--probe-ids`: also ask about IDs without a secret. Default false. */
  readonly probeIds?: boolean;
  /** Verdicts of earlier runs; read and written when given. */
  readonly cache?: VerdictCache;
  /** `process.env` of the program: HTTPS_PROXY, NO_PROXY and NODE_EXTRA_CA_CERTS are read from it. */
  readonly environment?: Environment;
  /** Ends the verification at once with what is known so far. */
  readonly signal?: AbortSignal;
  readonly onNotice?: (notice: VerificationNotice) => void;
  /** Things a person should know that do not change the verdicts. Never holds a value. */
  readonly onWarning?: (message: string) => void;
  /** Requests on their way at once. Default 4. */
  readonly concurrency?: number;
  /** Evenly spaced from the first one on. Default 5. */
  readonly requestsPerSecond?: number;
  /** ms; default 3,000. */
  readonly connectTimeout?: number;
  /** ms for one whole request; default 10,000. */
  readonly totalTimeout?: number;
  readonly clock?: Clock;
  /** In place of the system's name resolution. */
  readonly lookup?: LookupFunction;
}

interface VerificationStatistics {
  /** HTTP requests sent, repetitions included. */
  readonly requests: number;
  /** Fingerprints by verdict. */
  readonly byVerdict: Readonly<Partial<Record<Verdict, number>>>;
  /** Distinct credentials given. */
  readonly distinct: number;
  /** Distinct credentials answered by the cache. */
  readonly fromCache: number;
}

export interface VerificationOutcome {
  /** One entry for every fingerprint given. */
  readonly results: ReadonlyMap<Fingerprint, Verification>;
  readonly statistics: VerificationStatistics;
  /** The signal was aborted before everything was asked. */
  readonly interrupted: boolean;
}

/**
 * Asks STS about the credentials. Give them in order of urgency, and the pairs of one ID nearest first.
 * Never rejects for what the network or the server does: that ends as `unknown` with a reason.
 * @throws UserError when HTTPS_PROXY cannot be used.
 */
export async function verifyCredentials(
  credentials: Iterable<VerifiableCredential>,
  options: VerifyOptions = {},
): Promise<VerificationOutcome> {
  const endpoint = options.endpoint ?? parseEndpoint();
  const clock = options.clock ?? SYSTEM_CLOCK;
  const signal = options.signal ?? new AbortController().signal;
  const cache = options.cache;
  const plan = planVerification(credentials, {
    maxCredentials: options.maxCredentials ?? Number.POSITIVE_INFINITY,
    probeIds: options.probeIds ?? false,
    cached: (credential, question) => cache?.find(credential, question, endpoint.host, clock.wallTime()) ?? null,
  });
  const answers = new Answers();
  let requests = 0;
  if (plan.toAsk === 0 || signal.aborted) {
    for (const group of plan.groups) settleWithoutAsking(group, notChecked('interrupted'), answers);
  } else if (!signerGivesKnownAnswers()) {
    options.onWarning?.('The signer does not give the published example signatures on this machine: nothing was sent.');
    for (const group of plan.groups)
      settleWithoutAsking(group, { verdict: 'unknown', reason: 'signer-self-test' }, answers);
  } else {
    requests = await askAll(plan, endpoint, clock, signal, options, answers);
    saveCache(cache, clock, options.onWarning);
  }
  const fromCache = plan.groups
    .flat()
    .filter(({ settled }) => settled !== null && settled.verdict !== 'not-checked').length;
  return {
    results: answers.results,
    statistics: { requests, byVerdict: answers.byVerdict(), distinct: plan.distinct, fromCache },
    interrupted: signal.aborted && answers.interrupted,
  };
}

/** Asks the groups of the plan, several at a time. Returns the number of requests sent. */
async function askAll(
  plan: Plan,
  endpoint: Endpoint,
  clock: Clock,
  signal: AbortSignal,
  options: VerifyOptions,
  answers: Answers,
): Promise<number> {
  const environment = options.environment ?? {};
  const proxy = proxyFor(endpoint, environment);
  options.onNotice?.(noticeOf(endpoint, plan.toAsk, proxy, environment));
  const transport = new Transport({
    endpoint,
    proxy,
    connectTimeout: options.connectTimeout ?? CONNECT_TIMEOUT,
    totalTimeout: options.totalTimeout ?? TOTAL_TIMEOUT,
    userAgent: USER_AGENT,
    lookup: options.lookup,
  });
  const asker = new Asker({
    endpoint,
    send: (request, until) => transport.send(request, until),
    clock,
    rate: new RateLimit(clock, options.requestsPerSecond ?? REQUESTS_PER_SECOND),
    breaker: new CircuitBreaker(FAILURES_BEFORE_GIVING_UP),
    signal,
  });
  const remember = (candidate: Candidate, verification: Verification): void =>
    options.cache?.remember(candidate.credential, candidate.question, endpoint.host, verification, clock.wallTime());
  const queue = plan.groups.values();
  const work = async (): Promise<void> => {
    for (const group of queue) await askGroup(group, asker, signal, answers, remember);
  };
  try {
    await Promise.all(Array.from({ length: options.concurrency ?? CONCURRENCY }, work));
  } finally {
    transport.close();
  }
  return asker.requests;
}

/** One line for a person, e.g. `Verifying at most 3 credentials at sts.aliyuncs.com through proxy.example:3128`. */
export function describeNotice(notice: VerificationNotice): string {
  const count = notice.credentials === 1 ? '1 credential' : `at most ${notice.credentials} credentials`;
  const proxy = notice.proxy === null ? '' : ` through the proxy ${notice.proxy}`;
  const certificates = notice.extraCertificates ? ', trusting NODE_EXTRA_CA_CERTS' : '';
  return `Verifying ${count} at ${notice.host}${proxy}${certificates}. The owner can see these calls in ActionTrail.`;
}

/** What is known so far, by fingerprint. */
class Answers {
  readonly results = new Map<Fingerprint, Verification>();
  interrupted = false;

  set(candidate: Candidate, verification: Verification): void {
    if (verification.reason === 'interrupted') this.interrupted = true;
    for (const fingerprint of candidate.fingerprints) {
      const known = this.results.get(fingerprint);
      // One finding may hold several credentials: what is live counts, then what nobody knows, and only then what is
      // dead.
      if (known === undefined || urgency(verification) > urgency(known)) this.results.set(fingerprint, verification);
    }
  }

  byVerdict(): Partial<Record<Verdict, number>> {
    const counts: Partial<Record<Verdict, number>> = {};
    for (const { verdict } of this.results.values()) counts[verdict] = (counts[verdict] ?? 0) + 1;
    return counts;
  }
}

function urgency(verification: Verification): number {
  if (isLive(verification)) return 3;
  if (isUnanswered(verification)) return 2;
  return verification.verdict === 'not-checked' ? 0 : 1;
}

/** How much an answer tells about the ID. */
function weight({ verdict }: Verification): number {
  if (verdict === 'active') return 4;
  if (verdict === 'active-restricted') return 3;
  if (verdict === 'not-checked') return 0;
  return verdict === 'unknown' ? 1 : 2;
}

/** Asks the candidates of one ID in turn and stops as soon as the ID has no more to tell. */
async function askGroup(
  group: IdGroup,
  asker: Asker,
  signal: AbortSignal,
  answers: Answers,
  remember: (candidate: Candidate, verification: Verification) => void,
): Promise<void> {
  // A cached answer may already have settled the ID.
  let best: Verification | null = null;
  let conclusive =
    group.map(({ settled }) => settled).find((settled) => settled !== null && isConclusive(settled)) ?? null;
  for (const candidate of group) {
    let verification: Verification;
    if (candidate.settled !== null && (candidate.settled.verdict !== 'not-checked' || conclusive === null))
      verification = candidate.settled;
    else if (conclusive !== null) verification = derive(candidate, conclusive);
    else if (candidate.ask && signal.aborted) verification = notChecked('interrupted');
    else if (candidate.ask) {
      verification = await asker.ask(candidate.credential, candidate.question);
      remember(candidate, verification);
    } else verification = derive(candidate, best ?? notChecked('no-secret'));
    answers.set(candidate, verification);
    if (best === null || weight(verification) > weight(best)) best = verification;
    if (conclusive === null && isConclusive(verification)) conclusive = verification;
  }
}

/** Nothing is sent: settled candidates keep what they have, the others get `otherwise`. */
function settleWithoutAsking(group: IdGroup, otherwise: Verification, answers: Answers): void {
  const known = group
    .map(({ settled }) => settled)
    .find((settled) => settled !== null && settled.verdict !== 'not-checked');
  for (const candidate of group) {
    const derived = candidate.ask || known === undefined || known === null ? otherwise : derive(candidate, known);
    answers.set(candidate, candidate.settled ?? derived);
  }
}

/** An ID has one secret, and one state: after these answers no other secret needs to be tried. */
function isConclusive({ verdict }: Verification): boolean {
  return (
    verdict === 'active' || verdict === 'active-restricted' || verdict === 'id-not-found' || verdict === 'inactive'
  );
}

/** What an answer about one credential tells about another of the same ID. */
function derive(candidate: Candidate, known: Verification): Verification {
  const { verdict, identity: _identity, reason: _reason, ...evidence } = known;
  if (candidate.question === 'probe') {
    const ofId = verdictOfId(verdict);
    return verdict === 'not-checked'
      ? known
      : { verdict: ofId, ...(ofId === verdict || ofId === 'unknown' ? reasonOf(known) : {}), ...evidence };
  }
  if (verdict === 'inactive' || verdict === 'id-not-found') return { verdict, ...reasonOf(known), ...evidence };
  return notChecked('other-secret-is-live');
}

function reasonOf({ reason }: Verification): Pick<Verification, 'reason'> {
  return reason === undefined ? {} : { reason };
}

/** The verdicts matter more than the cache: a full disk is a warning. */
function saveCache(cache: VerdictCache | undefined, clock: Clock, onWarning: VerifyOptions['onWarning']): void {
  try {
    cache?.save(clock.wallTime());
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    onWarning?.(error.message);
  }
}

function noticeOf(
  endpoint: Endpoint,
  credentials: number,
  proxy: Proxy | null,
  environment: Environment,
): VerificationNotice {
  return {
    host: endpoint.host,
    credentials,
    proxy: proxy === null ? null : `${proxy.hostname}:${proxy.port}`,
    extraCertificates: Boolean(environment['NODE_EXTRA_CA_CERTS']),
  };
}
