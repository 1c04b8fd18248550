/** Runs every rule's own examples through the whole engine, as `aksweep rules check` and the test suite do. */
import { fillTemplates } from '../alibaba/generate.ts';
import { ALIBABA_CHECKS } from '../alibaba/checks.ts';
import type { CompiledRule } from '../rules/compiled.ts';
import type { Rule, RuleExample } from '../rules/rule.ts';
import { createBlobScanner } from './blob-scanner.ts';
import type { BlobScanner } from './types.ts';

export interface RuleProblem {
  readonly rule: string;
  readonly problem: string;
}

/**
 * @param rules all rules of the run, since an example of a pair needs the rules of its parts
 * @param rounds how often templates are filled anew
 * @returns what is wrong, in the order of the rules; empty when all is well
 */
export function checkRules(rules: readonly CompiledRule[], rounds = 5): RuleProblem[] {
  const scanner = createBlobScanner(rules, { checks: ALIBABA_CHECKS, nowSeconds: Date.now() / 1000 });
  return rules.flatMap(({ rule }) =>
    [...checkShape(rule), ...checkExamples(rule, scanner, rounds)].map((problem) => ({ rule: rule.info.id, problem })),
  );
}

function checkShape(rule: Rule): string[] {
  const problems: string[] = [];
  for (const [index, pattern] of rule.patterns.entries()) {
    if (pattern.check !== null && !Object.hasOwn(ALIBABA_CHECKS, pattern.check)) {
      problems.push(
        `patterns[${index}]: no check has the name ${pattern.check}; there are ` +
          `${Object.keys(ALIBABA_CHECKS).join(', ')}`,
      );
    }
  }
  if (rule.info.builtin && rule.info.zh === undefined) problems.push('zh: a built-in rule speaks Chinese as well');
  if (rule.info.builtin && rule.info.remediation.length === 0)
    problems.push('remediation: a built-in rule says how to revoke');
  return problems;
}

function checkExamples(rule: Rule, scanner: BlobScanner, rounds: number): string[] {
  const problems = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    for (const [index, example] of rule.examples.entries()) {
      if (!finds(rule, example, scanner)) problems.add(`examples[${index}]: is not found`);
    }
    for (const [index, example] of rule.negativeExamples.entries()) {
      if (finds(rule, example, scanner)) problems.add(`negativeExamples[${index}]: is found, but should not be`);
    }
  }
  return [...problems];
}

/** Whether the rule itself speaks up: as a match of its own or as the rule of a part, at the default confidence. */
function finds(rule: Rule, example: RuleExample, scanner: BlobScanner): boolean {
  const [text = ''] = fillTemplates([example.text]);
  const { matches } = scanner.scanBytes(Buffer.from(text), example.file);
  return matches.some(
    ({ match }) =>
      match.confidence !== 'low' &&
      (match.rule === rule.info.id || match.parts.some((part) => part.rule === rule.info.id)),
  );
}
