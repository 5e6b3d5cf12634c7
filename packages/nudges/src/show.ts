import { type Choice, type Decision, NightlightError } from '@nightlight/sdk/core';
import { defineElements } from './define-elements.ts';

export interface ShowOptions {
  /** BCP 47; the decision's own unless set. The nearest language there is, else English. */
  readonly locale?: string;
  /**
   * Where the nudge stands, as a card. Without it, a sheet: at the foot of the page
   * where it asks, at the head where it only says something.
   */
  readonly container?: Element;
  /** `nightlight.record`: keeps what was shown and chosen on the device, for the young person. */
  readonly record?: (decision: Decision, choice: Choice) => Promise<void>;
  /** Takes the nudge away again, such as when the draft is edited meanwhile. */
  readonly signal?: AbortSignal;
}

/** Over the page there is room for one. */
const QUIET_SHEET = 'nightlight-nudge[quiet][layout=sheet]';
const UNFOLDS: ReadonlySet<Choice> = new Set(['why', 'help']);

/**
 * Shows what a decision says and answers with the choice.
 *
 * Only a pause waits. What is allowed or nudged is answered at once (`send`, or
 * `show` when it came in): a nudge says something and stops nothing, and stands
 * as a quiet card until it is closed. An aborted nudge counts as `edit` (`close` when it came in).
 */
export const show = (decision: Decision, options: ShowOptions = {}): Promise<Choice> => {
  const { locale, container, signal } = options;
  if (typeof decision?.direction !== 'string') {
    const what = decision === undefined ? 'undefined' : 'something else';
    return Promise.reject(
      new NightlightError(
        'invalid-input',
        `show() needs a decision and was given ${what}. Pass what classify() resolves to; did you forget \`await\`?`,
      ),
    );
  }
  // Once, with the answer; a log that can't be written must not stand in the way of a message.
  const record = async (choice: Choice): Promise<void> => {
    await Promise.resolve(options.record?.(decision, choice)).catch(() => {});
  };
  const outgoing = decision.direction === 'outgoing';
  const goesOn: Choice = outgoing ? 'send' : 'show';
  const steps: Choice = outgoing ? 'edit' : 'close';
  const { stops } = decision;
  if (!decision.nudge) return Promise.resolve(stops ? steps : goesOn);
  if (typeof document === 'undefined') {
    return Promise.reject(
      new NightlightError('unsupported', 'show() needs a page. Read decision.nudge on a server.'),
    );
  }
  if (signal?.aborted) return Promise.resolve(stops ? steps : goesOn);

  defineElements();
  const nudge = document.createElement('nightlight-nudge');
  nudge.decision = decision;
  nudge.locale = locale;
  nudge.layout = container ? 'card' : 'sheet';
  nudge.quiet = !stops;

  return new Promise((resolve) => {
    const settle = (choice: Choice): void => {
      signal?.removeEventListener('abort', onAbort);
      nudge.removeEventListener('nightlight-gone', onAbort);
      nudge.remove();
      resolve(choice);
      if (stops) void record(choice).catch(() => {});
    };
    const onAbort = (): void => settle(steps);
    nudge.addEventListener('nightlight-choice', ({ detail }) => {
      if (!UNFOLDS.has(detail.choice)) settle(detail.choice);
    });
    signal?.addEventListener('abort', onAbort);
    // The page may take it away with what is around it: then nobody is left who could answer.
    nudge.addEventListener('nightlight-gone', onAbort);
    if (!container && !stops)
      for (const old of document.querySelectorAll(QUIET_SHEET)) old.remove();
    (container ?? document.body).append(nudge);
    if (stops) return;
    resolve(goesOn);
    void record(goesOn).catch(() => {});
  });
};
