import {
  blobsOf,
  followRefs,
  nameOrigins,
  objectTypes,
  scanRange,
  shallowBoundary
} from "./chunk-IUA7K6KQ.js";
import {
  resolveCommit
} from "./chunk-2KUECN52.js";
import { $chunk_MIVRUNT5 } from "./start-D0E8E70D.js";
const {
  ObjectScan
} = $chunk_MIVRUNT5;
import { $chunk_XHGGFGIT } from "./start-D0E8E70D.js";
const {
  CatFileReader
} = $chunk_XHGGFGIT;
import "./chunk-KRFKMYIW.js";
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import { $chunk_4FZEHQU7 } from "./start-D0E8E70D.js";
const {
  Pace
} = $chunk_4FZEHQU7;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./chunk-ULZDHRKX.js";


// src/git/push.ts
async function scanPush(git, pushed, known, options, scanner, diagnostics) {
  const arriving = pushed.flatMap(({ ref, id }) => id === null ? [] : [{ name: ref, id }]);
  const first = arriving[0];
  if (first === void 0) return { occurrences: [], commits: 0, blobs: 0, bytes: 0, interrupted: null };
  const hexLength = first.id.length === 64 ? 64 : 40;
  const pace = new Pace(options);
  const scan = new ObjectScan(scanner, hexLength, diagnostics);
  const tips = await followRefs(git, hexLength, arriving, /* @__PURE__ */ new Map(), pace);
  for (const ref of tips.missing) {
    diagnostics.skip({ path: ref.name, reason: "missing-object", detail: "The pushed object is not in this repository.", incomplete: true });
  }
  for (const tag of tips.tags) scan.message("tag-message", tag.id, tag.message);
  const head = resolveCommit(git, "HEAD");
  const reader = new CatFileReader(git);
  const result = await scanRange(
    {
      git,
      hexLength,
      scan,
      pace,
      head,
      reader,
      shallow: shallowBoundary(git),
      alsoBlobs: directBlobs(git, tips),
      unreadableCommit: (commit) => {
        diagnostics.skip({ path: `commit ${commit}`, reason: "missing-object", detail: "A commit or one of its trees cannot be read.", incomplete: true });
      }
    },
    { tips: [...new Set(tips.commits.map((tip) => tip.commit))], ...exclusions(git, hexLength, pushed, known), pathspecs: [] }
  );
  scan.finish();
  const occurrences = await nameOrigins({
    git,
    reader,
    graph: result.graph,
    hits: scan.hits,
    messages: scan.messages,
    events: result.events,
    attributions: result.attributions,
    refs: tips.commits,
    tags: tips.tags,
    direct: tips.direct,
    loose: [],
    head
  });
  return { occurrences, commits: result.graph.size, blobs: scan.blobs, bytes: scan.bytes, interrupted: result.interrupted };
}
function exclusions(git, hexLength, pushed, known) {
  if (known.side === "receiver") return { excluded: [], excludedRefs: ["--not", "--all"] };
  const before = pushed.flatMap((ref) => ref.before ?? []);
  const excluded = [...objectTypes(git, hexLength, before)].flatMap(([id, type]) => type === "commit" || type === "tag" ? [id] : []);
  const hasTrackingRefs = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(known.remote) && !known.remote.includes("..");
  return { excluded, excludedRefs: hasTrackingRefs ? ["--not", `--remotes=${known.remote}`] : [] };
}
function directBlobs(git, tips) {
  return tips.direct.flatMap((direct) => blobsOf(git, direct).map((entry) => entry.blob));
}
export {
  scanPush
};
