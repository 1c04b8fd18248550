/**
 * Reads again what a report of history names: a file in a commit, the message of a commit or tag, a note, a file of the
 * index. A report shows names as text for people, so a place may stand for several of git's names; all of them are
 * asked for at once. Must not know rules, and must not complain about what is gone: the caller counts what did not turn
 * up.
 */
import { isUtf8 } from 'node:buffer';
import type { Origin } from '../../core/types.ts';
import { CatFileReader } from '../object/blob-reader.ts';
import { messageStart } from '../object/commit-object.ts';
import { IdLines, isObjectId } from '../object/object-ids.ts';
import type { GitObject, ObjectType } from '../object/object-stream.ts';
import type { Pace } from '../call/pace.ts';
import type { Git } from '../call/process.ts';
import { repositoryError } from '../call/repository-error.ts';

/** What a report says about a place in a repository. */
export type RecordedOrigin = Extract<Origin, { readonly kind: 'commit' | 'staged' }>;

/** A name as git reads it in `cat-file --batch-check`, Latin-1, and what must be found under it. */
interface Question {
  readonly origin: RecordedOrigin;
  readonly name: string;
  readonly type: ObjectType;
}

/** Valid during the visit only. */
export interface RecordedObject {
  readonly origin: RecordedOrigin;
  /** The file's bytes or the message alone; null for what is too large to be held, which `object.read` pulls once. */
  readonly text: Uint8Array | null;
  readonly object: GitObject;
}

/**
 * Visits every recorded place that is still stored. One object may be several places; it is read once.
 * @param git in a folder of the repository that was scanned.
 * @throws UserError when git finds no repository there or refuses to read it; Interrupted through `pace`.
 */
export async function readRecorded(
  git: Git,
  origins: readonly RecordedOrigin[],
  visit: (recorded: RecordedObject) => void,
  pace: Pace,
): Promise<void> {
  const found = resolveNames(git, origins.flatMap(questionsFor));
  const [first] = found.keys();
  if (first === undefined) return;
  await new CatFileReader(git).read(
    IdLines.of(first.length === 64 ? 64 : 40, found.keys()),
    {
      visit: (object) => {
        const whole = object.contents;
        const places = found.get(object.id) ?? [];
        for (const origin of whole === null ? places.slice(0, 1) : places) {
          visit({
            origin,
            object,
            text: whole === null || object.type === 'blob' ? whole : whole.subarray(messageStart(whole)),
          });
        }
      },
      unreadable: () => undefined,
    },
    pace,
  );
}

function questionsFor(origin: RecordedOrigin): Question[] {
  const ask = (type: ObjectType, ...names: readonly string[]): Question[] =>
    names.map((name) => ({ origin, name, type }));
  if (origin.kind === 'staged') return ask('blob', ...rawPaths(origin.path).map((path) => `:${path}`));
  if (!isObjectId(origin.commit)) return [];
  switch (origin.object) {
    case 'commit-message':
      return ask('commit', origin.commit);
    case 'tag-message':
      return ask('tag', origin.commit);
    case 'note':
      return ask('blob', ...notePaths(origin.path).map((path) => `${origin.commit}:${path}`));
    default:
      // A blob that no commit holds is its own "commit"; see origins.ts.
      return ask('blob', origin.commit, ...rawPaths(origin.path).map((path) => `${origin.commit}:${path}`));
  }
}

/** A path as its bytes, as Latin-1: what is shown, and what `displayText` may have made of bytes that are not UTF-8. */
function rawPaths(path: string): string[] {
  const plain = Buffer.from(path, 'utf8').toString('latin1');
  const undone = plain.replace(/\\([23][0-7]{2})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return isUtf8(Buffer.from(undone, 'latin1')) ? [plain] : [plain, undone];
}

/**
 * Where a note about an object can stand: git moves notes into folders of two digits each as they get more (notes.c).
 */
function notePaths(object: string): string[] {
  const paths = [object];
  for (let folders = 1; folders * 2 < object.length; folders++) {
    paths.push(object.slice(0, folders * 2).replace(/../g, '$&/') + object.slice(folders * 2));
  }
  return paths;
}

/** The ids that names lead to, with the places that each of them is. */
function resolveNames(git: Git, questions: readonly Question[]): Map<string, RecordedOrigin[]> {
  const found = new Map<string, RecordedOrigin[]>();
  // A line feed would end the question; such a path is not found again.
  let open = questions.filter(({ name }) => !name.includes('\n'));
  while (open.length > 0) {
    const input = Buffer.from(open.map(({ name }) => `${name}\n`).join(''), 'latin1');
    const { status, stdout, stderr } = git.attempt(['cat-file', '--batch-check=%(objectname) %(objecttype)'], input);
    const answers = stdout.toString('latin1').split('\n').slice(0, -1);
    for (const [index, answer] of answers.entries()) {
      const question = open[index];
      const [, id = '', type] = /^([0-9a-f]+) (blob|tree|commit|tag)$/.exec(answer) ?? [];
      if (question === undefined || type !== question.type) continue;
      const places = found.get(id);
      if (places === undefined) found.set(id, [question.origin]);
      else if (!places.includes(question.origin)) places.push(question.origin);
    }
    if (status === 0) break;
    if (/not a git repository|dubious ownership/.test(stderr)) throw repositoryError(git.folder, stderr);
    // In a partial clone git gives up on an object that it may not fetch: go on behind it.
    open = open.slice(answers.length + 1);
  }
  return found;
}
