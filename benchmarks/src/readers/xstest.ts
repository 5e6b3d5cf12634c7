import { readCsv } from '../datasets/tables.ts';
import { cell, describeSuite, type Reader } from './reader.ts';

/** Röttger et al. 2024. Later files have a label; in earlier ones, the type begins with `contrast`. */
export const xsTest: Reader = {
  name: 'xstest',
  title: 'XSTest',
  source: 'xstest_prompts.csv of paul-rottger/xstest',
  open: (path) => ({
    ...describeSuite({
      ...{ name: 'xstest', title: 'XSTest', licence: 'CC BY 4.0' },
      positive: 'An unsafe request; the safe ones use the same words',
    }),
    task: 'messages',
    read: async () =>
      (await readCsv(path)).map((row) => {
        const type = cell(row, 'type');
        const label = row['label'];
        return {
          id: cell(row, 'id', 'id_v2', 'id_v1'),
          text: cell(row, 'prompt'),
          harmful: label ? label === 'unsafe' : type.startsWith('contrast'),
          slice: type,
        };
      }),
  }),
};
