/** Sentences that were not true of what they described, in both languages. */
import { describe, expect, it } from 'vitest';
import type { Occurrence, RuleId } from '../../src/core/types.ts';
import { historyFacts } from '../../src/report/words/places.ts';
import { messagesFor } from '../../src/report/words/catalogue.ts';
import { REPORTERS } from './all-reporters.ts';
import { auditReport, optionsWith, pairFinding, reportOf, RULES, sampleRule, textOf } from './sample-report.ts';

const LANGUAGES = ['en', 'zh'] as const;

/** Without the line breaks of the console. */
const unwrapped = (text: string): string =>
  text.replace(/\n +/g, ' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');

describe('the expiry of a signed URL is not that of the key', () => {
  it.each([
    [
      '2025-06-01T00:00:00Z',
      { en: 'in a signed request that expired 2025-06-01', zh: '所在的签名请求已于 2025-06-01 过期' },
    ],
    [
      '2117-06-01T00:00:00Z',
      { en: 'in a signed request that expires 2117-06-01', zh: '所在的签名请求将于 2117-06-01 过期' },
    ],
  ])('%s', (expiresAt, sentences) => {
    const finding = pairFinding();
    const [id] = finding.parts;
    if (id === undefined) throw new Error('a pair has parts');
    const signed = { ...finding, rule: 'alibaba-signed-request' as RuleId, parts: [{ ...id, expiresAt }] };
    for (const lang of LANGUAGES)
      expect(unwrapped(textOf(REPORTERS.console(reportOf([signed]), optionsWith({ lang, width: 200 }))))).toContain(
        sentences[lang],
      );
  });
});

describe('a value in the pushed commit', () => {
  const source: Occurrence['source'] = {
    kind: 'commit',
    path: 'f',
    commit: 'a'.repeat(40),
    author: '',
    date: '',
    inHead: true,
    pushed: true,
  };

  it.each(LANGUAGES)('is in it, not in or out of HEAD (%s)', (lang) => {
    const messages = messagesFor(lang);
    const facts = historyFacts(source, messages);
    expect(facts).toContain(messages.inPushedCommit);
    expect(facts.join(' ')).not.toContain('HEAD');
    // Of several pushed commits nothing is claimed.
    expect(historyFacts({ ...source, inHead: false }, messages).join(' ')).not.toContain('HEAD');
  });
});

describe('Chinese reports', () => {
  const zh = (format: 'console' | 'markdown' | 'github'): string =>
    textOf(REPORTERS[format](auditReport(), optionsWith({ lang: 'zh', width: 200 })));

  it('do not call redactions the original value', () => {
    expect(zh('markdown')).toContain('凭证（已脱敏）');
    expect(zh('markdown')).not.toContain('原值');
  });

  it('have full-width colons, no blank behind a full stop, and the words of an engineer', () => {
    expect(zh('console')).toContain('审计：');
    expect(zh('console')).toMatch(/发现 \d+ 个泄露凭证，涉及 \d+ 处：/);
    expect(zh('github')).not.toMatch(/。 |\p{Script=Han}\. /u);
    expect(zh('console')).not.toContain('至 今天');
  });

  it('lead to the Chinese help pages', () => {
    const rule = sampleRule({
      references: ['https://www.alibabacloud.com/help/en/ram/x', 'https://example.com/help/en/'],
    });
    const options = { rules: [rule, ...RULES.slice(1)] };
    const links = (lang: 'en' | 'zh'): string =>
      textOf(REPORTERS.sarif(reportOf([pairFinding()]), optionsWith({ ...options, lang })));
    expect(links('zh')).toContain('https://help.aliyun.com/zh/ram/x');
    expect(links('zh')).not.toContain('https://www.alibabacloud.com/help/en/ram/x');
    expect(links('zh')).toContain('https://example.com/help/en/');
    expect(links('en')).toContain('https://www.alibabacloud.com/help/en/ram/x');
  });
});
