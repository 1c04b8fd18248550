#!/usr/bin/env node
import {
  TOOL_VERSION
} from "./chunks/chunk-7ZBYIQJF.js";


// src/cli/main.ts
var argv = process.argv.slice(2);
process.once("uncaughtException", (error) => {
  void import("./chunks/failure-ISTAAMTY.js").then(({ reportFailure }) => process.exit(reportFailure(error)));
});
if (argv.length === 1 && argv[0] === "--version") {
  const { writeOutput } = await import("./chunks/output-GICB4DKD.js");
  writeOutput(`${TOOL_VERSION}
`);
} else {
  const { runCommand } = await import("./chunks/start-24990FF5.js").then((start) => start.$run_command_OXIWKFXI);
  process.exitCode = await runCommand(argv, process.env, process.cwd());
}
