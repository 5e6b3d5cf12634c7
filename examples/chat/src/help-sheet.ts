import { defineHelp } from '@nightlight/nudges/help';
import { element } from './element.ts';
import { LOCALE } from './locale.ts';
import type { Person } from './person.ts';

/**
 * Where help is, one press away at any time, whether or not anything was flagged. Each time it is
 * a new one, which begins at its top.
 */
export const openHelpSheet = ({ region, ageBand }: Person): void => {
  defineHelp();
  const help = Object.assign(document.createElement('nightlight-help'), {
    ...{ region, ageBand, locale: LOCALE },
    // The focus goes to the whole: at its first button, a second Enter would leave the chat.
    ...{ tabIndex: -1, autofocus: true },
  });
  const close = element('button', { type: 'button', class: 'help-button' }, 'Back to the chat');
  const sheet = element(
    'dialog',
    { class: 'help-sheet', 'aria-label': 'Get help' },
    element('div', { class: 'help-head' }, close),
    help,
  );
  close.addEventListener('click', () => sheet.close());
  // A press beside it closes it too.
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet) sheet.close();
  });
  sheet.addEventListener('close', () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
};
