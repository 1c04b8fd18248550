/**
 * Findings as SARIF results: one per place, because code scanning shows only the first location of a result
 * (docs/research/github.md, "Code scanning").
 */
import type { Location as SarifLocation, Region, Result, Suppression as SarifSuppression } from 'sarif';
import type { Finding, Location, Occurrence, OccurrencePart, Suppression } from '../../core/types.ts';
import { escapeText } from '../words/escape-text.ts';
import { alarm, issuedDay, redactedText, suppressionText, verdictText } from '../words/finding-facts.ts';
import { isLive } from '../../verify/consequence.ts';
import { messagesFor } from '../words/catalogue.ts';
import { partKindName } from '../words/messages.ts';
import type { Messages } from '../words/messages.ts';
import { pathText, placeFacts } from '../words/places.ts';
import type { ReportOptions } from '../reporter.ts';
import { placeInCheckout } from '../words/checkout-path.ts';
import { cut } from '../words/cut.ts';
import { SARIF_LEVEL } from './sarif-rules.ts';
import { uriOf } from './sarif-uri.ts';

/** The base of all relative URIs: the checkout, wherever it is. */
export const SOURCE_ROOT = '%SRCROOT%';

/** Longest message; what GitHub shows of it is shorter, and 5,000 results must fit into 10 MB. */
const LONGEST_MESSAGE = 1000;
/** GitHub accepts 1,000 locations per result and shows 100; a credential has three parts. */
const RELATED_SHOWN = 10;

export interface ResultContext {
  readonly options: ReportOptions;
  readonly ruleIndex: ReadonlyMap<string, number>;
  title(finding: Finding): string;
}

export function sarifResult(finding: Finding, occurrence: Occurrence, context: ResultContext): Result {
  const { options } = context;
  const messages = messagesFor(options.lang);
  const shown = shownLocation(occurrence);
  const uri = uriOf(placeInCheckout(occurrence.source, options));
  const related = occurrence.parts.filter((part) => !samePlace(part.location, shown)).slice(0, RELATED_SHOWN);
  const hash =
    occurrence.source.kind === 'archive-member'
      ? undefined
      : options.lineHash?.(occurrence.source.path, shown.startLine);
  const ruleIndex = context.ruleIndex.get(finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: isLive(finding.verification) ? 'error' : SARIF_LEVEL[finding.severity],
    message: { text: messageText(finding, occurrence, related, context.title(finding), messages) },
    locations: [sarifLocation(uri, occurrence, shown)],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((part, index) => ({
            id: index + 1,
            ...sarifLocation(uri, occurrence, part.location),
            message: { text: partKindName(part.kind, messages) },
          })),
        }
      : {}),
    partialFingerprints: {
      ...(hash === undefined ? {} : { primaryLocationLineHash: hash }),
      'aksweep/v1': finding.fingerprint,
    },
    ...(finding.suppression === null ? {} : { suppressions: [sarifSuppression(finding.suppression, messages)] }),
    properties: {
      severity: finding.severity,
      confidence: finding.confidence,
      verdict: finding.verification.verdict,
      source: occurrence.source.kind,
      ...(occurrence.source.kind === 'commit'
        ? { commit: occurrence.source.commit, inHead: occurrence.source.inHead }
        : {}),
    },
  };
}

/**
 * The secret of a pair is what must go, and in a pull request an alert shows only if all its lines were added: prefer
 * one line.
 */
function shownLocation({ location, parts, source }: Occurrence): Location {
  // A member of an archive has no lines that a viewer of the archive could open.
  if (source.kind === 'archive-member') return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  if (location.startLine === location.endLine) return location;
  return mostSecret(parts)?.location ?? location;
}

function mostSecret(parts: readonly OccurrencePart[]): OccurrencePart | undefined {
  return (
    parts.find(({ kind }) => kind.endsWith('-secret')) ?? parts.find(({ kind }) => kind.endsWith('-token')) ?? parts[0]
  );
}

function samePlace(a: Location, b: Location): boolean {
  return (
    a.startLine === b.startLine &&
    a.startColumn === b.startColumn &&
    a.endLine === b.endLine &&
    a.endColumn === b.endColumn
  );
}

function sarifLocation(uri: string, { source }: Occurrence, location: Location): SarifLocation {
  const region: Region =
    source.kind === 'archive-member'
      ? { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 }
      : {
          startLine: location.startLine,
          startColumn: location.startColumn,
          endLine: location.endLine,
          endColumn: location.endColumn,
        };
  return {
    physicalLocation: {
      artifactLocation: { uri, ...(uri.startsWith('file:') ? {} : { uriBaseId: SOURCE_ROOT }) },
      region,
    },
    ...(source.kind === 'archive-member'
      ? { logicalLocations: [{ fullyQualifiedName: escapeText(`${source.archive}!${source.member}`), kind: 'member' }] }
      : {}),
  };
}

function messageText(
  finding: Finding,
  occurrence: Occurrence,
  related: readonly OccurrencePart[],
  title: string,
  messages: Messages,
): string {
  const issued = issuedDay(finding);
  const facts = [
    `${escapeText(title)} (${redactedText(finding, messagesFor('en'))})`,
    issued === undefined ? undefined : messages.issuedOn(issued),
    verdictText(finding, messages),
    occurrence.source.kind === 'archive-member' ? pathText(occurrence.source, messages) : undefined,
    // A report that is uploaded says which commit, not who: names and addresses are personal data that nobody there
    // needs.
    ...placeFacts(occurrence, messages, 'without-author'),
  ].filter((fact) => fact !== undefined);
  const warning = alarm(finding, messages);
  const sentences = [...(warning === undefined ? [] : [warning]), facts.join('; ')].join('. ');
  const links = related.map((part, index) => `[${linkText(partKindName(part.kind, messages))}](${index + 1})`);
  // Link text last and never cut: a cut link would be broken markup.
  return (
    [linkText(cut(sentences, LONGEST_MESSAGE)), ...(links.length > 0 ? [messages.joined(links)] : [])].join('. ') + '.'
  );
}

/** Text that starts no embedded link (SARIF 2.1.0 §3.11.6) and holds no placeholder (§3.11.5). */
function linkText(text: string): string {
  return text
    .replace(/[\\[\]]/g, '\\$&')
    .replaceAll('{', '(')
    .replaceAll('}', ')');
}

function sarifSuppression(suppression: Suppression, messages: Messages): SarifSuppression {
  return {
    kind: suppression.kind === 'inline' ? 'inSource' : 'external',
    status: 'accepted',
    justification: suppressionText(suppression, messages),
  };
}
