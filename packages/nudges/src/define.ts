import { pageLanguage } from './language.ts';
import { loadWords } from './messages/catalogues.ts';

/**
 * Registers a custom element and starts to load the UI texts for the page's language. A request
 * at the first nudge would reveal to the server when the nudge appears. Does nothing on a server,
 * or if the element is already registered.
 */
export const define = (name: `nightlight-${string}`, element: CustomElementConstructor): void => {
  if (typeof document === 'undefined' || customElements.get(name)) return;
  customElements.define(name, element);
  void loadWords(pageLanguage());
};
