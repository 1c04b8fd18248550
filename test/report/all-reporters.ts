/**
 * All reporters by format, for the tests that hold for every one of them. The CLI loads each one only when it is asked
 * for.
 */
import { FORMATS, loadReporter, type Format } from '../../src/report/formats.ts';
import type { Reporter } from '../../src/report/reporter.ts';

export const REPORTERS = Object.fromEntries(
  await Promise.all(FORMATS.map(async (format) => [format, await loadReporter(format)] as const)),
) as Readonly<Record<Format, Reporter>>;
