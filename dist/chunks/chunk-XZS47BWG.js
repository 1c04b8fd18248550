import {
  UserError
} from "./chunk-ULZDHRKX.js";

// src/program/output.ts
import { writeSync } from "node:fs";

// src/program/terminal.ts
import { fstatSync } from "node:fs";
var STDIN = 0;
var STDOUT = 1;
var STDERR = 2;
var DEFAULT_WIDTH = 80;
async function isTerminal(descriptor) {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  const { isatty } = await import("node:tty");
  return isatty(descriptor);
}
function wantsColor(environment, terminal) {
  const forced = environment["FORCE_COLOR"];
  if (forced !== void 0) return forced !== "0" && forced !== "false";
  if ((environment["NO_COLOR"] ?? "") !== "") return false;
  return terminal && environment["TERM"] !== "dumb";
}
async function terminalWidth(environment) {
  if (await isTerminal(STDOUT)) return process.stdout.columns || DEFAULT_WIDTH;
  if (await isTerminal(STDERR)) return process.stderr.columns || DEFAULT_WIDTH;
  const columns = Number(environment["COLUMNS"]);
  return Number.isSafeInteger(columns) && columns >= 20 ? columns : DEFAULT_WIDTH;
}
function localeLanguage(environment) {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^zh([_.@-]|$)/i.test(locale) ? "zh" : "en";
}

// src/program/output.ts
var ReaderGone = class extends Error {
};
var GATHERED = 65536;
function writeOutput(chunks) {
  try {
    let gathered = "";
    for (const chunk of typeof chunks === "string" ? [chunks] : chunks) {
      gathered += chunk;
      if (gathered.length >= GATHERED) {
        writeAll(STDOUT, gathered);
        gathered = "";
      }
    }
    if (gathered !== "") writeAll(STDOUT, gathered);
    return true;
  } catch (error) {
    if (error instanceof ReaderGone) return false;
    throw error;
  }
}
function writeError(text) {
  try {
    writeAll(STDERR, text);
  } catch {
  }
}
function writeAll(descriptor, text) {
  const bytes = Buffer.from(text, "utf8");
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : void 0;
      if (code === "EAGAIN") pause();
      else if (code === "EPIPE") throw new ReaderGone();
      else if (code === "EBADF") throw new UserError("cannot write to standard output: it is not open for writing", "check where it leads, or use --output FORMAT=FILE", { cause: error });
      else throw error instanceof Error ? Object.assign(error, { path: "to standard output" }) : error;
    }
  }
}
function pause() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

export {
  STDIN,
  STDOUT,
  STDERR,
  isTerminal,
  wantsColor,
  terminalWidth,
  localeLanguage,
  writeOutput,
  writeError
};
