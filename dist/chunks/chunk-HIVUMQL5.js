import {
  PackFile,
  UnusualStore
} from "./chunk-J6P5B3UJ.js";

// src/git/pack/residents.ts
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

// src/git/pack/residents.ts
var MOST_RESIDENT = 144 * 1024 * 1024;
var LEAST_RESIDENT = 16 * 1024 * 1024;
var FREE_INDEX_BYTES = 10 * 1024 * 1024;
var BYTES_PER_INDEX_BYTE = 5;
var State = { waiting: 0, loaded: 1, failed: 2 };
function reserveResidents(folder) {
  const found = objectFolders(folder).flatMap((place) => packNames(place)).map((path) => {
    const indexPath = indexOf(path);
    return { path, indexPath, size: statSync2(path).size, indexSize: statSync2(indexPath).size };
  });
  const remembered = BYTES_PER_INDEX_BYTE * Math.max(0, found.reduce((sum, { indexSize }) => sum + indexSize, 0) - FREE_INDEX_BYTES);
  let room = Math.max(LEAST_RESIDENT, MOST_RESIDENT - remembered);
  const packs = found.map(({ path, indexPath, size }) => {
    const resident = new SharedArrayBuffer(Math.min(room, size));
    room -= resident.byteLength;
    return { path, indexPath, size, resident };
  });
  return { packs, state: new SharedArrayBuffer(4) };
}
async function loadResidents({ packs, state }) {
  const word = new Int32Array(state);
  let outcome = State.failed;
  try {
    for (const { path, resident } of packs) await load(path, resident);
    outcome = State.loaded;
  } finally {
    Atomics.store(word, 0, outcome);
    Atomics.notify(word, 0);
  }
}
async function load(path, resident) {
  const file = new PackFile(path, resident);
  try {
    if (!await file.load()) throw changed();
  } finally {
    file.close();
  }
}
function changed() {
  return new UnusualStore("a pack changed while it was read");
}
function awaitResidents({ state }) {
  const word = new Int32Array(state);
  if (Atomics.load(word, 0) === State.waiting) Atomics.wait(word, 0, State.waiting);
  if (Atomics.load(word, 0) !== State.loaded) throw changed();
}
function packNames(folder) {
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
  reserveResidents,
  loadResidents,
  awaitResidents
};
