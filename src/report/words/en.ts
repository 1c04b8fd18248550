/** English. Short sentences, no blame, what to do next. */
import { groupedNumber } from './number-text.ts';
import type { Messages } from './messages.ts';

const plural = (count: number, one: string, many: string): string =>
  `${groupedNumber(count)} ${count === 1 ? one : many}`;

export const en: Messages = {
  severity: { critical: 'critical', high: 'high', medium: 'medium', low: 'low', info: 'info' },
  confidence: { high: 'high', medium: 'medium', low: 'low' },
  verdict: {
    'not-checked': 'not checked',
    active: 'live',
    'active-restricted': 'live, but Alibaba Cloud already restricts it because it leaked',
    inactive: 'disabled; it can be enabled again until it is deleted',
    'id-not-found': 'deleted, or never issued',
    'id-exists': 'the AccessKey ID exists; its secret was not seen',
    'secret-mismatch': 'the AccessKey ID exists, but this is not its secret',
    expired: 'expired',
    'token-mismatch': 'the security token does not belong to this AccessKey ID',
    unknown: 'could not be checked',
  },
  partKind: {
    'alibaba-access-key-id': 'AccessKey ID',
    'alibaba-access-key-secret': 'AccessKey secret',
    'alibaba-sts-access-key-id': 'STS AccessKey ID',
    'alibaba-sts-access-key-secret': 'STS AccessKey secret',
    'alibaba-sts-security-token': 'STS security token',
    'alibaba-tmp-access-key-id': 'temporary AccessKey ID',
    'alibaba-bearer-token': 'bearer token',
    'alibaba-cloudsso-access-token': 'CloudSSO access token',
    'alibaba-oauth-access-token': 'OAuth access token',
    'alibaba-oauth-refresh-token': 'OAuth refresh token',
    'alibaba-oidc-token': 'OIDC token',
    'alibaba-market-appcode': 'API market AppCode',
    'dashscope-api-key': 'DashScope API key',
    'model-studio-api-key': 'Model Studio API key',
    'model-studio-plan-key': 'Model Studio plan key',
    'yunxiao-access-token': 'Yunxiao access token',
    'acr-temporary-login': 'ACR temporary login',
    'kms-client-key': 'KMS client key',
    'ack-cluster-token': 'ACK cluster token',
    'dingtalk-robot-token': 'DingTalk robot token',
    'dingtalk-robot-secret': 'DingTalk robot secret',
    'arms-write-token': 'ARMS write token',
  },
  identityType: { Account: 'root account', RAMUser: 'RAM user', AssumedRoleUser: 'role session' },

  liveRoot: 'LIVE ROOT KEY: whoever has it owns the whole account',
  live: 'LIVE: it works right now',

  label: {
    severity: 'Severity',
    what: 'What',
    place: 'Where',
    status: 'Status',
    issued: 'Issued',
    since: 'Since',
    commit: 'Commit',
    confidence: 'Confidence',
    fingerprint: 'Fingerprint',
    value: 'Value (redacted)',
    rawValue: 'Value',
    hiddenIn: 'Hidden in',
  },
  encoding: {
    base64: 'base64',
    base64url: 'base64url',
    hex: 'hexadecimal',
    percent: 'percent encoding',
    escape: 'escapes',
    'html-entity': 'HTML entities',
    'quoted-printable': 'quoted-printable',
    'split-literal': 'split literals',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
  },
  whyItMatters: 'Why it matters',
  revokeIt: 'Revoke it',
  whatToDo: 'What to do',
  sameStepsAs: (number) => `the same steps as for finding ${number}`,
  moreSteps: (count, rule) => `${plural(count, 'more step', 'more steps')}: aksweep rules explain ${rule}`,

  redacted: {
    characters: (count) => `${count} characters`,
    'hexadecimal digits': (count) => `${count} hexadecimal digits`,
  },
  issued: (date, age) => `issued ${date} (${age})`,
  issuedOn: (date) => `issued ${date}`,
  expires: (date) => `expires ${date}`,
  expired: (date) => `expired ${date}`,
  signedRequest: {
    expires: (date) => `in a signed request that expires ${date}`,
    expired: (date) => `in a signed request that expired ${date}`,
  },
  profile: (name) => `profile ${name}`,
  mode: (name) => `mode ${name}`,
  owner: (uid) => `owner ${uid}`,
  age: (days) => {
    if (days < 1) return 'today';
    if (days < 60) return `${plural(days, 'day', 'days')} ago`;
    if (days < 730) return `${plural(Math.round(days / 30.44), 'month', 'months')} ago`;
    return `${plural(Math.floor(days / 365.25), 'year', 'years')} ago`;
  },
  checkedOn: (date) => `checked ${date}`,
  account: (id) => `account ${id}`,
  joined: (items) => items.join(', '),
  labelled: (label, text) => `${label}: ${text}`,

  alsoIn: (count) => `Also in ${plural(count, 'more place', 'more places')}`,
  andMore: (count) => `… and ${groupedNumber(count)} more`,
  committed: (commit, author, date) =>
    [`commit ${commit}${author === undefined ? '' : ` by ${author}`}`, ...(date === undefined ? [] : [date])].join(
      ', ',
    ),
  stillInHead: 'still in HEAD',
  inPushedCommit: 'in the pushed commit',
  notInHead: 'no longer in HEAD',
  removedIn: (commit, date) => [`removed in ${commit}`, ...(date === undefined ? [] : [date])].join(', '),
  staged: 'staged',
  lapsed: 'ignored until now: the value changed',
  object: { 'commit-message': 'commit message', 'tag-message': 'tag message', note: 'git note' },
  otherPaths: (paths) => `also stored as ${paths}`,
  inRefs: (refs) => `in ${refs}`,

  nothingFound: (scanned) => `No Alibaba Cloud credentials found: ${scanned}.`,
  nothingLive: (scanned) => `No live Alibaba Cloud credentials among those found: ${scanned}.`,
  findingsInPlaces: (findings, places, bySeverity) =>
    `${plural(findings, 'finding', 'findings')} in ${plural(places, 'place', 'places')}: ${bySeverity}`,
  severityCount: (count, severity) => `${groupedNumber(count)} ${severity}`,
  files: (count, text) => `${text} ${count === 1 ? 'file' : 'files'}`,
  blobs: (count, text) => `${text} ${count === 1 ? 'blob' : 'blobs'}`,
  scanned: (inputs, bytes, duration) => `${inputs}, ${bytes}, ${duration}`,
  duration: (seconds) => {
    if (seconds < 0.095) return `${Math.round(seconds * 1000)} ms`;
    if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 60) return `${whole} s`;
    return whole < 3600
      ? `${Math.floor(whole / 60)} min ${whole % 60} s`
      : `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
  },
  suppressedCount: (count, inline, ignoreFile, baseline) =>
    `${groupedNumber(count)} suppressed (${groupedNumber(inline)} by comment, ${groupedNumber(ignoreFile)} by ` +
    `ignore file, ${groupedNumber(baseline)} by baseline)`,
  skippedCount: (incomplete, byDesign) =>
    [
      ...(incomplete > 0 ? [`${plural(incomplete, 'input', 'inputs')} could not be scanned`] : []),
      ...(byDesign > 0 ? [`${plural(byDesign, 'input', 'inputs')} left out on purpose`] : []),
    ].join(', '),
  notLookedInto: (compressed, pointers, paths) => {
    const kinds = [
      ...(compressed > 0 ? [plural(compressed, 'compressed file', 'compressed files')] : []),
      ...(pointers > 0 ? [plural(pointers, 'Git LFS pointer', 'Git LFS pointers')] : []),
    ];
    return `${kinds.join(' and ')} not looked into: ${paths}`;
  },
  listedIfVerbose: (sentence) => `${sentence}; --verbose lists all`,
  skippedAlike: (count, why, paths) => `${plural(count, 'input', 'inputs')}: ${why}: ${paths}`,
  madeUp: (count) =>
    count === 1
      ? '1 value looks like an AccessKey ID, but its structure says that it was made up; --min-confidence low shows it.'
      : `${groupedNumber(count)} values look like AccessKey IDs, but their structure says that they were made up; ` +
        `--min-confidence low shows them.`,
  belowConfidence: (count) =>
    `${plural(count, 'finding is', 'findings are')} less certain than the confidence shown; --min-confidence low ` +
    `shows ${count === 1 ? 'it' : 'them'}.`,
  belowSeverity: (count) => `${plural(count, 'finding is', 'findings are')} below --min-severity.`,
  notLive: (count) =>
    `${plural(count, 'finding does not work', 'findings do not work')} any more, says Alibaba Cloud; without ` +
    `--only-live ${count === 1 ? 'it is' : 'they are'} shown.`,
  notVerifiable: (count) =>
    `${plural(count, 'finding is', 'findings are')} of a kind that nobody can be asked about; without --only-live ` +
    `${count === 1 ? 'it is' : 'they are'} shown.`,
  staleBaseline: (count) =>
    `${plural(count, 'baseline entry matches', 'baseline entries match')} nothing any more; aksweep baseline update ` +
    `drops ${count === 1 ? 'it' : 'them'}.`,
  verified: (requests, byVerdict) => `${plural(requests, 'request', 'requests')} to Alibaba Cloud: ${byVerdict}`,
  verdictCount: (count, verdict) => `${groupedNumber(count)} ${verdict}`,
  notAsked: (why) => `could not be asked: ${why}`,
  unansweredReason: {
    timeout: 'no answer in time',
    'connect-timeout': 'no connection in time',
    'connection-refused': 'connection refused',
    'connection-reset': 'connection broken off',
    dns: 'host name not resolved',
    network: 'network failure',
    tls: 'the certificate does not prove the host',
    'proxy-authentication-required': 'the proxy wants a password',
    'proxy-refused': 'the proxy refused',
    redirect: 'redirected to another host',
    'response-too-large': 'not an answer of STS',
    'content-encoding': 'not an answer of STS',
    'malformed-response': 'not an answer of STS',
    'unreadable-body': 'not an answer of STS',
    'no-code': 'not an answer of STS',
    'unrecognised-code': 'not an answer of STS',
    'malformed-request': 'the value cannot be sent',
    'signer-self-test': 'the signer failed its self-test',
    interrupted: 'interrupted',
    'verify-max': 'more than --verify-max',
    'secret-budget': 'more than 5 secrets beside one ID',
    'value-not-found-again': 'the value is no longer where the report found it',
    'not-asked': 'nobody asked yet',
  },
  unansweredBecause: (why, count) => `${why} (${groupedNumber(count)})`,
  unanswered: (count, why) =>
    `${plural(count, 'finding', 'findings')} could not be asked about, and may be live: ${why}.`,
  unansweredStatus: {
    fail: ' The exit status is 2; --verify-errors ignore accepts this.',
    ignore: ' Accepted by --verify-errors ignore.',
  },
  interrupted: 'Interrupted: this is what was found so far.',
  skippedTitle: 'Not scanned',
  notScanned: (what) => `not scanned: ${what}`,
  suppressedTitle: 'Suppressed',
  warningTitle: 'Note',
  suppression: { inline: 'by a comment on the line', 'ignore-file': 'by the ignore file', baseline: 'by the baseline' },
  suppressionEntry: (entry, line) => `line ${line}: ${entry}`,
  suppressionExpires: (date) => `until ${date}`,
  baselineSince: (date) => `since ${date}`,

  audit: {
    title: 'Audit',
    inHead: (count) => `${groupedNumber(count)} still in HEAD`,
    removed: (count) => `${groupedNumber(count)} only in history`,
    byYear: 'By year of the commit',
    byIssueYear: 'By year the key was issued',
    byAuthor: 'By author',
    byPath: 'By path',
    bySeverity: 'By severity',
    longestExposed: 'Longest exposed',
    exposed: (days, since, until) => `${plural(days, 'day', 'days')}, ${since} to ${until ?? 'today'}`,
    findings: 'Findings',
    since: 'Since',
    until: 'Until',
    days: 'Days',
    stillThere: 'still there',
  },

  markdown: {
    title: 'Leaked Alibaba Cloud credentials',
    details: 'Details',
    revokeSteps: (rule) => `How to revoke: ${rule}`,
    stepsToDo: (rule) => `What to do: ${rule}`,
    places: 'Places',
    notListed: (count) =>
      `${plural(count, 'more finding is', 'more findings are')} not listed here to keep this page small; the JSON ` +
      `report has all of them.`,
  },
  github: {
    alarmed: (alarm, message) => `${alarm}. ${message}`,
    next: (sentence) => ` ${sentence}`,
    message: (what, redacted) => `${what} (${redacted}).`,
    lapsed: 'Ignored until now: the value changed.',
    revoke: 'Revoke it: removing the line is not enough once it was pushed.',
    historyOnly: (path, line, commit) => `Found at ${path}:${line} in commit ${commit}; not in the checked-out tree.`,
    more: (count) =>
      `${plural(count, 'more place', 'more places')} with credentials not annotated: GitHub shows 10 annotations of ` +
      `each level per step.`,
  },
  hook: {
    suppressed: (count, by) => `suppressed: ${groupedNumber(count)} (${by})`,
    joined: (items) => items.join('; '),
    inline: (count, places) => `${groupedNumber(count)} inline in ${places}`,
    ignoreFile: (count, lines) => `${groupedNumber(count)} by the ignore file, line ${lines}`,
    baseline: (count) => `${groupedNumber(count)} by the baseline`,
  },
  sarif: {
    notifications: {
      'skipped-input': 'An input could not be scanned, or not wholly.',
      'left-out': 'Results are left out of this file.',
      warning: 'A remark on the scan.',
      interrupted: 'The scan was interrupted.',
      'not-verified': 'It is not known whether some credentials are live.',
    },
    historyLeftOut: (count) =>
      `${plural(count, 'place is', 'places are')} only in history and left out: code scanning can show nothing ` +
      `there. The JSON report has all; --sarif-include-history adds them here.`,
    resultsLeftOut: (count, kept) =>
      `${plural(count, 'result was', 'results were')} left out, the least severe first: GitHub shows at most ` +
      `${groupedNumber(kept)} of a file of at most 10 MB. The JSON report has all.`,
    notificationsLeftOut: (count) =>
      `${plural(count, 'more input was', 'more inputs were')} not scanned; the JSON report lists all.`,
  },
};
