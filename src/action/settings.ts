/**
 * The settings of a run: the inputs over the config file. In a pull request the config file, the ignore file, the
 * baseline and the rule files are the base commit's: they are copied to a private folder, and the plan is made there.
 * What the head changes about them is remarked, so that it does not come as a surprise after the merge.
 */
import { defined } from '../core/defined.ts';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILE_NAMES, loadConfig } from '../config/load-config.ts';
import { filesOf } from '../config/parse-config.ts';
import { pathInside } from '../core/path-inside.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../disk/temporary-folder.ts';
import { makeFolder, writeNewFile } from '../disk/write-file.ts';
import { prepareScan } from '../run/prepare-scan.ts';
import type { PreparedScan } from '../run/prepare-scan.ts';
import type { Environment, RunOptions } from '../run/run-options.ts';
import { blobsAt, visitBlobs } from '../git/object/file-at-commit.ts';
import type { Git } from '../git/call/process.ts';
import type { Inputs } from './inputs.ts';

const IGNORE_FILE = '.aksweepignore';

export interface SettingsPlace {
  /** Absolute top of the checkout; paths in reports start here. */
  readonly root: string;
  /** Absolute folder to scan, inside of `root`. */
  readonly folder: string;
  /** Absolute folder that the inputs' relative paths start from. */
  readonly workspace: string;
  readonly environment: Environment;
  /** Absolute folder for temporary files. */
  readonly temporary: string;
  /** When the run began. */
  readonly now: Date;
}

/** Commits whose files decide. */
export interface SettingsCommits {
  readonly git: Git;
  readonly base: string;
  readonly head: string;
}

export interface RunSettings {
  readonly prepared: PreparedScan;
  /**
   * Settings files of the base that the head changes, adds or removes: they hold after the merge. From the top of the
   * repository.
   */
  readonly changed: readonly string[];
  /** Files that the inputs name and the base commit does not have. */
  readonly notInBase: readonly string[];
  /** Removes temporary files; rule files are read until the scan is over. */
  readonly release: () => void;
}

/** From the files as they are checked out. @throws UserError as prepareScan does */
export async function checkedOutSettings(inputs: Inputs, place: SettingsPlace): Promise<RunSettings> {
  const { root, folder, workspace, environment } = place;
  const typed = typedOptions(inputs, (path) => resolve(workspace, path));
  return {
    prepared: await prepareScan(typed, [folder], { cwd: root, environment, lang: inputs.lang ?? 'en', now: place.now }),
    changed: [],
    notInBase: [],
    release: () => {},
  };
}

/**
 * From the files of a commit.
 * @throws UserError as prepareScan does; messages name files as in the repository.
 */
export async function committedSettings(
  inputs: Inputs,
  place: SettingsPlace,
  commits: SettingsCommits,
): Promise<RunSettings> {
  const { root, folder, workspace, environment } = place;
  const copy = makeTemporaryFolder(place.temporary, 'aksweep-settings-');
  const release = (): void => removeTemporaryFolder(copy);
  try {
    // Marks the top: nothing above it is looked at.
    makeFolder(join(copy, '.git'), []);
    const below = pathInside(root, folder) ?? '';
    makeFolder(join(copy, below), []);
    const files = new CopiedFiles(commits, copy);
    const { config: namedConfig, baseline: namedBaseline, ...rest } = inputs;
    const named = [namedConfig, namedBaseline].flatMap((path) => {
      const inside = path === undefined ? null : pathInside(root, resolve(workspace, path));
      return inside === null ? [] : [inside];
    });
    const known = [...CONFIG_FILE_NAMES, IGNORE_FILE].flatMap((name) =>
      foldersUp(below).map((parent) => joined(parent, name)),
    );
    await files.copy([...known, ...named]);
    const notInBase: string[] = [];
    // A file outside of the repository is the workflow's own and stays where it is.
    const inCopy = (path: string): string | null => {
      const absolute = resolve(workspace, path);
      const inside = pathInside(root, absolute);
      if (inside === null) return absolute;
      if (files.has(inside)) return join(copy, inside);
      notInBase.push(inside);
      return null;
    };
    const config = namedConfig === undefined ? null : inCopy(namedConfig);
    const baseline = namedBaseline === undefined ? null : inCopy(namedBaseline);
    const typed = typedOptions(
      { ...rest, ...(config === null ? {} : { config }), ...(baseline === null ? {} : { baseline }) },
      (path) => path,
    );
    const scanned = join(copy, below);
    const fromConfig = await filesNamedIn(typed.config, scanned, copy);
    await files.copy(fromConfig.flatMap((path) => pathInside(copy, path) ?? []));
    const prepared = await prepareScan(typed, [scanned], {
      cwd: copy,
      environment,
      lang: inputs.lang ?? 'en',
      now: place.now,
    });
    return { prepared: movedTo(prepared, copy, root), changed: files.changed.toSorted(), notInBase, release };
  } catch (error) {
    release();
    throw error;
  }
}

function typedOptions(
  { failOn, verify, verifyErrors, lang, config, baseline }: Inputs,
  absolute: (path: string) => string,
): RunOptions {
  return defined<RunOptions>({
    failOn,
    verify: verify ? true : undefined,
    // Without a verification there is nothing that could go wrong with it.
    verifyErrors: verify ? verifyErrors : undefined,
    lang,
    config: config === undefined ? undefined : absolute(config),
    baseline: baseline === undefined ? undefined : absolute(baseline),
  });
}

/** Rule files, ignore file and baseline that the config file names, absolute. */
async function filesNamedIn(config: string | undefined, folder: string, cwd: string): Promise<readonly string[]> {
  const settings = (await loadConfig(config, folder, cwd))?.settings;
  return settings === undefined ? [] : filesOf(settings).map(({ file }) => file);
}

/** The plan as if its files stood in the checkout. */
function movedTo(prepared: PreparedScan, copy: string, root: string): PreparedScan {
  const moved = (path: string): string => {
    const inside = pathInside(copy, path);
    return inside === null ? path : join(root, inside);
  };
  const { ignoreFile, excludes } = prepared.plan;
  // A cache in the copy would be gone, one in the checkout the pull request's.
  const { verifyCache: _, ...options } = prepared.options;
  return {
    ...prepared,
    options,
    plan: {
      ...prepared.plan,
      root,
      excludes: excludes.map((set) => ({ ...set, base: moved(set.base) })),
      ignoreFile: ignoreFile === null ? null : { ...ignoreFile, base: moved(ignoreFile.base) },
    },
  };
}

/** Copies files of the base commit, once each, and notes those that the head has otherwise. */
class CopiedFiles {
  readonly changed: string[] = [];
  readonly #commits: SettingsCommits;
  readonly #folder: string;
  /** Whether the base has the file, by path. */
  readonly #done = new Map<string, boolean>();

  constructor(commits: SettingsCommits, folder: string) {
    this.#commits = commits;
    this.#folder = folder;
  }

  /** Whether a file that was to be copied is in the base commit. */
  has(path: string): boolean {
    return this.#done.get(path) === true;
  }

  /** @param paths from the top of the repository; those that the base commit does not have are passed over. */
  async copy(paths: readonly string[]): Promise<void> {
    const { git, base, head } = this.#commits;
    const wanted = [...new Set(paths)].filter((path) => !this.#done.has(path));
    const found = blobsAt(git, [
      ...wanted.map((path) => ({ commit: base, path })),
      ...wanted.map((path) => ({ commit: head, path })),
    ]);
    const pathsOf = new Map<string, string[]>();
    for (const [index, path] of wanted.entries()) {
      const [old = null, proposed = null] = [found[index], found[index + wanted.length]];
      if (old !== proposed) this.changed.push(path);
      this.#done.set(path, old !== null);
      if (old !== null) pathsOf.set(old, [...(pathsOf.get(old) ?? []), path]);
    }
    await visitBlobs(git, [...pathsOf.keys()], (id, contents) => {
      for (const path of pathsOf.get(id) ?? []) this.#write(path, contents);
    });
  }

  #write(path: string, contents: Uint8Array): void {
    const target = join(this.#folder, path);
    // The copy is a regular file, whatever the commit has there: git follows its links inside of the commit only.
    makeFolder(dirname(target), []);
    writeNewFile(target, contents, 0o600);
  }
}

/** `a/b` → `a/b`, `a`, `` (the top). */
function foldersUp(folder: string): string[] {
  const segments = folder === '' ? [] : folder.split('/');
  return segments.map((_, index) => segments.slice(0, segments.length - index).join('/')).concat('');
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
