import type { Suite } from '../run/suite.ts';

/** Reads a published data set from a copy that the researcher has. Nothing of it is bundled. */
export interface Reader {
  /** Lower case with dashes, as on the command line. */
  readonly name: string;
  readonly title: string;
  /** Where to get it, and what to point at. */
  readonly source: string;
  /** Returns the suite of a file or folder. It is read when the suite is. */
  open(path: string): Suite;
}

type Common = Pick<Suite, 'name' | 'title' | 'positive' | 'asks'> & { readonly licence?: string };

/** What all suites of readers have in common: their version is that of the file, by its checksum. */
export const describeSuite = (common: Common) => ({
  version: 'as on disk',
  licence: 'see its source',
  ...common,
});

/** A row's cell. Throws an error that names the columns that are there. */
export const cell = (
  row: Readonly<Record<string, string | undefined>>,
  ...names: readonly string[]
): string => {
  const found = names.find((name) => row[name] !== undefined);
  if (found !== undefined) return row[found] as string;
  throw new Error(
    `No column ${names.join(' or ')}. The columns are: ${Object.keys(row).join(', ')}.`,
  );
};
