/**
 * The full command line on yargs: help, help of one command, shell completion, and the messages for everything that is
 * wrong. Built from the same table as parse-fast.ts. The only file that imports yargs, and it is loaded only when
 * needed. Two yargs instances: one splits the arguments without any guessing, the other, which knows the commands,
 * writes texts.
 */
import yargs from 'yargs';
import type { Argv, Options as YargsOption } from 'yargs';
import { UserError } from '../core/errors.ts';
import { LANGUAGES } from '../report/words/messages.ts';
import { TOOL_NAME, TOOL_VERSION } from '../version.ts';
import { isCommandName, toInvocation, unknownOption } from './invocation.ts';
import type { Invocation, RawValue } from './invocation.ts';
import { otherScannersCommand } from './other-scanners.ts';
import { COMMAND_NAMES, COMMANDS } from './command-specs.ts';
import { GROUP_TITLES, OPTION_GROUPS } from './option-spec.ts';
import { OPTIONS, optionsOf } from './options.ts';
import type { Texts } from './command-specs.ts';
import type { OptionSpec } from './option-spec.ts';

/** Either something to run or a text to print on standard output. */
export type FullParse =
  | { readonly kind: 'invocation'; readonly invocation: Invocation }
  | { readonly kind: 'text'; readonly text: string };

/** `--version` alone never comes here (main.ts). */
const VERSION_WORDS = ['version', '-v', '-V'];

const COMPLETION_FLAG = '--get-yargs-completions';

/** What makes yargs split words the way `man` pages promise: no numbers, no dots, no guessing of negations. */
const PLAIN_SPLITTING = {
  'boolean-negation': false,
  'camel-case-expansion': false,
  'dot-notation': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'strip-aliased': true,
} as const;

/**
 * @param argv arguments after the program's name.
 * @param lang of the locale; `--lang` among the arguments wins.
 * @param width columns for help.
 * @throws UserError for every mistake in the arguments.
 */
export async function parseFull(argv: readonly string[], lang: keyof Texts, width: number): Promise<FullParse> {
  if (argv[0] === COMPLETION_FLAG) {
    const { completions } = await import('./completion.ts');
    const { builtinRules } = await import('../rules/builtin.ts');
    // The shell's scripts give the program's name as the first word.
    const found = completions(argv.slice(2), () => builtinRules().map(({ info }) => info.id));
    return { kind: 'text', text: found.map((word) => `${word}\n`).join('') };
  }
  if (argv.length === 1 && VERSION_WORDS.includes(argv[0] ?? '')) return { kind: 'text', text: `${TOOL_VERSION}\n` };
  const end = argv.indexOf('--');
  const before = end < 0 ? argv : argv.slice(0, end);
  const known = otherScannersCommand(before);
  if (known !== null)
    throw new UserError(`${known.word} is another scanner's word`, `the same with aksweep: ${known.command}`);
  const { words, values } = split(before);
  const spoken = helpLanguage(values, lang);
  words.push(...argv.slice(before.length + 1));
  const [command] = words;
  if (command === 'completion') return { kind: 'text', text: await textFor(['completion'], spoken, width) };
  if (values.delete('version') && words.length === 0) return { kind: 'text', text: `${TOOL_VERSION}\n` };
  const wantsHelp = values.delete('help') || command === 'help';
  if (wantsHelp) {
    const about = command === 'help' ? words[1] : command;
    if (about === undefined || isCommandName(about)) {
      return { kind: 'text', text: await textFor([...(about === undefined ? [] : [about]), '--help'], spoken, width) };
    }
    toInvocation([about], new Map());
  }
  return { kind: 'invocation', invocation: toInvocation(words, values) };
}

/** `--lang` speaks for help too; a language that is none is complained about when something is to be run. */
function helpLanguage(values: ReadonlyMap<string, RawValue>, lang: keyof Texts): keyof Texts {
  const typed = values.get('lang');
  const last = Array.isArray(typed) ? typed.at(-1) : undefined;
  return LANGUAGES.find((known) => known === last) ?? lang;
}

/** Splits arguments into words and values, knowing only which options take a value. */
function split(argv: readonly string[]): { words: string[]; values: Map<string, RawValue> } {
  const specs: readonly OptionSpec[] = OPTIONS;
  const parser = yargs([...argv])
    .help(false)
    .version(false)
    .exitProcess(false)
    .parserConfiguration(PLAIN_SPLITTING);
  parser.boolean(['help', 'version']).alias('help', 'h');
  for (const { name, alias, type } of specs) {
    if (type === 'boolean') parser.boolean(name);
    else parser.string(name).nargs(name, 1);
    if (alias !== undefined) parser.alias(name, alias);
  }
  parser.fail((message, error) => {
    throw new UserError(missingValue(message ?? error.message), 'aksweep --help lists the options and what they take');
  });
  const { _: words, $0: _program, ...flags } = parser.parseSync();
  const values = new Map<string, RawValue>();
  for (const [name, value] of Object.entries(flags)) {
    if (value === undefined || value === false) continue;
    const spec = specs.find((candidate) => candidate.name === name);
    if (spec === undefined && name !== 'help' && name !== 'version') {
      const [command] = words.map(String);
      throw unknownOption(name, command !== undefined && isCommandName(command) ? command : undefined);
    }
    const all = Array.isArray(value) ? value : [value];
    if (spec === undefined || spec.type === 'boolean') values.set(name, all.at(-1) === true);
    else values.set(name, all.map(String));
  }
  return { words: words.map(String), values };
}

/** yargs: "Not enough arguments following: format". */
function missingValue(message: string): string {
  const match = /: (\S+)$/.exec(message);
  const name = match?.[1];
  return name === undefined ? message : `--${name} needs a value`;
}

/** yargs with commands, groups and descriptions: for help and the scripts of completion only. */
function described(lang: keyof Texts): Argv {
  const words = WORDS[lang];
  const program = yargs([])
    .scriptName(TOOL_NAME)
    .exitProcess(false)
    .detectLocale(false)
    .parserConfiguration(PLAIN_SPLITTING)
    .updateStrings(words.yargs)
    .usage(`${words.about}\n\n$0 <${words.command}> […]`)
    .epilogue(words.more)
    .help('help', words.help)
    .alias('help', 'h')
    .version('version', words.version, TOOL_VERSION)
    .completion('completion', words.completion);
  for (const name of COMMAND_NAMES) {
    const { positionals, actions, description } = COMMANDS[name];
    const usage = `${name} ${positionals}`.trimEnd();
    program.command(usage, description[lang], (builder) => {
      builder.usage(`$0 ${usage}\n\n${description[lang]}`);
      if (actions !== undefined)
        builder.positional(positionals.includes('<kind>') ? 'kind' : 'action', { choices: [...actions], describe: '' });
      for (const group of OPTION_GROUPS) {
        for (const spec of optionsOf(name).filter((candidate) => candidate.group === group))
          builder.option(spec.name, describe(spec, lang));
      }
      return builder;
    });
  }
  return program;
}

function describe(spec: OptionSpec, lang: keyof Texts): YargsOption {
  return {
    type: spec.type === 'boolean' ? 'boolean' : 'string',
    group: GROUP_TITLES[spec.group][lang],
    describe: (spec.value === undefined ? '' : `${spec.value}: `) + spec.description[lang],
    ...(spec.alias === undefined ? {} : { alias: spec.alias }),
    ...(spec.choices === undefined ? {} : { choices: [...spec.choices] }),
  };
}

/** What yargs would print for these arguments: help or the completion script. */
async function textFor(argv: readonly string[], lang: keyof Texts, width: number): Promise<string> {
  return new Promise((resolve, reject) => {
    described(lang)
      .wrap(Math.min(width, 100))
      .parse([...argv], {}, (error: Error | undefined | null, _argv: unknown, output: string) => {
        if (error) reject(error);
        else resolve(`${output.trimEnd()}\n`);
      });
  });
}

const WORDS = {
  en: {
    about: 'Finds leaked Alibaba Cloud credentials in files and git history.',
    command: 'command',
    help: 'Show help; aksweep COMMAND --help for one command',
    version: 'Show the version',
    completion: 'Print a completion script for bash or zsh',
    more: 'First time here? aksweep demo. Exit status: 0 nothing found, 1 findings, 2 could not do the whole job.',
    yargs: {},
  },
  zh: {
    about: '在文件和 git 历史中查找泄露的阿里云凭证。',
    command: '命令',
    help: '显示帮助；aksweep 命令 --help 显示某个命令的帮助',
    version: '显示版本',
    completion: '输出 bash 或 zsh 的补全脚本',
    more: '第一次使用？运行 aksweep demo。退出码：0 没有发现，1 有发现，2 任务未完整执行。',
    yargs: {
      'Commands:': '命令：',
      'Options:': '选项：',
      'Positionals:': '参数：',
      'Choices:': '可选值：',
      boolean: '开关',
      string: '文本',
      choices: '可选值',
      'default:': '默认：',
    },
  },
} as const;
