/** What becomes of findings, in every combination, and that none is lost. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES, SEVERITIES, type Finding, type Occurrence, type Origin } from '../../src/core/types.ts';
import { createBaseline } from '../../src/triage/baseline.ts';
import { parseIgnoreFile } from '../../src/triage/ignore-file.ts';
import { triage, type TriageOptions } from '../../src/triage/triage.ts';
import { sampleFinding, sampleFingerprint, sampleOccurrence } from './sample-finding.ts';

const NOW = new Date('2026-03-02T10:00:00.000Z');
const SINCE = new Date('2026-01-01T00:00:00.000Z');
const baselineOf = (...findings: Finding[]): TriageOptions['baseline'] =>
  createBaseline(findings, { name: 'aksweep', version: '1.0.0' }, SINCE);
const ignoring = (...lines: string[]): TriageOptions['ignoreFile'] =>
  parseIgnoreFile(lines.join('\n'), '.aksweepignore', '/project');
const options = (change: Partial<TriageOptions> = {}): TriageOptions => ({
  minSeverity: 'info',
  minConfidence: 'medium',
  inlineIgnores: new Map(),
  ignoreFile: null,
  baseline: null,
  root: '/project',
  now: NOW,
  ...change,
});

describe('thresholds', () => {
  it('hide and count, confidence before severity', () => {
    const findings = [
      sampleFinding('a', { severity: 'high' }),
      sampleFinding('b', { severity: 'low' }),
      sampleFinding('c', { confidence: 'low', severity: 'low' }),
      sampleFinding('d', {
        confidence: 'low',
        parts: [{ kind: 'alibaba-access-key-id', sha256: '', redacted: '…', generation: 'unknown' }],
      }),
    ];
    const result = triage(findings, options({ minSeverity: 'medium' }));
    expect(result.reported).toEqual([findings[0]]);
    expect(result.hidden).toEqual({ belowConfidence: 2, belowSeverity: 1, madeUpIds: 1 });
    expect(triage(findings, options({ minConfidence: 'low' })).reported).toEqual(findings);
  });
});

describe('suppression of a whole finding', () => {
  const a = sampleFinding('a');
  const b = sampleFinding('b');

  it('by the baseline, with its date; entries without a finding are stale', () => {
    const result = triage([a, b], options({ baseline: baselineOf(a, sampleFinding('gone')) }));
    expect(result.reported).toEqual([b]);
    expect(result.suppressed).toEqual([{ ...a, suppression: { kind: 'baseline', since: SINCE.toISOString() } }]);
    expect(result.suppressedCounts).toEqual({ inline: 0, ignoreFile: 0, baseline: 1 });
    expect(result.staleBaseline).toEqual([sampleFingerprint('gone')]);
  });

  it('is not stale when a threshold hides the finding', () => {
    const hidden = sampleFinding('a', { confidence: 'low' });
    const result = triage([hidden], options({ baseline: baselineOf(hidden) }));
    expect(result).toMatchObject({ reported: [], suppressed: [], staleBaseline: [], hidden: { belowConfidence: 1 } });
  });

  it('by fingerprint in the ignore file, before the baseline', () => {
    const result = triage(
      [a, b],
      options({ ignoreFile: ignoring(`${a.fingerprint} until:2026-03-02 # rotated`), baseline: baselineOf(a) }),
    );
    expect(result.reported).toEqual([b]);
    expect(result.suppressed).toEqual([
      {
        ...a,
        suppression: { kind: 'ignore-file', entry: a.fingerprint, line: 1, expires: '2026-03-02', reason: 'rotated' },
      },
    ]);
    expect(result.staleBaseline).toEqual([]);
  });

  it('survives a move: another path and line is the same finding', () => {
    const moved = sampleFinding('a', { occurrences: [sampleOccurrence('elsewhere/new.ts', 400)] });
    expect(triage([moved], options({ baseline: baselineOf(a) })).reported).toEqual([]);
  });

  it('ends with its date, and says so', () => {
    const result = triage([a], options({ ignoreFile: ignoring(`${a.fingerprint} until:2026-03-01`) }));
    expect(result.reported).toEqual([a]);
    expect(result.warnings).toEqual([
      `.aksweepignore:1: the ignore for ${a.fingerprint} ended on 2026-03-01; remove the line, or give it a new date`,
    ]);
  });
});

describe('suppression of places', () => {
  const test = sampleOccurrence('test/key.ts');
  const source = sampleOccurrence('src/key.ts');

  it('suppresses the finding when it covers every place', () => {
    const finding = sampleFinding('a', { occurrences: [test] });
    const result = triage([finding], options({ ignoreFile: ignoring('test/ # samples') }));
    expect(result).toMatchObject({
      reported: [],
      suppressed: [{ occurrences: [test], suppression: { kind: 'ignore-file', entry: 'test/', reason: 'samples' } }],
      suppressedCounts: { inline: 0, ignoreFile: 1, baseline: 0 },
    });
  });

  it('leaves the finding with the places that nothing covers', () => {
    const third = sampleOccurrence('test/other.ts');
    const finding = sampleFinding('a', { occurrences: [source, test, third] });
    const inlineIgnores = new Map<Occurrence, { reason: string | null }>([[third, { reason: 'made up' }]]);
    const result = triage([finding], options({ ignoreFile: ignoring('test/'), inlineIgnores }));
    expect(result.reported).toEqual([{ ...finding, occurrences: [source] }]);
    expect(result.suppressed).toEqual([
      {
        ...finding,
        occurrences: [test],
        suppression: { kind: 'ignore-file', entry: 'test/', line: 1, expires: null, reason: null },
      },
      { ...finding, occurrences: [third], suppression: { kind: 'inline', reason: 'made up' } },
    ]);
    expect(result.suppressedCounts).toEqual({ inline: 1, ignoreFile: 1, baseline: 0 });
  });

  it.each<[string, string, string, boolean]>([
    ['from the folder of the ignore file', '/project', 'test/key.ts', true],
    ['from a folder further down', '/project/sub', '../test/key.ts', true],
    ['by an absolute path', '/elsewhere', '/project/test/key.ts', true],
    ['not a folder of that name elsewhere in the project', '/project', 'sub/test/key.ts', false],
    ['outside of the project, as if there were no way there', '/elsewhere', 'test/key.ts', true],
  ])('finds the path %s', (_, root, path, ignored) => {
    const result = triage(
      [sampleFinding('a', { occurrences: [sampleOccurrence(path)] })],
      options({ root, ignoreFile: ignoring('/test/') }),
    );
    expect(result.suppressed).toHaveLength(ignored ? 1 : 0);
  });

  const commit = { kind: 'commit', commit: 'c', author: 'a', date: 'd', inHead: true } as const;
  it.each<[string, Origin, boolean]>([
    ['a commit', { ...commit, path: 'test/key.ts' }, true],
    ['a blob that lies elsewhere too', { ...commit, path: 'test/key.ts', otherPaths: ['src/key.ts'] }, false],
    ['a blob whose copies are ignored too', { ...commit, path: 'test/key.ts', otherPaths: ['test/copy.ts'] }, true],
    ['a commit message, which has no path', { ...commit, path: 'test/key.ts', object: 'commit-message' }, false],
    [
      'a member, by its archive',
      { kind: 'archive-member', path: 'test/a.zip!key.ts', archive: 'test/a.zip', member: 'key.ts' },
      true,
    ],
    ['a staged file', { kind: 'staged', path: 'test/key.ts' }, true],
  ])('by path in %s', (_, origin, ignored) => {
    const result = triage(
      [sampleFinding('a', { occurrences: [sampleOccurrence(origin)] })],
      options({ ignoreFile: ignoring('/test/') }),
    );
    expect([result.reported.length, result.suppressed.length]).toEqual(ignored ? [0, 1] : [1, 0]);
  });
});

describe('whatever the input', () => {
  it('every occurrence of every finding is reported, suppressed, or counted as hidden', () => {
    const finding = fc
      .tuple(
        fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        fc.constantFrom(...SEVERITIES),
        fc.constantFrom(...CONFIDENCES),
        fc.array(fc.tuple(fc.constantFrom('src/x', 'test/x', 'docs/x'), fc.boolean()), { minLength: 1, maxLength: 4 }),
      )
      .map(([seed, severity, confidence, places]) => ({
        finding: sampleFinding(seed, {
          severity,
          confidence,
          occurrences: places.map(([path], index) => sampleOccurrence(path, index + 1)),
        }),
        inline: places.map(([, inline]) => inline),
      }));
    fc.assert(
      fc.property(
        fc.uniqueArray(finding, { selector: (one) => one.finding.fingerprint }),
        fc.subarray(['a', 'b']),
        fc.subarray(['/test', 'docs/', `${sampleFingerprint('c')}`]),
        fc.constantFrom(...SEVERITIES),
        fc.constantFrom(...CONFIDENCES),
        (list, accepted, lines, minSeverity, minConfidence) => {
          const findings = list.map((one) => one.finding);
          const inlineIgnores = new Map(
            list.flatMap((one) =>
              one.finding.occurrences.flatMap((occurrence, index) =>
                one.inline[index] === true ? [[occurrence, { reason: null }] as const] : [],
              ),
            ),
          );
          const result = triage(
            findings,
            options({
              minSeverity,
              minConfidence,
              inlineIgnores,
              ignoreFile: ignoring(...lines),
              baseline: baselineOf(...accepted.map((seed) => sampleFinding(seed))),
            }),
          );
          const { belowConfidence, belowSeverity } = result.hidden;
          const shown = [...result.reported, ...result.suppressed];
          const hidden = findings.filter((one) => !shown.some((other) => other.fingerprint === one.fingerprint));
          expect(hidden).toHaveLength(belowConfidence + belowSeverity);
          expect(shown.flatMap((one) => one.occurrences).length + hidden.flatMap((one) => one.occurrences).length).toBe(
            findings.flatMap((one) => one.occurrences).length,
          );
          expect(result.reported.every((one) => one.suppression === null)).toBe(true);
          expect(result.suppressed.every((one) => one.suppression !== null)).toBe(true);
          expect(
            result.suppressedCounts.inline + result.suppressedCounts.ignoreFile + result.suppressedCounts.baseline,
          ).toBe(result.suppressed.length);
          const present = new Set(findings.map((one) => one.fingerprint));
          expect(new Set(result.staleBaseline)).toEqual(
            new Set(accepted.map(sampleFingerprint).filter((one) => !present.has(one))),
          );
        },
      ),
    );
  });
});
