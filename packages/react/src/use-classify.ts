import type { Decision, Message, Nightlight } from '@nightlight/sdk';
import { useEffect, useState } from 'react';
import { createAsker } from './asker.ts';
import { isSameDraft } from './is-same-draft.ts';
import { useNightlight } from './use-nightlight.ts';
import { useSame } from './use-same.ts';

export interface UseClassifyOptions {
  /** Milliseconds without a change before a draft is looked at; 150 unless set. */
  readonly debounceMs?: number | undefined;
}

export interface ClassifyState {
  /** On the message as it stands in this render; never on one that was typed over. */
  readonly decision?: Decision | undefined;
  /** There is a message and no answer yet, also while Nightlight loads. */
  readonly pending: boolean;
  /** Why no answer comes: the message could not be looked at, or Nightlight not be started. */
  readonly error?: unknown;
  /**
   * Asks at once, for a check before sending; the same function in every render. Waits until
   * Nightlight is ready, and rejects with its error where it could not be started, with
   * `AbortError` when the component goes.
   */
  readonly classify: (message: Message | string) => Promise<Decision>;
}

interface Question {
  readonly nightlight: Nightlight | undefined;
  readonly message: Message | string | undefined;
  readonly debounceMs: number | undefined;
}

interface Answer {
  readonly to: Question;
  readonly decision?: Decision;
  readonly error?: unknown;
}

const isSameQuestion = (a: Question, b: Question): boolean =>
  a.nightlight === b.nightlight &&
  Object.is(a.debounceMs, b.debounceMs) &&
  isSameDraft(a.message, b.message);

/**
 * Looks at a message while it is typed, or at one that came in. Only the newest is answered.
 * `undefined` where there is nothing to look at.
 *
 * The message may be written out in the component: what it says is compared, and `sentAt` is
 * not. Its `id` and its pictures have to stay the same ones while the message does.
 */
export const useClassify = (
  message: Message | string | undefined,
  { debounceMs }: UseClassifyOptions = {},
): ClassifyState => {
  const state = useNightlight();
  const { nightlight } = state;
  const question = useSame<Question>({ nightlight, message, debounceMs }, isSameQuestion);
  const [answer, setAnswer] = useState<Answer>();
  const [asker] = useState(createAsker);

  useEffect(() => asker.appear(), [asker]);
  useEffect(() => asker.tell(state), [asker, state]);
  useEffect(() => {
    if (!question.nightlight || question.message === undefined) return;
    const watch = question.nightlight.watch({
      onDecision: (decision) => setAnswer({ to: question, decision }),
      onError: (error) => setAnswer({ to: question, error }),
      ...(question.debounceMs === undefined ? {} : { debounceMs: question.debounceMs }),
    });
    watch.update(question.message);
    return () => watch.stop();
  }, [question]);

  const own = answer?.to === question ? answer : undefined;
  const hasFailed = state.status === 'failed';
  return {
    decision: own?.decision,
    pending: message !== undefined && !hasFailed && !own,
    error: hasFailed ? state.error : own?.error,
    classify: asker.classify,
  };
};
