/** Merging options whose values may be missing. */

/** `T` with `undefined` allowed where a key may be left out. */
export type Loose<T> = {
  readonly [Key in keyof T]: Record<never, never> extends Pick<T, Key> ? T[Key] | undefined : T[Key];
};

/**
 * The same object without the keys that hold `undefined`, as `exactOptionalPropertyTypes` wants it. Name `T` where it is
 * called: the compiler then refuses a key that `T` does not have.
 */
export function defined<T extends object>(options: Loose<T>): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;
}
