/** Texts within a format's limits. */

/** `text` cut to `length` UTF-16 units, never through a surrogate pair. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
