/**
 * Decides before the first request what will be asked and what will not: each distinct credential once, at most five
 * secrets for one ID in a run, no more than `--verify-max`, nothing that the cache knows. Pure but for the random key
 * of the run.
 */
import { randomBytes } from 'node:crypto';
import type { Fingerprint, Verification } from '../core/types.ts';
import { credentialDigest, idDigest } from './credential.ts';
import type { VerifiableCredential } from './credential.ts';

/** Repeated mismatches on one ID look like guessing, to the owner and to the server. */
const MAX_SECRETS_PER_ID = 5;

/** What one request is about. `probe` signs with a dummy secret. */
export type Question = 'verify' | 'probe';

/** One distinct credential and every finding that holds it. */
export interface Candidate {
  readonly question: Question;
  readonly credential: VerifiableCredential;
  readonly fingerprints: readonly Fingerprint[];
  /**
   * Known before anything is asked: from the cache, or because it will not be asked. Null: to ask, or to derive from
   * its group.
   */
  readonly settled: Verification | null;
  /** Whether a request is planned for it. */
  readonly ask: boolean;
}

/**
 * All candidates of one ID, asked one after another so that never two requests for one ID are on their way. Pairs
 * before probes.
 */
export type IdGroup = readonly Candidate[];

export interface Plan {
  readonly groups: readonly IdGroup[];
  /** Distinct credentials of the input. */
  readonly distinct: number;
  /** Upper bound of the credentials that will be sent. */
  readonly toAsk: number;
}

export interface PlanOptions {
  readonly maxCredentials: number;
  readonly probeIds: boolean;
  readonly cached: (credential: VerifiableCredential, question: Question) => Verification | null;
}

interface Distinct {
  readonly question: Question;
  readonly credential: VerifiableCredential;
  readonly idDigest: string;
  readonly fingerprints: Set<Fingerprint>;
}

/** Credentials in order of urgency: the first are asked first. Pairs of one ID should come nearest first. */
export function planVerification(credentials: Iterable<VerifiableCredential>, options: PlanOptions): Plan {
  const distinct = gatherDistinct(credentials);
  const groups = new Map<string, Candidate[]>();
  let toAsk = 0;
  const inOrder = [
    ...distinct.filter(({ question }) => question === 'verify'),
    ...distinct.filter(({ question }) => question === 'probe'),
  ];
  for (const entry of inOrder) {
    const group = groups.get(entry.idDigest) ?? [];
    groups.set(entry.idDigest, group);
    const { question, credential } = entry;
    const cached = options.cached(credential, question);
    const derivable =
      question === 'probe' && group.some((other) => other.ask || other.settled?.verdict !== 'not-checked');
    let settled = cached ?? (derivable ? null : refusal(credential, question, group, options.probeIds));
    let ask = settled === null && !derivable;
    if (ask && toAsk >= options.maxCredentials) {
      settled = notChecked('verify-max');
      ask = false;
    }
    if (ask) toAsk += 1;
    group.push({ question, credential, fingerprints: [...entry.fingerprints], settled, ask });
  }
  return { groups: [...groups.values()], distinct: distinct.length, toAsk };
}

export function notChecked(reason: string): Verification {
  return { verdict: 'not-checked', reason };
}

/**
 * Groups equal credentials, by keyed hashes so that no raw value becomes a key of a map that lives as long as the run.
 */
function gatherDistinct(credentials: Iterable<VerifiableCredential>): Distinct[] {
  const key = randomBytes(32);
  const byDigest = new Map<string, Distinct>();
  for (const credential of credentials) {
    const name = credentialDigest(credential, key);
    const known = byDigest.get(name);
    if (known !== undefined) known.fingerprints.add(credential.fingerprint);
    else {
      const question: Question =
        credential.kind === 'access-key' && credential.secret === undefined ? 'probe' : 'verify';
      byDigest.set(name, {
        question,
        credential,
        idDigest: idDigest(credential, key),
        fingerprints: new Set([credential.fingerprint]),
      });
    }
  }
  return [...byDigest.values()];
}

/** Why a credential is not asked about, or null. */
function refusal(
  credential: VerifiableCredential,
  question: Question,
  group: IdGroup,
  probeIds: boolean,
): Verification | null {
  if (question === 'probe') return probeIds ? null : notChecked('no-secret');
  if (credential.secret === undefined) return notChecked('no-secret');
  if (credential.kind === 'sts' && credential.token === undefined) return notChecked('no-token');
  // What the cache knows costs no request: with a cache, each run asks for the next secrets.
  const spent = group.filter((other) => other.ask).length;
  return spent < MAX_SECRETS_PER_ID ? null : notChecked('secret-budget');
}
