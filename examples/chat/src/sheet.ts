import { element } from './element.ts';

export interface Sheet {
  readonly dialog: HTMLDialogElement;
  close(): void;
}

/** Opens a modal dialog. A click outside it closes it. */
export const openSheet = (
  title: string,
  content: readonly Node[],
  onClose: () => void = () => {},
): Sheet => {
  const heading = element('h2', { id: 'sheet-title', tabindex: -1, autofocus: true }, title);
  const dialog = element(
    'dialog',
    { class: 'sheet', 'aria-labelledby': 'sheet-title' },
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
