import type { NightlightUnchecked, UncheckedChoice } from './nightlight-unchecked.ts';

/** Controls the card that says "Not checked yet" while it is on the page. */
export interface UncheckedCard {
  /** Resolves with the next button that the user presses. */
  nextChoice(): Promise<UncheckedChoice>;
  /** If true, the card says that the check is running and offers only *Send now*. */
  setWaiting(isWaiting: boolean): void;
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
    nextChoice: () =>
      new Promise((resolve) => {
        card.addEventListener('nightlight-answer', ({ detail }) => resolve(detail), { once: true });
      }),
    setWaiting(isWaiting) {
      card.waits = isWaiting;
    },
    focus: () => card.focus(),
    remove: () => card.remove(),
  };
};
