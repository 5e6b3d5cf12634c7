import type { Fault } from '../corpus-line.ts';
import { checkAlike } from './check-alike.ts';
import { checkCounts, DEMANDS, type Demands } from './check-counts.ts';
import { checkIndex } from './check-index.ts';
import { checkPairs } from './check-pairs.ts';
import { checkReadings } from './check-readings.ts';
import { checkSigns } from './check-signs.ts';
import { type ConversationSurface, checkConversationSurface } from './check-surface.ts';
import { checkFiles, checkTurns } from './check-turns.ts';
import { checkWritten } from './check-written.ts';
import { type Conversation, readConversations } from './conversation.ts';
import { readDropped } from './dropped.ts';
import { withoutExceptions } from './exceptions.ts';
import { checkConversationFolds, readFolds } from './folds.ts';
import { readSecondReadings } from './second-reading.ts';

export interface ConversationsReport {
  readonly conversations: number;
  readonly turns: number;
  readonly byLanguage: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Record<string, number>>;
  readonly surface: ConversationSurface;
  readonly faults: readonly Fault[];
}

const countBy = (
  conversations: readonly Conversation[],
  key: 'lang' | 'kind',
): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { [key]: value } of conversations) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

/** All requirements on models/corpus/conversations that a program can check. */
export const checkConversations = (
  folder: string,
  demands: Demands = DEMANDS,
): ConversationsReport => {
  const { conversations, faults } = readConversations(folder);
  const second = readSecondReadings(folder);
  const dropped = readDropped(folder);
  const { folds, faults: foldFaults } = readFolds(folder);
  return {
    conversations: conversations.length,
    turns: conversations.reduce((sum, { turns }) => sum + turns.length, 0),
    byLanguage: countBy(conversations, 'lang'),
    byKind: countBy(conversations, 'kind'),
    surface: checkConversationSurface(conversations, folds),
    faults: [
      ...faults,
      ...checkIndex(conversations),
      ...checkTurns(conversations),
      ...checkFiles(conversations),
      ...checkSigns(conversations),
      ...checkAlike(conversations),
      ...checkCounts(conversations, demands),
      ...withoutExceptions([...checkPairs(conversations), ...checkWritten(conversations)], folder),
      ...second.faults,
      ...checkReadings(conversations, second.readings),
      ...dropped.faults,
      ...foldFaults,
      ...checkConversationFolds(conversations, folds),
    ],
  };
};
