/**
 * Loaded into the program under test before its own code (NODE_OPTIONS=--require): writes a letter to the file in STARTED_THREADS for every thread
 * that is started, and lets them fail as a machine without room does. THREADS_FAIL: `at-start`, the constructor throws; `later`, an error follows.
 */
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const threads = require('node:worker_threads');

if (threads.isMainThread) {
  const { Worker } = threads;
  const failure = (message) => Object.assign(new Error(message), { code: 'ERR_WORKER_INIT_FAILED' });
  threads.Worker = class extends Worker {
    constructor(...args) {
      if (process.env.THREADS_FAIL === 'at-start') throw failure('EAGAIN');
      super(...args);
      appendFileSync(process.env.STARTED_THREADS, 'x');
      if (process.env.THREADS_FAIL !== 'later') return;
      void this.terminate();
      this.emit('error', failure('Worker initialization failure: EMFILE'));
    }
  };
  syncBuiltinESMExports();
}
