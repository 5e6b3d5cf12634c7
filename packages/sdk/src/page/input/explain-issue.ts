import type { BaseIssue } from 'valibot';

/** What is missing or wrong, to be written after the name of the field. */
export const explainIssue = ({ message }: Pick<BaseIssue<unknown>, 'message'>): string =>
  // valibot's own message speaks of keys. Ours never begin like this.
  message.startsWith('Invalid key') ? 'is missing.' : message;
