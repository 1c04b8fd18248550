/** What git tells the hooks of a push on standard input and on the command line. Pure text; runs nothing. */
import { UserError } from '../../core/errors.ts';
import { isNullId, isObjectId } from '../object/object-ids.ts';

/** One ref that a push creates, moves or deletes. */
export interface PushedRef {
  /** Full name on the receiving side. */
  readonly ref: string;
  /** The object it will point to; null when the ref is deleted. */
  readonly id: string | null;
  /** What it points to now on the receiving side; null when it is new. */
  readonly before: string | null;
}

/**
 * `<local ref> <local id> <remote ref> <remote id>` lines, as pre-push gets them. @throws UserError for anything else.
 */
export function parsePrePush(stdin: string): PushedRef[] {
  return lines(stdin).map((line) => {
    // Local names may be expressions (`HEAD~1`, `(delete)`), ref names hold no space: read from the right.
    const words = line.split(' ');
    return pushedRef(words.at(-2), words.at(-3), words.at(-1), line);
  });
}

/** `<old id> <new id> <ref>` lines, as pre-receive gets them. @throws UserError for anything else. */
export function parsePreReceive(stdin: string): PushedRef[] {
  return lines(stdin).map((line) => {
    const [before, id, ...ref] = line.split(' ');
    return pushedRef(ref.join(' '), id, before, line);
  });
}

/** The three arguments of the update hook. @throws UserError for anything else. */
export function parseUpdate(args: readonly string[]): PushedRef[] {
  const [ref, before, id] = args;
  return [pushedRef(ref, id, before, args.join(' '))];
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function pushedRef(
  ref: string | undefined,
  id: string | undefined,
  before: string | undefined,
  line: string,
): PushedRef {
  if (
    ref === undefined ||
    ref === '' ||
    id === undefined ||
    before === undefined ||
    !isObjectId(id) ||
    !isObjectId(before)
  ) {
    throw new UserError(
      `this is not what git tells a hook about a push: ${line.slice(0, 200)}`,
      'The command is meant to be run by git. To install it: aksweep hook install',
    );
  }
  return { ref, id: isNullId(id) ? null : id, before: isNullId(before) ? null : before };
}
