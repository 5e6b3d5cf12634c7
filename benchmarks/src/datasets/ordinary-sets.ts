import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv } from './tables.ts';

/** Ordinary talk that no model and no threshold has met: every flag in it is taken for a false alarm. */
export interface OrdinarySet {
  readonly name: string;
  readonly sample: number;
  read(folder: string): Promise<readonly string[]>;
}

const xDailyDialog = (language: string): OrdinarySet => ({
  name: `xdailydialog-${language}`,
  sample: 2000,
  read: async (folder) =>
    (await readFile(join(folder, `measure/xdailydialog/${language}_test_human.txt`), 'utf8'))
      .split('\n')
      .flatMap((line) => (line.split('\t')[0] ?? '').split('__eou__'))
      .map((turn) => turn.trim())
      .filter(Boolean),
});

export const samsum: OrdinarySet = {
  name: 'samsum-test',
  sample: 4000,
  read: async (folder) =>
    (await readFile(join(folder, 'measure/samsum_test/samsum_test.jsonl'), 'utf8'))
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => JSON.parse(line).dialogue as string[])
      .map((turn) => turn.replace(/^[^:]{1,40}: /, '')),
};

const dialogsum: OrdinarySet = {
  name: 'dialogsum',
  sample: 4000,
  read: async (folder) => {
    const parts = ['dev', 'test'].map((part) =>
      readFile(join(folder, `measure/dialogsum/dialogsum.${part}.jsonl`), 'utf8'),
    );
    return (await Promise.all(parts))
      .flatMap((text) => text.split('\n'))
      .filter(Boolean)
      .flatMap((line) => (JSON.parse(line).dialogue as string).split('\n'))
      .map((turn) => turn.replace(/^#Person\d+#: /, '').trim())
      .filter(Boolean);
  },
};

const heldJson = async (folder: string, file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, 'measure/benign-chat-held', file), 'utf8'));

const topicalChat: OrdinarySet = {
  name: 'topical-chat-held',
  sample: 2000,
  read: async (folder) => {
    const chats = (await heldJson(folder, 'topical_chat-test_freq.json')) as Readonly<
      Record<string, { readonly content: readonly { readonly message: string }[] }>
    >;
    return Object.values(chats).flatMap(({ content }) => content.map(({ message }) => message));
  },
};

const coffeeOrders: OrdinarySet = {
  name: 'taskmaster-held',
  sample: 2000,
  read: async (folder) => {
    const chats = (await heldJson(folder, 'taskmaster4-data_07.json')) as readonly {
      readonly utterances: readonly { readonly text: string }[];
    }[];
    return chats.flatMap(({ utterances }) => utterances.map(({ text }) => text)).filter(Boolean);
  },
};

const personaChat: OrdinarySet = {
  name: 'persona-chat-held',
  sample: 2000,
  read: async (folder) =>
    (await readCsv(join(folder, 'measure/benign-chat-held/Synthetic-Persona-Chat_test.csv')))
      .flatMap((row) => (row['Best Generated Conversation'] ?? '').split('\n'))
      .map((turn) => turn.replace(/^User \d: /, '').trim())
      .filter(Boolean),
};

const chatRooms: OrdinarySet = {
  name: 'irc-held',
  sample: 2000,
  read: async (folder) => {
    const base = join(folder, 'measure/benign-chat-held');
    const rooms = ['irc-test', 'irc-new-domains'];
    const files = await Promise.all(
      rooms.map(async (room) =>
        (await readdir(join(base, room))).sort().map((file) => join(base, room, file)),
      ),
    );
    const logs = files.flat().filter((file) => file.endsWith('.ascii.txt'));
    const texts = await Promise.all(logs.map((file) => readFile(file, 'utf8')));
    return texts
      .flatMap((text) => text.split('\n'))
      .map((line) => /^\[\d\d:\d\d\] <[^>]+> (.+)$/.exec(line)?.[1] ?? '')
      .filter(Boolean);
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
