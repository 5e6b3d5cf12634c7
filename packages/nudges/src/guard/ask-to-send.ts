import type { Decision } from '@nightlight/sdk/core';
import type { GuardContext } from './guard-context.ts';
import type { Question } from './question.ts';
import type { DraftWatcher } from './watch-draft.ts';

const NUDGE_SELECTOR = 'nightlight-nudge:not([quiet])';

/** Asks the user about a stopped message. Resolves with whether to send it unchanged. */
export const askToSend = async (
  { options, showDecision, showOptions, state, stopped }: GuardContext,
  decision: Decision,
  draft: DraftWatcher,
  question: Question,
): Promise<boolean> => {
  state.ask(() =>
    (options.container ?? document).querySelector<HTMLElement>(NUDGE_SELECTOR)?.focus(),
  );
  const { signal, end } = draft.watchChanges();
  const choice = await showDecision(decision, {
    ...{ ...showOptions, signal, nightlight: question.disagrees, text: question.text },
    record: question.record.bind(question),
  });
  end();
  return choice === 'send' && !stopped.aborted;
};
