import type { ConversationState } from '@nightlight/conversation';
import type {
  Classification,
  Decision,
  EarlierNudge,
  TurnScores,
  WordList,
} from '@nightlight/core';
import type { CapturedMessage } from './captured-picture.ts';

/** A message for the pipeline, with what the store knows about its conversation. */
export type ClassifyRequest = CapturedMessage & {
  /** The state of a followed conversation, or `unread` if the store failed. */
  readonly state?: ConversationState | 'unread';
  /** Nudges that were shown earlier in the conversation. */
  readonly earlier?: readonly EarlierNudge[];
  /** Whether the user said that a decision about exactly this text was wrong. */
  readonly lifted?: true;
  /** Whether the guardian chose *stricter*. */
  readonly strict?: true;
  /** The guardian's word lists. */
  readonly lists?: readonly WordList[];
  /** What the app's own classifiers found in the text, one entry for each classifier. */
  readonly found?: readonly Classification[];
};

/** The pipeline's answer to a request. */
export interface ClassifyAnswer {
  readonly decision: Decision;
  /** Whether less would be shown after "This was wrong" on the text. */
  readonly isLiftable?: true;
  /** Set only if the whole text was scored as a turn, so that `observe()` need not run the model again. */
  readonly turnScores?: TurnScores;
}
