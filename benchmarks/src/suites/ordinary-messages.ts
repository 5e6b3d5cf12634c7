import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleEvenly } from '../datasets/dataset.ts';
import { readTsv } from '../datasets/tables.ts';

/** Everyday English messages from our own corpus, evenly spaced. */
export const readOrdinaryMessages = async (
  root: string,
  count: number,
): Promise<readonly string[]> => {
  const folder = join(root, 'models/corpus/messages/en');
  const files = (await readdir(folder))
    .filter((file) => /^(everyday|banter|idioms)/.test(file))
    .sort();
  const rows = (await Promise.all(files.map((file) => readTsv(join(folder, file))))).flat();
  const texts = rows.filter((row) => row['kinds'] === 'none').map((row) => row['text'] ?? '');
  return sampleEvenly(texts, count);
};
