/**
 * What is true of a git remote's address: what one looks like and how to show it without the credentials in it.
 * Pure text; opens nothing.
 */

/** Schemes that `aksweep git URL` clones from. `ext::` and other helpers run programs and are refused. */
const CLONED_SCHEMES = /^(?:https?|ssh|git|file):\/\//i;
/** `user@host:path`, git's short form for SSH. A Windows drive (`C:\`) has one letter before the colon. */
const SHORT_SSH = /^(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9.-]{2,}:(?!\/\/|:)[^\\]/;
const USER_PART = /([A-Za-z][A-Za-z0-9+.-]*:\/\/)[^/\s@'"]*(?:@[^/\s@'"]*)*@/g;

export function isRemoteAddress(text: string): boolean {
  return CLONED_SCHEMES.test(text) || (SHORT_SSH.test(text) && !text.startsWith('-'));
}

/** Replaces user name and password of every URL in `text`; query strings go too, they carry tokens. */
export function withoutCredentials(text: string): string {
  return text.replace(USER_PART, '$1***@').replace(/(https?:\/\/[^\s?'"]+)\?[^\s'"]+/gi, '$1?***');
}
