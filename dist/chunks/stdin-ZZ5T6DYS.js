import { $chunk_WQ6JGLEA } from "./start-44405CE2.js";
const {
  skipForError
} = $chunk_WQ6JGLEA;
import { $chunk_AA67H2SR } from "./start-44405CE2.js";
const {
  errorCode
} = $chunk_AA67H2SR;
import "./chunk-ULZDHRKX.js";
import "./start-44405CE2.js";


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
