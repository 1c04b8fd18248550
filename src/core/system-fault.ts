/**
 * Faults of the machine a program runs on (a full disk, no descriptor left, too little memory) in words that a person
 * can act on. The only place that knows what a system's code means: without it such a fault would look like a bug in
 * aksweep. Does no I/O.
 */
import { UserError } from './errors.ts';

/** What happened, and what can be done about it. */
interface Fault {
  readonly what: string;
  readonly hint: string;
}

const DISK = 'free space there, or choose another place';
const PERMISSIONS = 'fix the permissions, or choose another place';
const PATH = 'check the path';
const DESCRIPTORS = 'raise the limit of open files (ulimit -n); aksweep and git together need 64';
const PROCESSES = 'raise the limit of processes and threads (ulimit -u, pids of a container); --threads 1 needs fewest';
const MEMORY = 'give the process more memory, raise its limits (ulimit -v, ulimit -d), or use --threads 1';

/**
 * By error codes of the system (errno(3)) and of libuv. Left out are those that only a bug brings about, like EINVAL
 * and EBADF.
 */
const FAULTS: ReadonlyMap<string, Fault> = new Map([
  ['ENOSPC', { what: 'the disk is full', hint: DISK }],
  ['EDQUOT', { what: 'the disk quota is used up', hint: DISK }],
  [
    'EFBIG',
    { what: 'the file would be larger than the limit set for this process', hint: 'raise the limit (ulimit -f)' },
  ],
  ['EROFS', { what: 'the file system is read-only', hint: 'choose another place' }],
  ['EIO', { what: 'input/output error: the disk may be failing', hint: 'check the disk, and the system log' }],
  ['EACCES', { what: 'permission denied', hint: PERMISSIONS }],
  ['EPERM', { what: 'not permitted', hint: PERMISSIONS }],
  ['ENOENT', { what: 'there is no such file or folder', hint: PATH }],
  ['ENOTDIR', { what: 'a part of the path is not a folder', hint: PATH }],
  ['EISDIR', { what: 'it is a folder', hint: PATH }],
  ['ELOOP', { what: 'its symbolic links lead in a circle', hint: PATH }],
  ['ENAMETOOLONG', { what: 'the path is longer than the system allows', hint: PATH }],
  ['ENXIO', { what: 'it is a socket or device', hint: PATH }],
  ['ENODEV', { what: 'it is a device', hint: PATH }],
  ['ESTALE', { what: 'it is gone from the file server', hint: 'try again' }],
  ['ETXTBSY', { what: 'the program is being written', hint: 'try again' }],
  ['EMFILE', { what: 'no file descriptors left', hint: DESCRIPTORS }],
  [
    'ENFILE',
    {
      what: 'no file descriptors left on this machine',
      hint: 'close other programs, or raise the limit of the machine (fs.file-max)',
    },
  ],
  ['EAGAIN', { what: 'no more processes or threads can be started', hint: PROCESSES }],
  ['ENOMEM', { what: 'there is not enough memory', hint: MEMORY }],
]);
const NO_THREAD: Fault = { what: 'a thread cannot be started', hint: PROCESSES };

/**
 * As Node reports that a thread could not be started (errors.html#nodejs-error-codes); the text of the first names the
 * system's code.
 */
const THREAD_NOT_STARTED = 'ERR_WORKER_INIT_FAILED';
const THREAD_OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * V8's texts when it gets no room for the memory of WebAssembly, of which it reserves 10 GB at a time without using
 * them.
 */
const NO_ADDRESS_SPACE =
  /^WebAssembly\.\w+(?:\(\)|\.\w+\(\)):.*(?:could not allocate memory|Unable to grow instance memory|Out of memory)/i;
/** V8's texts when an ArrayBuffer cannot be made. */
const NO_MEMORY = /^(?:Array buffer allocation failed|Invalid array buffer length|Out of memory)/i;

const ADDRESS_SPACE: Fault = {
  what: 'there is not enough address space: WebAssembly reserves 10 GB of it for each of its memories',
  hint:
    'lift the limit of virtual memory (ulimit -v unlimited), or set NODE_OPTIONS=--disable-wasm-trap-handler: 2 ' +
    'GB are then enough for most scans',
};

/** Node's code of an error of the system, e.g. `EACCES`; undefined for anything else, which is a bug. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code)
    ? error.code
    : undefined;
}

/** What a system's code means, to stand behind a colon: `the disk is full`. The code itself when it is not known. */
export function faultWords(code: string): string {
  return FAULTS.get(code)?.what ?? code;
}

/**
 * Tells a fault of the machine from a bug.
 * @param error whatever was thrown.
 * @param doing what could not be done, to stand behind `cannot`, e.g. `start git`; by default what the error itself
 *   says.
 * @returns null for anything that is not a fault of the machine; a UserError as it is.
 */
export function systemFault(error: unknown, doing?: string): UserError | null {
  if (error instanceof UserError) return error;
  if (!(error instanceof Error)) return null;
  const fault = faultOf(error);
  if (fault === null) return null;
  const subject = doing ?? attempted(error);
  return new UserError(subject === null ? fault.what : `cannot ${subject}: ${fault.what}`, fault.hint, {
    cause: error,
  });
}

/** Whether memory ran out, so that a way which needs less of it may be tried. */
export function isMemoryFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const fault = faultOf(error);
  return fault !== null && (fault === ADDRESS_SPACE || fault.hint === MEMORY);
}

function faultOf(error: Error): Fault | null {
  if (error instanceof RangeError) {
    if (NO_ADDRESS_SPACE.test(error.message)) return ADDRESS_SPACE;
    return NO_MEMORY.test(error.message) ? (FAULTS.get('ENOMEM') ?? null) : null;
  }
  const threadCode = 'code' in error ? error.code : undefined;
  if (threadCode === THREAD_OUT_OF_MEMORY) return { what: 'a thread ran out of memory', hint: MEMORY };
  if (threadCode === THREAD_NOT_STARTED)
    return FAULTS.get(/\bE[A-Z0-9]+\b/.exec(error.message)?.[0] ?? '') ?? NO_THREAD;
  const code = errorCode(error);
  // A read or write that would have to wait says EAGAIN too; nothing here waits so.
  if (code === undefined || (code === 'EAGAIN' && !syscallOf(error).startsWith('spawn'))) return null;
  return FAULTS.get(code) ?? null;
}

function syscallOf(error: Error): string {
  return 'syscall' in error && typeof error.syscall === 'string' ? error.syscall : '';
}

/** What the system was asked for: `open /a/b`, `start git`. */
function attempted(error: Error): string | null {
  const syscall = syscallOf(error);
  if (syscall === '') return null;
  const program = /^spawn(?:Sync)? (.+)$/.exec(syscall)?.[1];
  if (program !== undefined) return `start ${program}`;
  const verb = VERBS[syscall] ?? syscall;
  return 'path' in error && typeof error.path === 'string' ? `${verb} ${error.path}` : verb;
}

/** Names of system calls that are no English verb. */
const VERBS: Readonly<Record<string, string>> = {
  scandir: 'list',
  lstat: 'look at',
  stat: 'look at',
  fstat: 'look at',
  mkdir: 'make',
  mkdtemp: 'make',
  unlink: 'delete',
  rmdir: 'delete',
  rm: 'delete',
  fsync: 'write',
  uv_cwd: 'find the working folder',
  uv_thread_create: 'start a thread',
};
