/** A field that the user types the message into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The message that would be sent: its text, and the files of every file field of the form. */
export interface Draft {
  readonly text: string;
  readonly files: readonly File[];
}

// Use a selector instead of `instanceof`, because the field may belong to another frame's document.
const findFileFields = (form: HTMLFormElement | undefined): HTMLInputElement[] =>
  [...(form?.elements ?? [])].filter(
    (field): field is HTMLInputElement =>
      field.matches('input[type=file]') && !field.matches(':disabled'),
  );

export const readDraft = (form: HTMLFormElement | undefined, field: TextField): Draft => ({
  text: field.value,
  files: findFileFields(form).flatMap(({ files }) => [...(files ?? [])]),
});

export const isEmpty = ({ text, files }: Draft): boolean =>
  text.trim() === '' && files.length === 0;

const areSame = (a: readonly File[], b: readonly File[]): boolean =>
  a.length === b.length && a.every((file, i) => file === b[i]);

export const isSame = (a: Draft, b: Draft): boolean =>
  a.text === b.text && areSame(a.files, b.files);

/** Browsers tell the type by the name, and don't know every name of a picture or a video. */
const MAY_BE_PICTURE =
  /^[^.]*$|\.(avif|bmp|gif|hei[cf]|jfif|jpe?g|m4v|mkv|mov|mp4|png|tiff?|webm|webp)$/i;

/** Returns the pictures and videos, which are checked together with the text. */
export const getPictures = ({ files }: Draft): readonly File[] =>
  files.filter(({ type, name }) =>
    type === '' ? MAY_BE_PICTURE.test(name) : /^(image|video)\//.test(type),
  );

/** Uses the prototype's setter, because React replaces the field's own setter to watch it. */
const setValue = (field: TextField, value: string): void => {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
  if (set) set.call(field, value);
  else field.value = value;
};

/**
 * Removes the sent message from the form. Keeps what the user typed or picked while it was being
 * sent, because that is the next message.
 */
export const clearDraft = (
  form: HTMLFormElement | undefined,
  field: TextField,
  sent: Draft,
): void => {
  const current = readDraft(form, field);
  if (isSame(current, sent)) form?.reset();
  else if (areSame(current.files, sent.files)) {
    for (const fileField of findFileFields(form)) fileField.value = '';
  }
  // A framework may have set the sent text as the field's default, so reset() is not enough.
  const { text } = current;
  const rest = text.startsWith(sent.text) ? text.slice(sent.text.length) : text;
  if (field.value !== rest) setValue(field, rest);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
