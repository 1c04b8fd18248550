/**
 * Scans what is about to be committed: the index (also the temporary one of `commit -a`, `commit PATH`, `commit -p`),
 * whole blobs for context, reporting only what touches an added line. The worktree is never read. On the hot path of
 * every commit: four short git calls when nothing is found, no simple-git.
 */
import { join } from 'node:path';
import type { Diagnostics } from '../../core/diagnostics.ts';
import type { BlobScanner, PlacedMatch } from '../../scan/types.ts';
import { CatFileReader } from '../object/blob-reader.ts';
import { displayText } from '../call/display-text.ts';
import { readGitFile } from '../folder/git-file.ts';
import { isUnderUnboundIgnore, lapseIgnores, type ChangedFiles, type FileChange } from '../history/lapsed-ignores.ts';
import { emptyTreeId, IdLines, isNullId, isObjectId, type HexLength } from '../object/object-ids.ts';
import { ObjectScan } from '../object/object-scan.ts';
import { Pace, type PaceSettings } from '../call/pace.ts';
import { GitError, type Git } from '../call/process.ts';
import { repositoryError } from '../call/repository-error.ts';
import type { Environment } from '../call/safe-call.ts';
import { addedInStaged, type StagedChange } from './staged-lines.ts';

export interface StagedOptions extends PaceSettings {
  /** The hook's environment: a merge in progress names its heads there. */
  readonly environment: Environment;
  /** Leaves files out by their path; everything is scanned when left out. */
  readonly accepts?: (path: string) => boolean;
}

interface StagedOccurrence {
  readonly origin: { readonly kind: 'staged'; readonly path: string };
  readonly match: PlacedMatch;
}

export interface StagedScan {
  readonly occurrences: readonly StagedOccurrence[];
  /** Staged files that differ from every parent. */
  readonly files: number;
  readonly blobs: number;
  readonly bytes: number;
}

/** What a commit made now would be: its parents, or the empty tree when it is the first. */
interface NextCommit {
  readonly hexLength: HexLength;
  readonly parents: readonly string[];
}

/** @throws UserError outside of a repository; Interrupted when the signal or the budget ends it. */
export async function scanStaged(
  git: Git,
  options: StagedOptions,
  scanner: BlobScanner,
  diagnostics: Diagnostics,
): Promise<StagedScan> {
  const next = nextCommit(git, options.environment);
  const changes = stagedChanges(git, next).filter((change) => options.accepts?.(shown(change.path)) !== false);
  const scan = new ObjectScan(scanner, next.hexLength, diagnostics);
  const pathOf = new Map(changes.map((change) => [change.blob, change.path]));
  const binary = new Set<string>();
  const pace = new Pace(options);
  pace.begin('read', pathOf.size);
  await new CatFileReader(git).read(
    IdLines.of(next.hexLength, pathOf.keys()),
    {
      visit: (object) => {
        if (object.type !== 'blob') return;
        const found = scan.blob(object, shown(pathOf.get(object.id) ?? ''));
        // git counts lines by line feeds; in UTF-16 those are something else.
        if (found && (object.contents === null || object.contents.includes(0))) binary.add(object.id);
        pace.step(object.size);
      },
      unreadable: (id, reason) => scan.skip(shown(pathOf.get(id) ?? id), reason),
    },
    pace,
  );
  const hits = changes.filter((change) => scan.hits.find(change.blob) !== null);
  const occurrences = hits.length === 0 ? [] : await reported(git, next, hits, binary, scan, pace);
  scan.finish();
  return { occurrences, files: changes.length, blobs: scan.blobs, bytes: scan.bytes };
}

/** Matches that touch a line added against every parent. */
async function reported(
  git: Git,
  next: NextCommit,
  hits: readonly StagedChange[],
  binary: ReadonlySet<string>,
  scan: ObjectScan,
  pace: Pace,
): Promise<StagedOccurrence[]> {
  const isNew = await Promise.all(
    next.parents.map((parent) =>
      addedInStaged({ git, hexLength: next.hexLength, parent, changes: hits, binary, scan, pace }),
    ),
  );
  const places = hits.flatMap((change) => {
    const hit = scan.hits.find(change.blob);
    if (hit === null) return [];
    return scan.hits
      .matches(hit)
      .filter((match) => isNew.every((touches) => touches(change, match)))
      .map((match) => ({ path: change.path, match }));
  });
  const parents = places.some(({ match }) => isUnderUnboundIgnore(match))
    ? next.parents.map((parent) => changedFiles(git, parent))
    : [];
  const matches = await lapseIgnores(
    { git, hexLength: next.hexLength, scan, pace },
    places.map((place) => ({ ...place, parents })),
  );
  return matches.map((match, index) => ({ origin: { kind: 'staged', path: shown(places[index]?.path ?? '') }, match }));
}

/** Everything that the index has otherwise than a parent: ignore comments may come from files that are removed. */
function changedFiles(git: Git, parent: string): ChangedFiles {
  const output = git.attempt([
    'diff-index',
    '--cached',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--diff-filter=AMTD',
    '--ignore-submodules=all',
    parent,
    '--',
  ]);
  if (output.status !== 0) throw new GitError('diff-index', output.status, output.stderr);
  const fields = output.stdout.toString('latin1').split('\0');
  const changes = new Map<string, FileChange>();
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [modeBefore = '', mode = '', before = '', after = ''] = (fields[index] ?? '').split(' ');
    const path = fields[index + 1] ?? '';
    changes.set(path, {
      path,
      before: isNullId(before) || modeBefore === `:${SUBMODULE}` ? null : before,
      after: isNullId(after) || mode === SUBMODULE ? null : after,
    });
  }
  return changes;
}

function nextCommit(git: Git, environment: Environment): NextCommit {
  const answer = git.attempt(['rev-parse', '--absolute-git-dir', '--show-object-format', 'HEAD']);
  const [gitFolder = '', format = '', head = ''] = answer.stdout.toString('utf8').split('\n');
  if (format === '') throw repositoryError(git.folder, answer.stderr);
  const hexLength = format === 'sha256' ? 64 : 40;
  // Without a commit, rev-parse fails on HEAD after it has answered the rest.
  const first = isObjectId(head) ? head : emptyTreeId(hexLength);
  return { hexLength, parents: [first, ...mergedHeads(gitFolder, environment, hexLength)] };
}

/** Heads of a merge that is being concluded; `git merge` itself names them in GITHEAD_… before it writes MERGE_HEAD. */
function mergedHeads(gitFolder: string, environment: Environment, hexLength: HexLength): string[] {
  const named = Object.keys(environment).flatMap((name) => /^GITHEAD_([0-9a-f]+)$/.exec(name)?.[1] ?? []);
  return [...new Set([...(readGitFile(join(gitFolder, 'MERGE_HEAD')) ?? '').split('\n'), ...named])].filter(
    (id) => isObjectId(id) && id.length === hexLength,
  );
}

/** Files in the index that differ from every parent: what a merge took over unchanged is somebody else's commit. */
function stagedChanges(git: Git, next: NextCommit): StagedChange[] {
  const [first = [], ...others] = next.parents.map((parent) => changesAgainst(git, parent));
  const differing = others.map((changes) => new Set(changes.map((change) => change.path)));
  return first.filter((change) => differing.every((paths) => paths.has(change.path)));
}

/** Mode of a submodule: its id names a commit of another repository. */
const SUBMODULE = '160000';

function changesAgainst(git: Git, parent: string): StagedChange[] {
  const output = git.attempt([
    'diff-index',
    '--cached',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--diff-filter=AMT',
    '--ignore-submodules=all',
    parent,
    '--',
  ]);
  if (output.status !== 0) throw new GitError('diff-index', output.status, output.stderr);
  const fields = output.stdout.toString('latin1').split('\0');
  const changes: StagedChange[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode, before = '', blob = ''] = (fields[index] ?? '').split(' ');
    if (mode === SUBMODULE || isNullId(blob)) continue;
    changes.push({ path: fields[index + 1] ?? '', blob, before: isNullId(before) ? null : before });
  }
  return changes;
}

function shown(path: string): string {
  return displayText(Buffer.from(path, 'latin1'));
}
