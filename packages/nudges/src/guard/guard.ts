import type { Nightlight } from '@nightlight/sdk';
import {
  afterSending,
  type Decision,
  type Message,
  NightlightError,
  repairFor,
} from '@nightlight/sdk/core';
import { defineElements } from '../define-elements.ts';
import { loadWords } from '../messages/catalogues.ts';
import { type ShowOptions, show } from '../show.ts';
import { decisionEvent, uncheckedEvent } from './guard-events.ts';
import { holdSubmits, type Submission, type TextField } from './submission.ts';

/** Milliseconds that a submit is held at most; a chat that waits longer feels broken. */
const TIME_LIMIT = 2_000;
/** Milliseconds within which what was agreed to may be submitted once more by the app itself. */
const MOMENT = 1_000;

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
  /**
   * For a button or a key of the app's own, which submits no form: looks at what stands in the
   * field, asks where it has to, and answers whether it may be sent. `false` too while one is held.
   */
  check(): Promise<boolean>;
  /** Submits pass unseen from now on; one that is held stays unsent, with every word in its field. */
  stop(): void;
}

const TEXTS = 'textarea, input:not([type]), input[type=text], input[type=search]';

const fieldOf = (target: HTMLFormElement | TextField, given?: TextField): TextField => {
  const field =
    given ?? (target.localName === 'form' ? target.querySelector<TextField>(TEXTS) : target);
  if (field?.localName === 'textarea' || field?.localName === 'input') return field as TextField;
  throw new NightlightError(
    'invalid-input',
    'guard() needs a text field: an input, a textarea, or a form with one (or set `field`). Of other editors ask classify() and show().',
  );
};

const checkOptions = ({ nightlight, conversation }: Partial<GuardOptions>): void => {
  if (typeof nightlight?.classify === 'function' && conversation) return;
  throw new NightlightError('invalid-input', 'guard() needs `nightlight` and `conversation`.');
};

/** What became of a look: its decision, or that it was not there in time; neither for no words at all. */
interface Looked {
  readonly text: string;
  readonly decision?: Decision;
  readonly late?: Promise<Decision>;
}

/**
 * Holds each submit of a form until its words are looked at and whoever wrote them has chosen; of a
 * field that was given each Enter too. Then it goes on as if it had just been pressed. Past the time
 * limit it is sent first and looked at after. The field is never changed. While it is looked at, the
 * form or field has `data-nightlight="looking"` and is `aria-busy`.
 *
 * Fires `nightlight-decision` with each decision, and `nightlight-unchecked` where a draft could
 * not be looked at, or not be asked about. Throws `invalid-input` where there is no text field.
 */
export const guard = (target: HTMLFormElement | TextField, options: GuardOptions): Guard => {
  checkOptions(options);
  const { nightlight, conversation, locale, container } = options;
  const { timeLimit = TIME_LIMIT, pastTimeLimit = 'send' } = options;
  const field = fieldOf(target, options.field);
  const stopped = new AbortController();
  const quietly: ShowOptions = {
    ...(locale ? { locale } : {}),
    ...(container ? { container } : {}),
  };
  const shown: ShowOptions = {
    ...quietly,
    record: (decision, choice) => nightlight.record(decision, choice),
  };
  const present = options.show ?? show;
  if (!options.show) {
    // Now, not with the first nudge: when one is shown is no server's business.
    defineElements();
    if (locale) void loadWords(locale);
  }
  let isHeld = false;
  let hasRepaired = false;
  let agreed: { readonly text: string; readonly until: number } | undefined;

  const ask = async (text: string, signal?: AbortSignal): Promise<Decision> =>
    nightlight.classify(
      { conversation, author: 'self', text, ...options.context?.() },
      signal ? { signal } : {},
    );

  /** What stands in the field when the answer comes: who types on is looked at again. */
  const look = async (over: Promise<'over'>): Promise<Looked> => {
    for (;;) {
      const text = field.value;
      if (text.trim() === '') return { text };
      // What is sent is looked at to the end, also where the guard is stopped meanwhile.
      const asked = ask(text, pastTimeLimit === 'hold' ? stopped.signal : undefined);
      const decision = await Promise.race([asked, over]);
      if (decision === 'over') return { text, late: asked };
      if (field.value === text || stopped.signal.aborted) return { text, decision };
    }
  };

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
    target.dispatchEvent(decisionEvent(decision, true));
    const spoken = afterSending(decision);
    if (spoken.nudge && !stopped.signal.aborted) {
      await present(spoken, { ...shown, signal: stopped.signal });
    }
  };

  const repair = async (decision: Decision): Promise<void> => {
    const repaired = repairFor(decision, 'send');
    if (!repaired || hasRepaired) return;
    hasRepaired = true;
    await present(repaired, { ...quietly, signal: stopped.signal });
  };

  const setLooking = (isLooking: boolean): void => {
    if (isLooking) target.dataset['nightlight'] = 'looking';
    else target.removeAttribute('data-nightlight');
    target.ariaBusy = isLooking ? 'true' : null;
  };

  const letGo = (): void => {
    isHeld = false;
    setLooking(false);
  };

  const hold = async (submission: Submission): Promise<void> => {
    let isSent = false;
    /** Whether it is for its writer to say what becomes of it. */
    let isAsked = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeIsUp = (): Promise<'over'> =>
      new Promise((resolve) => {
        if (pastTimeLimit === 'send') timer = setTimeout(() => resolve('over'), timeLimit);
      });
    const send = (): void => {
      isSent = true;
      letGo();
      const text = field.value;
      submission.release();
      // Not sent yet: an app that goes on a moment later submits what was agreed to.
      if (field.value === text) agreed = { text, until: performance.now() + MOMENT };
    };
    try {
      for (;;) {
        setLooking(true);
        const { text, decision, late } = await look(timeIsUp());
        if (stopped.signal.aborted) return;
        if (late) {
          const sent = field.value;
          send();
          await afterwards(await (sent === text ? late : ask(sent)));
          return;
        }
        if (!decision) return send();
        clearTimeout(timer);
        setLooking(false);
        target.dispatchEvent(decisionEvent(decision, false));
        isAsked = decision.stops;
        const choice = await choose(decision);
        if (stopped.signal.aborted) return;
        if (choice !== 'send') return field.focus();
        isAsked = false;
        // A script may have put something in without a word: that was not looked at.
        if (field.value !== text) continue;
        send();
        if (decision.stops) await repair(decision);
        return;
      }
    } catch (error) {
      if (stopped.signal.aborted && !isSent) return;
      // Never a silent "safe": the app hears of it, and has said beforehand what becomes of it.
      if (!isSent && !isAsked && pastTimeLimit === 'send') send();
      target.dispatchEvent(uncheckedEvent(error, isSent));
    } finally {
      clearTimeout(timer);
      if (!isSent) letGo();
    }
  };

  const isAgreed = (): boolean => {
    const { text, until } = agreed ?? { text: undefined, until: 0 };
    agreed = undefined;
    return field.value === text && performance.now() < until;
  };

  const release = holdSubmits(target, (submission) => {
    if (isHeld) return;
    if (isAgreed()) return submission.release();
    isHeld = true;
    void hold(submission);
  });
  return {
    async check() {
      if (stopped.signal.aborted) return true;
      if (isHeld) return false;
      isHeld = true;
      let mayGo = false;
      await new Promise<void>((resolve) => {
        const release = (): void => {
          mayGo = true;
          resolve();
        };
        void hold({ release }).finally(resolve);
      });
      return mayGo;
    },
    stop() {
      release();
      stopped.abort();
      setLooking(false);
    },
  };
};
