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
import { clearDraft, type Draft, draftIn, isEmpty, isSame, type TextField } from './draft.ts';
import { decisionEvent, uncheckedEvent, unsentEvent } from './guard-events.ts';
import { NightlightUnchecked } from './nightlight-unchecked.ts';
import { Question, type Surroundings } from './question.ts';
import { takeSubmits } from './submits.ts';
import { DraftWatcher } from './watch-draft.ts';

/** Milliseconds that a message waits for its answer before its author is asked. */
const TIME_LIMIT = 2_000;
const QUESTION = 'nightlight-nudge:not([quiet])';

/** Fields whose message is on its way: another guard on the same field must not send it again. */
const sending = new WeakSet<TextField>();

const after = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

export interface GuardOptions {
  /** Your id of the conversation that the form writes to. */
  readonly conversation: string;
  /**
   * Sends a message: called once, with exactly what was checked. Returns the message's id, if it
   * has one. Where it throws or rejects, everything stays in the field.
   */
  readonly send: (message: Draft) => unknown;
  /**
   * Where questions appear, as a card: best an element just above the field. Without it they
   * appear in a sheet over the page.
   */
  readonly container?: Element;
  /** What surrounds the message, asked for each time it is checked. `previous` is known unless given. */
  readonly context?: () => Surroundings;
  /** BCP 47; the Nightlight's, or the page's, unless set. */
  readonly locale?: string;
  /** Milliseconds after which "Not checked yet" appears; 2,000 unless set. */
  readonly timeLimit?: number;
  /** Shows a decision in your own way; `show` of this package unless set. */
  readonly show?: typeof show;
}

const OPTIONS = ['conversation', 'send', 'container', 'context', 'locale', 'timeLimit', 'show'];

export interface Guard {
  /**
   * Does what Enter does, for a button outside the form: checks, asks where it has to, and sends.
   * Resolves to whether the message was sent; to `false` at once while another one waits.
   */
  submit(): Promise<boolean>;
  /** Ends it. A message that waits stays in its field. */
  stop(): void;
}

const TEXTS = 'textarea, input:not([type]), input[type=text], input[type=search]';

const wrong = (what: string): NightlightError => new NightlightError('invalid-input', what);

const fieldsOf = (
  target: HTMLFormElement | TextField,
): { readonly form: HTMLFormElement | undefined; readonly field: TextField } => {
  const isForm = target?.localName === 'form';
  const field = isForm ? target.querySelector<TextField>(TEXTS) : target;
  if (field?.localName !== 'textarea' && field?.localName !== 'input') {
    throw wrong(
      'guard() needs a form with a text field, or the text field itself. With another editor, call classify() and show().',
    );
  }
  const own = field as TextField;
  return { form: (isForm ? (target as HTMLFormElement) : own.form) ?? undefined, field: own };
};

const checkOptions = (nightlight: NightlightSource, options: GuardOptions): void => {
  const given: Partial<GuardOptions> = options ?? {};
  checkNames(given, OPTIONS, 'guard()');
  if (!nightlight) {
    throw wrong('guard() needs what createNightlight() returns as its second argument.');
  }
  if (typeof given.conversation !== 'string' || given.conversation === '') {
    throw wrong('guard() needs `conversation`: your id of the conversation.');
  }
  if (typeof given.send !== 'function') {
    throw wrong('guard() needs `send`: a function that sends { text, files }.');
  }
};

/**
 * Guards a form that sends messages: checks each one before it is sent, asks its author where the
 * decision stops it, and then calls `send`, once.
 *
 * It takes the form's submits and Enter in its text field (not with Shift, and on touch devices a
 * textarea's Enter makes a line), records what was shown, and observes what was sent. A message
 * that is changed during the check is checked again; one that is typed on during a question stays
 * in the field. If there is no answer within the time limit, or the check fails, the author sees
 * "Not checked yet" with *Send now* and *Wait*; nothing is sent or lost by itself.
 *
 * While a message waits, the form, or the field without one, has `data-nightlight`: `checking`,
 * `asking` or `sending`. It fires `nightlight-decision`, `nightlight-unchecked`, and
 * `nightlight-unsent` where `send` failed. Throws `invalid-input` for wrong options.
 */
export const guard = (
  target: HTMLFormElement | TextField,
  nightlight: NightlightSource,
  options: GuardOptions,
): Guard => {
  checkOptions(nightlight, options);
  const { form, field } = fieldsOf(target);
  const { conversation, container, locale, timeLimit = TIME_LIMIT } = options;
  const host = form ?? field;
  const present = options.show ?? show;
  defineElements();
  define('nightlight-unchecked', NightlightUnchecked);
  prepare(nightlight, locale);
  void loadImage();

  const stopped = new AbortController();
  const placed: ShowOptions = {
    ...(locale ? { locale } : {}),
    ...(container ? { container } : {}),
  };
  const parts = { form, field };
  let isBusy = false;
  let focusQuestion = (): void => {};
  let hasRepaired = false;
  /** Agreed to and not sent, since `send` failed: it isn't asked about twice. */
  let agreed: { readonly draft: Draft; readonly checked: Checked } | undefined;
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

  /** A quiet word takes the place of the last one, unless that one offers help. */
  const say = (decision: Decision, record: ShowOptions['record']): void => {
    if (!decision.nudge || stopped.signal.aborted) return;
    if (note && !note.decision.support) note.shown.abort();
    note = { decision, shown: new AbortController() };
    const signal = AbortSignal.any([note.shown.signal, stopped.signal]);
    // The message has been sent: a word that can't be shown must not fail it.
    void present(decision, { ...placed, signal, ...(record ? { record } : {}) }).catch(() => {});
  };

  const sayAfterwards = (checked: Checked, question: Question): void => {
    const record = recordWith(question);
    if (checked.name === 'answered') {
      const { decision } = checked;
      const repaired = createRepair(decision, 'send');
      if (!decision.stops) say(decision, record);
      else if (repaired && !hasRepaired) {
        hasRepaired = true;
        say(repaired, undefined);
      }
    } else if (checked.name === 'send-now') {
      checked.late?.then(
        (decision) => {
          host.dispatchEvent(decisionEvent(decision, true));
          say(afterSending(decision), record);
        },
        (error: unknown) => host.dispatchEvent(uncheckedEvent(error, true)),
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
      // An app that doesn't listen hears of its error as of any other.
      if (host.dispatchEvent(unsentEvent(error))) reportError(error);
      return false;
    } finally {
      sending.delete(field);
    }
    agreed = undefined;
    breakRow(nightlight, conversation);
    clearDraft(form, field, draft);
    // One turn that isn't counted must not fail a message that was sent.
    question.sent(typeof id === 'string' ? id : crypto.randomUUID()).catch(() => {});
    sayAfterwards(checked, question);
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
      ask: (signal) => question.ask(signal),
      onCard: (card) => {
        setState('asking');
        focusQuestion = () => card.focus();
      },
      onUnchecked: (error, sent) => void host.dispatchEvent(uncheckedEvent(error, sent)),
    });
  };

  /** Whether the author sends it as it is. */
  const isSentAnyway = async (
    decision: Decision,
    draft: DraftWatcher,
    question: Question,
  ): Promise<boolean> => {
    setState('asking');
    focusQuestion = () => {
      const nudge = (container ?? document).querySelector<HTMLElement>(QUESTION);
      nudge?.focus();
    };
    const { signal, end } = draft.untilChanged();
    const choice = await present(decision, { ...placed, record: recordWith(question), signal });
    end();
    return choice === 'send' && !stopped.signal.aborted;
  };

  const hold = async (): Promise<boolean> => {
    let timeIsUp = after(timeLimit);
    for (;;) {
      const draft = draftIn(form, field);
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
      if (!watcher.isStill) continue;
      if (!known && checked.name === 'answered') {
        const { decision } = checked;
        host.dispatchEvent(decisionEvent(decision, false));
        if (decision.stops) {
          const isAgreed = await isSentAnyway(decision, watcher, question);
          if (!stopped.signal.aborted) field.focus();
          if (!isAgreed) return false;
          // A script may have changed it without a word.
          timeIsUp = after(timeLimit);
          if (!watcher.isStill) continue;
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
      return await hold();
    } catch (error) {
      host.dispatchEvent(uncheckedEvent(error, false));
      return false;
    } finally {
      setState(undefined);
    }
  };

  const release = takeSubmits(form, field, () => void submit());
  return {
    submit,
    stop() {
      release();
      stopped.abort();
    },
  };
};
