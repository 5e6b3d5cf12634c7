import { importPeer } from '../command/import-peer.ts';
import { readPackageVersion } from '../command/package-version.ts';
import { IN_PAGE } from '../in-browser/bundle-page.ts';
import type { System } from '../run/system.ts';

/** A package that says yes or no by its word list. */
export interface WordList {
  readonly name: string;
  /** The npm package, an optional peer dependency. */
  readonly package: string;
  /** How it is set up, for the report. */
  readonly setup: string;
  /** Texts from the package's README, and whether the README says that they are flagged. */
  readonly readme: readonly (readonly [text: string, flagged: boolean])[];
  /** Returns its check. `peer` is the imported package. */
  create(peer: never): (text: string) => boolean;
}

/** A system from a word list. It first tries the examples of the package's README. */
export const createWordList = (list: WordList): System => ({
  name: list.name,
  title: `${list.package} (${list.setup})`,
  answers: 'yes-or-no',
  inBrowser: () => ({
    resolveFrom: import.meta.dirname,
    module: `
      import * as peer from '${list.package}';
      import { WORD_LISTS } from '${IN_PAGE}';
      export const open = async () => {
        const list = WORD_LISTS.find(({ name }) => name === '${list.name}');
        const isFlagged = list.create(peer);
        return ({ text }) => isFlagged(text);
      };`,
  }),
  async open() {
    const isFlagged = list.create((await importPeer(list.package)) as never);
    const reproduced = list.readme.filter(([text, flagged]) => isFlagged(text) === flagged);
    return {
      version: readPackageVersion(list.package),
      details: {
        setup: list.setup,
        readme: `${reproduced.length} of ${list.readme.length} examples reproduced`,
      },
      judge: async (messages) => messages.map(({ text }) => ({ flagged: isFlagged(text) })),
    };
  },
});
