/** A field that words are typed into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** What would be sent: the words, and the files of every file field of the form. */
export interface Draft {
  readonly text: string;
  readonly files: readonly File[];
}

// By name and not by class: a field may be in a page of another frame.
const fileFields = (form: HTMLFormElement | undefined): HTMLInputElement[] =>
  [...(form?.elements ?? [])].filter(
    (one): one is HTMLInputElement => one.matches('input[type=file]') && !one.matches(':disabled'),
  );

export const draftIn = (form: HTMLFormElement | undefined, field: TextField): Draft => ({
  text: field.value,
  files: fileFields(form).flatMap(({ files }) => [...(files ?? [])]),
});

export const isEmpty = ({ text, files }: Draft): boolean =>
  text.trim() === '' && files.length === 0;

const areSame = (a: readonly File[], b: readonly File[]): boolean =>
  a.length === b.length && a.every((file, i) => file === b[i]);

export const isSame = (a: Draft, b: Draft): boolean =>
  a.text === b.text && areSame(a.files, b.files);

/** Pictures and videos, which are checked with the words. */
export const picturesOf = ({ files }: Draft): readonly File[] =>
  files.filter(({ type }) => /^(image|video)\//.test(type));

/** By the prototype's setter, past the one with which React watches its own fields. */
const setValue = (field: TextField, value: string): void => {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
  if (set) set.call(field, value);
  else field.value = value;
};

/**
 * Takes what was sent out of the form. What was typed or picked while it was being sent stays:
 * it is the next message.
 */
export const clearDraft = (
  form: HTMLFormElement | undefined,
  field: TextField,
  sent: Draft,
): void => {
  const now = draftIn(form, field);
  if (isSame(now, sent)) form?.reset();
  else if (areSame(now.files, sent.files)) for (const one of fileFields(form)) one.value = '';
  // A field whose value a framework sets has that as its default too.
  const rest = now.text.startsWith(sent.text) ? now.text.slice(sent.text.length) : now.text;
  if (field.value !== rest) setValue(field, rest);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
