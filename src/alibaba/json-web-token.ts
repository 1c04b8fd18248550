/** Reads the claims of a JSON Web Token without checking its signature: enough to say what it is and until when. */

export interface JsonWebToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  /** `exp` claim, Unix seconds. */
  readonly expiresAt: number | null;
}

/** @returns null when the text is not `header.claims.signature` with two JSON objects */
export function parseJsonWebToken(text: string): JsonWebToken | null {
  const [head, body, signature, ...more] = text.split('.');
  if (head === undefined || body === undefined || signature === undefined || more.length > 0) return null;
  const header = jsonObject(head);
  const claims = jsonObject(body);
  if (header === null || claims === null) return null;
  return { header, claims, expiresAt: typeof claims['exp'] === 'number' ? claims['exp'] : null };
}

function jsonObject(base64url: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(base64url, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
