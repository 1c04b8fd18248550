/**
 * Where an occurrence is, in words: one line for the place, one for its history. All text that comes back is escaped.
 */
import type { Occurrence, Origin } from '../../core/types.ts';
import { escapeText } from './escape-text.ts';
import type { Messages } from './messages.ts';
import { dayOf, shortId } from './number-text.ts';

/** At most this many names in one line of a report. */
const NAMES_SHOWN = 3;

/** The file that holds the place; for an archive member the archive. Not escaped. */
export function containerPath(source: Origin): string {
  return source.kind === 'archive-member' ? source.archive : source.path;
}

/**
 * Whether it is not known if the value is still there: several commits were pushed at once, and which of them a reader
 * looks at is open.
 */
export function isUndecided(source: Origin): boolean {
  return source.kind === 'commit' && source.pushed === true && !source.inHead && source.removedIn === undefined;
}

/** Whether the place is in the files that a viewer can open: those checked out now, or those that are pushed. */
export function isInTree(source: Origin): boolean {
  switch (source.kind) {
    case 'file':
    case 'staged':
    case 'archive-member':
      return true;
    case 'stdin':
      return false;
    case 'commit':
      return (source.inHead || isUndecided(source)) && source.object === undefined;
  }
}

/** `path`, `a.zip!member`, or `commit message 1a2b3c…` for text that is no file. Escaped. */
export function pathText(source: Origin, messages: Messages): string {
  if (source.kind === 'archive-member') return escapeText(`${source.archive}!${source.member}`);
  if (source.kind === 'commit' && source.object !== undefined) {
    return `${messages.object[source.object]} ${escapeText(source.path)}`;
  }
  return escapeText(source.path);
}

/** `path:line:column`, as editors and terminals understand it. Escaped. */
export function placeText(occurrence: Occurrence, messages: Messages): string {
  return `${pathText(occurrence.source, messages)}:${occurrence.location.startLine}:${occurrence.location.startColumn}`;
}

/**
 * What is to say of a place beside where it is: whether it was ignored before, and its history; one item per fact, none
 * for most. Escaped.
 */
export function placeFacts(
  { source, lapsedSuppression }: Occurrence,
  messages: Messages,
  author: 'with-author' | 'without-author' = 'with-author',
): string[] {
  return [...(lapsedSuppression === undefined ? [] : [messages.lapsed]), ...historyFacts(source, messages, author)];
}

/**
 * Which commit brought the value in, by whom, when, and whether it is still there; one item per fact, none for a plain
 * file. Escaped.
 */
export function historyFacts(
  source: Origin,
  messages: Messages,
  author: 'with-author' | 'without-author' = 'with-author',
): string[] {
  if (source.kind === 'staged') return [messages.staged];
  if (source.kind !== 'commit') return [];
  // A damaged commit, or an object outside of all commits, has no author and no date.
  const by = author === 'with-author' && source.author !== '' ? escapeText(source.author) : undefined;
  const facts = [messages.committed(shortId(source.commit), by, day(source.date))];
  if (source.object === undefined) {
    if (source.pushed === true) {
      if (source.inHead) facts.push(messages.inPushedCommit);
      else if (source.removedIn !== undefined)
        facts.push(messages.removedIn(shortId(source.removedIn.commit), day(source.removedIn.date)));
    } else if (source.inHead) facts.push(messages.stillInHead);
    else if (source.removedIn === undefined) facts.push(messages.notInHead);
    else facts.push(messages.removedIn(shortId(source.removedIn.commit), day(source.removedIn.date)));
  }
  if (source.refs !== undefined && source.refs.length > 0)
    facts.push(messages.inRefs(names(source.refs.map(shortRef))));
  if (source.otherPaths !== undefined && source.otherPaths.length > 0)
    facts.push(messages.otherPaths(names(source.otherPaths)));
  return facts;
}

function day(time: string): string | undefined {
  return time === '' ? undefined : dayOf(time);
}

function shortRef(ref: string): string {
  return ref.replace(/^refs\/(?:heads|tags|remotes)\//, '');
}

function names(all: readonly string[]): string {
  const shown = all.slice(0, NAMES_SHOWN).map(escapeText).join(', ');
  return all.length > NAMES_SHOWN ? `${shown}, … (${all.length})` : shown;
}
