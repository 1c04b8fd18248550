/** The program that the runner starts (dist/action.js): the process in, exit status out. */
import { writeOutput } from '../program/output.ts';
import { runAction } from './run-action.ts';

process.exitCode = await runAction({ environment: process.env, cwd: process.cwd(), write: writeOutput });
