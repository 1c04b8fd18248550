/** Turns paths into what code scanning accepts: relative to the checkout, `/` between folders, percent-encoded (RFC 3986). */

/** `path` relative to `root` when it lies below it, without a leading `./`; otherwise as it is. Both with `/`; nothing is read. */
export function checkoutPath(path: string, root: string | undefined): string {
  const base = root === undefined ? undefined : root.replace(/\/+$/, '');
  const relative = base !== undefined && path.startsWith(`${base}/`) ? path.slice(base.length + 1) : path;
  return relative.replace(/^(?:\.\/+)+/, '');
}

/** A relative URI reference for a relative path, a `file:` URI for an absolute one. Keeps only unreserved characters and `/`. */
export function uriOf(path: string): string {
  if (/^[A-Za-z]:[\\/]/.test(path)) return `file:///${path.slice(0, 2)}${encodePath(path.slice(2).replaceAll('\\', '/'))}`;
  return path.startsWith('/') ? `file://${encodePath(path)}` : encodePath(path);
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function encodePath(path: string): string {
  return path
    .replace(LONE_SURROGATE, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`))
    .join('/');
}
