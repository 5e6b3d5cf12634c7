export * from '@nightlight/core';
export type { HashListText } from '@nightlight/image';
export type { Progress } from '@nightlight/runtime';
export { createNightlight, type NightlightOptions } from './create-nightlight.ts';
export type { PictureSettings, SharedOptions } from './input/options.ts';
export type { KeptDecision, UsageCounts } from './keeping.ts';
export type { Nightlight } from './nightlight.ts';
export { SDK_VERSION } from './version.ts';
export type { Watch, WatchOptions } from './watch.ts';
