import { $chunk_4X4NEN7F } from "./start-B9E9450A.js";
const {
  GitError
} = $chunk_4X4NEN7F;

// src/git/file-at-commit.ts
var SIZE_LIMIT = 16 * 1024 * 1024;
function readFileAt(git, commit, path) {
  if (path.includes("\n")) return null;
  const { status, stdout, stderr } = git.attempt(["cat-file", "--batch", "--follow-symlinks"], Buffer.from(`${commit}:${path}
`));
  if (status !== 0) throw new GitError("cat-file", status, stderr);
  const end = stdout.indexOf(10);
  const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(stdout.toString("latin1", 0, end)) ?? [];
  if (size === void 0 || Number(size) > SIZE_LIMIT) return null;
  return stdout.subarray(end + 1, end + 1 + Number(size));
}

export {
  readFileAt
};
