import { defineHelp } from '@nightlight/nudges/help';
import type { Heard, ReportedPerson } from '@nightlight/sdk/heard';
import { element } from './element.ts';
import { OFFERED } from './offers.ts';
import { openChatWith } from './open-chat-with.ts';
import { ownPages } from './own-pages.ts';
import { inLanguage, ownWords } from './own-words.ts';
import type { Person } from './person.ts';
import type { Posts } from './posts.ts';
import type { Safety } from './safety.ts';

interface Parts {
  readonly me: Person;
  readonly safety: Safety;
  readonly heard: Promise<Heard>;
  readonly posts: Posts;
  /** The other people in the room. A trusted person who is one of them is not offered. */
  readonly people: () => readonly ReportedPerson[];
}

/**
 * Opens the help page in a dialog. It is always available, also if nothing was flagged. It creates
 * a new dialog each time, so that it starts at the top.
 */
export const openHelpSheet = (parts: Parts, isGroup: boolean): void => {
  const { me, safety, heard, posts, people } = parts;
  const { region, ageBand, locale } = me;
  const words = ownWords(locale);
  defineHelp();
  const help = Object.assign(document.createElement('nightlight-help'), {
    // An empty region: the person has not named a country.
    ...{ region: region ?? '', ageBand, locale },
    // Only advice about a message can say which one to take back.
    offers: OFFERED.filter((offer) => offer !== 'unsend' && (isGroup || offer !== 'leave')),
    // Focus the whole element: on its first button, a second Enter would leave the chat.
    ...{ tabIndex: -1, autofocus: true },
  });
  const close = element('button', { type: 'button', class: 'help-button' }, words.backToChat);
  const sheet = element(
    'dialog',
    { class: 'help-sheet', 'aria-label': words.getHelp, ...inLanguage(locale) },
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
  // The store opens a little later than the page.
  void heard.then(async (opened) => {
    const parts = { heard: opened, me, safety, posts, people };
    const pages = await ownPages(parts, () => sheet.close());
    const trusted = Object.assign(document.createElement('nightlight-trusted'), {
      ...{ heard: opened, locale, compact: true, beside: people, slot: 'trusted', offersApp: true },
    });
    trusted.addEventListener('nightlight-trusted', ({ detail }) => openChatWith(me, detail.person));
    help.append(trusted, pages);
  });
};
