import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv } from './tables.ts';

/** One line of a conversation and its author. */
export interface OrdinaryTurn {
  readonly from: string;
  readonly text: string;
}
export type OrdinaryConversation = readonly OrdinaryTurn[];

/**
 * Ordinary conversations that were used for no model and no threshold: every flag counts
 * as a false alarm.
 */
export interface OrdinarySet {
  readonly name: string;
  /** Number of single lines to check. */
  readonly sample: number;
  conversations(folder: string): Promise<readonly OrdinaryConversation[]>;
}

/** All lines of a set, without their conversations. */
export const readLines = async (set: OrdinarySet, folder: string): Promise<readonly string[]> =>
  (await set.conversations(folder)).flat().map(({ text }) => text);

/** Splits `Ana: hi` into author and text. */
const parseTurn = (line: string): OrdinaryTurn => {
  const [, from = '', text = line] = /^([^:]{1,40}): (.*)$/s.exec(line) ?? [];
  return { from, text: text.trim() };
};
const removeEmpty = (turns: readonly OrdinaryTurn[]): OrdinaryConversation =>
  turns.filter(({ text }) => text !== '');
/** Two people who take turns. */
const alternateAuthors = (texts: readonly string[]): OrdinaryConversation =>
  removeEmpty(texts.map((text, i) => ({ from: `${i % 2}`, text: text.trim() })));

const xDailyDialog = (language: string): OrdinarySet => ({
  name: `xdailydialog-${language}`,
  sample: 2000,
  conversations: async (folder) =>
    (await readFile(join(folder, `measure/xdailydialog/${language}_test_human.txt`), 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => alternateAuthors((line.split('\t')[0] ?? '').split('__eou__'))),
});

export const samsum: OrdinarySet = {
  name: 'samsum-test',
  sample: 4000,
  conversations: async (folder) =>
    (await readFile(join(folder, 'measure/samsum_test/samsum_test.jsonl'), 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => removeEmpty((JSON.parse(line).dialogue as string[]).map(parseTurn))),
};

const dialogsum: OrdinarySet = {
  name: 'dialogsum',
  sample: 4000,
  conversations: async (folder) => {
    const parts = ['dev', 'test'].map((part) =>
      readFile(join(folder, `measure/dialogsum/dialogsum.${part}.jsonl`), 'utf8'),
    );
    return (await Promise.all(parts))
      .flatMap((text) => text.split('\n'))
      .filter(Boolean)
      .map((line) => removeEmpty((JSON.parse(line).dialogue as string).split('\n').map(parseTurn)));
  },
};

const readHeldOutJson = async (folder: string, file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, 'measure/benign-chat-held', file), 'utf8'));

const topicalChat: OrdinarySet = {
  name: 'topical-chat-held',
  sample: 2000,
  conversations: async (folder) => {
    const chats = (await readHeldOutJson(folder, 'topical_chat-test_freq.json')) as Readonly<
      Record<string, { readonly content: readonly { message: string; agent: string }[] }>
    >;
    return Object.values(chats).map(({ content }) =>
      removeEmpty(content.map(({ message, agent }) => ({ from: agent, text: message }))),
    );
  },
};

const coffeeOrders: OrdinarySet = {
  name: 'taskmaster-held',
  sample: 2000,
  conversations: async (folder) => {
    const chats = (await readHeldOutJson(folder, 'taskmaster4-data_07.json')) as readonly {
      readonly utterances: readonly { readonly text: string; readonly speaker: string }[];
    }[];
    return chats.map(({ utterances }) =>
      removeEmpty(utterances.map(({ text, speaker }) => ({ from: speaker, text }))),
    );
  },
};

const personaChat: OrdinarySet = {
  name: 'persona-chat-held',
  sample: 2000,
  conversations: async (folder) =>
    (await readCsv(join(folder, 'measure/benign-chat-held/Synthetic-Persona-Chat_test.csv'))).map(
      (row) => removeEmpty((row['Best Generated Conversation'] ?? '').split('\n').map(parseTurn)),
    ),
};

/** Each log of a chat room is one conversation of many people. */
export const chatRooms: OrdinarySet = {
  name: 'irc-held',
  sample: 2000,
  conversations: async (folder) => {
    const base = join(folder, 'measure/benign-chat-held');
    const rooms = ['irc-test', 'irc-new-domains'];
    const files = await Promise.all(
      rooms.map(async (room) =>
        (await readdir(join(base, room))).sort().map((file) => join(base, room, file)),
      ),
    );
    const logs = files.flat().filter((file) => file.endsWith('.ascii.txt'));
    const texts = await Promise.all(logs.map((file) => readFile(file, 'utf8')));
    return texts.map((log) =>
      log.split('\n').flatMap((line) => {
        const [, from, text] = /^\[\d\d:\d\d\] <([^>]+)> (.+)$/.exec(line) ?? [];
        return from && text ? [{ from, text }] : [];
      }),
    );
  },
};

export const ORDINARY_SETS: readonly OrdinarySet[] = [
  samsum,
  dialogsum,
  topicalChat,
  personaChat,
  coffeeOrders,
  chatRooms,
  ...['en', 'de', 'it', 'zh'].map(xDailyDialog),
];
