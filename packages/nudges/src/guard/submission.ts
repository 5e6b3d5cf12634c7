import { askToSend } from './ask-to-send.ts';
import { type CheckResult, checkDraft } from './check-draft.ts';
import { type Draft, isEmpty, isSame, readDraft } from './draft.ts';
import type { GuardContext } from './guard-context.ts';
import { createDecisionEvent, createUncheckedEvent } from './guard-events.ts';
import { Question } from './question.ts';
import { sendDraft } from './send-draft.ts';
import type { SentNudges } from './sent-nudges.ts';
import { DraftWatcher } from './watch-draft.ts';

/** How long a message waits for its decision before the user is asked whether to send it. */
const DEFAULT_TIME_LIMIT_MS = 2_000;

/** A draft that the user agreed to send, with the result of its check. */
interface AgreedDraft {
  readonly draft: Draft;
  readonly checked: CheckResult;
  readonly question: Question;
}

/** `kept`: the draft stays in its field. `changed`: it changed meanwhile, so check it again. */
type Outcome = 'sent' | 'kept' | 'changed';

/** Checks what is in the form, asks the user if needed, and sends it. */
export class Submission {
  readonly #context: GuardContext;
  readonly #nudges: SentNudges;
  /** Set if `send` failed, so that the user is not asked about the same draft again. */
  #agreed: AgreedDraft | undefined;
  #timeIsUp: Promise<void> = Promise.resolve();

  constructor(context: GuardContext, nudges: SentNudges) {
    this.#context = context;
    this.#nudges = nudges;
  }

  /** Resolves with whether the message was sent. */
  async run(): Promise<boolean> {
    this.#startTimeLimit();
    for (;;) {
      const outcome = await this.#tryDraft();
      if (outcome !== 'changed') return outcome === 'sent';
    }
  }

  async #tryDraft(): Promise<Outcome> {
    const { form, field, nightlight, options, state, stopped } = this.#context;
    const draft = readDraft(form, field);
    if (isEmpty(draft)) return 'kept';
    const watcher = new DraftWatcher({ form, field }, draft, stopped);
    const agreed = this.#agreed && isSame(this.#agreed.draft, draft) ? this.#agreed : undefined;
    const context = options.context?.() ?? {};
    const question =
      agreed?.question ?? new Question(nightlight, options.conversation, draft, context);

    const checked = agreed?.checked ?? (await this.#check(watcher, question));
    const hasShownCard = state.isAsking;
    if (checked.name === 'changed') return 'changed';
    if (checked.name === 'withdrawn' || stopped.aborted) {
      if (hasShownCard && !stopped.aborted) field.focus();
      return 'kept';
    }
    if (!watcher.isUnchanged) return 'changed';
    if (!agreed) {
      const outcome = await this.#askIfStopped(checked, watcher, question);
      if (outcome !== 'agreed') return outcome;
    }
    if (hasShownCard) field.focus();

    const isSent = await sendDraft(this.#context, draft, question);
    this.#agreed = isSent ? undefined : { draft, checked, question };
    if (isSent) this.#nudges.showAfterSending(checked, question);
    return isSent ? 'sent' : 'kept';
  }

  #check(draft: DraftWatcher, question: Question): Promise<CheckResult> {
    const { host, options, state } = this.#context;
    const { locale, container } = options;
    state.setStep('checking');
    return checkDraft({
      ...{ draft, locale, container, timeIsUp: this.#timeIsUp },
      check: (signal) => question.check(signal),
      onCard: (card) => state.ask(() => card.focus()),
      onUnchecked: (error, sent) => void host.dispatchEvent(createUncheckedEvent(error, sent)),
    });
  }

  /** Reports the decision, and asks the user if it stops the message. */
  async #askIfStopped(
    checked: CheckResult,
    watcher: DraftWatcher,
    question: Question,
  ): Promise<'agreed' | 'kept' | 'changed'> {
    const { host, field, stopped } = this.#context;
    if (checked.name !== 'answered') return 'agreed';
    const { decision } = checked;
    host.dispatchEvent(createDecisionEvent(decision, false));
    if (!decision.stops) return 'agreed';
    const answer = await askToSend(this.#context, decision, watcher, question);
    // The user may be elsewhere when a limit ends.
    if (!stopped.aborted && answer !== 'limit-ended') field.focus();
    if (answer === 'keep' || answer === 'limit-ended') return 'kept';
    this.#startTimeLimit();
    if (answer === 'check-again') return 'changed';
    // A script may have changed the field without firing an event.
    return watcher.isUnchanged ? 'agreed' : 'changed';
  }

  #startTimeLimit(): void {
    const { timeLimit = DEFAULT_TIME_LIMIT_MS } = this.#context.options;
    this.#timeIsUp = new Promise((done) => setTimeout(done, timeLimit));
  }
}
