import { closeSync, openSync } from 'node:fs';
import { isatty } from 'node:tty';
import { describe, it, expect } from 'vitest';
import { lineProgress, progressText } from '../../src/program/progress.ts';
import { isTerminal, localeLanguage, wantsColor } from '../../src/program/terminal.ts';

describe('colour', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ])('%j on a terminal: %s', (environment, terminal, expected) =>
    expect(wantsColor(environment, terminal)).toBe(expected),
  );
});

describe('a terminal', () => {
  // The master side of a pseudo-terminal counts as one.
  it.each(['/dev/null', '/dev/zero', '/dev/full', '/dev/random', '/dev/ptmx', '/dev/tty', '/etc/passwd', '/'])(
    'is what the system says it is: %s',
    async (path) => {
      let descriptor: number;
      try {
        descriptor = openSync(path, 'r');
      } catch {
        // No terminal of its own, or another system.
        return;
      }
      try {
        expect(await isTerminal(descriptor)).toBe(isatty(descriptor));
      } finally {
        closeSync(descriptor);
      }
    },
  );

  it('is no descriptor that is closed', async () => expect(await isTerminal(9_999)).toBe(false));
});

describe('language', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh' }, 'zh'],
    [{ LANG: 'zhx' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW' }, 'zh'],
    [{ LANG: 'zh_CN', LC_ALL: '' }, 'zh'],
  ])('%j: %s', (environment, expected) => expect(localeLanguage(environment)).toBe(expected));
});

describe('progress', () => {
  it('is silent in the first second, writes at most ten lines a second, erases itself', () => {
    let time = 0;
    const written: string[] = [];
    const progress = lineProgress(
      (text) => written.push(text),
      () => time,
    );
    for (; time < 1000; time += 10) progress.update({ blobs: time, bytes: 0 });
    expect(written).toEqual([]);
    for (; time < 2000; time += 10) progress.update({ blobs: time, bytes: 0 });
    expect(written.length).toBe(10);
    for (const text of written) expect(text).toMatch(/^\r\u001b\[K[^\r\n\u001b]{1,79}$/);
    progress.end();
    expect(written.at(-1)).toBe('\r\u001b[K');
    progress.update({ blobs: 1, bytes: 1 });
    progress.end();
    expect(written.length).toBe(11);
  });

  it('erases nothing when it has written nothing', () => {
    const written: string[] = [];
    lineProgress(
      (text) => written.push(text),
      () => 0,
    ).end();
    expect(written).toEqual([]);
  });

  it('estimates only when the amount is known', () => {
    expect(progressText({ blobs: 50, bytes: 2_000_000, total: 200 }, 2)).toBe(
      'scanning: 25 % of 200 blobs, 2.0 MB, 1.0 MB/s, 6 s left',
    );
    expect(progressText({ blobs: 50, bytes: 2_000_000 }, 2)).toBe('scanning: 50 blobs, 2.0 MB, 1.0 MB/s');
    expect(progressText({ blobs: 0, bytes: 0, total: 200, phase: 'listing' }, 2)).not.toContain('left');
  });
});
