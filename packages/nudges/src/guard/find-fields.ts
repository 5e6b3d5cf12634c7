import type { TextField } from './draft.ts';
import { createInputError } from './guard-options.ts';

export interface GuardedFields {
  readonly form: HTMLFormElement | undefined;
  readonly field: TextField;
}

const TEXT_FIELDS = 'textarea, input:not([type]), input[type=text], input[type=search]';

/** Finds the text field of a form, or the form of a text field. Throws `invalid-input`. */
export const findFields = (target: HTMLFormElement | TextField): GuardedFields => {
  const isForm = target?.localName === 'form';
  const field = isForm ? target.querySelector<TextField>(TEXT_FIELDS) : target;
  if (field?.localName !== 'textarea' && field?.localName !== 'input') {
    throw createInputError(
      'guard() needs a form with a text field, or the text field itself. With another editor, call classify() and show().',
    );
  }
  const textField = field as TextField;
  const form = isForm ? (target as HTMLFormElement) : textField.form;
  return { form: form ?? undefined, field: textField };
};
