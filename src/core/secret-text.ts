/**
 * The one type that holds a secret value. Everything that prints, serialises or inspects it gets the redaction;
 * `reveal()` is the only way out and lint allows it only where the value is really needed
 * (fingerprint, pairing structure, verifier, --show-secrets).
 */
import { createHash } from 'node:crypto';

export class SecretText {
  readonly #value: string;
  /** What may be shown, e.g. `LTAI5t…9f` or `30 characters`. */
  readonly redacted: string;

  constructor(value: string, redacted: string) {
    this.#value = value;
    this.redacted = redacted;
  }

  /** The raw value. Never pass the result to a log, an error or a cache. */
  reveal(): string {
    return this.#value;
  }

  /** Length of the value in UTF-16 units. */
  get length(): number {
    return this.#value.length;
  }

  /** Lower-case hex SHA-256 of the value's UTF-8 bytes. */
  sha256(): string {
    return createHash('sha256').update(this.#value, 'utf8').digest('hex');
  }

  equals(other: SecretText): boolean {
    return this.#value === other.#value;
  }

  toString(): string {
    return this.redacted;
  }

  toJSON(): string {
    return this.redacted;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.redacted;
  }
}
