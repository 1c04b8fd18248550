/**
 * Groups of rules by what their credentials open, so that a user can switch what a scan looks for on and off.
 * A built-in rule that names no group belongs to `account`; a user's rule that names none is always on.
 */
import { UserError } from '../core/errors.ts';
import { nearest } from '../core/nearest.ts';

export const KIND_GROUPS = [
  /** Keys and tokens that call the API of the whole account: AccessKeys, STS, console sessions. */
  'account',
  /** Keys that run models on the account's bill. */
  'models',
  /** Source code, build pipelines, packages and images. */
  'devops',
  /** Clusters, key management, messages, gateways, devices, telemetry. */
  'platform',
  /** Passwords of databases and other stores. */
  'data-stores',
  /** Credentials of neighbours of the cloud, such as chat robots. */
  'adjacent',
] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

/** What a scan looks for unless it is told otherwise. @internal */
export const DEFAULT_GROUPS: readonly KindGroup[] = KIND_GROUPS.filter((group) => group !== 'adjacent');

/** Every word that `--kinds` and the config file's `kinds` take. */
export const KIND_SWITCHES: readonly string[] = [
  'all',
  'none',
  ...KIND_GROUPS,
  ...KIND_GROUPS.map((group) => `no-${group}`),
];

/**
 * @param switches words of KIND_SWITCHES, from left to right: `all` and `none`, a group to switch on, `no-` and a group
 *   to switch off; they begin with DEFAULT_GROUPS
 * @returns the groups that are on, in the order of KIND_GROUPS
 * @throws UserError for another word
 */
export function groupsAfter(switches: readonly string[]): KindGroup[] {
  const on = new Set<string>(DEFAULT_GROUPS);
  for (const word of switches) {
    if (!KIND_SWITCHES.includes(word)) throw unknownSwitch(word);
    if (word === 'none') on.clear();
    else if (word === 'all') KIND_GROUPS.forEach((group) => on.add(group));
    else if (word.startsWith('no-')) on.delete(word.slice('no-'.length));
    else on.add(word);
  }
  return KIND_GROUPS.filter((group) => on.has(group));
}

/** Whether a rule is on. @param group null for a user's rule that names none: it is always on. */
export function isOn(group: KindGroup | null, groups: readonly KindGroup[] = DEFAULT_GROUPS): boolean {
  return group === null || groups.includes(group);
}

/** @param lists values of `--kinds`, words joined by commas: `adjacent,no-data-stores`. @returns the words in order */
export function switchesIn(lists: readonly string[]): string[] {
  return lists.flatMap((list) => list.split(',')).map((word) => word.trim());
}

function unknownSwitch(word: string): UserError {
  const meant = nearest(word, KIND_SWITCHES);
  // The word is not quoted unless it is one of ours: it may be a value that was typed in the wrong place.
  return new UserError(
    'kinds: no group of kinds has that name',
    `${meant === undefined ? '' : `did you mean ${meant}? `}there are ${KIND_GROUPS.join(', ')}; ` +
      'all, none, and no- before a name switch off',
  );
}
