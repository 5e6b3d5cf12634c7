/** The innocent lines of the corpus, for checking the phrases of the text package. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CORPUS = 'models/corpus';
const listFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => /\.(tsv|txt)$/.test(name))
    .sort()
    .map((name) => join(folder, name));

/** Reads a table into one object a row. */
const readTable = (file) => {
  const [header = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const names = header.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
};

const toLanguage = (file) => file.replace(/^.*\//, '').replace(/\..*$/, '');

/**
 * Reads lines that are innocent: `chats` are ordinary talk; `hard` lines were written to look
 * harmful, each with its slice and whether it answers something. Messages count if their only kind
 * is `none`.
 */
export const readInnocentLines = (root) => {
  const everyday = listFiles(join(root, CORPUS, 'everyday')).flatMap((file) =>
    readTable(file).map(({ text = '' }) => ({
      lang: toLanguage(file),
      slice: 'everyday chats',
      text,
    })),
  );
  const ordinary = listFiles(join(root, CORPUS, 'ordinary')).flatMap((file) =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((text) => ({ lang: toLanguage(file), slice: 'ordinary chats', text })),
  );
  const hard = listFiles(join(root, CORPUS, 'messages'))
    .flatMap(readTable)
    .filter(({ kinds }) => kinds === 'none')
    .map(({ lang = '', slice = '', direction = '', text = '', previous = '' }) => ({
      ...{ lang, slice, direction, text },
      hasPrevious: previous !== '',
    }));
  return { chats: [...everyday, ...ordinary], hard };
};
