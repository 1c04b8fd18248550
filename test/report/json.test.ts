/** The JSON report: its published schema, its key order, reading it back, and exact errors for what is no report. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import type { Report } from '../../src/core/types.ts';
import { reportJson } from '../../src/report/plain/json.ts';
import { reportJsonl } from '../../src/report/plain/jsonl.ts';
import { parseReport } from '../../src/report/read-report.ts';
import { builtinRules } from '../../src/rules/builtin.ts';
import {
  auditReport,
  cleanReport,
  optionsWith,
  pairFinding,
  pairPlace,
  reportOf,
  sampleReport,
  textOf,
} from './sample-report.ts';

const schema: unknown = JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
const matchesSchema = ajv.compile(schema as object);

const json = (report: Report): string => textOf(reportJson(report, optionsWith()));

const REPORTS: Readonly<Record<string, () => Report>> = {
  clean: cleanReport,
  sample: sampleReport,
  audit: auditReport,
  damaged: () => {
    const finding = pairFinding();
    const source = {
      kind: 'commit',
      path: '',
      commit: 'a'.repeat(64),
      author: '',
      date: '',
      committer: '',
      committerDate: '+010000-01-01T00:00:00Z',
      inHead: false,
    } as const;
    return reportOf([{ ...finding, occurrences: [pairPlace(finding.parts, { source })] }]);
  },
  verified: () => {
    const report = sampleReport();
    return {
      ...report,
      findings: [
        pairFinding({ suppression: { kind: 'inline', reason: null } }),
        pairFinding({ suppression: { kind: 'baseline', since: '2026-01-01' } }),
      ],
      summary: {
        ...report.summary,
        engine: 're2',
        interrupted: true,
        staleBaseline: [pairFinding().fingerprint],
        verification: { requests: 3, byVerdict: { active: 1, unknown: 2 } },
      },
    };
  },
};

describe('json report', () => {
  it.each(Object.entries(REPORTS))('the %s report is valid against docs/report.schema.json', (_name, make) => {
    const valid = matchesSchema(JSON.parse(json(make())));
    expect(matchesSchema.errors).toBeNull();
    expect(valid).toBe(true);
  });

  it.each(Object.entries(REPORTS))('the %s report reads back as it was', (_name, make) => {
    const report = make();
    expect(parseReport(json(report))).toEqual(report);
  });

  it('ends with one line feed and comes in chunks of at most one finding', () => {
    const report = sampleReport();
    const chunks = [...reportJson(report, optionsWith())];
    expect(chunks.join('').endsWith('}\n')).toBe(true);
    expect(chunks.join('').endsWith('}\n\n')).toBe(false);
    expect(chunks.length).toBeGreaterThan(report.findings.length);
  });

  it('writes keys in one order, however the report was built', () => {
    const report = sampleReport();
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, item]) => [key, reversed(item)]),
      );
    };
    expect(json(reversed(report) as Report)).toBe(json(report));
  });

  it('writes no key that the contract does not know', () => {
    const report = sampleReport();
    const stray = {
      ...report,
      secretNotes: 'x',
      findings: report.findings.map((finding) => ({ ...finding, raw: 'x' })),
    };
    expect(json(stray)).toBe(json(report));
  });
});

describe('jsonl report', () => {
  it('is one typed object per line, header first and summary last', () => {
    const report = sampleReport();
    const lines = textOf(reportJsonl(report, optionsWith()))
      .trimEnd()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line));
    expect(lines.map(({ type }) => type)).toEqual([
      'header',
      'custom-rule',
      ...report.findings.map(() => 'finding'),
      'suppressed',
      'skipped',
      'skipped',
      'warning',
      'summary',
    ]);
    expect(lines[0]).toEqual({ type: 'header', schemaVersion: '1', tool: report.tool });
    expect(lines[2]).toEqual({ type: 'finding', ...report.findings[0] });
    expect(lines.at(-1)).toEqual({ type: 'summary', ...report.summary });
  });
});

/** Every place in a JSON value, as a path of keys. */
function* places(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value))
    yield* places(Reflect.get(value, key), [...path, Array.isArray(value) ? Number(key) : key]);
}

function replaced(
  value: unknown,
  path: readonly (string | number)[],
  change: { readonly to: unknown } | 'delete',
): unknown {
  const copy: unknown = structuredClone(value);
  let holder = copy;
  for (const key of path.slice(0, -1)) holder = Reflect.get(holder as object, key);
  const last = path.at(-1) ?? '';
  if (change === 'delete' && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (change === 'delete') Reflect.deleteProperty(holder as object, last);
  else Reflect.set(holder as object, last, change.to);
  return copy;
}

function parses(text: string): boolean {
  try {
    parseReport(text);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return false;
  }
}

function complaint(text: string): string {
  try {
    parseReport(text, 'r.json');
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'no complaint';
}

describe('reading a report', () => {
  it('agrees with the schema about every changed report', () => {
    const report: unknown = JSON.parse(json(REPORTS['verified']?.() ?? auditReport()));
    const audit: unknown = JSON.parse(json(auditReport()));
    const change = fc.oneof(
      fc.constant('delete' as const),
      fc.record({
        to: fc.oneof(
          fc.constantFrom(null, true, -1, 0, 1.5, '', 'critical', '1', '2023-05-01', {}, []),
          fc.string(),
          fc.integer(),
        ),
      }),
    );
    const outcomes = { accepted: 0, refused: 0 };
    for (const original of [report, audit]) {
      const all = [...places(original)];
      fc.assert(
        fc.property(fc.constantFrom(...all), change, (path, how) => {
          const changed = replaced(original, path, how);
          const valid = matchesSchema(changed);
          outcomes[valid ? 'accepted' : 'refused']++;
          expect(
            parses(JSON.stringify(changed)),
            `${path.join('.')} ${JSON.stringify(how)} ${JSON.stringify(matchesSchema.errors)}`,
          ).toBe(valid);
        }),
        { numRuns: 800 },
      );
    }
    expect(Math.min(outcomes.accepted, outcomes.refused)).toBeGreaterThan(50);
  });

  it.each<[string, readonly (string | number)[], { readonly to: unknown } | 'delete', string]>([
    [
      'a wrong word',
      ['findings', 0, 'severity'],
      { to: 'bad' },
      'findings[0].severity: expected one of critical, high, medium, low, info, got other text',
    ],
    ['a missing key', ['summary', 'seconds'], 'delete', 'summary.seconds: expected a number of 0 or more, got nothing'],
    [
      'line 0',
      ['findings', 1, 'occurrences', 0, 'location', 'startLine'],
      { to: 0 },
      'findings[1].occurrences[0].location.startLine: expected a whole number of 1 or more, got a number',
    ],
    ['another version', ['schemaVersion'], { to: '2' }, 'schemaVersion: expected "1", got other text'],
    [
      'an unknown source',
      ['findings', 0, 'occurrences', 0, 'source', 'kind'],
      { to: 'moon' },
      'findings[0].occurrences[0].source.kind: expected one of file, stdin, staged, commit, archive-member, ' +
        'got other text',
    ],
    ['a list for an object', ['tool'], { to: [1, 2] }, 'tool: expected an object, got a list of 2'],
  ])('names place, expectation and fact for %s', (_name, path, change, message) => {
    const changed = JSON.stringify(replaced(JSON.parse(json(sampleReport())), path, change));
    expect(complaint(changed)).toBe(`r.json: ${message}`);
  });

  it.each([
    ['', 'r.json is not valid JSON: it is empty'],
    ['{"a": 1,\n  oops}', 'r.json is not valid JSON at line 2, column 3'],
    ['{"a": [1', 'r.json is not valid JSON: it is cut off'],
    ['[]', 'r.json: the whole report: expected an object, got a list of 0'],
  ])('refuses %j', (text, message) => {
    expect(complaint(text)).toBe(message);
  });

  it('does not quote a value that could be a secret', () => {
    const secret = pairFinding().fingerprint;
    const wrong = JSON.stringify({ ...cleanReport(), schemaVersion: secret });
    expect(() => parseReport(wrong)).toThrow(/got other text/);
    expect(complaint(`{"a": ${secret.slice(3)}}`)).toMatch(/^r\.json is not valid JSON(?: at line 1, column \d+)?$/);
  });

  it('accepts a byte order mark and keys of a later version', () => {
    const later = JSON.stringify({ ...cleanReport(), laterKey: { deep: [1] } });
    expect(parseReport(`\ufeff${later}`)).toEqual(cleanReport());
  });

  it('reads what it wrote for any texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 10 }), (path, reason) => {
        const report = reportOf([], { skipped: [{ path, reason, incomplete: true }], warnings: [path] });
        expect(parseReport(json(report)).skipped[0]?.path).toBe(path);
      }),
    );
  });
});

describe('kinds in the published schema', () => {
  it('are those that the built-in rules report', () => {
    const listed = (schema as { $defs: { kind: { anyOf: [{ enum: string[] }] } } }).$defs.kind.anyOf[0].enum;
    const reported = builtinRules().flatMap((rule) => (rule.patterns.length > 0 ? [rule.kind] : []));
    expect([...new Set(reported)].toSorted().filter((kind) => !listed.includes(kind))).toEqual([]);
    expect(listed.filter((kind) => !reported.includes(kind))).toEqual([]);
  });
});
