/** What the action itself says, in both languages; findings, verdicts and steps come from report/ and the rules. */
import type { Language } from '../report/words/messages.ts';

export interface ActionMessages {
  readonly range: (commits: number, head: string, base: string | null) => string;
  readonly tree: string;
  readonly history: (commits: number) => string;
  readonly nothing: (reason: string) => string;
  readonly pullRequestTarget: string;
  readonly unknownEvent: (event: string) => string;
  readonly forcePush: string;
  readonly settingsChanged: (paths: string) => string;
  readonly notInBase: (path: string) => string;
  readonly sarifOfRange: string;
  readonly ignoredHere: (title: string, reason: string | null) => string;
  readonly ignoredTitle: string;
  readonly ignoredMore: (count: number) => string;
  readonly noReason: string;
  readonly notScanned: (count: number, first: string) => string;
  readonly notVerified: (sentence: string, fails: boolean) => string;
  readonly failed: string;
  readonly historyNotUploaded: (count: number) => string;
}

const en: ActionMessages = {
  range: (commits, head, base) =>
    `Scanned ${commits} ${commits === 1 ? 'commit' : 'commits'}: what ${head} brings ` +
    `in${base === null ? ', from its beginning' : ` compared with ${base}`}, merge commits included.`,
  tree: 'Scanned the files as they are checked out.',
  history: (commits) =>
    `Scanned all history: ${commits} ${commits === 1 ? 'commit' : 'commits'} of all branches and tags.`,
  nothing: (reason) => `Nothing to scan: ${reason}.`,
  pullRequestTarget:
    'This workflow runs on pull_request_target: it has secrets and a token that can write, while the head may be a ' +
    "stranger's. The head is read here as data and nothing of it is run; make sure that no other step checks it " +
    'out. Use pull_request instead.',
  unknownEvent: (event) =>
    `The event ${event} names no range of commits: the checked-out files are scanned. Set the input mode to choose ` +
    `something else.`,
  forcePush:
    'This push rewrote history: what it dropped from the branch may still be fetched by its commit id. Revoke keys ' +
    'that were in there.',
  settingsChanged: (paths) =>
    `This change edits ${paths}. Judged by the versions of the base commit; the new ones hold after the merge.`,
  notInBase: (path) => `${path} is not in the base commit, so it is not used yet; it holds after the merge.`,
  sarifOfRange:
    'sarif-file holds what this push brought in only. Uploaded for a branch, it closes all other alerts of that ' +
    'branch: use mode: tree there.',
  ignoredHere: (title, reason) =>
    `Ignored by a comment that this change adds: ${title}. ` +
    `${reason === null ? 'No reason is given.' : `Reason: ${reason}`}`,
  ignoredTitle: 'Ignored by comments that this change adds',
  ignoredMore: (count) => `${count} more are ignored by comments that this change adds; the job summary lists them.`,
  noReason: 'no reason given',
  notScanned: (count, first) =>
    `${count} ${count === 1 ? 'input was' : 'inputs were'} not (wholly) scanned, so this is not a pass: ${first}`,
  notVerified: (sentence, fails) =>
    fails ? `${sentence} So this is not a pass; verify-errors: ignore accepts it.` : sentence,
  failed: 'aksweep could not do the whole job',
  historyNotUploaded: (count) =>
    `${count} ${count === 1 ? 'place is' : 'places are'} only in history and not in ${'`sarif-file`'}: code ` +
    `scanning cannot show ${count === 1 ? 'it' : 'them'}. \`sarif-include-history: true\` puts them in.`,
};

const zh: ActionMessages = {
  range: (commits, head, base) =>
    `已扫描 ${commits} 个提交：${head} ${base === null ? '自始' : `相对 ${base} `}引入的内容，包括合并提交。`,
  tree: '已扫描检出的文件。',
  history: (commits) => `已扫描全部历史：所有分支和标签的 ${commits} 个提交。`,
  nothing: (reason) => `无需扫描：${reason}。`,
  pullRequestTarget:
    '此工作流由 pull_request_target 触发：它持有机密和可写令牌，而 head 可能来自陌生人。这里只把 head 当作数据读取，不会运行其中任何内容；请确保其他步骤没有检出它。建议改用 ' +
    'pull_request。',
  unknownEvent: (event) => `事件 ${event} 没有给出提交范围：扫描检出的文件。可用输入 mode 另行选择。`,
  forcePush: '此次推送改写了历史：从分支上去掉的内容仍可能通过提交号取得。请吊销其中出现过的密钥。',
  settingsChanged: (paths) => `此次改动编辑了 ${paths}。本次按 base 提交中的版本判断，新版本在合并后生效。`,
  notInBase: (path) => `base 提交中没有 ${path}，因此暂不使用；合并后生效。`,
  sarifOfRange:
    'sarif-file 只包含此次推送引入的内容。为分支上传它会关闭该分支的其他所有警报：请在那里使用 mode: tree。',
  ignoredHere: (title, reason) =>
    `被此次改动新增的注释忽略：${title}。${reason === null ? '没有说明理由。' : `理由：${reason}`}`,
  ignoredTitle: '被此次改动新增的注释忽略',
  ignoredMore: (count) => `另有 ${count} 项被此次改动新增的注释忽略，详见作业摘要。`,
  noReason: '没有说明理由',
  notScanned: (count, first) => `有 ${count} 个输入未（完整）扫描，因此不能算通过：${first}`,
  notVerified: (sentence, fails) =>
    fails ? `${sentence}因此不能算通过；设置 verify-errors: ignore 可接受此情况。` : sentence,
  failed: 'aksweep 的任务未完整执行',
  historyNotUploaded: (count) =>
    `有 ${count} 处仅存在于历史中，没有写入 \`sarif-file\`：code scanning 无法显示它们。设置 \`sarif-include-history: true\` 可以写入。`,
};

export function actionMessages(lang: Language): ActionMessages {
  return lang === 'zh' ? zh : en;
}
