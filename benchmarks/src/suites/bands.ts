import {
  type Action,
  AGE_BANDS,
  type AgeBand,
  type Assessment,
  decide,
} from '@nightlight/sdk/core';

const REGION = 'GB';

/** The action for one assessment at every age band. */
export const actionsByBand = (
  assessment: Assessment,
  direction: 'outgoing' | 'incoming',
): Readonly<Record<AgeBand, Action>> =>
  Object.fromEntries(
    AGE_BANDS.map((ageBand) => [
      ageBand,
      decide(assessment, {
        id: 'bench',
        conversation: 'bench',
        author: direction === 'outgoing' ? 'self' : 'other',
        policy: { ageBand, region: REGION },
        locale: 'en',
        helplines: [],
        askedAt: 0,
        now: 0,
      }).action,
    ]),
  ) as Record<AgeBand, Action>;
