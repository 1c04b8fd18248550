import { $chunk_OWMAQ6GV } from "./start-7EFEE348.js";
const {
  pathText
} = $chunk_OWMAQ6GV;
import { $chunk_IIEGUPJ4 } from "./start-7EFEE348.js";
const {
  messagesFor
} = $chunk_IIEGUPJ4;
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";


// src/report/suppressed-line.ts
var PLACES_SHOWN = 5;
function suppressedLine({ suppressed }, lang) {
  const messages = messagesFor(lang);
  const by = (kind) => suppressed.filter(({ suppression }) => suppression?.kind === kind);
  const inline = by("inline");
  const places = [...new Set(inline.flatMap(({ occurrences }) => occurrences.map(({ source, location }) => `${pathText(source, messages)}:${location.startLine}`)))];
  const shown = places.length > PLACES_SHOWN ? [...places.slice(0, PLACES_SHOWN), messages.andMore(places.length - PLACES_SHOWN)] : places;
  const ignoreFile = by("ignore-file");
  const lines = [...new Set(ignoreFile.map(({ suppression }) => suppression?.kind === "ignore-file" ? suppression.line : 0))];
  const baseline = by("baseline");
  return messages.hook.suppressed(suppressed.length, messages.hook.joined([
    ...inline.length > 0 ? [messages.hook.inline(inline.length, messages.joined(shown))] : [],
    ...ignoreFile.length > 0 ? [messages.hook.ignoreFile(ignoreFile.length, messages.joined(lines.toSorted((a, b) => a - b).map(String)))] : [],
    ...baseline.length > 0 ? [messages.hook.baseline(baseline.length)] : []
  ]));
}
export {
  suppressedLine
};
