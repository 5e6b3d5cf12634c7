import { HARMS, type Harm } from '@nightlight/sdk/core';
import type { WordsKey } from '../messages/words.ts';

const OTHERS: Readonly<Partial<Record<WordsKey['harm'], Harm>>> = {
  support: 'self-harm',
  kind: 'bullying',
  repair: 'bullying',
  known: 'explicit',
};
/** To whoever writes it no lesson is offered that tells how it is done. */
const TOLD_TO_TARGETS: ReadonlySet<Harm> = new Set(['grooming', 'explicit']);

/** The lesson that goes with a nudge, if any. */
export const lessonOf = ({ harm, direction }: WordsKey): Harm | undefined => {
  const found = HARMS.find((one) => one === harm) ?? OTHERS[harm];
  return found && direction === 'outgoing' && TOLD_TO_TARGETS.has(found) ? undefined : found;
};
