/**
 * Runs the program on something hostile, and sees how long it took, how much memory it used and what it left running.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { bareEnvironment, programPath } from '../e2e/program.ts';

export interface HostileRun {
  /** 124 when it was ended at the limit. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard output and standard error. */
  readonly output: string;
  readonly seconds: number;
  /** Most memory of all its processes together, MiB, as seen from time to time. */
  readonly mebibytes: number;
  /** Programs in the folder that still run after its end. They are ended. */
  readonly left: readonly string[];
}

export interface HostileSettings {
  /** Programs are looked for here and below. */
  readonly folder: string;
  readonly cwd?: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly limit: number;
  /** Called when it has started, with its id. */
  readonly started?: (id: number) => void;
}

const LOOK_INTERVAL_MS = 40;

export async function runHostile(
  args: readonly string[],
  { folder, cwd = folder, input = '', environment = {}, limit, started }: HostileSettings,
): Promise<HostileRun> {
  const began = performance.now();
  const child = spawn(process.execPath, [programPath(), ...args], {
    cwd,
    env: bareEnvironment(environment),
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stdin.on('error', () => {}).end(input);
  const { pid = 0 } = child;
  let mebibytes = 0;
  let ended = false;
  const look = setInterval(() => (mebibytes = Math.max(mebibytes, memoryOf(treeOf(pid)))), LOOK_INTERVAL_MS);
  const end = setTimeout(() => {
    ended = true;
    process.kill(-pid, 'SIGKILL');
  }, limit);
  started?.(pid);
  const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once('close', (...how) => resolve(how)),
  );
  clearInterval(look);
  clearTimeout(end);
  const seconds = (performance.now() - began) / 1000;
  await new Promise((resolve) => setTimeout(resolve, LOOK_INTERVAL_MS));
  return { status: ended ? 124 : status, signal, output, seconds, mebibytes, left: endProgramsIn(folder) };
}

/** Programs that run in a folder, as `PID: command line`. */
export function programsIn(folder: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const id of processIds()) {
    try {
      const place = readlinkSync(`/proc/${id}/cwd`);
      if (place === folder || place.startsWith(`${folder}/`))
        found.set(id, `${id}: ${readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')}`);
    } catch {
      // It has ended, or belongs to somebody else.
    }
  }
  return found;
}

function endProgramsIn(folder: string): readonly string[] {
  const found = programsIn(folder);
  for (const id of found.keys()) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  return [...found.values()];
}

function processIds(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** A process and all that it has started. */
function treeOf(top: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const id of processIds()) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
      parents.set(id, Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]));
    } catch {
      // It has ended.
    }
  }
  const tree = [top];
  for (const member of tree) for (const [id, parent] of parents) if (parent === member) tree.push(id);
  return tree;
}

/** Memory that processes do not share with files, MiB. */
function memoryOf(ids: readonly number[]): number {
  return ids.reduce((sum, id) => {
    try {
      const kibibytes = /^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'latin1'))?.[1];
      return sum + Number(kibibytes ?? 0) / 1024;
    } catch {
      return sum;
    }
  }, 0);
}
