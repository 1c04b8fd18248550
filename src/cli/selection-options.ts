/** Options that say what is scanned, and what of it is reported. The order is the order in help. */
import { MOST_THREADS_ASKED } from '../core/thread-count.ts';
import { CONFIDENCES, ENGINE_CHOICES, SEVERITIES } from '../core/types.ts';
import { SCANNING, REPORTING, VERIFYING, type OptionSpec } from './option-spec.ts';

export const SELECTION_OPTIONS = [
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
] as const satisfies readonly OptionSpec[];
