/**
 * Shares the families of blobs out into tasks of similar size, largest first, for as many threads as there are. Plain data in
 * shared memory; a thread takes the next task by counting up one number.
 */
import type { StoredPack } from './object-store.ts';
import { BLOB, rootsOf, type PackRows, type Row } from './pack-rows.ts';

/** Part of the work: families with roots `roots[start]` to `roots[start + count - 1]` of one pack. */
export interface SieveTask {
  readonly pack: number;
  readonly start: number;
  readonly count: number;
}

export interface SieveTasks {
  /** By pack: roots of families, in order of offset. */
  readonly roots: readonly Int32Array[];
  readonly tasks: readonly SieveTask[];
  /** Compressed bytes and a share for each object, of all tasks. */
  readonly cost: number;
}

/** What an object costs beside its bytes, in compressed bytes. */
const OBJECT_COST = 300;
/** A task is this part of all the work, so that threads end nearly together. */
const SHARES = 96;

export function shareOut(packs: readonly StoredPack[]): SieveTasks {
  const families = packs.map((pack) => familiesOf(pack));
  const total = families.reduce((sum, { costs }) => sum + costs.reduce((a, b) => a + b, 0), 0);
  const share = total / SHARES;
  const sized: { readonly task: SieveTask; readonly cost: number }[] = [];
  families.forEach(({ roots, costs }, pack) => {
    let start = 0;
    let cost = 0;
    for (let index = 0; index < roots.length; index++) {
      cost += costs[index] ?? 0;
      if (cost < share && index + 1 < roots.length) continue;
      sized.push({ task: { pack, start, count: index + 1 - start }, cost });
      start = index + 1;
      cost = 0;
    }
  });
  return { roots: families.map(({ roots }) => roots), tasks: sized.toSorted((a, b) => b.cost - a.cost).map(({ task }) => task), cost: total };
}

/** All families of blobs in order of offset, and what each one costs. Also those that earlier packs hold: they are proven to be the same. */
function familiesOf({ rows }: StoredPack): { readonly roots: Int32Array; readonly costs: Float64Array } {
  const costs = new Float64Array(rows.count);
  for (let at = rows.order.length - 1; at >= 0; at--) {
    const row = rows.order[at] ?? 0;
    costs[row] = (costs[row] ?? 0) + costOf(rows, row);
    const base = rows.bases[row] ?? -1;
    if (base >= 0) costs[base] = (costs[base] ?? 0) + (costs[row] ?? 0);
  }
  const roots = rootsOf(rows, BLOB);
  return { roots, costs: Float64Array.from(roots, (row) => costs[row] ?? 0) };
}

function costOf(rows: PackRows, row: Row): number {
  return OBJECT_COST + (rows.offsets[row + 1] ?? 0) - (rows.offsets[row] ?? 0);
}
