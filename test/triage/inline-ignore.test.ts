import { describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import { IGNORE_MARKERS, ignoresFor, ignoresIn } from '../../src/triage/inline-ignore.ts';

/** The reason of the comment that decides; null when there is none. */
function inlineIgnore(
  line: string,
  lineBefore: string | null,
  compat = false,
): { readonly reason: string | null } | null {
  const { here, before } = ignoresFor(line, lineBefore, compat);
  const [first] = [...here, ...before];
  return first === undefined ? null : { reason: first.reason };
}

describe('an ignore comment on the line itself', () => {
  it.each([
    ['key = "x" # aksweep:ignore', null],
    ['key = "x" # aksweep:ignore made up for the docs', 'made up for the docs'],
    ['key = "x"; // aksweep:ignore: rotated 2024-01-31', 'rotated 2024-01-31'],
    ['key = "x"; /* aksweep:ignore - see SEC-12 */ next()', 'see SEC-12'],
    ['<key>x</key><!-- aksweep:ignore sample -->', 'sample'],
    ['SET x = y -- aksweep:ignore sample', 'sample'],
    ['(def x "y") ; aksweep:ignore sample', 'sample'],
    ["Dim x = y ' aksweep:ignore sample", 'sample'],
    ['{{!-- aksweep:ignore sample --}} x', 'sample'],
    ['{"key": "x", "//": "aksweep:ignore sample"}', 'sample'],
    ['key: x #aksweep:ignore', null],
    ["x # aksweep:ignore it isn't ours", "it isn't ours"],
    ['x # nosec aksweep:ignore sample # other', 'sample # other'],
    ['密钥 = x # aksweep:ignore 示例', '示例'],
  ])('%s', (line, reason) => {
    expect(inlineIgnore(line, null)).toEqual({ reason });
  });

  it.each([
    'key = "x"',
    'see aksweep:ignored',
    'docs/aksweep:ignore/x',
    'noaksweep:ignore',
    'my-aksweep:ignore',
    'aksweep: ignore',
    'AKSWEEP:IGNORE',
    'http://aksweep:ignore@host',
    'aksweep:ignore-next-line',
    'x # gitleaks:allow',
    '',
  ])('is not: %s', (line) => {
    expect(inlineIgnore(line, null)).toBeNull();
  });
});

describe('an ignore comment on the line before', () => {
  it.each([
    '# aksweep:ignore sample',
    '  // aksweep:ignore sample',
    '/* aksweep:ignore sample */',
    ' * aksweep:ignore sample',
    '<!-- aksweep:ignore sample -->',
    '-- aksweep:ignore sample',
    ';; aksweep:ignore sample',
    'REM aksweep:ignore sample',
    'dnl aksweep:ignore sample',
    "' aksweep:ignore sample",
    '{{!-- aksweep:ignore sample --}}',
    '{# aksweep:ignore sample #}',
    '<%# aksweep:ignore sample %>',
    '(* aksweep:ignore sample *)',
    '{- aksweep:ignore sample -}',
    '--[[ aksweep:ignore sample ]]',
    '% aksweep:ignore sample',
    '# aksweep:ignore: sample',
    '! aksweep:ignore sample',
    '"//": "aksweep:ignore sample",',
    '{% comment %}aksweep:ignore sample{% endcomment %}',
  ])('counts when it stands alone: %s', (before) => {
    expect(inlineIgnore('key = "x"', before)).toEqual({ reason: 'sample' });
  });

  it.each([
    'other = "y" # aksweep:ignore',
    'y; // aksweep:ignore',
    '/* aksweep:ignore */ other = "y"',
    '"other": "y", "//": "aksweep:ignore"',
    'aksweep:ignore',
    'See aksweep:ignore',
    '<key>y</key><!-- aksweep:ignore -->',
    '# gitleaks:allow',
    '',
  ])('does not count beside anything else: %s', (before) => {
    expect(inlineIgnore('key = "x"', before)).toBeNull();
  });

  it('may have an apostrophe in its reason', () => {
    expect(inlineIgnore('key = "x"', "# aksweep:ignore it isn't ours")).toEqual({ reason: "it isn't ours" });
  });

  it('gives way to the comment on the line itself', () => {
    expect(inlineIgnore('x # aksweep:ignore here', '# aksweep:ignore before')).toEqual({ reason: 'here' });
  });
});

describe('comments of other scanners', () => {
  it('count only when asked for', () => {
    for (const marker of [
      'gitleaks:allow',
      'trufflehog:ignore',
      'betterleaks:allow',
      'kingfisher:ignore',
      'ggignore',
      'pragma: allowlist secret',
      'pragma:whitelist-secret',
    ]) {
      expect(inlineIgnore(`x # ${marker}`, null)).toBeNull();
      expect(inlineIgnore(`x # ${marker}`, null, true)).toEqual({ reason: null });
      expect(inlineIgnore('x', `# ${marker} sample`, true)).toEqual({ reason: 'sample' });
    }
    expect(inlineIgnore('x # aksweep:ignore', null, true)).toEqual({ reason: null });
  });

  it('count for the line below when they say so, and not for their own', () => {
    for (const marker of ['pragma: allowlist nextline secret', 'pragma:allowlist-nextline-secret']) {
      expect(inlineIgnore('x', `# ${marker}`)).toBeNull();
      expect(inlineIgnore('x', `# ${marker}`, true)).toEqual({ reason: null });
      expect(inlineIgnore('x', `y # ${marker}`, true)).toBeNull();
      expect(inlineIgnore(`x # ${marker}`, null, true)).toBeNull();
    }
  });

  it.each(['.ggignore', 'x # ggignore-start', 'ggignored', 'pragma: no cover', 'pragma: allowlist secrets/x'])(
    'are not: %s',
    (line) => {
      expect(inlineIgnore(line, null, true)).toBeNull();
    },
  );

  it('begin with one of the texts by which blobs without any are told', () => {
    for (const line of ['x # pragma:whitelist-secret', 'x # ggignore y', '# pragma: allowlist nextline secret'])
      expect(ignoresIn(line, true).every(({ text }) => IGNORE_MARKERS.some((name) => text.startsWith(name)))).toBe(
        true,
      );
  });
});

describe('a reason', () => {
  it('never carries the value that it is about', () => {
    for (const value of [generate.AKID24(), generate.SECRET30(), generate.STSTOKEN(), generate.HEX32()]) {
      for (const text of [value, `was ${value} before`, `key="${value}"`, `https://host/?AccessKeyId=${value}`]) {
        const found = inlineIgnore(`# aksweep:ignore ${text}`, null);
        const reason = found?.reason ?? '';
        // No run of the value as long as an old AccessKey ID's tail survives.
        for (let at = 0; at + 16 <= value.length; at += 1)
          expect(reason.includes(value.slice(at, at + 16))).toBe(false);
      }
    }
  });

  it('is one line of at most 200 characters, and null when empty', () => {
    expect(inlineIgnore(`# aksweep:ignore ${'word '.repeat(100)}`, null)?.reason).toHaveLength(201);
    expect(inlineIgnore('# aksweep:ignore \t ', null)).toEqual({ reason: null });
    expect(inlineIgnore('# aksweep:ignore a\t b\r', null)).toEqual({ reason: 'a b' });
    expect(
      inlineIgnore('# aksweep:ignore see https://example.com/org/repository/issues/12 (internationalisation)', null)
        ?.reason,
    ).toBe('see https://example.com/org/repository/issues/12 (internationalisation)');
  });
});

describe('a comment with fingerprints', () => {
  const [one, two] = ['a', 'b'].map((digit) => `v1:${digit.repeat(64)}`) as [string, string];

  it.each([
    [`key = "x" # aksweep:ignore ${one}`, [one], null],
    [`key = "x" # aksweep:ignore ${one} made up for the docs`, [one], 'made up for the docs'],
    [`key = "x" # aksweep:ignore: ${one}: made up`, [one], 'made up'],
    [`key = "x" # aksweep:ignore made up (${one})`, [one], 'made up'],
    [`key = "x" # aksweep:ignore ${one}, ${two} both made up`, [one, two], 'both made up'],
    [`/* aksweep:ignore ${one}*/ key = "x"`, [one], null],
    [`<key>x</key><!-- aksweep:ignore ${one}-->`, [one], null],
    [`{"key": "x", "//": "aksweep:ignore ${one}"}`, [one], null],
    [`key = 'x', why = 'aksweep:ignore ${one}'`, [one], "'"],
  ])('is bound to them: %s', (line, fingerprints, reason) => {
    const [ignore] = ignoresIn(line);
    expect(ignore).toMatchObject({ fingerprints, malformed: false });
    expect(ignore?.reason?.trim() ?? null).toBe(reason?.trim() ?? null);
  });

  it('on one line, each in a value of its own', () => {
    expect(
      ignoresIn(`{"a": 1, "x": "aksweep:ignore ${one} first", "b": 2, "y": "aksweep:ignore ${two} second"}`),
    ).toMatchObject([
      { fingerprints: [one], reason: 'first' },
      { fingerprints: [two], reason: 'second' },
    ]);
  });

  it.each([
    'v1:',
    'v1: rotated',
    'v1:abc',
    `v1:${'a'.repeat(63)}`,
    `v1:${'a'.repeat(65)}`,
    `v1:${'A'.repeat(64)}`,
    `V1:${'a'.repeat(64)}`,
    `v1:${'g'.repeat(64)}`,
    `v2:${'a'.repeat(64)}`,
    'v1:aaaaaa…',
    `rotated, see v1:${'a'.repeat(40)}`,
    `(v1:${'a'.repeat(10)}) rotated`,
  ])('is malformed: %s', (text) => {
    expect(ignoresIn(`key = "x" # aksweep:ignore ${text}`)).toMatchObject([{ fingerprints: [], malformed: true }]);
  });

  it('counts beside a comment of another scanner, not the other way round', () => {
    expect(ignoresIn(`x # gitleaks:allow aksweep:ignore ${one}`, true)).toMatchObject([{ fingerprints: [one] }]);
    expect(ignoresIn(`x # aksweep:ignore ${one} gitleaks:allow`, true)).toMatchObject([{ fingerprints: [one] }]);
  });

  it.each(['see version v1', 'rev1:abcdef0', 'at 10:30, v12'])('is none: %s', (text) => {
    expect(ignoresIn(`key = "x" # aksweep:ignore ${text}`)).toMatchObject([{ fingerprints: [], malformed: false }]);
  });
});

describe('the text by which a comment is known again', () => {
  it('is the same whatever opens and closes the comment, and however blanks are set', () => {
    const lines = [
      'x # aksweep:ignore made up',
      '// aksweep:ignore   made\tup ',
      '/* aksweep:ignore: made up */',
      '<!-- aksweep:ignore - made up -->',
      '{"x": "aksweep:ignore made up"}',
      'x # aksweep:ignore made up\r',
    ];
    expect(new Set(lines.map((line) => ignoresIn(line)[0]?.text))).toEqual(new Set(['aksweep:ignore made up']));
  });

  it('is another one with other words or for another scanner', () => {
    const lines = [
      '# aksweep:ignore',
      '# aksweep:ignore made up',
      '# aksweep:ignore made  up again',
      '# gitleaks:allow',
      '# gitleaks:allow made up',
    ];
    expect(new Set(lines.map((line) => ignoresIn(line, true)[0]?.text)).size).toBe(5);
  });

  it('ends where the next comment begins', () => {
    expect(ignoresIn('x # aksweep:ignore one aksweep:ignore two').map(({ text }) => text)).toEqual([
      'aksweep:ignore one',
      'aksweep:ignore two',
    ]);
  });
});
