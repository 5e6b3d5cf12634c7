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

/** The form whose submits are held, if there is one. */
const formOf = (target: HTMLFormElement | TextField): HTMLFormElement | null =>
  target instanceof HTMLFormElement ? target : target.form;

/**
 * Calls `onSubmit` for each submit of the form, and for each Enter in a field that submits none by
 * itself, before any other listener of theirs hears of it. What is released passes. Answers how to
 * stop.
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

  const onForm = (event: Event): void => {
    const form = formOf(target);
    if (isPassing || !form || event.target !== form) return;
    const { submitter } = event as SubmitEvent;
    hold(event, () => form.requestSubmit(submitter?.isConnected ? submitter : null));
  };
  const onKey = (event: Event): void => {
    if (isPassing || event.target !== target || target instanceof HTMLFormElement) return;
    // The form of an input is submitted by it.
    if (target instanceof HTMLInputElement && target.form) return;
    if (!isEnter(event as KeyboardEvent, target)) return;
    const { ctrlKey, metaKey, altKey, shiftKey, code } = event as KeyboardEvent;
    const again = { key: 'Enter', code, keyCode: 13, ctrlKey, metaKey, altKey, shiftKey };
    hold(event, () => {
      target.dispatchEvent(
        new KeyboardEvent('keydown', { ...again, bubbles: true, cancelable: true, composed: true }),
      );
    });
  };
  root.addEventListener('submit', onForm, true);
  root.addEventListener('keydown', onKey, true);
  return () => {
    isHolding = false;
    root.removeEventListener('submit', onForm, true);
    root.removeEventListener('keydown', onKey, true);
  };
};
