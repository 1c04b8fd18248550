/** What a check of a kind takes and gives; the engine's Check has this shape. */

export interface Input {
  readonly value: string;
  /** Text before and after the value in its view, up to 2,000 characters each. */
  readonly left: string;
  readonly right: string;
  /** Unix time. */
  readonly nowSeconds: number;
}

export interface Result {
  readonly confidence: 'high' | 'medium' | 'low';
  readonly attributes?: {
    /** ISO 8601 UTC. */
    readonly issuedAt?: string;
    readonly expiresAt?: string;
    readonly generation?: string;
    /** UID of the account, RAM user or role that the credential belongs to. */
    readonly owner?: string;
    /** What the credential opens: an instance, a cluster. */
    readonly resource?: string;
  };
  /** What may be shown of the value. */
  readonly redacted: string;
}

/** @returns null when the value is none of the kind */
export type KindCheck = (input: Input) => Result | null;
