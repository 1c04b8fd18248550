/** One finding as a person reads it in a terminal: what, where, how bad, and what to do now. */
import type { Finding, Occurrence } from '../../core/types.ts';
import { displayWidth, padToWidth, wrapText } from '../words/display-width.ts';
import { escapeText } from '../words/escape-text.ts';
import { excerptLines } from './excerpt-lines.ts';
import { alarm, partFacts, verdictText } from '../words/finding-facts.ts';
import type { Fact } from '../words/finding-facts.ts';
import type { Messages } from '../words/messages.ts';
import { placeFacts, placeText } from '../words/places.ts';
import type { ReportOptions } from '../reporter.ts';
import { plainText } from '../words/rule-texts.ts';
import type { RuleTexts } from '../words/rule-texts.ts';
import type { Style } from './style.ts';

const INDENT = '   ';
/** Further places listed under a finding; --verbose lists all. */
const PLACES_SHOWN = 5;
/** The issue asks for the three next steps; `rules explain` has the rest. */
const STEPS_SHOWN = 3;

export interface ConsoleContext {
  readonly options: ReportOptions;
  readonly messages: Messages;
  readonly style: Style;
  readonly texts: RuleTexts;
  /** Columns of a line, at most 100: longer lines are hard to read. */
  readonly columns: number;
}

/** @param stepsShownBy number of the earlier finding whose steps are the same; undefined to print them. */
export function* consoleFinding(
  finding: Finding,
  number: number,
  stepsShownBy: number | undefined,
  context: ConsoleContext,
): Generator<string> {
  const { messages, style, options } = context;
  const severity = style.severity(finding.severity)(messages.severity[finding.severity].toUpperCase());
  yield `${number}. ${severity}  ${style.bold(escapeText(context.texts.titleOf(finding)))}\n`;
  const warning = alarm(finding, messages);
  if (warning !== undefined) yield `${INDENT}${style.alarm(warning)}\n`;
  yield '\n';
  const [first, ...others] = finding.occurrences;
  if (first !== undefined) yield* place(first, context, true);
  yield '\n';
  yield* facts(
    [...partFacts(finding, messages, options.now, options.showSecrets === true), ...statusFacts(finding, messages)],
    context,
  );
  yield '\n';
  yield* advice(finding, stepsShownBy, context);
  if (others.length > 0) yield* otherPlaces(others, context);
}

function statusFacts(finding: Finding, messages: Messages): Fact[] {
  const verdict = verdictText(finding, messages);
  // A reader who looks at the line sees no key: say what it is hidden in.
  const hidden = new Set(
    finding.occurrences[0]?.parts.flatMap((part) => part.encoding.map((encoding) => messages.encoding[encoding])),
  );
  return [
    ...(verdict === undefined ? [] : [{ label: messages.label.status, text: verdict }]),
    ...(hidden.size === 0 ? [] : [{ label: messages.label.hiddenIn, text: messages.joined([...hidden]) }]),
    { label: messages.label.confidence, text: messages.confidence[finding.confidence] },
    { label: messages.label.fingerprint, text: finding.fingerprint },
  ];
}

function* place(occurrence: Occurrence, context: ConsoleContext, withExcerpt: boolean): Generator<string> {
  const { messages, style, columns } = context;
  yield `${INDENT}${style.path(placeText(occurrence, messages))}\n`;
  const known = placeFacts(occurrence, messages);
  if (known.length > 0) yield* indented(messages.joined(known), `${INDENT}  `, context, style.dim);
  if (withExcerpt && occurrence.excerpt !== undefined) {
    for (const line of excerptLines(occurrence.excerpt, columns - 5, style, messages)) yield `${INDENT}  ${line}\n`;
  }
}

function* facts(list: readonly Fact[], { style, columns }: ConsoleContext): Generator<string> {
  const width = Math.max(...list.map(({ label }) => displayWidth(label)));
  const room = columns - INDENT.length - width - 2;
  for (const { label, text } of list) {
    const [first = '', ...rest] = wrapText(text, room);
    if (displayWidth(first) > room) {
      // One long word, such as a fingerprint: it is there to be copied, so it gets a line of its own.
      yield `${INDENT}${style.dim(label)}\n${INDENT}  ${text}\n`;
      continue;
    }
    yield `${INDENT}${style.dim(padToWidth(label, width))}  ${first}\n`;
    for (const line of rest) yield `${INDENT}${' '.repeat(width)}  ${line}\n`;
  }
}

function* advice(finding: Finding, stepsShownBy: number | undefined, context: ConsoleContext): Generator<string> {
  const { messages, style, texts } = context;
  const { description, remediation } = texts.of(finding.rule);
  if (remediation.length === 0) return;
  const heading = finding.severity === 'info' ? messages.whatToDo : messages.revokeIt;
  if (stepsShownBy !== undefined) {
    yield `${INDENT}${style.bold(heading)}: ${messages.sameStepsAs(stepsShownBy)}\n`;
    return;
  }
  yield `${INDENT}${style.bold(messages.whyItMatters)}\n`;
  yield* indented(plainText(description), `${INDENT}  `, context);
  yield `${INDENT}${style.bold(heading)}\n`;
  const steps = context.options.verbose === true ? remediation : remediation.slice(0, STEPS_SHOWN);
  for (const [index, step] of steps.entries()) {
    const [first = '', ...rest] = wrapText(escapeText(plainText(step)), context.columns - INDENT.length - 5);
    yield `${INDENT}  ${index + 1}. ${first}\n`;
    for (const line of rest) yield `${INDENT}     ${line}\n`;
  }
  const left = remediation.length - steps.length;
  if (left > 0) yield `${INDENT}  ${style.dim(messages.moreSteps(left, escapeText(finding.rule)))}\n`;
}

function* otherPlaces(others: readonly Occurrence[], context: ConsoleContext): Generator<string> {
  const { messages, style, options } = context;
  yield `${INDENT}${style.bold(messages.alsoIn(others.length))}\n`;
  const shown = options.verbose === true ? others : others.slice(0, PLACES_SHOWN);
  for (const occurrence of shown) {
    yield `${INDENT}  ${style.path(placeText(occurrence, messages))}\n`;
    const known = placeFacts(occurrence, messages);
    if (known.length > 0) yield* indented(messages.joined(known), `${INDENT}    `, context, style.dim);
  }
  if (shown.length < others.length) yield `${INDENT}  ${style.dim(messages.andMore(others.length - shown.length))}\n`;
}

/** Wraps `text` under an indent. A rule's text comes from a file of the user's: it is escaped here too. */
function* indented(
  text: string,
  indent: string,
  { columns }: ConsoleContext,
  paint: (text: string) => string = (plain) => plain,
): Generator<string> {
  for (const line of wrapText(escapeText(text), columns - indent.length)) yield `${indent}${paint(line)}\n`;
}
