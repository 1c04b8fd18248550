/** Turns paths into URI references as RFC 3986 wants them: `/` between folders, percent-encoded. */
/**
 * A relative URI reference for a relative path, a `file:` URI for an absolute one. Keeps only unreserved characters and
 * `/`.
 */
export function uriOf(path: string): string {
  if (/^[A-Za-z]:[\\/]/.test(path))
    return `file:///${path.slice(0, 2)}${encodePath(path.slice(2).replaceAll('\\', '/'))}`;
  return path.startsWith('/') ? `file://${encodePath(path)}` : encodePath(path);
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function encodePath(path: string): string {
  return path
    .replace(LONE_SURROGATE, '\ufffd')
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(
        /[!'()*]/g,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}
