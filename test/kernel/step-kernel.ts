/**
 * The kernel's single steps, which it takes on its own when it makes objects (walk-kernel.ts): for comparing each of
 * them with something plain.
 */
import { PackKernel } from '../../src/kernel/pack-kernel.ts';

/**
 * Where a delta's base, the delta and its result lie. All offsets into `input`; sizes in bytes. The three must not
 * overlap.
 */
export interface DeltaPlaces {
  readonly base: number;
  readonly baseSize: number;
  readonly delta: number;
  readonly deltaSize: number;
  readonly output: number;
  /** Largest result that is acceptable. */
  readonly limit: number;
  /** Bytes from `output` on that may be written to, `limit` or more; those past the result hold rubbish afterwards. */
  readonly room: number;
}

/** Hits that `saveHits` put into `input`: SAVED_HIT_BYTES each from `at` on. */
export interface SavedHits {
  readonly at: number;
  readonly count: number;
}

/** Offsets as u32, then literals as u16. */
export const SAVED_HIT_BYTES = 6;

export class StepKernel extends PackKernel {
  /** CRC-32 of input[start, end), as pack indexes have it; signed. */
  crc32(start: number, end: number): number {
    this.checkRange(start, end);
    return this.exports.crc32(this.inputAt + start, this.inputAt + end) | 0;
  }

  /**
   * Writes the hits at hand with what has been settled of them to input[at, at + SAVED_HIT_BYTES * hitCount), for
   * `applyDelta` with this blob as the base. `at` is a multiple of 4.
   */
  saveHits(at: number): SavedHits {
    this.checkRange(at, at + SAVED_HIT_BYTES * this.hitCount);
    this.exports.saveHits(this.inputAt + at, this.hitCount);
    return { at, count: this.hitCount };
  }

  /**
   * Applies a git delta. With `baseHits`, the complete hits of the base, finds the hits of the result too, searching
   * only what the delta inserts and where it joins: they are exactly those of `searchBlob` over the result, settled
   * where that was copied too. Hit offsets count from `output`.
   * @returns the size of the result, or a negative error code (kernel-errors.ts); after an error there are no hits.
   * @throws RangeError when the ranges overlap or leave `input`.
   */
  applyDelta(places: DeltaPlaces, baseHits?: SavedHits): number {
    const { base, baseSize, delta, deltaSize, output, limit, room } = places;
    this.checkRange(base, base + baseSize);
    this.checkRange(delta, delta + deltaSize);
    this.checkRange(output, output + room);
    const hitsEnd = baseHits === undefined ? 0 : baseHits.at + SAVED_HIT_BYTES * baseHits.count;
    if (baseHits !== undefined) this.checkRange(baseHits.at, hitsEnd);
    if (
      !(limit >= 0 && limit <= room) ||
      overlap(base, base + baseSize, output, output + room) ||
      overlap(delta, delta + deltaSize, output, output + room) ||
      (baseHits !== undefined && overlap(baseHits.at, hitsEnd, output, output + room))
    ) {
      throw new RangeError('applyDelta: the ranges overlap or are too small');
    }
    const at = this.inputAt;
    const size = this.exports.applyDelta(
      at + base,
      baseSize,
      at + delta,
      at + delta + deltaSize,
      at + output,
      limit,
      room,
      baseHits === undefined ? 0 : 1,
      at + (baseHits?.at ?? 0),
      baseHits?.count ?? 0,
    );
    const hits = this.exports.deltaHits();
    this.settle(at + output, at + output + size, hits);
    this.setHits(
      hits,
      this.openHits,
      size < 0 || baseHits === undefined || this.exports.resumeAt() >>> 0 === at + output + size,
    );
    return size;
  }

  /** Bytes that the last `applyDelta` searched. */
  get searched(): number {
    return this.exports.deltaSearched();
  }
}

function overlap(start: number, end: number, otherStart: number, otherEnd: number): boolean {
  return start < otherEnd && otherStart < end;
}
