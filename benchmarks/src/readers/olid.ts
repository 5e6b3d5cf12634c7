import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readTsv } from '../datasets/tables.ts';
import { cell, describeSuite, type Reader } from './reader.ts';

/** The labels of the test set are in a file of their own, without a header: `15923,OFF`. */
const readLabels = async (path: string): Promise<ReadonlyMap<string, string>> => {
  const file = join(dirname(path), 'labels-levela.csv');
  if (!existsSync(file)) {
    throw new Error(
      `${path} has no column subtask_a, and there is no labels-levela.csv beside it.`,
    );
  }
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).filter(Boolean);
  return new Map(lines.map((line) => line.split(',') as [string, string]));
};

/** Zampieri et al. 2019, 2020: OLID and the other languages of OffensEval. */
export const olid: Reader = {
  name: 'olid',
  title: 'OLID / OffensEval',
  source: 'olid-training-v1.0.tsv, or testset-levela.tsv beside labels-levela.csv',
  open: (path) => ({
    ...describeSuite({ name: 'olid', title: 'OLID', positive: 'Offensive (OFF)', asks: 'offence' }),
    task: 'messages',
    read: async () => {
      const rows = await readTsv(path);
      const isLabelled = rows[0]?.['subtask_a'] !== undefined;
      const labels = isLabelled ? undefined : await readLabels(path);
      return rows.map((row) => {
        const id = cell(row, 'id');
        const label = labels ? labels.get(id) : row['subtask_a'];
        if (label !== 'OFF' && label !== 'NOT') throw new Error(`${id}: no label OFF or NOT.`);
        return { id, text: cell(row, 'tweet'), harmful: label === 'OFF' };
      });
    },
  }),
};
