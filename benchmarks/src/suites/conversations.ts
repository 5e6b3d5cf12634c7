import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { ScoreTask } from '../score/score-task.ts';
import { openThreadPool } from '../score/thread-pool.ts';
import {
  measureOrdinaryConversations,
  type OrdinaryAlarms,
} from './conversations/ordinary-conversations.ts';
import {
  measureTrainingConversations,
  type TrainingAlarms,
} from './conversations/training-conversations.ts';

export interface ConversationsResult {
  readonly date: string;
  /** SHA-256 of the conversation model's manifest. */
  readonly model: string;
  readonly ordinary: readonly OrdinaryAlarms[];
  readonly learnt: readonly TrainingAlarms[];
}

export interface ConversationsOptions {
  readonly assets: string;
  /** Folder with `measure/`. */
  readonly data: string;
  /** Folder of our own conversations. */
  readonly corpus: string;
  /** The file that each scoring thread runs. */
  readonly thread: URL;
  /** Maximum number of conversations per set. */
  readonly maxConversations: number;
  readonly log: (line: string) => void;
}

/**
 * Runs ordinary conversations that were not used for training through the pipeline, as
 * `score conversations` does.
 */
export const measureConversations = async ({
  assets,
  data,
  corpus,
  thread,
  maxConversations,
  log,
}: ConversationsOptions): Promise<ConversationsResult> => {
  const root = JSON.parse(await readFile(join(assets, 'manifest.json'), 'utf8'));
  const task: ScoreTask = {
    what: 'conversations',
    options: { assets, policy: { ageBand: '13-15', region: 'GB' }, tier: 'cascade' },
  };
  const pool = await openThreadPool(thread, availableParallelism(), task);
  const ordinary = await measureOrdinaryConversations(pool, data, maxConversations, log);
  log('Our own conversations, which were used for training');
  const learnt = await measureTrainingConversations(
    pool,
    corpus,
    Math.ceil(maxConversations / 4),
    log,
  );
  await pool.dispose();
  return {
    date: new Date().toISOString().slice(0, 10),
    model: root.models.conversation.sha256,
    ordinary,
    learnt,
  };
};
