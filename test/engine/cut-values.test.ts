/**
 * A line of an encoding may end inside a made-up ID and leave sixteen characters of it, the length of the IDs that have
 * no check bytes: it takes the secret of no ID that is whole. Nor does what begins inside an escape.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { fillTemplates } from '../../src/alibaba/generate.ts';
import type { BlobScanner } from '../../src/scan/types.ts';
import { makeScanner } from './streamed-blob.ts';

const ROUNDS = 40;

/** Base64 in literals of 64 digits, of which each ends with the escape of a line break. */
function inLiterals(text: string): string {
  const rows =
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `x = "${rows.join('\\n" +\n    "')}";\n`;
}

/** @param head the made-up ID as far as the line goes. */
const CASES: readonly (readonly [string, string, (text: string) => string])[] = [
  [
    'a soft line break of quoted-printable text',
    `\`{AKID16}\` || \`${'=C3=A9'.repeat(9)}=\r\n\` || \`{SECRET30}\` || \`{AKID24FAKE[0:16]}=\r\n{AKID24FAKE[16:24]}\` || \`a=3D\`\n`,
    (text) => text,
  ],
  [
    'the end of a literal of base64, with an escape in the text',
    "'{AKID24}' \\\n  '{AKID24FAKE}' \\\n  '@' \\\n  '{SECRET30}' \\\n",
    inLiterals,
  ],
  [
    'base64 whose plus sign is escaped twice',
    '%22{SECRET30}%22%3A%20%22c53435a0-0460-7e7b-a524-6a9a4c772c24%22%3A%20%220iU%22%3A%20%22Ei%22%3A%20%22{AKID24}%22%3A%20%22%E2%B9%9C%EF%A7%BD%F0%90%87%A8%22%3A%20%22%252B{SECRET30#2[4:30]}%253D%22',
    (text) => text,
  ],
  ['an escaped line break', '"{SECRET30}", "c53435a0-0460", "{AKID24}\\n{SECRET30#2[1:30]}"', (text) => text],
];

describe('the secret of a whole ID is not taken by', () => {
  let scanner: BlobScanner;
  beforeAll(async () => {
    scanner = await makeScanner();
  });

  it.each(CASES)('%s', (_, template, encode) => {
    for (let round = 0; round < ROUNDS; round++) {
      const [text = '', id = '', secret = ''] = fillTemplates([
        template,
        template.includes('{AKID16}') ? '{AKID16}' : '{AKID24}',
        '{SECRET30}',
      ]);
      const pairs = scanner
        .scanBytes(Buffer.from(encode(text)), 'run.sh')
        .matches.filter(({ match }) => match.parts.length === 2)
        .map(({ match }) => match.parts.map(({ value }) => value.reveal()).join(' '));
      expect(pairs).toEqual([`${id} ${secret}`]);
    }
  });
});
