/**
 * Rules as SARIF reporting descriptors, with what GitHub code scanning requires and shows (docs/research/github.md,
 * "Code scanning").
 */
import type { ReportingDescriptor } from 'sarif';
import type { Confidence, RuleInfo, RuleText, Severity } from '../../core/types.ts';
import { escapeText } from '../words/escape-text.ts';
import type { Messages } from '../words/messages.ts';
import { cut } from '../words/cut.ts';
import { isWebAddress, plainText } from '../words/rule-texts.ts';

/** GitHub: above 9.0 is critical, from 7.0 high, from 4.0 medium, below low. A text, and never "0.0". */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  info: '0.5',
};
export const SARIF_LEVEL = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
} as const satisfies Readonly<Record<Severity, string>>;
const PRECISION: Readonly<Record<Confidence, string>> = { high: 'very-high', medium: 'high', low: 'low' };
/** GitHub keeps 10 tags. CWE-798: use of hard-coded credentials. */
const TAGS = ['security', 'secret', 'alibaba-cloud', 'external/cwe/cwe-798'];
const LONGEST_NAME = 255;
const LONGEST_DESCRIPTION = 1024;

export function reportingDescriptor(rule: RuleInfo, text: RuleText, messages: Messages): ReportingDescriptor {
  const title = cut(escapeText(text.title), LONGEST_DESCRIPTION);
  const help = helpUri(rule);
  return {
    id: rule.id,
    name: cut(pascalCase(rule.id), LONGEST_NAME),
    shortDescription: { text: sentence(title) },
    fullDescription: { text: sentence(cut(oneLine(plainText(text.description)) || title, LONGEST_DESCRIPTION)) },
    ...(help === undefined ? {} : { helpUri: help }),
    help: { text: helpText(rule, text, messages), markdown: helpMarkdown(rule, text, messages) },
    defaultConfiguration: { level: SARIF_LEVEL[rule.severity] },
    properties: {
      tags: TAGS,
      precision: PRECISION[rule.confidence],
      'security-severity': SECURITY_SEVERITY[rule.severity],
    },
  };
}

/** `alibaba-access-key` → `AlibabaAccessKey`. */
function pascalCase(id: string): string {
  return id
    .split(/[^a-z0-9]+/i)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

function helpUri(rule: RuleInfo): string | undefined {
  return rule.references.find((reference) => isWebAddress(reference));
}

function helpText(rule: RuleInfo, text: RuleText, messages: Messages): string {
  const steps = text.remediation.map((step, index) => `${index + 1}. ${oneLine(plainText(step))}`);
  return [
    oneLine(plainText(text.description)) || text.title,
    ...(steps.length > 0 ? [`${messages.revokeIt}:`, ...steps] : []),
    ...rule.references,
  ]
    .map(escapeText)
    .join('\n');
}

function helpMarkdown(rule: RuleInfo, text: RuleText, messages: Messages): string {
  const steps = text.remediation.map((step, index) => `${index + 1}. ${escapeText(oneLine(step))}`);
  const references = rule.references.filter(isWebAddress).map((reference) => `- <${reference}>`);
  return [
    `# ${escapeText(text.title)}`,
    escapeText(oneLine(text.description)),
    ...(steps.length > 0 ? [`## ${messages.revokeIt}`, steps.join('\n')] : []),
    ...(references.length > 0 ? [references.join('\n')] : []),
  ].join('\n\n');
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** SARIF viewers want whole sentences in descriptions (multitool SARIF2001). */
function sentence(text: string): string {
  return /[.!?。！？…]$/u.test(text) ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}.`;
}
