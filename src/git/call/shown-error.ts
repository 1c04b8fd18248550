/**
 * What git says on standard error, as it may be shown. git quotes the line of a file that it cannot read, and a link in
 * a `.git` folder can make that file any file of the user: `packed-refs` that leads to a private key. Such quotes are
 * cut; what git says besides stays.
 */
import { shownPath } from '../../core/shown-path.ts';
import { withoutCredentials } from './remote-address.ts';

/** Bytes of standard error that are looked at. */
export const STDERR_LIMIT = 8 * 1024;

const CUT = '…';

/**
 * git's messages whose end is text of a file (its sources: refs/packed-backend.c, shallow.c, commit.c, object-file.c,
 * setup.c, config.c, ident.c, commit-graph.c). What the first group holds is kept.
 */
const QUOTES_TO_THE_END = [
  /((?:unexpected|unterminated) line in .*?packed-refs: ).+/,
  /((?:bad shallow line|(?:bad|duplicate) graft data|invalid gitfile format|not a git repository|unable to normalize alternate object path|invalid line while parsing alternate refs): ).+/,
  /((?:invalid|malformed) (?:ident|author|committer) line: ).+/,
  /((?:key does not contain (?:a section|variable name)|invalid key(?: \(newline\))?|bogus config parameter): ).+/,
  /(unknown repository extensions? found:) ?.*/,
  /(object directory ).+(?= does not exist; check .*alternates$)/,
  /((?:bad|invalid|missing|unknown|malformed|ignored|ignoring)\b[^'"]{0,60}\b(?:value|contents|component|color|format|mode|key|option|variable|method|identity)s?\b:?) .*['"].*/,
  /(could not expand include path ).+/,
];

/**
 * @param stderr bytes as git wrote them. @returns their first 8 KiB without credentials of addresses and without quotes
 *   of files.
 */
export function shownError(stderr: Uint8Array): string {
  const text = withoutCredentials(Buffer.from(stderr.subarray(0, STDERR_LIMIT)).toString('utf8').trim());
  return text
    .split('\n')
    .filter((line) => !line.startsWith('\t'))
    .map(shownLine)
    .join('\n');
}

function shownLine(line: string): string {
  const quoting = QUOTES_TO_THE_END.find((pattern) => pattern.test(line));
  return shownPath(
    quoting === undefined ? line : line.replace(quoting, (_, kept: string) => `${kept.trimEnd()} ${CUT}`),
  );
}
