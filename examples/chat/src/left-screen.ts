import { element } from './element.ts';
import { invitation } from './person.ts';

/** Replaces the chat after the user has left it. */
export const leftScreen = (app: HTMLElement, room: string): void => {
  const title = element('h1', { tabindex: -1 }, 'You left this chat');
  app.replaceChildren(
    element(
      'main',
      { class: 'join' },
      title,
      element('p', { class: 'lead' }, 'You get no more messages from it.'),
      element(
        'div',
        { class: 'sheet-buttons' },
        element('a', { class: 'button primary', href: '/' }, 'Start another chat'),
        element('a', { class: 'button', href: invitation(room) }, 'Join it again'),
      ),
    ),
  );
  title.focus();
};
