import { $chunk_TFGLWGOQ } from "./start-24990FF5.js";
const {
  errorCode,
  skipForError
} = $chunk_TFGLWGOQ;
import "./start-24990FF5.js";


// src/source/stdin.ts
import { readSync } from "node:fs";
var STDIN = 0;
var WAIT = 5;
function* stdinSource(diagnostics, name = "-") {
  let ended = false;
  const read = (target) => {
    while (!ended) {
      try {
        const count = readSync(STDIN, target, 0, target.length, null);
        if (count === 0) ended = true;
        return count;
      } catch (error) {
        if (errorCode(error) === "EAGAIN") {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
          continue;
        }
        ended = true;
        if (errorCode(error) !== "EOF") skipForError(name, error, diagnostics);
      }
    }
    return 0;
  };
  yield { origin: { kind: "stdin", path: name }, read };
}
export {
  stdinSource
};
