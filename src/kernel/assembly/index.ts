/** What the WebAssembly module exports. Compiled by scripts/generate.mjs; the host side is ../kernel-module.ts. */
export { staticEnd, configureSearch, search, resumeAt } from './literal-search';
export { countNewlines, utf16Units } from './text-counts';
