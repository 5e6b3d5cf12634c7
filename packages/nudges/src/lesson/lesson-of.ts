import { HARMS, type Harm } from '@nightlight/sdk/core';
import type { WordsKey } from '../messages/words.ts';

const RELATED: Readonly<Partial<Record<WordsKey['harm'], Harm>>> = {
  support: 'self-harm',
  kind: 'bullying',
  repair: 'bullying',
  known: 'explicit',
};
/** Lessons that describe how it is done: not offered to the author. */
const ONLY_FOR_TARGETS: ReadonlySet<Harm> = new Set(['grooming', 'explicit']);

/** The lesson for a nudge, if any. */
export const lessonOf = ({ harm, direction }: WordsKey): Harm | undefined => {
  const found = HARMS.find((one) => one === harm) ?? RELATED[harm];
  return found && direction === 'outgoing' && ONLY_FOR_TARGETS.has(found) ? undefined : found;
};
