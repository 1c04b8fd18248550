/** The part of a pack's families that leads to given objects: those and all that they are made from, nothing else. */
import type { PackRows, Row } from './pack-rows.ts';

export interface PartialFamilies {
  /** The same rows, with the deltas on the way only. */
  readonly rows: PackRows;
  readonly roots: Int32Array;
}

/** @param wanted 1 by row for whole objects or deltas whose families have a root */
export function partialFamilies(rows: PackRows, wanted: Uint8Array): PartialFamilies {
  const needed = new Uint8Array(rows.count);
  const roots: Row[] = [];
  for (let each = 0; each < rows.count; each++) {
    if (wanted[each] !== 1) continue;
    for (let row = each; row >= 0 && needed[row] !== 1; row = rows.bases[row] ?? -1) {
      needed[row] = 1;
      if (rows.bases[row] === -1) roots.push(row);
    }
  }
  const childStarts = new Int32Array(rows.count + 1);
  const children: Row[] = [];
  for (let row = 0; row < rows.count; row++) {
    if (needed[row] === 1) {
      for (let slot = rows.childStarts[row] ?? 0; slot < (rows.childStarts[row + 1] ?? 0); slot++) {
        const child = rows.children[slot] ?? 0;
        if (needed[child] === 1) children.push(child);
      }
    }
    childStarts[row + 1] = children.length;
  }
  return { rows: { ...rows, childStarts, children: Int32Array.from(children) }, roots: Int32Array.from(roots.toSorted((a, b) => a - b)) };
}
