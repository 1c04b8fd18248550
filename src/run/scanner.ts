/** Puts the scanner together: rules of the plan, checks of the domain room, the clock. */
import { ALIBABA_CHECKS } from '../alibaba/checks.ts';
import type { Diagnostics } from '../core/diagnostics.ts';
import { createBlobScanner } from '../scan/blob-scanner.ts';
import type { BlobScanner } from '../scan/types.ts';
import type { ScanPlan } from './scan-plan.ts';
import { costlyRules, overflowWarning, type ScannerRecipe } from './threads/worker-messages.ts';

/** @param now IDs cannot be issued after it. */
export function scannerOf(plan: ScanPlan, diagnostics: Diagnostics, now: Date): BlobScanner {
  return createBlobScanner(plan.rules.compiled, {
    checks: ALIBABA_CHECKS,
    nowSeconds: now.getTime() / 1000,
    compatIgnores: plan.compatIgnores,
    onOverflow: (path, dropped) => diagnostics.warn(overflowWarning(path, dropped)),
    onCostly: (path, rules) => diagnostics.skip(costlyRules(path, rules)),
  });
}

/** How another thread builds the same scanner. */
export function recipeOf(plan: ScanPlan, now: Date): ScannerRecipe {
  return { rules: plan.ruleRequest, nowSeconds: now.getTime() / 1000, compatIgnores: plan.compatIgnores };
}
