/**
 * The registry of output formats, for the command line, the config file and the action alike: a new format is one file
 * and one line here. A run loads the formats that it writes.
 */
import type { Reporter } from './reporter.ts';

/** In the order in which help lists them. */
const LOADERS = {
  console: async () => (await import('./console/console.ts')).reportConsole,
  json: async () => (await import('./plain/json.ts')).reportJson,
  jsonl: async () => (await import('./plain/jsonl.ts')).reportJsonl,
  sarif: async () => (await import('./sarif/sarif.ts')).reportSarif,
  csv: async () => (await import('./plain/csv.ts')).reportCsv,
  junit: async () => (await import('./plain/junit.ts')).reportJunit,
  github: async () => (await import('./plain/github.ts')).reportGithub,
  gitlab: async () => (await import('./sarif/gitlab.ts')).reportGitlab,
  markdown: async () => (await import('./markdown/markdown.ts')).reportMarkdown,
} satisfies Readonly<Record<string, () => Promise<Reporter>>>;

export type Format = keyof typeof LOADERS;

/** Every output format, in the order in which help lists them. */
export const FORMATS = Object.keys(LOADERS) as readonly Format[];

export async function loadReporter(format: Format): Promise<Reporter> {
  return await LOADERS[format]();
}
