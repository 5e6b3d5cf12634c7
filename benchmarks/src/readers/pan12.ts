import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importPeer } from '../command/import-peer.ts';
import type { SuiteConversation } from '../run/suite.ts';
import { describeSuite, type Reader } from './reader.ts';

interface Parser {
  onopentag: (tag: { name: string; attributes: Readonly<Record<string, string>> }) => void;
  onclosetag: (name: string) => void;
  ontext: (text: string) => void;
  onerror: (error: Error) => void;
  write(chunk: string): Parser;
  close(): void;
}
type Sax = { parser(strict: boolean, options: object): Parser };

/** Finds the one file of a folder with a name like this. */
const findFile = async (folder: string, like: RegExp): Promise<string> => {
  const [name, ...more] = (await readdir(folder)).filter((file) => like.test(file)).sort();
  if (name !== undefined && more.length === 0) return join(folder, name);
  const found = name === undefined ? 'none' : [name, ...more].join(', ');
  throw new Error(`${folder} must contain one file like ${like.source}; found: ${found}.`);
};

const readPredators = async (folder: string): Promise<ReadonlySet<string>> => {
  const file = await findFile(folder, /predators.*\.txt$|problem1.*\.txt$/);
  return new Set((await readFile(file, 'utf8')).split(/\s+/).filter(Boolean));
};

/** Reads conversations from the stream, one after the other. Times are of the day only, so unused. */
const readConversations = async (
  file: string,
  predators: ReadonlySet<string>,
): Promise<readonly SuiteConversation[]> => {
  const { default: sax } = (await importPeer('sax')) as { default: Sax };
  const parser = sax.parser(true, { trim: false });
  const conversations: SuiteConversation[] = [];
  let id = '';
  let turns: { from: string; text: string }[] = [];
  let turn = { author: '', text: '' };
  let open = '';
  let failed: Error | undefined;
  parser.onerror = (error) => {
    failed ??= error;
  };
  parser.onopentag = ({ name, attributes }) => {
    open = name;
    if (name === 'conversation') {
      id = attributes['id'] ?? '';
      turns = [];
    } else if (name === 'message') turn = { author: '', text: '' };
  };
  parser.ontext = (text) => {
    if (open === 'author' || open === 'text') turn[open] += text;
  };
  parser.onclosetag = (name) => {
    open = '';
    if (name === 'message') turns.push({ from: turn.author.trim(), text: turn.text });
    if (name === 'conversation' && turns.length > 0) {
      conversations.push({ id, turns, harmful: turns.some(({ from }) => predators.has(from)) });
    }
  };
  for await (const chunk of createReadStream(file, 'utf8')) {
    parser.write(chunk);
    if (failed) break;
  }
  if (!failed) parser.close();
  if (failed) throw new Error(`${file}: ${failed.message.split('\n')[0]}`);
  return conversations;
};

/** Inches and Crestani 2012, Sexual Predator Identification at PAN-12. */
export const pan12: Reader = {
  name: 'pan12',
  title: 'PAN-12 Sexual Predator Identification',
  source: 'a folder with the corpus (.xml) and the list of predators (.txt)',
  open: (folder) => ({
    ...describeSuite({
      ...{ name: 'pan12', title: 'PAN-12 Sexual Predator Identification' },
      positive: 'Conversations in which a predator takes part',
    }),
    task: 'conversations',
    read: async () =>
      readConversations(await findFile(folder, /\.xml$/), await readPredators(folder)),
  }),
};
