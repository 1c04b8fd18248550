/**
 * The checks that rules name: each has the last word on one kind of value and says what its structure tells.
 * The engine calls them by name and knows nothing of what they know.
 */
import { longestRun } from '../core/randomness.ts';
import { accessKeyIdStructure, isOverwritten, looksLikeShortId, looksMadeUp } from './access-key-id.ts';
import { looksLikeAccessKeySecret } from './access-key-secret.ts';
import { isoTime } from './iso-time.ts';
import { isCutShort } from './cut-short.ts';
import { parseJsonWebToken } from './json-web-token.ts';
import { looksLikeHexKey, looksLikeOpaqueToken } from './opaque-values.ts';
import { holdsSeparatePlaceholderWord, isOfficialExample } from './placeholders.ts';
import type { Input } from './kinds/check.ts';
import { KIND_CHECKS } from './kinds/kind-checks.ts';
import { nearestModelVendor } from './model-vendor.ts';
import { profileAround } from './profile.ts';
import { namesSomethingElse } from './value-name.ts';
import { signedRequest } from './signed-request.ts';
import { looksLikeStsSecret, securityTokenStructure, stsIdStructure } from './sts.ts';

interface Attributes {
  readonly issuedAt?: string;
  readonly expiresAt?: string;
  readonly generation?: string;
  readonly profile?: string;
  readonly mode?: string;
  readonly owner?: string;
  readonly resource?: string;
  readonly note?: string;
}

interface Result {
  readonly confidence?: 'high' | 'medium' | 'low';
  readonly attributes?: Attributes;
  readonly rule?: string;
  readonly pairable?: boolean;
  readonly redacted?: string;
}

/** Rule under which an ID in a signed request is reported. */
const SIGNED_REQUEST_RULE = 'alibaba-signed-request';
/** Shown of an ID whose structure does not check; the summary counts these by it. */
const MADE_UP_NOTE = 'shaped like an AccessKey ID, but its structure says that it was made up';

/** `LTAI5t…9f`: enough to find the key in a console, useless to a thief. */
function redactId(id: string, shown: number): string {
  return `${id.slice(0, shown)}…${id.slice(-2)}`;
}

function withAttributes(result: Result, attributes: Attributes): Result {
  return { ...result, attributes: { ...result.attributes, ...attributes } };
}

function accessKeyId({ value, left, right, nowSeconds }: Input): Result | null {
  if (isOfficialExample(value) || isCutShort(left, right)) return null;
  const structure = accessKeyIdStructure(value, nowSeconds);
  const id = idResult(value, structure, left, right);
  if (id === null) return null;
  const { profile, mode } = profileAround(left, right);
  return inItsPlace(
    id,
    { ...(profile === undefined ? {} : { profile }), ...(mode === undefined ? {} : { mode }) },
    left,
    right,
  );
}

/** An ID in a signed request leaks nothing but itself; elsewhere it may stand in a profile. */
function inItsPlace(id: Result, profile: Attributes, left: string, right: string): Result {
  const signed = signedRequest(left, right);
  if (signed === null) return withAttributes(id, profile);
  const expiresAt = signed.expiresAt === null ? undefined : isoTime(signed.expiresAt);
  return withAttributes(
    { ...id, rule: SIGNED_REQUEST_RULE, pairable: false },
    expiresAt === undefined ? {} : { expiresAt },
  );
}

function idResult(
  value: string,
  structure: ReturnType<typeof accessKeyIdStructure>,
  left: string,
  right: string,
): Result | null {
  switch (structure.generation) {
    case 'LTAI5':
      if (isOverwritten(value)) return null;
      return {
        confidence: 'high',
        redacted: redactId(value, 6),
        attributes: { generation: 'LTAI5', issuedAt: structure.issuedAt.toISOString().replace('.000Z', 'Z') },
      };
    case 'LTAI4':
      return looksMadeUp(value)
        ? null
        : { confidence: 'high', redacted: redactId(value, 6), attributes: { generation: 'LTAI4' } };
    case 'LTAI-16':
      if (!looksLikeShortId(value) || insideBase64(left, right)) return null;
      return { confidence: 'medium', redacted: redactId(value, 4), attributes: { generation: 'LTAI-16' } };
    case 'unknown':
      if (looksMadeUp(value) || insideBase64(left, right) || !/[a-z]/.test(value) || !/[0-9]/.test(value)) return null;
      return {
        confidence: 'low',
        redacted: redactId(value, 6),
        // Of 8 IDs of another length 7 were made up (docs/research/credential-formats.md, "AccessKey ID"): no reason to
        // believe what is beside one.
        ...(structure.reason === 'length' ? { pairable: false } : {}),
        attributes: { generation: 'unknown', note: MADE_UP_NOTE },
      };
  }
}

/**
 * A left or right neighbour `+` or `/` with a run of base64 behind it: the ID is a coincidence inside a longer token.
 */
function insideBase64(left: string, right: string): boolean {
  return /[A-Za-z0-9+/]{8}[+/]$/.test(left) || /^[+/][A-Za-z0-9+/]{8}/.test(right);
}

function accessKeySecret({ value, left, right }: Input): Result | null {
  if (!looksLikeAccessKeySecret(value) || isCutShort(left, right)) return null;
  // An object key or page name in a URL's path is no secret, whatever stands near; a query value may be one.
  if (/:\/\/[^\s"'<>?]*\/$/.test(left) || namesSomethingElse(left)) return null;
  return { confidence: 'high' };
}

function stsAccessKeyId({ value, left, right }: Input): Result | null {
  if (isOfficialExample(value) || isCutShort(left, right)) return null;
  const structure = stsIdStructure(value);
  if (structure === null) return null;
  const generation = structure.generation === null ? 'STS' : `STS-${structure.generation}`;
  const result: Result = {
    confidence: structure.generation === null ? 'medium' : 'high',
    redacted: redactId(value, 6),
    attributes: { generation },
  };
  return inItsPlace(result, profileAround(left, right), left, right);
}

function stsAccessKeySecret({ value, left, right }: Input): Result | null {
  return looksLikeStsSecret(value) && !isCutShort(left, right) ? { confidence: 'high' } : null;
}

function securityToken({ value, left, right }: Input): Result | null {
  const structure = securityTokenStructure(value);
  if (structure === null || isCutShort(left, right) || isOfficialExample(value)) return null;
  return {
    confidence: structure.complete ? 'high' : 'medium',
    redacted: `${structure.generation}… ${value.length} characters`,
    attributes: { generation: structure.generation, ...(structure.complete ? {} : { note: 'truncated token' }) },
  };
}

function temporaryId({ value, left, right }: Input): Result | null {
  if (isCutShort(left, right) || longestRun(value) > 5) return null;
  return { confidence: 'high', redacted: redactId(value, 6) };
}

/** An opaque token of the CLI or the Credentials tool: long, mixed, and not a word or a reference. */
function opaqueToken({ value, left, right }: Input): Result | null {
  const { profile, mode } = profileAround(left, right);
  const place = { ...(profile === undefined ? {} : { profile }), ...(mode === undefined ? {} : { mode }) };
  const token = parseJsonWebToken(value);
  if (token !== null) return withAttributes(jsonWebTokenResult(token.expiresAt, value), place);
  if (isCutShort(left, right) || /^[$<{%*]/.test(value) || value.includes('...') || holdsSeparatePlaceholderWord(value))
    return null;
  if (!looksLikeOpaqueToken(value)) return null;
  return withAttributes({ confidence: 'high' }, place);
}

function jsonWebTokenResult(expiresAt: number | null, value: string): Result {
  const expiry = expiresAt === null ? undefined : isoTime(expiresAt);
  return {
    confidence: 'high',
    redacted: `JWT, ${value.length} characters`,
    attributes: expiry === undefined ? {} : { expiresAt: expiry },
  };
}

/** A token whose claims name STS as audience: what RRSA and other OIDC federations trade for credentials. */
function oidcToken({ value }: Input): Result | null {
  const token = parseJsonWebToken(value);
  if (token === null) return null;
  const audience = token.claims['aud'];
  const audiences = Array.isArray(audience) ? audience : [audience];
  return audiences.includes('sts.aliyuncs.com') ? jsonWebTokenResult(token.expiresAt, value) : null;
}

/** 32 hexadecimal digits that a person did not type. */
function hexKey({ value, left, right }: Input): Result | null {
  const digits = value.replace(/^sk-/, '');
  if (isCutShort(left, right) || isOfficialExample(value) || !looksLikeHexKey(digits)) return null;
  return {
    confidence: 'high',
    redacted: `${value.startsWith('sk-') ? 'sk-…' : ''}${digits.length} hexadecimal digits`,
  };
}

/** A key of the shape that DashScope and DeepSeek share: the vendor that is named nearest decides. */
function dashscopeKey(input: Input): Result | null {
  return nearestModelVendor(input.left, input.right) === 'alibaba' ? hexKey(input) : null;
}

export const ALIBABA_CHECKS = {
  'access-key-id': accessKeyId,
  'access-key-secret': accessKeySecret,
  'sts-access-key-id': stsAccessKeyId,
  'sts-access-key-secret': stsAccessKeySecret,
  'sts-security-token': securityToken,
  'temporary-id': temporaryId,
  'opaque-token': opaqueToken,
  'oidc-token': oidcToken,
  'hex-key': hexKey,
  'dashscope-key': dashscopeKey,
  ...KIND_CHECKS,
} as const satisfies Readonly<Record<string, (input: Input) => Result | null>>;
