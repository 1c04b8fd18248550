import { $chunk_RLC7EKHQ } from "./start-24990FF5.js";
const {
  escapeText
} = $chunk_RLC7EKHQ;

// src/report/markdown-text.ts
var PLAIN = /^[\p{L}\p{N} /.,:;()_+=#%*…@'"<>&!?$^~{}[\]-]+$/u;
var MARKUP = /[!-,:-@[-`{-~]/g;
function codeText(text) {
  const safe = escapeText(text);
  if (safe.trim() === "") return "";
  if (PLAIN.test(safe)) return `\`${safe.trim()}\``;
  return `<code>${safe.replace(MARKUP, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}
function cellText(markdown) {
  return escapeText(markdown.trim().replace(/\s+/g, " ")).replaceAll("<", "&lt;").replaceAll("|", "\\|");
}
function linkedCode(text, address) {
  const code = codeText(text);
  if (code === "" || address === void 0 || !/^https?:\/\//.test(address) || !URL.canParse(address)) return code;
  return `[${code}](${new URL(address).href.replace(/[()|\\<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)})`;
}

export {
  codeText,
  cellText,
  linkedCode
};
