/** Words as a POSIX shell reads them. */

/** Whether a shell would take the word for something else when it stands alone. */
export function needsQuotes(word: string): boolean {
  return !/^[\w./@%+=:,-]+$/.test(word);
}

/** The word, in quotes where it needs them: for commands that a person types. */
export function quoted(word: string): string {
  return needsQuotes(word) ? alwaysQuoted(word) : word;
}

/** The word in quotes: for scripts. */
export function alwaysQuoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
