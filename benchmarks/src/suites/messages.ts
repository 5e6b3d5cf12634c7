/** What `npm run bench -- blunt` and `-- disturbance` need from the built package. */
export { openThreadPool } from '../score/thread-pool.ts';
export { measureBlunt } from './blunt.ts';
export { measureDisturbance } from './disturbance.ts';
