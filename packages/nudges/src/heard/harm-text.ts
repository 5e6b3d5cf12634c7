import type { HeardText } from './words.ts';

const HARMS: Readonly<Record<string, HeardText>> = {
  ...{ bullying: 'bullying', grooming: 'grooming', explicit: 'explicit', scam: 'scam' },
  // "Sexual content" would be wrong and embarrassing for somebody who is blackmailed.
  ...{ sextortion: 'blackmail', 'personal-info': 'personalInfo' },
};

/** The name of the text for a harm, or for sextortion. `undefined` if there is none. */
export const getHarmText = (harm: string | undefined): HeardText | undefined => HARMS[harm ?? ''];
