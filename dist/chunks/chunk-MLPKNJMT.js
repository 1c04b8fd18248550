import {
  attribute,
  blobsOf,
  followRefs,
  nameOrigins,
  objectTypes,
  scanRange,
  shallowBoundary,
  shownPath
} from "./chunk-IUA7K6KQ.js";
import {
  resolveBranch,
  resolveRange
} from "./chunk-2KUECN52.js";
import { $chunk_MIVRUNT5 } from "./start-D0E8E70D.js";
const {
  ObjectScan
} = $chunk_MIVRUNT5;
import { $chunk_XHGGFGIT } from "./start-D0E8E70D.js";
const {
  CatFileReader,
  commitLinks,
  contentsOf,
  visitLines
} = $chunk_XHGGFGIT;
import { $chunk_MW7KWM5K } from "./start-D0E8E70D.js";
const {
  repositoryError
} = $chunk_MW7KWM5K;
import { $chunk_IRQORUOO } from "./start-D0E8E70D.js";
const {
  statPath
} = $chunk_IRQORUOO;
import {
  checkIndexOrder,
  findPacks,
  objectFolders,
  parsePackIndex
} from "./chunk-KAJT56PR.js";
import {
  BlobEvents,
  CommitGraphBuilder,
  PathTable,
  findBlobEvents,
  firstOf
} from "./chunk-KRFKMYIW.js";
import { $chunk_GNO566AO } from "./start-D0E8E70D.js";
const {
  IdLines,
  IdTable,
  isNullId,
  isObjectId
} = $chunk_GNO566AO;
import { $chunk_4FZEHQU7 } from "./start-D0E8E70D.js";
const {
  Interrupted,
  LAST_BUDGET,
  Pace
} = $chunk_4FZEHQU7;
import { $chunk_BDYNJFEP } from "./start-D0E8E70D.js";
const {
  Git,
  GitError,
  SAFE_SETTINGS
} = $chunk_BDYNJFEP;
import {
  NO_HELPERS,
  UnusualStore
} from "./chunk-7CSDUWDN.js";
import {
  UserError
} from "./chunk-ULZDHRKX.js";

// src/git/porcelain.ts
import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
function openRepository(folder, environment) {
  const start = resolve(folder);
  if (statPath(start)?.isDirectory() !== true) {
    throw new UserError(`${folder} is not a folder`, "Name the folder of a git repository, or the address of a remote one.");
  }
  const git = new Git({ folder: start, environment, use: "audit" });
  const { shallow, format, gitFolder, objects, common, worktree } = answersOf(git, folder);
  const real = realpathSync(start);
  return {
    git,
    gitFolder: resolve(real, gitFolder),
    commonFolder: resolve(real, common),
    objectsFolder: resolve(real, objects),
    worktree,
    hexLength: format === "sha256" ? 64 : 40,
    shallow: shallow === "true"
  };
}
function answersOf(git, folder) {
  const questions = [["--is-shallow-repository"], ["--show-object-format"], ["--absolute-git-dir"], ["--git-path", "objects"], ["--git-common-dir"], ["--show-toplevel"]];
  const { status, stdout, stderr } = git.attempt(["rev-parse", ...questions.flat()]);
  let answers = stdout.toString("utf8").split("\n").slice(0, -1);
  if (answers.length < questions.length - 1) throw repositoryError(folder, stderr);
  if (answers.length !== (status === 0 ? questions.length : questions.length - 1)) {
    answers = questions.flatMap((question) => {
      const answer = git.attempt(["rev-parse", ...question]);
      return answer.status === 0 ? [answer.stdout.toString("utf8").replace(/\n$/, "")] : [];
    });
  }
  const [shallow = "", format = "", gitFolder = "", objects = "", common = "", worktree = null] = answers;
  return { shallow, format, gitFolder, objects, common, worktree };
}
async function listRefs({ git, gitFolder }) {
  const refs = [];
  const broken = [];
  const types = /* @__PURE__ */ new Map();
  const list = (what) => git.ask(["for-each-ref", `--format=${what} %(refname)`]);
  let listed = await list("%(objectname) %(objecttype) %(*objectname) %(*objecttype)");
  if (listed.status !== 0) listed = await list("%(objectname)   ");
  if (listed.status !== 0) throw repositoryError(gitFolder, listed.stderr);
  for (const [, name = ""] of listed.stderr.matchAll(/^warning: ignoring (?:broken ref|ref with broken name) (.*)$/gm)) broken.push(name);
  for (const line of listed.stdout.toString("utf8").split("\n")) {
    const [id = "", type = "", target = "", targetType = "", name] = line.split(" ");
    if (name === void 0) continue;
    if (!isObjectId(id) || isNullId(id)) {
      broken.push(name);
      continue;
    }
    refs.push({ name, id });
    if (type !== "") types.set(id, type);
    if (targetType !== "") types.set(target, targetType);
  }
  return { refs, broken, types };
}
async function readHead({ git }) {
  const { stdout } = await git.ask(["rev-parse", "-q", "--verify", "HEAD^{commit}"]);
  const commit = stdout.toString("latin1").trimEnd();
  return isObjectId(commit) ? commit : null;
}
async function isDetached({ git }) {
  return (await git.ask(["symbolic-ref", "-q", "HEAD"])).status !== 0;
}
async function listExtensions({ git }) {
  const { stdout } = await git.ask(["config", "--name-only", "--get-regexp", "^extensions\\."]);
  return stdout.toString("latin1").split("\n").filter((line) => line !== "").map((line) => line.slice("extensions.".length).toLowerCase());
}
async function listWorktreeHeads(repository) {
  if (!existsSync(join(repository.commonFolder, "worktrees"))) return [];
  const simple = await simpleGitFor(repository.git);
  const worktrees = await ask(simple, repository.gitFolder, ["worktree", "list", "--porcelain"]);
  return [...worktrees.matchAll(/^HEAD ([0-9a-f]+)$/gm)].map((match) => ({ name: "HEAD", id: match[1] ?? "" })).filter((ref) => isObjectId(ref.id) && !isNullId(ref.id));
}
async function listOlderStashes(repository) {
  const simple = await simpleGitFor(repository.git);
  const entries = await ask(simple, repository.gitFolder, ["rev-list", "-g", "refs/stash", "--"]);
  return entries.split("\n").map((id, index) => ({ name: `stash@{${index}}`, id })).slice(1).filter((ref) => isObjectId(ref.id));
}
var PROGRAM_VARIABLE = /^(?:(?:GIT_(?:SEQUENCE_)?)?(?:EDITOR|PAGER)|VISUAL|PREFIX|(?:GIT|SSH)_ASKPASS|GIT_SSH.*|GIT_PROXY_COMMAND|GIT_EXEC_PATH|GIT_TEMPLATE_DIR|GIT_TRACE.*)$/;
async function simpleGitFor(git) {
  const { simpleGit } = await import("./dist-E4FOZLWH.js");
  const environment = Object.fromEntries(Object.entries(git.environment).filter(([name]) => !PROGRAM_VARIABLE.test(name)));
  return simpleGit({
    baseDir: git.folder,
    trimmed: true,
    // simple-git strips what it does not know from the environment; ours is prepared already.
    allowEnvironment: Object.keys(environment),
    config: SAFE_SETTINGS,
    unsafe: {
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafePager: true,
      allowUnsafeConfigPaths: true,
      allowUnsafeConfigEnvCount: true,
      allowUnsafeProtocolOverride: true
    }
  }).env(environment);
}
async function ask(simple, folder, command) {
  try {
    return (await simple.raw([...command])).trimEnd();
  } catch (error) {
    throw repositoryError(folder, error instanceof Error ? error.message : String(error));
  }
}

// src/git/history-run.ts
function skipCommit(diagnostics, commit) {
  diagnostics.skip({
    path: `commit ${commit}`,
    reason: "missing-object",
    incomplete: true,
    detail: "A commit or one of its trees cannot be read: what it changed is not known."
  });
}
function visibleRefs(tips) {
  return tips.commits.filter((ref) => ref.name.startsWith("refs/"));
}
function finished(run, occurrences, graph, { reader, interrupted, mayHoldSubmodules }) {
  if ([...run.shallow].some((commit) => graph.find(commit) !== null)) {
    run.diagnostics.warn("The repository is shallow: older history was not cloned and is not scanned. Values from before are attributed to the oldest commits here.");
  }
  return { occurrences, reader, commits: graph.size, blobs: run.scan.blobs, bytes: run.scan.bytes, mayHoldSubmodules, interrupted };
}

// src/git/pack/choose-reader.ts
var KNOWN_EXTENSIONS = /* @__PURE__ */ new Set([
  "objectformat",
  "partialclone",
  "worktreeconfig",
  "refstorage",
  "noop",
  "noop-v1",
  "preciousobjects",
  "relativeworktrees"
]);
function startEarly({ folder, wanted, prefilter, helpers = NO_HELPERS }) {
  if (wanted === "cat-file" || prefilter === null) return null;
  try {
    const packs = findPacks(folder);
    const helper = helpers.getReady(packs.reduce((sum, { size }) => sum + size, 0));
    return helper === null ? null : { helper, packs };
  } catch (error) {
    if (reasonOf(error) === null) throw error;
    return null;
  }
}
async function readDirectly({ extensions, wanted, prefilter, helpers = NO_HELPERS, diagnostics, ...question }) {
  if (wanted === "cat-file" || prefilter === null) return null;
  try {
    checkExtensions(extensions);
    const { readStore } = await import("./store-reading-DL3GO2JS.js");
    return await readStore({ ...question, prefilter, helpers });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    question.early?.helper.close();
    diagnostics.warn(`The object store is read through git cat-file, which is slower: ${reason}.`);
    return null;
  }
}
function reasonOf(error) {
  if (error instanceof UnusualStore) return error.message;
  if (error instanceof Error && "code" in error && "syscall" in error) return error.message;
  return null;
}
function checkExtensions(extensions) {
  const unknown = extensions.find((name) => !KNOWN_EXTENSIONS.has(name));
  if (unknown !== void 0) throw new UnusualStore(`the repository uses the extension ${unknown}`);
}

// src/git/unreached-store.ts
async function tellUnreached({ git, gitFolder }, diagnostics, pace) {
  const counts = /* @__PURE__ */ new Map();
  const stream = git.stream(["cat-file", "--batch-all-objects", "--unordered", "--buffer", "--batch-check=%(objecttype)"]);
  try {
    await visitLines(stream.read, pace, (text, start, end) => {
      const type = text.toString("latin1", start, end);
      counts.set(type, (counts.get(type) ?? 0) + 1);
    });
  } finally {
    await stream.finish();
  }
  const count = (type) => counts.get(type) ?? 0;
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  if (all === 0) return;
  const stored = `${all === 1 ? "1 object is" : `${all} objects are`} stored (commits: ${count("commit")}, blobs: ${count("blob")})`;
  const way = "aksweep git --unreachable reads everything that is stored.";
  if (all === count("blob")) diagnostics.warn(`There is no commit, and ${stored}: nothing of it is scanned. ${way}`);
  else diagnostics.skip({ path: gitFolder, reason: "unreachable", detail: `No ref leads to a commit, but ${stored}: nothing of it is scanned. ${way}`, incomplete: true });
}

// src/git/census.ts
var BLOB = 1;
var COMMIT = 2;
var TAG = 3;
var TREE = 4;
async function takeCensus(git, hexLength, tips, unreachable, pace) {
  pace.begin("list", null);
  const stored = await listStored(git, hexLength, pace);
  const starts = IdLines.of(hexLength, tips);
  if (unreachable) stored.types.forEach((type, index) => {
    if (type === COMMIT) starts.push(stored.table.at(index));
  });
  const walk = await walkReachable(git, hexLength, starts, stored, pace);
  const everything = unreachable || walk.broken !== null;
  const commits = new IdLines(hexLength);
  const blobs = new IdLines(hexLength);
  let blobBytes = 0;
  for (let index = 0; index < stored.table.size; index++) {
    if (!everything && (walk.paths[index] ?? -1) < 0) continue;
    if (stored.types[index] === COMMIT) commits.push(stored.table.at(index));
    if (stored.types[index] === BLOB) {
      blobs.push(stored.table.at(index));
      blobBytes += stored.sizes[index] ?? 0;
    }
  }
  const types = objectTypes(git, hexLength, walk.unlisted.keys());
  for (const id of walk.unlisted.keys()) {
    const type = types.get(id) ?? "blob";
    if (type === "commit") commits.push(id);
    if (type === "blob") blobs.push(id);
  }
  return {
    commits,
    blobs,
    blobBytes,
    missing: walk.missing,
    pathHint: (blob) => walk.unlisted.get(blob) ?? walk.names.at(walk.paths[stored.table.find(blob)] ?? 0),
    brokenWalk: walk.broken
  };
}
async function listStored(git, hexLength, pace) {
  const stored = { table: new IdTable(hexLength), types: [], sizes: [] };
  const stream = git.stream([
    "cat-file",
    "--batch-all-objects",
    "--unordered",
    "--buffer",
    "--batch-check=%(objectname) %(objecttype) %(objectsize)"
  ]);
  let outcome;
  try {
    await visitLines(stream.read, pace, (text, start, end) => {
      pace.step();
      const letter = text[start + hexLength + 2];
      const type = letter === 108 || letter === 105 ? BLOB : letter === 111 ? COMMIT : letter === 97 ? TAG : TREE;
      const before = stored.table.size;
      if (stored.table.addHex(text, start) < before) return;
      stored.types.push(type);
      stored.sizes.push(letter === 108 ? Number(text.toString("latin1", start + hexLength + 6, end)) : 0);
    });
  } finally {
    outcome = await stream.finish();
  }
  if (outcome.status !== 0) throw new GitError("cat-file", outcome.status, outcome.stderr);
  return stored;
}
async function walkReachable(git, hexLength, starts, { table, types }, pace) {
  const names = new PathTable();
  const none = names.add("");
  const paths = new Int32Array(table.size).fill(-1);
  const missing = [];
  const unlisted = /* @__PURE__ */ new Map();
  if (starts.count === 0) return { names, paths, missing, unlisted, broken: null };
  const stream = git.stream(["rev-list", "--objects", "--missing=print", "--stdin"], starts.lines());
  let outcome;
  try {
    await visitLines(stream.read, pace, (text, start, end) => {
      pace.step();
      if (text[start] === 63) {
        missing.push(text.toString("latin1", start + 1, end));
        return;
      }
      const object = table.findHex(text, start);
      if (types[object] === TREE) return;
      const pathStart = start + hexLength + 1;
      const path = pathStart >= end ? "" : text.toString("latin1", pathStart, end);
      if (object < 0) unlisted.set(text.toString("latin1", start, start + hexLength), path);
      else paths[object] = path === "" ? none : names.add(path);
    });
  } finally {
    outcome = await stream.finish();
  }
  return { names, paths, missing, unlisted, broken: outcome.status === 0 ? null : outcome.stderr };
}

// src/git/pack/damaged-indexes.ts
import { createHash } from "node:crypto";
import { existsSync as existsSync2, readFileSync, statSync } from "node:fs";
import { join as join2 } from "node:path";
function damagedIndexes(folder, idLength) {
  const packs = findPacks(folder).map(({ indexPath }) => indexPath);
  const several = objectFolders(folder).map((place) => join2(place, "pack", "multi-pack-index")).filter((path) => existsSync2(path) && statSync(path).isFile());
  return [...packs.filter((path) => !isSound(readFileSync(path), idLength, true)), ...several.filter((path) => !isSound(readFileSync(path), idLength, false))];
}
var SIGNATURE = 4285812579;
function isSound(file, idLength, ofOnePack) {
  const end = file.length - idLength;
  if (end < 0) return false;
  const sum = createHash(idLength === 20 ? "sha1" : "sha256").update(file.subarray(0, end)).digest();
  if (!sum.equals(file.subarray(end))) return false;
  if (!ofOnePack || file.readUInt32BE(0) !== SIGNATURE) return true;
  try {
    checkIndexOrder(parsePackIndex(file, idLength), idLength);
    return true;
  } catch (error) {
    if (error instanceof UnusualStore) return false;
    throw error;
  }
}

// src/git/whole-history.ts
async function scanEverything(run, choice, early) {
  const { repository, options, diagnostics, scan, tips, pace } = run;
  const { git, hexLength } = repository;
  const starts = /* @__PURE__ */ new Set([...tips.commits.map((ref) => ref.commit), ...tips.direct.map((direct) => direct.id)]);
  let census = null;
  let reading = null;
  let interrupted = null;
  const builder = new CommitGraphBuilder(hexLength, (id) => run.shallow.has(id));
  let graph = null;
  try {
    reading = await readDirectly({
      ...choice,
      early,
      starts,
      head: run.head,
      shallow: run.shallow,
      unreachable: options.unreachable === true,
      diagnostics,
      pace
    });
    census = reading === null ? await takeCensus(git, hexLength, starts, options.unreachable === true, pace) : null;
    for (const id of (reading ?? census)?.missing ?? []) scan.skip(`object ${id}`, "missing-object");
    if (census !== null && census.brokenWalk !== null) {
      diagnostics.skip({ path: repository.gitFolder, reason: "corrupt-object", detail: `git cannot walk the history (${census.brokenWalk}); every stored object is scanned instead.`, incomplete: true });
    }
    if (census !== null) tellDamagedIndexes(run);
    if (census !== null) await readCommits(run, census, builder);
    graph = reading?.graph ?? builder.finish();
    for (const vertex of graph.circular) scan.skip(`commit ${graph.id(vertex)}`, STORED_UNREADABLE);
    options.scanned?.enter(firstCommits(graph));
    for (const tag of tips.tags) scan.message("tag-message", tag.id, tag.message);
    if (reading !== null) {
      interrupted = reading.interrupted;
      await readCandidates(run, reading, interrupted === null ? pace : new Pace({ budget: LAST_BUDGET }));
    }
    if (census !== null) await readBlobs(run, census);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    interrupted = error.reason;
  }
  graph ??= builder.finish();
  const { events, attributions, stopped } = await attributeHits(run, graph, reading, interrupted === null ? pace : new Pace({ budget: LAST_BUDGET }));
  interrupted ??= stopped;
  const loose = looseBlobs(run, events, (blob) => (reading ?? census)?.pathHint(blob) ?? "");
  const occurrences = await nameOrigins({
    git,
    reader: reading?.commitReader(run.reader) ?? run.reader,
    graph,
    hits: scan.hits,
    messages: scan.messages,
    events,
    attributions,
    refs: visibleRefs(tips),
    tags: tips.tags,
    direct: tips.direct,
    loose,
    head: run.head
  });
  return finished(run, occurrences, graph, { reader: reading === null ? "cat-file" : "pack", interrupted, mayHoldSubmodules: reading?.mayHoldSubmodules ?? true });
}
function tellDamagedIndexes({ repository: { objectsFolder, hexLength }, diagnostics }) {
  let damaged = [];
  try {
    damaged = damagedIndexes(objectsFolder, hexLength === 40 ? 20 : 32);
  } catch (error) {
    if (!(error instanceof UnusualStore) && !(error instanceof Error && "syscall" in error)) throw error;
  }
  for (const path of damaged) {
    diagnostics.skip({ path, reason: "corrupt-object", detail: "An index of packs is damaged: git may miss objects by it. Delete a multi-pack-index; git index-pack makes a pack's index anew.", incomplete: true });
  }
}
var ROOT_LIMIT = 100;
function firstCommits(graph) {
  const roots = [...graph.order].filter((vertex) => firstOf(graph.parents, vertex) === null);
  return roots.toSorted((a, b) => graph.time(a) - graph.time(b)).slice(0, ROOT_LIMIT).map((vertex) => graph.id(vertex));
}
var STORED_UNREADABLE = "corrupt-object";
async function readCommits(run, census, builder) {
  const { scan, pace } = run;
  pace.begin("list", census.commits.count);
  await run.reader.read(census.commits, {
    visit: (object) => {
      pace.step();
      const contents = contentsOf(object);
      const links = contents === null ? null : commitLinks(contents, run.repository.hexLength);
      if (links === null) scan.skip(`commit ${object.id}`, STORED_UNREADABLE);
      else builder.add(object.id, links);
      if (contents !== null) scan.commit(object.id, contents);
    },
    unreadable: (id) => scan.skip(`commit ${id}`, STORED_UNREADABLE)
  }, pace);
}
async function readBlobs(run, census) {
  const { scan, pace } = run;
  const { scanned } = run.options;
  const wanted = scanned === void 0 ? census.blobs : notYetScanned(census.blobs, scanned);
  pace.begin("read", wanted.count, scanned === void 0 ? census.blobBytes : null);
  const shown = /* @__PURE__ */ new Map();
  const pathOf = (id) => {
    const raw = census.pathHint(id);
    const known = shown.get(raw);
    if (known !== void 0) return known;
    const path = shownPath(raw);
    shown.set(raw, path);
    return path;
  };
  await run.reader.read(wanted, {
    visit: (object) => {
      const found = scan.blob(object, pathOf(object.id));
      if (!found) scanned?.add(object.id);
      pace.step(object.size);
    },
    unreadable: (id) => scan.skip(pathOf(id) || `blob ${id}`, STORED_UNREADABLE)
  }, pace);
}
async function readCandidates(run, reading, pace) {
  const { scan, repository } = run;
  const { scanned } = run.options;
  const { hexLength } = repository;
  const pathOf = (id) => shownPath(reading.pathHint(id));
  scan.passed(reading.blobs, reading.bytes);
  for (const { id, matches } of reading.found) scan.hits.add(id, matches);
  await reading.commitReader(run.reader).read(IdLines.of(hexLength, reading.messages), {
    visit: (object) => {
      const contents = contentsOf(object);
      if (contents === null) scan.skip(`commit ${object.id}`, STORED_UNREADABLE);
      else scan.commit(object.id, contents);
    },
    unreadable: (id) => scan.skip(`commit ${id}`, STORED_UNREADABLE)
  }, pace);
  const unreadable = /* @__PURE__ */ new Set();
  await run.reader.read(IdLines.of(hexLength, reading.candidates), {
    visit: (object) => scan.blob(object, pathOf(object.id)),
    unreadable: (id) => {
      unreadable.add(id);
      scan.skip(pathOf(id) || `blob ${id}`, STORED_UNREADABLE);
    }
  }, pace);
  if (scanned === void 0 || reading.interrupted !== null) return;
  for (const id of reading.blobIds()) if (scan.hits.find(id) === null && !unreadable.has(id)) scanned.add(id);
}
function notYetScanned(blobs, scanned) {
  const wanted = new IdLines(blobs.hexLength);
  for (const id of blobs) if (!scanned.has(id)) wanted.push(id);
  return wanted;
}
async function attributeHits(run, graph, reading, pace) {
  const { hits } = run.scan;
  const none = BlobEvents.none(graph.size);
  if (hits.size === 0) return { events: none, attributions: [], stopped: null };
  const askGit = () => findBlobEvents({
    git: run.repository.git,
    graph,
    hits,
    outerTree: () => null,
    pathspecs: [],
    unreadable: (vertex) => skipCommit(run.diagnostics, graph.id(vertex)),
    pace
  });
  try {
    const events = await (reading?.events(hits, pace).catch((error) => {
      if (error instanceof UnusualStore) return askGit();
      throw error;
    }) ?? askGit());
    return { events, attributions: attribute({ graph, events, hits, head: run.head, outerHolds: () => false }), stopped: null };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    run.diagnostics.warn("Interrupted before all findings could be attributed to their commits.");
    return { events: none, attributions: [], stopped: error.reason };
  }
}
function looseBlobs(run, events, pathHint) {
  const { hits } = run.scan;
  const named = new Set(run.tips.direct.flatMap((direct) => blobsOf(run.repository.git, direct).map((entry) => entry.blob)));
  const loose = [];
  for (let hit = 0; hit < hits.size; hit++) {
    const blob = hits.blob(hit);
    if (events.pathsOf(hit).size > 0 || named.has(blob)) continue;
    loose.push({ blob, path: shownPath(pathHint(blob)) || `blob ${blob}` });
  }
  return loose;
}

// src/git/history.ts
async function scanHistory(repository, options, scanner, diagnostics) {
  const { git, hexLength } = repository;
  const pace = new Pace(options);
  const limited = options.range !== void 0 || options.since !== void 0 || options.until !== void 0 || options.maxCommits !== void 0 || (options.paths?.length ?? 0) > 0;
  if (limited && options.unreachable === true) {
    throw new UserError("--unreachable cannot be combined with a range, dates, paths or --max-commits", "Leave one of them out.");
  }
  const choice = {
    folder: repository.objectsFolder,
    hexLength,
    wanted: options.gitReader ?? "auto",
    prefilter: scanner.prefilter,
    helpers: options.helpers
  };
  const early = limited ? null : startEarly(choice);
  try {
    const heading = readHead(repository);
    const [head, refs, extensions] = await Promise.all([heading, startingRefs(repository, options, heading, diagnostics), limited || choice.wanted === "cat-file" ? [] : listExtensions(repository)]);
    const run = {
      repository,
      options,
      diagnostics,
      pace,
      reader: new CatFileReader(git),
      scan: new ObjectScan(scanner, hexLength, diagnostics),
      head,
      shallow: repository.shallow ? shallowBoundary(git) : NO_BOUNDARY,
      tips: await followRefs(git, hexLength, refs.refs, refs.types, pace)
    };
    for (const ref of run.tips.missing) skipRef(diagnostics, ref.name);
    const leadsNowhere = run.tips.commits.length === 0 && run.tips.direct.length === 0;
    if (leadsNowhere && options.unreachable !== true && options.range === void 0) await tellUnreached(repository, diagnostics, pace);
    const result = limited ? await scanLimited(run) : await scanEverything(run, { ...choice, extensions }, early);
    run.scan.finish();
    return result;
  } catch (error) {
    if (error instanceof Interrupted) return { occurrences: [], reader: "cat-file", commits: 0, blobs: 0, bytes: 0, mayHoldSubmodules: false, interrupted: error.reason };
    throw error;
  } finally {
    early?.helper.close();
  }
}
var NO_BOUNDARY = /* @__PURE__ */ new Set();
async function startingRefs(repository, options, heading, diagnostics) {
  if (options.branch !== void 0) return { refs: [resolveBranch(repository.git, options.branch)], types: /* @__PURE__ */ new Map() };
  const [{ refs, broken, types }, head, worktrees] = await Promise.all([listRefs(repository), heading, listWorktreeHeads(repository)]);
  for (const name of broken) skipRef(diagnostics, name);
  if (head === null && await isDetached(repository)) skipRef(diagnostics, "HEAD");
  const tips = [...refs, ...head === null ? [] : [{ name: "HEAD", id: head }], ...worktrees];
  if (!refs.some((ref) => ref.name === "refs/stash")) return { refs: tips, types };
  try {
    return { refs: [...tips, ...await listOlderStashes(repository)], types };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    skipRef(diagnostics, "refs/stash");
    return { refs: tips, types };
  }
}
function skipRef(diagnostics, name) {
  diagnostics.skip({ path: name, reason: "missing-object", detail: "The ref leads to an object that is not in this repository, or that is not what it should be.", incomplete: true });
}
async function scanLimited(run) {
  const { repository, options, scan, tips } = run;
  const { git, hexLength } = repository;
  const range = options.range === void 0 ? { tips: [...new Set(tips.commits.map((ref) => ref.commit))], excluded: [] } : resolveRange(git, options.range);
  const result = await scanRange(
    {
      git,
      hexLength,
      reader: run.reader,
      scan,
      head: run.head,
      shallow: run.shallow,
      alsoBlobs: [],
      unreadableCommit: (commit) => skipCommit(run.diagnostics, commit),
      pace: run.pace
    },
    {
      ...range,
      ...options.since === void 0 ? {} : { since: options.since },
      ...options.until === void 0 ? {} : { until: options.until },
      ...options.maxCommits === void 0 ? {} : { maxCommits: options.maxCommits },
      pathspecs: (options.paths ?? []).map((path) => path.startsWith(":") ? path : `:(top)${path}`)
    }
  );
  const occurrences = await nameOrigins({
    git,
    reader: run.reader,
    graph: result.graph,
    hits: scan.hits,
    messages: scan.messages,
    events: result.events,
    attributions: result.attributions,
    refs: visibleRefs(tips),
    tags: [],
    direct: [],
    loose: [],
    head: run.head
  });
  return finished(run, occurrences, result.graph, { reader: "cat-file", interrupted: result.interrupted, mayHoldSubmodules: true });
}

export {
  openRepository,
  readHead,
  scanHistory
};
