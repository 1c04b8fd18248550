/** The table of reporters. The CLI picks from it by name; nothing here decides where the text goes. */
import { reportConsole } from './console.ts';
import { reportCsv } from './csv.ts';
import { reportGithub } from './github.ts';
import { reportGitlab } from './gitlab.ts';
import { reportJson } from './json.ts';
import { reportJsonl } from './jsonl.ts';
import { reportJunit } from './junit.ts';
import { reportMarkdown } from './markdown.ts';
import type { Format, Reporter } from './reporter.ts';
import { reportSarif } from './sarif.ts';

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
