import { show } from '@nightlight/nudges';
import { type Choice, type Decision, type Message, repairFor } from '@nightlight/sdk';
import type { Bubble } from './bubble.ts';
import type { Composer } from './composer.ts';
import type { HelpAgain } from './help-again.ts';
import type { Safety } from './safety.ts';

export interface Outgoing {
  /** The person pressed send. */
  send(): Promise<void>;
  /** The person typed on, or pressed Escape: whatever was asked about the old text is void. */
  edited(): void;
}

export interface OutgoingParts {
  readonly composer: Composer;
  readonly safety: Safety;
  readonly helpAgain: HelpAgain;
  readonly isLoading: () => boolean;
  readonly draft: (written: Written) => Message;
  /** Truly sends, and answers with what now stands in the thread. */
  readonly deliver: (written: Written) => Bubble;
}

export interface Written {
  readonly text: string;
  readonly picture: Blob | undefined;
}

/** Below this, an answer feels instant and nothing should flicker. */
const BLINK = 300;

/** From the send button to a message on its way, or back to the text. */
export const outgoingFlow = (parts: OutgoingParts): Outgoing => {
  const { composer, safety } = parts;
  let current: AbortController | undefined;
  let hasRepaired = false;

  const deliver = (written: Written, decision: Decision | undefined): Bubble => {
    composer.clear();
    const made = parts.deliver(written);
    // A word, or support, beside a message that nothing stopped.
    const again = decision && parts.helpAgain(decision);
    if (again) {
      made.below.append(again);
      void safety.record(decision, 'send').catch(() => undefined);
    } else if (decision) void show(decision, { container: made.below, record: safety.record });
    return made;
  };

  /** Sent all the same: once, how to make up for it. */
  const repair = (decision: Decision, choice: Choice, { below }: Bubble): void => {
    const repaired = repairFor(decision, choice);
    if (!repaired || hasRepaired) return;
    hasRepaired = true;
    void show(repaired, { container: below });
  };

  const check = async (written: Written, signal: AbortSignal): Promise<Decision | undefined> => {
    const skip = new AbortController();
    const timer = setTimeout(() => {
      if (parts.isLoading()) {
        const words = 'Just a moment, the check is still getting ready.';
        composer.setWaiting(words, () => skip.abort());
      } else composer.setWaiting('Looking it over…', () => skip.abort());
    }, BLINK);
    try {
      return await safety.check(parts.draft(written), AbortSignal.any([signal, skip.signal]));
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
      composer.setWaiting(undefined);
    }
  };

  return {
    edited: () => current?.abort(),
    send: async () => {
      // A second press while one is being looked over adds nothing; while a nudge asks it leads there.
      if (current) {
        composer.above.querySelector('nightlight-nudge')?.focus();
        return;
      }
      const { text, picture } = composer;
      const written = { text, picture };
      const own = new AbortController();
      current = own;
      try {
        const decision = await check(written, own.signal);
        if (own.signal.aborted) return;
        if (!decision?.stops) {
          deliver(written, decision);
          return;
        }
        const choice = await show(decision, {
          container: composer.above,
          record: safety.record,
          signal: own.signal,
        });
        if (own.signal.aborted) return;
        if (choice === 'send') repair(decision, choice, deliver(written, undefined));
        composer.focus();
      } finally {
        if (current === own) current = undefined;
      }
    },
  };
};
