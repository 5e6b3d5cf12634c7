export type { NightlightSource } from './checker.ts';
export type { ChoiceEvent } from './choice-event.ts';
export { defineElements } from './define-elements.ts';
export { type Guard, type GuardOptions, guard } from './guard/guard.ts';
export type { GuardEventMap } from './guard/guard-events.ts';
export {
  guardIncoming,
  type IncomingMessage,
  type IncomingOptions,
} from './incoming/guard-incoming.ts';
export { addWords, LOCALES, loadWords } from './messages/catalogues.ts';
export type { Catalogue, Words } from './messages/words.ts';
export { wordsFor } from './messages/words-for.ts';
export { NightlightNudge } from './nudge/nightlight-nudge.ts';
export { type ShowOptions, show } from './show.ts';
export { NightlightVeil } from './veil/nightlight-veil.ts';
