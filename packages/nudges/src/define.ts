import { pageLanguage } from './language.ts';
import { loadWords } from './messages/catalogues.ts';

/**
 * Makes an element known to the page, and begins to load the words of the page's language: a
 * request with the first nudge would tell a server when there was one. Does nothing on a server,
 * or a second time.
 */
export const define = (name: `nightlight-${string}`, element: CustomElementConstructor): void => {
  if (typeof document === 'undefined' || customElements.get(name)) return;
  customElements.define(name, element);
  void loadWords(pageLanguage());
};
