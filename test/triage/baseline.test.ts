/** Baselines as files: what is written can be read, what is broken is refused, and nothing of a value is in them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import type { Fingerprint, RuleId } from '../../src/core/types.ts';
import {
  createBaseline,
  formatBaseline,
  parseBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline,
  type Baseline,
} from '../../src/triage/baseline.ts';
import { sampleFinding, sampleFingerprint } from './sample-finding.ts';

const TOOL = { name: 'aksweep', version: '1.0.0' };
const MONDAY = new Date('2026-03-02T10:00:00.000Z');
const TUESDAY = new Date('2026-03-03T10:00:00.000Z');

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aksweep-baseline-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('a baseline file', () => {
  it('is one entry a line, sorted, and comes back as it was', () => {
    const folder = temporaryFolder();
    const baseline = createBaseline([sampleFinding('b'), sampleFinding('a'), sampleFinding('b')], TOOL, MONDAY);
    writeBaseline('.aksweep-baseline.json', folder, baseline, []);
    const text = readFileSync(join(folder, '.aksweep-baseline.json'), 'utf8');
    const [first, second] = [sampleFingerprint('a'), sampleFingerprint('b')].toSorted();
    expect(text).toBe(`{
  "version": 1,
  "tool": {"name":"aksweep","version":"1.0.0"},
  "createdAt": "2026-03-02T10:00:00.000Z",
  "entries": [
    {"fingerprint":"${first}","rule":"alibaba-access-key","since":"2026-03-02T10:00:00.000Z"},
    {"fingerprint":"${second}","rule":"alibaba-access-key","since":"2026-03-02T10:00:00.000Z"}
  ]
}
`);
    expect(readBaseline('.aksweep-baseline.json', folder)).toEqual(baseline);
  });

  it('survives writing and reading, for any content', () => {
    const time = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const entry = fc.record(
      {
        fingerprint: fc
          .string({ minLength: 64, maxLength: 64, unit: fc.constantFrom(...'0123456789abcdef') })
          .map((hex) => `v1:${hex}` as Fingerprint),
        rule: fc.constantFrom('alibaba-access-key', 'x').map((id) => id as RuleId),
        since: time,
        note: fc.string({ unit: 'grapheme' }),
      },
      { requiredKeys: ['fingerprint', 'rule', 'since'] },
    );
    fc.assert(
      fc.property(fc.array(entry), time, (entries, createdAt) => {
        const baseline = parseBaseline(formatBaseline({ version: 1, tool: TOOL, createdAt, entries }), 'f');
        expect(new Set(baseline.entries.map((one) => one.fingerprint))).toEqual(
          new Set(entries.map((one) => one.fingerprint)),
        );
        expect(parseBaseline(formatBaseline(baseline), 'f')).toEqual(baseline);
      }),
    );
  });

  it('keeps the oldest of two entries for one finding, as a merge by hand may leave them', () => {
    const one = { fingerprint: sampleFingerprint('a'), rule: 'alibaba-access-key' as RuleId };
    const text = JSON.stringify({
      version: 1,
      tool: TOOL,
      createdAt: MONDAY.toISOString(),
      entries: [
        { ...one, since: TUESDAY.toISOString() },
        { ...one, since: MONDAY.toISOString() },
      ],
    });
    expect(parseBaseline(text, 'f').entries).toEqual([{ ...one, since: MONDAY.toISOString() }]);
  });

  const good = {
    version: 1,
    tool: TOOL,
    createdAt: MONDAY.toISOString(),
    entries: [{ fingerprint: sampleFingerprint('a'), rule: 'r', since: MONDAY.toISOString() }],
  };
  const entry = good.entries[0];
  it.each<[string, unknown, string, string]>([
    ['not JSON', '{"version": 1,', 'not valid JSON', 'restore it'],
    ['an empty file', '', 'not valid JSON', 'restore it'],
    ['a report of another tool', [], 'not an aksweep baseline', 'baselines of other tools cannot be read'],
    ['no entries', { version: 1 }, 'not an aksweep baseline', 'aksweep baseline create'],
    [
      'a later format',
      { ...good, version: 2, tool: { name: 'aksweep', version: '9.1.0' } },
      'a baseline of format 2 (written by version 9.1.0); this aksweep reads format 1',
      'use the version that wrote it, or accept',
    ],
    [
      'a format that is no number',
      { ...good, version: '1' },
      'a baseline of an unknown format',
      'use the version that wrote it',
    ],
    ['no tool', { ...good, tool: null }, 'tool must hold name and version', 'restore it'],
    ['a wrong time', { ...good, createdAt: 'yesterday' }, 'createdAt must be a time', 'restore it'],
    ['entries that are no list', { ...good, entries: {} }, 'entries must be a list', 'restore it'],
    ['an entry that is no object', { ...good, entries: [null] }, 'entries[0] must be an object', 'restore it'],
    [
      'a wrong fingerprint',
      { ...good, entries: [entry, { ...entry, fingerprint: 'v1:0' }] },
      'entries[1].fingerprint must be v1: and 64',
      'restore it',
    ],
    [
      'a wrong rule',
      { ...good, entries: [{ ...entry, rule: 'No Rule' }] },
      'entries[0].rule must be the id of a rule',
      'restore it',
    ],
    [
      'a day that does not exist',
      { ...good, entries: [{ ...entry, since: '2026-13-01T00:00:00Z' }] },
      'entries[0].since must be a time',
      'restore it',
    ],
    [
      'a note that is no text',
      { ...good, entries: [{ ...entry, note: 1 }] },
      'entries[0].note must be text',
      'restore it',
    ],
    [
      'an unknown key in an entry',
      { ...good, entries: [{ ...entry, secret: 'x' }] },
      'entries[0] has a key that is none of fingerprint, rule, since, note',
      'restore it',
    ],
    [
      'an unknown key',
      { ...good, more: 1 },
      'the file has a key that is none of version, tool, createdAt, entries',
      'restore it',
    ],
  ])('is refused: %s', (_, content, message, hint) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'b.json'), typeof content === 'string' ? content : JSON.stringify(content));
    let thrown: unknown;
    try {
      readBaseline('b.json', folder);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(UserError);
    expect((thrown as UserError).message).toContain(`b.json: ${message}`);
    expect((thrown as UserError).hint).toContain(hint);
  });

  it('that is missing, or no file, says how to make one', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    expect(() => readBaseline('none.json', folder)).toThrow(
      new UserError(
        'cannot read the baseline none.json: there is no such file',
        'write one with: aksweep baseline create --baseline FILE',
      ),
    );
    expect(() => readBaseline('folder', folder)).toThrow('cannot read the baseline folder: it is a folder');
  });
});

describe('updating a baseline', () => {
  const a = sampleFinding('a');
  const b = sampleFinding('b');
  const noted: Baseline = {
    ...createBaseline([a], TOOL, MONDAY),
    entries: createBaseline([a], TOOL, MONDAY).entries.map((entry) => ({ ...entry, note: 'sample' })),
  };

  it('keeps date and note of what is known, adds what is new, drops what is gone', () => {
    const first = updateBaseline(noted, [b, a], { ...TOOL, version: '1.1.0' }, TUESDAY);
    expect(first).toMatchObject({ added: [b.fingerprint], stale: [] });
    expect(first.baseline).toMatchObject({ createdAt: MONDAY.toISOString(), tool: { version: '1.1.0' } });
    expect(new Map(first.baseline.entries.map(({ fingerprint, since, note }) => [fingerprint, [since, note]]))).toEqual(
      new Map([
        [a.fingerprint, [MONDAY.toISOString(), 'sample']],
        [b.fingerprint, [TUESDAY.toISOString(), undefined]],
      ]),
    );
    const second = updateBaseline(first.baseline, [b], TOOL, TUESDAY);
    expect(second).toMatchObject({ added: [], stale: [a.fingerprint] });
    expect(second.baseline.entries.map((entry) => entry.fingerprint)).toEqual([b.fingerprint]);
  });

  it('keeps what is gone when asked, for a scan of a part', () => {
    const update = updateBaseline(noted, [b], TOOL, TUESDAY, true);
    expect(update.stale).toEqual([a.fingerprint]);
    expect(update.baseline.entries).toHaveLength(2);
  });

  it('changes nothing when nothing changed', () => {
    const update = updateBaseline(noted, [a], TOOL, TUESDAY);
    expect(formatBaseline(update.baseline)).toBe(formatBaseline(noted));
  });
});
