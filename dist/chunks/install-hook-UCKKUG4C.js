import { $chunk_MW7KWM5K } from "./start-D0E8E70D.js";
const {
  repositoryError
} = $chunk_MW7KWM5K;
import { $chunk_L3CXEEWN } from "./start-D0E8E70D.js";
const {
  writeFileAtomic
} = $chunk_L3CXEEWN;
import { $chunk_BDYNJFEP } from "./start-D0E8E70D.js";
const {
  Git
} = $chunk_BDYNJFEP;
import "./start-D0E8E70D.js";
import {
  UserError
} from "./chunk-ULZDHRKX.js";


// src/git/install-hook.ts
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

// src/git/hook-script.ts
var MARK = "# aksweep hook 1";
var EARLIER = ".before-aksweep";
var KINDS = {
  "pre-commit": "pre-commit",
  "pre-merge-commit": "pre-commit",
  "pre-push": "pre-push",
  "pre-receive": "pre-receive"
};
var FED = /* @__PURE__ */ new Set(["pre-push", "pre-receive"]);
function hookScript({ hook, command, options, global }) {
  const call = `hook ${KINDS[hook]} "$@"${options.map((option) => ` ${quoted(option)}`).join("")}`;
  const fed = FED.has(hook);
  const feed = fed ? `printf '%s' "$input" | ` : "";
  const earlier = [`"$folder/${hook}${EARLIER}"`, ...global ? [`"$(git rev-parse --git-common-dir)/hooks/${hook}"`] : []];
  return [
    "#!/bin/sh",
    MARK,
    "# Looks for Alibaba Cloud credentials. Remove with: aksweep hook uninstall",
    'folder=$(dirname "$0")',
    // The x keeps the last line feeds, which $(…) would cut off.
    ...fed ? ["input=$(cat; printf x)", "input=${input%x}"] : [],
    ...earlier.flatMap((path) => [`earlier=${path}`, 'if [ -x "$earlier" ] && [ ! "$earlier" -ef "$0" ]; then', `  ${feed}"$earlier" "$@" || exit $?`, "fi"]),
    `if [ -x ${quoted(command[0] ?? "")} ]${command[1] === void 0 ? "" : ` && [ -f ${quoted(command[1])} ]`}; then`,
    `  ${feed}${command.map(quoted).join(" ")} ${call}`,
    "elif command -v aksweep >/dev/null 2>&1; then",
    `  ${feed}aksweep ${call}`,
    "else",
    `  echo "aksweep is not installed any more: install it, or remove this hook ($0)." >&2`,
    "  exit 1",
    "fi",
    ""
  ].join("\n");
}
function forwardingScript(hook) {
  return [
    "#!/bin/sh",
    MARK,
    "# core.hooksPath points here, so git does not look for hooks in the repository: this one passes the call on.",
    `own="$(git rev-parse --git-common-dir)/hooks/${hook}"`,
    '[ -x "$own" ] || exit 0',
    'exec "$own" "$@"',
    ""
  ].join("\n");
}
function isOurs(script) {
  return script.split("\n", 2)[1] === MARK;
}
function quoted(word) {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

// src/git/install-hook.ts
var CLIENT_HOOKS = ["pre-commit", "pre-merge-commit", "pre-push"];
var FORWARDED = [
  "applypatch-msg",
  "pre-applypatch",
  "post-applypatch",
  "prepare-commit-msg",
  "commit-msg",
  "post-commit",
  "pre-rebase",
  "post-checkout",
  "post-merge",
  "post-rewrite",
  "pre-auto-gc",
  "sendemail-validate",
  "push-to-checkout",
  "pre-receive",
  "update",
  "post-receive",
  "post-update"
];
function installHooks(request) {
  const git = new Git({ folder: request.folder, environment: request.environment, use: "audit" });
  const { folder, bare } = request.global ? { folder: globalFolder(git, request.environment), bare: false } : localFolder(git);
  if (!request.global) refuseManaged(git, folder);
  mkdirSync(folder, { recursive: true });
  const hooks = request.hooks ?? (bare ? ["pre-receive"] : CLIENT_HOOKS);
  for (const hook of hooks) refuseManagedFile(join(folder, hook));
  const installed = hooks.map((hook) => {
    const script = hookScript({ hook, command: request.command, options: request.options ?? [], global: request.global });
    return installFile(folder, hook, script);
  });
  if (!request.global) return installed;
  for (const hook of FORWARDED) if (!existsSync(join(folder, hook))) writeHook(join(folder, hook), forwardingScript(hook));
  if (hooksPath(git, "global") === null) git.run(["config", "--global", "core.hooksPath", folder]);
  return installed;
}
function uninstallHooks(request) {
  const git = new Git({ folder: request.folder, environment: request.environment, use: "audit" });
  const folder = request.global ? globalFolder(git, request.environment) : localFolder(git).folder;
  const removed = [];
  for (const hook of [...CLIENT_HOOKS, ...FORWARDED]) {
    const path = join(folder, hook);
    if (!existsSync(path) || !isOurs(readFileSync(path, "utf8"))) continue;
    rmSync(path);
    const earlier = `${path}${EARLIER}`;
    const restored = existsSync(earlier);
    if (restored) renameSync(earlier, path);
    if (!FORWARDED.includes(hook) || hook === "pre-receive") removed.push({ hook, path, outcome: restored ? "restored" : "removed" });
  }
  if (request.global && folder === ownFolder(request.environment) && hooksPath(git, "global") === folder) {
    git.run(["config", "--global", "--unset", "core.hooksPath"]);
  }
  return removed;
}
function installFile(folder, hook, script) {
  const path = join(folder, hook);
  let outcome = "installed";
  if (existsSync(path)) {
    outcome = "updated";
    if (!isOurs(readFileSync(path, "utf8"))) {
      if (existsSync(`${path}${EARLIER}`)) {
        throw new UserError(`there are two hooks already: ${path} and ${hook}${EARLIER}`, "Remove the one that is not needed, then install again.");
      }
      renameSync(path, `${path}${EARLIER}`);
      outcome = "chained";
    }
  }
  writeHook(path, script);
  return { hook, path, outcome };
}
function writeHook(path, script) {
  writeFileAtomic(path, script);
  chmodSync(path, 493);
}
function localFolder(git) {
  const answer = git.attempt(["rev-parse", "--is-bare-repository", "--git-common-dir"]);
  if (answer.status !== 0) throw repositoryError(git.folder, answer.stderr);
  const [bare, common = ""] = answer.stdout.toString("utf8").split("\n");
  const configured = hooksPath(git, "any");
  if (configured === null) return { folder: resolve(git.folder, common, "hooks"), bare: bare === "true" };
  if (hooksPath(git, "local") === null) {
    throw new UserError(
      `core.hooksPath is set for all your repositories (${configured}): git does not look for hooks in this one`,
      "Install for all of them: aksweep hook install --global"
    );
  }
  const top = bare === "true" ? git.folder : git.line(["rev-parse", "--show-toplevel"]);
  return { folder: resolve(top, configured), bare: bare === "true" };
}
function globalFolder(git, environment) {
  const configured = hooksPath(git, "global");
  return configured === null ? ownFolder(environment) : resolve(homeOf(environment), configured);
}
function ownFolder(environment) {
  return join(environment["XDG_CONFIG_HOME"] ?? join(homeOf(environment), ".config"), "aksweep", "hooks");
}
function homeOf(environment) {
  return environment["HOME"] ?? homedir();
}
function hooksPath(git, scope) {
  const where = scope === "any" ? [] : [`--${scope}`];
  const listed = git.attempt(["config", "--type=path", "-z", "--show-origin", ...where, "--get-all", "core.hooksPath"]);
  const fields = listed.stdout.toString("utf8").split("\0");
  let last = null;
  for (let index = 0; index + 1 < fields.length; index += 2) {
    if (fields[index] !== "command line:") last = fields[index + 1] ?? null;
  }
  return last;
}
function refuseManaged(git, folder) {
  if (/[\\/]\.husky[\\/]_$/.test(folder)) {
    throw new UserError("husky manages the hooks of this repository", `Add this line to .husky/pre-commit: aksweep hook pre-commit
and this one to .husky/pre-push: aksweep hook pre-push "$@"`);
  }
  const names = git.attempt(["ls-files", "-z", "--", ":(top)lefthook.yml", ":(top)lefthook.yaml", ":(top).lefthook.yml"]).stdout.toString("utf8");
  if (names !== "") throw new UserError("lefthook manages the hooks of this repository", "Add it to lefthook.yml; docs/hooks.md shows the lines.");
}
function refuseManagedFile(path) {
  if (!existsSync(path)) return;
  const script = readFileSync(path, "utf8");
  if (script.includes("File generated by pre-commit")) {
    throw new UserError(`pre-commit (the framework) manages ${path}`, "Add aksweep to .pre-commit-config.yaml; docs/hooks.md shows the lines.");
  }
  if (/\blefthook\b/.test(script) && !isOurs(script)) {
    throw new UserError(`lefthook manages ${path}`, "Add aksweep to lefthook.yml; docs/hooks.md shows the lines.");
  }
}
export {
  installHooks,
  uninstallHooks
};
