import { NightlightError, PLACES, type Place, type ReadingGroup } from '@nightlight/sdk/core';
import type { PlaceRules } from './place-rules.ts';

const GROUPS: readonly ReadingGroup[] = ['under-13', '13-and-over'];
/** More are not read, and don't fit on a phone. */
const MAX_RULES = 10;
const MAX_LENGTH = 200;

const createRulesError = (message: string): NightlightError =>
  new NightlightError('invalid-input', `addPlaceRules(): ${message}`);

/** Throws `invalid-input` if a text is missing or too long. */
export const checkPlaceRules = ({ place, locale, rules }: PlaceRules): void => {
  if (!PLACES.includes(place) || (place as Place) === 'unknown') {
    const places = PLACES.filter((one) => one !== 'unknown').join(', ');
    throw createRulesError(`place is ${place}; it must be one of ${places}.`);
  }
  if (typeof locale !== 'string' || locale === '') throw createRulesError('locale is missing.');
  for (const group of GROUPS) {
    const list = rules?.[group];
    if (!Array.isArray(list) || list.length === 0 || list.length > MAX_RULES) {
      throw createRulesError(`rules["${group}"] must have 1 to ${MAX_RULES} texts.`);
    }
    const isText = (text: unknown): boolean =>
      typeof text === 'string' && text.trim() !== '' && text.length <= MAX_LENGTH;
    if (!list.every(isText)) {
      throw createRulesError(`rules["${group}"] must be texts of up to ${MAX_LENGTH} characters.`);
    }
  }
};
