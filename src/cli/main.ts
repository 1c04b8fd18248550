/**
 * The program: arguments in, exit status out. The only file that sets the exit status, and small on purpose:
 * `--version` loads nothing else, every command only what it needs.
 */
import { writeSync } from 'node:fs';
import { writeOutput } from '../program/output.ts';
import { TOOL_VERSION } from '../version.ts';

const argv = process.argv.slice(2);
process.once('uncaughtException', (error: unknown) => {
  // Nothing waits for this error any more; what still runs would go on with a broken state.
  import('../program/failure.ts').then(({ reportFailure }) => process.exit(reportFailure(error)), cannotLoad);
});

/**
 * The program's own files cannot be read (no descriptor is left, they are gone): Node would end with the status of
 * findings.
 */
function cannotLoad(error: unknown): never {
  try {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    writeSync(
      2,
      `aksweep: cannot load its own files: ` +
        `${code === 'EMFILE' ? 'no file descriptors left; raise the limit of open files (ulimit -n)' : code}\n`,
    );
  } finally {
    process.exit(2);
  }
}

if (argv.length === 1 && argv[0] === '--version') {
  writeOutput(`${TOOL_VERSION}\n`);
} else {
  const { runCommand } = await import('./run-command.ts');
  const status = await runCommand(argv, process.env, process.cwd());
  // After a signal nothing is waited for: a name that the system still resolves would keep the process.
  if (status > 128) process.exit(status);
  process.exitCode = status;
}
