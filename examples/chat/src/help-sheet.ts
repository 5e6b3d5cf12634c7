import { defineHelp } from '@nightlight/nudges/help';
import { element } from './element.ts';
import { OFFERED } from './offers.ts';
import type { Person } from './person.ts';

/**
 * Opens the help page in a dialog. It is always available, also if nothing was flagged. It creates
 * a new dialog each time, so that it starts at the top.
 */
export const openHelpSheet = ({ region, ageBand, locale }: Person, isGroup: boolean): void => {
  defineHelp();
  const help = Object.assign(document.createElement('nightlight-help'), {
    // An empty region: the person has not named a country.
    ...{ region: region ?? '', ageBand, locale },
    // Only advice about a message can say which one to take back.
    offers: OFFERED.filter((offer) => offer !== 'unsend' && (isGroup || offer !== 'leave')),
    // Focus the whole element: on its first button, a second Enter would leave the chat.
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
  // The chat may open another dialog, so close this one first.
  help.addEventListener('nightlight-offer', () => sheet.close(), { capture: true });
  // A click outside the dialog closes it.
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet) sheet.close();
  });
  sheet.addEventListener('close', () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
};
