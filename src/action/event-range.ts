/**
 * What an event of GitHub Actions asks to be scanned: event name and payload in, a target out. Pure: asks neither git
 * nor the network; commits are the payload's, never a list of commits (an event lists at most 2,048, the API 30 a
 * page), never HEAD (in a pull request that is a merge commit GitHub made). Payload shapes: docs.github.com "Webhook
 * events and payloads" and "Events that trigger workflows".
 */
import { UserError } from '../core/errors.ts';

export const MODES = ['auto', 'tree', 'range', 'history'] as const;
export type Mode = (typeof MODES)[number];

/** The event as the runner describes it. */
export interface RunnerEvent {
  /** `GITHUB_EVENT_NAME`. */
  readonly name: string;
  /** The parsed file at `GITHUB_EVENT_PATH`. */
  readonly payload: unknown;
}

/** What the workflow's author asked for. */
export interface RangeRequest {
  readonly mode: Mode;
  /** Revisions that replace the event's own; undefined when not given. */
  readonly base?: string;
  readonly head?: string;
}

/** Commits that a range leaves out, with all their ancestors. */
export type Exclusion =
  | { readonly kind: 'commit'; readonly revision: string }
  /** The tip of a branch of the remote. */
  | { readonly kind: 'branch'; readonly name: string }
  /** Nothing: all history of the head. */
  | { readonly kind: 'nothing' };

export type ScanTarget =
  | {
      readonly kind: 'range';
      /** Commit id from the payload, or a revision that the workflow's author gave. */
      readonly head: string;
      readonly exclude: Exclusion;
      /** Taken when the excluded commit is gone for good: a force push leaves it to nobody. */
      readonly otherwise?: Exclusion;
      /** Whether no commits at all can be right. Where it is not, an empty range is an error and never "no leaks". */
      readonly mayBeEmpty: boolean;
    }
  /** The files as they are checked out. */
  | { readonly kind: 'tree' }
  /** Everything that any ref leads to. */
  | { readonly kind: 'history' }
  | { readonly kind: 'nothing'; readonly reason: string };

/** Remarks for the log. */
type EventNote = 'pull-request-target' | 'unknown-event' | 'force-push';

export interface EventRange {
  readonly target: ScanTarget;
  /**
   * The commit that config, ignore file and baseline are read from; null for the checkout. Set where the head is
   * somebody's proposal, so that no change can approve its own leak.
   */
  readonly settingsFrom: string | null;
  /** The commit whose lines a reader of the results looks at; null for what is checked out. */
  readonly shown: string | null;
  readonly notes: readonly EventNote[];
}

/**
 * @throws UserError for a payload without the commits that its event promises, and for a mode that the event cannot
 *   fulfil.
 */
export function eventRange(event: RunnerEvent, request: RangeRequest): EventRange {
  const own = ofEvent(event);
  const { mode, base, head } = request;
  if (mode === 'tree' || mode === 'history')
    return { ...own, target: { kind: mode }, notes: withoutUnknown(own.notes) };
  if (base !== undefined || head !== undefined)
    return { ...own, target: givenRange(own, base, head), notes: withoutUnknown(own.notes) };
  if (mode === 'range' && own.target.kind !== 'range' && own.target.kind !== 'nothing') {
    throw new UserError(
      `mode: range, but the event ${shownName(event.name)} names no range of commits`,
      'give the inputs base and head, or leave mode at auto',
    );
  }
  return own;
}

function givenRange(own: EventRange, base: string | undefined, head: string | undefined): ScanTarget {
  const known = own.target.kind === 'range' ? own.target : null;
  return {
    kind: 'range',
    head: head ?? known?.head ?? 'HEAD',
    exclude: base === undefined ? (known?.exclude ?? { kind: 'nothing' }) : { kind: 'commit', revision: base },
    mayBeEmpty: true,
  };
}

function withoutUnknown(notes: readonly EventNote[]): readonly EventNote[] {
  return notes.filter((note) => note !== 'unknown-event');
}

const TREE: EventRange = { target: { kind: 'tree' }, settingsFrom: null, shown: null, notes: [] };

function ofEvent(event: RunnerEvent): EventRange {
  const payload = new Payload(event);
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target':
      return ofPullRequest(event.name, payload);
    case 'push':
      return ofPush(payload);
    case 'merge_group':
      return ofMergeGroup(payload);
    case 'schedule':
    case 'workflow_dispatch':
      return TREE;
    default:
      return { ...TREE, notes: ['unknown-event'] };
  }
}

function ofPullRequest(name: string, payload: Payload): EventRange {
  const head = payload.commit('pull_request', 'head', 'sha');
  const base = payload.commit('pull_request', 'base', 'sha');
  const merged = payload.value('pull_request', 'merged') === true;
  return {
    // A merged pull request's base may already hold its commits.
    target: {
      kind: 'range',
      head,
      exclude: { kind: 'commit', revision: base },
      mayBeEmpty: merged || payload.value('pull_request', 'commits') === 0,
    },
    settingsFrom: base,
    shown: head,
    notes: name === 'pull_request_target' ? ['pull-request-target'] : [],
  };
}

/** In a queue the base is the entry before, not the target branch: what it holds was checked with that entry. */
function ofMergeGroup(payload: Payload): EventRange {
  const head = payload.commit('merge_group', 'head_sha');
  const base = payload.commit('merge_group', 'base_sha');
  return {
    target: { kind: 'range', head, exclude: { kind: 'commit', revision: base }, mayBeEmpty: false },
    settingsFrom: base,
    shown: head,
    notes: [],
  };
}

function ofPush(payload: Payload): EventRange {
  const ref = payload.text('ref');
  if (payload.value('deleted') === true || isNull(payload.text('after'))) {
    return {
      target: { kind: 'nothing', reason: `${ref} was deleted: a deleted ref brings nothing in` },
      settingsFrom: null,
      shown: null,
      notes: [],
    };
  }
  const head = payload.commit('after');
  const before = payload.text('before');
  const forced = payload.value('forced') === true;
  const notYetThere = newRefExclusion(payload, ref);
  const pushed = { settingsFrom: null, shown: head, notes: forced ? (['force-push'] as const) : [] };
  // A tag, or a branch made from another one, may bring nothing new.
  if (isNull(before))
    return {
      ...pushed,
      target: { kind: 'range', head, exclude: notYetThere, mayBeEmpty: notYetThere.kind !== 'nothing' },
    };
  const exclude: Exclusion = { kind: 'commit', revision: payload.commit('before') };
  // A force push may go back to an older commit.
  if (forced) return { ...pushed, target: { kind: 'range', head, exclude, otherwise: notYetThere, mayBeEmpty: true } };
  return {
    ...pushed,
    target: { kind: 'range', head, exclude, mayBeEmpty: ref.startsWith('refs/tags/') || exclude.revision === head },
  };
}

/**
 * What a ref that was not there before is compared with: the default branch; for the default branch itself, nothing.
 */
function newRefExclusion(payload: Payload, ref: string): Exclusion {
  const branch = payload.value('repository', 'default_branch');
  if (typeof branch !== 'string' || branch === '' || ref === `refs/heads/${branch}`) return { kind: 'nothing' };
  return { kind: 'branch', name: branch };
}

function isNull(id: string): boolean {
  return /^0+$/.test(id);
}

/** Reads a payload that somebody else wrote: every step may be missing. */
class Payload {
  readonly #event: RunnerEvent;

  constructor(event: RunnerEvent) {
    this.#event = event;
  }

  value(...path: readonly string[]): unknown {
    let value = this.#event.payload;
    for (const key of path) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = Object.entries(value).find(([name]) => name === key)?.[1];
    }
    return value;
  }

  text(...path: readonly string[]): string {
    const value = this.value(...path);
    if (typeof value === 'string' && value !== '') return value;
    throw this.#wrong(path);
  }

  /** A full commit id (SHA-1 or SHA-256): nothing else reaches git from here. */
  commit(...path: readonly string[]): string {
    const value = this.value(...path);
    if (typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) && !isNull(value)) return value;
    throw this.#wrong(path);
  }

  #wrong(path: readonly string[]): UserError {
    return new UserError(
      `the payload of the event ${shownName(this.#event.name)} has no usable ${path.join('.')}`,
      'if the workflow is not started by GitHub itself: set the inputs mode, base and head',
    );
  }
}

function shownName(name: string): string {
  return name === '' ? '(none)' : name.slice(0, 60);
}
