/**
 * What must not outlive this program, however it ends: programs that it started, temporary folders. Rooms that make
 * such things say how they are ended; the programs (program/ending.ts) do it when the process exits or a signal ends
 * it. Only SIGKILL gives nobody a chance.
 */
const actions = new Set<() => void>();
let noticed: (needed: boolean) => void = () => {};

/**
 * Registers what to do at the end, until it is done otherwise.
 * @param action synchronous; must not throw. @returns takes the registration back.
 */
export function atEnd(action: () => void): () => void {
  actions.add(action);
  if (actions.size === 1) noticed(true);
  return () => {
    if (actions.delete(action) && actions.size === 0) noticed(false);
  };
}

/** Does everything that is registered, the newest first, once. */
export function endEverything(): void {
  for (const action of [...actions].toReversed()) {
    actions.delete(action);
    action();
  }
  noticed(false);
}

/** @param listener hears when there begins to be something to do at the end, and when there is nothing left. */
export function onEndNeeded(listener: (needed: boolean) => void): void {
  noticed = listener;
  if (actions.size > 0) listener(true);
}
