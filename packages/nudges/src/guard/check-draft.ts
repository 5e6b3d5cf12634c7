import type { Decision } from '@nightlight/sdk/core';
import { askUnchecked, type UncheckedCard } from './ask-unchecked.ts';
import type { UncheckedChoice } from './nightlight-unchecked.ts';
import type { DraftWatcher } from './watch-draft.ts';

/** Delay before a failed check is repeated, so that the user sees that *Wait* did something. */
const RETRY_DELAY_MS = 1_000;

export type CheckResult =
  | { readonly name: 'answered'; readonly decision: Decision }
  /** The user sends the message unchecked. `lateDecision` is the decision, if the check is still running. */
  | { readonly name: 'send-now'; readonly lateDecision: Promise<Decision> | undefined }
  /** The user closed or edited the draft while the card was open, or the guard was stopped. */
  | { readonly name: 'withdrawn' }
  /** The user changed the draft before the card *Not checked yet* appeared. */
  | { readonly name: 'changed' };

export interface CheckParts {
  readonly draft: DraftWatcher;
  /** Checks the draft. Called again if it failed and the user chose *Wait*. */
  readonly check: (signal: AbortSignal) => Promise<Decision>;
  /** Resolves when the time limit is reached. */
  readonly timeIsUp: Promise<void>;
  readonly locale: string | undefined;
  readonly container: Element | undefined;
  readonly onCard: (card: UncheckedCard) => void;
  readonly onUnchecked: (error: unknown, sent: boolean) => void;
}

type Step =
  | { readonly name: 'answered'; readonly decision: Decision }
  | { readonly name: 'failed'; readonly error: unknown }
  | { readonly name: 'timed-out' | 'left' | UncheckedChoice };

/** Runs one check at a time and can repeat it. */
const createCheck = (check: CheckParts['check']) => {
  let current: { readonly abort: AbortController; readonly decision: Promise<Decision> };
  const start = (delay: Promise<void>): void => {
    const abort = new AbortController();
    const decision = delay.then(() => check(abort.signal));
    decision.catch(() => {});
    current = { abort, decision };
  };
  start(Promise.resolve());
  return {
    retry: () => start(new Promise((done) => setTimeout(done, RETRY_DELAY_MS))),
    decision: () => current.decision,
    abort: () => current.abort.abort(),
    nextStep: (): Promise<Step> =>
      current.decision.then(
        (decision) => ({ name: 'answered', decision }),
        (error: unknown) => ({ name: 'failed', error }),
      ),
  };
};

const whenAborted = (signal: AbortSignal): Promise<Step> =>
  new Promise((resolve) => {
    const leave = (): void => resolve({ name: 'left' });
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });

/** Waits for the decision. If the check fails or takes too long, it asks the user what to do. */
export const checkDraft = async (parts: CheckParts): Promise<CheckResult> => {
  const check = createCheck(parts.check);
  const escapeWatch = parts.draft.watchEscape();
  const first = await Promise.race([
    check.nextStep(),
    whenAborted(escapeWatch.signal),
    parts.timeIsUp.then((): Step => ({ name: 'timed-out' })),
  ]);
  escapeWatch.end();
  if (first.name === 'answered') return first;
  if (first.name === 'left' || !parts.draft.isUnchanged) {
    check.abort();
    return { name: first.name === 'left' ? 'withdrawn' : 'changed' };
  }

  let error = first.name === 'failed' ? first.error : undefined;
  let hasFailed = first.name === 'failed';
  const card = askUnchecked(parts.locale, parts.container);
  const watch = parts.draft.watchChanges();
  const left = whenAborted(watch.signal);
  parts.onCard(card);
  parts.onUnchecked(error, false);
  try {
    for (;;) {
      const chosen = card.nextChoice().then((name): Step => ({ name }));
      // After a failure no check is running, so don't wait for one.
      const step = await Promise.race([chosen, left, ...(hasFailed ? [] : [check.nextStep()])]);
      if (step.name === 'answered') return step;
      if (step.name === 'send') {
        parts.onUnchecked(error, true);
        return { name: 'send-now', lateDecision: hasFailed ? undefined : check.decision() };
      }
      if (step.name === 'failed') {
        ({ error } = step);
        hasFailed = true;
        card.setWaiting(false);
      } else if (step.name === 'wait') {
        card.setWaiting(true);
        if (hasFailed) check.retry();
        hasFailed = false;
      } else {
        check.abort();
        return { name: 'withdrawn' };
      }
    }
  } finally {
    watch.end();
    card.remove();
  }
};
