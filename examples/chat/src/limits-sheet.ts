import type { ShowOptions } from '@nightlight/nudges';
import { defineLimits } from '@nightlight/nudges/limits';
import type { Choice, Decision } from '@nightlight/sdk/core';
import type { Limits } from '@nightlight/sdk/limits';
import { describeAge } from './age.ts';
import { askToDelete } from './delete-everything.ts';
import { element } from './element.ts';
import { inLanguage, ownWords } from './own-words.ts';
import type { Person } from './person.ts';
import type { Safety } from './safety.ts';

type Name = 'limits' | 'guardian' | 'time' | 'ask';

const create = (
  name: Name,
  { locale }: Person,
  limits: Limits,
  more: Readonly<Record<string, unknown>> = {},
): HTMLElement => {
  defineLimits();
  return Object.assign(document.createElement(`nightlight-${name}`), { locale, limits, ...more });
};

export interface LimitsSheetActions {
  readonly openHelp: () => void;
  /** Deletes all that is kept about the person, and leaves the chat. */
  readonly deleteAll: () => Promise<void>;
}

/** Opens the person's limits in a dialog. From there, a guardian can open the settings. */
export const openLimitsSheet = (
  me: Person,
  safety: Safety,
  { openHelp, deleteAll }: LimitsSheetActions,
): void => {
  const { locale } = me;
  const words = ownWords(locale);
  const close = element('button', { type: 'button', class: 'help-button' }, words.backToChat);
  const change = element('button', { type: 'button', class: 'help-button' }, words.forGuardian);
  let shown = create('limits', me, safety.limits());
  const page = element('div', {}, shown);
  const { ageBand: band, ageOrigin: origin = 'none' } = me;
  const remove = element('button', { type: 'button', class: 'button' }, words.deleteAll);
  remove.addEventListener('click', () => {
    sheet.close();
    askToDelete(deleteAll, locale);
  });
  // Only on the young person's page: deleting is theirs.
  const foot = element(
    'div',
    { class: 'help-foot' },
    element('p', {}, describeAge({ band, origin }, locale)),
    remove,
  );
  const sheet = element(
    'dialog',
    { class: 'help-sheet', 'aria-label': words.limits, ...inLanguage(locale) },
    element('div', { class: 'help-head' }, close, change),
    page,
    foot,
  );
  let isGuardian = false;
  change.addEventListener('click', () => {
    isGuardian = !isGuardian;
    foot.hidden = isGuardian;
    change.textContent = isGuardian ? words.allLimits : words.forGuardian;
    shown = create(isGuardian ? 'guardian' : 'limits', me, safety.limits());
    page.replaceChildren(shown);
  });
  const stop = safety.watch(() => Object.assign(shown, { limits: safety.limits() }));
  close.addEventListener('click', () => sheet.close());
  sheet.addEventListener('nightlight-help', () => {
    sheet.close();
    openHelp();
  });
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet) sheet.close();
  });
  sheet.addEventListener('close', () => {
    stop();
    sheet.remove();
  });
  document.body.append(sheet);
  sheet.showModal();
};

/** The countdown above the text field. It is empty while there is time. */
export const createTimeLeft = (me: Person, safety: Safety, openHelp: () => void): HTMLElement => {
  const time = create('time', me, safety.limits());
  time.addEventListener('nightlight-help', openHelp);
  return time;
};

/** Questions that were answered and are about to be removed. */
const leaving = new WeakMap<Element, ReturnType<typeof setTimeout>>();

/** Shows the question about a new contact above the text field. There is only one. */
export const showAsk = (
  me: Person,
  limits: Limits,
  participant: string,
  above: Element,
): HTMLElement => {
  const shown = above.querySelector<HTMLElement>('nightlight-ask');
  if (shown) return shown;
  const ask = create('ask', me, limits, { participant });
  ask.addEventListener('nightlight-ask-done', ({ detail }: CustomEventInit) =>
    // The child reads first that the question was sent.
    leaving.set(
      ask,
      setTimeout(() => ask.remove(), detail.asked ? 3_000 : 0),
    ),
  );
  above.append(ask);
  return ask;
};

/**
 * Shows this question in place of the note about a draft, which would say the same. Resolves with the
 * choice to keep the draft.
 */
export const askForContact = async (
  ask: HTMLElement,
  decision: Decision,
  { signal, record }: ShowOptions = {},
): Promise<Choice> => {
  ask.focus();
  // If the same message is stopped again, the answer is why, so it stays.
  clearTimeout(leaving.get(ask));
  await new Promise((resolve) => {
    ask.addEventListener('nightlight-ask-done', resolve, { once: true });
    signal?.addEventListener('abort', resolve, { once: true });
  });
  await record?.(decision, 'edit').catch(() => {});
  return 'edit';
};
