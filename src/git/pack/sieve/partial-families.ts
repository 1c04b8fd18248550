/** The part of a pack's families that leads to given objects: those and all that they are made from, nothing else. */
import type { PackRows, PlannedRows, Row } from '../store/pack-rows.ts';

export interface PartialFamilies {
  /** The rows of that part, numbered anew in the same order: few, where a pack has hundreds of thousands. */
  readonly rows: PlannedRows;
  readonly roots: Int32Array;
  /** Each one's row in the pack. */
  readonly packRows: Int32Array;
  /** 1 for those that were asked for. */
  readonly wanted: Uint8Array;
}

/** @param wanted rows of whole objects, or of deltas whose families have a root */
export function partialFamilies(rows: PackRows, wanted: ReadonlySet<Row>): PartialFamilies {
  const needed = new Set<Row>();
  for (const each of wanted)
    for (let row = each; row >= 0 && !needed.has(row); row = rows.bases[row] ?? -1) needed.add(row);
  const packRows = Int32Array.from(needed).toSorted();
  const numbers = new Map<Row, number>();
  packRows.forEach((row, number) => numbers.set(row, number));
  const childStarts = new Int32Array(packRows.length + 1);
  const children: number[] = [];
  packRows.forEach((row, number) => {
    // In the order of all: the plan relies on it.
    for (const child of rows.children.subarray(rows.childStarts[row], rows.childStarts[row + 1])) {
      const own = numbers.get(child);
      if (own !== undefined) children.push(own);
    }
    childStarts[number + 1] = children.length;
  });
  const isRoot = (number: number): boolean => rows.bases[packRows[number] ?? 0] === -1;
  return {
    rows: {
      offsets: Float64Array.from(packRows, (row) => rows.offsets[row] ?? 0),
      ends: Float64Array.from(packRows, (row) => rows.ends[row] ?? 0),
      headLengths: Uint8Array.from(packRows, (row) => rows.headLengths[row] ?? 0),
      sizes: Float64Array.from(packRows, (row) => rows.sizes[row] ?? 0),
      checksums: Int32Array.from(packRows, (row) => rows.checksums[row] ?? 0),
      childStarts,
      children: Int32Array.from(children),
    },
    roots: Int32Array.from([...packRows.keys()].filter(isRoot)),
    packRows,
    wanted: Uint8Array.from(packRows, (row) => Number(wanted.has(row))),
  };
}
