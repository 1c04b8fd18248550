/** `aksweep demo`: a real report in the first minute, on credentials that nobody issued. */
import { UserError } from '../../core/errors.ts';
import {
  makeTemporaryFolder,
  removeTemporaryFolder,
  systemTemporaryPlace,
  temporaryFault,
} from '../../disk/temporary-folder.ts';
import { writeDemoTree } from '../demo-tree.ts';
import { outcomeOf } from '../../program/exit-code.ts';
import { writeError } from '../../program/output.ts';
import type { Command } from '../command.ts';
import { prepareScan } from '../../run/prepare-scan.ts';
import { outputPlan } from '../output-plan.ts';
import { writeReport } from '../write-report.ts';
import { scanPathsInSession } from '../../program/scan-paths-in-session.ts';

const NOTE = {
  en: (folder: string) =>
    `These credentials were made up just now and belong to nobody. The files are in ${folder}; delete the folder ` +
    `when you are done.\n`,
  zh: (folder: string) => `以上凭证均为刚刚虚构，不属于任何人。文件位于 ${folder}，看完后可删除该文件夹。\n`,
} as const;

export const runDemoCommand: Command = async (invocation, surroundings) => {
  const place = systemTemporaryPlace();
  const folder = makeTemporaryFolder(place, 'aksweep-demo-');
  try {
    writeDemoTree(folder);
  } catch (error) {
    removeTemporaryFolder(folder);
    // The fault of the one file that could not be written is one of the folder.
    throw temporaryFault(error instanceof UserError && error.cause !== undefined ? error.cause : error, place);
  }
  const prepared = await prepareScan(invocation.options, ['.'], { ...surroundings, cwd: folder });
  const { plan, options, context } = prepared;
  const output = outputPlan(options, context.cwd);
  const report = await scanPathsInSession(['.'], prepared);
  await writeReport(report, output, options, context, plan.rules.infos);
  writeError(`\n${NOTE[context.lang](folder)}`);
  return outcomeOf(report, plan);
};
