import type { Direction } from '@nightlight/sdk/core';
import type { NodeOptions } from '@nightlight/sdk/node';

/** What is needed to score a folder of pictures. */
export interface PictureTask {
  readonly options: NodeOptions;
  readonly folder: string;
  /** Was the picture sent to the device's user, or is it about to be sent? */
  readonly direction: Direction;
}

/** What a thread is told when it starts. */
export type ScoreTask =
  | { readonly what: 'messages' | 'conversations'; readonly options: NodeOptions }
  | ({ readonly what: 'pictures' } & PictureTask);
