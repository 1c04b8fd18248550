/** Tells the person whose commit or push was stopped what to do, with commands that work in that very repository. */
import { basename, posix } from 'node:path';
import { quoted } from '../core/shell-word.ts';
import type { Finding, Report } from '../core/types.ts';
import { Git } from '../git/call/process.ts';
import { resolveCommits } from '../git/repository/revisions.ts';
import { writeError } from '../program/output.ts';
import { ownCommand, ownPath } from '../program/own-command.ts';
import { isTerminal, STDERR, wantsColor } from '../program/terminal.ts';
import { hookMessage, type HookKind, type Remedy } from '../report/console/hook-message.ts';
import { worstFirst } from '../report/finding-order.ts';
import type { Environment, RunContext } from '../run/run-options.ts';

/** Ids in .pre-commit-hooks.yaml: what `SKIP=` names. */
const FRAMEWORK_IDS = { 'pre-commit': 'aksweep', 'pre-push': 'aksweep-push' } as const;

/** Files that a command names; more are told from the list above it. */
const PATHS_NAMED = 5;

/**
 * Writes the message on standard error.
 * @param git as the hook calls it. @param hasBaseline whether this run has read a baseline.
 */
export async function tellStopped(
  kind: HookKind,
  report: Report,
  git: Git,
  hasBaseline: boolean,
  { environment, lang, now }: RunContext,
): Promise<void> {
  const color = wantsColor(environment, await isTerminal(STDERR));
  const framework = environment['PRE_COMMIT'] === '1' && kind !== 'pre-receive' ? FRAMEWORK_IDS[kind] : null;
  const findings = worstFirst(report.findings);
  const remedy = kind === 'pre-commit' ? unstaging(findings, git, environment) : rewriting(kind, findings[0], git);
  const program = kind === 'pre-receive' ? null : ownCommand(ownPath(process.argv[1]), environment);
  const situation = { kind, lang, color, now, program, framework, remedy, hasBaseline };
  writeError(`${hookMessage(report, situation).join('\n')}\n`);
}

function unstaging(findings: readonly Finding[], git: Git, environment: Environment): Remedy {
  const all = [...new Set(findings.flatMap(({ occurrences }) => occurrences.map(({ source }) => source.path)))];
  // git starts hooks at the top of the work tree; what is typed counts from where the user stands.
  const prefix = environment['GIT_PREFIX'] ?? '';
  const shown = all.slice(0, PATHS_NAMED).map((path) => pathspec(posix.relative(prefix, path)));
  const paths = all.length > PATHS_NAMED ? '<files>' : shown.join(' ');
  // `git commit -a` has index.lock, `git commit PATH` next-index-*.lock; neither is left when the commit is stopped.
  const index = basename(environment['GIT_INDEX_FILE'] ?? 'index');
  if (index.endsWith('.lock') && !isStaged(all, git, environment)) return { kind: 'not-staged', paths };
  const [head] = resolveCommits(git, ['HEAD']);
  const command = head === null ? 'git rm --cached --' : 'git restore --staged --';
  return { kind: 'unstage', command: `${command} ${paths}`, paths };
}

/** Whether one of the files is also in the index that stays when the commit is stopped. */
function isStaged(paths: readonly string[], { folder }: Git, environment: Environment): boolean {
  const { GIT_INDEX_FILE: _, ...rest } = environment;
  const git = new Git({ folder, environment: rest, use: 'hook' });
  const specs = paths.map((path) => `:(top,literal)${path}`);
  // Status 1: something differs from HEAD.
  return git.attempt(['diff', '--cached', '--quiet', '--no-ext-diff', '--', ...specs]).status === 1;
}

/** A path that git takes for that file and no other, for a shell. */
function pathspec(path: string): string {
  return quoted(/[*?[\\]|^:/.test(path) ? `:(literal)${path}` : path);
}

function rewriting(kind: HookKind, finding: Finding | undefined, git: Git): Remedy {
  const source = finding?.occurrences[0]?.source;
  if (source?.kind === 'commit' && source.object === 'tag-message')
    return { kind: 'retag', name: source.path.replace(/^refs\/tags\//, '') };
  const commit = source?.kind === 'commit' ? source.commit : null;
  if (commit === null) return { kind: 'amend' };
  const short = commit.slice(0, 12);
  const [head, parent] = resolveCommits(git, ['HEAD', `${commit}^`]);
  // A server does not know what the sender has checked out.
  if (kind === 'pre-push' && head === commit) return { kind: 'amend' };
  return { kind: 'rebase', from: parent === null ? '--root' : `${short}^` };
}
