import { HARMS, type Harm } from '@nightlight/sdk/core';
import type { WordsKey } from '../messages/words.ts';

const RELATED: Readonly<Partial<Record<WordsKey['harm'], Harm>>> = {
  support: 'self-harm',
  kind: 'bullying',
  repair: 'bullying',
  known: 'explicit',
};
/** These lessons describe how the harm is done, so they are not offered to the author. */
const ONLY_FOR_TARGETS: ReadonlySet<Harm> = new Set(['grooming', 'explicit']);

/** Returns the lesson for a nudge, if there is one. */
export const getLesson = ({ harm, direction }: WordsKey): Harm | undefined => {
  const found = HARMS.find((one) => one === harm) ?? RELATED[harm];
  return found && direction === 'outgoing' && ONLY_FOR_TARGETS.has(found) ? undefined : found;
};
