import type { Decision } from '@nightlight/sdk/core';
import { isLimited } from '../is-limited.ts';
import type { GuardContext } from './guard-context.ts';
import type { Question } from './question.ts';
import type { DraftWatcher } from './watch-draft.ts';

const NUDGE_SELECTOR = 'nightlight-nudge:not([quiet])';

/**
 * - `send`: send it unchanged.
 * - `keep`: it stays in its field.
 * - `limit-ended`: it stays there too, but the limit or the list that stopped it has ended.
 * - `check-again`: the user pressed Send after that.
 */
export type Answer = 'send' | 'keep' | 'limit-ended' | 'check-again';

/**
 * While the question about a limit is open, checks the draft again when the limits change. Calls
 * `onEnd` once no limit stops it. Returns what Send does meanwhile, and a function that ends this.
 */
const watchLimit = (
  question: Question,
  signal: AbortSignal,
  focus: () => void,
  onEnd: (answer: Answer) => void,
): { readonly press: () => void; readonly end: () => void } => {
  let isPressed = false;
  let isRunning = false;
  const check = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      if (!isLimited(await question.check(signal)))
        onEnd(isPressed ? 'check-again' : 'limit-ended');
      else if (isPressed) focus();
    } catch {
      // It stays stopped. The next press tries again.
    } finally {
      isRunning = false;
      isPressed = false;
    }
  };
  return {
    press() {
      isPressed = true;
      void check();
    },
    end: question.onLimitsChange(() => void check()),
  };
};

/** Asks the user about a stopped message. */
export const askToSend = async (
  { options, showDecision, showOptions, state, stopped }: GuardContext,
  decision: Decision,
  draft: DraftWatcher,
  question: Question,
): Promise<Answer> => {
  const findNudge = (): HTMLElement | null =>
    (options.container ?? document).querySelector<HTMLElement>(NUDGE_SELECTOR);
  const focus = (): void => findNudge()?.focus();
  const changes = draft.watchChanges();
  const ended = new AbortController();
  const signal = AbortSignal.any([changes.signal, ended.signal]);
  let answer: Answer = 'keep';
  const limit = isLimited(decision)
    ? watchLimit(question, signal, focus, (now) => {
        // If the focus was on the question, it must not be lost.
        const hasFocus = findNudge()?.matches(':focus-within');
        answer = now === 'limit-ended' && hasFocus ? 'keep' : now;
        ended.abort();
      })
    : undefined;
  state.ask(limit?.press ?? focus);
  const choice = await showDecision(decision, {
    ...{ ...showOptions, signal, nightlight: question.disagrees, text: question.text },
    record: question.record.bind(question),
  });
  changes.end();
  limit?.end();
  return choice === 'send' && !stopped.aborted ? 'send' : answer;
};
