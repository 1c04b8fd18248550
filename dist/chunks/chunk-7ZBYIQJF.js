// src/version.ts
var TOOL_NAME = "aksweep";
var TOOL_VERSION = "0.1.0";
var TOOL_URI = "https://github.com/aksweep/aksweep";

export {
  TOOL_NAME,
  TOOL_VERSION,
  TOOL_URI
};
