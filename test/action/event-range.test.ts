/** Every kind of event, from payload files: what is scanned, and against which commit it is judged. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventRange } from '../../src/action/event-range.ts';
import type { EventRange, RangeRequest } from '../../src/action/event-range.ts';
import { UserError } from '../../src/core/errors.ts';

const FOLDER = 'fixtures/events';
const AUTO: RangeRequest = { mode: 'auto' };

function load(file: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}/${file}.json`, 'utf8'));
}

/** The file's name up to the first dot is the event's. */
function ofFile(file: string, request: RangeRequest = AUTO): EventRange {
  return eventRange({ name: file.split('.')[0] ?? '', payload: load(file) }, request);
}

const pullRequest = load('pull_request') as { pull_request: { head: { sha: string }; base: { sha: string } } };
const {
  head: { sha: head },
  base: { sha: base },
} = pullRequest.pull_request;
const pushed = load('push') as { before: string; after: string };
const { before, after } = pushed;
const queued = (load('merge_group') as { merge_group: { head_sha: string; base_sha: string } }).merge_group;

const TABLE: Readonly<Record<string, EventRange>> = {
  pull_request: {
    target: { kind: 'range', head, exclude: { kind: 'commit', revision: base }, mayBeEmpty: false },
    settingsFrom: base,
    shown: head,
    notes: [],
  },
  'pull_request.fork': {
    target: { kind: 'range', head, exclude: { kind: 'commit', revision: base }, mayBeEmpty: false },
    settingsFrom: base,
    shown: head,
    notes: [],
  },
  'pull_request.merged': {
    target: { kind: 'range', head, exclude: { kind: 'commit', revision: base }, mayBeEmpty: true },
    settingsFrom: base,
    shown: head,
    notes: [],
  },
  'pull_request_target.fork': {
    target: { kind: 'range', head, exclude: { kind: 'commit', revision: base }, mayBeEmpty: false },
    settingsFrom: base,
    shown: head,
    notes: ['pull-request-target'],
  },
  push: {
    target: { kind: 'range', head: after, exclude: { kind: 'commit', revision: before }, mayBeEmpty: false },
    settingsFrom: null,
    shown: after,
    notes: [],
  },
  'push.default-branch': {
    target: { kind: 'range', head: after, exclude: { kind: 'commit', revision: before }, mayBeEmpty: false },
    settingsFrom: null,
    shown: after,
    notes: [],
  },
  'push.new-branch': {
    target: { kind: 'range', head: after, exclude: { kind: 'branch', name: 'main' }, mayBeEmpty: true },
    settingsFrom: null,
    shown: after,
    notes: [],
  },
  'push.first': {
    target: { kind: 'range', head: after, exclude: { kind: 'nothing' }, mayBeEmpty: false },
    settingsFrom: null,
    shown: after,
    notes: [],
  },
  'push.forced': {
    target: {
      kind: 'range',
      head: after,
      exclude: { kind: 'commit', revision: before },
      otherwise: { kind: 'branch', name: 'main' },
      mayBeEmpty: true,
    },
    settingsFrom: null,
    shown: after,
    notes: ['force-push'],
  },
  'push.deleted': {
    target: { kind: 'nothing', reason: 'refs/heads/upload was deleted: a deleted ref brings nothing in' },
    settingsFrom: null,
    shown: null,
    notes: [],
  },
  'push.tag': {
    target: { kind: 'range', head: after, exclude: { kind: 'branch', name: 'main' }, mayBeEmpty: true },
    settingsFrom: null,
    shown: after,
    notes: [],
  },
  'push.moved-tag': {
    target: {
      kind: 'range',
      head: after,
      exclude: { kind: 'commit', revision: before },
      otherwise: { kind: 'branch', name: 'main' },
      mayBeEmpty: true,
    },
    settingsFrom: null,
    shown: after,
    notes: ['force-push'],
  },
  merge_group: {
    target: {
      kind: 'range',
      head: queued.head_sha,
      exclude: { kind: 'commit', revision: queued.base_sha },
      mayBeEmpty: false,
    },
    settingsFrom: queued.base_sha,
    shown: queued.head_sha,
    notes: [],
  },
  schedule: { target: { kind: 'tree' }, settingsFrom: null, shown: null, notes: [] },
  workflow_dispatch: { target: { kind: 'tree' }, settingsFrom: null, shown: null, notes: [] },
  issue_comment: { target: { kind: 'tree' }, settingsFrom: null, shown: null, notes: ['unknown-event'] },
};

describe('what an event asks to be scanned', () => {
  it('has a row for every payload', () => {
    expect(
      readdirSync(FOLDER)
        .map((file) => file.replace(/\.json$/, ''))
        .toSorted(),
    ).toEqual(Object.keys(TABLE).toSorted());
  });

  it.each(Object.keys(TABLE))('%s', (file) => {
    expect(ofFile(file)).toEqual(TABLE[file]);
  });

  it('a forced push to the default branch whose old tip is gone is compared with nothing: all of it is scanned', () => {
    const payload = { ...(load('push.forced') as object), ref: 'refs/heads/main' };
    expect(eventRange({ name: 'push', payload }, AUTO).target).toMatchObject({
      exclude: { kind: 'commit', revision: before },
      otherwise: { kind: 'nothing' },
    });
  });

  it('an event without a name is not known', () => {
    expect(eventRange({ name: '', payload: null }, AUTO)).toEqual({
      target: { kind: 'tree' },
      settingsFrom: null,
      shown: null,
      notes: ['unknown-event'],
    });
  });
});

describe('what the inputs change', () => {
  it.each(['tree', 'history'] as const)('mode: %s replaces the range and keeps the base for settings', (mode) => {
    expect(ofFile('pull_request', { mode })).toEqual({
      target: { kind: mode },
      settingsFrom: base,
      shown: head,
      notes: [],
    });
    expect(ofFile('issue_comment', { mode })).toEqual({
      target: { kind: mode },
      settingsFrom: null,
      shown: null,
      notes: [],
    });
  });

  it("base and head replace the event's own commits, each by itself", () => {
    const target = (request: RangeRequest, file = 'pull_request'): unknown => ofFile(file, request).target;
    expect(target({ mode: 'auto', base: 'v1' })).toEqual({
      kind: 'range',
      head,
      exclude: { kind: 'commit', revision: 'v1' },
      mayBeEmpty: true,
    });
    expect(target({ mode: 'range', head: 'topic' })).toEqual({
      kind: 'range',
      head: 'topic',
      exclude: { kind: 'commit', revision: base },
      mayBeEmpty: true,
    });
    expect(target({ mode: 'auto', base: 'v1' }, 'schedule')).toEqual({
      kind: 'range',
      head: 'HEAD',
      exclude: { kind: 'commit', revision: 'v1' },
      mayBeEmpty: true,
    });
    expect(target({ mode: 'range', head: 'topic' }, 'issue_comment')).toEqual({
      kind: 'range',
      head: 'topic',
      exclude: { kind: 'nothing' },
      mayBeEmpty: true,
    });
    expect(target({ mode: 'auto', base: 'v1', head: 'topic' }, 'push.new-branch')).toEqual({
      kind: 'range',
      head: 'topic',
      exclude: { kind: 'commit', revision: 'v1' },
      mayBeEmpty: true,
    });
  });

  it("a range without any commits to take it from is the user's mistake", () => {
    expect(() => ofFile('schedule', { mode: 'range' })).toThrow(UserError);
    expect(() => ofFile('schedule', { mode: 'range' })).toThrow(/mode: range.*schedule/);
    expect(ofFile('push.deleted', { mode: 'range' }).target.kind).toBe('nothing');
    expect(ofFile('push', { mode: 'range' })).toEqual(TABLE['push']);
  });
});

describe('a payload that is not what its event promises', () => {
  it.each([
    ['pull_request', { pull_request: { head: { sha: head } } }, 'pull_request.base.sha'],
    ['pull_request', null, 'pull_request.head.sha'],
    [
      'pull_request',
      { pull_request: { head: { sha: '--upload-pack=evil' }, base: { sha: base } } },
      'pull_request.head.sha',
    ],
    [
      'pull_request_target',
      { pull_request: { head: { sha: head.toUpperCase() }, base: { sha: base } } },
      'pull_request.head.sha',
    ],
    ['merge_group', { merge_group: { head_sha: head, base_sha: 'main' } }, 'merge_group.base_sha'],
    ['push', { ref: 'refs/heads/a', after }, 'before'],
    ['push', { ref: 'refs/heads/a', before, after: 'HEAD' }, 'after'],
    ['push', [], 'ref'],
  ])('%s with %j is refused by name', (name, payload, missing) => {
    expect(() => eventRange({ name, payload }, AUTO)).toThrow(UserError);
    expect(() => eventRange({ name, payload }, AUTO)).toThrow(new RegExp(`event ${name} has no usable ${missing}`));
  });

  it('never ends in anything but a target or a UserError, and nothing but commit ids comes out of it', () => {
    const names = fc.constantFrom(
      'pull_request',
      'pull_request_target',
      'push',
      'merge_group',
      'schedule',
      'release',
      '__proto__',
    );
    const ids = fc.oneof(fc.constantFrom(head, '0'.repeat(40), '-x', '', 'HEAD'), fc.anything());
    const payloads = fc.oneof(
      fc.anything(),
      fc.record(
        { ref: ids, before: ids, after: ids, deleted: fc.boolean(), forced: fc.boolean(), repository: fc.anything() },
        { requiredKeys: [] },
      ),
      fc.record({
        pull_request: fc.record({
          head: fc.record({ sha: ids }),
          base: fc.record({ sha: ids }),
          commits: fc.anything(),
        }),
      }),
      fc.record({ merge_group: fc.record({ head_sha: ids, base_sha: ids }) }),
    );
    fc.assert(
      fc.property(names, payloads, (name, payload) => {
        let range: EventRange;
        try {
          range = eventRange({ name, payload }, AUTO);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          return;
        }
        const { target } = range;
        const revisions = [
          range.settingsFrom,
          range.shown,
          ...(target.kind === 'range'
            ? [target.head, target.exclude.kind === 'commit' ? target.exclude.revision : null]
            : []),
        ].filter((revision) => revision !== null);
        for (const revision of revisions) expect(revision).toMatch(/^[0-9a-f]{40}$/);
      }),
      { numRuns: 500 },
    );
  });
});
