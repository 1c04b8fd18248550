import { $chunk_OWMAQ6GV } from "./start-7EFEE348.js";
const {
  containerPath
} = $chunk_OWMAQ6GV;

// src/report/sarif-uri.ts
import { posix } from "node:path";
function checkoutPath(path, root, from = "") {
  if (root === void 0) return withoutDot(path);
  const base = root.replace(/\/+$/, "");
  const whole = isAbsolute(path) ? path : posix.normalize(`${base}/${from}/${path}`);
  return whole.startsWith(`${base}/`) ? withoutDot(whole.slice(base.length + 1)) : whole;
}
function placeInCheckout(source, { sourceRoot, filesFrom }) {
  return checkoutPath(containerPath(source), sourceRoot, source.kind === "file" || source.kind === "archive-member" ? filesFrom : "");
}
function isAbsolute(path) {
  return path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path);
}
function withoutDot(path) {
  return path.replace(/^(?:\.\/+)+/, "");
}
function uriOf(path) {
  if (/^[A-Za-z]:[\\/]/.test(path)) return `file:///${path.slice(0, 2)}${encodePath(path.slice(2).replaceAll("\\", "/"))}`;
  return path.startsWith("/") ? `file://${encodePath(path)}` : encodePath(path);
}
var LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function encodePath(path) {
  return path.replace(LONE_SURROGATE, "\uFFFD").split("/").map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)).join("/");
}

export {
  checkoutPath,
  placeInCheckout,
  uriOf
};
