/**
 * Links of the summary: to the shown commit for what is there, to the introducing commit for what is gone, and to
 * GitHub only.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLink } from '../../src/action/links.ts';
import type { Occurrence, Origin } from '../../src/core/types.ts';

const site = { server: 'https://github.example', repository: 'example/shop', commit: 'c'.repeat(40) };
const location = { startLine: 3, startColumn: 1, endLine: 3, endColumn: 9 };
const at = (source: Origin, more: Partial<Occurrence> = {}): Occurrence => ({ source, location, parts: [], ...more });
const commit = { kind: 'commit', commit: 'a'.repeat(40), author: 'A', date: '2026-01-01T00:00:00Z' } as const;

describe('the address of a place', () => {
  it('is in the shown commit when it is there, else in the one that brought it in', () => {
    expect(placeLink(site, at({ kind: 'file', path: 'src/a.ts' }))).toBe(
      `https://github.example/example/shop/blob/${site.commit}/src/a.ts?plain=1#L3`,
    );
    expect(
      placeLink(site, at({ ...commit, path: 'a.md', inHead: true }, { location: { ...location, endLine: 5 } })),
    ).toBe(`https://github.example/example/shop/blob/${site.commit}/a.md?plain=1#L3-L5`);
    expect(placeLink(site, at({ ...commit, path: 'a.md', inHead: false }))).toBe(
      `https://github.example/example/shop/blob/${commit.commit}/a.md?plain=1#L3`,
    );
    expect(placeLink(site, at({ ...commit, path: commit.commit, inHead: false, object: 'commit-message' }))).toBe(
      `https://github.example/example/shop/commit/${commit.commit}`,
    );
    expect(placeLink(site, at({ kind: 'archive-member', path: 'a.zip!b', archive: 'a.zip', member: 'b' }))).toBe(
      `https://github.example/example/shop/blob/${site.commit}/a.zip`,
    );
  });

  it('is none without a site or a commit', () => {
    expect(placeLink({ ...site, server: 'javascript:alert(1)' }, at({ kind: 'file', path: 'a' }))).toBeUndefined();
    expect(placeLink({ ...site, repository: '' }, at({ kind: 'file', path: 'a' }))).toBeUndefined();
    expect(
      placeLink({ server: site.server, repository: site.repository }, at({ kind: 'file', path: 'a' })),
    ).toBeUndefined();
    expect(placeLink(site, at({ kind: 'stdin', path: '-' }))).toBeUndefined();
  });

  it('stays below the repository whatever a file is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const link = placeLink(site, at({ kind: 'file', path })) ?? '';
        expect(link.startsWith(`https://github.example/example/shop/blob/${site.commit}/`)).toBe(true);
        expect(link).toMatch(/^[\w./:%?=#~!*'()-]+$/);
        expect(decodeURIComponent(link.slice(link.indexOf(`${site.commit}/`) + 41, link.lastIndexOf('?plain=1')))).toBe(
          Buffer.from(path).toString(),
        );
      }),
    );
  });
});
