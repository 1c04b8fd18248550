/**
 * Reads the values of a finished report again, from the places that it names: files that are there, objects that git
 * still has. A value counts when a scan of the place finds it as the same credential.
 */
import { resolve } from 'node:path';
import type { Diagnostics } from '../core/diagnostics.ts';
import { UserError } from '../core/errors.ts';
import { isThere } from '../disk/real-place.ts';
import type { Finding, Fingerprint, Part } from '../core/types.ts';
import type { BlobScanner } from '../scan/types.ts';
import { fingerprint } from '../triage/fingerprint.ts';
import { recordedPlaces, type RecordedObjectOrigin } from '../verify/recorded-places.ts';
import type { Environment } from './run-options.ts';
import type { ScanPlan } from './scan-plan.ts';
import { scanPaths } from './scan-paths.ts';
import { scannerOf } from './scanner.ts';

export interface ValuesAgainOptions {
  readonly plan: ScanPlan;
  /** Absolute folder that the report's paths are relative to; for history, a folder of the repository. */
  readonly cwd: string;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  /** Gets a warning when the report names commits and `cwd` is in no repository. */
  readonly diagnostics: Diagnostics;
  /** IDs cannot be issued after it. */
  readonly now: Date;
}

/** The parts with their values, for every finding whose value still stands somewhere. */
export async function readValuesAgain(
  findings: readonly Finding[],
  { plan, cwd, environment, now, signal, diagnostics }: ValuesAgainOptions,
): Promise<ReadonlyMap<Fingerprint, readonly Part[]>> {
  const scanner = scannerOf(plan, diagnostics, now);
  const { files, objects } = recordedPlaces(findings);
  const present = files.filter((path) => isThere(resolve(cwd, path)));
  const { credentials } = await scanPaths(present, {
    plan: { ...plan, root: cwd, excludes: [] },
    scanner,
    diagnostics,
    now,
    signal,
  });
  const values = new Map(credentials);
  // What a range or a hook found may stand alone there and beside its secret here: each match counts for itself.
  if (objects.length > 0) await addFromGit(values, objects, scanner, { cwd, environment, signal, diagnostics });
  return values;
}

async function addFromGit(
  values: Map<Fingerprint, readonly Part[]>,
  objects: readonly RecordedObjectOrigin[],
  scanner: BlobScanner,
  { cwd, environment, signal, diagnostics }: Omit<ValuesAgainOptions, 'plan' | 'now'>,
): Promise<void> {
  const { Git } = await import('../git/call/process.ts');
  const { readRecorded } = await import('../git/repository/recorded-objects.ts');
  const { Interrupted, Pace } = await import('../git/call/pace.ts');
  try {
    await readRecorded(
      new Git({ folder: cwd, environment, use: 'audit' }),
      objects,
      ({ origin, text, object }) => {
        // As history scans read them: the text of a commit, tag or note has no path that could be a hint.
        const path =
          origin.kind === 'commit' && origin.object !== undefined && origin.object !== 'note' ? '' : origin.path;
        const { matches } = text === null ? scanner.scan(object.read, path) : scanner.scanBytes(text, path);
        for (const { match } of matches) values.set(fingerprint(match.parts), match.parts);
      },
      new Pace({ signal }),
    );
  } catch (error) {
    if (error instanceof Interrupted) return;
    if (!(error instanceof UserError)) throw error;
    diagnostics.warn(
      `What the report found in git could not be read again: ${error.message}. Run aksweep verify in the repository ` +
        `that was scanned.`,
    );
  }
}
