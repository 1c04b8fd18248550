/**
 * What a finding tells a reader beyond its place: its parts, dates and verdict, as label and text. All text is escaped.
 */
import type { Finding, ReportedPart, Suppression } from '../../core/types.ts';
import { escapeText } from './escape-text.ts';
import { isLive, isLiveRoot } from '../../verify/consequence.ts';
import { isUnanswered } from '../../verify/unanswered.ts';
import { partKindName } from './messages.ts';
import type { Messages } from './messages.ts';
import { dayOf, daysSince } from './number-text.ts';

export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** One fact per part (`AccessKey ID: LTAI5t…9f, issued …`), with the value after it when `showSecrets` asks for it. */
export function partFacts(finding: Finding, messages: Messages, now: Date, showSecrets: boolean): Fact[] {
  return finding.parts.flatMap((part) => {
    const label = partKindName(part.kind, messages);
    const facts: Fact[] = [
      { label: escapeText(label), text: partText(part, messages, now, finding.rule === SIGNED_REQUEST) },
    ];
    if (showSecrets && part.value !== undefined)
      facts.push({ label: messages.label.rawValue, text: escapeText(part.value) });
    return facts;
  });
}

/** The rule for an ID in a signed URL or header: what expires is the signature, never the key. */
const SIGNED_REQUEST = 'alibaba-signed-request';

function partText(part: ReportedPart, messages: Messages, now: Date, isSigned: boolean): string {
  const pieces = [redactionText(escapeText(part.redacted), messages)];
  if (part.issuedAt !== undefined) {
    const days = daysSince(part.issuedAt, now);
    pieces.push(
      days === undefined ? escapeText(part.issuedAt) : messages.issued(dayOf(part.issuedAt), messages.age(days)),
    );
  }
  if (part.expiresAt !== undefined) {
    const past = Date.parse(part.expiresAt) <= now.getTime();
    const words = isSigned ? messages.signedRequest : messages;
    pieces.push((past ? words.expired : words.expires)(dayOf(part.expiresAt)));
  }
  if (part.profile !== undefined) pieces.push(messages.profile(escapeText(part.profile)));
  if (part.mode !== undefined) pieces.push(messages.mode(escapeText(part.mode)));
  if (part.owner !== undefined) pieces.push(messages.owner(escapeText(part.owner)));
  if (part.resource !== undefined) pieces.push(escapeText(part.resource));
  if (part.note !== undefined) pieces.push(escapeText(part.note));
  return messages.joined(pieces);
}

/** A redaction in the language of the reader; the JSON report has the English one. */
export function redactionText(redacted: string, messages: Messages): string {
  return redacted.replace(
    /(\d+) (characters|hexadecimal digits)$/,
    (_, count: string, unit: keyof Messages['redacted']) => messages.redacted[unit](Number(count)),
  );
}

/**
 * All redactions of a finding in one short text: `LTAI5t…9f, 30 characters`. Formats for programs pass English
 * messages.
 */
export function redactedText(finding: Finding, messages: Messages): string {
  return messages.joined(finding.parts.map((part) => redactionText(escapeText(part.redacted), messages)));
}

/** The first date at which a part says that it was issued, as a day. */
export function issuedDay(finding: Finding): string | undefined {
  const issued = finding.parts.find((part) => part.issuedAt !== undefined)?.issuedAt;
  return issued === undefined ? undefined : dayOf(issued);
}

/** The verdict in a few words; for a finding that a verification could not ask about, that and why. */
export function statusText({ verification }: Finding, messages: Messages): string {
  const { verdict, reason } = verification;
  return reason !== undefined && isUnanswered(verification) && !isLive(verification)
    ? messages.notAsked(unansweredReason(reason, messages))
    : messages.verdict[verdict];
}

/** Why a finding could not be asked about; a code of the server stands for itself. */
export function unansweredReason(reason: string, messages: Messages): string {
  return (
    (Object.hasOwn(messages.unansweredReason, reason) ? messages.unansweredReason[reason] : undefined) ??
    escapeText(reason)
  );
}

/** The status with its reason, day and identity; undefined when nobody was to be asked. */
export function verdictText(finding: Finding, messages: Messages): string | undefined {
  const { verdict, reason, checkedAt, identity } = finding.verification;
  const unanswered = reason !== undefined && isUnanswered(finding.verification);
  if (verdict === 'not-checked' && !unanswered) return undefined;
  const pieces = [statusText(finding, messages)];
  // An earlier answer to a question that could not be asked again.
  if (unanswered && verdict !== 'unknown' && verdict !== 'not-checked' && !isLive(finding.verification))
    pieces.push(messages.verdict[verdict]);
  if (!unanswered && reason !== undefined && !isLive(finding.verification)) pieces.push(escapeText(reason));
  if (identity !== undefined) {
    pieces.push(
      messages.identityType[identity.type],
      messages.account(escapeText(identity.accountId)),
      escapeText(identity.arn),
    );
  }
  if (checkedAt !== undefined) pieces.push(messages.checkedOn(dayOf(checkedAt)));
  return messages.joined(pieces);
}

/** The alarm above a live credential; undefined for all others. */
export function alarm(finding: Finding, messages: Messages): string | undefined {
  if (isLiveRoot(finding.verification)) return messages.liveRoot;
  return isLive(finding.verification) ? messages.live : undefined;
}

/** Why a finding is suppressed. */
export function suppressionText(suppression: Suppression, messages: Messages): string {
  const pieces = [messages.suppression[suppression.kind]];
  switch (suppression.kind) {
    case 'inline':
      break;
    case 'ignore-file':
      pieces.push(messages.suppressionEntry(escapeText(suppression.entry), suppression.line));
      if (suppression.expires !== null) pieces.push(messages.suppressionExpires(dayOf(suppression.expires)));
      break;
    case 'baseline':
      return messages.joined([...pieces, messages.baselineSince(dayOf(suppression.since))]);
  }
  if (suppression.reason !== null) pieces.push(escapeText(suppression.reason));
  return messages.joined(pieces);
}
