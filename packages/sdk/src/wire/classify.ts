import type { ConversationState } from '@nightlight/conversation';
import type { Decision, EarlierNudge, TurnScores } from '@nightlight/core';
import type { CapturedMessage } from './captured-picture.ts';

/** A message on its way to the pipeline, with what the store knows about its conversation. */
export type ClassifyRequest = CapturedMessage & {
  /** The conversation's state, where it is followed; `unread` where the store failed. */
  readonly state?: ConversationState | 'unread';
  /** Nudges that were shown in the conversation before. */
  readonly earlier?: readonly EarlierNudge[];
};

/** What the pipeline answers. */
export interface ClassifyAnswer {
  readonly decision: Decision;
  /** Only where the whole text was scored as a turn: then `observe()` need not run the model again. */
  readonly turnScores?: TurnScores;
}
