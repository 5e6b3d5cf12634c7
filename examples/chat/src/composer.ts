import { element, GLYPHS, glyph } from './element.ts';
import { toSend } from './picture.ts';

export interface Composer {
  readonly node: HTMLElement;
  /** Where a nudge stands, just above the text. */
  readonly above: HTMLElement;
  readonly text: string;
  /** As it would be sent. */
  readonly picture: Blob | undefined;
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
  const file = element('input', {
    type: 'file',
    accept: 'image/*',
    class: 'sr-only',
    tabindex: -1,
    'aria-hidden': 'true',
    'data-testid': 'file',
  });
  const attach = element(
    'button',
    { type: 'button', class: 'attach', 'aria-label': 'Add a picture', 'data-testid': 'attach' },
    glyph(GLYPHS.picture),
  );
  const preview = element('div', { class: 'preview', role: 'status', hidden: true });
  const above = element('div', { class: 'above' });
  const waiting = element('p', { class: 'waiting', role: 'status', hidden: true });
  const form = element('form', { class: 'composer' }, attach, file, field, send);
  const touch = matchMedia('(hover: none) and (pointer: coarse)');

  const growsItself = CSS.supports('field-sizing', 'content');

  let picture: Blob | undefined;
  let address: string | undefined;
  /** The newest file that was picked; those before it come too late. */
  let picked: File | undefined;
  const isEmpty = (): boolean => field.value.trim() === '' && !picture;

  const refresh = (): void => {
    send.disabled = isEmpty() || picked !== undefined;
    if (growsItself) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  const setPicture = (now: Blob | undefined): void => {
    if (address) URL.revokeObjectURL(address);
    picture = now;
    address = now && URL.createObjectURL(now);
    preview.hidden = !address;
    preview.replaceChildren();
    if (address) {
      const remove = element(
        'button',
        { type: 'button', class: 'remove', 'aria-label': 'Take the picture away' },
        glyph(GLYPHS.close),
      );
      remove.addEventListener('click', () => {
        setPicture(undefined);
        events.onEdit();
        field.focus();
      });
      preview.append(element('img', { src: address, alt: 'The picture you chose' }), remove);
    }
    refresh();
  };

  attach.addEventListener('click', () => file.click());
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (!chosen) return;
    picked = chosen;
    events.onEdit();
    refresh();
    const made = await toSend(chosen).catch(() => undefined);
    if (picked !== chosen) return;
    picked = undefined;
    events.onEdit();
    setPicture(made);
    if (made) field.focus();
    else {
      preview.hidden = false;
      preview.replaceChildren('That file is no picture that can be sent here.');
    }
  });
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
    if (!send.disabled) events.onSend();
  });

  return {
    node: element('footer', { class: 'chat-footer' }, above, preview, waiting, form),
    above,
    get text() {
      return field.value.trim();
    },
    get picture() {
      return picture;
    },
    clear: () => {
      field.value = '';
      setPicture(undefined);
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
