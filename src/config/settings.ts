/**
 * What a config file may say: the keys, their types and the words for messages. One table, which the checker follows;
 * docs/config.schema.json says the same for editors, and a test holds both against each other.
 */
import { MOST_THREADS_ASKED } from '../core/thread-count.ts';
import {
  CONFIDENCES,
  ENGINE_CHOICES,
  SEVERITIES,
  type Confidence,
  type EngineChoice,
  type Severity,
} from '../core/types.ts';
import { FORMATS, type Format } from '../report/formats.ts';

/**
 * Settings as a config file gives them; every key mirrors an option of the command line. Paths are absolute once
 * loaded.
 */
export interface Settings {
  /** Patterns as in `.gitignore`, counted from the config file's folder. */
  readonly exclude?: readonly string[];
  readonly gitTracked?: boolean;
  /** Rule files. */
  readonly rules?: readonly string[];
  /** Ids of rules to leave out. */
  readonly disableRules?: readonly string[];
  readonly engine?: EngineChoice;
  /** Switches of groups of kinds, from left to right. */
  readonly kinds?: readonly string[];
  readonly minSeverity?: Severity;
  readonly minConfidence?: Confidence;
  readonly failOn?: Severity | 'never' | 'live';
  readonly baseline?: string;
  readonly ignoreFile?: string;
  readonly compatIgnores?: boolean;
  readonly threads?: number;
  readonly lang?: (typeof LANGUAGES)[number];
  readonly format?: Format;
  /** Format → file to write. */
  readonly output?: Readonly<Partial<Record<Format, string>>>;
  readonly sarif?: {
    readonly includeSuppressed?: boolean;
    readonly includeHistory?: boolean;
    readonly category?: string;
  };
  readonly verify?: {
    readonly enabled?: boolean;
    /** Most distinct credentials to ask for. */
    readonly max?: number;
    readonly endpoint?: string;
    /** File of remembered answers. */
    readonly cache?: string;
    readonly probeIds?: boolean;
    /** Whether what could not be asked makes the run incomplete. */
    readonly errors?: (typeof VERIFY_ERRORS)[number];
  };
}

const LANGUAGES = ['en', 'zh'] as const;
const VERIFY_ERRORS = ['fail', 'ignore'] as const;

/** The type of a key. `file` and `files` are paths from the config file's folder. */
export type KeyType =
  | { readonly type: 'boolean' }
  | { readonly type: 'count'; readonly maximum: number }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | { readonly type: 'text' | 'file' }
  /** `maximum` items. */
  | { readonly type: 'list'; readonly of: 'pattern' | 'file' | 'rule id' | 'kind switch'; readonly maximum: number }
  /** Keys from a fixed list, all with a file as value. */
  | { readonly type: 'files'; readonly keys: readonly string[] }
  | { readonly type: 'group'; readonly keys: Readonly<Record<string, KeyType>> };

const boolean: KeyType = { type: 'boolean' };

export const SETTINGS: { readonly [Key in keyof Required<Settings>]: KeyType } = {
  exclude: { type: 'list', of: 'pattern', maximum: 100_000 },
  gitTracked: boolean,
  rules: { type: 'list', of: 'file', maximum: 100 },
  disableRules: { type: 'list', of: 'rule id', maximum: 10_000 },
  engine: { type: 'choice', choices: ENGINE_CHOICES },
  kinds: { type: 'list', of: 'kind switch', maximum: 100 },
  minSeverity: { type: 'choice', choices: SEVERITIES },
  minConfidence: { type: 'choice', choices: CONFIDENCES },
  failOn: { type: 'choice', choices: [...SEVERITIES, 'never', 'live'] },
  baseline: { type: 'file' },
  ignoreFile: { type: 'file' },
  compatIgnores: boolean,
  threads: { type: 'count', maximum: MOST_THREADS_ASKED },
  lang: { type: 'choice', choices: LANGUAGES },
  format: { type: 'choice', choices: FORMATS },
  output: { type: 'files', keys: FORMATS },
  sarif: { type: 'group', keys: { includeSuppressed: boolean, includeHistory: boolean, category: { type: 'text' } } },
  verify: {
    type: 'group',
    keys: {
      enabled: boolean,
      max: { type: 'count', maximum: 100_000 },
      endpoint: { type: 'text' },
      cache: { type: 'file' },
      probeIds: boolean,
      errors: { type: 'choice', choices: VERIFY_ERRORS },
    },
  },
};
