/** A field that words are typed into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A submit that can be held, and let go as if it had just been pressed. */
export interface Submission {
  release(): void;
}

/** What Safari gives for the Enter that ends a composition. */
const COMPOSING = 229;

const isEnter = (event: KeyboardEvent, field: TextField): boolean =>
  event.key === 'Enter' &&
  !event.isComposing &&
  event.keyCode !== COMPOSING &&
  !(event.shiftKey && field instanceof HTMLTextAreaElement);

/**
 * Calls `onSubmit` for each submit of a form, or each Enter in a field without one, before any
 * other listener of theirs hears of it. What is released passes. Answers how to stop.
 */
export const holdSubmits = (
  target: HTMLFormElement | TextField,
  onSubmit: (submission: Submission) => void,
): (() => void) => {
  // Above the target and on the way down: before listeners of the target itself, whoever came first.
  const root = target.getRootNode();
  let isPassing = false;
  let isHolding = true;
  const pass = (submit: () => void): void => {
    isPassing = true;
    try {
      submit();
    } finally {
      isPassing = false;
    }
  };
  const hold = (event: Event, submit: () => void): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    // A key that is held down submits once.
    if ((event as Partial<KeyboardEvent>).repeat) return;
    // Not in the midst of the event: a form can't be submitted while it is being submitted.
    setTimeout(() => {
      if (isHolding) onSubmit({ release: () => pass(submit) });
    });
  };

  if (target instanceof HTMLFormElement) {
    const onForm = (event: Event): void => {
      if (isPassing || event.target !== target) return;
      const { submitter } = event as SubmitEvent;
      hold(event, () => target.requestSubmit(submitter?.isConnected ? submitter : null));
    };
    root.addEventListener('submit', onForm, true);
    return () => {
      isHolding = false;
      root.removeEventListener('submit', onForm, true);
    };
  }
  const onKey = (event: Event): void => {
    if (isPassing || event.target !== target || !isEnter(event as KeyboardEvent, target)) return;
    const { ctrlKey, metaKey, altKey, shiftKey, code } = event as KeyboardEvent;
    const again = { key: 'Enter', code, keyCode: 13, ctrlKey, metaKey, altKey, shiftKey };
    hold(event, () => {
      target.dispatchEvent(
        new KeyboardEvent('keydown', { ...again, bubbles: true, cancelable: true, composed: true }),
      );
    });
  };
  root.addEventListener('keydown', onKey, true);
  return () => {
    isHolding = false;
    root.removeEventListener('keydown', onKey, true);
  };
};
