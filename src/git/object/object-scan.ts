/**
 * Puts git objects through the scanner and keeps what was found: blobs by id, messages by the object that carries them.
 * Each object is scanned once. Knows neither rules nor history.
 */
import type { Diagnostics } from '../../core/diagnostics.ts';
import type { PackedFormat } from '../../core/packed-format.ts';
import type { BlobScanner, BlobVersion, PlacedMatch } from '../../scan/types.ts';
import { messageStart } from './commit-object.ts';
import { HitTable, type Credential } from './hit-table.ts';
import type { HexLength } from './object-ids.ts';
import type { GitObject } from './object-stream.ts';

/** Text that is not a file: `id` is the commit or tag object that carries it. */
export interface MessageHit {
  readonly kind: 'commit-message' | 'tag-message';
  readonly id: string;
  readonly matches: readonly PlacedMatch[];
}

/** So many skipped objects are listed one by one; the rest is counted. */
const LISTED_LIMIT = 1000;

export class ObjectScan {
  readonly hits: HitTable;
  readonly messages: MessageHit[] = [];
  readonly #scanner: BlobScanner;
  readonly #diagnostics: Diagnostics;
  #blobs = 0;
  #bytes = 0;
  #skipped = 0;
  readonly #packedIds = new Set<string>();
  /** Versions by path and format: history may hold hundreds of one file. */
  readonly #packed = new Map<string, Map<PackedFormat, number>>();

  constructor(scanner: BlobScanner, hexLength: HexLength, diagnostics: Diagnostics) {
    this.#scanner = scanner;
    this.#diagnostics = diagnostics;
    this.hits = new HitTable(hexLength);
  }

  /** Number of blobs scanned. */
  get blobs(): number {
    return this.#blobs;
  }

  /** Bytes of blobs and messages scanned. */
  get bytes(): number {
    return this.#bytes;
  }

  /** @param path for path hints of rules. @returns whether something was found. */
  blob(object: GitObject, path: string): boolean {
    const result =
      object.contents === null ? this.#scanner.scan(object.read, path) : this.#scanner.scanBytes(object.contents, path);
    this.#blobs++;
    this.#bytes += object.size;
    this.hits.add(object.id, result.matches);
    if (result.packed !== undefined) this.packed(object.id, path, result.packed);
    return result.matches.length > 0;
  }

  /** Records a blob of which only the packed form was looked at. @param path empty when it has none. */
  packed(id: string, path: string, format: PackedFormat): void {
    if (this.#packedIds.has(id)) return;
    this.#packedIds.add(id);
    const key = path === '' ? `blob ${id}` : path;
    const formats = this.#packed.get(key) ?? new Map<PackedFormat, number>();
    this.#packed.set(key, formats.set(format, (formats.get(format) ?? 0) + 1));
  }

  /** Whether only the packed form of a blob was looked at. */
  isPacked(id: string): boolean {
    return this.#packedIds.has(id);
  }

  /** Counts blobs, and bytes of blobs and messages, that were found to need no scan. */
  passed(blobs: number, bytes: number): void {
    this.#blobs += blobs;
    this.#bytes += bytes;
  }

  /** Credentials in a blob that is looked at for comparison only: neither counted nor reported. */
  credentialsIn(object: GitObject, path: string): ReadonlySet<Credential> {
    const result =
      object.contents === null ? this.#scanner.scan(object.read, path) : this.#scanner.scanBytes(object.contents, path);
    return new Set(result.matches.map((match) => this.hits.credentialOf(match)));
  }

  /** A blob that is looked at for comparison with another version of it: neither counted nor reported. */
  version(object: GitObject, path: string): BlobVersion {
    return this.#scanner.scanVersion(object.read, path);
  }

  /** Scans the message of a commit object. */
  commit(id: string, contents: Uint8Array): void {
    this.message('commit-message', id, contents.subarray(messageStart(contents)));
  }

  message(kind: MessageHit['kind'], id: string, text: Uint8Array): void {
    this.#bytes += text.length;
    const { matches } = this.#scanner.scanBytes(text, '');
    if (matches.length > 0) this.messages.push({ kind, id, matches });
  }

  /** Records an object that could not be read. */
  skip(path: string, reason: 'missing-object' | 'corrupt-object'): void {
    this.#skipped++;
    if (this.#skipped > LISTED_LIMIT) return;
    const detail =
      reason === 'missing-object'
        ? 'The object is not in this repository. In a partial clone, fetch it first: git fetch --refetch --no-filter'
        : 'git cannot read the object: git fsck tells more.';
    this.#diagnostics.skip({ path, reason, detail, incomplete: true });
  }

  /** Must be called once at the end: lists what is packed, and counts the skipped objects that were not listed. */
  finish(): void {
    for (const [path, formats] of this.#packed)
      for (const [format, versions] of formats) this.#diagnostics.skipPacked(path, format, versions);
    const unlisted = this.#skipped - LISTED_LIMIT;
    if (unlisted <= 0) return;
    this.#diagnostics.skip({
      path: `(${unlisted} more objects)`,
      reason: 'missing-object',
      detail: 'Only the first 1000 are listed.',
      incomplete: true,
    });
  }
}
