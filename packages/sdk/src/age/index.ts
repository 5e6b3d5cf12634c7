export type { AgeAnswer, AgeOrigin, AgeSource, KnownAge } from '@nightlight/core';
export { appAge } from './app-age.ts';
export { type AppleAgeRange, appleAge } from './apple-age.ts';
export { type PlayAgeSignals, playAge } from './play-age.ts';
export { type AgeOptions, forgetAge, readAge } from './read-age.ts';
export { tokenAge } from './token-age.ts';
export type { TokenAgeOptions } from './token-options.ts';
