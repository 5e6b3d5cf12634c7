import type { Locale } from '@nightlight/sdk/core';
import type { Other } from './connection.ts';
import { element, GLYPHS, glyph } from './element.ts';
import { ownWords } from './own-words.ts';
import type { SafetyState } from './safety.ts';
import { tintOf } from './tint.ts';

export interface Header {
  readonly node: HTMLElement;
  /** Sets who else is here now. The names stay when they leave. */
  setOthers(here: readonly Other[]): void;
  setSafety(state: SafetyState): void;
}

const initialOf = (name: string): string => ([...name.trim()][0] ?? '?').toUpperCase();

const presenceOf = (known: number, here: number): string => {
  if (known === 0) return 'Nobody else is here yet';
  if (here === 0) return 'Not here right now';
  return here === 1 ? 'Here now' : `${here + 1} people here`;
};

/** Shows who else is in the room, and the state of the check on this device. */
export const chatHeader = (
  onRetry: () => void,
  onHelp: () => void,
  onLimits: () => void,
  locale: Locale,
): Header => {
  const buttons = ownWords(locale);
  const avatar = element('span', { class: 'avatar unknown', 'aria-hidden': 'true' });
  const name = element('h1', {}, 'Waiting for someone');
  const presence = element('p', { class: 'presence' }, 'Nobody else is here yet');
  const words = element('span', { class: 'status-words' });
  const bar = element('span', { class: 'bar' }, element('i'));
  const retry = element('button', { type: 'button', class: 'retry', hidden: true }, 'Try again');
  const status = element(
    'div',
    { class: 'status', 'data-testid': 'status', 'data-state': 'loading', role: 'status' },
    glyph(GLYPHS.moon, true),
    words,
    retry,
    bar,
  );
  retry.addEventListener('click', onRetry);
  const help = element(
    'button',
    { type: 'button', class: 'help-button', lang: locale },
    buttons.help,
  );
  help.addEventListener('click', onHelp);
  const limits = element(
    'button',
    { type: 'button', class: 'limits-button', lang: locale },
    buttons.limits,
  );
  limits.addEventListener('click', onLimits);
  let known: readonly Other[] = [];

  return {
    node: element(
      'header',
      { class: 'chat-header' },
      element('div', { class: 'who' }, avatar, element('div', {}, name, presence), limits, help),
      status,
    ),
    setOthers: (here) => {
      if (here.length > 0) known = here;
      const names = known.map((one) => one.name).join(', ');
      avatar.className = names ? `avatar tint-${tintOf(names)}` : 'avatar unknown';
      avatar.textContent = known.length > 1 ? String(known.length) : names && initialOf(names);
      name.textContent = names || 'Waiting for someone';
      presence.textContent = presenceOf(known.length, here.length);
      presence.toggleAttribute('data-here', here.length > 0);
    },
    setSafety: (state) => {
      status.dataset['state'] = state.name;
      retry.hidden = state.name !== 'failed';
      bar.style.setProperty('--part', String(state.name === 'loading' ? state.part : 1));
      // Leave out the percentage, because a screen reader would announce every step.
      const text = {
        loading: 'Getting ready to look over messages…',
        ready: 'Looks over messages on this device',
        failed: 'Can’t check messages right now',
      }[state.name];
      if (words.textContent !== text) words.textContent = text;
    },
  };
};
