/** What a hook suppressed, in one line: a commit that goes through is seen to go through, and why. Escaped. */
import type { Finding, Report, Suppression } from '../../core/types.ts';
import { messagesFor } from './catalogue.ts';
import type { Language } from './messages.ts';
import { pathText } from './places.ts';

/** Places named of those that a comment suppresses. */
const PLACES_SHOWN = 5;

/** `suppressed: 2 (1 inline in a.yml:3; 1 by the ignore file, line 4)`. Counts findings, as the summary does. */
export function suppressedLine({ suppressed }: Report, lang: Language): string {
  const messages = messagesFor(lang);
  const by = (kind: Suppression['kind']): readonly Finding[] =>
    suppressed.filter(({ suppression }) => suppression?.kind === kind);
  const inline = by('inline');
  const places = [
    ...new Set(
      inline.flatMap(({ occurrences }) =>
        occurrences.map(({ source, location }) => `${pathText(source, messages)}:${location.startLine}`),
      ),
    ),
  ];
  const shown =
    places.length > PLACES_SHOWN
      ? [...places.slice(0, PLACES_SHOWN), messages.andMore(places.length - PLACES_SHOWN)]
      : places;
  const ignoreFile = by('ignore-file');
  const lines = [
    ...new Set(ignoreFile.map(({ suppression }) => (suppression?.kind === 'ignore-file' ? suppression.line : 0))),
  ];
  const baseline = by('baseline');
  return messages.hook.suppressed(
    suppressed.length,
    messages.hook.joined([
      ...(inline.length > 0 ? [messages.hook.inline(inline.length, messages.joined(shown))] : []),
      ...(ignoreFile.length > 0
        ? [messages.hook.ignoreFile(ignoreFile.length, messages.joined(lines.toSorted((a, b) => a - b).map(String)))]
        : []),
      ...(baseline.length > 0 ? [messages.hook.baseline(baseline.length)] : []),
    ]),
  );
}
