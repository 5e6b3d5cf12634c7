import type { OrdinaryTurn } from '../../datasets/ordinary-sets.ts';
import type { ThreadPool } from '../../score/thread-pool.ts';

export interface Alarm {
  /** Index of the turn, from 0. */
  readonly turn: number;
  readonly harm: string;
}

export interface ConversationAlarms {
  readonly alarms: readonly Alarm[];
  /** The first turn at which the plain rule finds a pile-on. */
  readonly pileOnByRule?: number;
}

/**
 * Finds the first alarm of each harm and participant in each conversation, as the command
 * `score conversations` does. `at` of a turn is ISO 8601. Throws if a conversation can't be scored.
 */
export const findFirstAlarms = async (
  pool: ThreadPool,
  conversations: readonly (readonly (OrdinaryTurn & { readonly at?: string })[])[],
): Promise<readonly ConversationAlarms[]> =>
  Promise.all(
    conversations.map(async (turns, id) => {
      const [scored] = await pool.score([JSON.stringify({ id, turns })]);
      if (!scored || scored.failed) throw new Error(`Conversation ${id}: ${scored?.text}`);
      return JSON.parse(scored.text) as ConversationAlarms;
    }),
  );
