export {
  type Action,
  type AgeBand,
  afterSending,
  type Choice,
  createRepair,
  type Decision,
  type Harm,
  type HarmKind,
  type Helpline,
  isNightlightError,
  type Message,
  NightlightError,
  type NightlightErrorCode,
  type NudgeKey,
  type PictureDecision,
  type PictureSource,
  type Place,
  type Policy,
  type SentMessage,
  type Store,
  type StoreStatus,
  stopsWords,
  type Turn,
  type WordList,
} from '@nightlight/core';
export type { HashListText } from '@nightlight/image';
export type { Progress } from '@nightlight/runtime';
export { createNightlight, type NightlightOptions } from './page/create-nightlight.ts';
export type { UsageCounts } from './page/history.ts';
export type { PictureSettings } from './page/input/options.ts';
export type { Nightlight } from './page/nightlight.ts';
export type { RecordedDecision } from './page/recorded-decision.ts';
export type { Watch, WatchOptions } from './page/watch.ts';
export { SDK_VERSION } from './wire/version.ts';
