import { defineRules } from '@nightlight/nudges/rules';
import { element } from './element.ts';
import { openOwnSheet } from './own-sheet.ts';
import { ownWords } from './own-words.ts';
import type { Person } from './person.ts';
import type { ChatPlace } from './places.ts';

/** Names the place, and opens its rules. */
export const placeBar = ({ name, place }: ChatPlace, { ageBand, locale }: Person): HTMLElement => {
  const open = element('button', { type: 'button', class: 'link' }, ownWords(locale).placeRules);
  open.addEventListener('click', () => {
    defineRules();
    const rules = Object.assign(document.createElement('nightlight-rules'), {
      ...{ place, ageBand, locale },
    });
    openOwnSheet(ownWords(locale).placeRules, rules, locale);
  });
  return element('p', { class: 'place-bar' }, element('b', {}, name), open);
};
