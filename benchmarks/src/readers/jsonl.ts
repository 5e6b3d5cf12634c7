import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SuiteMessage } from '../run/suite.ts';
import { describeSuite, type Reader } from './reader.ts';

const toRow = (line: string, place: string): SuiteMessage => {
  let row: Partial<SuiteMessage>;
  try {
    row = JSON.parse(line);
  } catch {
    throw new Error(`${place}: not JSON`);
  }
  const { id, text, harmful } = row;
  if (id === undefined || typeof text !== 'string' || typeof harmful !== 'boolean')
    throw new Error(`${place}: needs id, text and harmful (true or false)`);
  return { ...row, id: String(id), text, harmful };
};

/** One JSON object a line, with the fields of a message in a suite. */
export const jsonLines: Reader = {
  name: 'jsonl',
  title: 'JSON lines',
  source:
    'a file with {"id","text","harmful","slice"?,"lang"?,"groups"?,"twin"?,"previous"?} a line',
  open: (path) => {
    const name = basename(path).replace(/\.\w+$/, '');
    return {
      ...describeSuite({ name, title: name, positive: 'harmful is true' }),
      task: 'messages',
      read: async () =>
        (await readFile(path, 'utf8'))
          .split('\n')
          .map((line, i) => ({ line, place: `${path}:${i + 1}` }))
          .filter(({ line }) => line.trim() !== '')
          .map(({ line, place }) => toRow(line, place)),
    };
  },
};
