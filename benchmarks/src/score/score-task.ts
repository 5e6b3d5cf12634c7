import type { Direction } from '@nightlight/sdk/core';
import type { NodeOptions } from '@nightlight/sdk/node';

/** Options for scoring a folder of pictures. */
export interface PictureTask {
  readonly options: NodeOptions;
  readonly folder: string;
  /** Whether the pictures are incoming or outgoing. */
  readonly direction: Direction;
}

/** The options that a thread gets at start. */
export type ScoreTask =
  | { readonly what: 'messages' | 'conversations'; readonly options: NodeOptions }
  | ({ readonly what: 'pictures' } & PictureTask);
