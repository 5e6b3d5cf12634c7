import { pageLanguage } from './language.ts';
import { loadWords } from './messages/catalogues.ts';

/**
 * Registers a custom element and starts to load the words of the page's language: a request with
 * the first nudge would reveal to the server when it appears. Does nothing on a server, or if the
 * element is registered already.
 */
export const define = (name: `nightlight-${string}`, element: CustomElementConstructor): void => {
  if (typeof document === 'undefined' || customElements.get(name)) return;
  customElements.define(name, element);
  void loadWords(pageLanguage());
};
