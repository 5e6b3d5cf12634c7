import { element, GLYPHS, glyph } from './element.ts';
import { toSend } from './picture.ts';

export interface Composer {
  readonly node: HTMLElement;
  /** The form for `guard`, with a text field and a file field that contains the resized picture. */
  readonly form: HTMLFormElement;
  /** Where questions appear, directly above the text field. */
  readonly above: HTMLElement;
  focus(): void;
  setTo(name: string | undefined): void;
  /** What is written in the text field. */
  text(): string;
  /** Does the same as Escape in the text field. */
  leaveQuestion(): void;
}

/** Creates the form for new messages. */
export const chatComposer = (): Composer => {
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
  const form = element('form', { class: 'composer' }, attach, file, field, send);

  const growsItself = CSS.supports('field-sizing', 'content');

  let address: string | undefined;
  let previewed: File | undefined;
  /** The newest picked file. Results for earlier files are dropped. */
  let picked: File | undefined;
  const picture = (): File | undefined => file.files?.[0];

  const drawPreview = (): void => {
    if (previewed === picture()) return;
    previewed = picture();
    if (address) URL.revokeObjectURL(address);
    address = previewed && URL.createObjectURL(previewed);
    preview.hidden = !address;
    preview.replaceChildren();
    if (!address) return;
    const remove = element(
      'button',
      { type: 'button', class: 'remove', 'aria-label': 'Take the picture away' },
      glyph(GLYPHS.close),
    );
    remove.addEventListener('click', () => {
      setPicture(undefined);
      field.focus();
    });
    preview.append(element('img', { src: address, alt: 'The picture you chose' }), remove);
  };
  const refresh = (): void => {
    drawPreview();
    send.disabled = (field.value.trim() === '' && !picture()) || picked !== undefined;
    if (growsItself) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  /** Puts the picture into the file field for `guard`. The event withdraws a question about the old one. */
  const setPicture = (now: Blob | undefined): void => {
    const files = new DataTransfer();
    if (now) files.items.add(new File([now], 'picture.jpg', { type: now.type }));
    file.files = files.files;
    file.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  attach.addEventListener('click', () => file.click());
  file.addEventListener('change', async () => {
    const chosen = picture();
    setPicture(undefined);
    if (!chosen) return;
    picked = chosen;
    refresh();
    const made = await toSend(chosen).catch(() => undefined);
    if (picked !== chosen) return;
    picked = undefined;
    setPicture(made);
    if (made) field.focus();
    else {
      preview.hidden = false;
      preview.replaceChildren('That file is no picture that can be sent here.');
    }
  });
  form.addEventListener('input', refresh);

  return {
    node: element('footer', { class: 'chat-footer' }, above, preview, form),
    form,
    above,
    focus: () => {
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    },
    setTo: (name) => {
      field.placeholder = name ? `Message ${name}` : 'Message';
    },
    text: () => field.value,
    leaveQuestion: () => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    },
  };
};
