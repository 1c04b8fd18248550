/** What an option is, as data, and the groups in which help lists them. */
import type { CommandName, Texts } from './command-specs.ts';

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

/** Commands that scan, write a report, or can verify. */
export const SCANNING = ['scan', 'git', 'hook', 'baseline'] as const;
export const REPORTING = ['scan', 'git', 'hook', 'verify', 'report', 'demo'] as const;
export const VERIFYING = ['scan', 'git', 'verify'] as const;
