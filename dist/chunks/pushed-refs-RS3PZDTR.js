import { $chunk_GNO566AO } from "./start-D0E8E70D.js";
const {
  isNullId,
  isObjectId
} = $chunk_GNO566AO;
import {
  UserError
} from "./chunk-ULZDHRKX.js";


// src/git/pushed-refs.ts
function parsePrePush(stdin) {
  return lines(stdin).map((line) => {
    const words = line.split(" ");
    return pushedRef(words.at(-2), words.at(-3), words.at(-1), line);
  });
}
function parsePreReceive(stdin) {
  return lines(stdin).map((line) => {
    const [before, id, ...ref] = line.split(" ");
    return pushedRef(ref.join(" "), id, before, line);
  });
}
function parseUpdate(args) {
  const [ref, before, id] = args;
  return [pushedRef(ref, id, before, args.join(" "))];
}
function lines(text) {
  return text.split("\n").filter((line) => line.trim() !== "");
}
function pushedRef(ref, id, before, line) {
  if (ref === void 0 || ref === "" || id === void 0 || before === void 0 || !isObjectId(id) || !isObjectId(before)) {
    throw new UserError(
      `this is not what git tells a hook about a push: ${line.slice(0, 200)}`,
      "The command is meant to be run by git. To install it: aksweep hook install"
    );
  }
  return { ref, id: isNullId(id) ? null : id, before: isNullId(before) ? null : before };
}
export {
  parsePrePush,
  parsePreReceive,
  parseUpdate
};
