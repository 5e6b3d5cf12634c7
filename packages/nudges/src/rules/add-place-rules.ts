import { checkPlaceRules } from './check-place-rules.ts';
import { type PlaceRules, storePlaceRules } from './place-rules.ts';

/**
 * Adds your app's rules of a place, or replaces them. Nudges about messages with this `place` then
 * link to them, and `<nightlight-rules>` shows them. Call it at start-up, once for each language.
 * Throws `invalid-input` if a text is missing or too long.
 */
export const addPlaceRules = (rules: PlaceRules): void => {
  checkPlaceRules(rules);
  storePlaceRules(rules);
  if (typeof document === 'undefined') return;
  // A request when a nudge links to the rules would tell the server that there was a nudge. If this
  // one fails, such as offline, the link tries again.
  void import('./define-rules.ts').catch(() => {});
};
