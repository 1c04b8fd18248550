/**
 * Random histories, fed to `git fast-import`: merges, octopuses, criss-crosses, renames, reverts, orphan roots, skewed
 * clocks.
 */
import { MadeRepository } from './made-repository.ts';

/** A small seeded generator (mulberry32), so that a failing history can be made again. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Tree = ReadonlyMap<string, string>;

/** Fed to git as Latin-1, so that one path is not UTF-8. */
const PATHS = ['a.txt', 'b/c.txt', 'b/d e.txt', 'x', 'x/y', '\u00fc\u00ff.yml', 'deep/er/f'];

export function randomHistory(seed: number, commits: number, hash: 'sha1' | 'sha256' = 'sha1'): MadeRepository {
  const random = randomNumbers(seed);
  const values = Array.from(
    { length: 4 },
    (_, index) => `CANARY-${seed.toString(36).padStart(6, 'v').slice(-6)}v${index}`,
  );
  const repository = new MadeRepository(undefined, [`--object-format=${hash}`, '--bare']);
  const trees: Tree[] = [];
  const script: string[] = [];
  for (let index = 0; index < commits; index++) {
    const parents = index === 0 || random(12) === 0 ? [] : pickParents(index, random);
    const tree = nextTree(
      parents.map((parent) => trees[parent] ?? new Map()),
      values,
      random,
    );
    trees.push(tree);
    const time = 1_500_000_000 + index * 100 - random(500);
    const message = random(15) === 0 ? `mentions ${values[random(4)] ?? ''}` : `commit ${index}`;
    script.push(
      `commit refs/heads/b${index}`,
      `mark :${index + 1}`,
      `author A <a@x> ${time} +0800`,
      `committer C <c@x> ${time + random(3)} -0300`,
      data(message),
    );
    const [first, ...others] = parents;
    if (first !== undefined) script.push(`from :${first + 1}`);
    for (const other of others) script.push(`merge :${other + 1}`);
    script.push('deleteall');
    for (const [path, contents] of tree) script.push(`M 100644 inline ${JSON.stringify(path)}`, data(contents));
    script.push('');
  }
  repository.feed(`${script.join('\n')}\ndone\n`, 'fast-import', '--quiet', '--force', '--done');
  dropBranches(repository, commits, random);
  return repository;
}

/** Keeps some branches, so that not every commit is a tip; the last always stays and HEAD is one of them. */
function dropBranches(repository: MadeRepository, commits: number, random: (below: number) => number): void {
  const kept: number[] = [];
  const dropped: string[] = [];
  for (let index = 0; index < commits - 1; index++) {
    if (random(4) === 0) kept.push(index);
    else dropped.push(`delete refs/heads/b${index}\n`);
  }
  repository.feed(dropped.join(''), 'update-ref', '--stdin');
  kept.push(commits - 1);
  repository.git('symbolic-ref', 'HEAD', `refs/heads/b${kept[random(kept.length)] ?? commits - 1}`);
  if (random(2) === 0) repository.git('tag', '-a', '-m', 'release', 'v1', `b${kept[0] ?? 0}`);
}

function pickParents(index: number, random: (below: number) => number): number[] {
  const count = random(4) > 0 ? 1 : 2 + random(3);
  // Mostly recent commits, so that lines of development cross.
  return [
    ...new Set(Array.from({ length: count }, () => Math.max(0, index - 1 - random(random(3) === 0 ? index : 3)))),
  ];
}

function nextTree(parents: readonly Tree[], values: readonly string[], random: (below: number) => number): Tree {
  const tree = new Map<string, string>();
  for (const path of PATHS) {
    const contents = parents[random(Math.max(1, parents.length))]?.get(path);
    if (contents !== undefined) tree.set(path, contents);
  }
  const changes = parents.length > 1 ? random(2) : 1 + random(3);
  for (let change = 0; change < changes; change++) {
    const path = PATHS[random(PATHS.length)] ?? 'a.txt';
    const action = random(6);
    const current = tree.get(path);
    if (action === 0) tree.delete(path);
    else if (action === 1 && current !== undefined) {
      tree.delete(path); // rename
      tree.set(PATHS[random(PATHS.length)] ?? 'a.txt', current);
    } else if (action === 2 && current !== undefined) tree.set(path, `${current}another line ${random(100)}\n`);
    else
      tree.set(
        path,
        Array.from({ length: 1 + random(3) }, () =>
          random(3) === 0 ? `key ${values[random(4)] ?? ''}` : `text ${random(9)}`,
        ).join('\n') + '\n',
      );
  }
  if (tree.has('x') && tree.has('x/y')) tree.delete(random(2) === 0 ? 'x' : 'x/y');
  return tree;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
