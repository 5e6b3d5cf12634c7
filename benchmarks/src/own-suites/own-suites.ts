import { join } from 'node:path';
import type { Suite, SuiteMessage } from '../run/suite.ts';
import { readJsonlFolder } from './read-jsonl.ts';

type Row = Pick<SuiteMessage, 'id' | 'text' | 'direction' | 'previous' | 'place' | 'relation'> & {
  readonly lang: string;
  readonly readers?: number;
};
type BluntRow = Row & { readonly kind: string; readonly answer: 'act' | 'help' | 'nothing' };
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

/**
 * The suites of this project. `folder` contains one folder for each; sealed rows are not among
 * them.
 */
export const ownSuites = (folder: string): readonly Suite[] => [
  {
    name: 'blunt',
    title: 'Plainly harmful lines, and harmless ones with the same words',
    version: '1',
    licence: LICENCE,
    task: 'messages',
    positive: 'Lines that a filter should act on',
    caution: 'These lines may have been read while Nightlight’s phrases were written.',
    read: async () =>
      (await readJsonlFolder<BluntRow>(join(folder, 'blunt/open'))).map((row) => ({
        ...toMessage(row),
        harmful: row.answer === 'act',
        slice: row.answer === 'help' ? 'asks for help' : row.kind,
      })),
  },
  {
    name: 'young-chat',
    title: 'Messages as young people write them (the yardstick’s dev half)',
    version: '1',
    licence: LICENCE,
    task: 'messages',
    positive: 'Harm to somebody else, or giving away one’s own data',
    caution: 'Nightlight’s model and its thresholds were chosen by figures on these lines.',
    read: async () =>
      (await readJsonlFolder<YardstickRow>(join(folder, 'yardstick/dev'))).map((row) => ({
        ...toMessage(row),
        harmful: row.label === 'harmful',
        slice: row.label === 'need' ? 'asks for help' : row.slice,
      })),
  },
];
