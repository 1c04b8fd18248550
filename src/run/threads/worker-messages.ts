/** What the threads of one scan say to each other. Plain data only: structured cloning carries it. */
import type { Skipped } from '../../core/types.ts';
import type { RuleRequest } from '../../rules/load-rules.ts';
import type { ScanProgress } from '../../scan/scan.ts';
import type { WireMatch } from '../../scan/transfer.ts';
import type { FileSelection } from '../../source/files.ts';

/** How to build the same scanner in another thread. */
export interface ScannerRecipe {
  readonly rules: RuleRequest;
  readonly nowSeconds: number;
  readonly compatIgnores: boolean;
}

/** A selection with many names in one text: cloning fifty thousand short ones takes 40 ms, counting both ends. */
export interface WireSelection {
  readonly count: number;
  readonly groups: readonly (Omit<FileSelection['groups'][number], 'names'> & { readonly names: readonly string[] })[];
}

/** So many names in one text: a text cannot be longer than half a billion characters. */
const NAMES_A_TEXT = 50_000;

export function selectionToWire({ count, groups }: FileSelection): WireSelection {
  return {
    count,
    groups: groups.map(({ folder, shown, byBytes, shortReadsEnd, names }) => ({
      folder,
      shown,
      byBytes,
      shortReadsEnd,
      names: joined(names),
    })),
  };
}

export function selectionFromWire({ count, groups }: WireSelection): FileSelection {
  return {
    count,
    groups: groups.map((group) => ({ ...group, names: group.names.flatMap((text) => text.split('\0')) })),
  };
}

function joined(names: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(names.length / NAMES_A_TEXT) }, (_, index) =>
    names.slice(index * NAMES_A_TEXT, (index + 1) * NAMES_A_TEXT).join('\0'),
  );
}

/** What a thread is set to work on; the recipe it got when it started. */
export interface WorkerTask {
  readonly selection: WireSelection;
  readonly claims: SharedArrayBuffer;
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: ScanProgress }
  | {
      readonly kind: 'done';
      readonly progress: ScanProgress;
      readonly matches: readonly WireMatch[];
      readonly skipped: readonly Skipped[];
      readonly warnings: readonly string[];
    };

export function overflowWarning(path: string, dropped: number): string {
  return `${path}: holds more credentials than are kept; ${dropped} were left out`;
}

/** Rules of the user's that were given up in a blob: it is not wholly scanned. */
export function costlyRules(path: string, rules: readonly string[]): Skipped {
  return {
    path,
    reason: 'costly-rule',
    detail: `a pattern of ${rules.join(', ')} begins anew at too many places here; give its repeats a limit`,
    incomplete: true,
  };
}
