/**
 * `.aksweepignore`: what a project has decided not to hear about, one entry a line.
 *
 *     test/fixtures/**                    # made by scripts/fixtures.py
 *     v1:<64 hex digits> until:2027-01-31 # rotated, kept in history
 *
 * A path pattern means what it means in `.gitignore`, counted from the folder of the file; a fingerprint names one
 * finding wherever it occurs. `until:` is the last day (UTC) on which an entry works. ` #` starts the reason; `\#` is a
 * plain `#`.
 */
import { dirname, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { parsePathPattern, type PathPattern } from '../core/path-pattern.ts';
import { PatternList } from '../core/pattern-list.ts';
import type { Fingerprint } from '../core/types.ts';
import { readNamedFile } from '../disk/read-file.ts';
import { isFingerprint } from './fingerprint.ts';
import { cleanReason } from './reason.ts';

/** Some 80,000 fingerprints with a reason each. Bytes. */
const MAX_SIZE = 8 * 1024 * 1024;
/** Each takes some 150 bytes of memory: two million lines of one letter took 400 MB. */
const MOST_ENTRIES = 250_000;
/** Entries that have ended and are named one by one; of more, only the number is told. */
const MOST_WARNINGS = 10;

interface EntryBase {
  /** The pattern or fingerprint as written. */
  readonly entry: string;
  /** 1-based. */
  readonly line: number;
  /** Last day on which it works, `YYYY-MM-DD`; null for ever. */
  readonly expires: string | null;
  readonly reason: string | null;
}
export type IgnoreEntry = EntryBase &
  (
    | { readonly kind: 'path'; readonly pattern: PathPattern }
    | { readonly kind: 'fingerprint'; readonly fingerprint: Fingerprint }
  );

export interface IgnoreFile {
  /** For messages. */
  readonly path: string;
  /** Absolute folder that path patterns start from. */
  readonly base: string;
  readonly entries: readonly IgnoreEntry[];
}

/** @throws UserError when the file cannot be read or a line is wrong. */
export function readIgnoreFile(path: string, cwd: string): IgnoreFile {
  const absolute = resolve(cwd, path);
  const bytes = readNamedFile(absolute, { what: 'the ignore file', shown: path, limit: MAX_SIZE });
  return parseIgnoreFile(bytes.toString('utf8'), path, dirname(absolute));
}

/**
 * Reads the text of an ignore file, e.g. of a base commit.
 * @param path for messages. @param base absolute folder that path patterns start from.
 * @throws UserError naming file and line.
 */
export function parseIgnoreFile(text: string, path: string, base: string): IgnoreFile {
  const entries: IgnoreEntry[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      const entry = parseLine(line, index + 1, path);
      if (entry === null) return;
      if (entries.length >= MOST_ENTRIES)
        throw new UserError(`${path}:${index + 1}: more than ${MOST_ENTRIES} entries`, 'name folders instead of files');
      entries.push(entry);
    });
  return { path, base, entries };
}

function parseLine(text: string, line: number, path: string): IgnoreEntry | null {
  const wrong = (what: string, hint: string): UserError => new UserError(`${path}:${line}: ${what}`, hint);
  if (text.includes('\0'))
    throw wrong('holds a NUL byte', 'an ignore file is plain text, one path pattern or fingerprint a line');
  const comment = /(?:^|\s)#/.exec(text);
  const body = comment === null ? text : text.slice(0, comment.index);
  const reason = comment === null ? '' : text.slice(comment.index + comment[0].length);
  const [, before, date] = /^(|.*?\s)until:(\S*)\s*$/.exec(body) ?? [];
  const entry = withoutBlanks(before ?? body);
  if (entry === '') {
    if (date === undefined) return null;
    throw wrong('until: stands alone', 'write it after a path pattern or fingerprint: docs/** until:2027-01-31');
  }
  if (date !== undefined && !isDate(date))
    throw wrong('until: wants a day like 2027-01-31', 'write the last day on which the entry is to work');
  const base: EntryBase = { entry, line, expires: date ?? null, reason: cleanReason(reason) };
  const version = /^v\d+:/.exec(entry)?.[0];
  if (version === undefined) {
    const pattern = parsePathPattern(entry);
    return pattern === null ? null : { ...base, kind: 'path', pattern };
  }
  if (isFingerprint(entry)) return { ...base, kind: 'fingerprint', fingerprint: entry };
  if (version === 'v1:')
    throw wrong(
      'not a fingerprint: v1: and 64 lower-case hexadecimal digits',
      'copy it from a report; for a path of that name write /v1:…',
    );
  throw wrong(
    `a fingerprint of version ${version.slice(0, -1)}, which this aksweep does not know`,
    'copy the fingerprint from a report of this version, or use the version that wrote it',
  );
}

/**
 * Without blanks around it; one that a backslash protects belongs to the path. By hand: `/\s+$/` is quadratic in blanks
 * that are not at the end.
 */
function withoutBlanks(text: string): string {
  const kept = text.trimEnd();
  const blank = text.slice(kept.length, kept.length + 1);
  return (kept.endsWith('\\') ? kept + blank : kept).trimStart();
}

/** An ignore file on a given day. */
export class ActiveIgnores {
  readonly #file: IgnoreFile;
  readonly #byFingerprint = new Map<Fingerprint, IgnoreEntry>();
  readonly #paths: PatternList<PathPattern & { readonly owner: IgnoreEntry }>;
  readonly expired: readonly IgnoreEntry[];

  /** @param now an entry works through the whole UTC day of its `until:`. */
  constructor(file: IgnoreFile, now: Date) {
    this.#file = file;
    const today = now.toISOString().slice(0, 10);
    const hasEnded = ({ expires }: IgnoreEntry): boolean => expires !== null && expires < today;
    this.expired = file.entries.filter(hasEnded);
    const paths: (PathPattern & { readonly owner: IgnoreEntry })[] = [];
    for (const entry of file.entries) {
      if (hasEnded(entry)) continue;
      if (entry.kind === 'fingerprint') this.#byFingerprint.set(entry.fingerprint, entry);
      else paths.push({ ...entry.pattern, owner: entry });
    }
    this.#paths = new PatternList(paths, file.path);
  }

  forFingerprint(fingerprint: Fingerprint): IgnoreEntry | null {
    return this.#byFingerprint.get(fingerprint) ?? null;
  }

  /** @param path relative to the file's base, `/` separators. */
  forPath(path: string): IgnoreEntry | null {
    return this.#paths.excluding(path)?.owner ?? null;
  }

  get base(): string {
    return this.#file.base;
  }

  /**
   * One sentence for each entry that no longer works. Only fingerprints are quoted: the file may be any that a config
   * names.
   */
  warnings(): string[] {
    const sentences = this.expired.slice(0, MOST_WARNINGS).map((ended) => {
      const { line, expires } = ended;
      return (
        `${this.#file.path}:${line}: the ignore for ${ended.kind === 'path' ? 'a path' : ended.fingerprint} ` +
        `ended on ${expires}; remove the line, or give it a new date`
      );
    });
    const more = this.expired.length - sentences.length;
    return more === 0 ? sentences : [...sentences, `${this.#file.path}: ${more} more ignores ended before today`];
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
