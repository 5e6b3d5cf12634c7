import type { Decision, Message, Nightlight } from '@nightlight/sdk';
import { useEffect, useState } from 'react';
import { createAsker } from './asker.ts';
import { isSameDraft } from './is-same-draft.ts';
import { useNightlight } from './use-nightlight.ts';
import { useSame } from './use-same.ts';

export interface UseClassifyOptions {
  /** Milliseconds without a change before the draft is checked. Default: 150. */
  readonly debounceMs?: number | undefined;
}

export interface ClassifyState {
  /** The decision for the message of this render, never for an earlier version. */
  readonly decision?: Decision | undefined;
  /** Whether a message has no result yet. Also true while Nightlight loads. */
  readonly pending: boolean;
  /** Set if the message could not be checked or Nightlight could not be started. */
  readonly error?: unknown;
  /**
   * Checks a message at once, such as before sending. The function is the same in every render. It
   * waits until Nightlight is ready. Rejects if Nightlight could not be started, and with
   * `AbortError` when the component unmounts.
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
 * Checks a message while the user types it, or an incoming one. Only the newest version gets a
 * result. Pass `undefined` if there is nothing to check.
 *
 * You can pass an object literal: messages are compared by value, without `sentAt`. The `id` and
 * the picture objects must stay the same while the message stays the same.
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

  useEffect(() => asker.mount(), [asker]);
  useEffect(() => asker.setState(state), [asker, state]);
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
