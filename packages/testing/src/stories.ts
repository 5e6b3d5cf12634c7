import { join } from 'node:path';
import type { SentMessage } from '@nightlight/core';
import {
  HARM_OF_CONVERSATION,
  readConversations,
} from '../../../benchmarks/src/corpus/conversations/conversation.ts';
import {
  bothWouldWarn,
  readSecondReadings,
} from '../../../benchmarks/src/corpus/conversations/second-reading.ts';

export { HARM_OF_CONVERSATION };

const ROOT = join(import.meta.dirname, '../../..');
const CORPUS = join(ROOT, 'models/corpus/conversations');
/** Written for the tests of the chat: no model learns from them. */
const UNSEEN = join(ROOT, 'benchmarks/suites/stories');

/** A conversation. `first` and `clear` are turns, counted from 0, or -1 if it is innocent. */
export interface Story {
  readonly id: string;
  readonly first: number;
  readonly clear: number;
  /** `me` is the device's user. */
  readonly turns: readonly {
    readonly from: string;
    readonly text: string;
    readonly minute: number;
  }[];
}

/** The English stories of a kind in a folder. */
const readFolder = (folder: string, kind: string): readonly Story[] => {
  const second = new Map(readSecondReadings(folder).readings.map((one) => [one.id, one]));
  return readConversations(folder)
    .conversations.filter((one) => one.kind === kind && one.lang === 'en')
    .map(({ id, first = 0, clear, turns }) => ({
      ...{ id, first: first - 1, clear: bothWouldWarn(clear, second.get(id)) - 1, turns },
    }));
};

/**
 * English conversations of the corpus, from which the model learned, with at most eight people,
 * evenly spaced over the index.
 */
export const readStories = (kind: string, count: number): readonly Story[] => {
  const stories = readFolder(CORPUS, kind).filter(
    ({ turns }) => new Set(turns.map(({ from }) => from)).size <= 8,
  );
  const step = Math.floor(stories.length / count);
  return Array.from({ length: count }, (_, i) => stories[i * step] as Story);
};

/** All stories of a kind that no model learned from: ten of each harmful kind, twenty innocent. */
export const readUnseenStories = (kind: string): readonly Story[] => readFolder(UNSEEN, kind);

const START = Date.UTC(2026, 0, 1);
/** Number of previous turns that each message has. */
const PREVIOUS_TURNS = 3;

/** The messages of a story as an app passes them on, each with up to three previous turns. Ids count from 0. */
export const messagesOf = ({ turns }: Story, conversation: string): readonly SentMessage[] => {
  const messages: SentMessage[] = [];
  for (const [turn, { from, text, minute }] of turns.entries()) {
    const previous = messages
      .slice(-PREVIOUS_TURNS)
      .map((one) => ({ author: one.author, text: one.text ?? '' }));
    const author = from === 'me' ? 'self' : from;
    // The corpus has whole minutes. Add half a second per turn, so that all times differ.
    const sentAt = START + minute * 60_000 + turn * 500;
    messages.push({ id: `${turn}`, conversation, author, text, sentAt, previous });
  }
  return messages;
};
