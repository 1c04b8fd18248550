/** The words of the message with which a hook stops a commit or a push, in both languages. */
import type { Language } from './messages.ts';

export interface HookWords {
  readonly title: Readonly<Record<'pre-commit' | 'pre-push' | 'pre-receive', string>>;
  /** @param command what lists them; null where the reader cannot run it. */
  readonly more: (count: number, command: string | null) => string;
  readonly now: string;
  /** @param name of the tag. */
  readonly retag: (name: string) => string;
  readonly reword: string;
  readonly leaveOut: (paths: string) => string;
  readonly replace: Readonly<Record<'commit' | 'push', string>>;
  readonly rotate: string;
  readonly rotateHow: string;
  readonly noSecret: string;
  readonly reason: string;
  readonly ignore: (comment: string, line: number) => string;
  /** @param command up to and with `baseline`. */
  readonly baseline: (command: string, exists: boolean) => string;
  readonly skip: string;
  readonly skipPrice: Readonly<Record<'pre-commit' | 'pre-push', string>>;
}

const ENGLISH: HookWords = {
  title: {
    'pre-commit': 'The commit was stopped: it would record credentials.',
    'pre-push': 'The push was stopped: its commits hold credentials.',
    'pre-receive': 'The push was refused: its commits hold credentials. The server took nothing.',
  },
  more: (count, command) => `and ${count} more${command === null ? '' : `: ${command}`}`,
  now: 'Now:',
  retag: (name) => `delete the tag ${name}, and make it again with another message: git tag -f -a`,
  reword: 'the value is in the message of the commit: reword it',
  leaveOut: (paths) => `commit without -a and without naming ${paths}`,
  replace: {
    commit: 'then read the value from an environment variable, a RAM role or a secret store, and commit again',
    push: 'and take the value out of that commit; a later commit that removes it leaves it in history',
  },
  rotate: 'Known elsewhere?',
  rotateHow: 'If it was ever pushed, mailed or pasted, disable it and issue a new one',
  noSecret: 'No secret?',
  reason: 'reason',
  ignore: (comment, line) => `Comment on line ${line}: ${comment}`,
  baseline: (command, exists) =>
    exists
      ? `or accept all findings of today: ${command} update`
      : `or accept all findings of today: ${command} create, and name the file in .aksweep.yml (baseline: FILE)`,
  skip: 'Skip once:',
  skipPrice: {
    'pre-commit': '(records the value; all other checks of this hook are skipped too)',
    'pre-push': '(publishes the value; all other checks of this hook are skipped too)',
  },
};

const CHINESE: HookWords = {
  title: {
    'pre-commit': '提交已被阻止：其中含有凭证。',
    'pre-push': '推送已被阻止：待推送的提交中含有凭证。',
    'pre-receive': '推送已被拒绝：其中的提交含有凭证。服务器未接收任何内容。',
  },
  more: (count, command) => `另有 ${count} 项${command === null ? '' : `：${command}`}`,
  now: '立即：',
  retag: (name) => `删除标签 ${name}，并以不含该值的说明重新创建：git tag -f -a`,
  reword: '该值位于提交说明中：请改写说明',
  leaveOut: (paths) => `提交时不要使用 -a，也不要包含 ${paths}`,
  replace: {
    commit: '然后改从环境变量、RAM 角色或密钥管理服务读取该值，再重新提交',
    push: '并在该提交中去除该值；之后再提交一次删除没有用，它仍留在历史中',
  },
  rotate: '已外泄？',
  rotateHow: '如果该值曾经推送、邮件发送或粘贴到任何地方，请禁用并重新签发',
  noSecret: '不是机密？',
  reason: '原因',
  ignore: (comment, line) => `在第 ${line} 行加注释：${comment}`,
  baseline: (command, exists) =>
    exists
      ? `或将当前的所有发现加入基线：${command} update`
      : `或接受当前的所有发现：${command} create，并在 .aksweep.yml 中写明该文件（baseline: FILE）`,
  skip: '跳过一次：',
  skipPrice: {
    'pre-commit': '（该值将被记录；此钩子的其他检查也会跳过）',
    'pre-push': '（该值将被公开；此钩子的其他检查也会跳过）',
  },
};

export function hookWords(lang: Language): HookWords {
  return lang === 'zh' ? CHINESE : ENGLISH;
}
