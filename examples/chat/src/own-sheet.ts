import { element } from './element.ts';
import { openSheet, type Sheet } from './sheet.ts';

/** Opens one of Nightlight's pages in a dialog. */
export const openOwnSheet = (title: string, page: HTMLElement): Sheet => {
  const close = element('button', { type: 'button', class: 'button' }, 'Close');
  const sheet = openSheet(title, [page, close]);
  sheet.dialog.classList.add('own-sheet');
  close.addEventListener('click', () => sheet.close());
  return sheet;
};
