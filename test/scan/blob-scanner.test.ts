import { describe, expect, it } from 'vitest';
import { ALIBABA_CHECKS } from '../../src/alibaba/checks.ts';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import { builtinRules } from '../../src/rules/builtin.ts';
import { compileRule } from '../../src/rules/compiled.ts';
import { createBlobScanner } from '../../src/scan/blob-scanner.ts';

const scanner = createBlobScanner(builtinRules().map((rule) => compileRule(rule)), { checks: ALIBABA_CHECKS, nowSeconds: Date.now() / 1000 });

describe('built-in rules', () => {
  for (const rule of builtinRules()) {
    for (const [index, example] of rule.examples.entries()) {
      it(`${rule.info.id} finds its example ${index + 1}`, () => {
        const { matches } = scanner.scanBytes(Buffer.from(fillTemplate(example.text)), example.file);
        expect(matches.map((placed) => placed.match.rule).concat(matches.flatMap((placed) => placed.match.parts.map((part) => part.rule)))).toContain(rule.info.id);
      });
    }
    for (const [index, example] of rule.negativeExamples.entries()) {
      it(`${rule.info.id} leaves its negative example ${index + 1} alone`, () => {
        const { matches } = scanner.scanBytes(Buffer.from(fillTemplate(example.text)), example.file);
        expect(matches.filter((placed) => placed.match.rule === rule.info.id && placed.match.confidence !== 'low').map((placed) => placed.match.parts.map(String))).toEqual([]);
      });
    }
  }
});
