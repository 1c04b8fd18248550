/**
 * The message catalogues: every kind of part has a name, every sentence is whole in both languages, and numbers read
 * well.
 */
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/report/words/catalogue.ts';
import { LANGUAGES, partKindName } from '../../src/report/words/messages.ts';
import { byteText, dayOf, daysSince, groupedNumber } from '../../src/report/words/number-text.ts';
import { builtinRules } from '../../src/rules/builtin.ts';

/** All texts of a catalogue; functions are called with plausible arguments. */
function* texts(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') {
    if (path.endsWith('.joined')) return;
    const text: unknown = Reflect.apply(value, undefined, path.endsWith('severityCount') ? [2, 'high'] : [2, 3, 4, 5]);
    yield [path, String(text)];
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* texts(item, `${path}.${key}`);
  }
}

describe.each(LANGUAGES)('messages in %s', (lang) => {
  const messages = messagesFor(lang);

  it('name every kind of part of the built-in rules', () => {
    const kinds = builtinRules()
      .filter(({ patterns }) => patterns.length > 0)
      .map(({ kind }) => kind);
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => partKindName(kind, messages) === kind)).toEqual([]);
    expect(partKindName('my-own-kind', messages)).toBe('my-own-kind');
    expect(partKindName('toString', messages)).toBe('toString');
  });

  it('are whole', () => {
    for (const [path, text] of texts(messages))
      expect([path, text.trim() === '' || /undefined|NaN|\[object/.test(text)]).toEqual([path, false]);
  });

  it('are in one language', () => {
    const chinese = /\p{Script=Han}/u;
    const spoken = [...texts(messages)].filter(([path, text]) => !path.startsWith('.partKind') && /\p{L}/u.test(text));
    expect(spoken.filter(([, text]) => chinese.test(text) !== (lang === 'zh'))).toEqual([]);
  });
});

describe('English numbers', () => {
  const messages = messagesFor('en');

  it.each([
    [0, 'today'],
    [1, '1 day ago'],
    [59, '59 days ago'],
    [61, '2 months ago'],
    [729, '24 months ago'],
    [731, '2 years ago'],
    [3660, '10 years ago'],
  ])('%i days are %j', (days, text) => {
    expect(messages.age(days)).toBe(text);
  });

  it.each([
    [0, '0 ms'],
    [0.004, '4 ms'],
    [0.0501, '50 ms'],
    [0.1, '0.1 s'],
    [3.42, '3.4 s'],
    [9.96, '10 s'],
    [59.6, '1 min 0 s'],
    [125, '2 min 5 s'],
    [7260, '2 h 1 min'],
  ])('%f seconds are %j', (seconds, text) => {
    expect(messages.duration(seconds)).toBe(text);
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [20e9, '20.0 GB'],
    [5e18, '5000.0 PB'],
  ])('%d bytes are %j', (bytes, text) => {
    expect(byteText(bytes)).toBe(text);
  });

  it('groups thousands, cuts times to days, counts days', () => {
    expect([0, 999, 1000, 1234567].map(groupedNumber)).toEqual(['0', '999', '1,000', '1,234,567']);
    expect(['2023-05-01T12:00:00Z', '2023-05-01', 'soon\u001b'].map(dayOf)).toEqual([
      '2023-05-01',
      '2023-05-01',
      'soon\\x1b',
    ]);
    const now = new Date('2026-01-02T00:00:00Z');
    expect(['2026-01-01T01:00:00Z', '2025-12-31', '2027-01-01', 'never'].map((time) => daysSince(time, now))).toEqual([
      0,
      2,
      0,
      undefined,
    ]);
  });
});
