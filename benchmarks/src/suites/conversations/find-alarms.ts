import type { OrdinaryTurn } from '../../datasets/ordinary-sets.ts';
import type { ThreadPool } from '../../score/thread-pool.ts';

export interface Alarm {
  readonly turn: number;
  readonly harm: string;
}

/** The alarms in each conversation, from `score conversations`. `at` of a turn is ISO 8601. */
export const findAlarms = async (
  pool: ThreadPool,
  conversations: readonly (readonly (OrdinaryTurn & { readonly at?: string })[])[],
): Promise<readonly (readonly Alarm[])[]> =>
  Promise.all(
    conversations.map(async (turns, id) => {
      const [line] = await pool.score([JSON.stringify({ id, turns })]);
      return JSON.parse(line?.text ?? '{}').alarms as readonly Alarm[];
    }),
  );
