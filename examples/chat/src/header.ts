import type { Other } from './connection.ts';
import { element, GLYPHS, glyph } from './element.ts';
import type { SafetyState } from './safety.ts';

export interface Header {
  readonly node: HTMLElement;
  setOther(other: Other | undefined): void;
  setSafety(state: SafetyState): void;
}

/** One of six calm colours, always the same for a name. */
export const tintOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;

const initialOf = (name: string): string => ([...name.trim()][0] ?? '?').toUpperCase();

/** Who is on the other side, and how the check on this device is doing. */
export const chatHeader = (onRetry: () => void): Header => {
  const avatar = element('span', { class: 'avatar empty', 'aria-hidden': 'true' });
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
  let known: Other | undefined;

  return {
    node: element(
      'header',
      { class: 'chat-header' },
      element('div', { class: 'who' }, avatar, element('div', {}, name, presence)),
      status,
    ),
    setOther: (other) => {
      known = other ?? known;
      avatar.className = known ? `avatar tint-${tintOf(known.name)}` : 'avatar empty';
      avatar.textContent = known ? initialOf(known.name) : '';
      name.textContent = known?.name ?? 'Waiting for someone';
      presence.textContent = other
        ? 'Here now'
        : known
          ? 'Not here right now'
          : 'Nobody else is here yet';
      presence.toggleAttribute('data-here', other !== undefined);
    },
    setSafety: (state) => {
      status.dataset['state'] = state.name;
      retry.hidden = state.name !== 'failed';
      bar.style.setProperty('--part', String(state.name === 'loading' ? state.part : 1));
      // Not the percentage: a screen reader would read out every step of it.
      const text = {
        loading: 'Getting ready to look over messages…',
        ready: 'Looks over messages on this device',
        failed: 'Can’t check messages right now',
      }[state.name];
      if (words.textContent !== text) words.textContent = text;
    },
  };
};
