/**
 * API keys of Model Studio (Bailian, DashScope) as they are issued since 2026: `sk-ws-` for a workspace that is billed
 * by use, `sk-sp-` for a subscription (token plan, coding plan). Measured on some 60 prefixes of public texts without
 * an exception: a capital (the series), a number in a ten-letter alphabet, four base62 characters and an ECDSA P-256
 * signature in DER. Keys of Windsurf, Codeium and Devin begin `sk-ws-` too, and have no dots.
 */
import { isCutShort } from '../cut-short.ts';
import { isP256Signature } from '../der.ts';
import { looksLikeHexKey } from '../opaque-values.ts';
import type { Input, Result } from './check.ts';

/** The letters that stand for the ten digits of the key's number, in an order that is not known. */
export const NUMBER_LETTERS = 'DEHILMPRXY';

const SIGNED_KEY = new RegExp(
  `^(sk-(?:ws|sp)-[A-Z])\\.([${NUMBER_LETTERS}]{3,9})\\.[A-Za-z0-9]{4}\\.([A-Za-z0-9+/_-]+)={0,2}$`,
);
const HEX_KEY = /^sk-sp-([0-9a-f]{32})$/;

/** A key that carries a signature. Shown are series and number, by which its owner tells keys apart. */
export function modelStudioKey({ value }: Input): Result | null {
  const [, series, number, signature] = SIGNED_KEY.exec(value) ?? [];
  if (series === undefined || number === undefined || signature === undefined) return null;
  const bytes = Buffer.from(signature, 'base64');
  // Only what an encoder would write: no bits are left over, and the alphabets are not mixed up with other text.
  const canonical = bytes.toString('base64url') === signature.replaceAll('+', '-').replaceAll('/', '_');
  if (!canonical || !isP256Signature(bytes)) return null;
  return { confidence: 'high', redacted: `${series}.${number}…`, attributes: { generation: series } };
}

/** A key of a coding plan: `sk-sp-` and 32 hexadecimal digits. */
export function codingPlanKey({ value, left, right }: Input): Result | null {
  const digits = HEX_KEY.exec(value)?.[1];
  if (digits === undefined || isCutShort(left, right) || !looksLikeHexKey(digits)) return null;
  return {
    confidence: 'high',
    redacted: `sk-sp-… ${digits.length} hexadecimal digits`,
    attributes: { generation: 'sk-sp' },
  };
}
