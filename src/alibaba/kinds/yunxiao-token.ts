/**
 * Personal access tokens of Yunxiao (Codeup, Flow, Packages, Projex): `pt-`, 24 base62 characters, `_` and a UUID of
 * version 4. Three of three public ones have this form, and the documentation masks one as
 * `pt-0fh3****0fbG_35af****0484`.
 */
import { distinctChars, longestRun, longestSequence } from '../../core/randomness.ts';
import type { Input, Result } from './check.ts';

const TOKEN = /^pt-([A-Za-z0-9]{24})_([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;
/** Of a million random texts of 24 base62 characters none had fewer than 12 different ones. */
const FEWEST_CHARACTERS = 10;

/** Shown are the ends that the console shows as well. */
export function yunxiaoToken({ value }: Input): Result | null {
  const [, secret, uuid] = TOKEN.exec(value) ?? [];
  if (secret === undefined || uuid === undefined) return null;
  const typed =
    distinctChars(secret) < FEWEST_CHARACTERS ||
    longestRun(secret) >= 5 ||
    longestSequence(secret) >= 6 ||
    longestRun(uuid) >= 7;
  return typed ? null : { confidence: 'high', redacted: `pt-${secret.slice(0, 4)}…${uuid.slice(-4)}` };
}
