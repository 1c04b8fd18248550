/**
 * What a scan is to do, decided once and frozen: what was typed over the config file over the defaults.
 * Reads the files that these name (config, rules, ignore file, baseline) and nothing else.
 */
import { join, resolve } from 'node:path';
import { loadConfig } from '../config/load-config.ts';
import type { Settings } from '../config/settings.ts';
import { defined } from '../core/defined.ts';
import { UserError } from '../core/errors.ts';
import { isThere, placeInside } from '../disk/real-place.ts';
import { repositoryFolders } from '../disk/repository-folders.ts';
import type { ExcludeSet } from '../source/excludes.ts';
import { folderOf } from './checkout.ts';
import { makePlan } from './scan-plan.ts';
import type { ScanPlan } from './scan-plan.ts';
import type { RunContext, RunOptions, ScanContext } from './run-options.ts';

const OLD_ENGINE =
  'engine v8 is an old name: your rules run on re2js, which finds the same and needs no bounded patterns; say re2js or auto';

/** What is asked for, with the config file taken into account. */
export interface PreparedScan<Options extends RunOptions = RunOptions> {
  readonly plan: ScanPlan;
  /** What was typed, completed by what the config file says. */
  readonly options: Options;
  /** With the language of the config file, when none was typed. */
  readonly context: ScanContext;
  /** About the config file and options; they belong into the report. */
  readonly warnings: readonly string[];
}

/**
 * @param paths what will be scanned, as typed: a single path's folder decides which config and ignore file hold.
 * @param withoutBaseline leave the baseline's file alone, even when the config file names one.
 * @throws UserError for a file that is missing or wrong, and for options that contradict each other.
 */
export async function prepareScan<Options extends RunOptions>(
  typed: Options,
  paths: readonly string[],
  context: RunContext,
  { withoutBaseline = false } = {},
): Promise<PreparedScan<Options>> {
  const { cwd } = context;
  const [only] = paths;
  const folder = paths.length === 1 && only !== undefined && only !== '-' ? folderOf(resolve(cwd, only)) : cwd;
  const config = await loadConfig(typed.config, folder, cwd);
  const options = config === null ? typed : completedBy(typed, config.settings);
  if (options.verify !== true && (options.onlyLive === true || options.failOn === 'live')) {
    throw new UserError(
      `${options.onlyLive === true ? '--only-live' : '--fail-on live'} without --verify would hide everything`,
      'add --verify: it asks Alibaba Cloud which credentials are live',
    );
  }
  if (options.verify !== true) refuseUnused(typed);
  const excludes: ExcludeSet[] = [];
  if (config?.settings.exclude !== undefined) excludes.push({ base: config.base, patterns: config.settings.exclude });
  if (typed.exclude !== undefined) excludes.push({ base: cwd, patterns: typed.exclude });
  const { baseline, ...withBaseline } = options;
  const plan = await makePlan(withoutBaseline || baseline === undefined ? withBaseline : options, {
    root: cwd,
    excludes,
    disabledRules: config?.settings.disableRules ?? [],
    ignoreFile: config?.settings.ignoreFile ?? nearestIgnoreFile(config?.base ?? folder),
  });
  return {
    plan,
    options,
    context: {
      ...context,
      lang: options.lang ?? context.lang,
      untrusted: [cwd, ...paths.flatMap((path) => (path === '-' ? [] : [folderOf(resolve(cwd, path))]))],
    },
    warnings: [...(config?.warnings ?? []), ...(options.engine === 'v8' ? [OLD_ENGINE] : [])],
  };
}

/** Options that say how to verify. A config file may have them ready for runs that do. */
const HOW_TO_VERIFY = [
  ['verifyEndpoint', '--verify-endpoint'],
  ['verifyMax', '--verify-max'],
  ['verifyCache', '--verify-cache'],
  ['verifyErrors', '--verify-errors'],
  ['probeIds', '--probe-ids'],
] as const satisfies readonly (readonly [keyof RunOptions, string])[];

/** @throws UserError for an option that was typed for a verification nobody asked for */
function refuseUnused(typed: RunOptions): void {
  const [unused] = HOW_TO_VERIFY.filter(([name]) => typed[name] !== undefined);
  if (unused !== undefined)
    throw new UserError(
      `${unused[1]} without --verify does nothing`,
      'add --verify: without it nobody is asked which credentials are live',
    );
}

/**
 * Typed options win; lists of rule files, kinds and outputs add up. Excludes are not options here: each set has its own
 * base.
 */
function completedBy<Options extends RunOptions>(typed: Options, settings: Settings): Options {
  const {
    gitTracked,
    engine,
    minSeverity,
    minConfidence,
    failOn,
    baseline,
    compatIgnores,
    threads,
    lang,
    format,
    sarif,
    verify,
  } = settings;
  const rules = [...(settings.rules ?? []), ...(typed.rules ?? [])];
  const kinds = [...(settings.kinds ?? []), ...(typed.kinds ?? [])];
  const output = [
    ...Object.entries(settings.output ?? {}).map(([name, file]) => `${name}=${file}`),
    ...(typed.output ?? []),
  ];
  const set = defined<RunOptions>({
    gitTracked,
    engine,
    minSeverity,
    minConfidence,
    failOn,
    baseline,
    compatIgnores,
    threads,
    lang,
    format,
    sarifIncludeSuppressed: sarif?.includeSuppressed,
    sarifIncludeHistory: sarif?.includeHistory,
    sarifCategory: sarif?.category,
    verify: verify?.enabled,
    verifyMax: verify?.max,
    verifyEndpoint: verify?.endpoint,
    verifyCache: verify?.cache,
    verifyErrors: verify?.errors,
    probeIds: verify?.probeIds,
  });
  return Object.assign(
    {},
    set,
    typed,
    rules.length === 0 ? {} : { rules },
    { kinds },
    output.length === 0 ? {} : { output },
  );
}

const IGNORE_FILE = '.aksweepignore';

/**
 * The nearest ignore file from a folder up to the root of its repository; outside of one, the folder's own.
 * @throws UserError when it is a link that leads out of the tree: whatever lies there would be read
 */
function nearestIgnoreFile(folder: string): string | null {
  const folders = repositoryFolders(folder) ?? [folder];
  const found = folders.map((current) => join(current, IGNORE_FILE)).find((path) => isThere(path)) ?? null;
  if (found !== null && placeInside(found, folders.at(-1) ?? folder) === null) {
    throw new UserError(
      `cannot read the ignore file ${found}: it is a symbolic link that leads out of the scanned tree`,
      'remove it, or name the file that you trust as ignoreFile in a config file and that with --config FILE',
    );
  }
  return found;
}
