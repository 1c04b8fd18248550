/**
 * Raised when an object database holds something that this reader does not know: git itself then reads it (cat-file).
 * The message says for people what is unusual, and where.
 */
export class UnusualStore extends Error {
  override readonly name = 'UnusualStore';
}

/**
 * Trees stand for more paths than are followed, as they name a few others again and again, or themselves. git does not
 * bear that either: to compare such trees it gathers all their paths in memory before it prints the first.
 */
export class TooManyPaths extends UnusualStore {}
