import { $chunk_XHGGFGIT } from "./start-D0E8E70D.js";
const {
  CatFileReader,
  commitLinks,
  commitPeople,
  contentsOf,
  displayText,
  messageStart,
  tagFields,
  visitLines
} = $chunk_XHGGFGIT;
import {
  BlobEvents,
  CommitGraphBuilder,
  PathTable,
  ancestors,
  findBlobEvents,
  parentsOf,
  pathOf,
  tips,
  visitTreeChanges
} from "./chunk-KRFKMYIW.js";
import { $chunk_GNO566AO } from "./start-D0E8E70D.js";
const {
  IdLines,
  IdTable,
  emptyTreeId,
  isNullId,
  isObjectId
} = $chunk_GNO566AO;
import { $chunk_4FZEHQU7 } from "./start-D0E8E70D.js";
const {
  Interrupted,
  Pace
} = $chunk_4FZEHQU7;
import { $chunk_BDYNJFEP } from "./start-D0E8E70D.js";
const {
  GitError
} = $chunk_BDYNJFEP;

// src/git/containing-refs.ts
var REF_LIMIT = 20;
var KINDS = ["refs/heads/", "refs/remotes/", "refs/tags/"];
var WORDS_IN_ALL = 2 * 1024 * 1024;
function containingRefs(graph, commits, refs) {
  const sorted = refs.toSorted((a, b) => kind(a.name) - kind(b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const wanted = [...new Set(commits)];
  const words = Math.max(1, Math.min(32, Math.floor(WORDS_IN_ALL / Math.max(1, graph.size)), Math.ceil(wanted.length / 32)));
  const result = /* @__PURE__ */ new Map();
  for (let from = 0; from < wanted.length; from += words * 32) {
    nameBatch(graph, wanted.slice(from, from + words * 32), sorted, words, result);
  }
  return result;
}
function nameBatch(graph, wanted, refs, words, result) {
  const contains = new Uint32Array(graph.size * words);
  wanted.forEach((vertex, index) => {
    contains[vertex * words + (index >>> 5)] = 1 << (index & 31);
  });
  const { starts, list: parents } = graph.parents;
  for (const vertex of graph.order) {
    for (let link = starts[vertex] ?? 0; link < (starts[vertex + 1] ?? 0); link++) {
      const parent = parents[link] ?? 0;
      for (let word = 0; word < words; word++) {
        contains[vertex * words + word] = (contains[vertex * words + word] ?? 0) | (contains[parent * words + word] ?? 0);
      }
    }
  }
  const names = wanted.map(() => []);
  for (const ref of refs) {
    const tip = graph.find(ref.commit);
    if (tip === null) continue;
    for (let word = 0; word < words; word++) {
      for (let rest = contains[tip * words + word] ?? 0; rest !== 0; rest &= rest - 1) {
        const list = names[word * 32 + 31 - Math.clz32(rest & -rest)];
        if (list !== void 0 && list.length < REF_LIMIT) list.push(ref.name);
      }
    }
  }
  wanted.forEach((vertex, index) => result.set(vertex, names[index] ?? []));
}
function kind(name) {
  const index = KINDS.findIndex((prefix) => name.startsWith(prefix));
  return index < 0 ? KINDS.length : index;
}

// src/git/origins.ts
var PATH_LIMIT = 20;
async function nameOrigins(input) {
  const { graph, attributions } = input;
  const messageCommits = input.messages.flatMap((message) => {
    const vertex = carryingVertex(input, message);
    return vertex === null ? [] : [vertex];
  });
  const introducing = [...attributions.map((attribution) => attribution.commit), ...messageCommits];
  const refs = containingRefs(graph, introducing, input.refs);
  const people = await readPeople(input.reader, graph, /* @__PURE__ */ new Set([
    ...introducing.map((vertex) => graph.id(vertex)),
    ...attributions.flatMap(({ removedIn }) => removedIn === null ? [] : [graph.id(removedIn)]),
    ...input.messages.filter((message) => message.kind === "commit-message").map((message) => message.id)
  ]));
  return [
    ...attributions.flatMap((attribution) => fromAttribution(input, attribution, refs.get(attribution.commit) ?? [], people)),
    ...fromMessages(input, refs, people),
    ...input.direct.flatMap((direct) => blobsOf(input.git, direct).flatMap(({ blob, path }) => occurrencesIn(input, blob, { ...UNATTRIBUTED, ...taggerOf(direct), path, commit: direct.id, refs: [direct.ref] }))),
    ...input.loose.flatMap(({ blob, path }) => occurrencesIn(input, blob, { ...UNATTRIBUTED, path, commit: blob }))
  ];
}
var UNKNOWN = { author: { person: "", date: "" }, committer: { person: "", date: "" } };
function fromAttribution(input, attribution, refs, people) {
  const { graph, events, hits } = input;
  const commit = graph.id(attribution.commit);
  const path = events.paths.at(attribution.path);
  const noted = notedObject(path, refs);
  const otherPaths = [];
  for (const other of events.pathsOf(attribution.hit)) {
    if (otherPaths.length === PATH_LIMIT) break;
    if (other !== attribution.path) otherPaths.push(other);
  }
  const origin = {
    ...commitFields(commit, people),
    path: noted ?? shownPath(path),
    inHead: attribution.inHead,
    refs,
    ...attribution.removedIn === null ? {} : { removedIn: removal(graph.id(attribution.removedIn), people) },
    ...otherPaths.length === 0 || noted !== null ? {} : { otherPaths: otherPaths.map((other) => shownPath(events.paths.at(other))).toSorted() },
    ...noted === null ? {} : { object: "note" }
  };
  return hits.matchesOf(attribution.hit, attribution.credential).map((match) => ({ origin, match }));
}
function fromMessages(input, refs, people) {
  if (input.messages.length === 0) return [];
  const head = input.head === null ? null : input.graph.find(input.head);
  const headAncestors = head === null ? null : ancestors(input.graph, head);
  return input.messages.flatMap((message) => {
    const vertex = carryingVertex(input, message);
    const inHead = vertex !== null && headAncestors?.[vertex] === 1;
    const tag = message.kind === "tag-message" ? input.tags.find((candidate) => candidate.id === message.id) : void 0;
    const origin = tag === void 0 ? { ...commitFields(message.id, people), path: message.id, inHead, refs: (vertex === null ? null : refs.get(vertex)) ?? [], object: "commit-message" } : { kind: "commit", path: tag.refs[0] ?? tag.fields.name, commit: tag.id, author: tag.fields.tagger.person, date: tag.fields.tagger.date, inHead, refs: tag.refs, object: "tag-message" };
    return message.matches.map((match) => ({ origin, match }));
  });
}
var UNATTRIBUTED = { kind: "commit", author: "", date: "", inHead: false, refs: [] };
function taggerOf(direct) {
  return { author: direct.tag?.tagger.person ?? "", date: direct.tag?.tagger.date ?? "" };
}
function occurrencesIn(input, blob, origin) {
  const hit = input.hits.find(blob);
  if (hit === null) return [];
  return [...input.hits.credentials(hit)].flatMap((credential) => input.hits.matchesOf(hit, credential).map((match) => ({ origin, match })));
}
function blobsOf(git, direct) {
  if (direct.type === "blob") return [{ blob: direct.id, path: direct.ref }];
  const listed = git.attempt(["ls-tree", "-r", "-z", "--full-tree", direct.id]);
  return listed.stdout.toString("latin1").split("\0").flatMap((line) => {
    const match = /^\d+ blob ([0-9a-f]+)\t/.exec(line);
    return match?.[1] === void 0 ? [] : [{ blob: match[1], path: shownPath(line.slice(match[0].length)) }];
  });
}
function shownPath(path) {
  return displayText(Buffer.from(path, "latin1"));
}
function commitFields(commit, people) {
  const { author, committer } = people.get(commit) ?? UNKNOWN;
  return { kind: "commit", commit, author: author.person, date: author.date, committer: committer.person, committerDate: committer.date };
}
function removal(commit, people) {
  return { commit, date: (people.get(commit) ?? UNKNOWN).author.date };
}
function carryingVertex(input, message) {
  const commit = message.kind === "commit-message" ? message.id : input.tags.find((tag) => tag.id === message.id)?.commit ?? null;
  return commit === null ? null : input.graph.find(commit);
}
function notedObject(path, refs) {
  if (refs.length === 0 || !refs.every((ref) => ref.startsWith("refs/notes/"))) return null;
  const id = path.replaceAll("/", "");
  return /^[0-9a-f]{40}$|^[0-9a-f]{64}$/.test(id) ? id : null;
}
async function readPeople(reader, graph, commits) {
  const people = /* @__PURE__ */ new Map();
  await reader.read(IdLines.of(graph.hexLength, commits), {
    visit: (object) => {
      const contents = contentsOf(object);
      if (contents !== null) people.set(object.id, commitPeople(contents));
    },
    unreadable: () => void 0
  }, new Pace());
  return people;
}

// src/git/changing-commits.ts
function changingCommits(graph, events) {
  const { starts, list } = graph.parents;
  const standIn = new Int32Array(graph.size);
  const order = [];
  for (const vertex of graph.order) {
    const start = starts[vertex] ?? 0;
    const hasOneParent = (starts[vertex + 1] ?? 0) - start === 1 && graph.outerParents(vertex).length === 0;
    if (hasOneParent && !events.areAt(vertex)) standIn[vertex] = standIn[list[start] ?? 0] ?? 0;
    else {
      standIn[vertex] = vertex;
      order.push(vertex);
    }
  }
  return { order: Int32Array.from(order), parents: { starts, list: list.map((parent) => standIn[parent] ?? 0) }, standIn };
}

// src/git/attribution.ts
var WORDS_IN_ALL2 = 2 * 1024 * 1024;
var MOST_WORDS = 32;
function attribute(input) {
  const changing = changingCommits(input.graph, input.events);
  const pairs = pairsOf(input, changing);
  const words = Math.max(1, Math.min(MOST_WORDS, Math.floor(WORDS_IN_ALL2 / Math.max(1, input.graph.size)), Math.ceil(pairs.length / 32)));
  const found = [];
  for (let from = 0; from < pairs.length; from += words * 32) {
    found.push(...new PairBatch(input, changing, pairs.slice(from, from + words * 32), words).attribute());
  }
  return found;
}
function pairsOf({ events, hits }, { order }) {
  const credentialsOfPath = /* @__PURE__ */ new Map();
  const visit = (path, hit) => {
    if (hit < 0) return;
    const known = credentialsOfPath.get(path) ?? /* @__PURE__ */ new Set();
    for (const credential of hits.credentials(hit)) known.add(credential);
    credentialsOfPath.set(path, known);
  };
  for (const vertex of order) events.of(vertex, visit);
  const pairs = [];
  for (const [path, credentials] of [...credentialsOfPath].toSorted((a, b) => a[0] - b[0])) {
    for (const credential of [...credentials].toSorted((a, b) => a - b)) pairs.push({ path, credential });
  }
  return pairs;
}
var PairBatch = class {
  #input;
  #changing;
  #pairs;
  #words;
  /** By vertex, of changing commits. */
  #holds;
  /** Indexes of the batch's pairs by path. */
  #pairsOfPath = /* @__PURE__ */ new Map();
  #outer = /* @__PURE__ */ new Map();
  /** By introducing commit and path. */
  #hitsAt = /* @__PURE__ */ new Map();
  /** Scratch: what the parents of the commit at hand hold. */
  #parentsHold;
  constructor(input, changing, pairs, words) {
    this.#input = input;
    this.#changing = changing;
    this.#pairs = pairs;
    this.#words = words;
    this.#holds = new Uint32Array(input.graph.size * words);
    this.#parentsHold = new Uint32Array(words);
    pairs.forEach((pair, index) => {
      const indexes = this.#pairsOfPath.get(pair.path);
      if (indexes === void 0) this.#pairsOfPath.set(pair.path, [index]);
      else indexes.push(index);
    });
  }
  attribute() {
    const introduced = this.#introductions();
    const inHead = this.#heldByHead();
    const removed = this.#removals(inHead);
    const found = [];
    this.#pairs.forEach((pair, index) => {
      const commit = introduced[index];
      if (commit === void 0 || commit === null) return;
      const held = bit(inHead, 0, index);
      found.push({ ...pair, commit, hit: this.#hitAt(commit, pair.path), inHead: held, removedIn: removed[index] ?? null });
    });
    return found;
  }
  /** Fills `#holds` parents first and finds the introducing commit of every pair. */
  #introductions() {
    const words = this.#words;
    const holds = this.#holds;
    const ever = new Uint32Array(this.#input.graph.size * words);
    const chosen = this.#pairs.map(() => null);
    for (const vertex of this.#changing.order) {
      const base = vertex * words;
      this.#enter(vertex);
      this.#readParents(vertex);
      for (let word = 0; word < words; word++) {
        const before = this.#inParents(ever, vertex, word);
        const introduced = (holds[base + word] ?? 0) & ~(this.#parentsHold[word] ?? 0);
        ever[base + word] = before | introduced;
        this.#choose(chosen, introduced & ~before, word, vertex);
      }
    }
    return chosen;
  }
  /** What `vertex` holds: what its first parent holds, changed by its events. */
  #enter(vertex) {
    const { graph, events, hits } = this.#input;
    const base = vertex * this.#words;
    const first = graph.firstParent(vertex);
    if (first !== null) {
      const from = (this.#changing.standIn[first] ?? 0) * this.#words;
      for (let word = 0; word < this.#words; word++) this.#holds[base + word] = this.#holds[from + word] ?? 0;
    } else {
      const outer = graph.firstParentId(vertex);
      if (outer !== null) this.#holds.set(this.#outerWords(outer), base);
    }
    events.of(vertex, (path, hit) => {
      for (const index of this.#pairsOfPath.get(path) ?? []) {
        const slot = base + (index >>> 5);
        const mask = 1 << (index & 31);
        const credential = this.#pairs[index]?.credential ?? -1;
        const held = hit >= 0 && hits.credentials(hit).has(credential);
        this.#holds[slot] = held ? (this.#holds[slot] ?? 0) | mask : (this.#holds[slot] ?? 0) & ~mask;
      }
    });
  }
  /** One word of what `state` says of all parents within the graph together. */
  #inParents(state, vertex, word) {
    const { starts, list } = this.#changing.parents;
    let together = 0;
    for (let link = starts[vertex] ?? 0; link < (starts[vertex + 1] ?? 0); link++) together |= state[(list[link] ?? 0) * this.#words + word] ?? 0;
    return together;
  }
  /** Leaves in `#parentsHold` what any parent holds. */
  #readParents(vertex) {
    const { graph } = this.#input;
    const words = this.#words;
    const together = this.#parentsHold;
    for (let word = 0; word < words; word++) together[word] = this.#inParents(this.#holds, vertex, word);
    for (const outer of graph.outerParents(vertex)) {
      const held = this.#outerWords(outer);
      for (let word = 0; word < words; word++) together[word] = (together[word] ?? 0) | (held[word] ?? 0);
    }
  }
  #outerWords(commit) {
    const known = this.#outer.get(commit);
    if (known !== void 0) return known;
    const held = new Uint32Array(this.#words);
    this.#pairs.forEach((pair, index) => {
      if (this.#input.outerHolds(commit, pair.path, pair.credential)) held[index >>> 5] = (held[index >>> 5] ?? 0) | 1 << (index & 31);
    });
    this.#outer.set(commit, held);
    return held;
  }
  #heldByHead() {
    const { graph, head } = this.#input;
    if (head === null) return new Uint32Array(this.#words);
    const vertex = graph.find(head);
    if (vertex === null) return this.#outerWords(head);
    const from = (this.#changing.standIn[vertex] ?? 0) * this.#words;
    return this.#holds.slice(from, from + this.#words);
  }
  #removals(inHead) {
    const { graph, head } = this.#input;
    const headVertex = head === null ? null : graph.find(head);
    const removed = this.#pairs.map(() => null);
    const absent = inHead.map((held) => ~held);
    const headScope = headVertex === null ? new Uint8Array(graph.size) : ancestors(graph, headVertex);
    const seenByHead = this.#heldIn(headScope);
    const fromHead = absent.map((mask, word) => mask & (seenByHead[word] ?? 0));
    if (fromHead.some((mask) => mask !== 0)) this.#removalsIn(headScope, fromHead, removed);
    const heldByTips = this.#heldIn(this.#standIns(tips(graph)));
    const elsewhere = absent.map((mask, word) => mask & ~(seenByHead[word] ?? 0) & ~(heldByTips[word] ?? 0));
    if (elsewhere.some((mask) => mask !== 0)) this.#removalsIn(new Uint8Array(graph.size).fill(1), elsewhere, removed);
    return removed;
  }
  /** Those that stand in for the marked commits. */
  #standIns(marks) {
    const marked = new Uint8Array(marks.length);
    for (let vertex = 0; vertex < marks.length; vertex++) if (marks[vertex] === 1) marked[this.#changing.standIn[vertex] ?? 0] = 1;
    return marked;
  }
  /** What the commits of `scope` hold together. @param scope 1 by vertex; who stands in for one of them is one of them. */
  #heldIn(scope) {
    const together = new Uint32Array(this.#words);
    for (const vertex of this.#changing.order) {
      if (scope[vertex] !== 1) continue;
      for (let word = 0; word < this.#words; word++) together[word] = (together[word] ?? 0) | (this.#holds[vertex * this.#words + word] ?? 0);
    }
    return together;
  }
  /** Finds the removal commits within `scope` of the pairs in `wanted`. @param scope as for `heldIn`: commits with all their ancestors. */
  #removalsIn(scope, wanted, removed) {
    const { order } = this.#changing;
    const words = this.#words;
    const { starts, list } = this.#changing.parents;
    const later = new Uint32Array(scope.length * words);
    for (let position = order.length - 1; position >= 0; position--) {
      const vertex = order[position] ?? 0;
      if (scope[vertex] !== 1) continue;
      for (let link = starts[vertex] ?? 0; link < (starts[vertex + 1] ?? 0); link++) {
        const parent = list[link] ?? 0;
        for (let word = 0; word < words; word++) {
          later[parent * words + word] = (later[parent * words + word] ?? 0) | (later[vertex * words + word] ?? 0) | (this.#holds[vertex * words + word] ?? 0);
        }
      }
    }
    const ever = new Uint32Array(scope.length * words);
    for (const vertex of order) {
      if (scope[vertex] !== 1) continue;
      this.#readParents(vertex);
      for (let word = 0; word < words; word++) {
        const slot = vertex * words + word;
        const before = this.#inParents(ever, vertex, word);
        const gone = (this.#parentsHold[word] ?? 0) & ~(this.#holds[slot] ?? 0) & ~(later[slot] ?? 0) & (wanted[word] ?? 0);
        ever[slot] = before | gone;
        this.#choose(removed, gone & ~before, word, vertex);
      }
    }
  }
  /** Takes `vertex` for every pair in `mask` for which it comes before the one chosen so far. */
  #choose(chosen, mask, word, vertex) {
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const index = word * 32 + 31 - Math.clz32(rest & -rest);
      const current = chosen[index] ?? null;
      if (current === null || this.#before(vertex, current)) chosen[index] = vertex;
    }
  }
  #before(a, b) {
    const { graph } = this.#input;
    return graph.time(a) === graph.time(b) ? graph.id(a) < graph.id(b) : graph.time(a) < graph.time(b);
  }
  /** The last one that came to the path. */
  #hitAt(vertex, wanted) {
    let hits = this.#hitsAt.get(vertex);
    if (hits === void 0) {
      const found = /* @__PURE__ */ new Map();
      this.#input.events.of(vertex, (path, hit) => void found.set(path, hit));
      this.#hitsAt.set(vertex, found);
      hits = found;
    }
    return hits.get(wanted) ?? -1;
  }
};
function bit(words, base, index) {
  return ((words[base + (index >>> 5)] ?? 0) >>> (index & 31) & 1) === 1;
}

// src/git/outer-commits.ts
async function readTrees(git, hexLength, commits, pace) {
  const trees = /* @__PURE__ */ new Map();
  await new CatFileReader(git).read(IdLines.of(hexLength, commits), {
    visit: (object) => {
      const contents = object.type === "commit" ? contentsOf(object) : null;
      const links = contents === null ? null : commitLinks(contents, hexLength);
      if (links !== null) trees.set(object.id, links.tree);
    },
    unreadable: () => void 0
  }, pace);
  return trees;
}
var OuterState = class _OuterState {
  /** Credentials by commit and path. */
  #held = /* @__PURE__ */ new Map();
  holds(commit, path, credential) {
    return this.#held.get(commit)?.get(path)?.has(credential) === true;
  }
  /**
   * Looks the paths up in every commit and scans the blobs there that were not scanned yet.
   * Their matches are kept apart from the run's own findings.
   */
  static async read(git, hexLength, commits, paths, scan, pace) {
    const state = new _OuterState();
    const blobs = blobsAt(git, hexLength, commits, paths);
    const credentials = /* @__PURE__ */ new Map();
    const unknown = /* @__PURE__ */ new Map();
    for (const entry of blobs) {
      const hit = scan.hits.find(entry.blob);
      if (hit !== null) credentials.set(entry.blob, scan.hits.credentials(hit));
      else unknown.set(entry.blob, paths.at(entry.path));
    }
    await new CatFileReader(git).read(IdLines.of(hexLength, unknown.keys()), {
      visit: (object) => {
        const path = displayText(Buffer.from(unknown.get(object.id) ?? "", "latin1"));
        credentials.set(object.id, scan.credentialsIn(object, path));
      },
      unreadable: () => void 0
    }, pace);
    for (const { commit, path, blob } of blobs) {
      const held = state.#held.get(commit) ?? /* @__PURE__ */ new Map();
      held.set(path, credentials.get(blob) ?? /* @__PURE__ */ new Set());
      state.#held.set(commit, held);
    }
    return state;
  }
};
function blobsAt(git, hexLength, commits, paths) {
  const asked = [];
  for (const commit of commits) for (let path = 0; path < paths.size; path++) asked.push({ commit, path });
  if (asked.length === 0) return [];
  const lines = asked.map(({ commit, path }) => `${commit}:${paths.at(path)}
`);
  const answer = lines.some((line) => line.indexOf("\n") < line.length - 1) ? null : git.attempt(["cat-file", "--batch-check", "--buffer"], Buffer.from(lines.join(""), "latin1"));
  if (answer?.status !== 0) return commits.flatMap((commit) => listedBlobs(git, commit, paths));
  const answers = answer.stdout.toString("latin1").split("\n");
  return asked.flatMap((question, index) => {
    const [blob = "", type] = (answers[index] ?? "").split(" ");
    return type === "blob" && blob.length === hexLength ? [{ ...question, blob }] : [];
  });
}
function listedBlobs(git, commit, paths) {
  const wanted = new Map(Array.from({ length: paths.size }, (_, path) => [paths.at(path), path]));
  const listed = git.attempt(["ls-tree", "-r", "-z", "--full-tree", commit]).stdout.toString("latin1");
  return listed.split("\0").flatMap((line) => {
    const [, blob, name = ""] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    const path = wanted.get(name);
    return blob === void 0 || path === void 0 ? [] : [{ commit, path, blob }];
  });
}

// src/git/range-history.ts
async function scanRange(context, range) {
  try {
    return await scanWholeRange(context, range);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const graph = new CommitGraphBuilder(context.hexLength).finish();
    return { graph, events: BlobEvents.none(graph.size), attributions: [], interrupted: error.reason };
  }
}
async function scanWholeRange(context, range) {
  const { git, hexLength, scan, pace } = context;
  pace.begin("list", null);
  const graph = await readRange(context, range);
  const outer = /* @__PURE__ */ new Set();
  for (let vertex = 0; vertex < graph.size; vertex++) for (const id of graph.outerParents(vertex)) outer.add(id);
  const trees = await readTrees(git, hexLength, outer, pace);
  const candidates = await findCandidates(context, graph, trees, range.pathspecs);
  const interrupted = await scanCandidates(context, candidates);
  const paths = candidates.pathsOfHits(scan);
  if (paths.size === 0) return { graph, events: BlobEvents.none(graph.size), attributions: [], interrupted };
  const ownPace = new Pace();
  const events = await findBlobEvents({
    git,
    graph,
    hits: scan.hits,
    outerTree: (commit) => trees.get(commit) ?? null,
    pathspecs: range.pathspecs,
    unreadable: () => void 0,
    pace: ownPace
  }, paths);
  const outside = new Set(outer);
  if (context.head !== null && graph.find(context.head) === null) outside.add(context.head);
  const state = await OuterState.read(git, hexLength, [...outside], events.paths, scan, ownPace);
  const attributions = attribute({
    graph,
    events,
    hits: scan.hits,
    head: context.head,
    outerHolds: (commit, path, credential) => state.holds(commit, path, credential)
  });
  return { graph, events, attributions, interrupted };
}
async function readRange(context, range) {
  const { git, hexLength, reader, scan, pace } = context;
  const builder = new CommitGraphBuilder(hexLength, (id) => context.shallow.has(id));
  if (range.tips.length === 0) return builder.finish();
  const limits = [
    ...range.since === void 0 ? [] : [`--since=${range.since}`],
    ...range.until === void 0 ? [] : [`--until=${range.until}`],
    ...range.maxCommits === void 0 ? [] : [`--max-count=${range.maxCommits}`]
  ];
  const revisions = [...range.tips, ...range.excluded.map((id) => `^${id}`)].join("\n");
  const listed = git.attempt(["rev-list", ...limits, "--stdin", ...range.excludedRefs ?? []], Buffer.from(`${revisions}
`), pace.remaining());
  pace.check();
  if (listed.status !== 0) throw new GitError("rev-list", listed.status, listed.stderr);
  const commits = IdLines.of(hexLength, listed.stdout.toString("latin1").split("\n").filter((line) => line !== ""));
  await reader.read(commits, {
    visit: (object) => {
      const contents = contentsOf(object);
      const links = contents === null ? null : commitLinks(contents, hexLength);
      if (links === null || contents === null) {
        context.unreadableCommit(object.id);
        return;
      }
      builder.add(object.id, links);
      if (range.pathspecs.length === 0) scan.commit(object.id, contents);
      pace.step();
    },
    unreadable: (id) => context.unreadableCommit(id)
  }, pace);
  const graph = builder.finish();
  for (const vertex of graph.circular) context.unreadableCommit(graph.id(vertex));
  return graph;
}
var Candidates = class {
  blobs;
  paths = new PathTable();
  #blobAt = [];
  #pathAt = [];
  /** One path of each blob, by the blob's number. */
  #first = [];
  constructor(hexLength) {
    this.blobs = new IdTable(hexLength);
  }
  add(blob, path) {
    const before = this.blobs.size;
    const number = this.blobs.add(blob);
    const place = this.paths.add(path);
    if (number === before) this.#first.push(place);
    this.#blobAt.push(number);
    this.#pathAt.push(place);
  }
  firstPath(blob) {
    return this.paths.at(this.#first[this.blobs.find(blob)] ?? 0);
  }
  pathsOfHits(scan) {
    const paths = new PathTable();
    this.#blobAt.forEach((blob, index) => {
      if (scan.hits.find(this.blobs.at(blob)) !== null) paths.add(this.paths.at(this.#pathAt[index] ?? 0));
    });
    return paths;
  }
};
async function findCandidates(context, graph, trees, pathspecs) {
  const candidates = new Candidates(graph.hexLength);
  const pairs = [];
  for (let vertex = 0; vertex < graph.size; vertex++) {
    const after = graph.tree(vertex);
    const before = [
      ...[...parentsOf(graph.parents, vertex)].map((parent) => graph.tree(parent)),
      ...graph.outerParents(vertex).flatMap((parent) => trees.get(parent) ?? [])
    ];
    if (before.length === 0) before.push(emptyTreeId(graph.hexLength));
    if (before.includes(after)) continue;
    for (const tree of before) pairs.push({ before: tree, after, vertex, parents: before.length });
  }
  const seen = /* @__PURE__ */ new Map();
  let merge = -1;
  await visitTreeChanges(context.git, graph.hexLength, pairs.length, (index) => pairs[index] ?? { before: "", after: "" }, pathspecs, {
    change: (change) => {
      const pair = pairs[change.pair];
      if (pair === void 0 || change.submodule) return;
      const blob = change.text.toString("latin1", change.after, change.after + graph.hexLength);
      if (isNullId(blob)) return;
      const path = pathOf(change);
      if (pair.parents === 1) {
        candidates.add(blob, path);
        return;
      }
      if (merge !== pair.vertex) seen.clear();
      merge = pair.vertex;
      const times = (seen.get(path) ?? 0) + 1;
      seen.set(path, times);
      if (times === pair.parents) candidates.add(blob, path);
    },
    unreadable: (index) => {
      const vertex = pairs[index]?.vertex;
      if (vertex !== void 0) context.unreadableCommit(graph.id(vertex));
    }
  }, context.pace, "ascending");
  return candidates;
}
async function scanCandidates(context, candidates) {
  const { scan, pace } = context;
  const wanted = new IdLines(context.hexLength);
  for (let index = 0; index < candidates.blobs.size; index++) wanted.push(candidates.blobs.at(index));
  for (const blob of context.alsoBlobs) if (candidates.blobs.find(blob) < 0) wanted.push(blob);
  const path = (id) => candidates.blobs.find(id) < 0 ? "" : displayText(Buffer.from(candidates.firstPath(id), "latin1"));
  pace.begin("read", wanted.count);
  try {
    await context.reader.read(wanted, {
      visit: (object) => {
        if (object.type === "blob") scan.blob(object, path(object.id));
        pace.step(object.size);
      },
      unreadable: (id, reason) => scan.skip(path(id) || `object ${id}`, reason)
    }, pace);
    return null;
  } catch (error) {
    if (error instanceof Interrupted) return error.reason;
    throw error;
  }
}

// src/git/shallow.ts
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
function shallowBoundary(git) {
  const answer = git.attempt(["rev-parse", "--git-path", "shallow"]);
  if (answer.status !== 0) return /* @__PURE__ */ new Set();
  const file = resolve(git.folder, answer.stdout.toString("utf8").trimEnd());
  try {
    return new Set(readFileSync(file, "latin1").split("\n").filter((line) => line !== ""));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return /* @__PURE__ */ new Set();
    throw error;
  }
}

// src/git/tips.ts
function objectTypes(git, hexLength, ids) {
  const lines = IdLines.of(hexLength, ids);
  const types = /* @__PURE__ */ new Map();
  if (lines.count === 0) return types;
  const format = "--batch-check=%(objectname) %(objecttype)";
  let answer = git.attempt(["cat-file", format, "--buffer"], lines.lines());
  if (answer.status !== 0) answer = git.attempt(["cat-file", format, "--batch-all-objects", "--unordered", "--buffer"]);
  if (answer.status !== 0) throw new GitError("cat-file", answer.status, answer.stderr);
  const wanted = new Set(lines);
  for (const line of answer.stdout.toString("latin1").split("\n")) {
    const id = line.slice(0, hexLength);
    const type = line.slice(hexLength + 1);
    if (type !== "" && type !== "missing" && wanted.has(id)) types.set(id, type);
  }
  return types;
}
async function followRefs(git, hexLength, refs, known, pace) {
  const types = new Map(known);
  const asked = new Set(refs.map((ref) => ref.id).filter((id) => !types.has(id)));
  for (const [id, type] of objectTypes(git, hexLength, asked)) types.set(id, type);
  const tags = await readTags(git, hexLength, types, pace);
  const lastTagOf = lastTags(tags);
  const leadsTo = (tag) => tags.get(lastTagOf(tag) ?? "")?.fields.object ?? null;
  const commits = [];
  const direct = [];
  const missing = [];
  const refsOfTag = /* @__PURE__ */ new Map();
  for (const ref of refs) {
    nameTags(tags, ref, refsOfTag);
    const id = tags.has(ref.id) ? leadsTo(ref.id) : ref.id;
    const type = id === null ? void 0 : types.get(id);
    if (id !== null && type === "commit") commits.push({ name: ref.name, commit: id });
    else if (id !== null && (type === "tree" || type === "blob")) direct.push({ ref: ref.name, id, type, tag: tags.get(lastTagOf(ref.id) ?? "")?.fields ?? null });
    else missing.push(ref);
  }
  return {
    commits,
    tags: [...tags].map(([id, tag]) => {
      const end = leadsTo(id);
      return { id, ...tag, refs: refsOfTag.get(id) ?? [], commit: end !== null && types.get(end) === "commit" ? end : null };
    }),
    direct,
    missing
  };
}
var MOST_LEVELS = 8;
async function readTags(git, hexLength, types, pace) {
  const tags = /* @__PURE__ */ new Map();
  const asked = /* @__PURE__ */ new Set();
  for (let level = 0; ; level++) {
    const wanted = [...types].filter(([id, type]) => type === "tag" && !asked.has(id)).map(([id]) => id);
    if (wanted.length === 0) return tags;
    for (const id of wanted) asked.add(id);
    await new CatFileReader(git).read(IdLines.of(hexLength, wanted), {
      visit: (object) => {
        const contents = contentsOf(object);
        const fields = contents === null ? null : tagFields(contents);
        if (fields === null || contents === null || fields.object.length !== hexLength || !isObjectId(fields.object)) types.set(object.id, "missing");
        else tags.set(object.id, { fields, message: messageOf(contents) });
      },
      unreadable: (id) => types.set(id, "missing")
    }, pace);
    await pace.giveWay();
    const unknown = new Set([...tags.values()].map((tag) => tag.fields.object).filter((id) => !types.has(id)));
    for (const [id, type] of objectTypes(git, hexLength, unknown)) types.set(id, type);
    for (const id of unknown) if (!types.has(id)) types.set(id, "missing");
    if (level === MOST_LEVELS) {
      for (const id of await storedTags(git, hexLength, pace)) if (!types.has(id)) types.set(id, "tag");
    }
  }
}
async function storedTags(git, hexLength, pace) {
  const ids = [];
  const stream = git.stream(["cat-file", "--batch-all-objects", "--unordered", "--buffer", "--batch-check=%(objectname) %(objecttype)"]);
  try {
    await visitLines(stream.read, pace, (text, start, end) => {
      if (text.toString("latin1", start + hexLength + 1, end) === "tag") ids.push(text.toString("latin1", start, start + hexLength));
    });
  } finally {
    await stream.finish();
  }
  return ids;
}
function lastTags(tags) {
  const found = /* @__PURE__ */ new Map();
  return (start) => {
    const way = [];
    let id = start;
    for (let tag = tags.get(id); tag !== void 0 && !found.has(id); tag = tags.get(id)) {
      found.set(id, null);
      way.push(id);
      id = tag.fields.object;
    }
    const last = tags.has(id) ? found.get(id) ?? null : way.at(-1) ?? null;
    for (const tag of way) found.set(tag, last);
    return last;
  };
}
function nameTags(tags, ref, names) {
  let id = ref.id;
  for (let tag = tags.get(id); tag !== void 0; tag = tags.get(id)) {
    const known = names.get(id) ?? [];
    if (known.length >= REF_LIMIT || known.at(-1) === ref.name) return;
    names.set(id, known);
    known.push(ref.name);
    id = tag.fields.object;
  }
}
function messageOf(object) {
  return object.slice(messageStart(object));
}

export {
  nameOrigins,
  blobsOf,
  shownPath,
  attribute,
  scanRange,
  shallowBoundary,
  objectTypes,
  followRefs
};
