import type { Locale } from '@nightlight/sdk/core';
import { element } from './element.ts';
import { inLanguage } from './own-words.ts';

export interface Sheet {
  readonly dialog: HTMLDialogElement;
  close(): void;
}

/** Opens a modal dialog. A click outside it closes it. `locale` is the language of its words. */
export const openSheet = (
  title: string,
  content: readonly Node[],
  locale: Locale,
  onClose: () => void = () => {},
): Sheet => {
  const heading = element('h2', { id: 'sheet-title', tabindex: -1, autofocus: true }, title);
  const dialog = element(
    'dialog',
    { class: 'sheet', 'aria-labelledby': 'sheet-title', ...inLanguage(locale) },
    element('div', { class: 'sheet-content' }, heading, ...content),
  );
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, close: () => dialog.close() };
};
