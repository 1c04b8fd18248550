/**
 * The command line as data: every command and every option, once. Both parsers, the help and the completion are made
 * from these tables; the order here is the order in help. Holds what can be typed, not what it means: defaults that
 * depend on the config file are applied later (scan-plan.ts), so nothing here has a default value.
 */
import { MOST_THREADS_ASKED } from '../core/thread-count.ts';
import { CONFIDENCES, ENGINE_CHOICES, SEVERITIES } from '../core/types.ts';
import { FORMATS } from '../report/formats.ts';

/** One text in every language that aksweep speaks. */
export interface Texts {
  readonly en: string;
  readonly zh: string;
}

export const COMMAND_NAMES = ['scan', 'git', 'hook', 'verify', 'rules', 'baseline', 'report', 'demo'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export interface CommandSpec {
  /**
   * What stands after the command's name in help, yargs notation: `<a>` required, `[a]` optional, `[a..]` any number.
   */
  readonly positionals: string;
  /** Allowed words for the first positional; then it is required. */
  readonly actions?: readonly string[];
  readonly minimum: number;
  readonly maximum: number;
  readonly description: Texts;
}

export const HOOK_KINDS = ['pre-commit', 'pre-push', 'pre-receive', 'update', 'install', 'uninstall'] as const;
const RULES_ACTIONS = ['list', 'check', 'explain'] as const;
const BASELINE_ACTIONS = ['create', 'update'] as const;

export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = {
  scan: {
    positionals: '[path..]',
    minimum: 0,
    maximum: Infinity,
    description: { en: 'Scan files and folders; - reads standard input', zh: '扫描文件和文件夹；- 表示读取标准输入' },
  },
  git: {
    positionals: '[repository]',
    minimum: 0,
    maximum: 1,
    description: {
      en: 'Scan the history of a git repository: every blob of every ref, each once',
      zh: '扫描 git 仓库的历史：每个引用可达的每个对象，每个对象只扫描一次',
    },
  },
  hook: {
    positionals: '<kind> [argument..]',
    actions: HOOK_KINDS,
    minimum: 1,
    maximum: Infinity,
    description: { en: 'Run as a git hook, or install one', zh: '作为 git 钩子运行，或安装钩子' },
  },
  verify: {
    positionals: '[report]',
    minimum: 0,
    maximum: 1,
    description: {
      en: 'Ask Alibaba Cloud which credentials of a JSON report (or of standard input) are live',
      zh: '向阿里云查询 JSON 报告（或标准输入）中哪些凭证仍然有效',
    },
  },
  rules: {
    positionals: '<action> [id]',
    actions: RULES_ACTIONS,
    minimum: 1,
    maximum: 2,
    description: {
      en: 'List the rules, check them against their examples, or explain one',
      zh: '列出规则、用示例检查规则，或解释某条规则',
    },
  },
  baseline: {
    positionals: '<action> [path..]',
    actions: BASELINE_ACTIONS,
    minimum: 1,
    maximum: Infinity,
    description: { en: "Accept today's findings by their fingerprints", zh: '按指纹接受当前的发现，以后不再报告' },
  },
  report: {
    positionals: '<report>',
    minimum: 1,
    maximum: 1,
    description: {
      en: 'Turn a JSON report into other formats without scanning again',
      zh: '把 JSON 报告转换成其他格式，无需重新扫描',
    },
  },
  demo: {
    positionals: '',
    minimum: 0,
    maximum: 0,
    description: {
      en: 'Write made-up but well-formed credentials to a temporary folder and scan it',
      zh: '在临时文件夹写入格式正确的虚构凭证并扫描它',
    },
  },
};

export const OPTION_GROUPS = ['input', 'git', 'threshold', 'output', 'verification', 'hook'] as const;
export type OptionGroup = (typeof OPTION_GROUPS)[number];

export const GROUP_TITLES: Readonly<Record<OptionGroup, Texts>> = {
  input: { en: 'What to scan:', zh: '扫描范围：' },
  git: { en: 'Which part of history:', zh: '历史范围：' },
  threshold: { en: 'What to report:', zh: '报告条件：' },
  output: { en: 'Output:', zh: '输出：' },
  verification: { en: 'Verification (opens connections, never by default):', zh: '验证（会联网，默认关闭）：' },
  hook: { en: 'Hooks:', zh: '钩子：' },
};

export interface OptionSpec {
  /** Long name without dashes; `no-…` is a name like any other. */
  readonly name: string;
  /** One letter. */
  readonly alias?: string;
  /** `count` is a whole number from 1. Every type but `boolean` takes exactly one value. */
  readonly type: 'boolean' | 'string' | 'count';
  /** Of a `count`: a larger one is refused. */
  readonly maximum?: number;
  /** May be given several times; otherwise the last one counts. */
  readonly repeat?: true;
  readonly choices?: readonly string[];
  /** What help prints in place of the value. */
  readonly value?: string;
  readonly group: OptionGroup;
  readonly commands: readonly CommandName[];
  readonly description: Texts;
}

const SCANNING = ['scan', 'git', 'hook', 'baseline'] as const;
const REPORTING = ['scan', 'git', 'hook', 'verify', 'report', 'demo'] as const;
const VERIFYING = ['scan', 'git', 'verify'] as const;

export const OPTIONS = [
  // What to scan
  {
    name: 'exclude',
    type: 'string',
    repeat: true,
    value: 'GLOB',
    group: 'input',
    commands: ['scan', 'git', 'baseline'],
    description: { en: 'Leave out paths that match, as in .gitignore', zh: '排除匹配的路径，写法同 .gitignore' },
  },
  {
    name: 'git-tracked',
    type: 'boolean',
    group: 'input',
    commands: ['scan', 'baseline'],
    description: { en: 'Only files that git tracks', zh: '只扫描 git 跟踪的文件' },
  },
  {
    name: 'config',
    alias: 'c',
    type: 'string',
    value: 'FILE',
    group: 'input',
    commands: [...SCANNING, 'verify', 'demo'],
    description: {
      en: 'Config file (default: .aksweep.yml and the like, from here upwards)',
      zh: '配置文件（默认从当前文件夹向上查找 .aksweep.yml 等）',
    },
  },
  {
    name: 'rules',
    type: 'string',
    repeat: true,
    value: 'FILE',
    group: 'input',
    commands: [...SCANNING, 'verify', 'rules'],
    description: { en: 'Add the rules of a file', zh: '加入文件中的规则' },
  },
  {
    name: 'kinds',
    type: 'string',
    repeat: true,
    value: 'LIST',
    group: 'input',
    commands: [...SCANNING, 'verify'],
    description: {
      en:
        'Groups of kinds to switch on (adjacent) and off (no-data-stores), from left to right, joined by commas; ' +
        'all, none (default: all but adjacent; rules list names the groups)',
      zh: '按组启用（adjacent）或关闭（no-data-stores）凭证种类，从左到右，以逗号分隔；all、none（默认启用 adjacent 以外的全部；rules list 列出各组）',
    },
  },
  {
    name: 'baseline',
    type: 'string',
    value: 'FILE',
    group: 'input',
    commands: [...SCANNING],
    description: {
      en: 'Findings accepted earlier (baseline create|update writes it)',
      zh: '此前已接受的发现（由 baseline create|update 写入）',
    },
  },
  {
    name: 'compat-ignores',
    type: 'boolean',
    group: 'input',
    commands: [...SCANNING],
    description: {
      en: 'Honour the ignore comments of gitleaks, trufflehog, betterleaks, kingfisher, ggshield, detect-secrets too',
      zh: '同时识别 gitleaks、trufflehog、betterleaks、kingfisher、ggshield、detect-secrets 的忽略注释',
    },
  },
  {
    name: 'engine',
    type: 'string',
    choices: [...ENGINE_CHOICES],
    group: 'input',
    commands: [...SCANNING, 'verify', 'rules'],
    description: {
      en: 'What runs patterns of --rules files (default: auto, the package re2 when installed, else re2js)',
      zh: '运行 --rules 文件中模式的引擎（默认 auto：已安装 re2 包时使用它，否则使用内置的 re2js）',
    },
  },
  {
    name: 'threads',
    type: 'count',
    maximum: MOST_THREADS_ASKED,
    value: 'N',
    group: 'input',
    commands: ['scan', 'git', 'baseline'],
    description: {
      en: 'Threads for scanning, at most 4 for each core (default: chosen by the amount of work)',
      zh: '扫描线程数，每个核心最多 4 个（默认按工作量选择）',
    },
  },
  // Which part of history
  {
    name: 'range',
    type: 'string',
    value: 'A..B',
    group: 'git',
    commands: ['git'],
    description: {
      en: 'Only what the commits of a range bring in; A...B too',
      zh: '只扫描该范围内的提交引入的内容，也支持 A...B',
    },
  },
  {
    name: 'branch',
    type: 'string',
    value: 'NAME',
    group: 'git',
    commands: ['git'],
    description: { en: 'Only what this branch or ref reaches', zh: '只扫描该分支或引用可达的内容' },
  },
  {
    name: 'since',
    type: 'string',
    value: 'DATE',
    group: 'git',
    commands: ['git'],
    description: {
      en: 'Only commits after a date, as git reads dates',
      zh: '只扫描该日期之后的提交（git 的日期写法）',
    },
  },
  {
    name: 'until',
    type: 'string',
    value: 'DATE',
    group: 'git',
    commands: ['git'],
    description: { en: 'Only commits before a date', zh: '只扫描该日期之前的提交' },
  },
  {
    name: 'max-commits',
    type: 'count',
    value: 'N',
    group: 'git',
    commands: ['git'],
    description: { en: 'Only the newest N commits', zh: '只扫描最新的 N 个提交' },
  },
  {
    name: 'path',
    type: 'string',
    repeat: true,
    value: 'PATH',
    group: 'git',
    commands: ['git'],
    description: { en: 'Only blobs at this path', zh: '只扫描该路径下的对象' },
  },
  {
    name: 'unreachable',
    type: 'boolean',
    group: 'git',
    commands: ['git'],
    description: {
      en: 'Reflog and dangling objects as well: where amended-away keys hide',
      zh: '同时扫描 reflog 和悬空对象：被 amend 掉的密钥藏在那里',
    },
  },
  {
    name: 'git-reader',
    type: 'string',
    choices: ['auto', 'pack', 'cat-file'],
    group: 'git',
    commands: ['git'],
    description: {
      en:
        'Who reads the objects of a whole history: aksweep itself from the packs, or git cat-file (default: auto, ' +
        'the packs when nothing in them is unknown)',
      zh: '由谁读取完整历史的对象：aksweep 直接读取 pack，或使用 git cat-file（默认 auto：pack 中没有未知内容时直接读取）',
    },
  },
  {
    name: 'recurse-submodules',
    type: 'boolean',
    group: 'git',
    commands: ['git'],
    description: { en: 'Scan the history of checked-out submodules too', zh: '同时扫描已检出的子模块的历史' },
  },
  {
    name: 'state',
    type: 'string',
    value: 'FILE',
    group: 'git',
    commands: ['git'],
    description: {
      en: 'Remember scanned blobs here; the next run reads only what is new',
      zh: '在此文件记录已扫描的对象，下次只读取新内容',
    },
  },
  // What to report
  {
    name: 'min-severity',
    type: 'string',
    choices: SEVERITIES,
    group: 'threshold',
    commands: [...REPORTING, 'baseline'],
    description: {
      en: 'Hide findings below this severity (default: info)',
      zh: '隐藏低于此严重程度的发现（默认 info）',
    },
  },
  {
    name: 'min-confidence',
    type: 'string',
    choices: CONFIDENCES,
    group: 'threshold',
    commands: [...REPORTING, 'baseline'],
    description: {
      en: 'Hide findings below this confidence (default: medium)',
      zh: '隐藏低于此置信度的发现（默认 medium）',
    },
  },
  {
    name: 'fail-on',
    type: 'string',
    choices: [...SEVERITIES, 'never', 'live'],
    group: 'threshold',
    commands: [...REPORTING],
    description: {
      en: 'Exit with 1 for findings of this severity or worse; live: only for verified live ones (default: low)',
      zh: '出现此严重程度或更高的发现时退出码为 1；live：仅限验证为有效的（默认 low）',
    },
  },
  {
    name: 'only-live',
    type: 'boolean',
    group: 'threshold',
    commands: [...VERIFYING, 'report'],
    description: {
      en: 'Report only credentials that are live, and those that could not be asked about',
      zh: '只报告有效的凭证，以及未能查询的凭证',
    },
  },
  // Output
  {
    name: 'format',
    alias: 'f',
    type: 'string',
    choices: FORMATS,
    group: 'output',
    commands: [...REPORTING],
    description: { en: 'Format on standard output (default: console)', zh: '标准输出的格式（默认 console）' },
  },
  {
    name: 'output',
    alias: 'o',
    type: 'string',
    repeat: true,
    value: 'FORMAT=FILE',
    group: 'output',
    commands: [...REPORTING],
    description: { en: 'Also write a report to a file; several at once', zh: '同时把报告写入文件，可多次使用' },
  },
  {
    name: 'lang',
    type: 'string',
    choices: ['en', 'zh'],
    group: 'output',
    commands: [...COMMAND_NAMES],
    description: { en: 'Language (default: from the locale)', zh: '语言（默认取自系统区域设置）' },
  },
  {
    name: 'verbose',
    type: 'boolean',
    group: 'output',
    commands: [...REPORTING],
    description: { en: 'List suppressed findings and everything left out', zh: '列出已忽略的发现和所有未扫描的内容' },
  },
  {
    name: 'quiet',
    alias: 'q',
    type: 'boolean',
    group: 'output',
    commands: [...REPORTING, 'baseline'],
    description: { en: 'Print findings only: nothing when there are none', zh: '只输出发现；没有发现时不输出' },
  },
  {
    name: 'no-progress',
    type: 'boolean',
    group: 'output',
    commands: [...SCANNING, 'verify', 'demo'],
    description: { en: 'No progress line', zh: '不显示进度' },
  },
  {
    name: 'show-secrets',
    type: 'boolean',
    group: 'output',
    commands: [...REPORTING],
    description: {
      en: 'Print the values (console, json, jsonl). Think who reads the output',
      zh: '输出原始值（console、json、jsonl），请留意谁会看到',
    },
  },
  {
    name: 'sarif-include-suppressed',
    type: 'boolean',
    group: 'output',
    commands: [...REPORTING],
    description: {
      en: 'SARIF: suppressed findings too; GitHub shows them as open alerts',
      zh: 'SARIF：包含已忽略的发现；GitHub 会显示为未关闭的告警',
    },
  },
  {
    name: 'sarif-include-history',
    type: 'boolean',
    group: 'output',
    commands: [...REPORTING],
    description: { en: 'SARIF: findings that are only in history too', zh: 'SARIF：包含仅存在于历史中的发现' },
  },
  {
    name: 'sarif-category',
    type: 'string',
    value: 'NAME',
    group: 'output',
    commands: [...REPORTING],
    description: { en: 'SARIF: category of the upload (default: aksweep)', zh: 'SARIF：上传的类别（默认 aksweep）' },
  },
  // Verification
  {
    name: 'verify',
    type: 'boolean',
    group: 'verification',
    commands: ['scan', 'git'],
    description: {
      en: 'Ask Alibaba Cloud (STS GetCallerIdentity) which credentials are live',
      zh: '向阿里云（STS GetCallerIdentity）查询哪些凭证有效',
    },
  },
  {
    name: 'verify-max',
    type: 'count',
    value: 'N',
    group: 'verification',
    commands: [...VERIFYING],
    description: { en: 'Ask for at most N distinct credentials', zh: '最多查询 N 个不同的凭证' },
  },
  {
    name: 'verify-endpoint',
    type: 'string',
    value: 'HOST',
    group: 'verification',
    commands: [...VERIFYING],
    description: {
      en: 'STS endpoint to ask (default: sts.aliyuncs.com)',
      zh: '要查询的 STS 接入点（默认 sts.aliyuncs.com）',
    },
  },
  {
    name: 'verify-cache',
    type: 'string',
    value: 'FILE',
    group: 'verification',
    commands: [...VERIFYING],
    description: { en: 'Remember answers here, by salted hash', zh: '在此文件中按加盐哈希记住查询结果' },
  },
  {
    name: 'verify-errors',
    type: 'string',
    choices: ['fail', 'ignore'],
    group: 'verification',
    commands: [...VERIFYING, 'report'],
    description: {
      en: 'When something could not be asked: fail (exit with 2, the default) or ignore',
      zh: '存在未能查询的凭证时：fail（退出码为 2，默认）或 ignore（忽略）',
    },
  },
  {
    name: 'probe-ids',
    type: 'boolean',
    group: 'verification',
    commands: [...VERIFYING],
    description: {
      en: 'Also ask whether AccessKey IDs without a secret exist',
      zh: '同时查询没有密钥的 AccessKey ID 是否存在',
    },
  },
  // Hooks
  {
    name: 'global',
    type: 'boolean',
    group: 'hook',
    commands: ['hook'],
    description: {
      en: 'hook install: for every repository of this user',
      zh: 'hook install：对当前用户的所有仓库生效',
    },
  },
  {
    name: 'time-budget',
    type: 'count',
    value: 'SECONDS',
    group: 'hook',
    commands: ['hook'],
    description: { en: 'pre-receive, update: stop after this time', zh: 'pre-receive、update：超过此时间就停止' },
  },
  {
    name: 'fail-open',
    type: 'boolean',
    group: 'hook',
    commands: ['hook'],
    description: {
      en: 'Let the push through when the time budget runs out (default: refuse)',
      zh: '超时后放行推送（默认拒绝）',
    },
  },
] as const satisfies readonly OptionSpec[];

type Spec = (typeof OPTIONS)[number];
type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;
type OneValue<S> = S extends { type: 'boolean' }
  ? boolean
  : S extends { type: 'count' }
    ? number
    : S extends { choices: readonly (infer Choice)[] }
      ? Choice
      : string;
type Value<S> = S extends { repeat: true } ? readonly OneValue<S>[] : OneValue<S>;

/** What was typed, by camel-cased name: `{ minSeverity: 'high', exclude: ['*.min.js'] }`. */
export type Options = { readonly [S in Spec as CamelCase<S['name']>]?: Value<S> };

export function optionsOf(command: CommandName): readonly OptionSpec[] {
  const specs: readonly OptionSpec[] = OPTIONS;
  return specs.filter((spec) => spec.commands.includes(command));
}

export function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
