import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, type WriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { countLinesDone } from '../score/resume.ts';
import type { ConversationVerdict, MessageVerdict } from './system.ts';

/** What the verdicts in a file are of. Those of anything else are not reused. */
export interface PredictionsOf {
  readonly suite: string;
  /** The checksum of the rows. */
  readonly sha256: string;
  readonly system: string;
  readonly version: string;
  readonly details: Readonly<Record<string, string>>;
}

/** A verdict with the row's label, so that results can be compared without the rows. */
export type Verdict = { readonly id: string; readonly harmful: boolean } & (
  | MessageVerdict
  | ConversationVerdict
);

/** Yields the lines of a file. */
const readLines = async (file: string): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) lines.push(line);
  return lines;
};

/** The verdicts that a file contains so far. None if it is of anything else. */
export const readPredictions = async (
  file: string,
  of: PredictionsOf,
): Promise<readonly Verdict[]> => {
  if (!existsSync(file)) return [];
  // An incomplete last line, left by a process that was stopped, is removed.
  await countLinesDone(file);
  const [header, ...lines] = await readLines(file);
  if (header !== JSON.stringify(of)) return [];
  return lines.map((line) => JSON.parse(line) as Verdict);
};

/** Opens a file to append verdicts to. `isNew` removes what it contains. */
export const appendPredictions = async (
  file: string,
  of: PredictionsOf,
  isNew: boolean,
): Promise<{ write(verdicts: readonly Verdict[]): Promise<void>; close(): Promise<void> }> => {
  await mkdir(dirname(file), { recursive: true });
  if (isNew) await rm(file, { force: true });
  await (await open(file, 'a')).close();
  const stream: WriteStream = createWriteStream(file, { flags: 'a' });
  if (isNew) stream.write(`${JSON.stringify(of)}\n`);
  return {
    async write(verdicts) {
      const text = verdicts.map((verdict) => `${JSON.stringify(verdict)}\n`).join('');
      if (!stream.write(text)) await once(stream, 'drain');
    },
    async close() {
      stream.end();
      await once(stream, 'close');
    },
  };
};
