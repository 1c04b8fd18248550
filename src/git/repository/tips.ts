/**
 * Follows refs to what they lead to: commits, through annotated tags; and the odd ones that name a tree or a blob
 * directly. One git call for any number of refs, and one more for each of the first levels of tags; another for types
 * that are not known.
 */
import { CatFileReader } from '../object/blob-reader.ts';
import { messageStart, tagFields, type TagFields } from '../object/commit-object.ts';
import { REF_LIMIT, type RefTip } from './containing-refs.ts';
import { visitLines } from '../call/line-stream.ts';
import { IdLines, isObjectId, type HexLength } from '../object/object-ids.ts';
import { contentsOf } from '../object/object-stream.ts';
import type { Pace } from '../call/pace.ts';
import type { Ref } from './porcelain.ts';
import { GitError, type Git } from '../call/process.ts';

export interface TagObject {
  readonly id: string;
  readonly fields: TagFields;
  /** Refs that lead to it, by name; at most `REF_LIMIT`. */
  readonly refs: readonly string[];
  /**
   * The commit it leads to, through further tags; null when it is a tree or a blob, or missing, or the tag leads back
   * to itself.
   */
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
  /** Refs whose object, or whose tag's object, is not in the repository, or is called a tag and is none. */
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

/**
 * @param known types of objects by id, where they are known.
 * @throws Interrupted through `pace`.
 */
export async function followRefs(
  git: Git,
  hexLength: HexLength,
  refs: readonly Ref[],
  known: ReadonlyMap<string, string>,
  pace: Pace,
): Promise<Tips> {
  const types = new Map(known);
  const asked = new Set(refs.map((ref) => ref.id).filter((id) => !types.has(id)));
  for (const [id, type] of objectTypes(git, hexLength, asked)) types.set(id, type);
  const tags = await readTags(git, hexLength, types, pace);
  const lastTagOf = lastTags(tags);
  const leadsTo = (tag: string): string | null => tags.get(lastTagOf(tag) ?? '')?.fields.object ?? null;
  const commits: RefTip[] = [];
  const direct: DirectObject[] = [];
  const missing: Ref[] = [];
  const refsOfTag = new Map<string, string[]>();
  for (const ref of refs) {
    nameTags(tags, ref, refsOfTag);
    const id = tags.has(ref.id) ? leadsTo(ref.id) : ref.id;
    const type = id === null ? undefined : types.get(id);
    if (id !== null && type === 'commit') commits.push({ name: ref.name, commit: id });
    else if (id !== null && (type === 'tree' || type === 'blob'))
      direct.push({ ref: ref.name, id, type, tag: tags.get(lastTagOf(ref.id) ?? '')?.fields ?? null });
    else missing.push(ref);
  }
  return {
    commits,
    tags: [...tags].map(([id, tag]) => {
      const end = leadsTo(id);
      return {
        id,
        ...tag,
        refs: refsOfTag.get(id) ?? [],
        commit: end !== null && types.get(end) === 'commit' ? end : null,
      };
    }),
    direct,
    missing,
  };
}

/**
 * So many levels of tags on tags are read with one call of git each; then all tags that are stored are read at once.
 */
const MOST_LEVELS = 8;

/**
 * Reads every tag object among `types` and those they name in turn, each once; adds the types of what they name. A tag
 * whose content is none counts as missing from then on: whatever git calls it, it leads nowhere.
 */
async function readTags(
  git: Git,
  hexLength: HexLength,
  types: Map<string, string>,
  pace: Pace,
): Promise<Map<string, KnownTag>> {
  const tags = new Map<string, KnownTag>();
  const asked = new Set<string>();
  for (let level = 0; ; level++) {
    const wanted = [...types].filter(([id, type]) => type === 'tag' && !asked.has(id)).map(([id]) => id);
    if (wanted.length === 0) return tags;
    for (const id of wanted) asked.add(id);
    await new CatFileReader(git).read(
      IdLines.of(hexLength, wanted),
      {
        visit: (object) => {
          const contents = contentsOf(object);
          const fields = contents === null ? null : tagFields(contents);
          if (fields === null || contents === null || fields.object.length !== hexLength || !isObjectId(fields.object))
            types.set(object.id, 'missing');
          else tags.set(object.id, { fields, message: messageOf(contents) });
        },
        unreadable: (id) => types.set(id, 'missing'),
      },
      pace,
    );
    await pace.giveWay();
    const unknown = new Set([...tags.values()].map((tag) => tag.fields.object).filter((id) => !types.has(id)));
    for (const [id, type] of objectTypes(git, hexLength, unknown)) types.set(id, type);
    for (const id of unknown) if (!types.has(id)) types.set(id, 'missing');
    if (level === MOST_LEVELS)
      for (const id of await storedTags(git, hexLength, pace)) if (!types.has(id)) types.set(id, 'tag');
  }
}

/** Ids of all stored tags. */
async function storedTags(git: Git, hexLength: HexLength, pace: Pace): Promise<readonly string[]> {
  const ids: string[] = [];
  const stream = git.stream([
    'cat-file',
    '--batch-all-objects',
    '--unordered',
    '--buffer',
    '--batch-check=%(objectname) %(objecttype)',
  ]);
  try {
    await visitLines(stream.read, pace, (text, start, end) => {
      if (text.toString('latin1', start + hexLength + 1, end) === 'tag')
        ids.push(text.toString('latin1', start, start + hexLength));
    });
  } finally {
    await stream.finish();
  }
  return ids;
}

/**
 * Tells of each tag which one is the last on its way, the one on something that is no tag; null for tags on a circle,
 * which only a damaged store has.
 */
function lastTags(tags: ReadonlyMap<string, KnownTag>): (tag: string) => string | null {
  const found = new Map<string, string | null>();
  return (start) => {
    const way: string[] = [];
    let id = start;
    // Entered as a circle until its end is known: each tag is passed once.
    for (let tag = tags.get(id); tag !== undefined && !found.has(id); tag = tags.get(id)) {
      found.set(id, null);
      way.push(id);
      id = tag.fields.object;
    }
    const last = tags.has(id) ? (found.get(id) ?? null) : (way.at(-1) ?? null);
    for (const tag of way) found.set(tag, last);
    return last;
  };
}

/** Enters the ref at each tag that it leads to, up to one that has enough names: so have all behind it. */
function nameTags(tags: ReadonlyMap<string, KnownTag>, ref: Ref, names: Map<string, string[]>): void {
  let id = ref.id;
  for (let tag = tags.get(id); tag !== undefined; tag = tags.get(id)) {
    const known = names.get(id) ?? [];
    if (known.length >= REF_LIMIT || known.at(-1) === ref.name) return;
    names.set(id, known);
    known.push(ref.name);
    id = tag.fields.object;
  }
}

function messageOf(object: Uint8Array): Uint8Array {
  return object.slice(messageStart(object));
}
