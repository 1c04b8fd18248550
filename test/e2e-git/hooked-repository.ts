/** A real repository with aksweep's real hooks in it: every git command runs them as it does for a developer. */
import { spawnSync } from 'node:child_process';
import { fillTemplate } from '../../src/alibaba/generate.ts';
import { gitEnvironment, MadeRepository, temporaryFolder } from '../git/made-repository.ts';
import { aksweep, type RunResult } from '../e2e/program.ts';

export interface GitRun {
  readonly status: number | null;
  /** Standard error, then standard output. */
  readonly output: string;
  readonly stderr: string;
}

/** A leaked pair, and the values that no output may show. */
export interface Leak {
  readonly text: string;
  readonly values: readonly string[];
}

export function newLeak(): Leak {
  const [id = '', secret = ''] = fillTemplate('{AKID24} {SECRET30}').split(' ');
  return { text: `accessKeyId: ${id}\naccessKeySecret: ${secret}\n`, values: [id, secret] };
}

export class HookedRepository extends MadeRepository {
  readonly #environment: Readonly<Record<string, string>>;

  /** @param environment added to git's. */
  constructor(folder?: string, init?: readonly string[] | null, environment: Readonly<Record<string, string>> = {}) {
    super(folder, init);
    this.#environment = environment;
  }

  /** Runs git as a developer would, hooks included. */
  run(args: readonly string[], input = ''): GitRun {
    const run = spawnSync('git', args, {
      cwd: this.folder,
      env: gitEnvironment(this.#environment),
      input,
      encoding: 'utf8',
    });
    return { status: run.status, output: run.stderr + run.stdout, stderr: run.stderr };
  }

  aksweep(...args: readonly string[]): RunResult {
    return aksweep(args, { cwd: this.folder, environment: gitEnvironment(this.#environment) });
  }

  get head(): string {
    return this.git('rev-parse', 'HEAD');
  }
}

/** One commit, then the hooks. */
export function hookedRepository(init?: readonly string[]): HookedRepository {
  const repository = new HookedRepository(temporaryFolder(), init);
  repository.commit({ 'readme.md': 'first\n', 'app.yml': 'name: app\nregion: cn-hangzhou\n' });
  const installed = repository.aksweep('hook', 'install');
  if (installed.status !== 0) throw new Error(`hook install failed: ${installed.stderr}`);
  return repository;
}
