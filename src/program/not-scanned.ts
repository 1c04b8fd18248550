/** What was not scanned, on standard error: for runs that print no report to a person and still end with status 2. */
import { isPackedReason } from '../core/packed-format.ts';
import type { Report } from '../core/types.ts';
import type { Language } from '../report/words/messages.ts';
import { writeError } from './output.ts';

/** Lines; more are counted. */
const SHOWN = 10;

/** Says nothing when the whole job was done. */
export async function sayNotScanned({ skipped }: Pick<Report, 'skipped'>, lang: Language): Promise<void> {
  if (!skipped.some(({ incomplete }) => incomplete)) return;
  // Texts are loaded when there is something to say: a hook that finds nothing does without them.
  const [{ messagesFor }, { skippedLines }] = await Promise.all([
    import('../report/words/catalogue.ts'),
    import('../report/words/summary-text.ts'),
  ]);
  const messages = messagesFor(lang);
  const lines = skippedLines(skipped, false, messages);
  const left = lines.length - SHOWN;
  for (const line of [...lines.slice(0, SHOWN), ...(left > 0 ? [messages.andMore(left)] : [])])
    writeError(`aksweep: ${messages.notScanned(line)}\n`);
}

/** What is packed, in one line: for a hook, which prints no report when it finds nothing. */
export async function sayNotLookedInto(report: Pick<Report, 'skipped'>, lang: Language): Promise<void> {
  if (!report.skipped.some(({ reason }) => isPackedReason(reason))) return;
  const [{ messagesFor }, { packedSentence }] = await Promise.all([
    import('../report/words/catalogue.ts'),
    import('../report/words/summary-text.ts'),
  ]);
  const sentence = packedSentence(report, messagesFor(lang));
  if (sentence !== undefined) writeError(`aksweep: ${sentence}\n`);
}
