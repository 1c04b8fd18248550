/**
 * What a run can be asked for and where it runs, whoever asks: the command line by its options, the Action by its
 * inputs, the config file by its keys. Types only. What the command line alone has is in cli/options.ts.
 */
import type { Format } from '../report/formats.ts';
import type { Language } from '../report/words/messages.ts';
import type { PlanRequest } from './scan-plan.ts';

/** Whatever is left out is decided by the config file, then by a default. */
export interface RunOptions extends PlanRequest {
  /** Path of the config file; otherwise the nearest one counts. */
  readonly config?: string;
  /** Patterns as in `.gitignore`, counted from the working directory. */
  readonly exclude?: readonly string[];
  readonly gitTracked?: boolean;
  readonly lang?: Language;
  readonly format?: Format;
  /** `FORMAT=FILE` each. */
  readonly output?: readonly string[];
  readonly quiet?: boolean;
  readonly noProgress?: boolean;
  readonly sarifIncludeSuppressed?: boolean;
  readonly sarifIncludeHistory?: boolean;
  readonly sarifCategory?: string;
  /** Most distinct credentials to ask for. */
  readonly verifyMax?: number;
  readonly verifyEndpoint?: string;
  /** Path of the file with remembered answers. */
  readonly verifyCache?: string;
  readonly probeIds?: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a run knows of its surroundings. */
export interface RunContext {
  /** Absolute. */
  readonly cwd: string;
  readonly environment: Environment;
  readonly lang: Language;
  /** When the run began: its only clock, for IDs that cannot be issued yet, for ages and for dates of expiry. */
  readonly now: Date;
}

/** With what is scanned: nothing is written through the links in it. */
export interface ScanContext extends RunContext {
  /** Absolute folders: the working directory, what is scanned, the checkout. For `treesAround`. */
  readonly untrusted: readonly string[];
}
