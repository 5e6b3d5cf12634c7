import { afterSending, createRepair, type Decision } from '@nightlight/sdk/core';
import { hasSaid, isEarly } from '../checker.ts';
import type { CheckResult } from './check-draft.ts';
import type { GuardContext } from './guard-context.ts';
import { createDecisionEvent, createUncheckedEvent } from './guard-events.ts';
import type { Question } from './question.ts';

/** Adds the message's id. Without one, the app could not know what to unsend. */
const withMessage = ({ nudge, ...rest }: Decision, message: string | undefined): Decision => {
  if (!nudge) return rest;
  if (message !== undefined) return { ...rest, nudge, message };
  const { offers: _, ...withoutOffers } = nudge;
  return { ...rest, nudge: withoutOffers };
};

/** Shows quiet nudges about messages that were sent. */
export class SentNudges {
  readonly #context: GuardContext;
  #hasShownRepair = false;
  /** The newest nudge. Aborting `visible` removes it. */
  #newest: { readonly decision: Decision; readonly visible: AbortController } | undefined;

  constructor(context: GuardContext) {
    this.#context = context;
  }

  /** Shows the nudge of a message that was just sent. If its check is still running, waits for it. */
  showAfterSending(checked: CheckResult, question: Question): void {
    if (checked.name === 'answered') {
      this.#showAnswered(checked.decision, question);
      this.#readAgain(checked.decision, question);
    } else if (checked.name === 'send-now') {
      void this.#showLate(checked.lateDecision, (decision) => {
        this.#show(afterSending(decision), question);
        this.#readAgain(afterSending(decision), question);
      });
    }
  }

  async #showLate(
    late: Promise<Decision> | undefined,
    show: (decision: Decision) => void,
  ): Promise<void> {
    const { host } = this.#context;
    try {
      const decision = await late;
      if (!decision) return;
      host.dispatchEvent(createDecisionEvent(decision, true));
      show(decision);
    } catch (error) {
      host.dispatchEvent(createUncheckedEvent(error, true));
    }
  }

  /** Once base is ready, it reads a message that only tiny has read. */
  #readAgain(early: Decision, question: Question): void {
    if (!isEarly(early)) return;
    void this.#showLate(question.checkAgain(), (decision) => {
      if (!hasSaid(early, decision)) this.#show(afterSending(decision), question);
    });
  }

  /** If the user sent a stopped message anyway, shows once how to apologise. */
  #showAnswered(decision: Decision, question: Question): void {
    if (!decision.stops) {
      this.#show(decision, question);
      return;
    }
    if (question.hasDisagreed) return;
    const repair = createRepair(decision, 'send');
    if (!repair || this.#hasShownRepair) return;
    this.#hasShownRepair = true;
    this.#show(repair, question, false);
  }

  /** A nudge replaces the previous one, unless the previous one offers help. */
  #show(shown: Decision, question: Question, isRecorded = true): void {
    const { showDecision, showOptions, stopped } = this.#context;
    const decision = withMessage(shown, question.messageId);
    if (!decision.nudge || stopped.aborted) return;
    if (this.#newest && !this.#newest.decision.support) this.#newest.visible.abort();
    this.#newest = { decision, visible: new AbortController() };
    const signal = AbortSignal.any([this.#newest.visible.signal, stopped]);
    const record = isRecorded && { record: question.record.bind(question) };
    const why = { nightlight: question.disagrees, text: question.text };
    // The message has been sent. If the nudge can't be shown, that must not count as a failure.
    void showDecision(decision, { ...showOptions, ...why, signal, ...record }).catch(() => {});
  }
}
