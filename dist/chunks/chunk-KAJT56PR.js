import {
  UnusualStore
} from "./chunk-7CSDUWDN.js";

// src/git/pack/found-packs.ts
import { existsSync, readdirSync, statSync as statSync2 } from "node:fs";
import { basename, join as join2 } from "node:path";

// src/git/pack/object-folders.ts
import { readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
var DEEPEST = 5;
function objectFolders(folder) {
  const found = /* @__PURE__ */ new Set();
  const visit = (place, depth) => {
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return;
    const real = realpathSync(place);
    if (found.has(real)) return;
    found.add(real);
    const listed = alternates(real);
    if (listed.length > 0 && depth >= DEEPEST) throw new UnusualStore("alternates are nested too deep");
    for (const other of listed) visit(isAbsolute(other) ? other : join(real, other), depth + 1);
  };
  visit(folder, 0);
  return [...found];
}
function alternates(folder) {
  let text;
  try {
    text = readFileSync(join(folder, "info", "alternates"), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => {
    if (line.startsWith('"')) throw new UnusualStore("a quoted path in objects/info/alternates");
    return line;
  });
}

// src/git/pack/found-packs.ts
function findPacks(folder) {
  return objectFolders(folder).flatMap((place) => packPaths(place)).map((path) => ({ path, indexPath: indexOf(path), size: statSync2(path).size }));
}
function packPaths(folder) {
  const place = join2(folder, "pack");
  if (!existsSync(place)) return [];
  const names = new Set(readdirSync(place));
  return [...names].filter((name) => name.endsWith(".pack") && names.has(indexOf(name))).toSorted().map((name) => join2(place, name));
}
function indexOf(path) {
  return join2(path, "..", `${basename(path, ".pack")}.idx`);
}

// src/git/pack/pack-index.ts
import { createHash } from "node:crypto";
var IDX_SIGNATURE = 4285812579;
var FANOUT = 256 * 4;
function parsePackIndex(file, idLength) {
  if (file.length < 8 + FANOUT + 2 * idLength) throw new UnusualStore("a pack index is cut off");
  if (file.readUInt32BE(0) !== IDX_SIGNATURE || file.readUInt32BE(4) !== 2) throw new UnusualStore("a pack index is not of version 2");
  const idsAt = 8 + FANOUT;
  const fanout = file.subarray(8, idsAt);
  const count = fanout.readUInt32BE(FANOUT - 4);
  const checksumsAt = idsAt + count * idLength;
  const offsetsAt = checksumsAt + count * 4;
  const largeAt = offsetsAt + count * 4;
  const largeEnd = file.length - 2 * idLength;
  if (largeAt > largeEnd) throw new UnusualStore("a pack index is cut off");
  return { count, fanout, ids: file.subarray(idsAt, checksumsAt), tables: file.subarray(checksumsAt, largeEnd), packChecksum: file.subarray(largeEnd, largeEnd + idLength), file };
}
function checkIndexSum({ file }, idLength) {
  const end = file.length - idLength;
  const sum = createHash(idLength === 20 ? "sha1" : "sha256").update(file.subarray(0, end)).digest();
  if (!sum.equals(file.subarray(end))) throw new UnusualStore("a pack index does not match its checksum");
}
function checkIndexOrder({ fanout, ids, count }, idLength) {
  let before = 0;
  for (let first = 0; first < 256; first++) {
    const end = fanout.readUInt32BE(4 * first);
    if (end < before || end > count) throw new UnusualStore("a pack index contradicts itself");
    for (let index = before; index < end; index++) {
      const at = index * idLength;
      if (ids[at] !== first || index > before && !isLess(ids, at - idLength, at, idLength)) throw new UnusualStore("a pack index contradicts itself");
    }
    before = end;
  }
}
function isLess(ids, at, other, length) {
  for (let byte = 0; byte < length; byte++) {
    const difference = (ids[at + byte] ?? 0) - (ids[other + byte] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

export {
  objectFolders,
  findPacks,
  parsePackIndex,
  checkIndexSum,
  checkIndexOrder
};
