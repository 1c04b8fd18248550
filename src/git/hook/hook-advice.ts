/**
 * What a developer reads below the findings when a hook stops them: what to do now, in the order in which to do it.
 * Pure text in two languages; the caller escapes and prints it. Never holds a value.
 */

export type HookKind = 'pre-commit' | 'pre-push' | 'pre-receive';

interface Advice {
  readonly title: string;
  readonly steps: readonly string[];
}

const ENGLISH: Readonly<Record<HookKind, Advice>> = {
  'pre-commit': {
    title: 'The commit was stopped: it would record credentials.',
    steps: [
      'Remove the value from the file: read it from the environment, a RAM role or a secret store instead.',
      'Stage the file again: git add <file>. To leave it out of this commit: git restore --staged <file>.',
      'If the value was ever pushed, mailed or pasted anywhere, it is known: disable it and issue a new one.',
      'If it is no secret: a comment "aksweep:ignore <fingerprint> <reason>" on its line, or accept it in the ' +
        'baseline. The fingerprint (v1:…) stands above; without it a comment suppresses whatever is there.',
    ],
  },
  'pre-push': {
    title: 'The push was stopped: its commits hold credentials.',
    steps: [
      'A later commit that removes the value does not help: it stays in history. Rewrite the commits that were not ' +
        'pushed: git rebase -i <commit>^, or git commit --amend for the last one.',
      'If another remote, a mirror or a colleague has these commits already, the value is known: disable it and ' +
        'issue a new one.',
      'If it is no secret: a comment "aksweep:ignore <fingerprint> <reason>" on its line in the commit that brings ' +
        'it in, or accept it in the baseline. The fingerprint (v1:…) stands above.',
    ],
  },
  'pre-receive': {
    title: 'The push was refused: its commits hold credentials.',
    steps: [
      'The server took nothing. Rewrite the commits without the value (git rebase -i <commit>^, or git commit ' +
        '--amend) and push again.',
      'Your own clone still holds it, and so does every other place you pushed to. If there is one: disable the ' +
        'credential and issue a new one.',
      'If it is no secret: a comment "aksweep:ignore <fingerprint> <reason>" on its line in the commit that brings ' +
        'it in. The fingerprint (v1:…) stands above.',
    ],
  },
};

const CHINESE: Readonly<Record<HookKind, Advice>> = {
  'pre-commit': {
    title: '提交已被阻止：其中含有凭证。',
    steps: [
      '从文件中删除该值：改从环境变量、RAM 角色或密钥管理服务读取。',
      '重新暂存文件：git add <文件>。若要将其移出本次提交：git restore --staged <文件>。',
      '如果该值曾经推送、邮件发送或粘贴到任何地方，即视为已泄露：请禁用并重新签发。',
      '如果它不是机密：在该行加注释 "aksweep:ignore <指纹> <原因>"，或将其加入基线。指纹（v1:…）见上文；不写指纹，注释会忽略该处的任何值。',
    ],
  },
  'pre-push': {
    title: '推送已被阻止：待推送的提交中含有凭证。',
    steps: [
      '再提交一次把值删掉没有用：它仍留在历史中。请改写尚未推送的提交：git rebase -i <提交>^，最后一个提交可用 git commit --amend。',
      '如果其他远程、镜像或同事已有这些提交，即视为已泄露：请禁用并重新签发。',
      '如果它不是机密：在引入它的提交中，于该行加注释 "aksweep:ignore <指纹> <原因>"，或将其加入基线。指纹（v1:…）见上文。',
    ],
  },
  'pre-receive': {
    title: '推送已被拒绝：其中的提交含有凭证。',
    steps: [
      '服务器未接收任何内容。请改写提交以去除该值（git rebase -i <提交>^ 或 git commit --amend），然后重新推送。',
      '您的本地仓库以及推送过的其他位置仍保留该值。若存在这样的位置：请禁用该凭证并重新签发。',
      '如果它不是机密：在引入它的提交中，于该行加注释 "aksweep:ignore <指纹> <原因>"。指纹（v1:…）见上文。',
    ],
  },
};

/** Lines to print on standard error, without a line feed at their ends. */
export function hookAdvice(kind: HookKind, language: 'en' | 'zh'): readonly string[] {
  const { title, steps } = (language === 'zh' ? CHINESE : ENGLISH)[kind];
  return [title, ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}

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
