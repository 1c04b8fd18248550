/** Where made-up credentials get their randomness: the system's. Tests replace this module by a seeded one. */
import { randomBytes, randomInt } from 'node:crypto';

export { randomBytes, randomInt };
