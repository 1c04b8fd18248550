import { describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import { inlineIgnore } from '../../src/triage/inline-ignore.ts';

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

  it.each(['key = "x"', 'see aksweep:ignored', 'docs/aksweep:ignore/x', 'noaksweep:ignore', 'my-aksweep:ignore', 'aksweep: ignore', 'AKSWEEP:IGNORE', 'http://aksweep:ignore@host', 'aksweep:ignore-next-line', 'x # gitleaks:allow', ''])('is not: %s', (line) => {
    expect(inlineIgnore(line, null)).toBeNull();
  });
});

describe('an ignore comment on the line before', () => {
  it.each(['# aksweep:ignore sample', '  // aksweep:ignore sample', '/* aksweep:ignore sample */', ' * aksweep:ignore sample', '<!-- aksweep:ignore sample -->', '-- aksweep:ignore sample', ';; aksweep:ignore sample', 'REM aksweep:ignore sample', 'dnl aksweep:ignore sample', "' aksweep:ignore sample", '{{!-- aksweep:ignore sample --}}', '{# aksweep:ignore sample #}', '<%# aksweep:ignore sample %>', '(* aksweep:ignore sample *)', '{- aksweep:ignore sample -}', '--[[ aksweep:ignore sample ]]', '% aksweep:ignore sample', '# aksweep:ignore: sample', '! aksweep:ignore sample', '"//": "aksweep:ignore sample",', '{% comment %}aksweep:ignore sample{% endcomment %}'])(
    'counts when it stands alone: %s',
    (before) => {
      expect(inlineIgnore('key = "x"', before)).toEqual({ reason: 'sample' });
    },
  );

  it.each(['other = "y" # aksweep:ignore', 'y; // aksweep:ignore', '/* aksweep:ignore */ other = "y"', '"other": "y", "//": "aksweep:ignore"', 'aksweep:ignore', 'See aksweep:ignore', '<key>y</key><!-- aksweep:ignore -->', '# gitleaks:allow', ''])(
    'does not count beside anything else: %s',
    (before) => {
      expect(inlineIgnore('key = "x"', before)).toBeNull();
    },
  );

  it('may have an apostrophe in its reason', () => {
    expect(inlineIgnore('key = "x"', "# aksweep:ignore it isn't ours")).toEqual({ reason: "it isn't ours" });
  });

  it('gives way to the comment on the line itself', () => {
    expect(inlineIgnore('x # aksweep:ignore here', '# aksweep:ignore before')).toEqual({ reason: 'here' });
  });
});

describe('comments of other scanners', () => {
  it('count only when asked for', () => {
    for (const marker of ['gitleaks:allow', 'trufflehog:ignore']) {
      expect(inlineIgnore(`x # ${marker}`, null)).toBeNull();
      expect(inlineIgnore(`x # ${marker}`, null, true)).toEqual({ reason: null });
      expect(inlineIgnore('x', `# ${marker} sample`, true)).toEqual({ reason: 'sample' });
    }
    expect(inlineIgnore('x # aksweep:ignore', null, true)).toEqual({ reason: null });
  });
});

describe('a reason', () => {
  it('never carries the value that it is about', () => {
    for (const value of [generate.AKID24(), generate.SECRET30(), generate.STSTOKEN(), generate.HEX32()]) {
      for (const text of [value, `was ${value} before`, `key="${value}"`, `https://host/?AccessKeyId=${value}`]) {
        const found = inlineIgnore(`# aksweep:ignore ${text}`, null);
        const reason = found?.reason ?? '';
        // No run of the value as long as an old AccessKey ID's tail survives.
        for (let at = 0; at + 16 <= value.length; at += 1) expect(reason.includes(value.slice(at, at + 16))).toBe(false);
      }
    }
  });

  it('is one line of at most 200 characters, and null when empty', () => {
    expect(inlineIgnore(`# aksweep:ignore ${'word '.repeat(100)}`, null)?.reason).toHaveLength(201);
    expect(inlineIgnore('# aksweep:ignore \t ', null)).toEqual({ reason: null });
    expect(inlineIgnore('# aksweep:ignore a\t b\r', null)).toEqual({ reason: 'a b' });
    expect(inlineIgnore('# aksweep:ignore see https://example.com/org/repository/issues/12 (internationalisation)', null)?.reason).toBe('see https://example.com/org/repository/issues/12 (internationalisation)');
  });
});
