import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { ScoreTask } from '../score/score-task.ts';
import { openThreadPool } from '../score/thread-pool.ts';
import { type LearntAlarms, measureLearnt } from './conversations/learnt.ts';
import { measureOrdinary, type OrdinaryAlarms } from './conversations/ordinary.ts';

export interface ConversationsResult {
  readonly date: string;
  /** SHA-256 of the conversation model's manifest. */
  readonly model: string;
  readonly ordinary: readonly OrdinaryAlarms[];
  readonly learnt: readonly LearntAlarms[];
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
  readonly most: number;
  readonly say: (line: string) => void;
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
  most,
  say,
}: ConversationsOptions): Promise<ConversationsResult> => {
  const root = JSON.parse(await readFile(join(assets, 'manifest.json'), 'utf8'));
  const task: ScoreTask = {
    what: 'conversations',
    options: { assets, policy: { ageBand: '13-15', region: 'GB' }, tier: 'cascade' },
  };
  const pool = await openThreadPool(thread, availableParallelism(), task);
  const ordinary = await measureOrdinary(pool, data, most, say);
  say('Our own conversations, which were used for training');
  const learnt = await measureLearnt(pool, corpus, Math.ceil(most / 4));
  await pool.dispose();
  return {
    date: new Date().toISOString().slice(0, 10),
    model: root.models.conversation.sha256,
    ordinary,
    learnt,
  };
};
