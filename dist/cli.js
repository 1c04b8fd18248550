#!/usr/bin/env node
import{TOOL_VERSION as i,writeOutput as s}from"./base.js";var{writeSync:r}=process.getBuiltinModule("node:fs"),t=process.argv.slice(2);process.once("uncaughtException",o=>{import("./rest.js").then(e=>e.program_failure).then(({reportFailure:e})=>process.exit(e(o)),c)});function c(o){try{const e=o instanceof Error&&"code"in o?String(o.code):"unreadable";r(2,`aksweep: cannot load its own files: ${e==="EMFILE"?"no file descriptors left; raise the limit of open files (ulimit -n)":e}
`)}finally{process.exit(2)}}if(t.length===1&&t[0]==="--version")s(`${i}
`);else{const{runCommand:o}=await import("./scan.js").then(n=>n.cli_run_command),e=await o(t,process.env,process.cwd());e>128&&process.exit(e),process.exitCode=e}
