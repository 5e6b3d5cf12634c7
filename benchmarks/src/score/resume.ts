import { createReadStream, existsSync } from 'node:fs';
import { truncate } from 'node:fs/promises';

/** Counts the complete lines that an earlier run wrote. An incomplete last line is removed. */
export const countLinesDone = async (path: string): Promise<number> => {
  if (!existsSync(path)) return 0;
  let lines = 0;
  let whole = 0;
  let read = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) {
      lines++;
      whole = read + at + 1;
    }
    read += chunk.length;
  }
  if (whole < read) await truncate(path, whole);
  return lines;
};
