import { readCsv } from '../datasets/tables.ts';
import { cell, describeSuite, type Reader } from './reader.ts';

const SLICES: Readonly<Record<string, string>> = {
  E: 'explicit toxicity',
  I: 'implicit toxicity',
  A: 'action',
  O: 'other',
};

/** Weld et al. 2021: chat of a game. Rows without an intent, as in the test set, are left out. */
export const conda: Reader = {
  name: 'conda',
  title: 'CONDA',
  source: 'CONDA_train.csv or CONDA_valid.csv of usydnlp/CONDA',
  open: (path) => ({
    ...describeSuite({
      ...{ name: 'conda', title: 'CONDA', asks: 'offence' },
      positive: 'Explicit or implicit toxicity (intentClass E or I)',
    }),
    task: 'messages',
    read: async () =>
      (await readCsv(path))
        .filter((row) => cell(row, 'intentClass') !== '')
        .map((row) => {
          const intent = row['intentClass'] as string;
          return {
            id: cell(row, 'Id', 'id'),
            text: cell(row, 'utterance'),
            harmful: intent === 'E' || intent === 'I',
            slice: SLICES[intent] ?? intent,
          };
        }),
  }),
};
