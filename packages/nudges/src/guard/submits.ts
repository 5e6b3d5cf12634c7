import type { TextField } from './draft.ts';

/** Safari's key code for the Enter that ends a composition of an input method. */
const COMPOSING_KEY_CODE = 229;

/** On a phone or tablet, Enter adds a line and the button sends. */
const isTouch = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches;

const isSubmitKey = (event: KeyboardEvent, field: TextField): boolean => {
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === COMPOSING_KEY_CODE)
    return false;
  return field.localName !== 'textarea' || !(event.shiftKey || isTouch());
};

const SUBMIT_BUTTONS = 'button:not([type]), [type=submit], [type=image]';

/** Like Enter in an input, it does nothing if the form's first submit button is disabled. */
const requestSubmit = (form: HTMLFormElement): void => {
  const button = [...form.elements].find((element) => element.matches(SUBMIT_BUTTONS));
  if (!button?.matches(':disabled')) form.requestSubmit(button as HTMLElement | undefined);
};

/**
 * Calls `onSubmit` instead of each submit of the form, and for each Enter in the field. It stops
 * the submit event, so that no listener of the app can send an unchecked message. Returns a
 * function that ends the interception.
 */
export const interceptSubmits = (
  form: HTMLFormElement | undefined,
  field: TextField,
  onSubmit: () => void,
): (() => void) => {
  const stopped = new AbortController();
  const { signal } = stopped;
  const root = field.getRootNode();
  const page = field.ownerDocument;
  // Listen at the outermost target, so that the app's own key listeners run first.
  const outermost = root === page ? (page.defaultView ?? page) : root;
  root.addEventListener(
    'submit',
    (event) => {
      if (event.target !== form) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onSubmit();
    },
    { capture: true, signal },
  );
  outermost.addEventListener(
    'keydown',
    (event) => {
      const key = event as KeyboardEvent;
      if (key.defaultPrevented || !key.composedPath().includes(field)) return;
      if (!isSubmitKey(key, field)) return;
      key.preventDefault();
      // A key that is held down submits once.
      if (key.repeat) return;
      if (form) requestSubmit(form);
      else onSubmit();
    },
    { signal },
  );
  return () => stopped.abort();
};
