/**
 * Custom robots of DingTalk groups: the token of a webhook (`robot/send?access_token=`, 64 hexadecimal digits) and the
 * secret that signs its messages (`SEC` and 64 hexadecimal digits).
 */
import { isCutShort } from '../cut-short.ts';
import { looksLikeHexKey } from '../opaque-values.ts';
import type { Input, Result } from './check.ts';

const VALUE = /^(SEC)?([0-9a-f]{64})$/;

export function dingtalkRobot({ value, left, right }: Input): Result | null {
  const [, head = '', digits] = VALUE.exec(value) ?? [];
  if (digits === undefined || isCutShort(left, right) || !looksLikeHexKey(digits)) return null;
  return { confidence: 'high', redacted: `${head === '' ? '' : 'SEC… '}${digits.length} hexadecimal digits` };
}
