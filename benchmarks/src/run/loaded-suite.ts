import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { SuiteRecord } from '../results/run-result.ts';
import { drawRows, hashRows } from './draw-rows.ts';
import type { Suite, SuiteConversation, SuiteMessage, SuitePicture } from './suite.ts';

/** A suite with the rows that were drawn from it. */
export type LoadedSuite = { readonly suite: Suite; readonly record: SuiteRecord } & (
  | { readonly task: 'messages'; readonly rows: readonly SuiteMessage[] }
  | { readonly task: 'conversations'; readonly rows: readonly SuiteConversation[] }
  | { readonly task: 'pictures'; readonly rows: readonly SuitePicture[] }
);

const checkIds = (name: string, rows: readonly { readonly id: string }[]): void => {
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) throw new Error(`Suite ${name}: the id ${id} appears twice.`);
    seen.add(id);
  }
};

/** What the checksum of a suite is made of. A picture counts with its bytes, not with its path. */
const toHashed = async (row: { readonly file?: string }): Promise<object> => {
  const { file, ...others } = row;
  if (file === undefined) return others;
  const bytes = createHash('sha256').update(await readFile(file));
  return { ...others, picture: bytes.digest('hex') };
};

const hashAll = async (rows: readonly { readonly file?: string }[]): Promise<string> => {
  const hashed: object[] = [];
  for (const row of rows) hashed.push(await toHashed(row));
  return hashRows(hashed);
};

/** Reads a suite and draws at most `most` rows. Throws if it is empty or an id appears twice. */
export const loadSuite = async (
  suite: Suite,
  most: number | undefined,
  seed: number,
): Promise<LoadedSuite> => {
  const draw = async <
    Row extends { readonly id: string; readonly harmful: boolean; readonly file?: string },
  >(
    all: readonly Row[],
  ): Promise<{ rows: readonly Row[]; record: SuiteRecord }> => {
    if (all.length === 0) throw new Error(`Suite ${suite.name} has no rows.`);
    checkIds(suite.name, all);
    const rows = drawRows(all, most, seed);
    const { name, version, title, licence, task, positive, caution, disguise } = suite;
    return {
      rows,
      record: {
        ...{ name, version, title, licence, task, positive },
        ...(caution ? { caution } : {}),
        ...(disguise ? { disguise } : {}),
        rows: rows.length,
        harmful: rows.filter(({ harmful }) => harmful).length,
        available: all.length,
        sha256: await hashAll(rows),
      },
    };
  };
  switch (suite.task) {
    case 'messages':
      return { suite, task: 'messages', ...(await draw(await suite.read())) };
    case 'conversations':
      return { suite, task: 'conversations', ...(await draw(await suite.read())) };
    case 'pictures':
      return { suite, task: 'pictures', ...(await draw(await suite.read())) };
  }
};
