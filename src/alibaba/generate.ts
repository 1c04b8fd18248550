/**
 * Makes structurally valid credentials that nobody issued: for rule examples, `aksweep demo` and tests. The repository
 * itself holds no AccessKey-looking literal; templates are filled when they are used.
 */
import { accessKeyIdStructure, isOverwritten, looksLikeShortId, looksMadeUp } from './access-key-id.ts';
import { looksLikeAccessKeySecret } from './access-key-secret.ts';
import { BASE58_ALPHABET, base58Encode } from './base58.ts';
import { looksLikeHexKey, looksLikeOpaqueToken } from './opaque-values.ts';
import { randomBytes, randomInt } from './random-source.ts';
import { kindValues } from './kinds/kind-values.ts';
import { draw, randomText } from './random-text.ts';
import { looksLikeStsSecret, stsIdStructure } from './sts.ts';

function bytes(...pieces: readonly (number | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => (typeof piece === 'number' ? [piece] : [...piece])));
}

/**
 * First bytes of every CAIS token's second field (the same in 31 of 31: docs/research/credential-formats.md, "STS
 * credentials").
 */
const CAIS_CONSTANT = Uint8Array.from([0x75, 0xab, 0xa1, 0x6d, 0xe4, 0x1d, 0xb2, 0x7d, 0x28, 0xc8, 0xaf]);

function securityToken(): string {
  const length = 238 + randomInt(150);
  const body = bytes(CAIS_CONSTANT, randomBytes(length - CAIS_CONSTANT.length));
  const message = bytes(8, 2, 0x12, (length & 127) | 128, length >> 7, body, 0x1a, 0x80, 1, randomBytes(128), 0x20, 0);
  return Buffer.from(message).toString('base64');
}

function jsonWebToken(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const id = randomBytes(4).toString('hex');
  return [
    part({ kid: id, alg: 'RS256' }),
    part({ sub: `u-${id}`, ...claims }),
    randomBytes(64).toString('base64url'),
  ].join('.');
}

/** One function per placeholder name; every call gives a fresh value. @internal */
export const generate = {
  /** LTAI5, issued between 2021-04 and 2025-07. */
  AKID24: (): string =>
    draw(
      () => {
        const time = 0x60800000 + randomInt(0x08000000);
        const issued = bytes((time >>> 24) ^ 0xf4, ((time >>> 16) & 255) ^ 0x54);
        return 'LTAI' + base58Encode(bytes(3, 2, randomBytes(3), 0x80, issued, randomBytes(7)), 20);
      },
      (id) => !isOverwritten(id),
    ),
  AKID24G: (): string =>
    draw(
      () => 'LTAI' + base58Encode(bytes(2, 2, randomBytes(13)), 20),
      (id) => !looksMadeUp(id),
    ),
  AKID24F: (): string =>
    draw(
      () => 'LTAI' + base58Encode(bytes(2, 1, randomBytes(13)), 20),
      (id) => !looksMadeUp(id),
    ),
  /** Right look, wrong structure. */
  AKID24FAKE: (): string =>
    draw(
      () => 'LTAI5t' + randomText(18, BASE58_ALPHABET),
      (id) => accessKeyIdStructure(id, Date.now() / 1000).generation === 'unknown',
    ),
  AKID16: (): string => draw(() => 'LTAI' + randomText(12), looksLikeShortId),
  SECRET30: (): string => draw(() => randomText(30), looksLikeAccessKeySecret),
  STSID: (): string =>
    draw(
      () => 'STS.' + base58Encode(bytes(2, 5, randomBytes(17)), 25),
      (id) => stsIdStructure(id) !== null,
    ),
  STSSECRET: (): string => draw(() => base58Encode(randomBytes(32), 44), looksLikeStsSecret),
  STSTOKEN: securityToken,
  TMPID: (): string => 'TMP.3K' + randomText(92, BASE58_ALPHABET),
  HEX32: (): string => draw(() => randomBytes(16).toString('hex'), looksLikeHexKey),
  HEX64: (): string => randomBytes(32).toString('hex'),
  JWT: (): string => jsonWebToken({}),
  /** What Kubernetes projects into a pod for RRSA. */
  OIDCTOKEN: (): string =>
    jsonWebToken({ aud: ['sts.aliyuncs.com'], exp: 1_700_000_000, iss: 'https://oidc-ack.example' }),
  OPAQUE48: (): string => draw(() => randomText(48), looksLikeOpaqueToken),
  OSSSIG: (): string => encodeURIComponent(randomBytes(20).toString('base64')),
  B64SHA1: (): string => randomBytes(20).toString('base64'),
  ...kindValues,
} as const satisfies Record<string, () => string>;

type PlaceholderName = keyof typeof generate;

function isPlaceholderName(name: string): name is PlaceholderName {
  return Object.hasOwn(generate, name);
}

/**
 * Fills `{NAME}`, `{NAME#2}` (a second value), `{b64:NAME}`, `{url:NAME}` and slices `{NAME[a:b]}`. The same name is
 * the same value within one call. Text in braces that names no placeholder, such as `${ENV}`, stays.
 * @internal
 */
export function fillTemplate(template: string): string {
  return fillTemplates([template])[0] ?? '';
}

/** Fills several templates that share their values. */
export function fillTemplates(templates: readonly string[]): string[] {
  const values = new Map<string, string>();
  const placeholder = /\{(?:(b64|url):)?([A-Z][A-Z0-9]*)(#\d)?(?:\[(\d+):(\d+)\])?\}/g;
  return templates.map((template) =>
    template.replace(
      placeholder,
      (
        whole: string,
        form: string | undefined,
        name: string,
        which: string | undefined,
        from: string | undefined,
        to: string | undefined,
      ) => {
        if (!isPlaceholderName(name)) return whole;
        const key = name + (which ?? '');
        const value = values.get(key) ?? generate[name]();
        values.set(key, value);
        const piece = from === undefined ? value : value.slice(Number(from), Number(to));
        if (form === 'b64') return Buffer.from(piece).toString('base64');
        return form === 'url' ? encodeURIComponent(piece) : piece;
      },
    ),
  );
}
