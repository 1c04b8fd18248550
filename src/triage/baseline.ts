/**
 * The baseline: findings that were accepted on a day, by fingerprint, so that only new ones are reported.
 * Holds hashes, rule ids and dates, never a value, so it can be committed; one entry a line and sorted, so that merges
 * are easy.
 */
import { resolve } from 'node:path';
import { readNamedFile } from '../disk/read-file.ts';
import { writeFileAtomic } from '../disk/write-file.ts';
import { UserError } from '../core/errors.ts';
import type { Finding, Fingerprint, RuleId } from '../core/types.ts';
import { isFingerprint } from './fingerprint.ts';

/** Some 200,000 entries of 150 bytes: more findings than anyone accepts unread. Bytes. */
const MAX_SIZE = 32 * 1024 * 1024;

export interface BaselineEntry {
  readonly fingerprint: Fingerprint;
  readonly rule: RuleId;
  /** When it was accepted, ISO 8601 UTC. */
  readonly since: string;
  /** Why it was accepted, for people. */
  readonly note?: string;
}

export interface Baseline {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  /** Sorted by fingerprint, each once. */
  readonly entries: readonly BaselineEntry[];
}

/** @throws UserError when the file cannot be read or is not a baseline of this version. */
export function readBaseline(path: string, cwd: string): Baseline {
  const bytes = readNamedFile(resolve(cwd, path), {
    what: 'the baseline',
    shown: path,
    limit: MAX_SIZE,
    hintIfMissing: 'write one with: aksweep baseline create --baseline FILE',
  });
  return parseBaseline(bytes.toString('utf8'), path);
}

/**
 * Reads the text of a baseline, e.g. of a base commit.
 * @param path for messages.
 * @throws UserError saying what is wrong and what to do; it never quotes the content.
 */
export function parseBaseline(text: string, path: string): Baseline {
  const wrong = (
    what: string,
    hint = 'restore it from version control, or write a new one with: aksweep baseline create',
  ): UserError => new UserError(`${path}: ${what}`, hint);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw wrong('not valid JSON');
  }
  if (!isRecord(json) || !('version' in json) || !('entries' in json))
    throw wrong(
      'not an aksweep baseline',
      'baselines of other tools cannot be read; write one with: aksweep baseline create',
    );
  if (json.version !== 1) {
    const format =
      Number.isSafeInteger(json.version) && Number(json.version) < 1000
        ? `of format ${Number(json.version)}`
        : 'of an unknown format';
    const writer =
      isRecord(json.tool) &&
      typeof json.tool.version === 'string' &&
      /^\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(json.tool.version)
        ? ` (written by version ${json.tool.version})`
        : '';
    throw wrong(
      `a baseline ${format}${writer}; this aksweep reads format 1`,
      "use the version that wrote it, or accept today's findings anew with: aksweep baseline create",
    );
  }
  const { tool, createdAt, entries } = json;
  if (!isRecord(tool) || typeof tool.name !== 'string' || typeof tool.version !== 'string')
    throw wrong('tool must hold name and version');
  if (!isTime(createdAt)) throw wrong('createdAt must be a time like 2026-01-31T12:00:00.000Z');
  if (!Array.isArray(entries)) throw wrong('entries must be a list');
  rejectUnknown(json, ['version', 'tool', 'createdAt', 'entries'], '', wrong);
  const read = entries.map((entry: unknown, index) => readEntry(entry, `entries[${index}]`, wrong));
  return { version: 1, tool: { name: tool.name, version: tool.version }, createdAt, entries: sorted(read) };
}

function readEntry(entry: unknown, where: string, wrong: (what: string, hint?: string) => UserError): BaselineEntry {
  if (!isRecord(entry)) throw wrong(`${where} must be an object`);
  const { fingerprint, rule, since, note } = entry;
  if (typeof fingerprint !== 'string' || !isFingerprint(fingerprint))
    throw wrong(`${where}.fingerprint must be v1: and 64 lower-case hexadecimal digits`);
  if (typeof rule !== 'string' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule))
    throw wrong(`${where}.rule must be the id of a rule`);
  if (!isTime(since)) throw wrong(`${where}.since must be a time like 2026-01-31T12:00:00.000Z`);
  if (note !== undefined && typeof note !== 'string') throw wrong(`${where}.note must be text`);
  rejectUnknown(entry, ['fingerprint', 'rule', 'since', 'note'], `${where}.`, wrong);
  return { fingerprint, rule: rule as RuleId, since, ...(note === undefined ? {} : { note }) };
}

/** A new baseline that accepts the findings as of now. */
export function createBaseline(findings: readonly Finding[], tool: Baseline['tool'], now: Date): Baseline {
  return updateBaseline({ version: 1, tool, createdAt: now.toISOString(), entries: [] }, findings, tool, now).baseline;
}

export interface BaselineUpdate {
  readonly baseline: Baseline;
  readonly added: readonly Fingerprint[];
  /** Entries that no finding matches any more. */
  readonly stale: readonly Fingerprint[];
}

/**
 * Accepts the findings of today: known ones keep their date and note, new ones are added.
 * @param keepStale keep entries without a finding: for a scan that saw only a part of what the baseline covers.
 */
export function updateBaseline(
  old: Baseline,
  findings: readonly Finding[],
  tool: Baseline['tool'],
  now: Date,
  keepStale = false,
): BaselineUpdate {
  const known = new Map(old.entries.map((entry) => [entry.fingerprint, entry]));
  const present = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  const since = now.toISOString();
  const today = [...present.values()].map(
    ({ fingerprint, rule }): BaselineEntry => known.get(fingerprint) ?? { fingerprint, rule, since },
  );
  const stale = old.entries.filter((entry) => !present.has(entry.fingerprint));
  return {
    baseline: { version: 1, tool, createdAt: old.createdAt, entries: sorted(keepStale ? [...today, ...stale] : today) },
    added: today.filter((entry) => !known.has(entry.fingerprint)).map((entry) => entry.fingerprint),
    stale: stale.map((entry) => entry.fingerprint),
  };
}

/** The file's text: the same baseline is always the same bytes. */
export function formatBaseline(baseline: Baseline): string {
  const head =
    `"version": 1,\n  "tool": ${JSON.stringify(baseline.tool)},\n  "createdAt": ` +
    `${JSON.stringify(baseline.createdAt)}`;
  const entries = sorted(baseline.entries).map(
    ({ fingerprint, rule, since, note }) => `    ${JSON.stringify({ fingerprint, rule, since, note })}`,
  );
  return `{\n  ${head},\n  "entries": [${entries.length === 0 ? '' : `\n${entries.join(',\n')}\n  `}]\n}\n`;
}

/**
 * @param trees whose links are not followed (`treesAround`).
 * @throws UserError when the file cannot be written; the old one is then untouched.
 */
export function writeBaseline(path: string, cwd: string, baseline: Baseline, trees: readonly string[]): void {
  writeFileAtomic(resolve(cwd, path), formatBaseline(baseline), trees);
}

/** Sorted by fingerprint; of several entries for one (a merge by hand) the oldest stays. */
function sorted(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const oldest = new Map<Fingerprint, BaselineEntry>();
  for (const entry of entries.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))) {
    if (!oldest.has(entry.fingerprint)) oldest.set(entry.fingerprint, entry);
  }
  return [...oldest.values()].toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
}

function rejectUnknown(
  record: Readonly<Record<string, unknown>>,
  known: readonly string[],
  where: string,
  wrong: (what: string) => UserError,
): void {
  const unknown = Object.keys(record).find((key) => !known.includes(key));
  // The key itself is not quoted: whatever was pasted here does not belong into a log.
  if (unknown !== undefined)
    throw wrong(`${where === '' ? 'the file' : where.slice(0, -1)} has a key that is none of ${known.join(', ')}`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}
