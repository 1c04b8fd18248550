/**
 * Which engine runs patterns that users write. RE2 has no backtracking and so no pattern that hangs; it is a native,
 * optional package (npm 12 does not run install scripts by default). Without it, patterns must be proven bounded.
 */
import { createRequire } from 'node:module';
import type { MakeRegex } from './compiled.ts';

/** Loads RE2 on first use. @returns null when it is not installed */
export function loadRe2(): MakeRegex | null {
  try {
    // Kept out of the bundle: the native binary fits one platform and one Node version.
    const RE2 = createRequire(import.meta.url)('re2') as new (source: string, flags: string) => RegExp;
    // RE2 reads text as Unicode and says so on every use unless the flag is set.
    return (source, flags) => new RE2(source, `${flags}u`);
  } catch {
    return null;
  }
}
