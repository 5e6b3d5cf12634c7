import type { Locale } from '@nightlight/sdk/core';
import { element } from './element.ts';
import { ownWords } from './own-words.ts';
import { openSheet } from './sheet.ts';

/** Asks once more, and then deletes all that Nightlight keeps about the person on this device. */
export const askToDelete = (deleteAll: () => Promise<void>, locale: Locale): void => {
  const words = ownWords(locale);
  const failed = element('p', { role: 'alert' });
  const yes = element('button', { type: 'button', class: 'button primary' }, words.deleteAll);
  const no = element('button', { type: 'button', class: 'button' }, words.keep);
  const content = [
    element('p', {}, words.deleteText),
    failed,
    element('div', { class: 'sheet-buttons' }, yes, no),
  ];
  const sheet = openSheet(words.deleteTitle, content, locale);
  yes.addEventListener('click', async () => {
    yes.disabled = true;
    try {
      await deleteAll();
      sheet.close();
    } catch {
      failed.textContent = words.deleteFailed;
      yes.disabled = false;
    }
  });
  no.addEventListener('click', () => sheet.close());
};
