import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

type Row = Readonly<Record<string, string>>;

/** Reads a CSV with a header line. */
export const readCsv = async (path: string): Promise<readonly Row[]> =>
  parse(await readFile(path, 'utf8'), {
    columns: true,
    relaxQuotes: true,
    relaxColumnCount: true,
    bom: true,
  });

/** Reads a tab-separated file with a header line and no quoting. */
export const readTsv = async (path: string): Promise<readonly Row[]> => {
  const [header = '', ...lines] = (await readFile(path, 'utf8')).split(/\r?\n/);
  const names = header.split('\t');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
    });
};
