import { type NightlightSource, prepare } from '../checker.ts';
import { define } from '../define.ts';
import { defineElements } from '../define-elements.ts';
import { loadPileOns } from '../incoming/load-pile-ons.ts';
import { loadImage } from '../load-image.ts';
import type { TextField } from './draft.ts';
import { findFields } from './find-fields.ts';
import { createGuardContext } from './guard-context.ts';
import { createUncheckedEvent } from './guard-events.ts';
import { checkOptions, type GuardOptions } from './guard-options.ts';
import { NightlightUnchecked } from './nightlight-unchecked.ts';
import { isSending } from './send-draft.ts';
import { SentNudges } from './sent-nudges.ts';
import { Submission } from './submission.ts';
import { interceptSubmits } from './submits.ts';

export type { GuardOptions } from './guard-options.ts';

export interface Guard {
  /**
   * Does the same as Enter, for a button outside the form: checks the message, asks the user if
   * needed, and sends it. Resolves with whether it was sent. Resolves with `false` at once while
   * another message waits.
   */
  submit(): Promise<boolean>;
  /** Stops guarding. A waiting message stays in its field. */
  stop(): void;
}

/**
 * Guards a form that sends messages. It checks each message before it is sent, asks the user if
 * the decision stops it, and then calls `send` once.
 *
 * It intercepts the form's submit and Enter in its text field. Shift+Enter adds a line, and so
 * does Enter in a textarea on touch devices. It records what was shown and observes what was sent.
 *
 * If the user changes the message during the check, it is checked again. If they change it while
 * a question is open, it stays in the field. If the check fails or exceeds the time limit, the
 * user sees "Not checked yet" with *Send now* and *Wait*. Nothing is sent or lost automatically.
 *
 * While a message waits, the form (or the field, if it has no form) has the attribute
 * `data-nightlight` with `checking`, `asking` or `sending`. It fires `nightlight-decision`,
 * `nightlight-unchecked`, and `nightlight-unsent` if `send` failed. Throws `invalid-input` for
 * wrong options.
 */
export const guard = (
  target: HTMLFormElement | TextField,
  nightlight: NightlightSource,
  options: GuardOptions,
): Guard => {
  checkOptions(nightlight, options);
  const fields = findFields(target);
  defineElements();
  define('nightlight-unchecked', NightlightUnchecked);
  prepare(nightlight, options.locale);
  void loadImage();
  void loadPileOns().catch(() => {});

  const stopped = new AbortController();
  const context = createGuardContext(fields, nightlight, options, stopped.signal);
  const { form, field, host, state } = context;
  const submission = new Submission(context, new SentNudges(context));

  const submit = async (): Promise<boolean> => {
    if (stopped.signal.aborted || isSending(field)) return false;
    if (state.isBusy) {
      state.focusQuestion();
      return false;
    }
    state.begin();
    try {
      return await submission.run();
    } catch (error) {
      host.dispatchEvent(createUncheckedEvent(error, false));
      return false;
    } finally {
      state.end();
    }
  };

  const stopIntercepting = interceptSubmits(form, field, () => void submit());
  return {
    submit,
    stop() {
      stopIntercepting();
      stopped.abort();
    },
  };
};
