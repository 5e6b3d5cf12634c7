import { element, GLYPHS, glyph } from './element.ts';

export interface Composer {
  readonly node: HTMLElement;
  /** Where a nudge stands, just above the text. */
  readonly above: HTMLElement;
  readonly text: string;
  clear(): void;
  focus(): void;
  setTo(name: string | undefined): void;
  /** Something takes longer than a blink: says so, and may offer a way on. */
  setWaiting(words: string | undefined, onSkip?: () => void): void;
}

/** Where one writes. The text stays until it is truly sent. */
export const chatComposer = (events: {
  readonly onSend: () => void;
  readonly onEdit: () => void;
}): Composer => {
  const field = element('textarea', {
    rows: 1,
    placeholder: 'Message',
    'aria-label': 'Message',
    enterkeyhint: 'send',
    maxlength: 4000,
    dir: 'auto',
    'data-testid': 'composer',
  });
  const send = element(
    'button',
    { type: 'submit', class: 'send', 'aria-label': 'Send', 'data-testid': 'send', disabled: true },
    glyph(GLYPHS.send),
  );
  const above = element('div', { class: 'above' });
  const waiting = element('p', { class: 'waiting', role: 'status', hidden: true });
  const form = element('form', { class: 'composer' }, field, send);
  const touch = matchMedia('(hover: none) and (pointer: coarse)');

  const growsItself = CSS.supports('field-sizing', 'content');

  const refresh = (): void => {
    send.disabled = field.value.trim() === '';
    if (growsItself) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  field.addEventListener('input', () => {
    refresh();
    events.onEdit();
  });
  field.addEventListener('keydown', (event) => {
    // On a phone Enter makes a line; the button sends.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || touch.matches) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value.trim() !== '') events.onSend();
  });

  return {
    node: element('footer', { class: 'chat-footer' }, above, waiting, form),
    above,
    get text() {
      return field.value.trim();
    },
    clear: () => {
      field.value = '';
      refresh();
    },
    focus: () => {
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    },
    setTo: (name) => {
      field.placeholder = name ? `Message ${name}` : 'Message';
    },
    setWaiting: (words, onSkip) => {
      waiting.hidden = words === undefined;
      form.toggleAttribute('data-busy', words !== undefined);
      waiting.replaceChildren(words ?? '');
      if (!words || !onSkip) return;
      const skip = element('button', { type: 'button', class: 'link' }, 'Send without it');
      skip.addEventListener('click', onSkip);
      waiting.append(' ', skip);
    },
  };
};
