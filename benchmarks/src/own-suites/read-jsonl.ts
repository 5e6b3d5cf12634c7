import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads the rows of every `.jsonl` file of a folder and the folders in it, sorted by path. */
export const readJsonlFolder = async <Row>(folder: string): Promise<readonly Row[]> => {
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row),
  );
};
