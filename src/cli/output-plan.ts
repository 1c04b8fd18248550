/** Where reports go: decided, and checked, before anything is scanned. */
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { nearest } from '../core/nearest.ts';
import { realPath } from '../disk/real-place.ts';
import { FORMATS, type Format } from '../report/formats.ts';
import type { Options } from './options.ts';

/** Where reports go: checked before anything is scanned. */
export interface OutputPlan {
  readonly format: Format;
  readonly files: readonly { readonly format: Format; readonly path: string }[];
  /** Somebody else tells what was found: nothing on standard output, and on standard error what was not scanned. */
  readonly brief?: boolean;
}

/**
 * @param cwd absolute; relative paths start there. @param inputs paths that the command reads, as typed.
 * @throws UserError for an `--output` that is not FORMAT=FILE, and for a file that would be written twice, or over what
 *   is read.
 */
export function outputPlan(options: Options, cwd: string, inputs: readonly string[] = []): OutputPlan {
  const files = distinctFiles((options.output ?? []).map(parseOutput), cwd);
  refuseSharedFiles(files, options, cwd, inputs);
  return { format: options.format ?? 'console', files };
}

/** The config file and the command line may say the same. */
function distinctFiles(files: OutputPlan['files'], cwd: string): OutputPlan['files'] {
  const known = new Set<string>();
  return files.filter(({ format, path }) => {
    const key = `${format} ${placeOf(path, cwd)}`;
    return !known.has(key) && known.add(key);
  });
}

function parseOutput(text: string): OutputPlan['files'][number] {
  const at = text.indexOf('=');
  const format = FORMATS.find((name) => name === text.slice(0, at));
  const path = text.slice(at + 1);
  if (at < 0)
    throw new UserError(
      `--output: the format is missing: ${text}`,
      `write --output FORMAT=FILE, for example --output sarif=${text}; formats: ${FORMATS.join(', ')}`,
    );
  if (format === undefined) {
    const close = nearest(text.slice(0, at), FORMATS);
    throw new UserError(
      `--output: unknown format: ${text.slice(0, at)}`,
      `${close === undefined ? '' : `did you mean ${close}? `}one of: ${FORMATS.join(', ')}`,
    );
  }
  if (path === '') throw new UserError(`--output: the file is missing: ${text}`, `write --output ${format}=FILE`);
  return { format, path };
}

/** Files that a command reads or keeps, by the option that names them. */
function usedFiles({ baseline, config, rules, state, verifyCache }: Options): readonly (readonly [string, string])[] {
  const named = { baseline, config, state, 'verify-cache': verifyCache };
  return [
    ...Object.entries(named).flatMap(([name, path]) => (path === undefined ? [] : [[`--${name}`, path] as const])),
    ...(rules ?? []).map((path) => ['--rules', path] as const),
  ];
}

function refuseSharedFiles(files: OutputPlan['files'], options: Options, cwd: string, inputs: readonly string[]): void {
  if (files.length === 0) return;
  const taken = new Map<string, string>();
  for (const input of inputs) if (input !== '-') taken.set(placeOf(input, cwd), 'what is read');
  for (const [name, path] of usedFiles(options)) taken.set(placeOf(path, cwd), name);
  for (const { format, path } of files) {
    // Open descriptors and devices take what comes, one after the other.
    if (/^\/(?:dev|proc)\//.test(path)) continue;
    const place = placeOf(path, cwd);
    const other = taken.get(place);
    if (other !== undefined)
      throw new UserError(
        `--output ${format}=${path}: the same file is ${other}`,
        'each report needs a file of its own',
      );
    taken.set(place, `--output ${format}=${path}`);
  }
}

/** The same for every way to name a file, whether it is there or not. */
function placeOf(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  return realPath(absolute) ?? join(realPath(dirname(absolute)) ?? dirname(absolute), basename(absolute));
}
