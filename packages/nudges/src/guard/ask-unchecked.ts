import type { NightlightUnchecked, UncheckedAnswer } from './nightlight-unchecked.ts';

/** The card that says "Not checked yet", while it is on the page. */
export interface UncheckedCard {
  /** The next answer. */
  answered(): Promise<UncheckedAnswer>;
  /** Says that it is being checked, with *Send now* alone. */
  setWaiting(waits: boolean): void;
  focus(): void;
  remove(): void;
}

export const askUnchecked = (
  locale: string | undefined,
  container: Element | undefined,
): UncheckedCard => {
  const card: NightlightUnchecked = document.createElement('nightlight-unchecked');
  card.locale = locale;
  card.layout = container ? 'card' : 'sheet';
  (container ?? document.body).append(card);
  return {
    answered: () =>
      new Promise((resolve) => {
        card.addEventListener('nightlight-answer', ({ detail }) => resolve(detail), { once: true });
      }),
    setWaiting(waits) {
      card.waits = waits;
    },
    focus: () => card.focus(),
    remove: () => card.remove(),
  };
};
