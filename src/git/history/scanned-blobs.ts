/** The blobs that earlier runs read and found clean. Holds ids only, so that nothing found can leak through it. */
export interface ScannedBlobs {
  /**
   * Told the repository's first commits before any blob is read. @throws UserError when it is about another repository.
   */
  enter(roots: readonly string[]): void;
  has(id: string): boolean;
  add(id: string): void;
}
