/**
 * How CI runners find commands in the lines of a log, as small models of their parsers. They err on the strict side: a
 * name that is not registered, or a property that is missing, does not make a line harmless.
 */

interface RunnerParser {
  readonly runner: string;
  /** Whether the runner acts on the line. @param line without its line break */
  readonly isCommand: (line: string) => boolean;
}

/**
 * .NET compares by the rules of a language unless told otherwise, and both runners do not tell (`IndexOf(string)`,
 * `StartsWith(string)`): default-ignorable code points count for nothing.
 */
function asDotNetCompares(line: string): string {
  return line.replace(/[\p{DI}\p{Cc}]/gu, (character) => (/\s/.test(character) ? character : ''));
}

const RUNNER_PARSERS: readonly RunnerParser[] = [
  // github.com/actions/runner src/Runner.Common/ActionCommand.cs: TryParseV2 trims blanks, wants `::` first and a
  // second `::`.
  { runner: 'GitHub', isCommand: (line) => /^::[^]*?::/.test(asDotNetCompares(line).trimStart()) },
  // The same file, TryParse: `##[` anywhere, then `]`. GitHub's log viewer also groups and colours by it.
  { runner: 'GitHub, older form', isCommand: (line) => /##\[.*\]/.test(asDotNetCompares(line)) },
  // code.forgejo.org/forgejo/act pkg/runner/command.go (nektos/act, Gitea): both forms from the start of the line.
  { runner: 'Forgejo and Gitea', isCommand: (line) => /^(?:::[^ ]+(?: .+?)?::|##\[)/.test(line) },
  // github.com/microsoft/azure-pipelines-agent src/Microsoft.VisualStudio.Services.Agent/Command.cs: `##vso[` anywhere.
  { runner: 'Azure Pipelines', isCommand: (line) => /##(?:vso)?\[.*\]/i.test(asDotNetCompares(line)) },
  // jetbrains.com/help/teamcity/service-messages.html; the reader looks for the marker anywhere in the line.
  { runner: 'TeamCity', isCommand: (line) => /##teamcity\[/i.test(line) },
  // gitlab.com/gitlab-org/gitlab lib/gitlab/regex.rb, logs_section_prefix_regex. A pseudo-terminal writes CR LF for
  // each LF, so the marker's `\r` may come by itself.
  { runner: 'GitLab', isCommand: (line) => /section_(?:start|end):\d+:[a-zA-Z0-9_.-]+/.test(line) },
  // docs.travis-ci.com: folds and times are recognised by these words.
  { runner: 'Travis CI', isCommand: (line) => /travis_(?:fold|time):/.test(line) },
  // buildkite.com/docs/pipelines/configure/managing-log-output: the head of a group at the very start of the line.
  { runner: 'Buildkite', isCommand: (line) => /^(?:--- |\+\+\+ |~~~ |\^\^\^ \+\+\+)/.test(line) },
];

/** The lines of an output, by everything that some reader takes for a line break. */
function logLines(output: string): string[] {
  return output.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
}

/**
 * Every line that some runner acts on, as `runner: line`; colours count for nothing when a runner removes them first.
 */
export function commandsIn(output: string): string[] {
  return logLines(output).flatMap((line) => {
    const plain = line.replace(/\u001b\[[\d;]*m/g, '');
    return RUNNER_PARSERS.filter(({ isCommand }) => isCommand(line) || isCommand(plain)).map(
      ({ runner }) => `${runner}: ${line}`,
    );
  });
}
