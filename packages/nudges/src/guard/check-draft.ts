import type { Decision } from '@nightlight/sdk/core';
import { askUnchecked, type UncheckedCard } from './ask-unchecked.ts';
import type { UncheckedAnswer } from './nightlight-unchecked.ts';
import type { DraftWatcher } from './watch-draft.ts';

/** Milliseconds before a failed check is tried again, so that *Wait* is seen to do something. */
const RETRY_AFTER = 1_000;

export type Checked =
  | { readonly name: 'answered'; readonly decision: Decision }
  /** Its author sends it unchecked. `late` is the answer that may still come. */
  | { readonly name: 'send-now'; readonly late: Promise<Decision> | undefined }
  /** Its author goes back to the text, or the guard was stopped. */
  | { readonly name: 'withdrawn' }
  /** There was no answer, and by now it is another draft. */
  | { readonly name: 'changed' };

export interface CheckParts {
  readonly draft: DraftWatcher;
  /** Asks about the draft; called again after a failure. */
  readonly ask: (signal: AbortSignal) => Promise<Decision>;
  /** Resolves when the author has waited long enough. */
  readonly timeIsUp: Promise<void>;
  readonly locale: string | undefined;
  readonly container: Element | undefined;
  readonly onCard: (card: UncheckedCard) => void;
  readonly onUnchecked: (error: unknown, sent: boolean) => void;
}

type Step =
  | { readonly name: 'answered'; readonly decision: Decision }
  | { readonly name: 'failed'; readonly error: unknown }
  | { readonly name: 'late' | 'left' | UncheckedAnswer };

/** One question at a time, which may be asked again. */
const createAsking = (ask: CheckParts['ask']) => {
  let current: { readonly abort: AbortController; readonly answer: Promise<Decision> };
  const start = (wait: Promise<void>): void => {
    const abort = new AbortController();
    const answer = wait.then(() => ask(abort.signal));
    answer.catch(() => {});
    current = { abort, answer };
  };
  start(Promise.resolve());
  return {
    again: () => start(new Promise((done) => setTimeout(done, RETRY_AFTER))),
    answer: () => current.answer,
    abort: () => current.abort.abort(),
    step: (): Promise<Step> =>
      current.answer.then(
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

/** Waits for an answer; asks its author once that takes too long or fails. */
export const checkDraft = async (parts: CheckParts): Promise<Checked> => {
  const asking = createAsking(parts.ask);
  const waiting = parts.draft.untilLeft();
  const first = await Promise.race([
    asking.step(),
    whenAborted(waiting.signal),
    parts.timeIsUp.then((): Step => ({ name: 'late' })),
  ]);
  waiting.end();
  if (first.name === 'answered') return first;
  if (first.name === 'left' || !parts.draft.isStill) {
    asking.abort();
    return { name: first.name === 'left' ? 'withdrawn' : 'changed' };
  }

  let error = first.name === 'failed' ? first.error : undefined;
  let hasFailed = first.name === 'failed';
  const card = askUnchecked(parts.locale, parts.container);
  const watch = parts.draft.untilChanged();
  const left = whenAborted(watch.signal);
  parts.onCard(card);
  parts.onUnchecked(error, false);
  try {
    for (;;) {
      const chosen = card.answered().then((name): Step => ({ name }));
      // After a failure there is no answer to wait for.
      const step = await Promise.race([chosen, left, ...(hasFailed ? [] : [asking.step()])]);
      if (step.name === 'answered') return step;
      if (step.name === 'send') {
        parts.onUnchecked(error, true);
        return { name: 'send-now', late: hasFailed ? undefined : asking.answer() };
      }
      if (step.name === 'failed') {
        ({ error } = step);
        hasFailed = true;
        card.setWaiting(false);
      } else if (step.name === 'wait') {
        card.setWaiting(true);
        if (hasFailed) asking.again();
        hasFailed = false;
      } else {
        asking.abort();
        return { name: 'withdrawn' };
      }
    }
  } finally {
    watch.end();
    card.remove();
  }
};
