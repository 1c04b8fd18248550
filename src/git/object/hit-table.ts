/**
 * The blobs in which something was found and the credentials each one holds, as small numbers: attribution computes on
 * numbers and never sees a value. A credential is the same when its rule and the kind and hash of each of its parts
 * are.
 */
import type { PlacedMatch } from '../../scan/types.ts';
import { IdTable, type HexLength } from './object-ids.ts';

/** Number of a blob with hits, from 0. */
export type Hit = number;
/** Number of a credential, from 0. */
export type Credential = number;

export class HitTable {
  readonly #blobs: IdTable;
  readonly #matches: (readonly PlacedMatch[])[] = [];
  /** The credential of each match, in the same order. */
  readonly #credentialOf: (readonly Credential[])[] = [];
  readonly #credentials: ReadonlySet<Credential>[] = [];
  readonly #numbers = new Map<string, Credential>();

  constructor(hexLength: HexLength) {
    this.#blobs = new IdTable(hexLength);
  }

  /** Number of blobs with hits. */
  get size(): number {
    return this.#blobs.size;
  }

  /** Records what a blob holds; a second time has no effect. */
  add(blob: string, matches: readonly PlacedMatch[]): void {
    const before = this.#blobs.size;
    if (matches.length === 0 || this.#blobs.add(blob) < before) return;
    this.#matches.push(matches);
    const credentials = matches.map((match) => this.credentialOf(match));
    this.#credentialOf.push(credentials);
    this.#credentials.push(new Set(credentials));
  }

  /** The blob's number, or null when nothing was found in it. */
  find(blob: string): Hit | null {
    const hit = this.#blobs.find(blob);
    return hit < 0 ? null : hit;
  }

  /** As `find` for hex digits in a buffer; -1 when nothing was found. */
  findHex(text: Uint8Array, offset: number): Hit {
    return this.#blobs.findHex(text, offset);
  }

  blob(hit: Hit): string {
    return this.#blobs.at(hit);
  }

  credentials(hit: Hit): ReadonlySet<Credential> {
    return this.#credentials[hit] ?? new Set();
  }

  /** Everything that was found in the blob. */
  matches(hit: Hit): readonly PlacedMatch[] {
    return this.#matches[hit] ?? [];
  }

  /** The places where `credential` stands in the blob. */
  matchesOf(hit: Hit, credential: Credential): readonly PlacedMatch[] {
    return this.matches(hit).filter((_, index) => this.#credentialOf[hit]?.[index] === credential);
  }

  /** Number of the credential that `match` found; the same for every place and blob that holds it. */
  credentialOf(match: PlacedMatch): Credential {
    const key = credentialKey(match);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/**
 * Identity of the credential that a match found: rule, kinds and value hashes, whatever the order of the parts.
 *
 * @internal
 */
export function credentialKey(match: PlacedMatch): string {
  const parts = match.match.parts.map((part) => `${part.kind}=${part.value.sha256()}`);
  return `${match.match.rule} ${parts.toSorted().join(' ')}`;
}
