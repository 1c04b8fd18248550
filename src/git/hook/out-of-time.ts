/** What a hook says when its time is up. The line is for the server's log and the pusher alike. */

/** What becomes of the push: `stopped` by what was found in time, or decided by `--fail-open`. */
export type OutOfTime = 'stopped' | 'let-through' | 'refused';

/** @param seconds the time budget. */
export function outOfTimeNotice(seconds: number, how: OutOfTime, language: 'en' | 'zh'): string {
  return `aksweep${language === 'zh' ? '：' : ': '}${NOTICES[language][how](seconds)}`;
}

const NOTICES: Readonly<Record<'en' | 'zh', Readonly<Record<OutOfTime, (seconds: number) => string>>>> = {
  en: {
    stopped: (seconds) =>
      `the time budget of ${seconds} s is used up before everything was scanned; there may be more than what is listed.`,
    'let-through': (seconds) =>
      `the time budget of ${seconds} s is used up; the push was let through without a complete scan (--fail-open).`,
    refused: (seconds) =>
      `the time budget of ${seconds} s is used up before the push was scanned; it is refused. Push in smaller steps, ` +
      `or ask the administrator to raise --time-budget.`,
  },
  zh: {
    stopped: (seconds) => `${seconds} 秒的时间预算在扫描完成前已用完，除上面列出的之外可能还有其他凭证。`,
    'let-through': (seconds) => `${seconds} 秒的时间预算已用完，推送未经完整扫描即被放行（--fail-open）。`,
    refused: (seconds) =>
      `${seconds} 秒的时间预算已用完，推送未能完整扫描，已被拒绝。请拆分为较小的推送，或请管理员提高 --time-budget。`,
  },
};
