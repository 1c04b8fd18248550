/**
 * Write tokens of ARMS (application monitoring and tracing), which stand in the endpoint of OTLP and Jaeger exporters
 * (`adapt_KEY@ID_KEY@53df7ad2afe8301`; the end was the same in three of three) and as licence key of the Java agent
 * (`-Darms.licenseKey=KEY@ID`). Whoever has one can only send telemetry.
 */
import { distinctChars } from '../../core/randomness.ts';
import { isCutShort } from '../cut-short.ts';
import type { Input, Result } from './check.ts';

/** A key and the user's number; in an endpoint a second key, and its constant end. */
const TOKEN = /^(?:adapt_)?([a-z0-9]{10})@([0-9a-f]{15})(?:_([a-z0-9]{10})@53df7ad2afe8301)?$/;
/** Of ten random letters and digits fewer are different once in 75,000 times. */
const FEWEST_CHARACTERS = 5;

export function armsToken({ value, left, right }: Input): Result | null {
  const [, key, user, secondKey = key] = TOKEN.exec(value) ?? [];
  if (key === undefined || user === undefined || secondKey === undefined || isCutShort(left, right)) return null;
  if ([key, user, secondKey].some((part) => distinctChars(part) < FEWEST_CHARACTERS)) return null;
  return { confidence: 'high', redacted: `${value.startsWith('adapt_') ? 'adapt_… ' : ''}${value.length} characters` };
}
