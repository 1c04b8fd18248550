/** What the WebAssembly module exports. Compiled by scripts/generate.mjs; the host side is ../kernel-module.ts. */
export { staticEnd, configureSearch, search, resumeAt, saveHits } from './literal-search';
export { settleHits } from './settle-hits';
export { findRuns, findBase64, base64Phases } from './text-runs';
export { findQuotes, mayJoinList } from './text-joints';
export { countNewlines, utf16Units } from './text-counts';
export { inflate, inflateConsumed } from './inflate';
export { crc32 } from './crc32';
export { applyDelta, deltaHits, deltaSearched } from './delta';
export { configureTrees, readTree, resolveTrees, takeTrees, treeSegments, treeOwnEntries } from './tree-entries';
export { unknownIdCount } from './object-ids';
export { configureCommits, readCommit, commitWords, takeCommits } from './commit-fields';
export { beginSort, sortSome, endDigit } from './index-sort';
export { beginHeads, largeRows, readHeads } from './pack-heads';
export { beginFamilies, linkSome, reachedRows, rootRows, rootsOfType } from './delta-families';
export {
  configureWalk, walkObjects, walkStop, walkAt, walkSize, walkHits, walkOpenHits, walkHitsComplete, walkObjectsCounted, walkBytesCounted, takeStream,
} from './object-walk';
