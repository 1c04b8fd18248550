/**
 * The text of the hook scripts that `hook install` writes: POSIX shell, one file per hook. Each first runs what was
 * there before it. Pure text; writes nothing.
 */
import { alwaysQuoted } from '../../core/shell-word.ts';

/** Hooks that run aksweep when installed. */
export type InstalledHook = 'pre-commit' | 'pre-merge-commit' | 'pre-push' | 'pre-receive';

/** By this line `hook install` and `hook uninstall` know their own files. */
const MARK = '# aksweep hook 1';
/** The hook that was there before stands beside ours under its name and this ending. */
export const EARLIER = '.before-aksweep';

/** `aksweep hook <kind>` that each git hook runs; git tells nothing to pre-merge-commit that pre-commit needs. */
const KINDS: Readonly<Record<InstalledHook, string>> = {
  'pre-commit': 'pre-commit',
  'pre-merge-commit': 'pre-commit',
  'pre-push': 'pre-push',
  'pre-receive': 'pre-receive',
};

/** Hooks that git feeds through standard input: both hooks must get it. */
const FED: ReadonlySet<InstalledHook> = new Set(['pre-push', 'pre-receive']);

export interface HookScript {
  readonly hook: InstalledHook;
  /** Program and first arguments that start aksweep, absolute: `[node, cli.js]`. */
  readonly command: readonly string[];
  /** Further arguments of `aksweep hook <kind>`, e.g. `--time-budget 4`. */
  readonly options: readonly string[];
  /** In a folder that serves all repositories: the repository's own hook runs too, as git would have run it. */
  readonly global: boolean;
}

export function hookScript({ hook, command, options, global }: HookScript): string {
  const call = `hook ${KINDS[hook]} "$@"${options.map((option) => ` ${alwaysQuoted(option)}`).join('')}`;
  const fed = FED.has(hook);
  const feed = fed ? 'printf \'%s\' "$input" | ' : '';
  const earlier = [
    `"$folder/${hook}${EARLIER}"`,
    ...(global ? [`"$(git rev-parse --git-common-dir)/hooks/${hook}"`] : []),
  ];
  return [
    '#!/bin/sh',
    MARK,
    '# Looks for Alibaba Cloud credentials. Remove with: aksweep hook uninstall',
    'folder=$(dirname "$0")',
    // The x keeps the last line feeds, which $(…) would cut off.
    ...(fed ? ['input=$(cat; printf x)', 'input=${input%x}'] : []),
    ...earlier.flatMap((path) => [
      `earlier=${path}`,
      'if [ -x "$earlier" ] && [ ! "$earlier" -ef "$0" ]; then',
      `  ${feed}"$earlier" "$@" || exit $?`,
      'fi',
    ]),
    `if [ -x ${alwaysQuoted(command[0] ?? '')} ]${command[1] === undefined ? '' : ` && [ -f ${alwaysQuoted(command[1])} ]`}; then`,
    `  ${feed}${command.map(alwaysQuoted).join(' ')} ${call}`,
    'elif command -v aksweep >/dev/null 2>&1; then',
    `  ${feed}aksweep ${call}`,
    'else',
    `  echo "aksweep is not installed any more: install it, or remove this hook ($0)." >&2`,
    '  exit 1',
    'fi',
    '',
  ].join('\n');
}

/** Keeps a repository's own hook of any other kind working behind a global hooks folder. */
export function forwardingScript(hook: string): string {
  return [
    '#!/bin/sh',
    MARK,
    '# core.hooksPath points here, so git does not look for hooks in the repository: this one passes the call on.',
    `own="$(git rev-parse --git-common-dir)/hooks/${hook}"`,
    '[ -x "$own" ] || exit 0',
    'exec "$own" "$@"',
    '',
  ].join('\n');
}

export function isOurs(script: string): boolean {
  return script.split('\n', 2)[1] === MARK;
}
