/** What a receiving hook says and does when its time is up. The line is for the server's log and the pusher alike. */
export function outOfTimeNotice(seconds: number, failOpen: boolean, language: 'en' | 'zh'): string {
  if (language === 'zh') {
    return failOpen
      ? `aksweep：${seconds} 秒的时间预算已用完，推送未经完整扫描即被放行（--fail-open）。`
      : `aksweep：${seconds} 秒的时间预算已用完，推送未能完整扫描，已被拒绝。请拆分为较小的推送，或请管理员提高 --time-budget。`;
  }
  return failOpen
    ? `aksweep: the time budget of ${seconds} s is used up; the push was let through without a complete scan ` +
        `(--fail-open).`
    : `aksweep: the time budget of ${seconds} s is used up before the push was scanned; it is refused. Push in ` +
        `smaller steps, or ask the administrator to raise --time-budget.`;
}
