/** What the benches of single messages need from the built package. */
export { writeNumbers } from '../report/results.ts';
export { openThreadPool } from '../score/thread-pool.ts';
export { measureBlunt } from './blunt.ts';
export { measureDisturbance } from './disturbance.ts';
export { measureTinyLimits } from './tiny-limits.ts';
export { measureYardstick } from './yardstick.ts';
