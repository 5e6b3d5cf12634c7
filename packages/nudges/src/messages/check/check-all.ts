import { catalogueFor, LOCALES, loadWords } from '../catalogues.ts';
import { en } from '../en/index.ts';
import { READ_BY } from '../read-by.ts';
import type { Catalogue } from '../words.ts';
import { checkCatalogue, textsOf } from './check-catalogue.ts';

/** One locale as `npm run words` tells it. */
export interface Checked {
  readonly locale: string;
  readonly texts: number;
  readonly faults: readonly string[];
  /** `nobody yet` until somebody has signed. */
  readonly readBy: string;
}

/** Every locale beside English. */
export const checkAll = async (): Promise<readonly Checked[]> =>
  Promise.all(
    LOCALES.map(async (locale) => {
      await loadWords(locale);
      const catalogue = catalogueFor(locale) as Catalogue;
      const readers = READ_BY[locale] ?? [];
      return {
        locale,
        texts: textsOf(catalogue).size,
        faults: checkCatalogue(catalogue, en),
        readBy:
          readers.map(({ name, as, on }) => `${name}, ${as}, ${on}`).join('; ') || 'nobody yet',
      };
    }),
  );
