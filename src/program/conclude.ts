/** How a run of the command line ends: the outcome, and on standard error what the status alone would not say. */
import type { Finding, Report } from '../core/types.ts';
import type { Language } from '../report/words/messages.ts';
import type { VerifyErrors } from '../run/scan-plan.ts';
import { outcomeOf, unansweredIn } from './exit-code.ts';
import type { Demands, Outcome } from './exit-code.ts';
import { writeError } from './output.ts';

/** Call when the report is written. */
export async function concludeReport(report: Report, demands: Demands, lang: Language): Promise<Outcome> {
  const unanswered = unansweredIn(report, demands);
  if (unanswered.length > 0)
    writeError(
      `aksweep: ${await unansweredNotice(unanswered, report.summary.interrupted ? null : demands.verifyErrors, lang)}\n`,
    );
  return outcomeOf(report, demands);
}

/**
 * How many findings could not be asked about, why, and what that does to the status.
 * @param verifyErrors null when something else decides about the status.
 */
async function unansweredNotice(
  unanswered: readonly Finding[],
  verifyErrors: VerifyErrors | null,
  lang: Language,
): Promise<string> {
  // Texts are loaded when there is something to say: a hook that finds nothing does without them.
  const [{ messagesFor }, { unansweredText }, { countUnanswered }] = await Promise.all([
    import('../report/words/catalogue.ts'),
    import('../report/words/summary-text.ts'),
    import('../verify/unanswered.ts'),
  ]);
  const messages = messagesFor(lang);
  const sentence = unansweredText(countUnanswered(unanswered), messages);
  return verifyErrors === null ? sentence : sentence + messages.unansweredStatus[verifyErrors];
}
