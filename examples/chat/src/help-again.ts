import { wordsFor } from '@nightlight/nudges';
import { type Decision, isInNeed } from '@nightlight/sdk/core';
import { element } from './element.ts';

/** Milliseconds in which helplines that stand in the thread are not listed once more. */
const LISTED_FOR = 10 * 60_000;

/** One line with a way to them, where the helplines beside a message were listed a moment ago. */
export type HelpAgain = (decision: Decision) => HTMLElement | undefined;

/** Under every message the whole list would be a wall; one press away, help is still there. */
export const helpAgain = (openHelp: () => void): HelpAgain => {
  const listedAt = new Map<string, number>();
  return (decision) => {
    const { nudge, helplines, direction } = decision;
    // Unless somebody is in need, a nudge lists helplines only when asked.
    if (!nudge || !helplines?.length || !isInNeed(decision)) return undefined;
    // What is said to somebody in need is not what is said to a friend of theirs.
    const about = `${nudge.harm} ${direction}`;
    const now = Date.now();
    if (now - (listedAt.get(about) ?? -LISTED_FOR) >= LISTED_FOR) {
      listedAt.set(about, now);
      return undefined;
    }
    const { title, locale } = wordsFor(nudge);
    const open = element('button', { type: 'button', class: 'link' }, 'Help');
    open.addEventListener('click', openHelp);
    return element(
      'p',
      { class: 'again' },
      element('span', { lang: locale, dir: 'auto' }, title),
      open,
    );
  };
};
