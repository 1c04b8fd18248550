/** 简体中文。术语依照阿里云官方文档的译法（访问密钥 AccessKey、安全令牌 SecurityToken、RAM 用户等）。 */
import { groupedNumber } from './number-text.ts';
import type { Messages } from './messages.ts';

export const zh: Messages = {
  severity: { critical: '严重', high: '高危', medium: '中危', low: '低危', info: '提示' },
  confidence: { high: '高', medium: '中', low: '低' },
  verdict: {
    'not-checked': '未验证',
    active: '有效',
    'active-restricted': '有效，但阿里云已因泄露对其采取限制',
    inactive: '已禁用；删除之前仍可重新启用',
    'id-not-found': '已删除，或从未签发',
    'id-exists': 'AccessKey ID 存在；未发现对应的 Secret',
    'secret-mismatch': 'AccessKey ID 存在，但此 Secret 与之不匹配',
    expired: '已过期',
    'token-mismatch': 'SecurityToken 与此 AccessKey ID 不匹配',
    unknown: '无法验证',
  },
  partKind: {
    'alibaba-access-key-id': 'AccessKey ID',
    'alibaba-access-key-secret': 'AccessKey Secret',
    'alibaba-sts-access-key-id': 'STS AccessKey ID',
    'alibaba-sts-access-key-secret': 'STS AccessKey Secret',
    'alibaba-sts-security-token': 'STS SecurityToken',
    'alibaba-tmp-access-key-id': '临时 AccessKey ID',
    'alibaba-bearer-token': 'Bearer Token',
    'alibaba-cloudsso-access-token': '云 SSO 访问令牌',
    'alibaba-oauth-access-token': 'OAuth 访问令牌',
    'alibaba-oauth-refresh-token': 'OAuth 刷新令牌',
    'alibaba-oidc-token': 'OIDC 令牌',
    'alibaba-market-appcode': '云市场 AppCode',
    'dashscope-api-key': 'DashScope API Key',
    'model-studio-api-key': '百炼 API Key',
    'model-studio-plan-key': '百炼套餐密钥',
    'yunxiao-access-token': '云效访问令牌',
    'acr-temporary-login': 'ACR 临时登录凭证',
    'kms-client-key': 'KMS Client Key',
    'ack-cluster-token': 'ACK 集群令牌',
    'dingtalk-robot-token': '钉钉机器人令牌',
    'dingtalk-robot-secret': '钉钉机器人加签密钥',
    'arms-write-token': 'ARMS 上报令牌',
  },
  identityType: { Account: '主账号', RAMUser: 'RAM 用户', AssumedRoleUser: '角色会话' },

  liveRoot: '主账号密钥仍然有效：持有者可控制整个账号',
  live: '仍然有效：现在即可使用',

  label: {
    severity: '级别',
    what: '类型',
    place: '位置',
    status: '状态',
    issued: '签发时间',
    since: '首次出现',
    commit: '提交',
    confidence: '置信度',
    fingerprint: '指纹',
    value: '凭证（已脱敏）',
    rawValue: '原值',
    hiddenIn: '隐藏方式',
  },
  encoding: {
    base64: 'base64 编码',
    base64url: 'base64url 编码',
    hex: '十六进制编码',
    percent: '百分号编码',
    escape: '转义字符',
    'html-entity': 'HTML 实体',
    'quoted-printable': 'quoted-printable 编码',
    'split-literal': '拆分的字符串',
    'utf-16le': 'UTF-16 编码',
    'utf-16be': 'UTF-16 编码',
  },
  whyItMatters: '风险说明',
  revokeIt: '吊销步骤',
  whatToDo: '处理办法',
  sameStepsAs: (number) => `与第 ${number} 项相同`,
  moreSteps: (count, rule) => `还有 ${groupedNumber(count)} 步：aksweep rules explain ${rule}`,

  redacted: { characters: (count) => `${count} 个字符`, 'hexadecimal digits': (count) => `${count} 位十六进制数字` },
  issued: (date, age) => `签发于 ${date}（${age}）`,
  issuedOn: (date) => `签发于 ${date}`,
  expires: (date) => `将于 ${date} 过期`,
  expired: (date) => `已于 ${date} 过期`,
  signedRequest: {
    expires: (date) => `所在的签名请求将于 ${date} 过期`,
    expired: (date) => `所在的签名请求已于 ${date} 过期`,
  },
  profile: (name) => `配置 ${name}`,
  mode: (name) => `模式 ${name}`,
  owner: (uid) => `所有者 ${uid}`,
  age: (days) => {
    if (days < 1) return '今天';
    if (days < 60) return `${groupedNumber(days)} 天前`;
    if (days < 730) return `${groupedNumber(Math.round(days / 30.44))} 个月前`;
    return `${groupedNumber(Math.floor(days / 365.25))} 年前`;
  },
  checkedOn: (date) => `验证于 ${date}`,
  account: (id) => `账号 ${id}`,
  joined: (items) => items.join('，'),
  labelled: (label, text) => `${label}：${text}`,

  alsoIn: (count) => `另有 ${groupedNumber(count)} 处`,
  andMore: (count) => `…… 还有 ${groupedNumber(count)} 项`,
  committed: (commit, author, date) =>
    [`提交 ${commit}`, ...(author === undefined ? [] : [`作者 ${author}`]), ...(date === undefined ? [] : [date])].join(
      '，',
    ),
  stillInHead: '仍在 HEAD 中',
  inPushedCommit: '在所推送的提交中',
  notInHead: '已不在 HEAD 中',
  removedIn: (commit, date) => [`于提交 ${commit} 中移除`, ...(date === undefined ? [] : [date])].join('，'),
  staged: '已暂存',
  lapsed: '此前已忽略：值已改变',
  object: { 'commit-message': '提交说明', 'tag-message': '标签说明', note: 'git 注释' },
  otherPaths: (paths) => `也存为 ${paths}`,
  inRefs: (refs) => `位于 ${refs}`,

  nothingFound: (scanned) => `未发现阿里云凭证：${scanned}。`,
  nothingLive: (scanned) => `发现的阿里云凭证中没有有效的：${scanned}。`,
  findingsInPlaces: (findings, places, bySeverity) =>
    `发现 ${groupedNumber(findings)} 个泄露凭证，涉及 ${groupedNumber(places)} 处：${bySeverity}`,
  severityCount: (count, severity) => `${zh.severity[severity]} ${groupedNumber(count)}`,
  files: (_count, text) => `${text} 个文件`,
  blobs: (_count, text) => `${text} 个 blob`,
  scanned: (inputs, bytes, duration) => `${inputs}，${bytes}，用时 ${duration}`,
  duration: (seconds) => {
    if (seconds < 0.095) return `${Math.round(seconds * 1000)} 毫秒`;
    if (seconds < 9.95) return `${seconds.toFixed(1)} 秒`;
    const whole = Math.round(seconds);
    if (whole < 60) return `${whole} 秒`;
    return whole < 3600
      ? `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`
      : `${Math.floor(whole / 3600)} 小时 ${Math.floor((whole % 3600) / 60)} 分`;
  },
  suppressedCount: (count, inline, ignoreFile, baseline) =>
    `已忽略 ${groupedNumber(count)} 项（注释 ${groupedNumber(inline)}，忽略文件 ${groupedNumber(ignoreFile)}，基线 ` +
    `${groupedNumber(baseline)}）`,
  skippedCount: (incomplete, byDesign) =>
    [
      ...(incomplete > 0 ? [`${groupedNumber(incomplete)} 个输入未能扫描`] : []),
      ...(byDesign > 0 ? [`${groupedNumber(byDesign)} 个输入按规则跳过`] : []),
    ].join('，'),
  notLookedInto: (compressed, pointers, paths) => {
    const kinds = [
      ...(compressed > 0 ? [`${groupedNumber(compressed)} 个压缩文件`] : []),
      ...(pointers > 0 ? [`${groupedNumber(pointers)} 个 Git LFS 指针`] : []),
    ];
    return `未查看其内容：${kinds.join('和 ')}（${paths}）`;
  },
  listedIfVerbose: (sentence) => `${sentence}；使用 --verbose 可全部列出`,
  skippedAlike: (count, why, paths) => `${groupedNumber(count)} 个输入：${why}：${paths}`,
  madeUp: (count) =>
    `${groupedNumber(count)} 个值形似 AccessKey ID，但其结构表明是编造的；使用 --min-confidence low 可显示。`,
  belowConfidence: (count) => `${groupedNumber(count)} 项发现低于当前显示的置信度；使用 --min-confidence low 可显示。`,
  belowSeverity: (count) => `${groupedNumber(count)} 项发现低于 --min-severity。`,
  notLive: (count) => `${groupedNumber(count)} 项发现经阿里云确认已失效；不加 --only-live 即可显示。`,
  notVerifiable: (count) => `${groupedNumber(count)} 项发现属于无法查询的类型；不加 --only-live 即可显示。`,
  staleBaseline: (count) => `${groupedNumber(count)} 条基线记录已无对应发现；使用 aksweep baseline update 可移除。`,
  verified: (requests, byVerdict) => `向阿里云发送 ${groupedNumber(requests)} 次请求：${byVerdict}`,
  verdictCount: (count, verdict) => `${verdict} ${groupedNumber(count)}`,
  notAsked: (why) => `未能查询：${why}`,
  unansweredReason: {
    timeout: '等待应答超时',
    'connect-timeout': '建立连接超时',
    'connection-refused': '连接被拒绝',
    'connection-reset': '连接中断',
    dns: '无法解析主机名',
    network: '网络故障',
    tls: '证书无法证明主机身份',
    'proxy-authentication-required': '代理要求密码',
    'proxy-refused': '代理拒绝',
    redirect: '被重定向到其他主机',
    'response-too-large': '应答不是来自 STS',
    'content-encoding': '应答不是来自 STS',
    'malformed-response': '应答不是来自 STS',
    'unreadable-body': '应答不是来自 STS',
    'no-code': '应答不是来自 STS',
    'unrecognised-code': '应答不是来自 STS',
    'malformed-request': '该值无法发送',
    'signer-self-test': '签名自检未通过',
    interrupted: '被中断',
    'verify-max': '超出 --verify-max',
    'secret-budget': '同一 ID 旁的密钥超过 5 个',
    'value-not-found-again': '该值已不在报告所记的位置',
    'not-asked': '尚未查询',
  },
  unansweredBecause: (why, count) => `${why}（${groupedNumber(count)}）`,
  unanswered: (count, why) => `${groupedNumber(count)} 项发现未能查询，可能仍然有效：${why}。`,
  unansweredStatus: {
    fail: '退出码为 2；使用 --verify-errors ignore 可接受此情况。',
    ignore: '已由 --verify-errors ignore 接受。',
  },
  interrupted: '扫描被中断：以下是目前已发现的结果。',
  skippedTitle: '未扫描',
  notScanned: (what) => `未扫描：${what}`,
  suppressedTitle: '已忽略',
  warningTitle: '注意',
  suppression: { inline: '行内注释', 'ignore-file': '忽略文件', baseline: '基线' },
  suppressionEntry: (entry, line) => `第 ${line} 行：${entry}`,
  suppressionExpires: (date) => `有效期至 ${date}`,
  baselineSince: (date) => `自 ${date}`,

  audit: {
    title: '审计',
    inHead: (count) => `${groupedNumber(count)} 项仍在 HEAD 中`,
    removed: (count) => `${groupedNumber(count)} 项仅存在于历史`,
    byYear: '按提交年份',
    byIssueYear: '按密钥签发年份',
    byAuthor: '按作者',
    byPath: '按路径',
    bySeverity: '按级别',
    longestExposed: '暴露时间最长',
    exposed: (days, since, until) => `${groupedNumber(days)} 天，${since} ${until === null ? '至今' : `至 ${until}`}`,
    findings: '发现数',
    since: '首次出现',
    until: '截止',
    days: '天数',
    stillThere: '仍然存在',
  },

  markdown: {
    title: '泄露的阿里云凭证',
    details: '详情',
    revokeSteps: (rule) => `吊销方法：${rule}`,
    stepsToDo: (rule) => `处理办法：${rule}`,
    places: '位置',
    notListed: (count) => `为控制篇幅，另有 ${groupedNumber(count)} 项未在此列出；完整内容见 JSON 报告。`,
  },
  github: {
    alarmed: (alarm, message) => `${alarm}。${message}`,
    next: (sentence) => sentence,
    message: (what, redacted) => `${what}（${redacted}）。`,
    lapsed: '此前已忽略：值已改变。',
    revoke: '请吊销该凭证：推送之后仅删除该行是不够的。',
    historyOnly: (path, line, commit) => `位于提交 ${commit} 的 ${path}:${line}；不在当前检出的文件中。`,
    more: (count) => `另有 ${groupedNumber(count)} 处凭证未标注：GitHub 每个步骤每种级别只显示 10 条。`,
  },
  hook: {
    suppressed: (count, by) => `已忽略 ${groupedNumber(count)} 项（${by}）`,
    joined: (items) => items.join('；'),
    inline: (count, places) => `行内注释 ${groupedNumber(count)} 项：${places}`,
    ignoreFile: (count, lines) => `忽略文件 ${groupedNumber(count)} 项：第 ${lines} 行`,
    baseline: (count) => `基线 ${groupedNumber(count)} 项`,
  },
  sarif: {
    notifications: {
      'skipped-input': '某个输入未能（完整）扫描。',
      'left-out': '部分结果未列入此文件。',
      warning: '关于扫描的说明。',
      interrupted: '扫描被中断。',
      'not-verified': '部分凭证是否有效尚不清楚。',
    },
    historyLeftOut: (count) =>
      `${groupedNumber(count)} 处仅存在于历史中，未列入：代码扫描无法显示。完整内容见 JSON 报告；使用 --sarif-include-history 可列入。`,
    resultsLeftOut: (count, kept) =>
      `已略去 ${groupedNumber(count)} 条结果（先略去级别最低的）：GitHub 最多显示 ${groupedNumber(kept)} 条，且文件不得超过 10 MB。完整内容见 JSON 报告。`,
    notificationsLeftOut: (count) => `另有 ${groupedNumber(count)} 个输入未扫描；完整列表见 JSON 报告。`,
  },
};
