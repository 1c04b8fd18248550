/** Options of output, verification and hooks. The order is the order in help. */
import { FORMATS } from '../report/formats.ts';
import { COMMAND_NAMES } from './command-specs.ts';
import { SCANNING, REPORTING, VERIFYING, type OptionSpec } from './option-spec.ts';

export const OUTPUT_OPTIONS = [
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
