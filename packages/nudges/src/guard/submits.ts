import type { TextField } from './draft.ts';

/** Safari's key code for the Enter that ends a composition. */
const COMPOSING = 229;

/** A phone or tablet: there Enter makes a line, and the button sends. */
const isTouch = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches;

const isSubmitKey = (event: KeyboardEvent, field: TextField): boolean => {
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === COMPOSING) return false;
  return field.localName !== 'textarea' || !(event.shiftKey || isTouch());
};

const SUBMITS = 'button:not([type]), [type=submit], [type=image]';

/** As the browser does at Enter in an input: not where the form's first submit button is disabled. */
const requestSubmit = (form: HTMLFormElement): void => {
  const button = [...form.elements].find((one) => one.matches(SUBMITS));
  if (!button?.matches(':disabled')) form.requestSubmit(button as HTMLElement | undefined);
};

/**
 * Calls `onSubmit` in place of each submit of the form, and for each Enter in the field. A submit
 * goes no further: no listener of the app can send what was not checked. Returns how to stop.
 */
export const takeSubmits = (
  form: HTMLFormElement | undefined,
  field: TextField,
  onSubmit: () => void,
): (() => void) => {
  const stopped = new AbortController();
  const { signal } = stopped;
  const root = field.getRootNode();
  const page = field.ownerDocument;
  // Last of all, so that an app's own key listener comes first.
  const last = root === page ? (page.defaultView ?? page) : root;
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
  last.addEventListener(
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
