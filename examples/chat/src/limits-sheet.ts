import { defineLimits } from '@nightlight/nudges/limits';
import type { Limits } from '@nightlight/sdk/limits';
import { element } from './element.ts';
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

/** Opens the person's limits in a dialog. From there, a guardian can open the settings. */
export const openLimitsSheet = (me: Person, limits: Limits, openHelp: () => void): void => {
  const close = element('button', { type: 'button', class: 'help-button' }, 'Back to the chat');
  const change = element('button', { type: 'button', class: 'help-button' }, 'For a guardian');
  const page = element('div', {}, create('limits', me, limits));
  const sheet = element(
    'dialog',
    { class: 'help-sheet', 'aria-label': 'Limits' },
    element('div', { class: 'help-head' }, close, change),
    page,
  );
  let isGuardian = false;
  change.addEventListener('click', () => {
    isGuardian = !isGuardian;
    change.textContent = isGuardian ? 'All limits' : 'For a guardian';
    page.replaceChildren(create(isGuardian ? 'guardian' : 'limits', me, limits));
  });
  close.addEventListener('click', () => sheet.close());
  sheet.addEventListener('nightlight-help', () => {
    sheet.close();
    openHelp();
  });
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet) sheet.close();
  });
  sheet.addEventListener('close', () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
};

/** The countdown above the text field. It is empty while there is time. */
export const createTimeLeft = (me: Person, safety: Safety, openHelp: () => void): HTMLElement => {
  const time = create('time', me, safety.limits());
  time.addEventListener('nightlight-help', openHelp);
  return time;
};

/** Shows the question about a new contact once, above the text field. */
export const showAsk = (me: Person, limits: Limits, participant: string, above: Element): void => {
  if (above.querySelector('nightlight-ask')) return;
  const ask = create('ask', me, limits, { participant });
  ask.addEventListener('nightlight-ask-done', () => setTimeout(() => ask.remove(), 3_000));
  above.append(ask);
};
