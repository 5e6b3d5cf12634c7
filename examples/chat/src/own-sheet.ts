import type { Locale } from '@nightlight/sdk/core';
import { element } from './element.ts';
import { ownWords } from './own-words.ts';
import { openSheet, type Sheet } from './sheet.ts';

/** Opens one of Nightlight's pages in a dialog. */
export const openOwnSheet = (title: string, page: HTMLElement, locale: Locale): Sheet => {
  const close = element('button', { type: 'button', class: 'button' }, ownWords(locale).close);
  const sheet = openSheet(title, [page, close], locale);
  sheet.dialog.classList.add('own-sheet');
  close.addEventListener('click', () => sheet.close());
  return sheet;
};
