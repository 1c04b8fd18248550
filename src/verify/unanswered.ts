/**
 * What a verification means that was asked for and not answered: nobody knows whether the credential is live. Such a
 * finding is shown, counted and never taken for a dead one, whatever kept the answer away: the network, the server, a
 * limit of the user's (`--verify-max`) or of ours (secrets for one ID), a signal, a value that is gone. Pure;
 * docs/verification.md has the table.
 */
import type { Finding, Verification } from '../core/types.ts';
import { isLive } from './consequence.ts';

/**
 * Reasons of `not-checked` for which there was nobody, or no need, to ask. Every other reason is a question left open.
 */
const NOTHING_TO_ASK: ReadonlySet<string> = new Set([
  'no-secret',
  'no-token',
  'not-verifiable',
  'no-expiry',
  'other-secret-is-live',
]);

/**
 * Why `aksweep verify REPORT` did not ask again. An earlier answer stays with such a reason, and it does not count as
 * an answer to the new question: a disabled key may have been enabled since.
 */
const NOT_ASKED_AGAIN: ReadonlySet<string> = new Set(['value-not-found-again', 'interrupted']);

/** Whether the answer is missing although the credential is one that can be asked about. */
export function isUnanswered({ verdict, reason }: Verification): boolean {
  if (reason !== undefined && NOT_ASKED_AGAIN.has(reason)) return true;
  // Dated offline: no server can say more about it.
  if (verdict === 'unknown') return reason !== 'not-expired-yet';
  return verdict === 'not-checked' && (reason === undefined || !NOTHING_TO_ASK.has(reason));
}

/**
 * The server has said that the credential does not work, or that another secret is this ID's; or its own date is over.
 */
function isAnswered({ verdict, reason }: Verification): boolean {
  return reason === 'other-secret-is-live' || (verdict !== 'unknown' && verdict !== 'not-checked');
}

/**
 * Findings without an answer by reason word, the most frequent first; `not-asked` for those that no run has asked
 * about.
 */
export function countUnanswered(findings: readonly Finding[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { verification } of findings) {
    if (!isUnanswered(verification)) continue;
    const reason = verification.reason ?? 'not-asked';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

/** What `--only-live` leaves of the findings. */
export interface LiveOnly {
  /** Live, or without an answer: what could not be asked is not hidden. */
  readonly findings: readonly Finding[];
  /** Hidden because the server has said that they do not work. */
  readonly notLive: number;
  /** Hidden because nobody can be asked about them: an ID alone, a kind without an endpoint. */
  readonly notVerifiable: number;
}

/** Applies `--only-live`. The order stays. */
export function onlyLive(findings: readonly Finding[]): LiveOnly {
  const isShown = ({ verification }: Finding): boolean => isLive(verification) || isUnanswered(verification);
  const hidden = findings.filter((finding) => !isShown(finding));
  const notLive = hidden.filter(({ verification }) => isAnswered(verification)).length;
  return { findings: findings.filter(isShown), notLive, notVerifiable: hidden.length - notLive };
}
