import { $chunk_GNO566AO } from "./start-D0E8E70D.js";
const {
  isObjectId
} = $chunk_GNO566AO;
import { $chunk_BDYNJFEP } from "./start-D0E8E70D.js";
const {
  Git,
  GitError,
  isRemoteAddress,
  withoutCredentials
} = $chunk_BDYNJFEP;
import "./start-D0E8E70D.js";
import {
  UserError
} from "./chunk-ULZDHRKX.js";


// src/git/clone.ts
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
var REMOTE = "aksweep-source";
async function cloneTemporarily(address, environment, signal) {
  const shown = withoutCredentials(address);
  if (!isRemoteAddress(address)) {
    throw new UserError(`${shown} is not the address of a git repository`, "Use https://\u2026, ssh://\u2026, git://\u2026, file://\u2026 or user@host:path.");
  }
  const folder = mkdtempSync(join(tmpdir(), "aksweep-clone-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const local = new Git({ folder, environment, use: "audit" });
    const remote = new Git({ folder, environment, use: "audit", network: remoteVariables(environment, address) });
    const fetch = () => remote.wait(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-gc", REMOTE, "+refs/*:refs/*"], signal);
    local.run(["init", "--quiet", "--bare", "--template=", "--object-format=sha1", "."]);
    try {
      await fetch();
    } catch (error) {
      if (!(error instanceof GitError && error.stderr.includes("mismatched algorithms"))) throw error;
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { mode: 448 });
      local.run(["init", "--quiet", "--bare", "--template=", "--object-format=sha256", "."]);
      await fetch();
    }
    pointHead(local, remote);
    return { folder, remove };
  } catch (error) {
    remove();
    if (!(error instanceof GitError)) throw error;
    throw new UserError(
      `cannot clone ${shown}: ${withoutCredentials(error.stderr).split("\n").at(-1) ?? ""}`,
      "Check the address and that git can read it without asking: git ls-remote <address>",
      { cause: error }
    );
  }
}
function remoteVariables(environment, address) {
  const count = Number(environment["GIT_CONFIG_COUNT"] ?? 0) || 0;
  return {
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: `remote.${REMOTE}.url`,
    [`GIT_CONFIG_VALUE_${count}`]: address
  };
}
function pointHead(local, remote) {
  const listed = remote.attempt(["ls-remote", "--symref", REMOTE, "HEAD"]).stdout.toString("utf8");
  const branch = /^ref: (refs\/heads\/\S+)\tHEAD$/m.exec(listed)?.[1];
  if (branch !== void 0) {
    local.run(["symbolic-ref", "HEAD", branch]);
    return;
  }
  const id = /^([0-9a-f]+)\tHEAD$/m.exec(listed)?.[1];
  if (id !== void 0 && isObjectId(id)) local.attempt(["update-ref", "--no-deref", "HEAD", id]);
}
export {
  cloneTemporarily
};
