/** Addresses on GitHub of the places that a summary names. Pure. */
import type { Occurrence } from '../core/types.ts';
import { isInTree } from '../report/words/places.ts';

export interface Site {
  /** `GITHUB_SERVER_URL`, e.g. `https://github.com`. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Commit whose lines places in the tree have; undefined when there is none. */
  readonly commit?: string;
}

/** The address of a place: in the commit that is shown, or, when it is gone there, in the commit that brought it in. */
export function placeLink({ server, repository, commit }: Site, { source, location }: Occurrence): string | undefined {
  if (!/^https?:\/\/[^\s]+$/.test(server) || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined;
  const root = `${server.replace(/\/$/, '')}/${repository}`;
  if (source.kind === 'commit' && source.object !== undefined) return `${root}/commit/${source.commit}`;
  const at = isInTree(source) ? commit : source.kind === 'commit' ? source.commit : undefined;
  if (at === undefined) return undefined;
  const path = source.kind === 'archive-member' ? source.archive : source.path;
  const lines =
    source.kind === 'archive-member'
      ? ''
      : `#L${location.startLine}${location.endLine === location.startLine ? '' : `-L${location.endLine}`}`;
  // Markdown files are shown rendered, without lines, unless asked for as plain text.
  return `${root}/blob/${at}/${path.split('/').map(encodeSegment).join('/')}${lines === '' ? '' : `?plain=1${lines}`}`;
}

/** `encodeURIComponent` throws on lone surrogates, which a file name cannot have but a made-up report can. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(Buffer.from(segment).toString());
}
