import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SentMessage } from '@nightlight/core';

const CORPUS = join(import.meta.dirname, '../../../models/corpus/conversations');

/** A conversation of the corpus. Turns count from 0; `first` and `clear` are -1 where it is innocent. */
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

const rowsOf = (file: string): readonly Readonly<Record<string, string>>[] => {
  const [head = '', ...lines] = readFileSync(join(CORPUS, file), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
};

/** So many English conversations of a kind with at most eight people, from all over the index. */
export const storiesOf = (kind: string, many: number): readonly Story[] => {
  const second = new Map(rowsOf('readings.tsv').map((row) => [row['id'], row]));
  const folder = kind === 'innocent' ? 'innocent' : 'harmful';
  const turns = readdirSync(join(CORPUS, folder))
    .filter((name) => name.startsWith('en-') && name.endsWith('.tsv'))
    .flatMap((name) => rowsOf(`${folder}/${name}`));
  const turnsOf = new Map<string, typeof turns>();
  for (const turn of turns) {
    const own = turnsOf.get(turn['id'] ?? '') ?? [];
    own.push(turn);
    turnsOf.set(turn['id'] ?? '', own);
  }
  const stories = rowsOf('index.tsv')
    .filter((row) => row['kind'] === kind && row['lang'] === 'en')
    .map(({ id = '', first, clear }): Story => {
      const own = turnsOf.get(id) ?? [];
      const later = Math.max(Number(clear), Number(second.get(id)?.['clear']));
      return {
        id,
        first: Number(first) - 1,
        clear: later - 1,
        turns: own.map(({ from = '', text = '', minute }) => ({
          ...{ from, text },
          minute: Number(minute),
        })),
      };
    })
    .filter((story) => new Set(story.turns.map(({ from }) => from)).size <= 8);
  const step = Math.floor(stories.length / many);
  return Array.from({ length: many }, (_, i) => stories[i * step] as Story);
};

const START = Date.UTC(2026, 0, 1);
const BEFORE = 3;

/** A story as an app hands it over, each message with the three before it; ids count from 0. */
export const messagesOf = ({ turns }: Story, conversation: string): readonly SentMessage[] => {
  const messages: SentMessage[] = [];
  for (const [turn, { from, text, minute }] of turns.entries()) {
    const previous = messages
      .slice(-BEFORE)
      .map((one) => ({ author: one.author, text: one.text ?? '' }));
    const author = from === 'me' ? 'self' : from;
    const sentAt = START + minute * 60_000;
    messages.push({ id: `${turn}`, conversation, author, text, sentAt, previous });
  }
  return messages;
};
