/** `aksweep rules list|check|explain ID`: what aksweep looks for, and what to do about each. */
import { resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { nearest } from '../../core/nearest.ts';
import type { RuleInfo, RuleText } from '../../core/types.ts';
import { padToWidth, wrapText } from '../../report/words/display-width.ts';
import { escapeText } from '../../report/words/escape-text.ts';
import { messagesFor } from '../../report/words/catalogue.ts';
import type { Language } from '../../report/words/messages.ts';
import { plainText, referencesFor } from '../../report/words/rule-texts.ts';
import { KIND_GROUPS } from '../../rules/kind-groups.ts';
import { loadRules } from '../../rules/load-rules.ts';
import type { LoadedRules } from '../../rules/load-rules.ts';
import type { Outcome } from '../../program/exit-code.ts';
import { writeOutput } from '../../program/output.ts';
import type { Command } from '../command.ts';
import { terminalWidth } from '../../program/terminal.ts';

/** Lines of prose are no longer than this, however wide the terminal. */
const WIDEST = 100;

export const runRulesCommand: Command = async ({ positionals: [action, id], options }, { cwd, environment, lang }) => {
  if (action !== 'explain' && id !== undefined)
    throw new UserError(`rules ${action}: unexpected argument: ${id}`, 'usage: aksweep rules explain ID');
  const rules = await loadRules({
    files: (options.rules ?? []).map((file) => resolve(cwd, file)),
    disabled: [],
    groups: KIND_GROUPS,
    engine: options.engine ?? 'auto',
  });
  const width = Math.min(WIDEST, await terminalWidth(environment));
  if (action === 'list') return list(rules, lang, width);
  if (action === 'check') return check(rules);
  return explain(rules, id, lang, width);
};

/** Id, severity, group of kinds and title; the title goes on in further lines. */
function list({ compiled }: LoadedRules, lang: Language, width: number): Outcome {
  const { severity } = messagesFor(lang);
  const idWidth = Math.max(...compiled.map(({ rule }) => rule.info.id.length)) + 2;
  const severityWidth = Math.max(...Object.values(severity).map((word) => word.length)) + 2;
  const groupWidth = Math.max(...KIND_GROUPS.map((group) => group.length)) + 2;
  const leadWidth = idWidth + severityWidth + groupWidth;
  for (const {
    rule: { info, group },
  } of compiled) {
    const lead =
      info.id.padEnd(idWidth) + padToWidth(severity[info.severity], severityWidth) + (group ?? '').padEnd(groupWidth);
    const [first = '', ...rest] = wrapText(escapeText(textsOf(info, lang).title), Math.max(20, width - leadWidth));
    writeOutput(`${lead}${first}\n${rest.map((line) => `${' '.repeat(leadWidth)}${line}\n`).join('')}`);
  }
  return 'clean';
}

/** Runs every rule's own examples; a rule that fails them makes the command fail like a wrong rule file would. */
async function check({ compiled }: LoadedRules): Promise<Outcome> {
  const { checkRules } = await import('../../scan/check-rules.ts');
  const problems = checkRules(compiled);
  for (const { rule, problem } of problems) writeOutput(escapeText(`${rule}: ${problem}`) + '\n');
  const examples = compiled.reduce((sum, { rule }) => sum + rule.examples.length + rule.negativeExamples.length, 0);
  writeOutput(
    `${compiled.length} rules, ${examples} examples, ${problems.length} ` +
      `${problems.length === 1 ? 'problem' : 'problems'}\n`,
  );
  return problems.length === 0 ? 'clean' : 'incomplete';
}

function explain({ compiled }: LoadedRules, id: string | undefined, lang: Language, width: number): Outcome {
  const ids = compiled.map(({ rule }) => rule.info.id as string);
  if (id === undefined) throw new UserError('rules explain: say which rule', 'aksweep rules list shows all ids');
  const rule = compiled.find((candidate) => candidate.rule.info.id === id)?.rule;
  if (rule === undefined) {
    const close = nearest(id, ids);
    throw new UserError(
      `no rule has the id ${id}`,
      close === undefined ? 'aksweep rules list shows all ids' : `did you mean ${close}?`,
    );
  }
  const { info, group } = rule;
  const { title, description, remediation } = textsOf(info, lang);
  const messages = messagesFor(lang);
  const paragraph = (text: string, indent = ''): string =>
    wrapText(escapeText(plainText(text)), width - indent.length)
      .map((line) => `${indent}${line}\n`)
      .join('');
  const steps = remediation.map((step, at) => {
    const lead = `${at + 1}. `;
    return lead + paragraph(step, ' '.repeat(lead.length)).slice(lead.length);
  });
  writeOutput(
    [
      paragraph(title),
      paragraph(`${info.id} · ${messages.severity[info.severity]}${group === null ? '' : ` · ${group}`}`),
      '\n',
      paragraph(description),
      ...(steps.length === 0 ? [] : ['\n', `${messages.revokeIt}:\n`, ...steps]),
      ...(info.references.length === 0
        ? []
        : ['\n', ...referencesFor(info, lang).map((reference) => `${escapeText(reference)}\n`)]),
    ].join(''),
  );
  return 'clean';
}

function textsOf(info: RuleInfo, lang: Language): RuleText {
  return lang === 'zh' ? (info.zh ?? info) : info;
}
