export { type ChoiceEvent, choiceEvent } from './choice-event.ts';
export { defineElements } from './define-elements.ts';
export type { Advice, Advised, Catalogue, Words, WordsKey } from './messages/words.ts';
export { wordsFor } from './messages/words-for.ts';
export { NightlightNudge } from './nudge/nightlight-nudge.ts';
export { type ShowOptions, show } from './show.ts';
export { NightlightVeil } from './veil/nightlight-veil.ts';
