/** What the threads of one scan say to each other. Plain data only: structured cloning carries it. */
import type { Skipped } from '../core/types.ts';
import type { RuleRequest } from '../rules/load-rules.ts';
import type { ScanProgress } from '../scan/scan.ts';
import type { WireMatch } from '../scan/transfer.ts';
import type { FileSelection } from '../source/files.ts';

/** How to build the same scanner in another thread. */
export interface ScannerRecipe {
  readonly rules: RuleRequest;
  readonly nowSeconds: number;
  readonly compatIgnores: boolean;
}

/** What a thread is set to work on; the recipe it got when it started. */
export interface WorkerTask {
  readonly selection: FileSelection;
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
