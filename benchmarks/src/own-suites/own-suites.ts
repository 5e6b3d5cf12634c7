import { join } from 'node:path';
import type { Suite, SuiteConversation, SuiteMessage } from '../run/suite.ts';
import { identitySwaps } from './identity-swaps.ts';
import { obfuscate } from './obfuscate.ts';
import { readJsonlFolder } from './read-jsonl.ts';

type Row = Pick<SuiteMessage, 'id' | 'text' | 'direction' | 'previous' | 'place' | 'relation'> & {
  readonly lang: string;
  readonly readers?: number;
};
type BluntRow = Row & { readonly kind: string; readonly answer: 'act' | 'help' | 'nothing' };
type OverBlockingRow = Row & { readonly slice: string };
type YardstickRow = Row & { readonly label: string; readonly slice: string };

const MOST_READERS = 10_000;

/** The fields that a system may read. Notes and labels stay behind. */
const toMessage = ({
  id,
  text,
  direction,
  previous,
  place,
  relation,
  readers,
  lang,
}: Row): Omit<SuiteMessage, 'harmful'> => ({
  id,
  text,
  lang,
  ...(direction ? { direction } : {}),
  ...(previous ? { previous } : {}),
  ...(place ? { place } : {}),
  ...(relation ? { relation } : {}),
  ...(readers ? { readers: Math.min(readers, MOST_READERS) } : {}),
});

const LICENCE = 'CC BY 4.0';
const ASKS_FOR_HELP = 'asks for help';

const readBlunt = async (folder: string): Promise<readonly SuiteMessage[]> =>
  (await readJsonlFolder<BluntRow>(join(folder, 'blunt/open'))).map((row) => ({
    ...toMessage(row),
    harmful: row.answer === 'act',
    slice: row.answer === 'help' ? ASKS_FOR_HELP : row.kind,
    ...(row.answer === 'help' ? { needsHelp: true } : {}),
  }));

const readYoungChat = async (folder: string): Promise<readonly SuiteMessage[]> =>
  (await readJsonlFolder<YardstickRow>(join(folder, 'yardstick/dev'))).map((row) => ({
    ...toMessage(row),
    harmful: row.label === 'harmful',
    slice: row.label === 'need' ? ASKS_FOR_HELP : row.slice,
    ...(row.label === 'need' ? { needsHelp: true } : {}),
  }));

const readOverBlocking = async (folder: string): Promise<readonly SuiteMessage[]> =>
  (await readJsonlFolder<OverBlockingRow>(join(folder, 'over-blocking/en'))).map((row) => ({
    ...toMessage(row),
    harmful: false,
    slice: row.slice,
    ...(row.slice === 'asking-for-help' ? { needsHelp: true } : {}),
  }));

/** Lines that ask for help, from all suites of ours. */
const readHelpSeeking = async (folder: string): Promise<readonly SuiteMessage[]> => {
  const sources = {
    'over-blocking': readOverBlocking,
    blunt: readBlunt,
    'young-chat': readYoungChat,
  };
  const parts = await Promise.all(
    Object.entries(sources).map(async ([slice, read]) =>
      (await read(folder)).filter(({ needsHelp }) => needsHelp).map((row) => ({ ...row, slice })),
    ),
  );
  return parts.flat();
};

const readInnocentConversations = async (folder: string): Promise<readonly SuiteConversation[]> =>
  (
    await readJsonlFolder<Omit<SuiteConversation, 'harmful'>>(
      join(folder, 'innocent-conversations'),
    )
  ).map(({ id, lang, turns }) => ({
    ...{ id, turns, harmful: false },
    ...(lang ? { lang } : {}),
  }));

const BLUNT_CAUTION = 'These lines may have been read while Nightlight’s phrases were written.';
const YARDSTICK_CAUTION =
  'Nightlight’s model and its thresholds were chosen by figures on these lines.';

/**
 * The suites of this project. `folder` contains one folder for each; sealed rows are not among
 * them.
 */
export const ownSuites = (folder: string): readonly Suite[] => [
  {
    ...{ name: 'blunt', version: '1', licence: LICENCE, task: 'messages' },
    title: 'Plainly harmful lines, and harmless ones with the same words',
    positive: 'Lines that a filter should act on',
    caution: BLUNT_CAUTION,
    read: () => readBlunt(folder),
  },
  {
    ...{ name: 'young-chat', version: '1', licence: LICENCE, task: 'messages' },
    title: 'Messages as young people write them (the yardstick’s dev half)',
    positive: 'Harm to somebody else, or giving away one’s own data',
    caution: YARDSTICK_CAUTION,
    read: () => readYoungChat(folder),
  },
  {
    ...{ name: 'over-blocking', version: '1', licence: LICENCE, task: 'messages' },
    title: 'Innocent lines that look harmful, in fifteen slices',
    positive: 'None: every line is innocent',
    read: () => readOverBlocking(folder),
  },
  {
    ...{ name: 'help-seeking', version: '1', licence: LICENCE, task: 'messages' },
    title: 'Lines that ask for help, report abuse or worry about someone',
    positive: 'None: every line is innocent, and an offer of help is right',
    caution: `${BLUNT_CAUTION} ${YARDSTICK_CAUTION} The slice over-blocking is independent.`,
    read: () => readHelpSeeking(folder),
  },
  {
    ...{ name: 'identity-swaps', version: '1', licence: LICENCE, task: 'messages' },
    title: 'Innocent sentences that differ only in the identity that they mention',
    positive: 'None: every line is innocent',
    read: async () => identitySwaps(),
  },
  {
    ...{ name: 'obfuscation', version: '2', licence: LICENCE, task: 'messages' },
    title: 'The lines of blunt, each in six of eighteen disguises',
    positive: 'Lines that a filter should act on',
    caution: BLUNT_CAUTION,
    read: async () => obfuscate(await readBlunt(folder)),
  },
  {
    ...{ name: 'innocent-conversations', version: '2', licence: LICENCE, task: 'conversations' },
    title: 'Innocent conversations that share words or form with harm',
    positive: 'None: every conversation is innocent',
    read: () => readInnocentConversations(folder),
  },
];
