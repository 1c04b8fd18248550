/** Every command of the command line, as data: what it is called with, what help says of it. */

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
