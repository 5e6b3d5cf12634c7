import { basename, extname } from 'node:path';
import { readCsv } from '../datasets/tables.ts';
import { cell, describeSuite, type Reader } from './reader.ts';

const clean = (value: string | undefined): string | undefined =>
  value === undefined || ['', 'nan', 'none', 'null'].includes(value.toLowerCase())
    ? undefined
    : value;

/** Cases from one template differ only in the group that they name. */
const toTwin = (template: string | undefined, functionality: string): string | undefined =>
  clean(template) && `${functionality} ${template}`;

interface Format {
  readonly name: string;
  readonly title: string;
  readonly source: string;
  readonly id: readonly string[];
  readonly text: readonly string[];
  readonly target: readonly string[];
  readonly isHateful: (label: string) => boolean;
  /** Whether each language has a file of its own, whose name ends with the language. */
  readonly isByLanguage?: boolean;
}

/** The language in a name such as `hatecheck_cases_final_german.csv`. */
const findLanguage = (path: string): string =>
  basename(path, extname(path)).split('_').at(-1) as string;

/** HateCheck and its successors: one test case a row, with its functionality and target group. */
const createReader = ({
  name,
  title,
  source,
  id,
  text,
  target,
  isHateful,
  isByLanguage,
}: Format): Reader => ({
  name,
  title,
  source,
  open: (path) => ({
    ...describeSuite({ name, title, positive: 'Hateful' }),
    ...(isByLanguage ? { name: `${name}-${findLanguage(path)}` } : {}),
    task: 'messages',
    read: async () =>
      (await readCsv(path)).map((row) => {
        const functionality = cell(row, 'functionality');
        const group = target.map((column) => clean(row[column])).find(Boolean);
        const twin = toTwin(row['templ_id'], functionality);
        return {
          id: cell(row, ...id),
          text: cell(row, ...text),
          harmful: isHateful(cell(row, 'label_gold').trim().toLowerCase()),
          slice: functionality,
          ...(group ? { groups: [group] } : {}),
          ...(twin ? { twin } : {}),
        };
      }),
  }),
});

/** Röttger et al. 2021. */
export const hateCheck = createReader({
  name: 'hatecheck',
  title: 'HateCheck',
  source: 'test_suite_cases.csv of paul-rottger/hatecheck-data',
  id: ['case_id'],
  text: ['test_case'],
  target: ['target_ident'],
  isHateful: (label) => label === 'hateful',
});

/** Röttger et al. 2022: one file a language. */
export const multilingualHateCheck = createReader({
  name: 'multilingual-hatecheck',
  title: 'Multilingual HateCheck',
  source: 'a hatecheck_cases_final_LANGUAGE.csv of rewire-online/multilingual-hatecheck',
  id: ['mhc_case_id', 'case_id'],
  text: ['test_case'],
  target: ['target_ident'],
  isHateful: (label) => label === 'hateful',
  isByLanguage: true,
});

/** Kirk et al. 2022. */
export const hatemojiCheck = createReader({
  name: 'hatemojicheck',
  title: 'HatemojiCheck',
  source: 'test.csv of HannahKirk/Hatemoji',
  id: ['case_id'],
  text: ['text'],
  target: ['target'],
  isHateful: (label) => label === '1' || label === 'hateful',
});
