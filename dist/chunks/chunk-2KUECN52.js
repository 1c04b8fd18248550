import { $chunk_GNO566AO } from "./start-D0E8E70D.js";
const {
  isObjectId
} = $chunk_GNO566AO;
import {
  UserError
} from "./chunk-ULZDHRKX.js";

// src/git/revisions.ts
function resolveCommit(git, name) {
  const answer = git.attempt(["rev-parse", "-q", "--verify", "--end-of-options", `${name}^{commit}`]);
  const id = answer.stdout.toString("latin1").trim().split("\n").at(-1) ?? "";
  return answer.status === 0 && isObjectId(id) ? id : null;
}
function resolveBranch(git, name) {
  for (const full of name.startsWith("refs/") ? [name] : [`refs/heads/${name}`, `refs/remotes/${name}`, `refs/tags/${name}`]) {
    const id = resolveCommit(git, full);
    if (id !== null) return { name: full, id };
  }
  throw new UserError(`no branch ${name} in ${git.folder}`, "List the branches with: git branch --all");
}
function resolveRange(git, range) {
  const [, from = "", dots = "", to = ""] = /^(.*?)(\.\.\.?)(.*)$/.exec(range) ?? [];
  if (dots === "") return { tips: [required(git, range, range)], excluded: [] };
  const left = required(git, from === "" ? "HEAD" : from, range);
  const right = required(git, to === "" ? "HEAD" : to, range);
  if (dots === "..") return { tips: [right], excluded: [left] };
  const bases = git.attempt(["merge-base", "--all", left, right]).stdout.toString("latin1").split("\n").filter(isObjectId);
  return { tips: [left, right], excluded: bases };
}
function required(git, name, range) {
  const id = resolveCommit(git, name);
  if (id !== null) return id;
  throw new UserError(
    `no commit ${name} (in the range ${range}) in ${git.folder}`,
    "In CI, fetch enough history first, e.g. actions/checkout with fetch-depth: 0."
  );
}

export {
  resolveCommit,
  resolveBranch,
  resolveRange
};
