/**
 * Reasons that people write beside an ignore. They end up in reports, and a careless one quotes the value it is about.
 */

/** Longest reason that is kept, in UTF-16 code units. */
const MAX_LENGTH = 200;
/** A link, or a run of 16 and more of what values are made of (Base64 included). */
const LINK_OR_RUN = /https?:\/\/[^\s?#]*(?:[?#]\S*)?|[A-Za-z0-9+/=_]{16,}/g;
const RUN = /[A-Za-z0-9+=_]{16,}/g;

/**
 * The reason in one line without what could be a value: long runs that hold digits or capitals become `…`, links lose
 * their query.
 * @returns null for an empty reason.
 */
export function cleanReason(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  const harmless = line
    .slice(0, MAX_LENGTH + 1)
    .replace(LINK_OR_RUN, (run) =>
      /^https?:/.test(run) ? run.replace(/[?#].*$/, '…').replace(RUN, withoutValue) : withoutValue(run),
    );
  if (harmless === '') return null;
  return harmless.length > MAX_LENGTH ? `${harmless.slice(0, MAX_LENGTH)}…` : harmless;
}

function withoutValue(run: string): string {
  return /[A-Z0-9]/.test(run.slice(1)) ? '…' : run;
}
