/** Faults of the machine are told from bugs, and say what to do. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { errorCode, faultWords, isMemoryFault, systemFault } from '../../src/core/system-fault.ts';

/** An error as Node makes it for a failed call of the system. */
function systemError(code: string, syscall?: string, path?: string): Error {
  return Object.assign(new Error(`${code}: something, ${syscall ?? ''} '${path ?? ''}'`), {
    code,
    ...(syscall === undefined ? {} : { syscall }),
    ...(path === undefined ? {} : { path }),
  });
}

const told = (error: unknown, doing?: string): string | null => {
  const fault = systemFault(error, doing);
  return fault === null ? null : `${fault.message} | ${fault.hint ?? ''}`;
};

describe('a fault of the machine', () => {
  it.each([
    [systemError('EMFILE', 'open', '/a/b'), /^cannot open \/a\/b: no file descriptors left \| .*ulimit -n/],
    [systemError('EMFILE', 'spawnSync git'), /^cannot start git: no file descriptors left/],
    [systemError('ENFILE', 'open', '/a'), /on this machine \| .*fs\.file-max/],
    [
      systemError('EAGAIN', 'spawn git'),
      /^cannot start git: no more processes or threads can be started \| .*ulimit -u/,
    ],
    [systemError('ENOMEM', 'spawn git'), /^cannot start git: there is not enough memory \| .*memory/],
    [systemError('ENOSPC', 'write'), /^cannot write: the disk is full \| free space/],
    [systemError('EDQUOT', 'write'), /quota/],
    [systemError('EFBIG', 'write'), /ulimit -f/],
    [systemError('EROFS', 'mkdir', '/a'), /^cannot make \/a: the file system is read-only/],
    [systemError('EIO', 'read'), /^cannot read: input\/output error/],
    [systemError('ENOENT', 'uv_cwd'), /^cannot find the working folder: there is no such file or folder/],
    [
      new RangeError('WebAssembly.Memory(): could not allocate memory'),
      /^there is not enough address space.* \| .*ulimit -v.*--disable-wasm-trap-handler/,
    ],
    [new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory'), /^there is not enough address space/],
    [
      new RangeError('WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory for new instance'),
      /^there is not enough address space/,
    ],
    [new RangeError('Array buffer allocation failed'), /^there is not enough memory/],
    [
      Object.assign(new Error('Worker terminated due to reaching memory limit: JS heap out of memory'), {
        code: 'ERR_WORKER_OUT_OF_MEMORY',
      }),
      /^a thread ran out of memory/,
    ],
    [
      Object.assign(new Error('Worker initialization failure: EMFILE'), { code: 'ERR_WORKER_INIT_FAILED' }),
      /^no file descriptors left/,
    ],
    [
      Object.assign(new Error('EAGAIN'), { code: 'ERR_WORKER_INIT_FAILED' }),
      /^no more processes or threads can be started/,
    ],
    [
      Object.assign(new Error('Worker initialization failure'), { code: 'ERR_WORKER_INIT_FAILED' }),
      /^a thread cannot be started/,
    ],
  ])('%s', (error, words) => expect(told(error)).toMatch(words));

  it('says what the caller was doing', () =>
    expect(told(systemError('EACCES', 'open', '/a'), 'read the state')).toMatch(
      /^cannot read the state: permission denied/,
    ));

  it('leaves the words of a UserError', () => {
    const error = new UserError('what', 'hint');
    expect(systemFault(error)).toBe(error);
  });

  it('is told by the real system', () => {
    let error: unknown;
    try {
      readdirSync('/no/such/folder');
    } catch (thrown) {
      error = thrown;
    }
    expect(errorCode(error)).toBe('ENOENT');
    expect(told(error)).toMatch(/^cannot list \/no\/such\/folder: there is no such file or folder/);
  });
});

describe('a bug', () => {
  it.each([
    ['a mistake in the program', new TypeError('x is not a function')],
    ['a range that is wrong', new RangeError('inflate: the ranges overlap or are too small')],
    ['a length that is wrong', new RangeError('Invalid typed array length: -1')],
    ['a recursion without end', new RangeError('Maximum call stack size exceeded')],
    ['a descriptor that is not open', systemError('EBADF', 'read')],
    ['an argument that the system refuses', systemError('EINVAL', 'read')],
    ['a read that would have to wait', systemError('EAGAIN', 'read')],
    ['an argument that Node refuses', Object.assign(new TypeError('bad'), { code: 'ERR_INVALID_ARG_TYPE' })],
    ['something that is no error', 'text'],
  ])('%s', (_name, error) => expect(systemFault(error)).toBeNull());
});

describe('memory that runs out', () => {
  it('is told from other faults', () => {
    expect(isMemoryFault(new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory'))).toBe(true);
    expect(isMemoryFault(new RangeError('Array buffer allocation failed'))).toBe(true);
    expect(isMemoryFault(systemError('ENOMEM', 'spawn git'))).toBe(true);
    expect(isMemoryFault(systemError('ENOSPC', 'write'))).toBe(false);
    expect(isMemoryFault(new RangeError('Invalid typed array length: -1'))).toBe(false);
  });
});

it('a code that nobody knows stands for itself', () => expect(faultWords('EWEIRD')).toBe('EWEIRD'));
