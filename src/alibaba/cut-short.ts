/** The reader of a document sees `LTAI4Fd8…`, `LTAI4Fd8...` or `LTAI4Fd8****`: a value cut short. */
export function isCutShort(left: string, right: string): boolean {
  // `**value**` is bold in Markdown.
  const stars = /^\*{1,2}(?!\*)/.exec(right)?.[0];
  if (stars !== undefined && left.endsWith(stars)) return false;
  return /^(?:\*|\.{2,}|…|\u00e2\u0080\u00a6|\$\{)/.test(right);
}
