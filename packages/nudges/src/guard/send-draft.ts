import { breakRow } from '../incoming/rows.ts';
import { clearDraft, type Draft, type TextField } from './draft.ts';
import type { GuardContext } from './guard-context.ts';
import { createUnsentEvent } from './guard-events.ts';
import type { Question } from './question.ts';

/** Fields whose message is being sent. Another guard on the same field must not send it again. */
const sendingFields = new WeakSet<TextField>();

export const isSending = (field: TextField): boolean => sendingFields.has(field);

/** Calls the app's `send` and clears the form. Resolves with whether the message was sent. */
export const sendDraft = async (
  { form, field, host, nightlight, options, state }: GuardContext,
  draft: Draft,
  question: Question,
): Promise<boolean> => {
  state.setStep('sending');
  let id: unknown;
  sendingFields.add(field);
  try {
    id = await options.send(draft);
  } catch (error) {
    // If the app doesn't handle the event, report the error to the page like any other error.
    if (host.dispatchEvent(createUnsentEvent(error))) reportError(error);
    return false;
  } finally {
    sendingFields.delete(field);
  }
  breakRow(nightlight, options.conversation);
  clearDraft(form, field, draft);
  // The message has been sent. If it can't be observed, that must not count as a failure.
  if (typeof id === 'string') question.messageId = id;
  question.observeSent(question.messageId ?? crypto.randomUUID()).catch(() => {});
  return true;
};
