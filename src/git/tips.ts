/**
 * Follows refs to what they lead to: commits, through annotated tags; and the odd ones that name a tree or a blob directly.
 * One git call for any number of refs, and one more per level of tags; another for types that are not known.
 */
import { CatFileReader } from './blob-reader.ts';
import { messageStart, tagFields, type TagFields } from './commit-object.ts';
import type { RefTip } from './containing-refs.ts';
import { IdLines, type HexLength } from './object-ids.ts';
import { contentsOf } from './object-stream.ts';
import { Pace } from './pace.ts';
import type { Ref } from './porcelain.ts';
import { GitError, type Git } from './process.ts';

export interface TagObject {
  readonly id: string;
  readonly fields: TagFields;
  /** Refs that lead to it, by name. */
  readonly refs: readonly string[];
  /** The commit it leads to, through further tags; null when it is a tree or a blob, or missing. */
  readonly commit: string | null;
  /** The message's bytes, a copy. */
  readonly message: Uint8Array;
}

/** A ref to a tree or a blob, straight or through tags. */
export interface DirectObject {
  readonly ref: string;
  readonly id: string;
  readonly type: 'tree' | 'blob';
  /** The tag next to it; null for a ref that names it without one. */
  readonly tag: TagFields | null;
}

export interface Tips {
  readonly commits: readonly RefTip[];
  readonly tags: readonly TagObject[];
  readonly direct: readonly DirectObject[];
  /** Refs whose object, or whose tag's object, is not in the repository. */
  readonly missing: readonly Ref[];
}

interface KnownTag {
  readonly fields: TagFields;
  readonly message: Uint8Array;
}

/** Types of objects by id; ids that are not in the repository are left out. */
export function objectTypes(git: Git, hexLength: HexLength, ids: Iterable<string>): Map<string, string> {
  const lines = IdLines.of(hexLength, ids);
  const types = new Map<string, string>();
  if (lines.count === 0) return types;
  const format = '--batch-check=%(objectname) %(objecttype)';
  let answer = git.attempt(['cat-file', format, '--buffer'], lines.lines());
  // In a partial clone git gives up on the first missing id: then take what is there out of a list of everything.
  if (answer.status !== 0) answer = git.attempt(['cat-file', format, '--batch-all-objects', '--unordered', '--buffer']);
  if (answer.status !== 0) throw new GitError('cat-file', answer.status, answer.stderr);
  const wanted = new Set(lines);
  for (const line of answer.stdout.toString('latin1').split('\n')) {
    const id = line.slice(0, hexLength);
    const type = line.slice(hexLength + 1);
    if (type !== '' && type !== 'missing' && wanted.has(id)) types.set(id, type);
  }
  return types;
}

/** @param known types of objects by id, where they are known. */
export async function followRefs(git: Git, hexLength: HexLength, refs: readonly Ref[], known: ReadonlyMap<string, string> = new Map()): Promise<Tips> {
  const types = new Map(known);
  const asked = new Set(refs.map((ref) => ref.id).filter((id) => !types.has(id)));
  for (const [id, type] of objectTypes(git, hexLength, asked)) types.set(id, type);
  const tags = await readTags(git, hexLength, types);
  const commits: RefTip[] = [];
  const direct: DirectObject[] = [];
  const missing: Ref[] = [];
  const refsOfTag = new Map<string, string[]>();
  const commitOfTag = new Map<string, string>();
  for (const ref of refs) {
    const chain: string[] = [];
    let id = ref.id;
    for (let tag = tags.get(id); tag !== undefined; tag = tags.get(id)) {
      chain.push(id);
      id = tag.fields.object;
    }
    for (const tag of chain) refsOfTag.set(tag, [...(refsOfTag.get(tag) ?? []), ref.name]);
    const type = types.get(id);
    if (type === 'commit') {
      commits.push({ name: ref.name, commit: id });
      for (const tag of chain) commitOfTag.set(tag, id);
    } else if (type === 'tree' || type === 'blob') {
      direct.push({ ref: ref.name, id, type, tag: tags.get(chain.at(-1) ?? '')?.fields ?? null });
    } else missing.push(ref);
  }
  return {
    commits,
    tags: [...tags].map(([id, tag]) => ({ id, ...tag, refs: refsOfTag.get(id) ?? [], commit: commitOfTag.get(id) ?? null })),
    direct,
    missing,
  };
}

/** Reads every tag object among `types` and those they name in turn; adds the types of what they name. */
async function readTags(git: Git, hexLength: HexLength, types: Map<string, string>): Promise<Map<string, KnownTag>> {
  const tags = new Map<string, KnownTag>();
  for (;;) {
    const wanted = [...types].filter(([id, type]) => type === 'tag' && !tags.has(id)).map(([id]) => id);
    if (wanted.length === 0) return tags;
    await new CatFileReader(git).read(IdLines.of(hexLength, wanted), {
      visit: (object) => {
        const contents = contentsOf(object);
        const fields = contents === null ? null : tagFields(contents);
        if (fields === null || contents === null) types.delete(object.id);
        else tags.set(object.id, { fields, message: messageOf(contents) });
      },
      unreadable: (id) => types.delete(id),
    }, new Pace());
    const unknown = new Set([...tags.values()].map((tag) => tag.fields.object).filter((id) => !types.has(id)));
    for (const [id, type] of objectTypes(git, hexLength, unknown)) types.set(id, type);
    for (const id of unknown) if (!types.has(id)) types.set(id, 'missing');
  }
}

function messageOf(object: Uint8Array): Uint8Array {
  return object.slice(messageStart(object));
}
