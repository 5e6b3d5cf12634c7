import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleEvenly } from './dataset.ts';
import { ORDINARY_SETS, type OrdinaryConversation } from './ordinary-sets.ts';

/** An ordinary message on one side of its conversation. */
export interface OrdinaryMessage {
  readonly text: string;
  readonly direction: 'outgoing' | 'incoming';
  readonly previous: readonly { readonly author: 'self' | 'other'; readonly text: string }[];
}

/** Messages of one set in one language, on both sides. Anything shown is a false alarm. */
export interface OrdinarySample {
  readonly set: string;
  /** Language of the set (ISO 639). */
  readonly language: string;
  readonly messages: readonly OrdinaryMessage[];
}

const MAX_PREVIOUS = 3;
/** Turns of a set, and sentences of a language, evenly spaced. Each is scored on both sides. */
const MAX_TURNS = 1000;

export const TATOEBA_LANGUAGES = [
  ...['ar', 'de', 'en', 'es', 'fil', 'fr', 'hi', 'id', 'it', 'ja'],
  ...['ko', 'nl', 'pl', 'pt', 'ru', 'sw', 'tr', 'uk', 'vi', 'zh'],
] as const;

/** One turn as its author and as its reader would see it, after the turns before it. */
const bothSides = (conversation: OrdinaryConversation, place: number): OrdinaryMessage[] => {
  const turn = conversation[place];
  if (!turn) return [];
  const before = conversation.slice(Math.max(0, place - MAX_PREVIOUS), place);
  const seenBy = (direction: OrdinaryMessage['direction']): OrdinaryMessage => ({
    text: turn.text,
    direction,
    previous: before.map(({ from, text }) => {
      const isSameAuthor = from === turn.from;
      return { author: isSameAuthor === (direction === 'outgoing') ? 'self' : 'other', text };
    }),
  });
  return [seenBy('outgoing'), seenBy('incoming')];
};

const languageOf = (set: string): string => /^xdailydialog-(\w+)$/.exec(set)?.[1] ?? 'en';

/** Samples of all ordinary conversations and of everyday sentences in twenty languages. */
export const readOrdinarySamples = async (folder: string): Promise<readonly OrdinarySample[]> => {
  const samples: OrdinarySample[] = [];
  for (const set of ORDINARY_SETS) {
    const conversations = await set.conversations(folder);
    const turns = conversations.flatMap((conversation) =>
      conversation.map((_, place) => ({ conversation, place })),
    );
    samples.push({
      set: set.name,
      language: languageOf(set.name),
      messages: sampleEvenly(turns, Math.min(MAX_TURNS, set.sample)).flatMap(
        ({ conversation, place }) => bothSides(conversation, place),
      ),
    });
  }
  for (const language of TATOEBA_LANGUAGES) {
    const file = join(folder, `measure/tatoeba-ordinary/${language}.txt`);
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    samples.push({
      set: `tatoeba-${language}`,
      language,
      messages: sampleEvenly(lines, MAX_TURNS).flatMap((text) =>
        bothSides([{ from: '0', text }], 0),
      ),
    });
  }
  return samples;
};
