/** Real repositories in temporary folders, made by the real git. Every one is removed after the test file. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  }
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aksweep-test-'));
  folders.push(folder);
  return folder;
}

/** No configuration of the person who runs the tests, fixed people, dates that go up by a minute. */
let minute = 0;
export function gitEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  minute++;
  const date = `@${1_600_000_000 + minute * 60} +0000`;
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    LC_ALL: 'C',
    GIT_AUTHOR_NAME: 'Ann Author',
    GIT_AUTHOR_EMAIL: 'ann@example.com',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Carl Committer',
    GIT_COMMITTER_EMAIL: 'carl@example.com',
    GIT_COMMITTER_DATE: date,
    ...extra,
  };
}

export class MadeRepository {
  readonly folder: string;

  /** @param init further arguments of `git init`; null for a folder in a repository that is there already. */
  constructor(folder = temporaryFolder(), init: readonly string[] | null = []) {
    this.folder = folder;
    if (init !== null) this.git('init', '-q', '-b', 'main', ...init);
  }

  /** Runs git and gives its output without the last line feed. */
  git(...args: readonly string[]): string {
    return execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
      cwd: this.folder,
      env: gitEnvironment(),
      encoding: 'latin1',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trimEnd();
  }

  /** As `git`, with standard input. */
  feed(input: string | Uint8Array, ...args: readonly string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      env: gitEnvironment(),
      input,
      encoding: 'latin1',
      maxBuffer: 1 << 30,
    }).trimEnd();
  }

  /** As `git` for calls that may fail. */
  attempt(...args: readonly string[]): { status: number | null; stderr: string } {
    const { status, stderr } = spawnSync('git', args, { cwd: this.folder, env: gitEnvironment(), encoding: 'utf8' });
    return { status, stderr };
  }

  write(path: string, contents: string | Uint8Array): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }

  /** Writes the files, commits everything and gives the commit's id. */
  commit(files: Readonly<Record<string, string | null>>, message = 'change'): string {
    for (const [path, contents] of Object.entries(files)) {
      if (contents === null) rmSync(join(this.folder, path));
      else this.write(path, contents);
    }
    this.git('add', '-A');
    // git would start another process after each commit, to see whether the repository wants housekeeping.
    this.git('-c', 'maintenance.auto=false', 'commit', '-q', '--allow-empty', '-m', message);
    return this.#branchHead() ?? this.git('rev-parse', 'HEAD');
  }

  /** The commit that was just made, from the file of its branch; null where there is none (a linked worktree). */
  #branchHead(): string | null {
    try {
      const branch = /^ref: (refs\/heads\/.+)\n$/.exec(readFileSync(join(this.folder, '.git/HEAD'), 'utf8'))?.[1];
      return branch === undefined ? null : readFileSync(join(this.folder, '.git', branch), 'utf8').trim();
    } catch {
      return null;
    }
  }
}
