/** The blobs that earlier runs read and found clean. Holds ids only, so that nothing found can leak through it. */
export interface ScannedBlobs {
  has(id: string): boolean;
  add(id: string): void;
}
