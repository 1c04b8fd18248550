/**
 * Remembers verdicts between runs in one file (mode 0600), under a salted hash of the credential and never its value.
 * Live answers are kept for an hour, dead ones for a day, `unknown` never. A file that cannot be read is a warning, not
 * an error.
 */
import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import { FileFault, readTypedFile } from '../disk/read-file.ts';
import { statPath } from '../disk/stat-path.ts';
import { makeFolder, writeFileAtomic } from '../disk/write-file.ts';
import type { CallerIdentity, Verdict, Verification } from '../core/types.ts';
import { credentialDigest } from './credential.ts';
import type { VerifiableCredential } from './credential.ts';
import type { Question } from './plan.ts';

const HOUR = 3_600_000;

/** How long a verdict is believed, in ms. A disabled or merely existing key may come (back) to life at any time. */
const LIFETIMES: Readonly<Partial<Record<Verdict, number>>> = {
  active: HOUR,
  'active-restricted': HOUR,
  inactive: HOUR,
  'id-exists': HOUR,
  'id-not-found': 24 * HOUR,
  'secret-mismatch': 24 * HOUR,
  expired: 24 * HOUR,
  'token-mismatch': 24 * HOUR,
};

const MAX_ENTRIES = 10_000;
const MAX_FILE_BYTES = 16_777_216;
const FORMAT = 'aksweep-verdicts-1';

interface Entry {
  /** ms since 1970. */
  readonly until: number;
  readonly verification: Verification;
}

export class VerdictCache {
  readonly #path: string;
  readonly #trees: readonly string[];
  readonly #salt: Buffer;
  readonly #entries: Map<string, Entry>;
  #changed = false;

  private constructor(path: string, trees: readonly string[], salt: Buffer, entries: Map<string, Entry>) {
    this.#path = path;
    this.#trees = trees;
    this.#salt = salt;
    this.#entries = entries;
  }

  /**
   * Opens the cache; a missing file is an empty cache; one that is unreadable, or not ours, too, with a warning.
   * @param path absolute. @param trees whose links are not written through (`treesAround`).
   */
  static open(path: string, onWarning: (message: string) => void, trees: readonly string[]): VerdictCache {
    try {
      const stats = statPath(path);
      if (stats?.isFile() === true && !isOurs(stats)) throw new Error('not written by us');
      const { salt, entries } = parseCache(readTypedFile(path, MAX_FILE_BYTES).toString('utf8'));
      return new VerdictCache(path, trees, salt, entries);
    } catch (error) {
      if (!(error instanceof FileFault && error.code === 'ENOENT')) {
        const why = error instanceof FileFault ? `: ${error.message}` : '';
        onWarning(`The verification cache ${path} cannot be read and is ignored${why}; it will be written anew.`);
      }
      return new VerdictCache(path, trees, randomBytes(32), new Map());
    }
  }

  /** @param now ms since 1970. */
  find(credential: VerifiableCredential, question: Question, endpoint: string, now: number): Verification | null {
    const entry = this.#entries.get(this.#name(credential, question, endpoint));
    // An entry that claims to hold for longer than any does was not written by us, or by a clock that was wrong.
    return entry !== undefined && entry.until > now && entry.until - now <= (LIFETIMES[entry.verification.verdict] ?? 0)
      ? entry.verification
      : null;
  }

  /** Keeps a verdict that came from the server; silently drops those without a lifetime. */
  remember(
    credential: VerifiableCredential,
    question: Question,
    endpoint: string,
    verification: Verification,
    now: number,
  ): void {
    const lifetime = LIFETIMES[verification.verdict];
    if (lifetime === undefined) return;
    this.#entries.set(this.#name(credential, question, endpoint), { until: now + lifetime, verification });
    this.#changed = true;
  }

  /** Writes the file when something is new. @throws UserError when it cannot be written. */
  save(now: number): void {
    if (!this.#changed) return;
    const alive = [...this.#entries].filter(([, entry]) => entry.until > now).slice(-MAX_ENTRIES);
    const text = JSON.stringify({
      format: FORMAT,
      salt: this.#salt.toString('hex'),
      entries: Object.fromEntries(alive),
    });
    makeFolder(dirname(this.#path), this.#trees, 0o700);
    writeFileAtomic(this.#path, `${text}\n`, this.#trees, 0o600);
  }

  /** The endpoint belongs to the name: one partition of the cloud does not know the IDs of another. */
  #name(credential: VerifiableCredential, question: Question, endpoint: string): string {
    return credentialDigest(credential, this.#salt, [question, endpoint]);
  }
}

/**
 * A cache is written with mode 0600. One that others may read came another way, e.g. with a checkout: whoever made it
 * knew the salt and could say of a credential that it is dead.
 */
function isOurs({ mode, uid }: Stats): boolean {
  return process.platform === 'win32' || ((mode & 0o077) === 0 && uid === process.getuid?.());
}

/** @throws Error when the text is not a cache that this version has written. */
function parseCache(text: string): { salt: Buffer; entries: Map<string, Entry> } {
  const value: unknown = JSON.parse(text);
  if (
    !isRecord(value) ||
    value['format'] !== FORMAT ||
    typeof value['salt'] !== 'string' ||
    !/^[0-9a-f]{64}$/.test(value['salt'])
  )
    throw new Error('format');
  if (!isRecord(value['entries'])) throw new Error('entries');
  const entries = new Map<string, Entry>();
  for (const [name, entry] of Object.entries(value['entries'])) {
    if (!/^[0-9a-f]{64}$/.test(name) || !isRecord(entry) || typeof entry['until'] !== 'number')
      throw new Error('entry');
    entries.set(name, { until: entry['until'], verification: parseVerification(entry['verification']) });
  }
  return { salt: Buffer.from(value['salt'], 'hex'), entries };
}

function parseVerification(value: unknown): Verification {
  if (!isRecord(value)) throw new Error('verification');
  const verdict = Object.keys(LIFETIMES).find((known): known is keyof typeof LIFETIMES => known === value['verdict']);
  if (verdict === undefined) throw new Error('verdict');
  const identity = value['identity'] === undefined ? undefined : parseIdentity(value['identity']);
  return {
    verdict,
    ...texts(value, ['reason', 'requestId', 'checkedAt', 'endpoint']),
    ...(identity === undefined ? {} : { identity }),
  };
}

function parseIdentity(value: unknown): CallerIdentity {
  if (!isRecord(value)) throw new Error('identity');
  const { type, accountId, arn } = value;
  if (type !== 'Account' && type !== 'RAMUser' && type !== 'AssumedRoleUser') throw new Error('type');
  if (typeof accountId !== 'string' || typeof arn !== 'string') throw new Error('identity');
  return { type, accountId, arn, ...texts(value, ['principalId', 'userId', 'roleId']) };
}

function texts<Name extends string>(
  value: Record<string, unknown>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = value[name];
    if (text === undefined) continue;
    if (typeof text !== 'string') throw new Error(name);
    found[name] = text;
  }
  return found;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
