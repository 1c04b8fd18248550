/** What the WebAssembly module exports. Compiled by scripts/generate.mjs; the host side is ../kernel-module.ts. */
export { staticEnd, configureSearch, search, resumeAt, saveHits } from './literal-search';
export { settleHits } from './settle-hits';
export { countNewlines, utf16Units } from './text-counts';
export { inflate, inflateConsumed } from './inflate';
export { crc32 } from './crc32';
export { applyDelta, deltaHits, deltaSearched } from './delta';
export { configureTrees, readTree, readMadeTree, takeTrees, dropTree, treeSegments, treeOwnEntries, treeUnknownIds } from './tree-entries';
export { readPackedTrees } from './tree-batch';
export { sortIndex, readHeads, linkFamilies } from './pack-order';
