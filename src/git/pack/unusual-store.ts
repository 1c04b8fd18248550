/**
 * Raised when an object database holds something that this reader does not know: git itself then reads it (cat-file).
 * The message says for people what is unusual, and where.
 */
export class UnusualStore extends Error {
  override readonly name = 'UnusualStore';
}
