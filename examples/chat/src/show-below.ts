import { show } from '@nightlight/nudges';
import type { Bubble } from './bubble.ts';
import type { HelpAgain } from './help-again.ts';

/**
 * Shows what stops a message where `guard` wants it, and everything else beneath the bubble that
 * it is about. Helplines that were listed a moment ago are one line.
 */
export const showBelow =
  (bubble: () => Bubble | undefined, helpAgain: HelpAgain): typeof show =>
  async (decision, options = {}) => {
    const below = bubble()?.below;
    if (decision.stops || !below) return show(decision, options);
    const again = helpAgain(decision);
    // It stays where it is, whatever is said beneath the next one.
    const { signal: _, ...rest } = options;
    if (!again) return show(decision, { ...rest, container: below });
    below.append(again);
    const choice = decision.direction === 'outgoing' ? 'send' : 'show';
    await options.record?.(decision, choice).catch(() => undefined);
    return choice;
  };
