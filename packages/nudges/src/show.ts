import type { Nightlight } from '@nightlight/sdk';
import { type Choice, type Decision, NightlightError } from '@nightlight/sdk/core';
import { defineElements } from './define-elements.ts';
import type { Disagrees } from './disagreement.ts';
import { UNFOLDING } from './nudge/nightlight-nudge.ts';

export interface ShowOptions {
  /**
   * Language tag (BCP 47). Default: the decision's locale. Uses the nearest available language, or
   * English.
   */
  readonly locale?: string;
  /**
   * Where the nudge appears as a card. Without it, the nudge is a sheet: at the bottom of the page
   * if it asks for a choice, at the top if it is quiet.
   */
  readonly container?: Element;
  /** Adds "This was wrong" to *Why?* if the decision has `canDisagree`, and records the choice. */
  readonly nightlight?: Disagrees & Partial<Pick<Nightlight, 'record'>>;
  /**
   * The text that was checked. *Why?* quotes it with the words that led to the decision, but not
   * if it is an incoming message that the decision stops.
   */
  readonly text?: string;
  /** Default: `nightlight.record`. It stores on the device what was shown and chosen, for the user. */
  readonly record?: (decision: Decision, choice: Choice) => Promise<void>;
  /** Abort it to remove the nudge, such as when the user edits the draft. */
  readonly signal?: AbortSignal;
}

/** Only one quiet sheet fits on the page. */
const QUIET_SHEET = 'nightlight-nudge[quiet][layout=sheet]';

/** Removes what a new quiet nudge replaces: another sheet, or in a container an unopened line. */
const removeReplaced = (container: Element | undefined): void => {
  if (!container) for (const old of document.querySelectorAll(QUIET_SHEET)) old.remove();
  for (const old of container?.querySelectorAll('nightlight-nudge') ?? []) {
    if (old.isLine) old.remove();
  }
};

/**
 * Shows a decision to the user and resolves with their choice.
 *
 * If the decision stops the message (`decision.stops`), `show` waits for the choice. Otherwise it
 * resolves at once, with `send` for an outgoing message and `show` for an incoming one. Its advice
 * stays as a quiet card until the user closes it. A `brief` nudge is one line, which the user can open. If the nudge is aborted or removed, it resolves
 * with `edit` (outgoing) or `close` (incoming).
 *
 * Rejects with `invalid-input` if `decision` is not a decision, and with `unsupported` outside a
 * browser.
 */
export const show = (decision: Decision, options: ShowOptions = {}): Promise<Choice> => {
  const { locale, container, signal, nightlight, text } = options;
  if (typeof decision?.direction !== 'string') {
    const value = decision === undefined ? 'undefined' : 'something else';
    return Promise.reject(
      new NightlightError(
        'invalid-input',
        `show() needs a decision but got ${value}. Pass the result of classify(). Did you forget \`await\`?`,
      ),
    );
  }
  // If the choice can't be recorded, the message must still go on.
  const record = async (choice: Choice): Promise<void> => {
    const { record: store } = options;
    const recorded = store ? store(decision, choice) : nightlight?.record?.(decision, choice);
    await Promise.resolve(recorded).catch(() => {});
  };
  const outgoing = decision.direction === 'outgoing';
  const acceptChoice: Choice = outgoing ? 'send' : 'show';
  const dismissChoice: Choice = outgoing ? 'edit' : 'close';
  const { stops } = decision;
  if (!decision.nudge) return Promise.resolve(stops ? dismissChoice : acceptChoice);
  if (typeof document === 'undefined') {
    return Promise.reject(
      new NightlightError('unsupported', 'show() needs a page. On a server, use decision.nudge.'),
    );
  }
  if (signal?.aborted) return Promise.resolve(stops ? dismissChoice : acceptChoice);

  defineElements();
  const nudge = document.createElement('nightlight-nudge');
  Object.assign(nudge, { decision, nightlight, text });
  nudge.locale = locale;
  nudge.layout = container ? 'card' : 'sheet';
  nudge.quiet = !stops;

  return new Promise((resolve) => {
    const finish = (choice: Choice): void => {
      signal?.removeEventListener('abort', onAbort);
      nudge.removeEventListener('nightlight-gone', onAbort);
      nudge.remove();
      resolve(choice);
      if (stops) void record(choice).catch(() => {});
    };
    const onAbort = (): void => finish(dismissChoice);
    nudge.addEventListener('nightlight-choice', ({ detail }) => {
      if (!UNFOLDING.has(detail.choice)) finish(detail.choice);
    });
    signal?.addEventListener('abort', onAbort);
    // If the page removes the nudge, no choice can follow, so treat it as dismissed.
    nudge.addEventListener('nightlight-gone', onAbort);
    if (!stops) removeReplaced(container);
    (container ?? document.body).append(nudge);
    if (stops) return;
    resolve(acceptChoice);
    void record(acceptChoice).catch(() => {});
  });
};
