/**
 * Loaded before a program (`node --import`): installs the network guard and leaves its record in AKSWEEP_TEST_GUARD at
 * the end.
 */
import { appendFileSync } from 'node:fs';
import { installNetworkGuard } from './network-guard.ts';

const record = process.env['AKSWEEP_TEST_GUARD'];
if (record === undefined) throw new Error('AKSWEEP_TEST_GUARD is not set');
const guard = installNetworkGuard();
process.on('exit', () =>
  appendFileSync(record, `guarded\n${guard.attempts.map((attempt) => `${attempt}\n`).join('')}`),
);
