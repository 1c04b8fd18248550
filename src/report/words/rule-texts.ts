/** Finds a rule's texts in the language of the report, also for rules that the run did not load. */
import type { Finding, Report, RuleId, RuleInfo, RuleText } from '../../core/types.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Language } from './messages.ts';

export interface RuleTexts {
  /**
   * Every known rule, sorted by id: those of the run, those the report carries, and stand-ins for any that is in
   * neither.
   */
  readonly rules: readonly RuleInfo[];
  of(rule: RuleId): RuleText;
  titleOf(finding: Finding): string;
}

export function ruleTexts(report: Report, options: ReportOptions): RuleTexts {
  const known = new Map<RuleId, RuleInfo>();
  for (const rule of report.customRules) known.set(rule.id, rule);
  for (const rule of options.rules) known.set(rule.id, rule);
  for (const finding of [...report.findings, ...report.suppressed]) {
    if (!known.has(finding.rule)) known.set(finding.rule, standIn(finding));
  }
  const rules = [...known.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => ({ ...rule, references: referencesFor(rule, options.lang) }));
  const of = (rule: RuleId): RuleText => {
    const info = known.get(rule);
    if (info === undefined) return { title: rule, description: rule, remediation: [] };
    return options.lang === 'zh' && info.zh !== undefined ? info.zh : info;
  };
  return { rules, of, titleOf: (finding) => (options.lang === 'en' ? finding.title : of(finding.rule).title) };
}

/** The vendor's help in the reader's language: the Chinese pages have the same paths as the English ones. */
export function referencesFor({ references }: Pick<RuleInfo, 'references'>, lang: Language): readonly string[] {
  return lang === 'zh'
    ? references.map((reference) =>
        reference.replace(/^https:\/\/www\.alibabacloud\.com\/help\/en\//, 'https://help.aliyun.com/zh/'),
      )
    : references;
}

/** What is known of a rule that only a finding names: a report of another version, converted without its rules. */
function standIn(finding: Finding): RuleInfo {
  return {
    id: finding.rule,
    title: finding.title,
    description: finding.title,
    severity: finding.severity,
    confidence: finding.confidence,
    remediation: [],
    references: [],
    builtin: false,
  };
}

/** A rule's Markdown as plain text: links become `text (address)`, emphasis goes, code marks stay. */
export function plainText(markdown: string): string {
  return markdown.replace(/\[([^\][]+)\]\(([^()\s]+)\)/g, '$1 ($2)').replace(/\*\*([^*]+)\*\*/g, '$1');
}

/** Whether a rule's reference can be a link. */
export function isWebAddress(reference: string): boolean {
  return /^https?:\/\//.test(reference) && URL.canParse(reference);
}
