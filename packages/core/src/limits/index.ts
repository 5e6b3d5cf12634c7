export * from './contacts.ts';
export * from './guardian-settings.ts';
export * from './limit.ts';
export * from './ratings.ts';
export * from './steady-time.ts';
export * from './time.ts';
export * from './to-limited.ts';
