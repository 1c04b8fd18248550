/** What the parts of the action hand to each other: the process it runs in, and what it is asked to do there. */
import type { MissingObjects } from '../git/repository/fetch-missing.ts';
import type { Repository } from '../git/repository/porcelain.ts';
import type { Environment } from '../run/run-options.ts';
import type { EventRange } from './event-range.ts';
import type { Inputs } from './inputs.ts';

/** What the action knows of the process it runs in. */
export interface Runner {
  readonly environment: Environment;
  /** Absolute. */
  readonly cwd: string;
  /** Writes to standard output, where the runner reads commands. */
  readonly write: (text: string) => void;
}

/** Everything that is known before the scan starts. */
export interface Job {
  readonly inputs: Inputs;
  readonly event: EventRange;
  readonly eventName: string;
  readonly repository: Repository | null;
  readonly missing: MissingObjects | null;
  /** Absolute top of the checkout. */
  readonly root: string;
  /** Absolute folder to scan. */
  readonly folder: string;
  readonly workspace: string;
}
