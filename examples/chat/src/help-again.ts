import { wordsFor } from '@nightlight/nudges';
import { type Decision, isInNeed, type Locale } from '@nightlight/sdk/core';
import { element } from './element.ts';
import { ownWords } from './own-words.ts';

/** How long helplines in the thread are not listed again. */
const REPEAT_AFTER_MS = 10 * 60_000;

/** Returns one line with a Help button if the helplines were listed recently. */
export type HelpAgain = (decision: Decision) => HTMLElement | undefined;

/** Replaces repeated lists of helplines with a Help button, because the lists take much space. */
export const helpAgain = (openHelp: () => void, locale: Locale): HelpAgain => {
  const listedAt = new Map<string, number>();
  return (decision) => {
    const { nudge, support, direction } = decision;
    // A nudge lists helplines at once only if a person is in need, and a line lists none.
    if (!nudge || nudge.brief || !support || !isInNeed(decision)) return undefined;
    // A person in need and a friend of theirs get different texts, so track them separately.
    const about = `${nudge.harm} ${direction}`;
    const now = Date.now();
    if (now - (listedAt.get(about) ?? -REPEAT_AFTER_MS) >= REPEAT_AFTER_MS) {
      listedAt.set(about, now);
      return undefined;
    }
    const { title, locale: titleLocale } = wordsFor(nudge);
    const open = element(
      'button',
      { type: 'button', class: 'link', lang: locale },
      ownWords(locale).help,
    );
    open.addEventListener('click', openHelp);
    return element(
      'p',
      { class: 'again' },
      element('span', { lang: titleLocale, dir: 'auto' }, title),
      open,
    );
  };
};
