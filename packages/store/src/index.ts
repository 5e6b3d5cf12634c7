export { runLocked } from './locks.ts';
export { type OpenStoreOptions, openStore } from './open-store.ts';
