/**
 * What a developer reads when a hook stops a commit or a push: what leaked and where, what to do now, what else there
 * is to do. Ten lines for one finding. Pure text in two languages; never holds a value.
 */
import type { Finding, Occurrence, Report } from '../../core/types.ts';
import { worstFirst } from '../finding-order.ts';
import { messagesFor } from '../words/catalogue.ts';
import { displayWidth, padToWidth } from '../words/display-width.ts';
import { escapeText } from '../words/escape-text.ts';
import { partFacts } from '../words/finding-facts.ts';
import { partKindName, type Language, type Messages } from '../words/messages.ts';
import { hookWords, type HookWords } from '../words/hook-words.ts';
import { historyFacts, pathText } from '../words/places.ts';
import { createStyle, type Style } from './style.ts';

export type HookKind = 'pre-commit' | 'pre-push' | 'pre-receive';

/** What the hook knows of the place it runs in. */
export interface HookSituation {
  readonly kind: HookKind;
  readonly lang: Language;
  readonly color: boolean;
  readonly now: Date;
  /** What starts aksweep in the user's shell; null where the reader sits at another machine. */
  readonly program: string | null;
  /** Id of the hook when the pre-commit program runs it. */
  readonly framework: string | null;
  /** Whether a baseline is in use, to which the finding can be added. */
  readonly hasBaseline: boolean;
  /** Shell commands that keep what was found out of the commit, or rewrite the commits of a push. */
  readonly remedy: Remedy;
}

/** What undoes the leak, by what git is doing. `paths`: quoted for a shell. */
export type Remedy =
  | { readonly kind: 'unstage'; readonly command: string; readonly paths: string }
  /** `git commit -a` or `git commit PATH`: nothing of it is in the index. */
  | { readonly kind: 'not-staged'; readonly paths: string }
  | { readonly kind: 'amend' }
  /** `from`: what `git rebase -i` is given. */
  | { readonly kind: 'rebase'; readonly from: string }
  /** The message of an annotated tag. */
  | { readonly kind: 'retag'; readonly name: string };

/** More are counted: a message that scrolls away is not read. */
const FINDINGS_SHOWN = 5;

/** Lines to print on standard error, without line feeds. */
export function hookMessage(report: Report, situation: HookSituation): readonly string[] {
  const { kind, lang, color } = situation;
  const words = hookWords(lang);
  const messages = messagesFor(lang);
  const style = createStyle(color);
  const findings = worstFirst(report.findings);
  const lines = [style.severity('critical')(words.title[kind])];
  for (const finding of findings.slice(0, FINDINGS_SHOWN))
    lines.push(...placeLines(finding, situation, messages, style));
  if (findings.length > FINDINGS_SHOWN)
    lines.push(`  ${words.more(findings.length - FINDINGS_SHOWN, listing(situation))}`);
  const [first] = findings;
  if (first === undefined) return lines;
  const advice = adviceLines(first, situation, words);
  const width = Math.max(...advice.map(([label]) => displayWidth(label)));
  return [...lines, '', ...advice.map(([label, text]) => `${style.bold(padToWidth(label, width))}  ${text}`)];
}

/** What lists all findings; git runs a push hook with what only git knows. */
function listing({ kind, program }: HookSituation): string | null {
  return kind === 'pre-commit' && program !== null ? `${program} hook pre-commit --verbose` : null;
}

/** One line for each part: a secret may stand far from its ID. */
function placeLines(finding: Finding, { now, kind }: HookSituation, messages: Messages, style: Style): string[] {
  const [place, ...others] = finding.occurrences;
  const facts = partFacts(finding, messages, now, false);
  if (place === undefined) return facts.map(({ label, text }) => `  ${label} ${text}`);
  const parts = finding.parts.map((part, index) => ({
    at: `${pathText(place.source, messages)}:${lineOf(place, part.sha256)}`,
    label: partKindName(part.kind, messages),
    text: facts[index]?.text ?? '',
  }));
  const widths = [
    Math.max(...parts.map(({ at }) => displayWidth(at))),
    Math.max(...parts.map(({ label }) => displayWidth(label))),
  ] as const;
  const lines = parts.map(
    ({ at, label, text }) =>
      `  ${style.path(at)}${' '.repeat(widths[0] - displayWidth(at))}  ${padToWidth(escapeText(label), widths[1])}  ${text}`,
  );
  const history = historyFacts(place.source, messages);
  const commit = kind === 'pre-commit' ? [] : history.slice(0, 1);
  const lapsed = place.lapsedSuppression === undefined ? [] : [messages.lapsed];
  const more = others.length === 0 ? [] : [messages.alsoIn(others.length)];
  const remarks = [...lapsed, ...commit, ...more];
  return remarks.length === 0 ? lines : [...lines, `    ${style.dim(remarks.join(' · '))}`];
}

/** 1-based. */
function lineOf(place: Occurrence, sha256: string): number {
  return (place.parts.find((part) => part.sha256 === sha256) ?? place).location.startLine;
}

function adviceLines(finding: Finding, situation: HookSituation, words: HookWords): [string, string][] {
  const { kind, program, framework, remedy } = situation;
  const line = finding.occurrences[0]?.location.startLine ?? 1;
  const advice: [string, string][] = remedyLines(remedy, words);
  const source = finding.occurrences[0]?.source;
  const isMessage = source?.kind === 'commit' && source.object !== undefined;
  if (remedy.kind !== 'retag')
    advice.push(['', isMessage ? words.reword : words.replace[kind === 'pre-commit' ? 'commit' : 'push']]);
  const explain = program === null ? '' : ` (${program} rules explain ${finding.rule})`;
  advice.push([words.rotate, words.rotateHow + explain]);
  const comment = `"aksweep:ignore ${finding.fingerprint} ${words.reason}"`;
  // A message has no line that could hold a comment of ours.
  if (!isMessage) advice.push([words.noSecret, words.ignore(comment, line)]);
  if (program !== null) advice.push(['', words.baseline(`${program} baseline`, situation.hasBaseline)]);
  if (kind === 'pre-receive') return advice;
  const git = kind === 'pre-commit' ? 'git commit' : 'git push';
  const skip = framework === null ? `${git} --no-verify` : `SKIP=${framework} ${git}`;
  advice.push([words.skip, `${skip} ${words.skipPrice[kind]}`]);
  return advice;
}

function remedyLines(remedy: Remedy, words: HookWords): [string, string][] {
  switch (remedy.kind) {
    case 'unstage':
      return [[words.now, remedy.command]];
    case 'not-staged':
      return [[words.now, words.leaveOut(remedy.paths)]];
    case 'amend':
      return [[words.now, 'git commit --amend']];
    case 'rebase':
      return [[words.now, `git rebase -i ${remedy.from}`]];
    case 'retag':
      return [[words.now, words.retag(escapeText(remedy.name))]];
  }
}
