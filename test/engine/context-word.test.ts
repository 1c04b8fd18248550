/** A context word makes a lone named secret believable; inside a random value it is none. */
import { describe, expect, it } from 'vitest';
import { standsAsWord } from '../../src/engine/context-word.ts';
import { looksLikeAccessKeySecret } from '../../src/alibaba/access-key-secret.ts';
import { generate } from '../../src/alibaba/generate.ts';
import { makeScanner } from './streamed-blob.ts';

function stands(text: string, word: string): boolean {
  const bytes = Buffer.from(text);
  return standsAsWord(bytes, bytes.indexOf(word), word.length, bytes.length);
}

describe('a context word', () => {
  it.each([
    ['from odps import ODPS', 'odps'],
    ['odpsAccessKeySecretOfTheProject', 'odps'],
    ['pyodps2', 'odps'],
    ['release20240131odpscluster', 'odps'],
    ['backup20240131odpsproject', 'odps'],
    ['MyProject2024OdpsClusterBackup', 'Odps'],
    ['service.cn.maxcompute.odps.example/api', 'odps'],
    ['ODPS', 'ODPS'],
    ['xYaliyunoP8cLsR0qW2mZ5tH7vB9nK', 'aliyun'],
  ])('%s', (text, word) => {
    expect(stands(text, word)).toBe(true);
  });

  it.each([
    ['x = "xYodpsoP8cLsR0qW2mZ5tH7vB9nK"', 'odps'],
    ['cLsR0qW2mZ5tH7vB9nKxYodps', 'odps'],
    ['odpscLsR0qW2mZ5tH7vB9nKxY', 'odps'],
    ['aGVsbG8gd29ybGQgYWJjODpsaW5lcz0', 'ODps'],
  ])('not in %s', (text, word) => {
    expect(stands(text, word)).toBe(false);
  });

  it('in the secret itself or beside it as a part of another value does not make it one', async () => {
    let secret = '';
    while (!looksLikeAccessKeySecret(secret)) secret = `G7ODps${generate.SECRET30().slice(6)}`;
    for (const value of [secret, generate.SECRET30()]) {
      const scanner = await makeScanner();
      const { matches } = scanner.scanBytes(
        Buffer.from(`data = "xYodpsoP8cLsR0qW2mZ5tH7vB9nK"\nsecretKey = "${value}"\n`),
        'a.txt',
      );
      expect(matches.filter(({ match }) => match.confidence !== 'low')).toEqual([]);
    }
    const { matches } = (await makeScanner()).scanBytes(Buffer.from(`# odps\nsecretKey = "${secret}"\n`), 'a.txt');
    expect(matches).toHaveLength(1);
  });
});
