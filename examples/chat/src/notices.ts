import { element } from './element.ts';

export interface Notices {
  readonly node: HTMLElement;
  /** Shows one line with a button that undoes it and removes the line. The button gets the focus. */
  add(text: string, undoText: string, undo: () => void): void;
}

/** The lines above the conversation about people whom the user has muted or blocked. */
export const chatNotices = (): Notices => {
  const node = element('div', { class: 'notices', role: 'status' });
  return {
    node,
    add: (text, undoText, undo) => {
      const button = element('button', { type: 'button', class: 'link' }, undoText);
      const line = element('p', {}, element('span', { dir: 'auto' }, text), button);
      button.addEventListener('click', () => {
        line.remove();
        undo();
      });
      node.append(line);
      button.focus();
    },
  };
};
