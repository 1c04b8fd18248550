// src/git/pack/sieve-work.ts
var NO_HELPERS = { start: () => ({ results: Promise.resolve([]), close: () => Promise.resolve() }) };
var NO_MORE = 1073741824;
function stopWork(work) {
  Atomics.store(new Int32Array(work.next), 0, NO_MORE);
}
function takePart(work, sieve) {
  const next = new Int32Array(work.next);
  let more = null;
  return () => {
    if (more === null) {
      const task = work.tasks[Atomics.add(next, 0, 1)];
      const pack = task === void 0 ? void 0 : work.packs[task.pack];
      const roots = task === void 0 ? void 0 : work.roots[task.pack];
      if (task === void 0 || pack === void 0 || roots === void 0) return false;
      more = sieve.start(pack, roots, task);
    }
    if (!more()) more = null;
    return true;
  };
}

// src/git/pack/unusual-store.ts
var UnusualStore = class extends Error {
  name = "UnusualStore";
};

export {
  NO_HELPERS,
  stopWork,
  takePart,
  UnusualStore
};
