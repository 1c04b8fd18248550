import { $chunk_XHGGFGIT } from "./start-D0E8E70D.js";
const {
  CatFileReader,
  messageStart
} = $chunk_XHGGFGIT;
import { $chunk_MW7KWM5K } from "./start-D0E8E70D.js";
const {
  repositoryError
} = $chunk_MW7KWM5K;
import "./start-D0E8E70D.js";
import { $chunk_GNO566AO } from "./start-D0E8E70D.js";
const {
  IdLines,
  isObjectId
} = $chunk_GNO566AO;
import "./start-D0E8E70D.js";
import "./start-D0E8E70D.js";
import "./chunk-ULZDHRKX.js";


// src/git/recorded-objects.ts
import { isUtf8 } from "node:buffer";
async function readRecorded(git, origins, visit, pace) {
  const found = resolveNames(git, origins.flatMap(questionsFor));
  const [first] = found.keys();
  if (first === void 0) return;
  await new CatFileReader(git).read(IdLines.of(first.length === 64 ? 64 : 40, found.keys()), {
    visit: (object) => {
      const whole = object.contents;
      const places = found.get(object.id) ?? [];
      for (const origin of whole === null ? places.slice(0, 1) : places) {
        visit({ origin, object, text: whole === null || object.type === "blob" ? whole : whole.subarray(messageStart(whole)) });
      }
    },
    unreadable: () => void 0
  }, pace);
}
function questionsFor(origin) {
  const ask = (type, ...names) => names.map((name) => ({ origin, name, type }));
  if (origin.kind === "staged") return ask("blob", ...rawPaths(origin.path).map((path) => `:${path}`));
  if (!isObjectId(origin.commit)) return [];
  switch (origin.object) {
    case "commit-message":
      return ask("commit", origin.commit);
    case "tag-message":
      return ask("tag", origin.commit);
    case "note":
      return ask("blob", ...notePaths(origin.path).map((path) => `${origin.commit}:${path}`));
    default:
      return ask("blob", origin.commit, ...rawPaths(origin.path).map((path) => `${origin.commit}:${path}`));
  }
}
function rawPaths(path) {
  const plain = Buffer.from(path, "utf8").toString("latin1");
  const undone = plain.replace(/\\([23][0-7]{2})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
  return isUtf8(Buffer.from(undone, "latin1")) ? [plain] : [plain, undone];
}
function notePaths(object) {
  const paths = [object];
  for (let folders = 1; folders * 2 < object.length; folders++) {
    paths.push(object.slice(0, folders * 2).replace(/../g, "$&/") + object.slice(folders * 2));
  }
  return paths;
}
function resolveNames(git, questions) {
  const found = /* @__PURE__ */ new Map();
  let open = questions.filter(({ name }) => !name.includes("\n"));
  while (open.length > 0) {
    const input = Buffer.from(open.map(({ name }) => `${name}
`).join(""), "latin1");
    const { status, stdout, stderr } = git.attempt(["cat-file", "--batch-check=%(objectname) %(objecttype)"], input);
    const answers = stdout.toString("latin1").split("\n").slice(0, -1);
    for (const [index, answer] of answers.entries()) {
      const question = open[index];
      const [, id = "", type] = /^([0-9a-f]+) (blob|tree|commit|tag)$/.exec(answer) ?? [];
      if (question === void 0 || type !== question.type) continue;
      const places = found.get(id);
      if (places === void 0) found.set(id, [question.origin]);
      else if (!places.includes(question.origin)) places.push(question.origin);
    }
    if (status === 0) break;
    if (/not a git repository|dubious ownership/.test(stderr)) throw repositoryError(git.folder, stderr);
    open = open.slice(answers.length + 1);
  }
  return found;
}
export {
  readRecorded
};
