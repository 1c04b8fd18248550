/**
 * Vitest's global set-up: a place for the bundle that end-to-end tests run. The bundle itself is made by the first test
 * that asks.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    bundleFolder: string;
  }
}

export default function provideBundleFolder(project: TestProject): () => void {
  // Below node_modules, so that the bundle finds re2.
  const cache = join(process.cwd(), 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'aksweep-e2e-'));
  project.provide('bundleFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
