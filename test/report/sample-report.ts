/**
 * One realistic report for the reporter tests, with values made at run time: pairs, STS, history, archive, Chinese,
 * nasty names.
 */
import { createHash } from 'node:crypto';
import { generate } from '../../src/alibaba/generate.ts';
import type {
  Finding,
  Fingerprint,
  Location,
  Occurrence,
  Report,
  ReportedPart,
  RuleId,
  RuleInfo,
  Severity,
} from '../../src/core/types.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';

const NOW = new Date('2026-11-21T12:00:00Z');

const ruleId = (id: string): RuleId => id as RuleId;

export function sampleRule(overrides: Partial<RuleInfo> = {}): RuleInfo {
  return {
    id: ruleId('alibaba-access-key'),
    title: 'Alibaba Cloud AccessKey pair',
    description:
      'Whoever has the pair acts as its owner until it is **disabled**. See [the guide](https://example.com/guide).',
    severity: 'critical',
    confidence: 'high',
    remediation: [
      'Disable the AccessKey in the [RAM console](https://ram.console.aliyun.com/), then create a new one and ' +
        'roll it out.',
      'Delete the disabled AccessKey once nothing uses it any more.',
      'Read in ActionTrail what the key was used for, from the day of the commit on.',
      'Use a RAM role instead, so that there is no key to leak.',
    ],
    references: ['https://www.alibabacloud.com/help/en/ram/user-guide/accesskey-pairs'],
    builtin: true,
    zh: {
      title: '阿里云访问密钥（AccessKey）',
      description: '持有者在密钥被**禁用**之前可以以其所有者的身份操作。',
      remediation: [
        '在 [RAM 控制台](https://ram.console.aliyun.com/)禁用该 AccessKey，并创建新的密钥替换。',
        '确认无人使用后删除该 AccessKey。',
        '在操作审计（ActionTrail）中检查其使用记录。',
        '改用 RAM 角色。',
      ],
    },
    ...overrides,
  };
}

const STS_RULE = sampleRule({
  id: ruleId('alibaba-sts-token'),
  title: 'Alibaba Cloud STS credentials',
  description: 'Temporary credentials of a role; valid for up to 12 hours.',
  remediation: [
    'Detach the policies of the role.',
    'Delete and recreate the role.',
    'Wait: the token expires within 12 hours.',
  ],
});
const UNUSED_RULE = sampleRule({
  id: ruleId('dashscope-api-key'),
  title: 'DashScope API key',
  severity: 'high',
  references: ['not an address'],
});
export const RULES: readonly RuleInfo[] = [sampleRule(), STS_RULE, UNUSED_RULE];

const sha256 = (value: string): string => createHash('sha256').update(value).digest('hex');
export const fingerprintOf = (value: string): Fingerprint => `v1:${sha256(`fingerprint ${value}`)}` as Fingerprint;
export const objectId = (seed: string): string => sha256(seed).slice(0, 40);

function at(startLine: number, startColumn: number, endLine = startLine, endColumn = startColumn + 24): Location {
  return { startLine, startColumn, endLine, endColumn };
}

/** A reported part of a fresh value; the value itself only when asked for. */
function part(kind: string, value: string, extra: Partial<ReportedPart> = {}): ReportedPart {
  const redacted = value.startsWith('LTAI') ? `${value.slice(0, 6)}…${value.slice(-2)}` : `${value.length} characters`;
  return { kind, sha256: sha256(value), redacted, ...extra };
}

export interface FindingOverrides extends Partial<Finding> {
  readonly secret?: string;
}

/** An AccessKey pair on lines 3 and 4 of config/app.yml unless told otherwise. */
export function pairFinding({ secret = generate.SECRET30(), ...overrides }: FindingOverrides = {}): Finding {
  const id = generate.AKID24();
  const parts = [
    part('alibaba-access-key-id', id, { issuedAt: '2023-05-01T12:00:00Z', generation: 'LTAI5' }),
    part('alibaba-access-key-secret', secret),
  ];
  return {
    fingerprint: fingerprintOf(id + secret),
    rule: ruleId('alibaba-access-key'),
    title: 'Alibaba Cloud AccessKey pair',
    severity: 'critical',
    confidence: 'high',
    parts,
    occurrences: [pairPlace(parts)],
    suppression: null,
    verification: { verdict: 'not-checked' },
    ...overrides,
  };
}

export function pairPlace(parts: readonly ReportedPart[], overrides: Partial<Occurrence> = {}): Occurrence {
  const [id, secret] = parts;
  const redacted = id?.redacted ?? '';
  const prefix = '  accessKeyId: ';
  return {
    source: { kind: 'file', path: 'config/app.yml' },
    location: at(3, 16, 4, 50),
    parts: [
      { kind: id?.kind ?? '', sha256: id?.sha256 ?? '', encoding: [], location: at(3, 16) },
      { kind: secret?.kind ?? '', sha256: secret?.sha256 ?? '', encoding: ['base64'], location: at(4, 20, 4, 50) },
    ],
    excerpt: {
      line: 3,
      text: `${prefix}${redacted} # prod`,
      highlight: { start: prefix.length, end: prefix.length + redacted.length },
    },
    ...overrides,
  };
}

const NASTY = 'a \u001b[31mred\u0007\u009b2J\u202etxt.exe\n::error::x,%:|`<b>@team"\'\u2028.env';

/** Everything at once: 5 findings, 1 suppressed, history, archive, hostile names. */
export function sampleReport(overrides: Partial<Report> = {}): Report {
  const live = pairFinding();
  const history = pairFinding({ severity: 'critical' });
  const commit = {
    kind: 'commit',
    path: 'old/配置.properties',
    commit: objectId('one'),
    author: 'Zhang San <zhang@example.com>',
    date: '2019-03-04T05:06:07Z',
  } as const;
  const sts = pairFinding({ rule: STS_RULE.id, title: STS_RULE.title, severity: 'high', confidence: 'medium' });
  const nasty = pairFinding({
    severity: 'medium',
    rule: ruleId('team-rule'),
    title: 'Team | key `x` <img src=x>\u001b[1m',
  });
  const archived = pairFinding({ severity: 'info' });
  const findings: Finding[] = [
    {
      ...archived,
      occurrences: [
        pairPlace(archived.parts, {
          source: { kind: 'archive-member', path: 'lib/a.jar!app.yml', archive: 'lib/a.jar', member: 'app.yml' },
        }),
      ],
    },
    { ...nasty, occurrences: [pairPlace(nasty.parts, { source: { kind: 'file', path: NASTY } })] },
    {
      ...history,
      occurrences: [
        pairPlace(history.parts, {
          source: {
            ...commit,
            inHead: false,
            refs: ['refs/heads/main'],
            removedIn: { commit: objectId('two'), date: '2021-01-02T00:00:00Z' },
            otherPaths: ['old/b'],
          },
        }),
        pairPlace(history.parts, {
          source: { ...commit, object: 'commit-message', inHead: false, path: objectId('one') },
        }),
        pairPlace(history.parts, { source: { ...commit, inHead: true, path: 'src/still here.ts' } }),
      ],
      verification: { verdict: 'inactive', reason: 'InvalidAccessKeyId.Inactive', checkedAt: '2026-11-21T11:00:00Z' },
    },
    sts,
    {
      ...live,
      occurrences: [
        pairPlace(live.parts),
        ...Array.from({ length: 8 }, (_, index) =>
          pairPlace(live.parts, { source: { kind: 'file', path: `copy/${index}.yml` } }),
        ),
      ],
      verification: {
        verdict: 'active',
        checkedAt: '2026-11-21T11:00:00Z',
        requestId: 'R-1',
        identity: { type: 'Account', accountId: '1234567890123456', arn: 'acs:ram::1234567890123456:root' },
      },
    },
  ];
  return reportOf(findings, {
    suppressed: [
      pairFinding({
        suppression: { kind: 'ignore-file', entry: 'docs/**', line: 4, expires: '2027-01-01', reason: 'examples' },
      }),
    ],
    skipped: [
      {
        path: 'secret/\u001b]0;pwned\u0007dir',
        reason: 'unreadable',
        detail: 'run as a user who may read it',
        incomplete: true,
      },
      { path: 'link', reason: 'symlink', incomplete: false },
    ],
    warnings: ['The index is locked: what is staged was read as it was.'],
    customRules: [
      sampleRule({ id: ruleId('team-rule'), title: 'Team key', builtin: false, severity: 'medium', confidence: 'low' }),
    ],
    ...overrides,
  });
}

export function reportOf(findings: readonly Finding[], overrides: Partial<Report> = {}): Report {
  const suppressed = overrides.suppressed ?? [];
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    schemaVersion: '1',
    tool: { name: 'aksweep', version: '0.1.0' },
    findings,
    suppressed,
    summary: {
      startedAt: '2026-11-21T11:59:00.000Z',
      seconds: 3.42,
      files: 12345,
      blobs: 12345,
      bytes: 1_234_567_890,
      findings: findings.length,
      bySeverity: {
        critical: count('critical'),
        high: count('high'),
        medium: count('medium'),
        low: count('low'),
        info: count('info'),
      },
      suppressed: { inline: 0, ignoreFile: suppressed.length, baseline: 0 },
      hidden: { belowConfidence: 1, belowSeverity: 0, madeUpIds: 1 },
      skipped: overrides.skipped?.length ?? 0,
      interrupted: false,
    },
    skipped: [],
    warnings: [],
    customRules: [],
    ...overrides,
  };
}

/** The sample with an audit of ten years. */
export function auditReport(): Report {
  const report = sampleReport();
  const [first] = report.findings;
  return {
    ...report,
    summary: {
      ...report.summary,
      files: 0,
      blobs: 54321,
      reader: 'pack',
      audit: {
        byYear: { '2019': 3, '2021': 1 },
        byAuthor: { 'Zhang San <zhang@example.com>': 3, '王五|<script>@team\u001b[0m': 1 },
        byPath: { 'old/配置.properties': 2, 'src/still here.ts': 1 },
        byIssueYear: { '2023': 4 },
        inHead: 1,
        removed: 3,
        longestExposed: [
          {
            fingerprint: first?.fingerprint ?? fingerprintOf('none'),
            since: '2019-03-04T05:06:07Z',
            until: null,
            days: 2819,
          },
          {
            fingerprint: fingerprintOf('not in the report'),
            since: '2019-03-04',
            until: '2021-01-02T00:00:00Z',
            days: 670,
          },
        ],
      },
    },
  };
}

export function cleanReport(overrides: Partial<Report> = {}): Report {
  const report = reportOf([], overrides);
  return {
    ...report,
    summary: {
      ...report.summary,
      hidden: { belowConfidence: 0, belowSeverity: 0, madeUpIds: 0 },
      ...overrides.summary,
    },
  };
}

export function optionsWith(overrides: Partial<ReportOptions> = {}): ReportOptions {
  return { rules: RULES, lang: 'en', color: false, width: 80, now: NOW, ...overrides };
}

export function textOf(chunks: Iterable<string>): string {
  return [...chunks].join('');
}
