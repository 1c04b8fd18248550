/** JUnit XML: read by a strict XML parser, counted, and with a passed case when there is nothing. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/types.ts';
import { reportJunit } from '../../src/report/plain/junit.ts';
import { cleanReport, optionsWith, pairFinding, pairPlace, reportOf, sampleReport, textOf } from './sample-report.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** All elements in document order. Throws at anything that is not well-formed XML 1.0. */
function elements(report: Report): Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes });
  });
  for (const chunk of reportJunit(report, optionsWith())) parser.write(chunk);
  parser.close();
  return found;
}

const count = (found: readonly Element[], name: string): number =>
  found.filter((element) => element.name === name).length;

describe('junit report', () => {
  it('has a failure per place, an error per input not scanned, a skip per suppressed finding', () => {
    const report = sampleReport();
    const found = elements(report);
    const places = report.findings.flatMap(({ occurrences }) => occurrences).length;
    expect(count(found, 'failure')).toBe(places);
    expect(count(found, 'error')).toBe(1);
    expect(count(found, 'skipped')).toBe(1);
    const suite = found.find(({ name }) => name === 'testsuite')?.attributes;
    expect(suite).toMatchObject({
      tests: String(count(found, 'testcase')),
      failures: String(places),
      errors: '1',
      skipped: '1',
      timestamp: '2026-11-21T11:59:00',
    });
  });

  it('passes one test when nothing was found', () => {
    const found = elements(cleanReport());
    expect(found.map(({ name }) => name)).toEqual(['testsuites', 'testsuite', 'testcase']);
    expect(found[1]?.attributes).toMatchObject({ tests: '1', failures: '0', errors: '0' });
  });

  it('names file and line and says how to revoke', () => {
    const text = textOf(reportJunit(reportOf([pairFinding()]), optionsWith()));
    expect(text).toContain(
      '<testcase classname="alibaba-access-key" name="config/app.yml:3:16" file="config/app.yml" line="3">',
    );
    expect(text).toContain('1. Disable the AccessKey');
  });

  it('is well-formed for any text', () => {
    const finding = pairFinding();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const place = pairPlace(finding.parts, { source: { kind: 'file', path: text } });
        const report = reportOf([{ ...finding, title: `${text}]]>&<"'`, occurrences: [place] }], {
          skipped: [{ path: text, reason: text, incomplete: true }],
        });
        expect(count(elements(report), 'failure')).toBe(1);
      }),
    );
  });
});
