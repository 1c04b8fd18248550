/** What the WebAssembly module exports. Compiled by scripts/generate.mjs; the host side is ../kernel-module.ts. */
export { staticEnd, configureSearch, search, resumeAt, saveHits } from './search/literal-search';
export { settleHits } from './search/settle-hits';
export { findRuns, findBase64, base64Phases } from './text/text-runs';
export { findQuotes, mayJoinList } from './text/text-joints';
export { countNewlines, utf16Units } from './text/text-counts';
export { inflate, inflateConsumed } from './inflate/inflate';
export { crc32 } from './inflate/crc32';
export { applyDelta, deltaHits, deltaSearched } from './objects/delta';
export {
  configureTrees,
  readTree,
  resolveTrees,
  takeTrees,
  treeSegments,
  treeOwnEntries,
} from './objects/tree-entries';
export { unknownIdCount } from './objects/object-ids';
export { configureCommits, readCommit, commitWords, takeCommits } from './objects/commit-fields';
export { beginSort, sortSome, endDigit } from './objects/index-sort';
export { beginHeads, largeRows, readHeads } from './objects/pack-heads';
export { beginFamilies, linkSome, reachedRows, rootRows, rootsOfType } from './objects/delta-families';
export {
  configureWalk,
  walkObjects,
  walkStop,
  walkAt,
  walkSize,
  walkHits,
  walkOpenHits,
  walkHitsComplete,
  walkObjectsCounted,
  walkBytesCounted,
  takeStream,
} from './objects/object-walk';
