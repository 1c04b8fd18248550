import {
  UnusualStore
} from "./chunk-GD54ORGL.js";

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

export {
  objectFolders,
  findPacks
};
