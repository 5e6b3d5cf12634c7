import {
  HARM_OF_CONVERSATION,
  INNOCENT,
  readConversations,
} from '../../corpus/conversations/conversation.ts';
import { bothWouldWarn, readSecondReadings } from '../../corpus/conversations/second-reading.ts';
import { sampleEvenly } from '../../datasets/dataset.ts';
import {
  type EarlyDetection,
  earlyDetection,
  type WatchedConversation,
} from '../../metrics/early-detection.ts';
import type { ThreadPool } from '../../score/thread-pool.ts';
import { findFirstAlarms } from './find-alarms.ts';

/**
 * Results on our own conversations, which the model was trained on. Shows what reaches
 * users through the pipeline, not how well the model works on others.
 */
export interface TrainingAlarms extends EarlyDetection {
  readonly kind: string;
  readonly language: 'en' | 'others';
}

const START = Date.UTC(2026, 0, 1);

/** At most `maxConversations` of each kind. */
export const measureTrainingConversations = async (
  pool: ThreadPool,
  corpus: string,
  maxConversations: number,
  log: (line: string) => void,
): Promise<readonly TrainingAlarms[]> => {
  const { conversations } = readConversations(corpus);
  const second = new Map(readSecondReadings(corpus).readings.map((one) => [one.id, one]));
  const watchConversations = async (
    kind: string,
    language: TrainingAlarms['language'],
  ): Promise<WatchedConversation[]> => {
    const own = conversations.filter(
      (one) => one.kind === kind && (one.lang === 'en') === (language === 'en'),
    );
    const chosen = sampleEvenly(own, maxConversations);
    const found = await findFirstAlarms(
      pool,
      chosen.map(({ turns }) =>
        turns.map(({ from, text, minute }) => ({
          ...{ from, text },
          at: new Date(START + minute * 60_000).toISOString(),
        })),
      ),
    );
    return chosen.map(({ id, turns, first, clear }, i) => {
      const right = found[i]?.alarms.filter(
        ({ harm }) => kind === INNOCENT || harm === HARM_OF_CONVERSATION[kind],
      );
      const alarm = right?.[0]?.turn;
      const isHarmful = kind !== INNOCENT;
      return {
        ...{ isHarmful, turns: turns.length },
        ...(alarm === undefined ? {} : { alarm }),
        ...(isHarmful
          ? { first: (first ?? 1) - 1, clear: bothWouldWarn(clear, second.get(id)) - 1 }
          : {}),
      };
    });
  };
  const results: TrainingAlarms[] = [];
  for (const language of ['en', 'others'] as const) {
    const innocent = await watchConversations(INNOCENT, language);
    for (const kind of Object.keys(HARM_OF_CONVERSATION)) {
      const own = await watchConversations(kind, language);
      log(
        `${kind}, ${language === 'en' ? 'English' : 'other languages'}: ${own.length} conversations`,
      );
      results.push({ kind, language, ...earlyDetection([...own, ...innocent]) });
    }
  }
  return results;
};
