/** `aksweep baseline create|update [PATH…]`: accepts the findings of today by their fingerprints. */
import { resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { isThere, treesAround } from '../../disk/real-place.ts';
import { createBaseline, readBaseline, updateBaseline, writeBaseline } from '../../triage/baseline.ts';
import type { BaselineUpdate } from '../../triage/baseline.ts';
import { TOOL_NAME, TOOL_VERSION } from '../../version.ts';
import { outcomeOf } from '../../program/exit-code.ts';
import { sayNotScanned } from '../../program/not-scanned.ts';
import { writeError, writeOutput } from '../../program/output.ts';
import { escapeText } from '../../report/words/escape-text.ts';
import type { Options } from '../options.ts';
import type { Command } from '../command.ts';
import { prepareScan } from '../../run/prepare-scan.ts';
import { scanPathsInSession } from '../../program/scan-paths-in-session.ts';

/** Where `baseline` writes when nobody says. */
const DEFAULT_FILE = '.aksweep-baseline.json';

export const runBaselineCommand: Command = async (invocation, surroundings) => {
  const [action, ...named] = invocation.positionals;
  const paths = named.length === 0 ? ['.'] : named;
  const { baseline: typed, ...scanOptions } = invocation.options;
  // Without the baseline itself: what it accepts must be found to stay in it.
  const prepared = await prepareScan<Options>({ ...scanOptions, failOn: 'never' }, paths, surroundings, {
    withoutBaseline: true,
  });
  const { options, context } = prepared;
  const file = typed ?? options.baseline ?? DEFAULT_FILE;
  const present = isThere(resolve(context.cwd, file));
  if (action === 'create' && present)
    throw new UserError(
      `${file} is there already`,
      `to add and remove findings: aksweep baseline update --baseline ${file}`,
    );
  if (action === 'update' && !present)
    throw new UserError(`${file} does not exist`, `to write it: aksweep baseline create --baseline ${file}`);
  const old = present ? readBaseline(file, context.cwd) : null;
  const report = await scanPathsInSession(paths, prepared);
  // Accepting findings does not depend on whether they are live.
  const outcome = outcomeOf(report, { ...prepared.plan, verifyErrors: 'ignore' });
  if (outcome === 'interrupted') {
    writeError(`aksweep: interrupted; ${escapeText(file)} was left as it was\n`);
    return outcome;
  }
  const tool = { name: TOOL_NAME, version: TOOL_VERSION };
  const { now } = context;
  // A scan that missed something, or looked at a part only, says nothing about what it did not see.
  const keepStale = outcome === 'incomplete' || named.length > 0;
  const update: BaselineUpdate =
    old === null
      ? {
          baseline: createBaseline(report.findings, tool, now),
          added: report.findings.map((finding) => finding.fingerprint),
          stale: [],
        }
      : updateBaseline(old, report.findings, tool, now, keepStale);
  writeBaseline(file, context.cwd, update.baseline, treesAround(context.untrusted));
  await sayNotScanned(report, context.lang);
  if (options.quiet !== true) {
    const stale =
      update.stale.length === 0
        ? ''
        : keepStale
          ? `, ${update.stale.length} not seen and kept`
          : `, ${update.stale.length} gone and removed`;
    writeOutput(
      `${escapeText(file)}: ${update.baseline.entries.length} accepted, ${new Set(update.added).size} of them ` +
        `new${stale}\n`,
    );
  }
  return outcome;
};
