import {
  afterSending,
  checkNames,
  createRepair,
  type Decision,
  NightlightError,
} from '@nightlight/sdk/core';
import { type NightlightSource, prepare } from '../checker.ts';
import { define } from '../define.ts';
import { defineElements } from '../define-elements.ts';
import { breakRow } from '../incoming/rows.ts';
import { loadImage } from '../load-image.ts';
import { type ShowOptions, show } from '../show.ts';
import { type Checked, checkDraft } from './check-draft.ts';
import { clearDraft, type Draft, isEmpty, isSame, readDraft, type TextField } from './draft.ts';
import { createDecisionEvent, createUncheckedEvent, createUnsentEvent } from './guard-events.ts';
import { NightlightUnchecked } from './nightlight-unchecked.ts';
import { type MessageContext, Question } from './question.ts';
import { interceptSubmits } from './submits.ts';
import { DraftWatcher } from './watch-draft.ts';

/** How long a message waits for its decision before the user is asked whether to send it. */
const DEFAULT_TIME_LIMIT_MS = 2_000;
const QUESTION_SELECTOR = 'nightlight-nudge:not([quiet])';

/** Fields whose message is being sent. Another guard on the same field must not send it again. */
const sending = new WeakSet<TextField>();

const delay = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export interface GuardOptions {
  /** Your id for the conversation that the form writes to. */
  readonly conversation: string;
  /**
   * Sends a message. Called once, with exactly what was checked. Return the message's id, if it
   * has one. If it throws or rejects, the message stays in the field.
   */
  readonly send: (message: Draft) => unknown;
  /**
   * Where questions appear as a card, such as an element directly above the field. Default: a
   * sheet over the page.
   */
  readonly container?: Element;
  /**
   * Returns the context of the message. Called for each check. If it returns no `previous`, the
   * guard uses the turns that it has seen itself.
   */
  readonly context?: () => MessageContext;
  /** Language tag (BCP 47). Default: the Nightlight's locale, or the page's language. */
  readonly locale?: string;
  /** Milliseconds after which "Not checked yet" appears. Default: 2,000. */
  readonly timeLimit?: number;
  /** Displays decisions in your own UI. Default: `show` of this package. */
  readonly show?: typeof show;
}

const OPTIONS = ['conversation', 'send', 'container', 'context', 'locale', 'timeLimit', 'show'];

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

const TEXT_FIELDS = 'textarea, input:not([type]), input[type=text], input[type=search]';

const invalidInput = (message: string): NightlightError =>
  new NightlightError('invalid-input', message);

const findFields = (
  target: HTMLFormElement | TextField,
): { readonly form: HTMLFormElement | undefined; readonly field: TextField } => {
  const isForm = target?.localName === 'form';
  const field = isForm ? target.querySelector<TextField>(TEXT_FIELDS) : target;
  if (field?.localName !== 'textarea' && field?.localName !== 'input') {
    throw invalidInput(
      'guard() needs a form with a text field, or the text field itself. With another editor, call classify() and show().',
    );
  }
  const textField = field as TextField;
  const form = isForm ? (target as HTMLFormElement) : textField.form;
  return { form: form ?? undefined, field: textField };
};

const checkOptions = (nightlight: NightlightSource, options: GuardOptions): void => {
  const given: Partial<GuardOptions> = options ?? {};
  checkNames(given, OPTIONS, 'guard()');
  if (!nightlight) {
    throw invalidInput('guard() needs what createNightlight() returns as its second argument.');
  }
  if (typeof given.conversation !== 'string' || given.conversation === '') {
    throw invalidInput('guard() needs `conversation`: your id of the conversation.');
  }
  if (typeof given.send !== 'function') {
    throw invalidInput('guard() needs `send`: a function that sends { text, files }.');
  }
};

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
  const { form, field } = findFields(target);
  const { conversation, container, locale, timeLimit = DEFAULT_TIME_LIMIT_MS } = options;
  const host = form ?? field;
  const showDecision = options.show ?? show;
  defineElements();
  define('nightlight-unchecked', NightlightUnchecked);
  prepare(nightlight, locale);
  void loadImage();

  const stopped = new AbortController();
  const showOptions: ShowOptions = {
    ...(locale ? { locale } : {}),
    ...(container ? { container } : {}),
  };
  const parts = { form, field };
  let isBusy = false;
  let focusQuestion = (): void => {};
  let hasRepaired = false;
  /** The user agreed to send it, but `send` failed. Don't ask about the same draft again. */
  let agreed: { readonly draft: Draft; readonly checked: Checked } | undefined;
  /** The last quiet nudge. Aborting `shown` removes it. */
  let note: { readonly decision: Decision; readonly shown: AbortController } | undefined;

  const setState = (state: 'checking' | 'asking' | 'sending' | undefined): void => {
    isBusy = state !== undefined;
    if (state) host.dataset['nightlight'] = state;
    else host.removeAttribute('data-nightlight');
    host.ariaBusy = state === 'checking' || state === 'sending' ? 'true' : null;
    if (state !== 'asking') focusQuestion = () => {};
  };

  const recordWith =
    (question: Question): NonNullable<ShowOptions['record']> =>
    (decision, choice) =>
      question.record(decision, choice);

  /** A quiet nudge replaces the previous one, unless the previous one offers help. */
  const showNote = (decision: Decision, record: ShowOptions['record']): void => {
    if (!decision.nudge || stopped.signal.aborted) return;
    if (note && !note.decision.support) note.shown.abort();
    note = { decision, shown: new AbortController() };
    const signal = AbortSignal.any([note.shown.signal, stopped.signal]);
    // The message has been sent. If the note can't be shown, that must not count as a failure.
    void showDecision(decision, { ...showOptions, signal, ...(record ? { record } : {}) }).catch(
      () => {},
    );
  };

  const showAfterSending = (checked: Checked, question: Question): void => {
    const record = recordWith(question);
    if (checked.name === 'answered') {
      const { decision } = checked;
      const repaired = createRepair(decision, 'send');
      if (!decision.stops) showNote(decision, record);
      else if (repaired && !hasRepaired) {
        hasRepaired = true;
        showNote(repaired, undefined);
      }
    } else if (checked.name === 'send-now') {
      checked.lateDecision?.then(
        (decision) => {
          host.dispatchEvent(createDecisionEvent(decision, true));
          showNote(afterSending(decision), record);
        },
        (error: unknown) => host.dispatchEvent(createUncheckedEvent(error, true)),
      );
    }
  };

  const deliver = async (draft: Draft, checked: Checked, question: Question): Promise<boolean> => {
    setState('sending');
    let id: unknown;
    sending.add(field);
    try {
      id = await options.send(draft);
    } catch (error) {
      agreed = { draft, checked };
      // If the app doesn't handle the event, report the error to the page like any other error.
      if (host.dispatchEvent(createUnsentEvent(error))) reportError(error);
      return false;
    } finally {
      sending.delete(field);
    }
    agreed = undefined;
    breakRow(nightlight, conversation);
    clearDraft(form, field, draft);
    // The message has been sent. If it can't be observed, that must not count as a failure.
    question.observeSent(typeof id === 'string' ? id : crypto.randomUUID()).catch(() => {});
    showAfterSending(checked, question);
    return true;
  };

  const check = (
    draft: DraftWatcher,
    question: Question,
    timeIsUp: Promise<void>,
  ): Promise<Checked> => {
    setState('checking');
    return checkDraft({
      ...{ draft, timeIsUp, locale, container },
      check: (signal) => question.check(signal),
      onCard: (card) => {
        setState('asking');
        focusQuestion = () => card.focus();
      },
      onUnchecked: (error, sent) => void host.dispatchEvent(createUncheckedEvent(error, sent)),
    });
  };

  /** Resolves with whether the user sends the message unchanged. */
  const askToSend = async (
    decision: Decision,
    draft: DraftWatcher,
    question: Question,
  ): Promise<boolean> => {
    setState('asking');
    focusQuestion = () => {
      const nudge = (container ?? document).querySelector<HTMLElement>(QUESTION_SELECTOR);
      nudge?.focus();
    };
    const { signal, end } = draft.watchChanges();
    const choice = await showDecision(decision, {
      ...showOptions,
      record: recordWith(question),
      signal,
    });
    end();
    return choice === 'send' && !stopped.signal.aborted;
  };

  const checkAndSend = async (): Promise<boolean> => {
    let timeIsUp = delay(timeLimit);
    for (;;) {
      const draft = readDraft(form, field);
      if (isEmpty(draft)) return false;
      const watcher = new DraftWatcher(parts, draft, stopped.signal);
      const question = new Question(nightlight, conversation, draft, options.context?.() ?? {});
      const known = agreed && isSame(agreed.draft, draft) ? agreed.checked : undefined;
      const checked = known ?? (await check(watcher, question, timeIsUp));
      const wasAsked = host.dataset['nightlight'] === 'asking';
      if (checked.name === 'changed') continue;
      if (checked.name === 'withdrawn' || stopped.signal.aborted) {
        if (wasAsked && !stopped.signal.aborted) field.focus();
        return false;
      }
      if (!watcher.isUnchanged) continue;
      if (!known && checked.name === 'answered') {
        const { decision } = checked;
        host.dispatchEvent(createDecisionEvent(decision, false));
        if (decision.stops) {
          const isAgreed = await askToSend(decision, watcher, question);
          if (!stopped.signal.aborted) field.focus();
          if (!isAgreed) return false;
          // A script may have changed the field without firing an event.
          timeIsUp = delay(timeLimit);
          if (!watcher.isUnchanged) continue;
        }
      }
      if (wasAsked) field.focus();
      return await deliver(draft, checked, question);
    }
  };

  const submit = async (): Promise<boolean> => {
    if (stopped.signal.aborted || sending.has(field)) return false;
    if (isBusy) {
      focusQuestion();
      return false;
    }
    isBusy = true;
    try {
      return await checkAndSend();
    } catch (error) {
      host.dispatchEvent(createUncheckedEvent(error, false));
      return false;
    } finally {
      setState(undefined);
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
