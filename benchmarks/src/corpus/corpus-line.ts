import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of models/corpus/messages, as described in its README. */
export interface CorpusLine {
  readonly id: string;
  readonly twin: string;
  readonly scenario: string;
  readonly slice: string;
  /** Empty for `none`. */
  readonly kinds: readonly string[];
  readonly lang: string;
  readonly direction: string;
  readonly severity: string;
  readonly text: string;
  /** Previous turns separated by ` / `; empty if there are none. */
  readonly previous: string;
  /** `en/insult.tsv:12`, for messages to people. */
  readonly place: string;
}

export const COLUMNS = [
  'id',
  'twin',
  'scenario',
  'slice',
  'kinds',
  'lang',
  'direction',
  'severity',
  'text',
] as const;

/** Only in files whose lines answer something. */
const LAST_COLUMN = 'previous';

/** What is wrong, and where. */
export interface Fault {
  readonly place: string;
  readonly what: string;
}

const parse = (cells: readonly string[], place: string): CorpusLine => {
  const [id, twin, scenario, slice, kinds, lang, direction, severity, text, previous] =
    cells as string[] & { length: 10 };
  return {
    id: id as string,
    twin: twin as string,
    scenario: scenario as string,
    slice: slice as string,
    kinds: kinds === 'none' ? [] : (kinds as string).split(','),
    lang: lang as string,
    direction: direction as string,
    severity: severity as string,
    text: text as string,
    previous: previous ?? '',
    place,
  };
};

/** Reads every file below `messages/`; lines with the wrong number of cells are faults. */
export const readCorpus = (folder: string): { lines: CorpusLine[]; faults: Fault[] } => {
  const lines: CorpusLine[] = [];
  const faults: Fault[] = [];
  for (const lang of readdirSync(folder).sort()) {
    for (const file of readdirSync(join(folder, lang)).sort()) {
      const [header, ...rows] = readFileSync(join(folder, lang, file), 'utf8').split('\n');
      const columns = header?.endsWith(`\t${LAST_COLUMN}`) ? [...COLUMNS, LAST_COLUMN] : COLUMNS;
      if (header !== columns.join('\t'))
        faults.push({ place: `${lang}/${file}:1`, what: 'another header' });
      rows.forEach((row, i) => {
        const place = `${lang}/${file}:${i + 2}`;
        if (row === '' && i === rows.length - 1) return;
        const cells = row.split('\t');
        if (cells.length === columns.length) lines.push(parse(cells, place));
        else faults.push({ place, what: `${cells.length} cells, not ${columns.length}` });
      });
    }
  }
  return { lines, faults };
};
