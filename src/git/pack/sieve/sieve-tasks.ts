/**
 * Shares the families of blobs out into tasks of similar cost, those with most bytes of blobs first. Plain data in
 * shared memory; threads take tasks from both ends (sieve-work.ts).
 */
import type { StoredPack } from '../store/object-store.ts';
import { BLOB, rootsOf, type PackRows } from '../store/pack-rows.ts';

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
/** A task is this part of all the work, so that threads end nearly together; a family is never parted. */
const SHARES = 96;

export function shareOut(packs: readonly StoredPack[]): SieveTasks {
  const families = packs.map(({ rows }) => familiesOf(rows));
  const total = families.reduce((sum, { cost }) => sum + cost, 0);
  const share = total / SHARES;
  const sized: { readonly task: SieveTask; readonly bytes: number }[] = [];
  families.forEach(({ roots, costs, bytes }, pack) => {
    let start = 0;
    let cost = 0;
    let taskBytes = 0;
    for (let index = 0; index < roots.length; index++) {
      cost += costs[index] ?? 0;
      taskBytes += bytes[index] ?? 0;
      if (cost < share && index + 1 < roots.length) continue;
      sized.push({ task: { pack, start, count: index + 1 - start }, bytes: taskBytes });
      start = index + 1;
      cost = 0;
      taskBytes = 0;
    }
  });
  return {
    roots: families.map(({ roots }) => roots),
    tasks: sized.toSorted((a, b) => b.bytes - a.bytes).map(({ task }) => task),
    cost: total,
  };
}

interface Families {
  readonly roots: Int32Array;
  readonly costs: Float64Array;
  /** Of their blobs together, as if all were as long as the root. */
  readonly bytes: Float64Array;
  /** Of all together. */
  readonly cost: number;
}

/**
 * All families of blobs in order of offset, and what each one costs. Also those that earlier packs hold: they are
 * proven to be the same.
 */
function familiesOf(rows: PackRows): Families {
  const roots = rootsOf(rows, BLOB);
  const costs = new Float64Array(roots.length);
  const bytes = new Float64Array(roots.length);
  let cost = 0;
  let found = 0;
  for (let index = 0; index < rows.roots.length; index++) {
    const root = rows.roots[index] ?? 0;
    if (rows.types[root] !== BLOB) continue;
    const members = rows.familyRows[index] ?? 0;
    const own = OBJECT_COST * members + (rows.familyBytes[index] ?? 0);
    bytes[found] = members * (rows.sizes[root] ?? 0);
    costs[found++] = own;
    cost += own;
  }
  return { roots, costs, bytes, cost };
}
