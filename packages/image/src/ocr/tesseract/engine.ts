import { NightlightError } from '@nightlight/core';
import type { Grey } from '../plane/place.ts';
import { toPgm } from './pgm.ts';
import { startCore } from './start-core.ts';
import { linesOf, type TsvLine } from './tsv.ts';

/** Tesseract's page segmentation mode for sparse text: words can be anywhere on a page. */
const SPARSE = 11;

/** The data of a language: Tesseract's code and the unzipped file. */
export interface LanguageData {
  readonly code: string;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Thrown in the middle of recognition. The engine can't be used afterwards. */
export class OutOfTime extends Error {}

export interface Engine {
  /** Blocks its thread. Throws `OutOfTime` after `until`, on the clock of `performance`. */
  read(page: Grey, until: number): readonly TsvLine[];
  /** Bytes of memory, which grow with a picture and never shrink. */
  readonly bytes: number;
}

const VARIABLES: Readonly<Record<string, string>> = {
  // Without it, Tesseract guesses from a header that the file doesn't have.
  user_defined_dpi: '300',
  debug_file: '/dev/null',
};

/** Starts Tesseract with its languages. Throws `model` if it can't read the data. */
export const openEngine = async (
  module: WebAssembly.Module,
  languages: readonly LanguageData[],
): Promise<Engine> => {
  let end = Number.POSITIVE_INFINITY;
  const { core, memory } = await startCore(module, () => {
    if (performance.now() > end) throw new OutOfTime();
  });
  for (const { code, data } of languages) core.FS.writeFile(`/${code}.traineddata`, data);
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages.map(({ code }) => code).join('+'), 1) !== 0) {
    throw new NightlightError('model', 'The language data for text in pictures can’t be read.');
  }
  for (const { code } of languages) core.FS.unlink(`/${code}.traineddata`);
  for (const [name, value] of Object.entries(VARIABLES)) api.SetVariable(name, value);
  api.SetPageSegMode(SPARSE);
  return {
    get bytes() {
      return memory.buffer.byteLength;
    },
    read(page, until) {
      end = until;
      core.FS.writeFile('/input', toPgm(page));
      api.SetImageFile(1, 0);
      if (api.Recognize(null) !== 0) {
        throw new NightlightError('model', 'The text in a picture could not be read.');
      }
      const lines = linesOf(api.GetTSVText(0));
      api.Clear();
      return lines;
    },
  };
};
