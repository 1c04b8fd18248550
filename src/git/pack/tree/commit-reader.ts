/**
 * Reads some commits a second time, straight from the packs: who wrote them, and messages that hold something. Starting
 * git for that takes 20 ms when hundreds of megabytes are in memory, as Linux copies the tables of all pages for each
 * program that is started.
 */
import { STEP_FLAGS } from '../../../kernel/walk-kernel.ts';
import { readerOf } from '../../../core/bytes-reader.ts';
import type { BlobReader, ObjectVisitor } from '../../object/blob-reader.ts';
import { isFileError } from '../../folder/git-file.ts';
import type { IdLines } from '../../object/object-ids.ts';
import type { Pace } from '../../call/pace.ts';
import type { BlobSieve } from '../sieve/blob-sieve.ts';
import type { StoredPack } from '../store/object-store.ts';
import { PackFile } from '../store/pack-file.ts';
import type { Row } from '../store/pack-rows.ts';
import { partialFamilies } from '../sieve/partial-families.ts';

/** Where a commit is stored. */
export interface CommitPlace {
  readonly pack: StoredPack;
  readonly row: Row;
}

/** More are kept in memory by nobody. */
const MOST_COMMITS = 2000;

export class CommitReader implements BlobReader {
  readonly name = 'pack';
  readonly #sieve: BlobSieve;
  readonly #placeOf: (id: string) => CommitPlace | null;
  readonly #other: BlobReader;

  /**
   * @param sieve one that has finished. @param placeOf null for what is no packed commit. @param other reads what this
   *   one cannot.
   */
  constructor(sieve: BlobSieve, placeOf: (id: string) => CommitPlace | null, other: BlobReader) {
    this.#sieve = sieve;
    this.#placeOf = placeOf;
    this.#other = other;
  }

  async read(wanted: IdLines, visitor: ObjectVisitor, pace: Pace): Promise<void> {
    const contents = await this.#contentsOf(wanted, pace);
    if (contents === null) {
      await this.#other.read(wanted, visitor, pace);
      return;
    }
    for (const id of wanted) {
      const commit = contents.get(id) ?? new Uint8Array(0);
      visitor.visit({ id, type: 'commit', size: commit.length, contents: commit, read: readerOf(commit) });
      await pace.giveWay();
    }
  }

  /** Null when some are not to be had here. */
  async #contentsOf(wanted: IdLines, pace: Pace): Promise<ReadonlyMap<string, Uint8Array> | null> {
    if (wanted.count > MOST_COMMITS) return null;
    const byPack = new Map<StoredPack, Map<Row, string>>();
    for (const id of wanted) {
      const place = this.#placeOf(id);
      if (place === null) return null;
      const ids = byPack.get(place.pack) ?? new Map<Row, string>();
      byPack.set(place.pack, ids.set(place.row, id));
    }
    const contents = new Map<string, Uint8Array>();
    try {
      for (const [pack, ids] of byPack) await this.#readFrom(pack, ids, contents, pace);
    } catch (error) {
      // The file went away, or cannot be read any more: git knows what to do.
      if (isFileError(error)) return null;
      throw error;
    }
    return [...wanted].every((id) => contents.has(id)) ? contents : null;
  }

  async #readFrom(
    pack: StoredPack,
    ids: ReadonlyMap<Row, string>,
    contents: Map<string, Uint8Array>,
    pace: Pace,
  ): Promise<void> {
    const { rows, roots, packRows, wanted } = partialFamilies(pack.rows, new Set(ids.keys()));
    const { input } = this.#sieve.kernel;
    const file = new PackFile(pack.rows.path, pack.resident);
    try {
      const more = this.#sieve.walk(
        { file, rows, roots, flags: STEP_FLAGS.prove, marks: wanted, markedFlags: STEP_FLAGS.show | STEP_FLAGS.prove },
        {
          look: (row, at, size) => {
            const id = ids.get(packRows[row] ?? -1);
            if (id !== undefined) contents.set(id, input.slice(at, at + size));
          },
          unreadable: () => {},
        },
      );
      while (more()) await pace.giveWay();
    } finally {
      file.close();
    }
  }
}
