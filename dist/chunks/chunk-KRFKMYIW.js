import { $chunk_LF7ZP4JT } from "./start-D0E8E70D.js";
const {
  inParallel
} = $chunk_LF7ZP4JT;
import { $chunk_GNO566AO } from "./start-D0E8E70D.js";
const {
  IdTable,
  emptyTreeId
} = $chunk_GNO566AO;
import { $chunk_BDYNJFEP } from "./start-D0E8E70D.js";
const {
  GitError
} = $chunk_BDYNJFEP;

// src/git/commit-graph.ts
var NO_IDS = [];
var CommitGraphBuilder = class {
  #hexLength;
  #commits;
  #trees;
  #treeOf = [];
  #times = [];
  /** Parent links in order of arrival: start of each commit's run in `#links`, numbers in `#named`. */
  #starts = [0];
  #links = [];
  #named;
  #isRoot;
  /** @param isRoot commits whose parents do not count, e.g. where a shallow clone ends. */
  constructor(hexLength, isRoot = () => false) {
    this.#hexLength = hexLength;
    this.#commits = new IdTable(hexLength);
    this.#trees = new IdTable(hexLength);
    this.#named = new IdTable(hexLength);
    this.#isRoot = isRoot;
  }
  get size() {
    return this.#commits.size;
  }
  /** Adds a commit; a second time has no effect. */
  add(id, links) {
    const before = this.#commits.size;
    if (this.#commits.add(id) < before) return;
    this.#treeOf.push(this.#trees.add(links.tree));
    this.#times.push(links.time);
    if (!this.#isRoot(id)) {
      for (const parent of new Set(links.parents)) this.#links.push(this.#named.add(parent));
    }
    this.#starts.push(this.#links.length);
  }
  finish() {
    return new FinishedGraph(
      this.#hexLength,
      this.#commits,
      this.#trees,
      Int32Array.from(this.#treeOf),
      Float64Array.from(this.#times),
      Int32Array.from(this.#starts),
      Int32Array.from(this.#links),
      this.#named
    );
  }
};
var FinishedGraph = class {
  hexLength;
  order;
  parents;
  circular;
  #commits;
  #trees;
  #treeOf;
  #times;
  #outer = /* @__PURE__ */ new Map();
  /** Vertices whose first parent is outside. */
  #outerFirst = /* @__PURE__ */ new Map();
  constructor(hexLength, commits, trees, treeOf, times, starts, links, named) {
    this.hexLength = hexLength;
    this.#commits = commits;
    this.#trees = trees;
    this.#treeOf = treeOf;
    this.#times = times;
    const vertexOf = new Int32Array(named.size);
    for (let index = 0; index < named.size; index++) vertexOf[index] = commits.find(named.at(index));
    const inner = [];
    const innerStarts = new Int32Array(commits.size + 1);
    for (let vertex = 0; vertex < commits.size; vertex++) {
      const outer = [];
      const from = starts[vertex] ?? 0;
      for (let link = from; link < (starts[vertex + 1] ?? 0); link++) {
        const name = links[link] ?? 0;
        const parent = vertexOf[name] ?? -1;
        if (parent >= 0) inner.push(parent);
        else {
          outer.push(named.at(name));
          if (link === from) this.#outerFirst.set(vertex, named.at(name));
        }
      }
      if (outer.length > 0) this.#outer.set(vertex, outer);
      innerStarts[vertex + 1] = inner.length;
    }
    const allParents = { starts: innerStarts, list: Int32Array.from(inner) };
    const order = parentsFirst(allParents);
    const { parents, circular } = order.length === commits.size ? { parents: allParents, circular: [] } : withoutCircles(allParents);
    this.parents = parents;
    this.circular = circular;
    this.order = circular.length === 0 ? order : parentsFirst(parents);
  }
  get size() {
    return this.#commits.size;
  }
  id(vertex) {
    return this.#commits.at(vertex);
  }
  tree(vertex) {
    return this.#trees.at(this.#treeOf[vertex] ?? 0);
  }
  time(vertex) {
    return this.#times[vertex] ?? 0;
  }
  find(id) {
    const vertex = this.#commits.find(id);
    return vertex < 0 ? null : vertex;
  }
  firstParent(vertex) {
    return this.#outerFirst.has(vertex) ? null : firstOf(this.parents, vertex);
  }
  outerParents(vertex) {
    return this.#outer.get(vertex) ?? NO_IDS;
  }
  firstParentId(vertex) {
    const outer = this.#outerFirst.get(vertex);
    if (outer !== void 0) return outer;
    const inner = this.firstParent(vertex);
    return inner === null ? null : this.id(inner);
  }
};
function parentsOf({ starts, list }, vertex) {
  return list.subarray(starts[vertex], starts[vertex + 1]);
}
function firstOf({ starts, list }, vertex) {
  const first = starts[vertex] ?? 0;
  return first === starts[vertex + 1] ? null : list[first] ?? null;
}
function parentsFirst({ starts, list: parents }) {
  const size = starts.length - 1;
  const childCount = new Int32Array(size + 1);
  for (const parent of parents) childCount[parent + 1] = (childCount[parent + 1] ?? 0) + 1;
  for (let vertex = 0; vertex < size; vertex++) childCount[vertex + 1] = (childCount[vertex + 1] ?? 0) + (childCount[vertex] ?? 0);
  const children = new Int32Array(parents.length);
  const next = childCount.slice(0, size);
  const waiting = new Int32Array(size);
  const order = new Int32Array(size);
  let tail = 0;
  for (let vertex = 0; vertex < size; vertex++) {
    const from = starts[vertex] ?? 0;
    const to = starts[vertex + 1] ?? 0;
    waiting[vertex] = to - from;
    if (from === to) order[tail++] = vertex;
    for (let link = from; link < to; link++) {
      const parent = parents[link] ?? 0;
      const slot = next[parent] ?? 0;
      children[slot] = vertex;
      next[parent] = slot + 1;
    }
  }
  for (let head = 0; head < tail; head++) {
    const vertex = order[head] ?? 0;
    for (let slot = childCount[vertex] ?? 0; slot < (childCount[vertex + 1] ?? 0); slot++) {
      const child = children[slot] ?? 0;
      const left = (waiting[child] ?? 0) - 1;
      waiting[child] = left;
      if (left === 0) order[tail++] = child;
    }
  }
  return order.subarray(0, tail);
}
function withoutCircles({ starts, list }) {
  const size = starts.length - 1;
  const [isOpen, isDone] = [new Uint8Array(size), new Uint8Array(size)];
  const next = starts.slice();
  const leftOut = new Uint8Array(list.length);
  const circular = [];
  for (let root = 0; root < size; root++) {
    if (isDone[root] === 1) continue;
    const way = [root];
    isOpen[root] = 1;
    for (let vertex = way.at(-1); vertex !== void 0; vertex = way.at(-1)) {
      const link = next[vertex] ?? 0;
      if (link === starts[vertex + 1]) {
        isOpen[vertex] = 0;
        isDone[vertex] = 1;
        way.pop();
        continue;
      }
      next[vertex] = link + 1;
      const parent = list[link] ?? 0;
      if (isOpen[parent] === 1) {
        leftOut[link] = 1;
        circular.push(vertex);
      } else if (isDone[parent] === 0) {
        isOpen[parent] = 1;
        way.push(parent);
      }
    }
  }
  const keptStarts = new Int32Array(size + 1);
  const kept = [];
  for (let vertex = 0; vertex < size; vertex++) {
    for (let link = starts[vertex] ?? 0; link < (starts[vertex + 1] ?? 0); link++) if (leftOut[link] === 0) kept.push(list[link] ?? 0);
    keptStarts[vertex + 1] = kept.length;
  }
  return { parents: { starts: keptStarts, list: Int32Array.from(kept) }, circular };
}
function ancestors(graph, vertex) {
  const { starts, list } = graph.parents;
  const marks = new Uint8Array(graph.size);
  marks[vertex] = 1;
  for (let position = graph.order.length - 1; position >= 0; position--) {
    const current = graph.order[position] ?? 0;
    if (marks[current] !== 1) continue;
    for (let link = starts[current] ?? 0; link < (starts[current + 1] ?? 0); link++) marks[list[link] ?? 0] = 1;
  }
  return marks;
}
function tips(graph) {
  const marks = new Uint8Array(graph.size).fill(1);
  for (const parent of graph.parents.list) marks[parent] = 0;
  return marks;
}

// src/git/tree-changes.ts
var RESTART_LIMIT = 200;
var MOST_CHANGES = 3e6;
var BUFFER_SIZE = 1024 * 1024;
var COLON = 58;
async function visitTreeChanges(git, hexLength, count, pairAt, pathspecs, visitor, pace, order) {
  const command = ["diff-tree", "--stdin", "-r", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff", "--no-textconv", "--", ...pathspecs];
  if (order === "ascending") await visitPart(git, command, hexLength, 0, count, pairAt, visitor, pace);
  else await inParallel(count, (from, to) => visitPart(git, command, hexLength, from, to, pairAt, visitor, pace));
}
async function visitPart(git, command, hexLength, from, to, pairAt, visitor, pace) {
  let next = from;
  for (let restarts = 0; next < to; restarts++) {
    if (restarts > RESTART_LIMIT) {
      for (; next < to; next++) visitor.unreadable(next);
      return;
    }
    const stream = git.stream(command, pairLines(next, to, pairAt, hexLength));
    const parser = new RawParser(hexLength, next, to, pairAt, visitor, pace);
    let outcome;
    try {
      await parser.parse(stream.read);
    } finally {
      outcome = await stream.finish();
    }
    if (outcome.status === 0 && !parser.hasTooMany) {
      parser.giveUpRest();
      return;
    }
    if (!parser.hasTooMany && outcome.stderr.includes("not a git repository")) throw new GitError("diff-tree", outcome.status, outcome.stderr);
    const broken = Math.max(next, parser.current);
    visitor.unreadable(broken);
    next = broken + 1;
  }
}
function pairLines(from, to, pairAt, hexLength) {
  const width = 2 * hexLength + 2;
  const lines = Buffer.allocUnsafe((to - from) * width);
  for (let index = from; index < to; index++) {
    const pair = pairAt(index);
    lines.write(`${pair.before} ${pair.after}
`, (index - from) * width, "latin1");
  }
  return lines;
}
var RawParser = class {
  /** Index of the pair whose header was read last; -1 before the first. */
  current;
  /** Whether it was given up there, because it has more changes than are read. */
  hasTooMany = false;
  #changes = 0;
  #count;
  #hexLength;
  #pairAt;
  #visitor;
  #pace;
  #buffer = Buffer.allocUnsafeSlow(BUFFER_SIZE);
  #start = 0;
  #end = 0;
  constructor(hexLength, next, count, pairAt, visitor, pace) {
    this.#hexLength = hexLength;
    this.current = next - 1;
    this.#count = count;
    this.#pairAt = pairAt;
    this.#visitor = visitor;
    this.#pace = pace;
  }
  async parse(read) {
    for (; ; ) {
      while (this.#record()) ;
      if (this.hasTooMany) return;
      await this.#pace.giveWay();
      this.#makeRoom();
      const count = read(this.#buffer.subarray(this.#end));
      if (count === 0) return;
      this.#end += count;
    }
  }
  /** Pairs that git passed over in silence at the end (a tree it could not read). */
  giveUpRest() {
    for (let pair = this.current + 1; pair < this.#count; pair++) this.#visitor.unreadable(pair);
  }
  /** Consumes one header or entry; false when it is not complete in the buffer yet. */
  #record() {
    const text = this.#buffer;
    const start = this.#start;
    if (start >= this.#end) return false;
    if (text[start] !== COLON) {
      const stop = start + 2 * this.#hexLength + 1;
      if (stop >= this.#end) return false;
      this.#header(text.toString("latin1", start, stop));
      this.#start = stop + 1;
      return true;
    }
    const before = start + 15;
    const after = before + this.#hexLength + 1;
    const pathStart = after + this.#hexLength + 3;
    if (pathStart >= this.#end) return false;
    const pathEnd = text.indexOf(0, pathStart);
    if (pathEnd < 0 || pathEnd >= this.#end) return false;
    if (++this.#changes > MOST_CHANGES) {
      this.hasTooMany = true;
      return false;
    }
    const submodule = text[start + 8] === 49 && text[start + 9] === 54;
    this.#visitor.change({ pair: this.current, text, before, after, pathStart, pathEnd, submodule });
    this.#start = pathEnd + 1;
    return true;
  }
  /** git passes over a pair whose tree it cannot read: the header says which pair it is really at. */
  #header(line) {
    for (; ; ) {
      if (this.current >= 0) this.#pace.step();
      this.current++;
      this.#changes = 0;
      if (this.current >= this.#count) throw new Error("git diff-tree printed a pair that was not asked for");
      const pair = this.#pairAt(this.current);
      if (line === `${pair.before} ${pair.after}`) return;
      this.#visitor.unreadable(this.current);
    }
  }
  #makeRoom() {
    if (this.#start > 0) {
      this.#buffer.copyWithin(0, this.#start, this.#end);
      this.#end -= this.#start;
      this.#start = 0;
    }
    if (this.#end === this.#buffer.length) {
      const larger = Buffer.allocUnsafeSlow(this.#buffer.length * 2);
      this.#buffer.copy(larger, 0, 0, this.#end);
      this.#buffer = larger;
    }
  }
};

// src/git/blob-events.ts
var PathTable = class {
  #numbers = /* @__PURE__ */ new Map();
  #paths = [];
  get size() {
    return this.#paths.length;
  }
  add(path) {
    const known = this.#numbers.get(path);
    if (known !== void 0) return known;
    this.#paths.push(path);
    this.#numbers.set(path, this.#paths.length - 1);
    return this.#paths.length - 1;
  }
  has(path) {
    return this.#numbers.has(path);
  }
  /** Bytes as Latin-1. */
  at(number) {
    return this.#paths[number] ?? "";
  }
};
var BlobEvents = class _BlobEvents {
  paths = new PathTable();
  #size;
  #added = { vertex: [], path: [], hit: [] };
  /** Positions in `#added` in order of commits, and where each commit's begin. */
  #order = new Int32Array(0);
  #starts = new Int32Array(1);
  #pathsOfHit = /* @__PURE__ */ new Map();
  /** @param size number of commits. */
  constructor(size) {
    this.#size = size;
  }
  /** Without events. */
  static none(size) {
    const events = new _BlobEvents(size);
    events.close();
    return events;
  }
  /** @param hit the blob now at the path; -1 when it is one without hits, or none. */
  add(vertex, path, hit) {
    this.#added.vertex.push(vertex);
    this.#added.path.push(path);
    this.#added.hit.push(hit);
    if (hit < 0) return;
    const paths = this.#pathsOfHit.get(hit);
    if (paths === void 0) this.#pathsOfHit.set(hit, /* @__PURE__ */ new Set([path]));
    else paths.add(path);
  }
  /** Must be called once after the last `add`, before anything is asked. */
  close() {
    const { vertex } = this.#added;
    this.#starts = new Int32Array(this.#size + 1);
    for (const each of vertex) this.#starts[each + 1] = (this.#starts[each + 1] ?? 0) + 1;
    for (let index = 0; index < this.#size; index++) this.#starts[index + 1] = (this.#starts[index + 1] ?? 0) + (this.#starts[index] ?? 0);
    const next = this.#starts.slice();
    this.#order = new Int32Array(vertex.length);
    vertex.forEach((each, position) => {
      const slot = next[each] ?? 0;
      this.#order[slot] = position;
      next[each] = slot + 1;
    });
  }
  /** Whether a commit has any event. */
  areAt(vertex) {
    return (this.#starts[vertex] ?? 0) < (this.#starts[vertex + 1] ?? 0);
  }
  /** Calls `visit` for every event of a commit, in the order in which they were added. */
  of(vertex, visit) {
    for (let slot = this.#starts[vertex] ?? 0; slot < (this.#starts[vertex + 1] ?? 0); slot++) {
      const position = this.#order[slot] ?? 0;
      visit(this.#added.path[position] ?? 0, this.#added.hit[position] ?? -1);
    }
  }
  /** Every path at which a blob ever stood. */
  pathsOf(hit) {
    return this.#pathsOfHit.get(hit) ?? /* @__PURE__ */ new Set();
  }
};
var MOST_HELD = 2e4;
async function findBlobEvents(search, tracked) {
  const { graph, hits } = search;
  const events = new BlobEvents(graph.size);
  let [last, held] = [-1, 0];
  const crowded = /* @__PURE__ */ new Set();
  await visitFirstParentChanges(search, (vertex, change) => {
    const hit = change.submodule ? -1 : hits.findHex(change.text, change.after);
    const relevant = hit >= 0 || (tracked === void 0 ? hits.findHex(change.text, change.before) >= 0 : tracked.has(pathOf(change)));
    if (!relevant) return;
    held = vertex === last ? held + 1 : 1;
    last = vertex;
    if (held > MOST_HELD) crowded.add(vertex);
    else events.add(vertex, events.paths.add(pathOf(change)), hit);
  });
  for (const vertex of crowded) search.unreadable(vertex);
  events.close();
  return events;
}
function pathOf(change) {
  return change.text.toString("latin1", change.pathStart, change.pathEnd);
}
async function visitFirstParentChanges(search, visit) {
  const { graph } = search;
  const empty = emptyTreeId(graph.hexLength);
  const changed = [];
  for (let vertex = 0; vertex < graph.size; vertex++) {
    if (firstParentTree(search, vertex) !== graph.tree(vertex)) changed.push(vertex);
  }
  search.pace.begin("attribute", changed.length);
  const unreadable = [];
  await visitPairs(search, changed, (vertex) => firstParentTree(search, vertex), visit, (vertex) => unreadable.push(vertex));
  for (const vertex of unreadable) search.unreadable(vertex);
  await visitPairs(search, unreadable.filter((vertex) => firstParentTree(search, vertex) !== empty), () => empty, visit, () => void 0);
}
async function visitPairs(search, vertices, before, visit, unreadable) {
  const vertexAt = (index) => vertices[index] ?? 0;
  await visitTreeChanges(
    search.git,
    search.graph.hexLength,
    vertices.length,
    (index) => ({ before: before(vertexAt(index)), after: search.graph.tree(vertexAt(index)) }),
    search.pathspecs,
    { change: (change) => visit(vertexAt(change.pair), change), unreadable: (pair) => unreadable(vertexAt(pair)) },
    search.pace,
    "any"
  );
}
function firstParentTree(search, vertex) {
  const inner = search.graph.firstParent(vertex);
  if (inner !== null) return search.graph.tree(inner);
  const outer = search.graph.firstParentId(vertex);
  return (outer === null ? null : search.outerTree(outer)) ?? emptyTreeId(search.graph.hexLength);
}

export {
  CommitGraphBuilder,
  parentsOf,
  firstOf,
  parentsFirst,
  ancestors,
  tips,
  visitTreeChanges,
  PathTable,
  BlobEvents,
  findBlobEvents,
  pathOf
};
