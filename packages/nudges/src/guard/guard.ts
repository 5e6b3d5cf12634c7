import type { Nightlight } from '@nightlight/sdk';
import { type Decision, type Message, NightlightError, repairFor } from '@nightlight/sdk/core';
import { type ShowOptions, show } from '../show.ts';
import { decisionEvent, uncheckedEvent } from './guard-events.ts';
import { holdSubmits, type Submission, type TextField } from './submission.ts';

/** Milliseconds that a submit is held at most; a chat that waits longer feels broken. */
const TIME_LIMIT = 2_000;

export interface GuardOptions extends Pick<ShowOptions, 'locale' | 'container'> {
  readonly nightlight: Pick<Nightlight, 'classify' | 'record'>;
  readonly conversation: string;
  /** Of a form: where its words are typed; its first text field unless set. */
  readonly field?: TextField;
  /** What surrounds the draft, asked for each time it is looked at. */
  readonly context?: () => Pick<Partial<Message>, 'previous' | 'to' | 'place'>;
  /** Milliseconds after which a submit is held no longer; 2,000 unless set. */
  readonly timeLimit?: number;
  /** What becomes of it then: sent, and looked at after, unless it is to be held on. */
  readonly pastTimeLimit?: 'send' | 'hold';
  /** Shows a decision in the app's own way; `show` of this package unless set. */
  readonly show?: typeof show;
}

export interface Guard {
  /** Submits pass unseen from now on; one that is held stays unsent, with every word in its field. */
  stop(): void;
}

const TEXTS = 'textarea, input:not([type]), input[type=text], input[type=search]';

const fieldOf = (target: HTMLFormElement | TextField, given?: TextField): TextField => {
  const field =
    given ?? (target instanceof HTMLFormElement ? target.querySelector<TextField>(TEXTS) : target);
  if (field) return field;
  throw new NightlightError(
    'invalid-input',
    'guard() finds no text field in the form: set `field`.',
  );
};

/** Once sent, a message is spoken of and no longer asked about. */
const spokenOf = (decision: Decision): Decision =>
  decision.nudge
    ? { ...decision, action: 'nudge', nudge: { ...decision.nudge, choices: ['why', 'close'] } }
    : decision;

/**
 * Holds each submit of a form, or each Enter in a field without one, until its words are looked
 * at and whoever wrote them has chosen; then it goes on as if it had just been pressed. Past the
 * time limit it is sent first and looked at after. The field is never changed. While it is looked
 * at, the form or field has `data-nightlight="looking"`.
 *
 * Fires `nightlight-decision` with each decision, and `nightlight-unchecked` where a draft could
 * not be looked at. Throws `invalid-input` where a form has no text field.
 */
export const guard = (target: HTMLFormElement | TextField, options: GuardOptions): Guard => {
  const { nightlight, conversation, locale, container } = options;
  const { timeLimit = TIME_LIMIT, pastTimeLimit = 'send' } = options;
  const field = fieldOf(target, options.field);
  const stopped = new AbortController();
  const shown: ShowOptions = {
    record: (decision, choice) => nightlight.record(decision, choice),
    ...(locale ? { locale } : {}),
    ...(container ? { container } : {}),
  };
  const present = options.show ?? show;
  let isHeld = false;
  let hasRepaired = false;

  const ask = (text: string): Promise<Decision> =>
    nightlight.classify(
      { conversation, author: 'self', text, ...options.context?.() },
      { signal: stopped.signal },
    );

  /** Who types on is not asked about what stood there before. */
  const choose = async (decision: Decision): Promise<string> => {
    const edited = new AbortController();
    const onInput = (): void => edited.abort();
    const signal = AbortSignal.any([edited.signal, stopped.signal]);
    field.addEventListener('input', onInput);
    try {
      return await present(decision, { ...shown, signal });
    } finally {
      field.removeEventListener('input', onInput);
    }
  };

  const afterwards = async (decision: Decision): Promise<void> => {
    if (stopped.signal.aborted) return;
    target.dispatchEvent(decisionEvent(decision, true));
    if (decision.nudge) await present(spokenOf(decision), shown);
  };

  const repair = async (decision: Decision): Promise<void> => {
    const nudge = repairFor(decision, 'send');
    if (!nudge || hasRepaired) return;
    hasRepaired = true;
    const { record: _, ...quietly } = shown;
    await present({ ...decision, action: 'nudge', nudge }, quietly);
  };

  const timeOut = (): { readonly over: Promise<'over'>; readonly end: () => void } => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = new Promise<'over'>((resolve) => {
      if (pastTimeLimit === 'send') timer = setTimeout(() => resolve('over'), timeLimit);
    });
    return { over, end: () => clearTimeout(timer) };
  };

  const look = async ({ release }: Submission): Promise<void> => {
    const { over, end } = timeOut();
    try {
      for (;;) {
        const text = field.value;
        if (text.trim() === '') return release();
        const asked = ask(text);
        const decision = await Promise.race([asked, over]);
        if (stopped.signal.aborted) return;
        if (decision === 'over') {
          release();
          await afterwards(await asked);
          return;
        }
        // Typed on while it was looked at: what is sent is what was looked at.
        if (field.value !== text) continue;
        target.dispatchEvent(decisionEvent(decision, false));
        end();
        target.removeAttribute('data-nightlight');
        const choice = await choose(decision);
        if (choice !== 'send' || stopped.signal.aborted) {
          if (!stopped.signal.aborted) field.focus();
          return;
        }
        release();
        if (decision.action === 'pause') await repair(decision);
        return;
      }
    } finally {
      end();
    }
  };

  const onSubmit = async (submission: Submission): Promise<void> => {
    if (isHeld) return;
    isHeld = true;
    target.setAttribute('data-nightlight', 'looking');
    let isSent = false;
    const once: Submission = {
      ...submission,
      release: () => {
        isSent = true;
        isHeld = false;
        target.removeAttribute('data-nightlight');
        submission.release();
      },
    };
    try {
      await look(once);
    } catch (error) {
      if (stopped.signal.aborted) return;
      // Never a silent "safe": the app hears of it, and decides beforehand what becomes of it.
      if (!isSent && pastTimeLimit === 'send') once.release();
      target.dispatchEvent(uncheckedEvent(error, isSent));
    } finally {
      if (!isSent) {
        isHeld = false;
        target.removeAttribute('data-nightlight');
      }
    }
  };

  const letGo = holdSubmits(target, (submission) => void onSubmit(submission));
  return {
    stop() {
      letGo();
      stopped.abort();
      target.removeAttribute('data-nightlight');
    },
  };
};
