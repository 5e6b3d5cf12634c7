/** A field that words are typed into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A submit that can be held, and let go as if it had just been pressed. */
export interface Submission {
  release(): void;
}

/** What Safari gives for the Enter that ends a composition. */
const COMPOSING = 229;

// By name and not by class: a field may stand in a page of another frame.
const isForm = (target: HTMLFormElement | TextField): target is HTMLFormElement =>
  target.localName === 'form';
const hasLines = (field: TextField): field is HTMLTextAreaElement => field.localName === 'textarea';

const isEnter = (event: KeyboardEvent, field: TextField): boolean =>
  event.key === 'Enter' &&
  !event.isComposing &&
  event.keyCode !== COMPOSING &&
  !(event.shiftKey && hasLines(field));

/** What a browser does at Enter where no listener has done anything. */
const enterInto = (field: TextField): void => {
  if (hasLines(field)) {
    field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
    const inputType = 'insertLineBreak';
    field.dispatchEvent(new InputEvent('input', { inputType, bubbles: true, composed: true }));
    return;
  }
  const submits = 'button:not([type]), [type=submit], [type=image]';
  const button = [...(field.form?.elements ?? [])].find((one) => one.matches(submits));
  if (!button?.matches(':disabled')) field.form?.requestSubmit(button as HTMLElement | undefined);
};

/**
 * Calls `onSubmit` for each submit of the form, and for each Enter in a field that was given,
 * before any other listener of theirs hears of it. What is released passes. Answers how to stop.
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
    const form = isForm(target) ? target : target.form;
    if (isPassing || !form || event.target !== form) return;
    const { submitter } = event as SubmitEvent;
    hold(event, () => form.requestSubmit(submitter?.isConnected ? submitter : null));
  };
  const onKey = (event: Event): void => {
    if (isPassing || event.target !== target || isForm(target)) return;
    if (!isEnter(event as KeyboardEvent, target)) return;
    const { ctrlKey, metaKey, altKey, shiftKey, code } = event as KeyboardEvent;
    const again = { key: 'Enter', code, keyCode: 13, ctrlKey, metaKey, altKey, shiftKey };
    hold(event, () => {
      const pressed = { ...again, bubbles: true, cancelable: true, composed: true };
      if (target.dispatchEvent(new KeyboardEvent('keydown', pressed))) enterInto(target);
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
