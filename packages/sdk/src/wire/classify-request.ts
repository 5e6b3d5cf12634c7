import type { ConversationState } from '@nightlight/conversation';
import type { EarlierNudge } from '@nightlight/core';
import type { CapturedMessage } from './captured-picture.ts';

/** A message as it goes to the pipeline, with what is kept of its conversation. */
export type ClassifyRequest = CapturedMessage & {
  /** What it has shown so far, where that is followed. */
  readonly state?: ConversationState | 'unread';
  /** The nudges that were shown in it. */
  readonly earlier?: readonly EarlierNudge[];
};
