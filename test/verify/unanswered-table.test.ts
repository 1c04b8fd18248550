/**
 * What could not be asked is not dead: every state of the endpoint with every option, as docs/verification.md says. In
 * one process, against the simulator, with short limits of time; command-line.test.ts and e2e-action run the real
 * programs.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyReport } from '../../src/cli/commands/verify.ts';
import { Diagnostics } from '../../src/core/diagnostics.ts';
import type { Report } from '../../src/core/types.ts';
import { exitCode, outcomeOf } from '../../src/program/exit-code.ts';
import { verificationStep } from '../../src/program/verification.ts';
import { reportConsole } from '../../src/report/console/console.ts';
import { reportGithub } from '../../src/report/plain/github.ts';
import { reportGitlab } from '../../src/report/sarif/gitlab.ts';
import { reportJson } from '../../src/report/plain/json.ts';
import { reportMarkdown } from '../../src/report/markdown/markdown.ts';
import { parseReport } from '../../src/report/read-report.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { reportSarif } from '../../src/report/sarif/sarif.ts';
import { buildReport } from '../../src/run/build-report.ts';
import type { VerifyStep } from '../../src/run/build-report.ts';
import { prepareScan } from '../../src/run/prepare-scan.ts';
import type { PreparedScan } from '../../src/run/prepare-scan.ts';
import type { RunOptions } from '../../src/run/run-options.ts';
import { scanPaths } from '../../src/run/scan-paths.ts';
import { scannerOf } from '../../src/run/scanner.ts';
import { temporaryFolder } from '../git/made-repository.ts';
import { ENDPOINT_STATES } from './endpoint-states.ts';
import type { EndpointState } from './endpoint-states.ts';
import { JumpingClock } from './made-credentials.ts';
import { verificationTable } from './verification-table.ts';

const TABLE = verificationTable();
const ACTION = 'Action: `fail-on: live`';
const REPORT = '`verify REPORT`';

/** The options of a column's head. */
function typed(head: string): RunOptions {
  return {
    ...(head.includes('--only-live') ? { onlyLive: true } : {}),
    ...(head.includes('--fail-on live') ? { failOn: 'live' } : {}),
    ...(head.includes('--verify-errors ignore') ? { verifyErrors: 'ignore' } : {}),
  };
}

interface Run {
  readonly prepared: PreparedScan;
  readonly report: Report;
}

function stepOf(
  { options, context }: PreparedScan,
  state: EndpointState,
  diagnostics: Diagnostics,
  controller: AbortController,
): VerifyStep {
  return verificationStep(options, {
    context,
    diagnostics,
    signal: controller.signal,
    notify: () => {
      if (state.interrupted === true) setTimeout(() => controller.abort(), 20);
    },
    surroundings: {
      clock: new JumpingClock(),
      connectTimeout: 2000,
      totalTimeout: state.interrupted === true ? 60_000 : 300,
      ...(state.lookup === undefined ? {} : { lookup: state.lookup }),
    },
  });
}

async function scanned(folder: string, state: EndpointState | null, options: RunOptions): Promise<Run> {
  const prepared = await prepareScan(options, ['.'], {
    cwd: folder,
    environment: state?.environment ?? {},
    lang: 'en',
    now: new Date(),
  });
  const diagnostics = new Diagnostics();
  const verify = state === null ? null : stepOf(prepared, state, diagnostics, new AbortController());
  const startedAt = new Date();
  const result = await scanPaths(['.'], {
    plan: prepared.plan,
    scanner: scannerOf(prepared.plan, diagnostics, startedAt),
    diagnostics,
    now: startedAt,
  });
  return {
    prepared,
    report: await buildReport(
      { ...result, files: result.blobs, startedAt, seconds: 0, diagnostics },
      prepared.plan,
      verify,
    ),
  };
}

async function verifiedAgain(folder: string, state: EndpointState): Promise<Run> {
  const { report } = await scanned(folder, null, {});
  if (state.gone === true) rmSync(join(folder, 'a.env'));
  const prepared = await prepareScan({ verify: true, ...state.options }, [], {
    cwd: folder,
    environment: state.environment,
    lang: 'en',
    now: new Date(),
  });
  const diagnostics = new Diagnostics();
  const controller = new AbortController();
  return {
    prepared,
    report: await verifyReport(report, stepOf(prepared, state, diagnostics, controller), {
      prepared,
      signal: controller.signal,
      diagnostics,
    }),
  };
}

async function run(head: string, folder: string, state: EndpointState): Promise<Run> {
  return head === REPORT
    ? verifiedAgain(folder, state)
    : scanned(folder, state, { verify: true, ...state.options, ...typed(head) });
}

function printed(
  reporter: (report: Report, options: ReportOptions) => Iterable<string>,
  { report, prepared }: Run,
): string {
  const { plan } = prepared;
  const options: ReportOptions = {
    rules: plan.rules.infos,
    lang: 'en',
    color: false,
    width: 500,
    now: new Date(),
    verifyErrors: plan.verifyErrors,
  };
  return [...reporter(report, options)].join('').replace(/\s+/g, ' ');
}

/**
 * The rule of the table, said once more for every output: no answer is shown and counted wherever somebody may look.
 */
function expectUnansweredIsSaid(result: Run): void {
  const { report, prepared } = result;
  const counted = Object.values(report.summary.verification?.unanswered ?? {}).reduce((sum, count) => sum + count, 0);
  expect(counted).toBeGreaterThan(0);
  const sentence = `${counted} ${counted === 1 ? 'finding' : 'findings'} could not be asked about, and may be live: `;
  for (const reporter of [reportConsole, reportMarkdown, reportGithub, reportGitlab])
    expect(printed(reporter, result)).toContain(sentence);
  expect(printed(reportConsole, result)).not.toMatch(/No (?:live )?Alibaba Cloud credentials/);
  const sarif = JSON.parse(
    [
      ...reportSarif(report, {
        rules: prepared.plan.rules.infos,
        lang: 'en',
        color: false,
        width: 80,
        now: new Date(),
        verifyErrors: prepared.plan.verifyErrors,
      }),
    ].join(''),
  );
  expect(sarif.runs[0].invocations[0].toolExecutionNotifications).toContainEqual(
    expect.objectContaining({ descriptor: { id: 'not-verified' } }),
  );
  expect(sarif.runs[0].invocations[0].executionSuccessful).toBe(
    prepared.plan.verifyErrors === 'ignore' && !report.summary.interrupted,
  );
  const read = parseReport(
    [...reportJson(report, { rules: [], lang: 'en', color: false, width: 80, now: new Date() })].join(''),
  );
  expect(read.summary.verification).toEqual(report.summary.verification);
  expect(outcomeOf(read, prepared.plan)).toBe(outcomeOf(report, prepared.plan));
}

describe('what could not be asked is not dead', () => {
  it('the table has a row for every state, and the states are all in it', () => {
    expect(TABLE.map(({ state }) => state)).toEqual(Object.keys(ENDPOINT_STATES));
    expect(Object.keys(TABLE[0]?.statuses ?? {})).toHaveLength(8);
  });

  describe.each(TABLE)('$state', ({ state: name, words, statuses }) => {
    const columns = Object.entries(statuses).filter(([head, status]) => head !== ACTION && status !== null);
    it.each(columns)('%s ends with %i', async (head, status) => {
      const folder = temporaryFolder();
      const state = await ENDPOINT_STATES[name]?.(folder);
      if (state === undefined) throw new Error(`no state: ${name}`);
      try {
        const result = await run(head, folder, state);
        const { report, prepared } = result;
        expect(exitCode(outcomeOf(report, prepared.plan), 'SIGTERM')).toBe(status);
        const text = printed(reportConsole, result);
        const hidden = (report.summary.hidden.notLive ?? 0) + (report.summary.hidden.notVerifiable ?? 0);
        if (words.startsWith('could not be asked')) {
          expect(text).toContain(words);
          expectUnansweredIsSaid(result);
        } else if (head.includes('--only-live') && name !== 'the key is live') {
          expect(report.findings).toEqual([]);
          expect(hidden).toBe(1);
          expect(text).toContain('No live Alibaba Cloud credentials among those found');
          expect(text).toContain(
            words === 'nobody can be asked'
              ? '1 finding is of a kind that nobody can be asked about'
              : '1 finding does not work any more, says Alibaba Cloud',
          );
        } else {
          expect(hidden).toBe(0);
          if (words !== 'nobody can be asked') expect(text).toContain(words);
          expect(report.summary.verification?.unanswered).toEqual({});
        }
      } finally {
        await state.stop();
      }
    });
  });
});
