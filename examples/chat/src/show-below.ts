import { show } from '@nightlight/nudges';
import type { Bubble } from './bubble.ts';
import type { HelpAgain } from './help-again.ts';

/** Removes the line below an earlier message, unless the user has opened it. */
const removeLine = (): void => {
  for (const nudge of document.querySelectorAll('nightlight-nudge')) {
    if (nudge.isLine) nudge.remove();
  }
};

/**
 * Shows questions where `guard` puts them, and all other advice below its bubble. Helplines that
 * were listed recently become one line. Only the newest quiet line stays.
 */
export const showBelow =
  (bubble: () => Bubble | undefined, helpAgain: HelpAgain): typeof show =>
  async (decision, options = {}) => {
    const below = bubble()?.below;
    if (decision.stops || !below) return show(decision, options);
    if (decision.nudge?.brief) removeLine();
    const again = helpAgain(decision);
    const isOwn = decision.direction === 'outgoing';
    // Ignore the signal, so that the advice stays when the next message gets its own.
    const { signal: _, ...rest } = options;
    if (!again) return show(decision, { ...(isOwn ? rest : options), container: below });
    below.append(again);
    const choice = isOwn ? 'send' : 'show';
    await options.record?.(decision, choice).catch(() => undefined);
    return choice;
  };
