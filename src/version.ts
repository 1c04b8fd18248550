/**
 * Name, version and address of the tool, in one place. `scripts/bundle.mjs` checks the version against package.json.
 */
export const TOOL_NAME = 'aksweep';
export const TOOL_VERSION = '0.1.0';
export const TOOL_URI = 'https://github.com/aksweep/aksweep';
