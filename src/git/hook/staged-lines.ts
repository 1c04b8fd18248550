/**
 * Tells for the staged files with hits which matches are new against one parent: by added lines where git and the
 * scanner count lines alike, by comparing with the parent's blob where they do not (UTF-16, files with NUL bytes).
 */
import type { PlacedMatch } from '../../scan/types.ts';
import { parseAddedLines, touchesAddedLine, type AddedLines } from './added-lines.ts';
import { CatFileReader } from '../object/blob-reader.ts';
import { displayText } from '../call/display-text.ts';
import type { Credential } from '../object/hit-table.ts';
import { IdLines, isNullId, type HexLength } from '../object/object-ids.ts';
import type { ObjectScan } from '../object/object-scan.ts';
import type { Pace } from '../call/pace.ts';
import type { Git } from '../call/process.ts';

/** A staged file that differs from a parent commit. */
export interface StagedChange {
  /** Bytes as Latin-1. */
  readonly path: string;
  readonly blob: string;
  /** The parent's blob at the path; null for a new file. */
  readonly before: string | null;
}

export interface StagedLinesInput {
  readonly git: Git;
  readonly hexLength: HexLength;
  /** Commit or tree to compare with. */
  readonly parent: string;
  /** Staged files with hits. */
  readonly changes: readonly StagedChange[];
  /** Blobs in which line feeds do not count lines. */
  readonly binary: ReadonlySet<string>;
  readonly scan: ObjectScan;
  readonly pace: Pace;
}

/** Says whether a match in a staged file is new against the parent. */
export type IsNew = (change: StagedChange, match: PlacedMatch) => boolean;

/** Beyond so many paths the whole index is compared: an argument list has limits. */
const PATHS_AS_ARGUMENTS = 500;

export async function addedInStaged(input: StagedLinesInput): Promise<IsNew> {
  const { scan } = input;
  const patches = readPatches(input);
  const earlier = await earlierCredentials(input, patches);
  return (change, match) => {
    const patch = patches.get(change.path);
    // Not different from this parent at all, or a new file.
    if (patch === undefined) return false;
    if (input.binary.has(change.blob)) return earlier.get(change.path)?.has(scan.hits.credentialOf(match)) !== true;
    return touchesAddedLine(match, patch.added);
  };
}

interface FilePatch {
  /** The parent's blob, under its old name for a renamed file; null for a new file. */
  readonly before: string | null;
  readonly added: AddedLines;
}

/**
 * One git call: raw entries, then patches, both in the same order. Renames are followed, so that a moved file adds
 * nothing.
 */
function readPatches({ git, parent, changes }: StagedLinesInput): Map<string, FilePatch> {
  const output = git.run([
    'diff-index',
    '--cached',
    '--raw',
    '-p',
    '-z',
    '-U0',
    '--inter-hunk-context=0',
    '-M',
    '--text',
    '--no-abbrev',
    '--full-index',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=all',
    '--diff-filter=AMRTD',
    parent,
    '--',
    ...pathspecs(git, parent, changes),
  ]);
  const names: { readonly path: string; readonly before: string | null; readonly status: string }[] = [];
  let offset = 0;
  const field = (): string => {
    const end = output.indexOf(0, offset);
    const text = output.toString('latin1', offset, end);
    offset = end + 1;
    return text;
  };
  // With -z the raw entries end in one more NUL, then patches follow.
  while (output[offset] === 0x3a) {
    const [, , before = '', , status = ''] = field().split(' ');
    const path = field();
    names.push({ path: status.startsWith('R') ? field() : path, before: isNullId(before) ? null : before, status });
  }
  const added = parseAddedLines(output.subarray(offset + (output[offset] === 0 ? 1 : 0)));
  const patches = new Map<string, FilePatch>();
  let next = 0;
  for (const { path, before, status } of names) {
    // A file that became a symlink, or the other way round, is two patches: one goes, one comes.
    const patch = status === 'T' ? added[next + 1] : added[next];
    next += status === 'T' ? 2 : 1;
    if (status !== 'D') patches.set(path, { before, added: before === null ? 'all' : (patch ?? 'all') });
  }
  if (next !== added.length) throw new Error('git diff-index printed another number of patches than of files');
  return patches;
}

/**
 * The files with hits; when one of them is new, also every deleted file, as it may be its old name. Empty for
 * everything.
 */
function pathspecs(git: Git, parent: string, changes: readonly StagedChange[]): string[] {
  const paths = changes.map((change) => change.path);
  if (changes.some((change) => change.before === null)) {
    const deleted = git
      .run(['diff-index', '--cached', '--name-only', '-z', '--no-renames', '--diff-filter=D', parent, '--'])
      .toString('latin1');
    paths.push(...deleted.split('\0').filter((path) => path !== ''));
  }
  // Arguments are UTF-8 text: a path that is not UTF-8 cannot be one.
  const asText = paths.map((path) => displayText(Buffer.from(path, 'latin1')));
  const exact = asText.every((text, index) => Buffer.from(text).toString('latin1') === paths[index]);
  return !exact || paths.length > PATHS_AS_ARGUMENTS ? [] : asText.map((path) => `:(top,literal)${path}`);
}

/** For files without countable lines: what the parent's version holds. */
async function earlierCredentials(
  input: StagedLinesInput,
  patches: ReadonlyMap<string, FilePatch>,
): Promise<Map<string, ReadonlySet<Credential>>> {
  const { git, hexLength, scan, changes, binary, pace } = input;
  const pathsOf = new Map<string, string[]>();
  for (const change of changes) {
    const before = patches.get(change.path)?.before ?? null;
    if (before !== null && binary.has(change.blob)) pathsOf.set(before, [...(pathsOf.get(before) ?? []), change.path]);
  }
  const earlier = new Map<string, ReadonlySet<Credential>>();
  if (pathsOf.size === 0) return earlier;
  await new CatFileReader(git).read(
    IdLines.of(hexLength, pathsOf.keys()),
    {
      visit: (object) => {
        const paths = pathsOf.get(object.id) ?? [];
        const credentials = scan.credentialsIn(object, displayText(Buffer.from(paths[0] ?? '', 'latin1')));
        for (const path of paths) earlier.set(path, credentials);
      },
      unreadable: () => undefined,
    },
    pace,
  );
  return earlier;
}
