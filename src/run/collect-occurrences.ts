/** Findings from occurrences that git has placed: history, index, pushes. Excluded paths are left out and counted. */
import type { Diagnostics } from '../core/diagnostics.ts';
import type { Origin } from '../core/types.ts';
import type { ScanPlan } from './scan-plan.ts';
import { FindingCollector } from '../scan/findings.ts';
import type { CollectedFindings } from '../scan/findings.ts';
import type { PlacedMatch } from '../scan/types.ts';
import { Excludes } from '../source/excludes.ts';

export function collectOccurrences(
  occurrences: readonly { readonly match: PlacedMatch; readonly origin: Origin }[],
  plan: ScanPlan,
  diagnostics: Diagnostics,
): CollectedFindings {
  const collector = new FindingCollector(plan.rules.infos, plan.showSecrets);
  const excludes = new Excludes(plan.excludes, plan.root);
  let excluded = 0;
  for (const { match, origin } of occurrences) {
    if (pathsOf(origin).every((path) => excludes.patternForWithParents(path, false) !== null)) excluded += 1;
    else collector.add(match, origin);
  }
  diagnostics.forgetPacked((path) => excludes.patternForWithParents(path, false) !== null);
  if (excluded > 0) {
    diagnostics.skip({
      path: '.',
      reason: 'excluded',
      detail: `${excluded} ${excluded === 1 ? 'match' : 'matches'} at excluded paths`,
      incomplete: false,
    });
  }
  return collector.finish();
}

/**
 * Every path at which the blob stood: a copy elsewhere is still a leak. The text of a commit, tag or note has none that
 * counts.
 */
function pathsOf(origin: Origin): readonly string[] {
  if (origin.kind !== 'commit') return [origin.path];
  return origin.object === undefined ? [origin.path, ...(origin.otherPaths ?? [])] : [''];
}
