/**
 * Why git did not succeed, from its status and what it said: whose fault it is decides what a person can do. git's
 * messages come in English here (`LC_ALL=C`, safe-call.ts).
 */
import { TOOL_URI } from '../../version.ts';

/**
 * - `usage`: git does not understand how it was called. Users' words are checked before, so the call is aksweep's own:
 *   git is too old for it, or it is a bug.
 * - `damage`: an object, pack, index or ref cannot be read.
 * - `other`: anything else, e.g. permissions, or a signal that ended git.
 */
export type GitFailure = 'usage' | 'damage' | 'other';

/** The status of a git that prints its usage (git's usage.c). */
const USAGE_STATUS = 129;

/** What parse-options.c, revision.c, diff.c, rev-parse.c and git.c say of arguments; all at the start of a line. */
const USAGE =
  /^(?:usage: git |(?:error|fatal): (?:unknown (?:option|switch|argument|subcommand|field name|format element|date format)|unrecognized (?:argument|option|%\()|invalid option|option [`'-].* (?:requires|takes|expects)|switch [`'].* requires|bad (?:config key|flag)|ambiguous argument|needed a single|bad revision '(?![0-9a-f]{40})|pathspec |invalid pathspec magic|cannot use |options? .* cannot be used together)|git: '[^']*' is not a git command)/im;

/** What object-file.c, packfile.c, refs/, read-cache.c, commit.c and tree-walk.c say of what they cannot read. */
const DAMAGE =
  /corrupt|damaged|broken|truncated|malformed|mismatch|garbage|inflate|bad (?:object|tree|tag|ref|signature|pack|index|header|sha1)|(?:could not|cannot|unable to|failed to) (?:read|unpack|parse|open|map|get|traverse|lock|resolve)|missing (?:blob|tree|commit|tag|object|necessary)|unexpected line|too[ -](?:small|large|short)|not a valid object|reference broken|index file|packfile|smaller than expected|revision walk setup failed/i;

/** @param status null when a signal ended git. @param stderr what it printed. */
export function gitFailure(status: number | null, stderr: string): GitFailure {
  if (status === USAGE_STATUS || USAGE.test(stderr)) return 'usage';
  return DAMAGE.test(stderr) ? 'damage' : 'other';
}

/**
 * Whether the whole call came to nothing, whatever is in the repository: what it was asked for is then not what cannot
 * be read.
 */
export function isOurFault({ status, stderr }: { readonly status: number | null; readonly stderr: string }): boolean {
  return status !== 0 && (stderr.includes('not a git repository') || gitFailure(status, stderr) === 'usage');
}

/** What to do about it; undefined where git's own words are all that is known. */
export function failureHint(failure: GitFailure): string | undefined {
  switch (failure) {
    case 'usage':
      return (
        `git does not understand a call of aksweep; the repository is not the cause. Update git, or report it: ` +
        `${TOOL_URI}/issues`
      );
    case 'damage':
      return 'git fsck tells whether the repository is damaged.';
    case 'other':
      return undefined;
  }
}
