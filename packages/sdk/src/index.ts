export * from '@nightlight/core';
export type { HashListText } from '@nightlight/image';
export type { Progress } from '@nightlight/runtime';
export { createNightlight, type NightlightOptions } from './page/create-nightlight.ts';
export type { RecordedDecision, UsageCounts } from './page/history.ts';
export type { PictureSettings, SharedOptions } from './page/input/options.ts';
export type { Nightlight } from './page/nightlight.ts';
export type { Watch, WatchOptions } from './page/watch.ts';
export { SDK_VERSION } from './wire/version.ts';
