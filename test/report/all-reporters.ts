/** All reporters by format, for the tests that hold for every one of them. The CLI loads each one only when it is asked for. */
import { reportConsole } from '../../src/report/console.ts';
import { reportCsv } from '../../src/report/csv.ts';
import { reportGithub } from '../../src/report/github.ts';
import { reportGitlab } from '../../src/report/gitlab.ts';
import { reportJson } from '../../src/report/json.ts';
import { reportJsonl } from '../../src/report/jsonl.ts';
import { reportJunit } from '../../src/report/junit.ts';
import { reportMarkdown } from '../../src/report/markdown.ts';
import type { Format, Reporter } from '../../src/report/reporter.ts';
import { reportSarif } from '../../src/report/sarif.ts';

export const REPORTERS: Readonly<Record<Format, Reporter>> = {
  console: reportConsole,
  json: reportJson,
  jsonl: reportJsonl,
  sarif: reportSarif,
  csv: reportCsv,
  junit: reportJunit,
  github: reportGithub,
  gitlab: reportGitlab,
  markdown: reportMarkdown,
};
