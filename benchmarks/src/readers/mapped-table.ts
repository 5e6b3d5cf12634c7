import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readCsv, readTsv } from '../datasets/tables.ts';
import type { Question, SuiteMessage } from '../run/suite.ts';
import { cell, describeSuite, type Reader } from './reader.ts';

/** A JSON file that says which column of a table is what. */
interface Mapping {
  readonly name: string;
  readonly title?: string;
  readonly licence?: string;
  /** What counts as harmful. */
  readonly positive: string;
  readonly asks?: Question;
  /** The table, relative to the mapping. `.tsv` has tabs and no quotes. */
  readonly file: string;
  readonly columns: {
    readonly text: string;
    readonly label: string;
    /** The number of the row if absent. */
    readonly id?: string;
    readonly slice?: string;
    readonly lang?: string;
    /** One or several groups, separated by `;` or `,`. */
    readonly groups?: string;
    readonly twin?: string;
  };
  /** The labels that are harmful, or the least number. */
  readonly harmful: readonly string[] | { readonly atLeast: number };
}

const FIELDS = ['name', 'positive', 'file', 'columns', 'harmful'] as const;

const readMapping = (path: string): Mapping => {
  const mapping = JSON.parse(readFileSync(path, 'utf8'));
  const missing = FIELDS.filter((field) => mapping[field] === undefined);
  if (missing.length > 0) throw new Error(`${path} lacks ${missing.join(', ')}.`);
  return mapping;
};

const toRow = (
  { columns, harmful }: Mapping,
  row: Readonly<Record<string, string>>,
  number: number,
): SuiteMessage => {
  const label = cell(row, columns.label);
  const optional = (name: 'slice' | 'lang' | 'twin') => {
    const column = columns[name];
    const value = column && cell(row, column);
    return value ? { [name]: value } : {};
  };
  const groups = columns.groups
    ? cell(row, columns.groups)
        .split(/[;,]/)
        .map((group) => group.trim())
        .filter(Boolean)
    : [];
  return {
    id: columns.id ? cell(row, columns.id) : String(number),
    text: cell(row, columns.text),
    harmful: 'atLeast' in harmful ? Number(label) >= harmful.atLeast : harmful.includes(label),
    ...optional('slice'),
    ...optional('lang'),
    ...optional('twin'),
    ...(groups.length > 0 ? { groups } : {}),
  };
};

/** Any table with commas or tabs. */
export const mappedTable: Reader = {
  name: 'mapping',
  title: 'Any CSV or TSV',
  source: 'a JSON file that names the table and its columns',
  open: (path) => {
    const mapping = readMapping(path);
    const { name, title = name, positive, licence, asks } = mapping;
    const table = resolve(dirname(path), mapping.file);
    return {
      ...describeSuite({
        ...{ name, title, positive },
        ...(licence ? { licence } : {}),
        ...(asks ? { asks } : {}),
      }),
      task: 'messages',
      read: async () => {
        const rows = /\.tsv$/.test(table) ? await readTsv(table) : await readCsv(table);
        return rows.map((row, i) => toRow(mapping, row, i + 1));
      },
    };
  },
};
