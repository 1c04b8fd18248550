/** Paths in messages: names stay, values do not. */
import { describe, expect, it } from 'vitest';
import { generate } from '../../src/alibaba/generate.ts';
import { shownPath } from '../../src/core/shown-path.ts';

describe('a path in a message', () => {
  it('does not repeat a value that stands where a path belongs', () => {
    const rounds = Array.from({ length: 200 }, () => [generate.SECRET30(), generate.AKID24()] as const);
    const masked = rounds.filter(([secret, id]) => /^config\/.{4}…\/LTAI…$/.test(shownPath(`config/${secret}/${id}`)));
    // One random value in two thousand changes its class as seldom as a name does.
    expect(masked.length).toBeGreaterThan(195);
  });

  it.each([
    '/home/someone/.config/aksweep/hooks',
    'src/main/java/com/example/AccessKeyConfigurationLoaderTest.java',
    '/tmp/aksweep-e2e-XbJRse/one',
    '/nix/store/0c1m3p5r7w9zb2d4g6j8l0n2q4s6v8y1-aksweep',
    'objects/3f/2a4b5c6d7e8f9a0b1c2d3e4f5a6b7c8d9e0f1a',
  ])('keeps %s', (path) => {
    expect(shownPath(path)).toBe(path);
  });
});
