/** Raised when an object database holds something that this reader does not know: git itself then reads it (cat-file). */
export class UnusualStore extends Error {
  override readonly name = 'UnusualStore';

  /** @param reason for people: what is unusual, and where. */
  constructor(reason: string) {
    super(reason);
  }
}
