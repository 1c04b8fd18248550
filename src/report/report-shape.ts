/**
 * The JSON report, key by key: what is read back by `aksweep report` and the order in which it is written.
 * docs/report.schema.json says the same for other programs; a test holds the two together.
 */
import { CONFIDENCES, PATTERN_ENGINES, SEVERITIES } from '../core/types.ts';
import type {
  AuditSummary,
  CallerIdentity,
  Encoding,
  Excerpt,
  Finding,
  Fingerprint,
  Location,
  Occurrence,
  OccurrencePart,
  Origin,
  Report,
  ReportedPart,
  RuleId,
  RuleInfo,
  RuleText,
  Severity,
  Skipped,
  Span,
  Summary,
  Suppression,
  Verdict,
  Verification,
} from '../core/types.ts';
import {
  amount,
  byKind,
  count,
  flag,
  listOf,
  mapOf,
  matching,
  nullable,
  objectOf,
  oneOf,
  optional,
  ordinal,
  text,
} from './shape.ts';
import type { Shape } from './shape.ts';

const VERDICTS = [
  'not-checked',
  'active',
  'active-restricted',
  'inactive',
  'id-not-found',
  'id-exists',
  'secret-mismatch',
  'expired',
  'token-mismatch',
  'unknown',
] as const satisfies readonly Verdict[];
const ENCODINGS = [
  'base64',
  'base64url',
  'hex',
  'percent',
  'escape',
  'html-entity',
  'quoted-printable',
  'split-literal',
  'utf-16le',
  'utf-16be',
] as const satisfies readonly Encoding[];

const fingerprint = matching<Fingerprint>(/^v1:[0-9a-f]{64}$/, 'a fingerprint (v1: and 64 hex digits)');
const sha256 = matching(/^[0-9a-f]{64}$/, 'a SHA-256 (64 hex digits)');
const objectId = matching(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, 'a git object id (40 or 64 hex digits)');
const ruleId = matching<RuleId>(/^[a-z0-9]+(?:[-._][a-z0-9]+)*$/, 'a rule id (lower-case words joined by -)');
/** A day or a time in UTC; years beyond 9999 as ECMAScript writes them, because commits hold any date. */
const time = matching(
  /^(?:[+-]\d{2})?\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)?$/,
  'an ISO 8601 day or UTC time',
);
/** Damaged commits, and objects outside of all commits, have no date. */
const commitTime = matching(
  /^(?:(?:[+-]\d{2})?\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)?)?$/,
  'an ISO 8601 UTC time or an empty text',
);
const severity = oneOf(SEVERITIES);
const confidence = oneOf(CONFIDENCES);

const location = objectOf<Location>({ startLine: ordinal, startColumn: ordinal, endLine: ordinal, endColumn: ordinal });

const origin: Shape<Origin> = byKind<Origin>({
  file: objectOf({ kind: oneOf(['file']), path: text }),
  stdin: objectOf({ kind: oneOf(['stdin']), path: text }),
  staged: objectOf({ kind: oneOf(['staged']), path: text }),
  commit: objectOf<Extract<Origin, { kind: 'commit' }>>({
    kind: oneOf(['commit']),
    path: text,
    commit: objectId,
    author: text,
    date: commitTime,
    committer: optional(text),
    committerDate: optional(commitTime),
    inHead: flag,
    pushed: optional(flag),
    refs: optional(listOf(text)),
    removedIn: optional(objectOf({ commit: objectId, date: commitTime })),
    otherPaths: optional(listOf(text)),
    object: optional(oneOf(['commit-message', 'tag-message', 'note'])),
  }),
  'archive-member': objectOf({ kind: oneOf(['archive-member']), path: text, archive: text, member: text }),
});

const inlineSuppression = objectOf<Extract<Suppression, { kind: 'inline' }>>({
  kind: oneOf(['inline']),
  reason: nullable(text),
});

const occurrence = objectOf<Occurrence>({
  source: origin,
  location,
  parts: listOf(objectOf<OccurrencePart>({ kind: text, sha256, encoding: listOf(oneOf(ENCODINGS)), location })),
  excerpt: optional(
    objectOf<Excerpt>({ line: ordinal, text, highlight: objectOf<Span>({ start: count, end: count }) }),
  ),
  lapsedSuppression: optional(inlineSuppression),
});

const part = objectOf<ReportedPart>({
  kind: text,
  sha256,
  redacted: text,
  issuedAt: optional(time),
  expiresAt: optional(time),
  generation: optional(text),
  profile: optional(text),
  mode: optional(text),
  owner: optional(text),
  resource: optional(text),
  note: optional(text),
  value: optional(text),
});

const suppression: Shape<Suppression> = byKind<Suppression>({
  inline: inlineSuppression,
  'ignore-file': objectOf({
    kind: oneOf(['ignore-file']),
    entry: text,
    line: ordinal,
    expires: nullable(time),
    reason: nullable(text),
  }),
  baseline: objectOf({ kind: oneOf(['baseline']), since: time }),
});

const verification = objectOf<Verification>({
  verdict: oneOf(VERDICTS),
  reason: optional(text),
  requestId: optional(text),
  checkedAt: optional(time),
  endpoint: optional(text),
  identity: optional(
    objectOf<CallerIdentity>({
      type: oneOf(['Account', 'RAMUser', 'AssumedRoleUser']),
      accountId: text,
      arn: text,
      principalId: optional(text),
      userId: optional(text),
      roleId: optional(text),
    }),
  ),
});

export const findingShape = objectOf<Finding>({
  fingerprint,
  rule: ruleId,
  title: text,
  severity,
  confidence,
  parts: listOf(part),
  occurrences: listOf(occurrence),
  suppression: nullable(suppression),
  verification,
});

const verdictCounts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, optional(count)]));

export const summaryShape = objectOf<Summary>({
  startedAt: time,
  seconds: amount,
  files: count,
  blobs: count,
  bytes: count,
  findings: count,
  bySeverity: objectOf<Readonly<Record<Severity, number>>>({
    critical: count,
    high: count,
    medium: count,
    low: count,
    info: count,
  }),
  suppressed: objectOf({ inline: count, ignoreFile: count, baseline: count }),
  hidden: objectOf({
    belowConfidence: count,
    belowSeverity: count,
    madeUpIds: count,
    notLive: optional(count),
    notVerifiable: optional(count),
  }),
  skipped: count,
  interrupted: flag,
  reader: optional(text),
  engine: optional(oneOf(PATTERN_ENGINES)),
  staleBaseline: optional(listOf(fingerprint)),
  verification: optional(
    objectOf({ requests: count, byVerdict: objectOf(verdictCounts), unanswered: optional(mapOf(count)) }),
  ),
  audit: optional(
    objectOf<AuditSummary>({
      byYear: mapOf(count),
      byAuthor: mapOf(count),
      byPath: mapOf(count),
      byIssueYear: mapOf(count),
      inHead: count,
      removed: count,
      longestExposed: listOf(objectOf({ fingerprint, since: time, until: nullable(time), days: count })),
    }),
  ),
});

export const skippedShape = objectOf<Skipped>({ path: text, reason: text, detail: optional(text), incomplete: flag });

export const ruleInfoShape = objectOf<RuleInfo>({
  id: ruleId,
  title: text,
  description: text,
  severity,
  confidence,
  remediation: listOf(text),
  references: listOf(text),
  builtin: flag,
  zh: optional(objectOf<RuleText>({ title: text, description: text, remediation: listOf(text) })),
});

export const reportShape = objectOf<Report>({
  schemaVersion: oneOf(['1']),
  tool: objectOf({ name: text, version: text }),
  findings: listOf(findingShape),
  suppressed: listOf(findingShape),
  summary: summaryShape,
  skipped: listOf(skippedShape),
  warnings: listOf(text),
  customRules: listOf(ruleInfoShape),
});
