/**
 * The repository that a workflow's checkout comes from, as GitHub has it: commits and refs are collected, and one
 * `git fast-import` makes them all when somebody asks for an id or fetches. A copy of a repository with a few commits,
 * made once per test file, is what each begins with.
 */
import { appendFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MadeRepository, temporaryFolder } from '../git/made-repository.ts';

/** Contents by path; null takes a file away. */
export type Files = Readonly<Record<string, string | null>>;

/** A commit that is made when its id is asked for. */
export interface Commit {
  readonly id: string;
  /** All files of its tree. */
  readonly tree: ReadonlyMap<string, string>;
  readonly mark: number;
  readonly parents: readonly Commit[];
}

/** Dates of commits go up from here, by a minute. Seconds since 1970. */
const FIRST_DATE = 1_600_000_000;

export class Upstream {
  readonly #repository: MadeRepository;
  /** What fast-import has not seen yet. */
  #commands: string[] = [];
  #ids: string[] = [];
  #mark = 0;
  #branch = 'main';
  readonly #tips = new Map<string, Commit>();

  /** @param copied a repository to begin with; undefined for an empty one. */
  constructor(copied?: Upstream) {
    const folder = temporaryFolder();
    if (copied === undefined) {
      this.#repository = new MadeRepository(folder, ['--bare', '--template=']);
      return;
    }
    cpSync(copied.folder, folder, { recursive: true });
    this.#repository = new MadeRepository(folder, null);
    this.#ids = [...copied.#ids];
    this.#mark = copied.#mark;
    for (const [branch, { tree, mark, parents }] of copied.#tips)
      this.#tips.set(branch, this.#commit(mark, tree, parents));
  }

  /** Absolute; everything that was committed so far is in it. */
  get folder(): string {
    this.#import();
    return this.#repository.folder;
  }

  /** The newest commit of a branch. */
  tip(branch = this.#branch): Commit {
    const tip = this.#tips.get(branch);
    if (tip === undefined) throw new Error(`no commit on ${branch}`);
    return tip;
  }

  /** Further commits go to this branch; a new one begins at `from`. */
  branch(name: string, from: Commit = this.tip()): this {
    this.#branch = name;
    if (!this.#tips.has(name)) this.reset(name, from);
    return this;
  }

  /** Lets a branch, or a ref of any other name, point to a commit. */
  reset(name: string, to: Commit): void {
    this.#commands.push(`reset ${refOf(name)}\nfrom :${to.mark}\n\n`);
    this.#tips.set(name, to);
  }

  /** @param merged a second parent; the files that it brings are among `files`. */
  commit(files: Files, message = 'change', merged?: Commit): Commit {
    const parent = this.#tips.get(this.#branch);
    const mark = ++this.#mark;
    const tree = new Map(parent?.tree);
    const person = (name: string): string =>
      `${name} <${name.toLowerCase()}@example.com> ${FIRST_DATE + mark * 60} +0000`;
    this.#commands.push(
      `commit ${refOf(this.#branch)}\nmark :${mark}\nauthor ${person('Ann')}\ncommitter ${person('Carl')}\n`,
      data(message),
      parent === undefined ? '' : `from :${parent.mark}\n`,
      merged === undefined ? '' : `merge :${merged.mark}\n`,
    );
    for (const [path, contents] of Object.entries(files)) {
      if (contents === null) {
        tree.delete(path);
        this.#commands.push(`D ${quoted(path)}\n`);
      } else {
        tree.set(path, contents);
        this.#commands.push(`M 100644 inline ${quoted(path)}\n`, data(contents));
      }
    }
    this.#commands.push('\n');
    const commit = this.#commit(
      mark,
      tree,
      [parent, merged].filter((other) => other !== undefined),
    );
    this.#tips.set(this.#branch, commit);
    return commit;
  }

  /** Runs git in the repository. */
  git(...args: readonly string[]): string {
    this.#import();
    return this.#repository.git(...args);
  }

  #commit(mark: number, tree: ReadonlyMap<string, string>, parents: readonly Commit[]): Commit {
    const idOf = (): string => this.#idOf(mark);
    return {
      mark,
      tree,
      parents,
      get id() {
        return idOf();
      },
    };
  }

  #idOf(mark: number): string {
    this.#import();
    return this.#ids[mark] ?? '';
  }

  #import(): void {
    if (this.#commands.length === 0) return;
    const marks = join(this.#repository.folder, 'marks');
    const commands = this.#commands.join('');
    this.#commands = [];
    this.#repository.feed(
      commands,
      'fast-import',
      '--quiet',
      '--force',
      ...(existsSync(marks) ? [`--import-marks=${marks}`] : []),
      `--export-marks=${marks}`,
    );
    for (const line of readFileSync(marks, 'latin1').split('\n')) {
      const [mark = '', id = ''] = line.slice(1).split(' ');
      if (id !== '') this.#ids[Number(mark)] = id;
    }
  }
}

function refOf(name: string): string {
  return name.startsWith('refs/') ? name : `refs/heads/${name}`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** A path as fast-import reads it; C style when something in it has a meaning. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path)
    ? path
    : `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

let template: Upstream | null = null;

/** A repository with four commits on main. */
export function shop(): Upstream {
  if (template === null) {
    template = new Upstream();
    for (let commit = 0; commit < 4; commit++) template.commit({ 'README.md': `shop ${commit}\n` }, `main ${commit}`);
  }
  return new Upstream(template);
}

/**
 * GitHub's own merge of a pull request into main, which pull_request workflows check out.
 * @param resolved files that both sides have changed.
 */
export function mergeRef(upstream: Upstream, head: Commit, resolved: Files = {}): void {
  const main = upstream.tip('main');
  const base = forkPoint(main, head);
  const changed = [...new Set([...base.tree.keys(), ...head.tree.keys()])]
    .filter((path) => base.tree.get(path) !== head.tree.get(path))
    .map((path) => [path, head.tree.get(path) ?? null]);
  upstream.reset('refs/pull/12/head', head);
  upstream.branch('refs/pull/12/merge', main);
  upstream.commit({ ...Object.fromEntries(changed), ...resolved }, 'Merge pull request', head);
}

/** Where a branch has left main, by first parents. */
function forkPoint(main: Commit, head: Commit): Commit {
  const line = new Set<number>();
  for (let commit: Commit | undefined = main; commit !== undefined; commit = commit.parents[0]) line.add(commit.mark);
  for (let commit: Commit | undefined = head; commit !== undefined; commit = commit.parents[0])
    if (line.has(commit.mark)) return commit;
  throw new Error('the branch has nothing in common with main');
}

let empty: string | null = null;

/**
 * A workspace as actions/checkout leaves it: one ref of the remote, detached, `depth` commits of it (0: all history of
 * all branches and tags).
 */
export function checkout(upstream: Upstream, ref: string, depth = 1): MadeRepository {
  empty ??= new MadeRepository(undefined, ['--template=']).folder;
  const folder = temporaryFolder();
  cpSync(empty, folder, { recursive: true });
  const workspace = new MadeRepository(folder, null);
  appendFileSync(
    join(folder, '.git/config'),
    `[remote "origin"]\n\turl = file://${upstream.folder}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`,
  );
  const options = depth === 0 ? [] : ['--no-tags', `--depth=${depth}`];
  const all = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'] : [];
  const refs = [...all, `+${ref}:refs/remotes/checkout`];
  workspace.git('fetch', '-q', '--no-auto-maintenance', ...options, 'origin', ...refs);
  workspace.git('checkout', '-q', '--detach', 'refs/remotes/checkout');
  return workspace;
}
