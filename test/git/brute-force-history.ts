/**
 * The definitions at the head of src/git/graph/attribution.ts computed the slow, obvious way: every file of every
 * commit is read with its own git call, ancestors are sets, nothing is shared with the code under test.
 */
import type { MadeRepository } from './made-repository.ts';

export interface BruteAttribution {
  readonly value: string;
  readonly path: string;
  readonly commit: string;
  readonly inHead: boolean;
  readonly removedIn: string | null;
  readonly refs: readonly string[];
}

interface BruteCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly time: number;
  /** `value path` for every value in every file of the tree. */
  readonly holds: ReadonlySet<string>;
}

export interface BruteRange {
  readonly tips: readonly string[];
  readonly excluded: readonly string[];
}

const CANARY = /CANARY-[a-z0-9]{8}/g;

/** The whole history of a repository in memory. */
export class BruteHistory {
  readonly commits = new Map<string, BruteCommit>();
  readonly #head: string | null;
  readonly #refs: readonly { name: string; commit: string }[];

  constructor(repository: MadeRepository) {
    const blobs = new Map<string, readonly string[]>();
    for (const line of repository.git('rev-list', '--all', '--parents').split('\n')) {
      const [id = '', ...parents] = line.split(' ');
      if (id === '') continue;
      const holds = new Set<string>();
      for (const entry of repository.git('ls-tree', '-r', '-z', '--full-tree', id).split('\0')) {
        const [, blob = '', path = ''] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
        if (blob === '') continue;
        const values =
          blobs.get(blob) ?? [...repository.git('cat-file', 'blob', blob).matchAll(CANARY)].map((match) => match[0]);
        blobs.set(blob, values);
        for (const value of values) holds.add(`${value} ${path}`);
      }
      this.commits.set(id, {
        id,
        parents: [...new Set(parents)],
        time: Number(repository.git('show', '-s', '--format=%ct', id)),
        holds,
      });
    }
    const head = repository.attempt('rev-parse', '-q', '--verify', 'HEAD');
    this.#head = head.status === 0 ? repository.git('rev-parse', 'HEAD') : null;
    this.#refs = repository
      .git('for-each-ref', '--format=%(refname),%(objecttype),%(*objecttype),%(objectname),%(*objectname),')
      .split('\n')
      .flatMap((line) => {
        const [name = '', type, peeledType, id = '', peeled = ''] = line.split(',');
        if (type === 'commit') return [{ name, commit: id }];
        return type === 'tag' && peeledType === 'commit' ? [{ name, commit: peeled }] : [];
      });
  }

  ancestorsOf(tips: readonly string[]): Set<string> {
    const seen = new Set<string>();
    const todo = [...tips];
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      todo.push(...(this.commits.get(id)?.parents ?? []));
    }
    return seen;
  }

  /** @param range commits to look at; all when left out. */
  attribute(range?: BruteRange): BruteAttribution[] {
    if (range === undefined) return this.#attributeIn(new Set(this.commits.keys()));
    const excluded = this.ancestorsOf(range.excluded);
    return this.#attributeIn(new Set([...this.ancestorsOf(range.tips)].filter((id) => !excluded.has(id))));
  }

  #attributeIn(inRun: ReadonlySet<string>): BruteAttribution[] {
    const introducing = new Map<string, BruteCommit[]>();
    for (const id of inRun) {
      const commit = this.#commit(id);
      for (const pair of commit.holds) {
        if (commit.parents.some((parent) => this.#commit(parent).holds.has(pair))) continue;
        introducing.set(pair, [...(introducing.get(pair) ?? []), commit]);
      }
    }
    return [...introducing].map(([pair, candidates]) => {
      const commit = this.#first(candidates);
      const [value = '', ...path] = pair.split(' ');
      const inHead = this.#head !== null && this.#commit(this.#head).holds.has(pair);
      return {
        value,
        path: path.join(' ').replaceAll(/[\x80-\xff]/g, (byte) => `\\${byte.charCodeAt(0).toString(8)}`),
        commit: commit.id,
        inHead,
        removedIn: inHead ? null : this.#removal(pair, inRun),
        refs: this.#refs
          .filter((ref) => inRun.has(ref.commit) && this.ancestorsOf([ref.commit]).has(commit.id))
          .map((ref) => ref.name),
      };
    });
  }

  #removal(pair: string, inRun: ReadonlySet<string>): string | null {
    const headScope =
      this.#head === null || !inRun.has(this.#head)
        ? new Set<string>()
        : new Set([...this.ancestorsOf([this.#head])].filter((id) => inRun.has(id)));
    const seenByHead = [...headScope].some((id) => this.#commit(id).holds.has(pair));
    const scope = seenByHead ? headScope : inRun;
    if (!seenByHead) {
      const tips = [...scope].filter((id) => ![...scope].some((child) => this.#commit(child).parents.includes(id)));
      if (tips.some((tip) => this.#commit(tip).holds.has(pair))) return null;
    }
    const candidates = [...scope].filter((id) => {
      const commit = this.#commit(id);
      if (commit.holds.has(pair) || !commit.parents.some((parent) => this.#commit(parent).holds.has(pair)))
        return false;
      return ![...scope].some(
        (later) => this.#commit(later).holds.has(pair) && later !== id && this.ancestorsOf([later]).has(id),
      );
    });
    return candidates.length === 0 ? null : this.#first(candidates.map((id) => this.#commit(id))).id;
  }

  /** Of those without another one among their ancestors: earliest, then smallest id. */
  #first(candidates: readonly BruteCommit[]): BruteCommit {
    const minimal = candidates.filter((candidate) => {
      const ancestors = this.ancestorsOf(candidate.parents);
      return !candidates.some((other) => ancestors.has(other.id));
    });
    const [first] = minimal.toSorted((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
    if (first === undefined) throw new Error('no first commit');
    return first;
  }

  #commit(id: string): BruteCommit {
    const commit = this.commits.get(id);
    if (commit === undefined) throw new Error(`unknown commit ${id}`);
    return commit;
  }
}
