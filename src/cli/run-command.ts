/** Reads the arguments, loads the command they name and runs it. Knows no command from inside. */
import { cleanUpAtEnd } from '../program/ending.ts';
import { exitCode } from '../program/exit-code.ts';
import { reportFailure } from '../program/failure.ts';
import { stoppedBy } from '../program/interrupt.ts';
import type { Command } from './command.ts';
import type { CommandName } from './command-specs.ts';
import { writeOutput } from '../program/output.ts';
import { parseFast } from './parse-fast.ts';
import { localeLanguage, terminalWidth } from '../program/terminal.ts';
import type { Environment } from '../run/run-options.ts';

/** One file per command, loaded when it is asked for. */
const LOADERS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  scan: async () => (await import('./commands/scan.ts')).runScanCommand,
  git: async () => (await import('./commands/git.ts')).runGitCommand,
  hook: async () => (await import('./commands/hook.ts')).runHookCommand,
  verify: async () => (await import('./commands/verify.ts')).runVerifyCommand,
  rules: async () => (await import('./commands/rules.ts')).runRulesCommand,
  baseline: async () => (await import('./commands/baseline.ts')).runBaselineCommand,
  report: async () => (await import('./commands/report.ts')).runReportCommand,
  demo: async () => (await import('./commands/demo.ts')).runDemoCommand,
};

/** @returns the exit status; whatever goes wrong has been said on standard error. */
export async function runCommand(argv: readonly string[], environment: Environment, cwd: string): Promise<number> {
  cleanUpAtEnd();
  try {
    const locale = localeLanguage(environment);
    let invocation = parseFast(argv);
    if (invocation === null) {
      const { parseFull } = await import('./parse-full.ts');
      const parsed = await parseFull(argv, locale, await terminalWidth(environment));
      if (parsed.kind === 'text') {
        writeOutput(parsed.text);
        return exitCode('clean');
      }
      ({ invocation } = parsed);
    }
    const command = await LOADERS[invocation.command]();
    return exitCode(
      await command(invocation, { cwd, environment, lang: invocation.options.lang ?? locale, now: new Date() }),
      stoppedBy(),
    );
  } catch (error) {
    return reportFailure(error);
  }
}
