/** The program that the runner starts (dist/action.js): the process in, exit status out. */
import { cleanUpAtEnd } from '../program/ending.ts';
import { writeOutput } from '../program/output.ts';
import { runAction } from './run-action.ts';

cleanUpAtEnd();
const status = await runAction({ environment: process.env, cwd: process.cwd(), write: writeOutput });
// After a signal nothing is waited for: a name that the system still resolves would keep the process.
if (status > 128) process.exit(status);
process.exitCode = status;
